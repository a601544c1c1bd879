/** Narasi: one row per section, from samples/data/narasi.md (`## key`, then its text). */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { readText } from '../data';
import { Kertas } from '../kertas';
import { printed } from './tabel';

export interface BagianContoh {
  bagian: string;
  isi: string;
}

export function readNarasi(): BagianContoh[] {
  return readText('narasi.md')
    .split(/^## /m)
    .slice(1)
    .map((blok) => {
      const [bagian = '', ...isi] = blok.split('\n');
      return { bagian: bagian.trim(), isi: isi.join('\n').trim() };
    });
}

export function narasi(): LembarTulis {
  const kertas = new Kertas('Narasi', [26, 150]);
  kertas.merge(0, 0, 1, 2, 'NARASI LAPORAN KINERJA INSTANSI PEMERINTAH TAHUN 2024', 'judul');
  kertas.putRow(2, 0, ['bagian', 'isi'], 'kepala');
  readNarasi().forEach(({ bagian, isi }, i) => {
    kertas.putRow(3 + i, 0, [bagian, isi], ['label', 'teks']);
  });
  return kertas.finish(printed('mendatar', [2, 2]));
}
