/** Score of the AKIP evaluation (PermenPANRB 88/2021). */
import Big from 'big.js';
import { type Predikat, predikat } from './predikat';

/** The four components and their weights; each splits into keberadaan 20 %, kualitas 30 %, pemanfaatan 50 %. */
export const KOMPONEN_LHE = [
  { nama: 'Perencanaan Kinerja', bobot: 30 },
  { nama: 'Pengukuran Kinerja', bobot: 30 },
  { nama: 'Pelaporan Kinerja', bobot: 15 },
  { nama: 'Evaluasi Akuntabilitas Kinerja Internal', bobot: 25 },
] as const;

/** Total of the components' scores, each already on its weight (21,50 of 30); no score at all: null. */
export function nilaiLhe(nilai: readonly (number | null)[]): number | null {
  const terisi = nilai.filter((n) => n !== null);
  if (terisi.length === 0) return null;
  return terisi.reduce<Big>((jumlah, n) => jumlah.plus(n), new Big(0)).toNumber();
}

/** AA … D of a total score. */
export function predikatLhe(nilai: number | null): Predikat | null {
  return predikat(nilai, 'akip');
}
