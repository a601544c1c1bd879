/** Budget: serapan, sisa, and efficiency applied to one output; what it is ruled by comes from `ketentuan.ts`. */
import Big from 'big.js';
import { bulat, bulatHasil } from '../dasar/angka';
import { efisiensiTepat, kurangTepat, persenTepat } from '../dasar/desimal';
import { KETENTUAN_KINI, type Ketentuan } from './ketentuan';

export type KategoriEfisiensi = 'efisien' | 'cukup efisien' | 'tidak efisien' | 'tidak dapat dihitung';

type Angka = number | null;

/** Realisasi as a percentage of pagu, two decimals; null when one is missing or pagu is 0 or next to it. */
export function serapan(pagu: Angka, realisasi: Angka): Angka {
  if (pagu === null || realisasi === null || pagu === 0) return null;
  return persenTepat(realisasi, pagu) ?? bulatHasil(new Big(realisasi).times(100).div(pagu));
}

/** Rupiah left over, pagu − realisasi: negative when more was spent. */
export function sisa(pagu: Angka, realisasi: Angka): Angka {
  if (pagu === null || realisasi === null) return null;
  return kurangTepat(pagu, realisasi) ?? new Big(pagu).minus(realisasi).toNumber();
}

/** E = (pagu × capaian − realisasi) / (pagu × capaian) × 100, capaian in percent; null when that is no number. */
export function efisiensi(pagu: Angka, realisasi: Angka, capaian: Angka): Angka {
  if (pagu === null || realisasi === null || capaian === null) return null;
  const tepat = efisiensiTepat(pagu, realisasi, capaian);
  if (tepat !== null) return tepat;
  const seharusnya = new Big(pagu).times(capaian).div(100);
  if (seharusnya.eq(0)) return null;
  return bulatHasil(seharusnya.minus(realisasi).times(100).div(seharusnya));
}

/** 50 + E / penjepit × 50 with E held within ±penjepit (20), so from 0 to 100. */
export function nilaiEfisiensi(
  pagu: Angka,
  realisasi: Angka,
  capaian: Angka,
  k: Ketentuan = KETENTUAN_KINI,
): Angka {
  const e = efisiensi(pagu, realisasi, capaian);
  if (e === null) return null;
  const { penjepit } = k.efisiensi.nilai;
  return bulat(new Big(Math.min(Math.max(e, -penjepit), penjepit)).times(50).div(penjepit).plus(50));
}

/** Label by capaian − serapan in percentage points: above the ambang (5), within it, below it. */
export function kategoriEfisiensi(
  pagu: Angka,
  realisasi: Angka,
  capaian: Angka,
  k: Ketentuan = KETENTUAN_KINI,
): KategoriEfisiensi {
  const terserap = serapan(pagu, realisasi);
  if (terserap === null || capaian === null) return 'tidak dapat dihitung';
  const beda = kurangTepat(capaian, terserap) ?? new Big(capaian).minus(terserap).toNumber();
  const { ambang } = k.efisiensi.nilai;
  if (beda > ambang) return 'efisien';
  return beda >= -ambang ? 'cukup efisien' : 'tidak efisien';
}
