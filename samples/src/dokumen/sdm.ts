/** SDM: the staff tables one below the other. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { Kertas } from '../kertas';
import { printed, writeTable, writeTitle } from './tabel';

const GAYA = ['teks', 'tengah', 'tengah'];

export function sdm(): LembarTulis {
  const kertas = new Kertas('SDM', [70, 26, 26]);
  writeTitle(kertas, 3, 'SUMBER DAYA APARATUR');
  let baris = 3;
  for (const tabel of readData<(TabelCetak & { jumlah: BarisCetak | null })[]>('sdm')) {
    kertas.merge(baris, 0, 1, 3, tabel.judul, 'keterangan');
    baris = writeTable(kertas, baris + 1, tabel.kolom, tabel.baris, GAYA);
    if (tabel.jumlah) {
      kertas.putRow(baris, 0, ['Jumlah', ...tabel.jumlah], ['label', 'tengah-rata', 'tengah-rata']);
      baris += 1;
    }
    baris += 1;
  }
  return kertas.finish(printed('tegak'));
}
