/** Addresses and places in a sheet's grid. */
import type { Rentang } from '@lembar-kinerja/shared/dasar/kisi';

export interface Letak {
  baris: number;
  kolom: number;
}

/** By character codes: it runs once for every cell, and a regular expression took a third of the sheet's time. */
export function bacaAlamat(teks: string): Letak | null {
  let kolom = 0;
  let baris = 0;
  for (let i = 0; i < teks.length; i++) {
    const huruf = teks.charCodeAt(i);
    if (huruf >= 65 && huruf <= 90 && baris === 0) kolom = kolom * 26 + huruf - 64;
    else if (huruf >= 97 && huruf <= 122 && baris === 0) kolom = kolom * 26 + huruf - 96;
    else if (huruf >= 48 && huruf <= 57) baris = baris * 10 + huruf - 48;
    else if (huruf !== 36) return null;
  }
  return kolom > 0 && baris > 0 ? { baris: baris - 1, kolom: kolom - 1 } : null;
}

/** A merge is cut at the limits, so that one over whole columns stays small. */
export function bacaRentang(teks: string, barisMaks: number, kolomMaks: number): Rentang[] {
  const [dari, sampai] = teks.split(':').map(bacaAlamat);
  if (!dari || !sampai || dari.baris >= barisMaks || dari.kolom >= kolomMaks) return [];
  const tinggi = Math.min(sampai.baris, barisMaks - 1) - dari.baris + 1;
  const lebar = Math.min(sampai.kolom, kolomMaks - 1) - dari.kolom + 1;
  return tinggi > 0 && lebar > 0 ? [{ ...dari, tinggi, lebar }] : [];
}

/** Puts a cell into a grid; gives the places by which the grid has grown. */
export function taruh<T>(kisi: (T | null)[][], { baris, kolom }: Letak, isi: T | null): number {
  let isiBaris = kisi[baris];
  if (!isiBaris) {
    isiBaris = [];
    kisi[baris] = isiBaris;
  }
  const dulu = isiBaris.length;
  isiBaris[kolom] = isi;
  return isiBaris.length - dulu;
}

/** No holes: a missing row is an empty one, a missing cell is null. */
export function rapatkan<T>(kisi: (T | null)[][]): void {
  for (let b = 0; b < kisi.length; b++) kisi[b] = Array.from(kisi[b] ?? [], (isi) => isi ?? null);
}
