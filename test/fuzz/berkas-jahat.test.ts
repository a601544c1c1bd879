/** Hostile files against the real command in a process of its own: one sentence, within 1 GB; a hang is killed. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTemplat } from '@lembar-kinerja/functions/berkas/docx/templat';
import { BUKU_JAHAT, DOKUMEN_JAHAT, TEMPLAT_JAHAT } from './berkas-jahat';

const AKAR = join(__dirname, '../..');
const folder = mkdtempSync(join(tmpdir(), 'jahat-'));
afterAll(() => rmSync(folder, { recursive: true }));

function periksa(nama: string, isi: Uint8Array) {
  const berkas = join(folder, nama);
  writeFileSync(berkas, isi);
  const anak = spawnSync(
    process.execPath,
    [
      '--max-old-space-size=1024',
      '-r',
      join(__dirname, 'ukur-anak.cjs'),
      join(AKAR, 'local/dist/lk.cjs'),
      'periksa',
      berkas,
    ],
    { encoding: 'utf8', timeout: 30_000 },
  );
  rmSync(berkas);
  const [ukur = '{}', ...salah] = anak.stderr.trimEnd().split('\n').reverse();
  return { kode: anak.status, teks: anak.stdout + salah.reverse().join('\n'), ukur: JSON.parse(ukur) };
}

const semua = [
  ...Object.entries(BUKU_JAHAT).map(([nama, [isi, kalimat]]) => ({ nama, akhiran: 'xlsx', isi, kalimat })),
  ...Object.entries(DOKUMEN_JAHAT).map(([nama, [isi, kalimat]]) => ({ nama, akhiran: 'docx', isi, kalimat })),
];

test.each(semua)('.$akhiran: $nama', ({ akhiran, isi, kalimat }) => {
  const hasil = periksa(`Uji.${akhiran}`, isi());
  expect(hasil.teks).toMatch(kalimat);
  expect(hasil.teks).not.toMatch(/tidak terduga|\bat .*:\d+:\d+|undefined|passwd|root:/);
  expect([0, 1, 2]).toContain(hasil.kode);
  expect(hasil.ukur.mb).toBeLessThan(1024);
});

test.each(Object.entries(TEMPLAT_JAHAT))('templat: %s', (_, isi) => {
  const bytes = isi();
  let kode: unknown = 'terbaca';
  try {
    readTemplat(bytes);
  } catch (sebab) {
    kode = (sebab as { kode?: unknown }).kode;
  }
  expect(['terbaca', 'templat/bukan-docx']).toContain(kode);
});
