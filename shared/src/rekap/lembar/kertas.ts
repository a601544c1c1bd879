/** The sheet while it is filled: cells in styles, merges, row heights. Rows and columns count from 0. */

import type { Nilai, Rentang } from '../../dasar/kisi';
import { at } from '../../dasar/pasti';
import type { SelTulis } from '../../lembar/tulis';
import { GAYA } from './gaya';
import { BARIS_DATA, KOLOM, LEBAR } from './tata-letak';

export type NilaiKertas = Nilai | Pick<SelTulis, 'nilai' | 'rumus'>;

/** Rows and columns that stay in sight; the header is as high as they, so that no merge crosses them downwards. */
export const BEKU = { baris: BARIS_DATA, kolom: KOLOM.indikator } as const;

/** Points of one line of 9 point text. */
const TINGGI_BARIS = 12;

export interface Kertas {
  sel: (SelTulis | null)[][];
  gabungan: Rentang[];
  tinggi: Record<number, number>;
}

export function taruh(kertas: Kertas, baris: number, kolom: number, isi: NilaiKertas, gaya: string): void {
  while (kertas.sel.length <= baris) kertas.sel.push([]);
  const tujuan = at(kertas.sel, baris);
  while (tujuan.length <= kolom) tujuan.push(null);
  tujuan[kolom] = isi !== null && typeof isi === 'object' ? { ...isi, gaya } : { nilai: isi, gaya };
}

/**
 * A value over a merged block; each cell carries the style, so that the block's border is whole. Google Sheets refuses
 * to freeze a part of a merge: a block that crosses the frozen columns becomes one on each side, the value in the first.
 */
export function gabung(kertas: Kertas, blok: Rentang, isi: NilaiKertas, gaya: string): void {
  for (let b = blok.baris; b < blok.baris + blok.tinggi; b++)
    for (let k = blok.kolom; k < blok.kolom + blok.lebar; k++) taruh(kertas, b, k, null, gaya);
  taruh(kertas, blok.baris, blok.kolom, isi, gaya);
  const kiri = BEKU.kolom - blok.kolom;
  const potongan =
    kiri > 0 && kiri < blok.lebar
      ? [
          { ...blok, lebar: kiri },
          { ...blok, kolom: BEKU.kolom, lebar: blok.lebar - kiri },
        ]
      : [blok];
  kertas.gabungan.push(...potongan.filter((p) => p.tinggi > 1 || p.lebar > 1));
}

/** Row heights that show wrapped text whole; rows with a height of their own keep it. */
export function sesuaikanTinggi(kertas: Kertas): void {
  kertas.sel.forEach((baris, b) => {
    if (kertas.tinggi[b] !== undefined) return;
    const garis = baris.map((sel, k) => {
      if (typeof sel?.nilai !== 'string' || !GAYA[sel.gaya ?? '']?.bungkus) return 1;
      const blok = kertas.gabungan.find((g) => g.baris === b && g.kolom === k);
      const lebar = LEBAR.slice(k, k + (blok?.lebar ?? 1)).reduce((a, n) => a + n, 0);
      return banyakGaris(sel.nilai, Math.max(1, Math.floor(lebar * 1.4) - 1));
    });
    const terbanyak = Math.max(1, ...garis);
    if (terbanyak > 1) kertas.tinggi[b] = Math.min(409, terbanyak * TINGGI_BARIS + 3);
  });
}

function banyakGaris(teks: string, perGaris: number): number {
  let garis = 1;
  let terisi = 0;
  for (const kata of teks.split(/\s+/)) {
    if (terisi > 0 && terisi + 1 + kata.length > perGaris) {
      garis += 1;
      terisi = 0;
    }
    terisi += (terisi > 0 ? 1 : 0) + kata.length;
    while (terisi > perGaris) {
      garis += 1;
      terisi -= perGaris;
    }
  }
  return garis;
}
