/** The money figures of a row that a parent must be the sum of. */
import type { BarisTerbaca, Sel } from '../lembar/terbaca';

export type MedanUang = 'anggaran' | 'tw1' | 'tw2' | 'tw3' | 'tw4' | 'realisasi' | 'rpjmd';

/** Of the year; the RPJMD's own column is not on every form. */
export const MEDAN_UANG: readonly MedanUang[] = ['anggaran', 'tw1', 'tw2', 'tw3', 'tw4', 'realisasi'];

export const NAMA_MEDAN: Record<MedanUang, string> = {
  anggaran: 'Anggaran',
  tw1: 'Realisasi anggaran triwulan I',
  tw2: 'Realisasi anggaran triwulan II',
  tw3: 'Realisasi anggaran triwulan III',
  tw4: 'Realisasi anggaran triwulan IV',
  realisasi: 'Realisasi anggaran',
  rpjmd: 'Realisasi RPJMD',
};

export function selUang(baris: BarisTerbaca, medan: MedanUang): Sel {
  if (medan === 'anggaran') return baris.anggaran;
  if (medan === 'realisasi') return baris.realisasiRp;
  if (medan === 'rpjmd') return baris.rpjmdRp;
  return baris.twRp[(Number(medan.slice(2)) - 1) as 0 | 1 | 2 | 3];
}
