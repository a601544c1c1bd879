/** Belanja Langsung and Belanja Tidak Langsung, in the number formats that the printed tables mix. */

import { readAngka } from '@lembar-kinerja/shared/dasar/angka';
import { alamat, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { sisa } from '@lembar-kinerja/shared/kinerja/anggaran';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { computed, Kertas } from '../kertas';
import { printed, writeTitle } from './tabel';

interface BarisLangsung {
  no: string;
  kode: string;
  uraian: string;
  level: string;
  pagu: string | number | null;
  realisasi: string | number | null;
  persen: string | number | null;
  sisa: string | number | null;
  /** Number formats of the four figures. */
  bentuk: string[];
}

interface Langsung {
  judul: string;
  kolom: string[];
  baris: BarisLangsung[];
  jumlah: { pagu: number; realisasi: number; persen: string; sisa: number };
}

const PAGU = 3;
const REALISASI = 4;

export function belanjaLangsung(): LembarTulis {
  const data = readData<Langsung>('belanja-langsung');
  const kertas = new Kertas('Belanja Langsung', [6, 20, 70, 20, 20, 12, 22]);
  writeTitle(kertas, 7, data.judul);
  kertas.putRow(3, 0, data.kolom, 'kepala');
  data.baris.forEach((baris, i) => {
    const tingkat = baris.level === 'subkegiatan' ? '' : `-${baris.level}`;
    kertas.putRow(
      4 + i,
      0,
      [baris.no, baris.kode, baris.uraian],
      [`tengah${tingkat}`, 'kode', `teks${tingkat}`],
    );
    const angka = [baris.pagu, baris.realisasi, baris.persen, remainder(4 + i, baris)];
    kertas.putRow(4 + i, PAGU, angka, baris.bentuk);
  });
  const akhir = 4 + data.baris.length;
  const { pagu, realisasi, persen, sisa: sisaPagu } = data.jumlah;
  kertas.merge(akhir, 0, 1, 3, 'JUMLAH', 'tengah-rata');
  const jumlah = [pagu, realisasi, persen, remainder(akhir, { pagu, realisasi, sisa: sisaPagu })];
  kertas.putRow(akhir, PAGU, jumlah, ['uang-rata', 'uang-rata', 'bebas-rata', 'uang-rata']);
  return kertas.finish(printed('mendatar', [3, 3]));
}

function remainder(baris: number, isi: Pick<BarisLangsung, 'pagu' | 'realisasi' | 'sisa'>) {
  const angka = (nilai: Nilai): number | null => readAngka(nilai, 'uang').nilai;
  const rumus = `SISA(${alamat(baris, PAGU)},${alamat(baris, REALISASI)})`;
  return computed(isi.sisa, sisa(angka(isi.pagu), angka(isi.realisasi)), rumus);
}

export function belanjaTidakLangsung(): LembarTulis {
  const data = readData<TabelCetak & { jumlah: BarisCetak }>('belanja-tidak-langsung');
  const kertas = new Kertas('Belanja Tidak Langsung', [14, 60, 22, 22, 10]);
  writeTitle(kertas, 5, data.judul);
  kertas.putRow(3, 0, data.kolom, 'kepala');
  data.baris.forEach((baris, i) => {
    kertas.putRow(4 + i, 0, baris, ['kode', 'teks', 'desimal', 'desimal', 'bebas']);
  });
  const akhir = 4 + data.baris.length;
  kertas.merge(akhir, 0, 1, 2, 'JUMLAH', 'tengah-rata');
  kertas.putRow(akhir, 2, data.jumlah, ['uang-rata', 'uang-rata', 'bebas-rata']);
  return kertas.finish(printed('tegak', [3, 3]));
}
