/** Blocks of cells and their A1 text; rows and columns are counted from 0, both ends belong to the block. */
import { indeksKolom, kolomHuruf } from '@lembar-kinerja/shared/dasar/kisi';

export const BARIS_AKHIR = 1_048_575;
export const KOLOM_AKHIR = 16_383;

export interface Kotak {
  b1: number;
  k1: number;
  b2: number;
  k2: number;
}

const SEL = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** `B2`, `B2:C9`, `B:C`, `2:9`; null for anything else. */
export function uraiKotak(teks: string): Kotak | null {
  const [dari = '', sampai = dari] = teks.split(':');
  const [s1, s2] = [SEL.exec(dari), SEL.exec(sampai)];
  if (s1 && s2) {
    return urut(Number(s1[2]) - 1, kolom(s1[1]), Number(s2[2]) - 1, kolom(s2[1]));
  }
  const [k1, k2] = [/^\$?([A-Z]{1,3})$/i.exec(dari), /^\$?([A-Z]{1,3})$/i.exec(sampai)];
  if (k1 && k2) return urut(0, kolom(k1[1]), BARIS_AKHIR, kolom(k2[1]));
  const [b1, b2] = [/^\$?(\d{1,7})$/.exec(dari), /^\$?(\d{1,7})$/.exec(sampai)];
  if (b1 && b2) return urut(Number(b1[1]) - 1, 0, Number(b2[1]) - 1, KOLOM_AKHIR);
  return null;
}

const kolom = (huruf: string | undefined): number => indeksKolom((huruf ?? 'A').toUpperCase());

function urut(b1: number, k1: number, b2: number, k2: number): Kotak {
  return { b1: Math.min(b1, b2), k1: Math.min(k1, k2), b2: Math.max(b1, b2), k2: Math.max(k1, k2) };
}

/** As a `ref` attribute writes it: one cell alone, else both corners. */
export function teksKotak({ b1, k1, b2, k2 }: Kotak): string {
  const satu = `${kolomHuruf(k1)}${b1 + 1}`;
  return b1 === b2 && k1 === k2 ? satu : `${satu}:${kolomHuruf(k2)}${b2 + 1}`;
}

/** The blocks of a `sqref`. */
export function uraiDaftar(teks: string): Kotak[] {
  return teks
    .trim()
    .split(/\s+/)
    .flatMap((satu) => uraiKotak(satu) ?? []);
}

export const teksDaftar = (kotak: readonly Kotak[]): string => kotak.map(teksKotak).join(' ');

export const beririsan = (a: Kotak, b: Kotak): boolean =>
  a.b1 <= b.b2 && b.b1 <= a.b2 && a.k1 <= b.k2 && b.k1 <= a.k2;

export const memuat = (luar: Kotak, dalam: Kotak): boolean =>
  dalam.b1 >= luar.b1 && dalam.b2 <= luar.b2 && dalam.k1 >= luar.k1 && dalam.k2 <= luar.k2;
