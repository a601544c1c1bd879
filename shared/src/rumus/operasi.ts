/** Operators of a formula, with the conversions of a spreadsheet. */
import type { Nilai } from '../dasar/kisi';
import { GALAT, lewatkan, type NilaiAtauBlok, TakTerhitung } from './fungsi';

/** First value of a range. */
export function tunggal(isi: NilaiAtauBlok): Nilai {
  return Array.isArray(isi) ? (isi[0]?.[0] ?? null) : isi;
}

/** A text that is a number counts as one, as in a spreadsheet; any other text is an error. */
export function angka(isi: NilaiAtauBlok): number {
  const nilai = tunggal(isi);
  if (nilai === null || nilai === '') return 0;
  lewatkan(nilai);
  const n =
    typeof nilai === 'boolean' ? Number(nilai) : typeof nilai === 'number' ? nilai : Number(nilai.trim());
  if (Number.isNaN(n)) throw new TakTerhitung(GALAT.nilai);
  return n;
}

export function operasi(tanda: string, kiri: NilaiAtauBlok, kanan: NilaiAtauBlok): Nilai {
  if (tanda === '&') return teks(kiri) + teks(kanan);
  if (/[=<>]/.test(tanda)) return banding(tanda, tunggal(kiri), tunggal(kanan));
  const a = angka(kiri);
  const b = angka(kanan);
  if (tanda === '+') return a + b;
  if (tanda === '-') return a - b;
  if (tanda === '*') return a * b;
  if (tanda === '^') return a ** b;
  if (b === 0) throw new TakTerhitung(GALAT.bagi);
  return a / b;
}

function teks(isi: NilaiAtauBlok): string {
  const nilai = tunggal(isi);
  lewatkan(nilai);
  return nilai === null ? '' : String(nilai);
}

function banding(tanda: string, kiri: Nilai, kanan: Nilai): boolean {
  lewatkan(kiri);
  lewatkan(kanan);
  const setara = (n: Nilai, lain: Nilai) =>
    n === null ? (typeof lain === 'string' ? '' : 0) : typeof n === 'string' ? n.toLowerCase() : Number(n);
  const a = setara(kiri, kanan);
  const b = setara(kanan, kiri);
  // A text is greater than any number.
  const urut = typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'string' ? 1 : -1;
  const cocok: Record<string, boolean> = {
    '=': urut === 0,
    '<>': urut !== 0,
    '<': urut < 0,
    '>': urut > 0,
    '<=': urut <= 0,
    '>=': urut >= 0,
  };
  return cocok[tanda] === true;
}
