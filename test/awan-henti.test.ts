/** The host killed with −9 at 20 moments of consolidations: what was begun always ends, in one and the same snapshot. */
import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { type HostUji, mulaiHost, sebagai } from './awan-host';
import { bukuDi, CONTOH } from './awan-rakit';

const PERIODE = { tahun: 2024, triwulan: 4 };
const KALI = 20;
/** Folders at the same time, each with its own host. */
const JALUR = 2;
const DIST = join(__dirname, '../local/dist');
/** Its own copy: a build meanwhile would be another reader, and that makes another snapshot. */
const PROGRAM = `lk-henti-${process.pid}.cjs`;
const folder: string[] = [];
beforeAll(() => copyFileSync(join(DIST, 'lk.cjs'), join(DIST, PROGRAM)));
afterAll(() => {
  rmSync(join(DIST, PROGRAM));
  for (const f of folder) rmSync(f, { recursive: true, force: true });
});

function salin(): string {
  const baru = mkdtempSync(join(tmpdir(), 'lk-henti-'));
  folder.push(baru);
  cpSync(CONTOH, baru, { recursive: true });
  return baru;
}

type Panggil = Awaited<ReturnType<typeof sebagai>>;

async function tunggu(panggil: Panggil): Promise<void> {
  for (;;) {
    const { isi } = await panggil('GET', '/pekerjaan');
    if (isi.every((p: { status: string }) => p.status !== 'berjalan')) return;
    await new Promise((lanjut) => setTimeout(lanjut, 20));
  }
}

/** What is left in the end: the snapshots, the last job, and the Rekap sheet in the file. */
async function keadaan(host: HostUji, dir: string) {
  const panggil = await sebagai(host, 'sekretariat');
  await tunggu(panggil);
  const { isi: snapshot } = await panggil('GET', '/snapshot');
  const { isi: pekerjaan } = await panggil('GET', '/pekerjaan');
  const { lembar } = await readXlsx(readFileSync(join(dir, 'Dokumen Kinerja.xlsx')), 'Dokumen Kinerja.xlsx');
  return {
    snapshot: snapshot.map((s: { id: string }) => s.id),
    status: [...new Set(pekerjaan.map((p: { status: string }) => p.status))],
    lembar: lembar.map((l) => l.nama),
    rekap: lembar.find((l) => l.nama === 'Rekap'),
  };
}

test('20 kills, then the undisturbed result', async () => {
  const tenang = salin();
  const biasa = await mulaiHost(tenang, PROGRAM);
  await (await sebagai(biasa, 'sekretariat'))('POST', '/konsolidasi', PERIODE);
  const mulai = performance.now();
  const harus = await keadaan(biasa, tenang);
  const lama = performance.now() - mulai;
  await biasa.bunuh();
  expect(harus.snapshot).toHaveLength(1);

  const jalur = await Promise.all(Array.from({ length: JALUR }, () => bunuhBerkali(KALI / JALUR, lama)));
  for (const { dir, dimulai } of jalur) {
    const akhir = await mulaiHost(dir, PROGRAM);
    expect(dimulai).toBeGreaterThan(0);
    expect(await keadaan(akhir, dir)).toEqual(harus);
    await akhir.bunuh();
  }
}, 400_000);

/** Starts a host on one folder and kills it, so many times; gives how many consolidations were begun. */
async function bunuhBerkali(kali: number, lama: number): Promise<{ dir: string; dimulai: number }> {
  const dir = salin();
  let dimulai = 0;
  for (let ke = 0; ke < kali; ke++) {
    const host = await mulaiHost(dir, PROGRAM);
    const panggil = await sebagai(host, 'sekretariat');
    // The one that was killed goes on by itself; when it had ended, another one is begun on changed workbooks.
    const { isi } = await panggil('GET', '/pekerjaan');
    if (isi.every((p: { status: string }) => p.status !== 'berjalan')) {
      dimulai++;
      const waktu = new Date();
      for (const nama of bukuDi(CONTOH)) utimesSync(join(dir, nama), waktu, waktu);
      expect((await panggil('POST', '/konsolidasi', PERIODE)).status).toBe(202);
    }
    await new Promise((lanjut) => setTimeout(lanjut, Math.random() * lama));
    await host.bunuh();
  }
  return { dir, dimulai };
}
