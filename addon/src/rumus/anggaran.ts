import {
  efisiensi,
  kategoriEfisiensi,
  nilaiEfisiensi,
  serapan,
  sisa,
} from '@lembar-kinerja/shared/kinerja/anggaran';
import { angka, type Hasil, type Masukan, perBaris } from './argumen';
import { persentase } from './persentase';

const uang = (pagu: Masukan, realisasi: Masukan) =>
  [angka('pagu', pagu, 'uang'), angka('realisasi', realisasi, 'uang')] as const;

/**
 * Serapan anggaran: realisasi dibagi pagu, dalam persen dengan dua desimal.
 * Kosong bila pagu atau realisasi kosong, atau pagu 0.
 *
 * @example =SERAPAN(29160800721; 12386177788)
 * @param {number|Array<Array<number>>} pagu Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasi Realisasi anggaran (rupiah).
 * @return {number} Serapan dalam persen.
 * @customfunction
 */
export function SERAPAN(pagu: Masukan, realisasi: Masukan): Hasil {
  return perBaris([...uang(pagu, realisasi)], serapan);
}

/**
 * Sisa anggaran: pagu dikurangi realisasi; negatif bila realisasi melebihi pagu.
 *
 * @example =SISA(6127252700; 1509160271)
 * @param {number|Array<Array<number>>} pagu Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasi Realisasi anggaran (rupiah).
 * @return {number} Sisa anggaran (rupiah).
 * @customfunction
 */
export function SISA(pagu: Masukan, realisasi: Masukan): Hasil {
  return perBaris([...uang(pagu, realisasi)], sisa);
}

/**
 * Efisiensi (PMK 214/2017): (pagu × capaian − realisasi) / (pagu × capaian) × 100, dua desimal.
 * Kosong bila salah satu kosong, atau pagu × capaian = 0.
 *
 * @example =EFISIENSI(1000000; 850000; 100)
 * @param {number|Array<Array<number>>} pagu Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasi Realisasi anggaran (rupiah).
 * @param {number|Array<Array<number>>} capaian Capaian keluaran (persen: 90,25; dari sel berformat persen kalikan 100).
 * @return {number} Efisiensi dalam persen.
 * @customfunction
 */
export function EFISIENSI(pagu: Masukan, realisasi: Masukan, capaian: Masukan): Hasil {
  return perBaris([...uang(pagu, realisasi), persentase('capaian', capaian)], efisiensi);
}

/**
 * Nilai efisiensi 0 sampai 100: 50 + E / 20 × 50, dengan efisiensi E dibatasi −20 sampai 20.
 *
 * @example =NILAIEFISIENSI(1000000; 850000; 100)
 * @param {number|Array<Array<number>>} pagu Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasi Realisasi anggaran (rupiah).
 * @param {number|Array<Array<number>>} capaian Capaian keluaran (persen: 90,25; dari sel berformat persen kalikan 100).
 * @return {number} Nilai efisiensi.
 * @customfunction
 */
export function NILAIEFISIENSI(pagu: Masukan, realisasi: Masukan, capaian: Masukan): Hasil {
  return perBaris([...uang(pagu, realisasi), persentase('capaian', capaian)], nilaiEfisiensi);
}

/**
 * Kategori efisiensi menurut selisih capaian dan serapan: di atas 5 "efisien", dalam ±5 "cukup efisien",
 * selebihnya "tidak efisien". Data tidak lengkap: "tidak dapat dihitung". Kosong bila ketiganya kosong.
 *
 * @example =KATEGORIEFISIENSI(1000000; 850000; 100)
 * @param {number|Array<Array<number>>} pagu Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasi Realisasi anggaran (rupiah).
 * @param {number|Array<Array<number>>} capaian Capaian keluaran (persen: 90,25; dari sel berformat persen kalikan 100).
 * @return {string} Kategori efisiensi.
 * @customfunction
 */
export function KATEGORIEFISIENSI(pagu: Masukan, realisasi: Masukan, capaian: Masukan): Hasil {
  return perBaris([...uang(pagu, realisasi), persentase('capaian', capaian)], (p, r, c) =>
    p === null && r === null && c === null ? null : kategoriEfisiensi(p, r, c),
  );
}
