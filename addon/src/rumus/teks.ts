import { rupiah, terbilang } from '@lembar-kinerja/shared/dasar/angka';
import { TERBILANG_TERBESAR } from '@lembar-kinerja/shared/dasar/terbilang';
import { angka, type Hasil, type Masukan, perBaris, tolak } from './argumen';

/**
 * Angka dari teks dalam format apa pun: 23.170.691.803,00; 14,110,534,200; Rp 4.212.961; 81.30 %.
 * Satu pemisah yang meragukan (1.053) dibaca menurut sel lain dalam rentang, selain itu menurut format Indonesia.
 *
 * @example =ANGKA("-Rp 19.860.500")
 * @param {string|Array<Array<any>>} teks Teks atau angka, satu sel atau satu rentang.
 * @return {number} Angka.
 * @customfunction
 */
export function ANGKA(teks: Masukan): Hasil {
  return perBaris([angka('teks', teks, 'bebas')], (n) => n);
}

/**
 * Teks rupiah: Rp 1.234.567.
 *
 * @example =RUPIAH(34341934719)
 * @param {number|Array<Array<number>>} angka Jumlah rupiah, satu sel atau satu rentang.
 * @return {string} Teks rupiah.
 * @customfunction
 */
export function RUPIAH(angkaRupiah: Masukan): Hasil {
  return perBaris([angka('angka', angkaRupiah, 'uang')], (n) => (n === null ? null : rupiah(n)));
}

/**
 * Angka dalam kata-kata, sampai ±1.000.000.000.000.000.
 *
 * @example =TERBILANG(34341934719)
 * @param {number|Array<Array<number>>} angka Angka, satu sel atau satu rentang.
 * @return {string} Angka dalam kata-kata.
 * @customfunction
 */
export function TERBILANG(angkaDieja: Masukan): Hasil {
  return perBaris([angka('angka', angkaDieja, 'bebas')], (n) => {
    if (n === null) return null;
    if (Math.abs(n) > TERBILANG_TERBESAR) {
      throw tolak('angka terlalu besar untuk dieja; paling besar 1.000.000.000.000.000');
    }
    return terbilang(n);
  });
}
