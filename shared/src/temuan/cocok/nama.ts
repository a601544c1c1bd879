/** Names as they are compared between tables: spelling that offices vary does not make another name. */

import type { Level } from '../../kinerja/istilah';
import type { Asal, Simpul } from '../../rekap/pohon';

export function kunciNama(teks: string | null): string {
  if (teks === null) return '';
  const ada = SIMPANAN.get(teks);
  if (ada !== undefined) return ada;
  const kunci = sederhanakan(teks);
  if (SIMPANAN.size > 5000) SIMPANAN.clear();
  SIMPANAN.set(teks, kunci);
  return kunci;
}

/** The same few hundred names are compared over and over. */
const SIMPANAN = new Map<string, string>();

function sederhanakan(teks: string): string {
  return teks
    .toLowerCase()
    .replace(/^program\b/, '')
    .replace(/\bkab(upaten)?\s*\/\s*kota\b/g, 'kabupatenkota')
    .replace(/presentase|prosentase/g, 'persentase')
    .replace(/standart/g, 'standar')
    .replace(/kendaran\b/g, 'kendaraan')
    .replace(/pengeloaan/g, 'pengelolaan')
    .replace(/pemerintahan/g, 'pemerintah')
    .replace(/serta|\b(dan|yang|dengan)\b/g, '')
    .replace(/[^a-z0-9]/g, '');
}

/** Rows of the pengukuran by level and name; a name that stands twice is left out. */
export function indeksNama(
  simpul: readonly Simpul[],
): (level: Level | null, nama: string | null) => Asal | null {
  const indeks = new Map<string, Asal | null>();
  for (const { pemilik } of simpul) {
    if (!pemilik) continue;
    const kunci = `${pemilik.baris.level} ${kunciNama(pemilik.baris.nama.nilai)}`;
    indeks.set(kunci, indeks.has(kunci) ? null : pemilik);
  }
  return (level, nama) => indeks.get(`${level} ${kunciNama(nama)}`) ?? null;
}

/** True for two spellings of one name: a letter or a short word is other, missing or too many. */
export function isMiripNama(a: string, b: string): boolean {
  if (a === b) return true;
  const panjang = Math.max(a.length, b.length);
  if (panjang < 10 || a.slice(0, 4) !== b.slice(0, 4) || Math.abs(a.length - b.length) > panjang * 0.1)
    return false;
  const pasangan = (s: string) => {
    const hitung = new Map<string, number>();
    for (let i = 0; i < s.length - 1; i++)
      hitung.set(s.slice(i, i + 2), (hitung.get(s.slice(i, i + 2)) ?? 0) + 1);
    return hitung;
  };
  const [x, y] = [pasangan(a), pasangan(b)];
  let sama = 0;
  for (const [k, n] of x) sama += Math.min(n, y.get(k) ?? 0);
  return (2 * sama) / (a.length + b.length - 2) > 0.95;
}
