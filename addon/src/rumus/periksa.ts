import { POLARITAS } from '@lembar-kinerja/shared/kinerja/istilah';
import { periksaBaris } from '@lembar-kinerja/shared/temuan/periksa-baris';
import { angka, type Hasil, type Masukan, perBaris, pilihan } from './argumen';
import { persentaseBerdua } from './persentase';

/**
 * Memeriksa satu baris pengukuran: kosong bila benar, atau satu kalimat tentang apa yang salah.
 * Angka yang dikosongkan tidak dibandingkan.
 *
 * @example =PERIKSABARIS(81,73; 73,76; 91; 1000000; 500000; 50)
 * @param {number|Array<Array<number>>} target Target kinerja (K).
 * @param {number|Array<Array<number>>} realisasi Realisasi kinerja (K).
 * @param {number|Array<Array<number>>} capaian Capaian K yang tertulis (persen).
 * @param {number|Array<Array<number>>} pagu [opsional] Pagu anggaran (rupiah).
 * @param {number|Array<Array<number>>} realisasiRp [opsional] Realisasi anggaran (rupiah).
 * @param {number|Array<Array<number>>} persenRp [opsional] Persentase anggaran yang tertulis.
 * @param {string} polaritas [opsional] "positif" (bawaan), "negatif", "negatif-rasio", atau "stabil".
 * @return {string} Kosong, atau apa yang salah.
 * @customfunction
 */
export function PERIKSABARIS(
  target: Masukan,
  realisasi: Masukan,
  capaian?: Masukan,
  pagu?: Masukan,
  realisasiRp?: Masukan,
  persenRp?: Masukan,
  polaritas?: Masukan,
): Hasil {
  return perBaris(
    [
      angka('target', target, 'bebas'),
      angka('realisasi', realisasi, 'bebas'),
      persentaseBerdua('capaian', capaian, 'opsional'),
      angka('pagu', pagu, 'uang', 'opsional'),
      angka('realisasiRp', realisasiRp, 'uang', 'opsional'),
      persentaseBerdua('persenRp', persenRp, 'opsional'),
      pilihan('polaritas', polaritas, POLARITAS, 'positif'),
    ],
    (t, r, c, p, rp, persen, pol) => {
      const salah = periksaBaris({
        target: t,
        realisasi: r,
        capaian: c.nilai,
        pagu: p,
        realisasiRp: rp,
        persenRp: persen.nilai,
        polaritas: pol,
        pecahan: { capaian: c.pecahan, persenRp: persen.pecahan },
      }).join('; ');
      return salah === '' ? null : `${salah.charAt(0).toUpperCase()}${salah.slice(1)}.`;
    },
  );
}
