/** Words of the field that every floor above uses: closed lists, and the types that follow from them. */

/** The levels of a kode from the top down (Permendagri 90/2019). */
export type Level = 'urusan' | 'program' | 'kegiatan' | 'subkegiatan';

export const POLARITAS = ['positif', 'negatif', 'negatif-rasio', 'stabil'] as const;
/** Whether more, less or nearer to the target is better, and by which formula (`capaian.ts`). */
export type Polaritas = (typeof POLARITAS)[number];

export const CARA = ['jumlah', 'terakhir', 'rata-rata', 'tertinggi'] as const;
/** How quarters make the year's figure. */
export type Cara = (typeof CARA)[number];

export const TRIWULAN = [1, 2, 3, 4] as const;
export type Triwulan = (typeof TRIWULAN)[number];

/** One of something for each quarter, the first first. */
export type Empat<T> = [T, T, T, T];

/** One of something for each quarter, made from one of something else. */
export const mapEmpat = <T, U>(
  [i, ii, iii, iv]: Readonly<Empat<T>>,
  f: (x: T, tw: Triwulan) => U,
): Empat<U> => [f(i, 1), f(ii, 2), f(iii, 3), f(iv, 4)];

/** The quarters as documents number them, the first first. */
export const ROMAWI = ['I', 'II', 'III', 'IV'] as const;

/** The quarter that a numeral or a digit names (`III`, `iii`, `3`); null for any other text. */
export function readTriwulan(teks: string): Triwulan | null {
  const rapi = teks.trim().toUpperCase();
  return TRIWULAN.find((t) => rapi === ROMAWI[t - 1] || rapi === String(t)) ?? null;
}
