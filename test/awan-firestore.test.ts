/** The jobs over Google's own Firestore emulator: whole, twice at a time, killed anywhere, counted. */
import { type ChildProcess, spawn } from 'node:child_process';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { daftarSnapshot } from '@lembar-kinerja/functions/guna/snapshot';
import type { Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { FirestoreStore } from '@lembar-kinerja/functions/store/firestore';
import { build } from 'esbuild';
import { dengan, type Emulator, findEmulator, startEmulator } from '../functions/uji/emulator';
import { StoreHitung } from '../functions/uji/hitung-store';
import { bukuDi, CONTOH, type RakitanUji, rakitUji, TOKEN } from './awan-rakit';

const AKAR = join(__dirname, '..');
const PERIODE = { tahun: 2024, triwulan: 4 };
const KUNCI = 'konsolidasi-2024-4';
const OLEH = 'a@contoh.go.id';
const KALI = 20;

const jar = findEmulator();
const [jalankan, judul] = dengan(jar, 'on the Firestore emulator');
jalankan(judul, () => {
  let emulator: Emulator;
  let undisturbed: string[];
  const dibuka: RakitanUji[] = [];
  const pada = async (proyek: string, cara: 'grpc' | 'rest' = 'grpc') => {
    const store = new StoreHitung(new FirestoreStore(emulator.klien(proyek, cara), 'uji'));
    const r = await rakitUji({ store });
    dibuka.push(r);
    return { ...r, store };
  };
  const snapshot = async (r: Pick<RakitanUji, 'store'>) =>
    (await daftarSnapshot(r.store, 10)).map((s) => s.id);
  beforeAll(async () => {
    emulator = await startEmulator(jar as string);
    const tenang = await rakitUji();
    await tenang.konsolidasi();
    undisturbed = await snapshot(tenang);
    await tenang.tutup();
  });
  afterAll(async () => {
    for (const r of dibuka) await r.tutup();
    await emulator.tutup();
  });

  test.each(['grpc', 'rest'] as const)('consolidation, evidence and report over %s', async (cara) => {
    const r = await pada(`utuh-${cara}`, cara);
    const { pekerjaan } = await r.konsolidasi();
    expect([pekerjaan.status, await snapshot(r)]).toEqual(['selesai', undisturbed]);
    const jalan = async (jenis: string, kunci: string, parameter = {}) => {
      const { id } = await r.mesin.mulai(jenis, kunci, parameter, OLEH);
      await r.habiskan();
      return r.mesin.lihat(id);
    };
    expect(await jalan('bukti', 'bukti')).toMatchObject({ status: 'selesai', hasil: { rekomendasi: 36 } });
    const [id = ''] = undisturbed;
    expect(await jalan('laporan', `laporan-${id}`, { snapshot: id })).toMatchObject({ status: 'selesai' });
  });

  test('what an evidence check and an unchanged consolidation cost', async () => {
    const r = await pada('ongkos');
    await r.konsolidasi();
    await r.konsolidasi();
    r.store.ambil();
    const { pekerjaan } = await r.konsolidasi();
    const tetap = r.store.ambil();
    expect(pekerjaan.hasil).toMatchObject({ baru: false });
    await r.mesin.mulai('bukti', 'bukti', {}, OLEH);
    await r.habiskan();
    const bukti = r.store.ambil();
    expect(tetap.baca).toBeLessThanOrEqual(25);
    expect(tetap.tulis).toBeLessThanOrEqual(8);
    expect(bukti.baca).toBeLessThanOrEqual(75);
  });

  test('two starts at the same time meet in one job', async () => {
    const r = await pada('dua');
    const mulai = () => r.mesin.mulai('konsolidasi', KUNCI, PERIODE, OLEH);
    const [a, b] = await Promise.all([mulai(), mulai()]);
    expect(a.id).toBe(b.id);
    await r.habiskan();
    expect(await snapshot(r)).toEqual(undisturbed);
  });

  test(`killed with −9 ${KALI} times: nothing lost, nothing doubled`, async () => {
    const r = await pada('henti');
    const program = await bundel();
    const args = [emulator.host, 'henti', r.tiruan.akar, TOKEN];
    let mati = 0;
    while (mati < KALI) {
      const waktu = new Date();
      for (const nama of bukuDi(CONTOH)) utimesSync(join(r.folder, nama), waktu, waktu);
      const { id } = await r.mesin.mulai('konsolidasi', KUNCI, PERIODE, OLEH);
      mati += await antarkan(program, args, r.antrean.splice(0), KALI - mati);
      expect(await r.mesin.lihat(id)).toMatchObject({ status: 'selesai' });
    }
    expect(await snapshot(r)).toEqual(undisturbed);
  }, 180_000);
});

/** A bundle inside the functions' room, so that it finds the packages of that room. */
async function bundel(): Promise<string> {
  const outfile = join(AKAR, 'functions/uji/dist/anak.cjs');
  await build({
    entryPoints: [join(__dirname, 'awan-firestore-anak.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    alias: {
      '@lembar-kinerja/shared': join(AKAR, 'shared/src'),
      '@lembar-kinerja/functions': join(AKAR, 'functions/src'),
    },
  });
  return outfile;
}

/**
 * Plays the queue: gives one task after the other to a process, kills it now and then, and delivers again what was not
 * confirmed. Gives how many were killed.
 */
async function antarkan(
  program: string,
  args: string[],
  antrean: Tugas[],
  maksMati: number,
): Promise<number> {
  let proses: ChildProcess | null = null;
  let mati = 0;
  while (antrean.length > 0) {
    const [tugas] = antrean.splice(Math.floor(Math.random() * antrean.length), 1) as [Tugas];
    proses ??= spawn(process.execPath, [program, ...args], { stdio: ['pipe', 'pipe', 'inherit'] });
    const bunuh = mati < maksMati && Math.random() < 0.6;
    const tuntas = await satu(proses, tugas, bunuh ? Math.random() * 400 : null, antrean);
    if (tuntas) continue;
    antrean.push(tugas);
    if (proses.killed) {
      mati++;
      proses = null;
    }
  }
  proses?.kill('SIGKILL');
  return mati;
}

function satu(
  proses: ChildProcess,
  tugas: Tugas,
  bunuhSetelah: number | null,
  antrean: Tugas[],
): Promise<boolean> {
  return new Promise((selesai) => {
    const jam = bunuhSetelah === null ? null : setTimeout(() => proses.kill('SIGKILL'), bunuhSetelah);
    const baca = createInterface({ input: proses.stdout as NodeJS.ReadableStream });
    const akhiri = (tuntas: boolean) => {
      if (jam) clearTimeout(jam);
      baca.close();
      proses.off('exit', berhenti);
      selesai(tuntas);
    };
    const berhenti = () => akhiri(false);
    proses.once('exit', berhenti);
    baca.on('line', (baris) => {
      const kata = JSON.parse(baris) as { kirim?: Tugas; selesai?: boolean; gagal?: string };
      if (kata.kirim) antrean.push(kata.kirim);
      else akhiri(kata.selesai === true);
    });
    proses.stdin?.write(`${JSON.stringify(tugas)}\n`);
  });
}
