/** The rows of Belanja Langsung as a tree. */
import type { Level } from '../../kinerja/istilah';
import { URUTAN } from '../../kinerja/kode';
import type { BarisBelanja, TabelBelanja } from '../../lembar/dokumen/terbaca';

/** A row with the rows directly below it. */
export interface RantingBelanja {
  baris: BarisBelanja;
  anak: RantingBelanja[];
}

/** Rows by their place in the table: a kode can be wrong, the order is how the table is read. */
export function pohonBelanja(tabel: TabelBelanja): RantingBelanja[] {
  const akar: RantingBelanja[] = [];
  const jalur: RantingBelanja[] = [];
  for (const baris of tabel.baris) {
    const ranting = { baris, anak: [] };
    const tingkat = URUTAN.indexOf(baris.level as Level);
    if (tingkat < 0) return [];
    while (jalur.length > 0 && URUTAN.indexOf(jalur[jalur.length - 1]?.baris.level as Level) >= tingkat)
      jalur.pop();
    (jalur[jalur.length - 1]?.anak ?? akar).push(ranting);
    jalur.push(ranting);
  }
  return akar;
}

export const rataRanting = (r: RantingBelanja): RantingBelanja[] => [r, ...r.anak.flatMap(rataRanting)];

/** The salary row of Belanja Langsung is what Belanja Tidak Langsung itemises. */
export const isGaji = (nama: string | null): boolean => /gaji dan tunjangan/i.test(nama ?? '');
