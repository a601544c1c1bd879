/** Text of a document as the text rules see it, wherever it came from: the cells of Narasi or the paragraphs of a .docx. */
import type { Lokasi } from '../../dasar/kisi';

export interface Blok {
  /** White space as one blank; never empty. */
  teks: string;
  /** In a .docx `lembar` is the nearest heading (or '') and `sel` is `paragraf 12` or `Tabel 11 baris 3 kolom 2`. */
  lokasi: Lokasi;
  jenis: 'paragraf' | 'judul' | 'sel';
  /** For `sel`: which table of the document (counted from 1, in reading order) and where in it (counted from 1). */
  tabel?: { nomor: number; baris: number; kolom: number };
}
