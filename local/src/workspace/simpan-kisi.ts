/** Measures, types and ranges between an .xlsx file and the grid. */
import { indeksKolom } from '@lembar-kinerja/shared/dasar/kisi';
import type { IRange } from '@univerjs/core';

/** The grid's cell types. */
export const TEKS = 1;
export const ANGKA = 2;
export const BENAR_SALAH = 3;

const PX_PER_HURUF = 7;
export const PX_PER_POIN = 4 / 3;

export function lebarPx(huruf: number): number {
  return Math.round(huruf * PX_PER_HURUF + 5);
}

export function lebarHuruf(px: number): number {
  return Math.round(((px - 5) / PX_PER_HURUF) * 100) / 100;
}

export function tinggiPoin(px: number): number {
  return Math.round((px / PX_PER_POIN) * 100) / 100;
}

export function rentang(teks: string): IRange[] {
  const cocok = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(teks);
  if (!cocok) return [];
  const [, k1 = '', b1, k2 = '', b2] = cocok;
  return [
    {
      startRow: Number(b1) - 1,
      startColumn: indeksKolom(k1),
      endRow: Number(b2) - 1,
      endColumn: indeksKolom(k2),
    },
  ];
}
