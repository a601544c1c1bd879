/** A workbook of any kind that an office has, as plain values: .xlsx and .xlsm by the product's own reader, others by a library's. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { revisiBerkas } from '@lembar-kinerja/functions/berkas/revisi';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { jenisBerkas } from './jenis';
import type { BekalBaca, KirimanBaca } from './pekerja';

/** A bidang's .xls has some hundred kB. */
const UKURAN_MAKS = 48 * 1024 * 1024;
const MEMORI_MB = 768;
const WAKTU_MS = 60_000;
const PEKERJA = join('local', 'dist', 'pekerja-berkas.cjs');

/** Throws `Kesalahan` (`buku/…`) with one sentence for whatever cannot be read; `revisi` is the SHA-256 of the bytes. */
export async function readBerkasBuku(isi: Uint8Array, berkas: string): Promise<BukuKerja> {
  if (isi.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  const jenis = jenisBerkas(isi, berkas);
  if (typeof jenis === 'object') throw new Kesalahan('buku/bukan-buku-kerja', { berkas, isi: jenis.bukan });
  if (jenis === 'xlsx') return readXlsx(isi, berkas);
  if (jenis === 'bersandi') throw new Kesalahan('buku/bersandi', { berkas });
  if (isi.length > UKURAN_MAKS) throw new Kesalahan('buku/terlalu-besar', { berkas });
  const hasil = await bacaTerpisah({ isi, jenis, nama: berkas.replace(/\.[^.]+$/, '') }, berkas);
  if ('kode' in hasil) throw new Kesalahan(hasil.kode, { berkas });
  if (hasil.lembar.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  const revisi = revisiBerkas(isi);
  return { id: berkas, berkas, revisi, lembar: hasil.lembar };
}

/** In a thread with bounds: the library holds a whole file in memory, and was made by others for friendly files. */
function bacaTerpisah(bekal: BekalBaca, berkas: string): Promise<KirimanBaca> {
  return new Promise((selesai, gagal) => {
    const pekerja = new Worker(letakPekerja(), {
      workerData: bekal,
      resourceLimits: { maxOldGenerationSizeMb: MEMORI_MB },
      // The library talks to the console of what it makes of odd formats.
      stdout: true,
      stderr: true,
    });
    const terlaluBesar = () => gagal(new Kesalahan('buku/terlalu-besar', { berkas }));
    const batas = setTimeout(() => {
      terlaluBesar();
      pekerja.terminate();
    }, WAKTU_MS);
    pekerja
      .once('message', selesai)
      .once('error', (sebab: NodeJS.ErrnoException) =>
        sebab.code === 'ERR_WORKER_OUT_OF_MEMORY'
          ? terlaluBesar()
          : gagal(new Kesalahan('buku/rusak', { berkas })),
      )
      .once('exit', () => clearTimeout(batas));
  });
}

/** Beside the built command, looked for from this file upwards. */
function letakPekerja(): string {
  for (let folder = __dirname; ; folder = dirname(folder)) {
    const letak = join(folder, PEKERJA);
    if (existsSync(letak)) return letak;
    if (dirname(folder) === folder) throw new Kesalahan('addon/belum-dibangun', { berkas: PEKERJA });
  }
}
