import Big from 'big.js';
import type { Empat, Sel } from '../lembar/terbaca';

/** Exact sum; blanks are skipped, a list without any figure gives null. */
export function jumlahkan(nilai: readonly (number | null)[]): number | null {
  const ada = nilai.filter((n): n is number => n !== null);
  if (ada.length === 0) return null;
  return ada.reduce((s, n) => s.plus(n), new Big(0)).toNumber();
}

/** Exact difference `a − b`. */
export function selisih(a: number, b: number): number {
  return new Big(a).minus(b).toNumber();
}

/** The quarters up to triwulan `n`; later ones are blank, whatever the sheet holds. */
export function sampaiTriwulan(tw: Empat<Sel>, n: number): Empat<number | null> {
  return tw.map((s, i) => (i < n ? s.nilai : null)) as Empat<number | null>;
}
