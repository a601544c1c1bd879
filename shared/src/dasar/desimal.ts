/**
 * Exact decimal arithmetic on whole numbers where they are small enough, so that a column of figures needs no big.js.
 * Every function gives null where it cannot promise the exact result; the caller then computes with Big.
 */

import { at } from './pasti';

const PANGKAT = [1, 10, 100, 1e3, 1e4, 1e5, 1e6] as const;
/** With at most fifteen digits a decimal and its binary form stand for each other. */
const LIMA_BELAS_ANGKA = 1e15;
const AMAN = Number.MAX_SAFE_INTEGER;

/** Decimal places of a number, at most six; −1 where it has more, or is too large to be told. */
export function desimalDari(x: number): number {
  for (let d = 0; d <= 6; d++) {
    const utuh = Math.round(x * at(PANGKAT, d));
    if (!(utuh < LIMA_BELAS_ANGKA && utuh > -LIMA_BELAS_ANGKA)) return -1;
    if (utuh / at(PANGKAT, d) === x) return d;
  }
  return -1;
}

/** The number as a whole number of `desimal` places. */
const utuhkan = (x: number, desimal: number): number => Math.round(x * at(PANGKAT, desimal));

const isAman = (n: number): boolean => n <= AMAN && n >= -AMAN;

/** `a × b` exactly, for whole numbers. */
function kali(a: number, b: number): number | null {
  const hasil = a * b;
  return isAman(hasil) ? hasil : null;
}

/** Quotient of whole numbers, rounded half away from zero; the divisor is not 0. */
function bagi(pembilang: number, penyebut: number): number | null {
  const [a, b] = [Math.abs(pembilang), Math.abs(penyebut)];
  if (b > AMAN / 2) return null;
  // The quotient in binary may be one off; what is left over tells, and it is exact.
  let hasil = Math.floor(a / b);
  let sisa = a - hasil * b;
  if (sisa < 0) {
    hasil--;
    sisa += b;
  } else if (sisa >= b) {
    hasil++;
    sisa -= b;
  }
  if (2 * sisa >= b) hasil++;
  return pembilang < 0 === penyebut < 0 ? hasil : -hasil;
}

/** `a / b × 100` with two decimals, half away from zero. `b` is not 0. */
export function persenTepat(a: number, b: number): number | null {
  const [da, db] = [desimalDari(a), desimalDari(b)];
  if (da < 0 || db < 0) return null;
  const geser = db - da;
  const pembilang = kali(utuhkan(a, da), 1e4 * at(PANGKAT, Math.max(geser, 0)));
  const penyebut = kali(utuhkan(b, db), at(PANGKAT, Math.max(-geser, 0)));
  if (pembilang === null || penyebut === null) return null;
  const hasil = bagi(pembilang, penyebut);
  return hasil === null ? null : hasil / 100;
}

/** Beyond it big.js' own twenty places could round a near half the other way. */
const PENYEBUT_TERBESAR = 10n ** 19n;

/** `(a × b / 100 − c) / (a × b / 100) × 100` with two decimals: products of rupiah and percent outgrow a number. */
export function efisiensiTepat(pagu: number, realisasi: number, capaian: number): number | null {
  const [dp, dr, dc] = [desimalDari(pagu), desimalDari(realisasi), desimalDari(capaian)];
  if (dp < 0 || dr < 0 || dc < 0) return null;
  const geser = dp + dc - dr;
  const pangkat = (n: number) => 10n ** BigInt(Math.max(n, 0));
  const seharusnya = BigInt(utuhkan(pagu, dp)) * BigInt(utuhkan(capaian, dc)) * pangkat(-geser);
  const dipakai = BigInt(utuhkan(realisasi, dr)) * 100n * pangkat(geser);
  const mutlak = seharusnya < 0n ? -seharusnya : seharusnya;
  if (mutlak === 0n || mutlak >= PENYEBUT_TERBESAR) return null;
  const pembilang = (seharusnya < 0n ? dipakai - seharusnya : seharusnya - dipakai) * 10_000n;
  const bulatan = (2n * (pembilang < 0n ? -pembilang : pembilang) + mutlak) / (2n * mutlak);
  return isAman(Number(bulatan)) ? Number(pembilang < 0n ? -bulatan : bulatan) / 100 : null;
}

/** `a − b` exactly. */
export function kurangTepat(a: number, b: number): number | null {
  return jumlahTepat([a, -b]);
}

/** Sum, exactly. */
export function jumlahTepat(nilai: readonly number[]): number | null {
  let d = 0;
  for (const n of nilai) {
    const dn = desimalDari(n);
    if (dn < 0) return null;
    if (dn > d) d = dn;
  }
  let jumlah = 0;
  for (const n of nilai) {
    const utuh = utuhkan(n, d);
    if (!isAman(utuh)) return null;
    jumlah += utuh;
    if (!isAman(jumlah)) return null;
  }
  return Math.abs(jumlah) < LIMA_BELAS_ANGKA ? jumlah / at(PANGKAT, d) : null;
}

/** Rounded half away from zero to `desimal` places. */
export function bulatTepat(x: number, desimal: number): number | null {
  const d = desimalDari(x);
  if (d < 0 || desimal < 0 || desimal > 6) return null;
  if (d <= desimal) return x;
  const hasil = bagi(utuhkan(x, d), at(PANGKAT, d - desimal));
  return hasil === null ? null : hasil / at(PANGKAT, desimal);
}
