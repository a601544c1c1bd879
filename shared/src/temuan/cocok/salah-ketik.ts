/** Slips of the hand: which figure can have become which by one of them. */

import { at } from '../../dasar/pasti';

const angkaDari = (n: number): string => String(Math.abs(n)).replace('.', '');

/** Digits swapped, one digit other, missing or too many, zeros lost or added. */
export function isSalahKetik(tercetak: number, seharusnya: number): boolean {
  return dugaanKetik(tercetak, seharusnya) > 0;
}

/** How much a slip speaks for `seharusnya`: swapped neighbours and lost zeros are seldom there by chance. */
export function dugaanKetik(tercetak: number, seharusnya: number): number {
  if (tercetak === seharusnya || tercetak === 0 || seharusnya === 0) return 0;
  const [a, b] = [angkaDari(tercetak), angkaDari(seharusnya)];
  if (isTetanggaTertukar(a, b)) return 0.4;
  const inti = (s: string) => s.replace(/0+$/, '');
  if (inti(a) === inti(b)) return 0.4;
  if (isSatuSuntingan(a, b)) return 0.3;
  const urut = (s: string) => [...s].sort().join('');
  return a.length > 3 && a.length === b.length && urut(a) === urut(b) ? 0.3 : 0;
}

function isTetanggaTertukar(a: string, b: string): boolean {
  if (a.length !== b.length) return false;
  const i = [...a].findIndex((c, n) => c !== b[n]);
  return i >= 0 && a[i] === b[i + 1] && a[i + 1] === b[i] && a.slice(i + 2) === b.slice(i + 2);
}

/** One digit changed, left out or put in. */
function isSatuSuntingan(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let depan = 0;
  while (depan < Math.min(a.length, b.length) && a[depan] === b[depan]) depan++;
  let belakang = 0;
  while (
    belakang < Math.min(a.length, b.length) - depan &&
    a[a.length - 1 - belakang] === b[b.length - 1 - belakang]
  )
    belakang++;
  return Math.max(a.length, b.length) - depan - belakang <= 1;
}

/** Every figure that one slip could have made `n` out of; decimals keep their place. */
export function asalSalahKetik(n: number): number[] {
  const teks = String(Math.abs(n));
  if (!/^\d+(\.\d+)?$/.test(teks)) return [];
  const hasil = new Set<string>();
  for (let i = 0; i < teks.length; i++) {
    if (teks[i] === '.') continue;
    for (const d of '0123456789') hasil.add(teks.slice(0, i) + d + teks.slice(i + 1));
    for (const d of '0123456789') hasil.add(teks.slice(0, i) + d + teks.slice(i));
    hasil.add(teks.slice(0, i) + teks.slice(i + 1));
    const j = teks[i + 1] === '.' ? i + 2 : i + 1;
    if (j < teks.length) {
      const huruf = [...teks];
      [huruf[i], huruf[j]] = [at(huruf, j), at(huruf, i)];
      hasil.add(huruf.join(''));
    }
  }
  for (const nol of ['0', '00', '000']) if (!teks.includes('.')) hasil.add(teks + nol);
  return [...hasil]
    .filter((t) => t !== '' && t !== '.')
    .map(Number)
    .filter((x) => x !== n && x > 0);
}
