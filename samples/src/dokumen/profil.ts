/** Profil (labels and values), Prestasi and Lampiran (plain lists). */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData } from '../data';
import { Kertas } from '../kertas';
import { printed, writeTable, writeTitle } from './tabel';

export function profil(): LembarTulis {
  const kertas = new Kertas('Profil', [26, 100]);
  kertas.merge(0, 0, 1, 2, 'PROFIL PERANGKAT DAERAH', 'judul');
  let baris = 2;
  for (const [label, isi] of readData<[string, BarisCetak][]>('profil')) {
    kertas.merge(baris, 0, isi.length, 1, label, 'label');
    isi.forEach((satu, i) => {
      kertas.put(baris + i, 1, satu, typeof satu === 'number' ? 'kode' : 'teks');
    });
    baris += isi.length;
  }
  return kertas.finish(printed('tegak'));
}

export function prestasi(): LembarTulis {
  const kertas = new Kertas('Prestasi', [6, 48, 60, 18, 34]);
  writeTitle(kertas, 5, 'PRESTASI DAN PENGHARGAAN TAHUN 2024');
  const kolom = ['No', 'Prestasi / Penghargaan', 'Uraian', 'Nilai', 'Sumber'];
  const gaya = ['tengah', 'teks', 'teks', 'tengah', 'teks'];
  writeTable(kertas, 3, kolom, readData<BarisCetak[]>('prestasi'), gaya);
  return kertas.finish(printed('mendatar', [3, 3]));
}

export function lampiran(): LembarTulis {
  const kertas = new Kertas('Lampiran', [8, 70, 50]);
  writeTitle(kertas, 3, 'DAFTAR LAMPIRAN');
  const baris = readData<BarisCetak[]>('lampiran');
  writeTable(kertas, 3, ['No', 'Judul Lampiran', 'Keterangan'], baris, ['tengah', 'teks', 'teks']);
  return kertas.finish(printed('tegak', [3, 3]));
}
