/** IKU and Renstra: the same twelve columns, with the predikat scale below one and the benchmark below the other. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { Kertas } from '../kertas';
import { printed, writeTable, writeTitle } from './tabel';

const LEBAR = [6, 30, 28, 10, 30, 12, 12, 12, 14, 18, 18, 10];
const GAYA = [
  'tengah',
  'teks',
  'teks',
  'tengah',
  'teks',
  'bebas',
  'bebas',
  'bebas',
  'bebas',
  'teks',
  'teks',
  'tengah',
];

interface Iku extends TabelCetak {
  skala: { sumber: string; baris: BarisCetak[] };
}

export function iku(): LembarTulis {
  const data = readData<Iku>('iku');
  const kertas = new Kertas('IKU', LEBAR);
  writeTitle(kertas, LEBAR.length, data.judul);
  kertas.putRow(3, 0, data.kolom, 'kepala');
  writeNumbers(kertas, 4, LEBAR.length);
  data.baris.forEach((baris, i) => {
    kertas.putRow(5 + i, 0, baris, GAYA);
  });
  const akhir = 5 + data.baris.length;
  const sumber = `Skala Nilai Peringkat Kinerja (${data.skala.sumber})`;
  kertas.merge(akhir + 1, 0, 1, 5, sumber, 'keterangan');
  const kolom = ['No', 'Interval Nilai Realisasi Kinerja', 'Kriteria Penilaian Realisasi Kinerja'];
  writeTable(kertas, akhir + 2, kolom, data.skala.baris, ['tengah', 'tengah', 'teks']);
  return kertas.finish(printed('mendatar'));
}

interface Renstra extends TabelCetak {
  target: Record<string, number | null>;
  realisasi: Record<string, number | null>;
  pembanding: { judul: string; tahun: number[]; baris: BarisCetak[] };
}

export function renstra(): LembarTulis {
  const data = readData<Renstra>('renstra');
  const lebar = [...LEBAR, 10, 10, 10, 10];
  const kertas = new Kertas('Renstra', lebar);
  writeTitle(kertas, lebar.length, data.judul);
  data.kolom.forEach((label, k) => {
    kertas.merge(3, k, 2, 1, label, 'kepala');
  });
  kertas.height(4, 48);
  const tahunan = [Object.entries(data.target), Object.entries(data.realisasi)];
  tahunan.forEach((isi, i) => {
    const kolom = LEBAR.length + 2 * i;
    kertas.merge(3, kolom, 1, 2, i === 0 ? 'Target Renstra' : 'Realisasi', 'kepala');
    isi.forEach(([tahun, nilai], j) => {
      kertas.put(4, kolom + j, Number(tahun), 'kepala');
      kertas.put(6, kolom + j, nilai, 'bebas');
    });
  });
  writeNumbers(kertas, 5, lebar.length);
  data.baris.forEach((baris, i) => {
    kertas.putRow(6 + i, 0, baris, GAYA);
  });
  writeBenchmark(kertas, 7 + data.baris.length, data.pembanding);
  return kertas.finish(printed('mendatar'));
}

function writeNumbers(kertas: Kertas, baris: number, lebar: number): void {
  for (let k = 0; k < lebar; k++) kertas.put(baris, k, k + 1, 'nomor');
}

function writeBenchmark(
  kertas: Kertas,
  baris: number,
  { judul, tahun, baris: isi }: Renstra['pembanding'],
): void {
  kertas.merge(baris, 0, 1, 9, judul, 'keterangan');
  kertas.putRow(baris + 1, 0, ['No', 'Sumber', 'Indikator', 'Satuan', ...tahun], 'kepala');
  isi.forEach((satu, i) => {
    const gaya = ['tengah', 'teks', 'teks', 'tengah', ...tahun.map(() => 'bebas')];
    kertas.putRow(baris + 2 + i, 0, satu, gaya);
  });
}
