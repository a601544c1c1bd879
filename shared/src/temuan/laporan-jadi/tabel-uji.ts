/** Tables of an existing report for the tests of their rules. */
import type { Blok } from '../teks/blok';
import { type TabelLaporan, tabelLaporan } from './tabel';

/** One table out of the texts of its rows. */
export function tabelUji(baris: readonly (readonly string[])[]): TabelLaporan[] {
  return tabelLaporan(
    baris.flatMap((isi, i) =>
      isi.map(
        (teks, k): Blok => ({
          ...{ teks, jenis: 'sel', tabel: { nomor: 1, baris: i + 1, kolom: k + 1 } },
          lokasi: { berkas: 'x.docx', lembar: '', sel: `Tabel 1 baris ${i + 1} kolom ${k + 1}` },
        }),
      ),
    ),
  );
}
