/** Faults under the real host, in processes of their own: what was begun ends, in the result of a quiet day. */
import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type HostUji, mulaiHost, sebagai, tungguSelesai } from '../awan-host';
import { bisaPasang, lepas, pasangTmpfs, penuhiDiska } from './tmpfs';

const CONTOH = join(__dirname, '../../samples/bkpsdm-2024');
const PERIODE = { tahun: 2024, triwulan: 4 };
const MUTASI = 'Pengukuran Mutasi.xlsx';
const JAM_MAJU = join(__dirname, 'jam-maju.cjs');
/** Snapshot of the undisturbed consolidation. */
let tenang: string;
let folder: string;
const hidup: HostUji[] = [];

async function mulai(pramuat?: string) {
  const host = await mulaiHost(folder, undefined, pramuat);
  hidup.push(host);
  const panggil = await sebagai(host, 'sekretariat');
  return { host, panggil };
}
type Panggil = Awaited<ReturnType<typeof sebagai>>;

/** Consolidates to the end. */
async function konsolidasi(panggil: Panggil) {
  const { status, isi } = await panggil('POST', '/konsolidasi', PERIODE);
  expect(status).toBe(202);
  return (await tungguSelesai(panggil, isi.id)).isi;
}
const daftar = async (panggil: Panggil): Promise<string[]> =>
  (await panggil('GET', '/snapshot')).isi.map((s: { id: string }) => s.id);

async function bersih(): Promise<void> {
  await Promise.all(hidup.splice(0).map((h) => h.bunuh()));
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'galat-host-'));
  cpSync(CONTOH, folder, { recursive: true });
});
afterEach(async () => {
  await bersih();
  rmSync(folder, { recursive: true, force: true });
});

test('a quiet day', async () => {
  const { panggil } = await mulai();
  const { status, hasil } = await konsolidasi(panggil);
  expect(status).toBe('selesai');
  tenang = hasil.snapshot;
});

test('a workbook that is open in Excel: all but the Rekap sheet is done, the reason named; closed, it alone is retried', async () => {
  const kunci = join(folder, '~$Dokumen Kinerja.xlsx');
  writeFileSync(kunci, 'x');
  const { panggil } = await mulai();
  const { id, status, langkah } = await konsolidasi(panggil);
  expect([status, await daftar(panggil)]).toEqual(['sebagian', [tenang]]);
  expect(langkah.tulis).toMatchObject({ status: 'gagal', pesan: expect.stringContaining('sedang dibuka') });
  rmSync(kunci);
  expect((await panggil('POST', `/pekerjaan/${id}/ulangi`)).status).toBe(202);
  expect((await tungguSelesai(panggil, id)).isi.status).toBe('selesai');
});

test('a workbook that is rewritten while it is read is read whole or named; left alone, the result is the quiet one', async () => {
  const tulis = `const fs = require('node:fs'); const [, letak] = process.argv; const isi = fs.readFileSync(letak);
    for (;;) { const f = fs.openSync(letak, 'w');
      for (let p = 0; p < isi.length; p += 2048) fs.writeSync(f, isi, p, Math.min(2048, isi.length - p));
      fs.closeSync(f); Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20); }`;
  const { panggil } = await mulai();
  const penulis = spawn(process.execPath, ['-e', tulis, join(folder, MUTASI)]);
  const mati = new Promise((lanjut) => penulis.once('exit', lanjut));
  const { status, langkah } = await konsolidasi(panggil);
  expect(['selesai', 'sebagian']).toContain(status);
  const gagal = Object.values(langkah as Record<string, { pesan: string | null }>).filter((l) => l.pesan);
  for (const { pesan } of gagal) expect(pesan).toContain(MUTASI);
  penulis.kill('SIGKILL');
  await mati;
  cpSync(join(CONTOH, MUTASI), join(folder, MUTASI));
  expect(await konsolidasi(panggil)).toMatchObject({ status: 'selesai', hasil: { snapshot: tenang } });
});

test('two hosts on one store, asked at once, run one job; one of them killed, the other ends it', async () => {
  const [satu, dua] = [await mulai(), await mulai()];
  const [a, b] = await Promise.all([
    satu.panggil('POST', '/konsolidasi', PERIODE),
    dua.panggil('POST', '/konsolidasi', PERIODE),
  ]);
  expect(a.isi.id).toBe(b.isi.id);
  await satu.host.bunuh();
  expect((await tungguSelesai(dua.panggil, a.isi.id)).isi.status).toBe('selesai');
  expect(await daftar(dua.panggil)).toEqual([tenang]);
});

test('a clock that was two days ahead is set right while the host runs, and between two runs', async () => {
  const { host, panggil } = await mulai(JAM_MAJU);
  const { isi } = await panggil('POST', '/konsolidasi', PERIODE);
  expect(Date.parse(isi.dibuat)).toBeGreaterThan(Date.now() + 86_400_000);
  host.proses.kill('SIGUSR2');
  expect((await tungguSelesai(panggil, isi.id)).isi.status).toBe('selesai');
  await bersih();

  const kedua = await mulai(JAM_MAJU);
  const { isi: terputus } = await kedua.panggil('POST', '/konsolidasi', PERIODE);
  await bersih();
  const { panggil: akhir } = await mulai();
  expect((await tungguSelesai(akhir, terputus.id)).isi.status).toBe('selesai');
  expect(await daftar(akhir)).toEqual([tenang]);
});

const pasang = bisaPasang();
(pasang ? describe : describe.skip)(
  pasang ? 'a full disk' : 'a full disk (dilewati: perlu hak memasang tmpfs)',
  () => {
    beforeEach(() => {
      pasangTmpfs(folder, '8m');
      cpSync(CONTOH, folder, { recursive: true });
    });
    afterEach(async () => {
      await bersih();
      lepas(folder);
    });

    test('what was asked is refused with its reason; with room again it is done', async () => {
      const { panggil } = await mulai();
      penuhiDiska(folder, 0);
      expect(await panggil('POST', '/konsolidasi', PERIODE)).toMatchObject({
        status: 507,
        isi: { kode: 'simpanan/penuh', detail: expect.stringContaining('penuh') },
      });
      rmSync(join(folder, 'isi'));
      expect(await konsolidasi(panggil)).toMatchObject({ status: 'selesai', hasil: { snapshot: tenang } });
    });

    test('what is under way waits for room, and ends by itself', async () => {
      const { panggil } = await mulai();
      penuhiDiska(folder, 300_000);
      const { isi } = await panggil('POST', '/konsolidasi', PERIODE);
      await new Promise((lanjut) => setTimeout(lanjut, 3000));
      expect((await panggil('GET', `/pekerjaan/${isi.id}`)).isi.status).toBe('berjalan');
      rmSync(join(folder, 'isi'));
      expect((await tungguSelesai(panggil, isi.id)).isi).toMatchObject({
        status: 'selesai',
        hasil: { snapshot: tenang },
      });
    });
  },
);
