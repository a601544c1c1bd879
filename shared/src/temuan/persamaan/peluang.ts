/** Of several remedies that mend the same and are slips alike: how much likelier one leaves the table than another. */
import type { Angka } from './persamaan';

/** A figure put right: what it was, what it would be, and what stands with it in small equations. */
export interface Ganti {
  dari: number | null;
  ke: number;
  /** Figures that it may well equal: the pagu of a realisasi, the quarter beside a quarter. */
  sekitar: readonly number[];
  /** Equations that would hold but for rounding and were exact, less those the other way about. */
  membulat: number;
}

/** So likely must one be, all others together against it, to be named alone. */
const CUKUP = 0.75;

/**
 * Budgets are round, and money spent in full, quarters alike and spending of one year only are common: a remedy that
 * makes a figure round, or equal to the one beside it, is likelier than one that leaves or makes it odd.
 */
export function peluang({ dari, ke, sekitar, membulat }: Ganti): number {
  const bulat = 10 ** (nolBelakang(ke) - nolBelakang(dari));
  return bulat * (kembar(ke, sekitar) / kembar(dari, sekitar)) * 0.2 ** membulat;
}

/** The one that is likely enough, if any. */
export function paling<T>(semua: readonly T[], peluangnya: (satu: T) => number): T | null {
  const nilai = semua.map(peluangnya);
  const seluruh = nilai.reduce((a, b) => a + b, 0);
  const i = nilai.findIndex((n) => n >= CUKUP * seluruh);
  return semua[i] ?? null;
}

/** A head count or a quarter's output ends in 0 by chance. */
const PENDEK = 10_000;

function nolBelakang(n: number | null): number {
  return n === null || Math.abs(n) < PENDEK ? 0 : (/0*$/.exec(String(Math.abs(n)))?.[0].length ?? 0);
}

/** The longer the figure, the less is its equal there by chance. */
function kembar(n: number | null, sekitar: readonly number[]): number {
  if (n === null || n === 0 || !sekitar.includes(n)) return 1;
  return Math.min(1000, 10 ** String(Math.abs(n)).replace('.', '').length) / 2;
}

/** Above this many members an equation is a sum of unlike things. */
const SEDIKIT = 6;

/** Figures that stand with `angka` in equations of few members. */
export function sekitarnya(
  angka: Angka,
  persamaan: readonly { hasil: Angka; masukan: readonly Angka[] }[],
  nilai: (a: Angka) => number | null,
): number[] {
  const lain = new Set(
    persamaan.filter((p) => p.masukan.length < SEDIKIT).flatMap((p) => [p.hasil, ...p.masukan]),
  );
  lain.delete(angka);
  return [...lain].flatMap((a) => (a.sel === angka.sel ? [] : (nilai(a) ?? [])));
}
