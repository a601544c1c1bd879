/** Score of the AKIP evaluation (PermenPANRB 88/2021). */
import Big from 'big.js';
import { KETENTUAN_KINI, type Ketentuan } from './ketentuan';
import { type Predikat, predikat } from './predikat';

/** Total of the components' scores, each already on its weight (21,50 of 30); no score at all: null. */
export function nilaiLhe(nilai: readonly (number | null)[]): number | null {
  const terisi = nilai.filter((n) => n !== null);
  if (terisi.length === 0) return null;
  return terisi.reduce<Big>((jumlah, n) => jumlah.plus(n), new Big(0)).toNumber();
}

/** AA … D of a total score. */
export function predikatLhe(nilai: number | null, k: Ketentuan = KETENTUAN_KINI): Predikat | null {
  return predikat(nilai, k.skalaLhe.nilai);
}
