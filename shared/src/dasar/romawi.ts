/** Roman numerals, as chapters, quarters and lists are numbered. */

const HURUF: readonly [string, number][] = [
  ['L', 50],
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Numeral of a whole number up to 89; 0 and below give an empty text. */
export function romawi(n: number): string {
  let sisa = n;
  let hasil = '';
  for (const [huruf, bobot] of HURUF)
    while (sisa >= bobot) {
      hasil += huruf;
      sisa -= bobot;
    }
  return hasil;
}

/** Number of a numeral in capitals; null for any other text. */
export function readRomawi(teks: string): number | null {
  let sisa = teks;
  let n = 0;
  for (const [huruf, bobot] of HURUF)
    while (sisa.startsWith(huruf)) {
      n += bobot;
      sisa = sisa.slice(huruf.length);
    }
  return sisa === '' && n > 0 ? n : null;
}
