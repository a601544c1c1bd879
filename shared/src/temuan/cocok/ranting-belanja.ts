/** The rows of Belanja Langsung as a tree. */
import { last } from '../../dasar/pasti';
import { URUTAN } from '../../kinerja/kode';
import type { BarisBelanja, TabelBelanja } from '../../lembar/dokumen/terbaca';

/** A row with the rows directly below it. */
export interface RantingBelanja {
  baris: BarisBelanja;
  anak: RantingBelanja[];
}

/** Place of its level from the top; −1 for a row without one. */
const tingkatBelanja = ({ level }: BarisBelanja): number => (level === null ? -1 : URUTAN.indexOf(level));

/** Rows by their place in the table: a kode can be wrong, the order is how the table is read. */
export function pohonBelanja(tabel: TabelBelanja): RantingBelanja[] {
  const akar: RantingBelanja[] = [];
  const jalur: RantingBelanja[] = [];
  for (const baris of tabel.baris) {
    const ranting = { baris, anak: [] };
    const tingkat = tingkatBelanja(baris);
    if (tingkat < 0) return [];
    while (jalur.length > 0 && tingkatBelanja(last(jalur).baris) >= tingkat) jalur.pop();
    (jalur[jalur.length - 1]?.anak ?? akar).push(ranting);
    jalur.push(ranting);
  }
  return akar;
}

export const rataRanting = (r: RantingBelanja): RantingBelanja[] => [r, ...r.anak.flatMap(rataRanting)];

/** The salary row of Belanja Langsung is what Belanja Tidak Langsung itemises. */
export const isGaji = (nama: string | null): boolean => /gaji dan tunjangan/i.test(nama ?? '');
