/** Capaian Program (programmes, kegiatan and sub kegiatan) and Pelayanan (services by quarter). */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { Kertas } from '../kertas';
import { printed, writeTitle } from './tabel';

const TINGKAT: Record<string, string> = {
  program: 'Program',
  kegiatan: 'Kegiatan',
  subkegiatan: 'Sub Kegiatan',
};

export function capaianProgram(): LembarTulis {
  const data = readData<TabelCetak>('capaian-program');
  const kertas = new Kertas('Capaian Program', [6, 14, 60, 60, 18, 11, 13]);
  writeTitle(kertas, 7, data.judul);
  const kolom = ['No', 'Tingkat', 'Program / Kegiatan / Sub Kegiatan', 'Indikator Kinerja', 'Target'];
  kertas.putRow(3, 0, [...kolom, 'Capaian', 'Persentase (%)'], 'kepala');
  data.baris.forEach(([no, level, ...isi], i) => {
    const gaya = ['tengah', 'teks', 'teks', 'teks', 'tengah', 'bebas', 'bebas'];
    const baris = [no ?? null, TINGKAT[String(level)] ?? null, ...isi];
    kertas.putRow(
      4 + i,
      0,
      baris,
      gaya.map((nama) => `${nama}-${level}`),
    );
  });
  return kertas.finish(printed('mendatar', [3, 3]));
}

export function pelayanan(): LembarTulis {
  const data = readData<TabelCetak & { kepala: string }>('pelayanan');
  const kertas = new Kertas('Pelayanan', [6, 62, 48, 10, 10, 10, 10]);
  writeTitle(kertas, 7, data.judul);
  data.kolom.slice(0, 3).forEach((label, k) => {
    kertas.merge(3, k, 2, 1, label, 'kepala');
  });
  kertas.merge(3, 3, 1, 4, data.kepala, 'kepala');
  kertas.putRow(4, 3, data.kolom.slice(3), 'kepala');
  const gaya = ['tengah', 'teks', 'teks', 'uang', 'uang', 'uang', 'uang'];
  data.baris.forEach((baris, i) => {
    kertas.putRow(5 + i, 0, baris, gaya);
  });
  mergeSame(kertas, data.baris, gaya);
  return kertas.finish(printed('mendatar', [3, 4]));
}

/** Number and name of a service stand once, merged over its kinds. */
function mergeSame(kertas: Kertas, baris: BarisCetak[], gaya: string[]): void {
  baris.forEach(([no], i) => {
    if (i > 0 && baris[i - 1]?.[0] === no) return;
    let tinggi = 1;
    while (baris[i + tinggi]?.[0] === no) tinggi += 1;
    for (const k of [0, 1]) kertas.merge(5 + i, k, tinggi, 1, baris[i]?.[k] ?? null, gaya[k] ?? 'teks');
  });
}
