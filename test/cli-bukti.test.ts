/** `lk bukti` from one run to the next: real processes on a copy of the sample. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import type { GambaranDrive } from '../local/src/workspace/drive-pohon';
import { CONTOH, lk } from './cli-proses';

const SOP = '1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC';
let sumber: string;
let keluaran: string;
beforeEach(() => {
  [sumber, keluaran] = [mkdtempSync(join(tmpdir(), 'lk-sumber-')), mkdtempSync(join(tmpdir(), 'lk-hasil-'))];
  for (const nama of ['Dokumen Kinerja.xlsx', 'drive.json']) cpSync(join(CONTOH, nama), join(sumber, nama));
});
afterEach(() => {
  for (const folder of [sumber, keluaran]) rmSync(folder, { recursive: true });
});

const periksa = (...opsi: string[]) => lk('bukti', '--sumber', sumber, '--keluaran', keluaran, ...opsi);
const bukti = () => JSON.parse(readFileSync(join(keluaran, 'bukti.json'), 'utf8')) as BuktiRekomendasi[];
const tautan = (no: number) => bukti().find((b) => b.no === no)?.tautan[0];

/** Another Drive from now on. */
function ubahDrive(ubah: (berkas: GambaranDrive['berkas']) => GambaranDrive['berkas']): void {
  const letak = join(sumber, 'drive.json');
  const drive = JSON.parse(readFileSync(letak, 'utf8')) as GambaranDrive;
  writeFileSync(letak, JSON.stringify({ ...drive, berkas: ubah(drive.berkas) }));
}

test('every recommendation with the state of its links; the first check has nothing to compare with', () => {
  const { kode, keluar } = periksa();
  expect(kode).toBe(0);
  expect(readdirSync(keluaran)).toEqual(['bukti.json']);
  expect(bukti().map((b) => b.no)).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
  expect(new Set(bukti().flatMap((b) => b.tautan.map((t) => t.keadaan))).size).toBeGreaterThan(1);
  expect(keluar).toContain('Bukti LHE: 36 rekomendasi');
  expect(keluar).toContain('Pemeriksaan pertama untuk folder ini');
});

test('the second run says what disappeared, the third what came back, the fourth that nothing changed', () => {
  periksa();
  const asli = readFileSync(join(sumber, 'drive.json'), 'utf8');
  ubahDrive((berkas) => berkas.filter((b) => b.id !== SOP));
  const kedua = periksa();
  expect(kedua.keluar).toMatch(
    /Berubah sejak pemeriksaan \d+ \w+ \d{4}:\n {2}SOP .*nomor 1.*: menghilang, tidak ditemukan\n\n/,
  );
  expect(tautan(1)).toMatchObject({ keadaan: 'tak-ditemukan', jejak: { berubahSejakSelesai: false } });
  writeFileSync(join(sumber, 'drive.json'), asli);
  expect(periksa().keluar).toMatch(/ada kembali, dapat dibuka\n\n/);
  expect(tautan(1)?.jejak?.riwayat.map((p) => p.peristiwa)).toEqual(['pertama', 'hilang', 'kembali']);
  expect(periksa().keluar).toContain('Tidak ada yang berubah sejak pemeriksaan');
});

test('a content that changed after the follow-up was done', () => {
  periksa();
  ubahDrive((berkas) =>
    berkas.map((b) => (b.id === SOP ? { ...b, versi: [{ sejak: '2024-02-01T00:00:00Z', isi: 'lain' }] } : b)),
  );
  expect(periksa().keluar).toContain('isinya berubah');
  expect(tautan(1)?.jejak?.berubahSejakSelesai).toBe(true);
});

test('a source that cannot be written is checked all the same, and told', () => {
  writeFileSync(join(sumber, '.lembar-kinerja'), 'bukan folder');
  const { kode, keluar } = periksa();
  expect(kode).toBe(0);
  expect(keluar).toContain('Folder sumber tidak dapat ditulisi');
  expect(bukti()).toHaveLength(36);
});

test('--pengingat: a text for every unit with something to do', () => {
  const { kode } = periksa('--pengingat', '--batas', '31 Maret 2025', '--zona', 'wita');
  expect(kode).toBe(0);
  const surat = readdirSync(keluaran).filter((n) => n.endsWith('.txt'));
  expect(surat).toContain('pengingat-kepala-dan-tim-sakip.txt');
  for (const nama of surat) {
    const isi = readFileSync(join(keluaran, nama), 'utf8');
    expect(isi).toMatch(/^Tindak lanjut LHE AKIP: \d+ rekomendasi perlu dilengkapi\n\nYth\. /);
    expect(isi).toContain('paling lambat 31 Maret 2025');
  }
});

test('an unknown zone is refused in one sentence', () => {
  const { kode, salah } = periksa('--zona', 'GMT');
  expect([kode, salah]).toEqual([2, 'Zona waktu "GMT" tidak dikenal. Tulis WIB, WITA, WIT.\n']);
  expect(readdirSync(sumber)).not.toContain('.lembar-kinerja');
});
