/** The text rules over the blocks of a document, in reading order: cells of Narasi and titles, or paragraphs of a .docx. */
import type { Temuan } from '../../dasar/temuan';
import type { AcuanTeks } from './acuan';
import { angkaTeks } from './angka-teks';
import type { Blok } from './blok';
import { kategoriTeks } from './kategori';
import { rujukanTabel } from './rujukan-tabel';
import { daerahTeks, tahunTeks } from './tahun-daerah';

export function periksaTeks(blok: readonly Blok[], acuan: AcuanTeks): Temuan[] {
  return [
    ...blok.flatMap((b) => [
      ...tahunTeks(b, acuan),
      ...daerahTeks(b, acuan),
      ...angkaTeks(b, acuan),
      ...kategoriTeks(b, acuan),
    ]),
    ...rujukanTabel(blok),
  ];
}
