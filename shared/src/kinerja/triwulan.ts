/** From quarters to the year's realisasi. */

import Big from 'big.js';
import { bulat } from '../dasar/angka';
import { jumlahTepat } from '../dasar/desimal';
import type { Cara } from './istilah';

/** Year to date of the filled quarters, exact; a mean is rounded half up to two decimals. No quarter filled: null. */
export function realisasi(tw: readonly (number | null)[], cara: Cara): number | null {
  const terisi = tw.filter((nilai) => nilai !== null);
  const terakhir = terisi[terisi.length - 1];
  if (terakhir === undefined) return null;
  if (cara === 'terakhir') return terakhir;
  if (cara === 'tertinggi') return Math.max(...terisi);
  if (cara === 'jumlah') {
    const tepat = jumlahTepat(terisi);
    if (tepat !== null) return tepat;
  }
  const jumlah = terisi.reduce<Big>((total, nilai) => total.plus(nilai), new Big(0));
  return cara === 'rata-rata' ? bulat(jumlah.div(terisi.length)) : jumlah.toNumber();
}

/** A stock (`Orang/bulan`, an index, a score) is not summed over quarters; everything else is. */
export function caraBawaan(satuan: string | null): Cara {
  const rapi = (satuan ?? '').toLowerCase().replace(/\s+/g, ' ').trim();
  return /^orang ?\/ ?bulan$|\b(indeks|index|nilai)\b/.test(rapi) ? 'terakhir' : 'jumlah';
}
