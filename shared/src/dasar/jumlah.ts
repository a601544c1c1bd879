import Big from 'big.js';

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
