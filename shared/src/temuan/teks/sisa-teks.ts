/** A sentence that names pagu, realisasi and what is left of it: the third is the difference of the two. */

import { persen, readAngka, rupiah } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { serapan } from '../../kinerja/anggaran';
import { isSalahKetik } from '../cocok/salah-ketik';
import { dugaan } from '../kalimat';
import { bandingPersen } from '../persamaan/persamaan';
import type { Blok } from './blok';
import { kutip, temuanTeks } from './kalimat-teks';

/** An amount of a sentence and where it begins. */
export interface UangTulis {
  nilai: number;
  di: number;
}
const PERSEN = /(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|persen)/g;

const REALISASI = /reali[sz]|\bterserap\b|\bserapan\b|\bdibelanjakan\b/i;
const SISA = /\b(ter)?sisa\b|\bbelum terserap\b|\btidak terserap\b/i;

export function sisaKalimat(blok: Blok, kalimat: string, uang: readonly UangTulis[]): Temuan[] {
  if (uang.length !== 3 || !SISA.test(kalimat)) return [];
  // The word stands before its amount, after the amount before it.
  const sebutan = (pola: RegExp) =>
    uang.filter((u, i) => pola.test(kalimat.slice(uang[i - 1]?.di ?? 0, u.di)));
  const [c, ...sisaLain] = sebutan(SISA);
  const [b, ...realisasiLain] = sebutan(REALISASI).filter((u) => u !== c);
  const a = uang.find((u) => u !== b && u !== c);
  if (!a || !b || !c || sisaLain.length + realisasiLain.length > 0 || a.nilai <= b.nilai) return [];
  const [pagu, realisasi] = [a.nilai, b.nilai];
  const harus = pagu - realisasi;
  if (c.nilai === harus) return persenKalimat(blok, kalimat, pagu, [realisasi, harus]);
  // Far from it, the sentence may mean what is left of something else.
  const tingkat = isSalahKetik(c.nilai, harus) ? 'galat' : 'peringatan';
  return [
    temuanTeks(blok, {
      aturan: 'sisa',
      tingkat,
      pesan: `${kutip(kalimat, c.di)}: tersisa ${rupiah(c.nilai)}, padahal ${rupiah(pagu)} dikurangi ${rupiah(realisasi)} adalah ${rupiah(harus)}.${dugaan(c.nilai, harus)}`,
      ...{ tercetak: c.nilai, seharusnya: harus, selisih: c.nilai - harus },
    }),
  ];
}

/**
 * The one percentage of a sentence: the first of `bagian` as a part of `pagu`, or another of them.
 * @param setelah where in the sentence it may stand
 */
export function persenKalimat(
  blok: Blok,
  kalimat: string,
  pagu: number,
  bagian: number[],
  setelah = -1,
): Temuan[] {
  const [p, ...lain] = [...kalimat.matchAll(PERSEN)];
  const cetak = readAngka(p?.[1] ?? '', 'persen').nilai;
  const harus = bagian.flatMap((n) => serapan(pagu, n) ?? []);
  const [utama] = harus;
  if (!p || lain.length > 0 || p.index <= setelah || cetak === null || utama === undefined) return [];
  const desimal = /[.,](\d+)/.exec(p[1] ?? '')?.[1]?.length ?? 0;
  if (harus.some((n) => bandingPersen(cetak, n, desimal) !== 'beda')) return [];
  return [
    temuanTeks(blok, {
      aturan: 'persen',
      tingkat: 'peringatan',
      pesan: `${kutip(kalimat, p.index)}: tertulis ${persen(cetak)}, padahal kedua angka itu memberi ${persen(utama)}.`,
      ...{ tercetak: cetak, seharusnya: utama },
    }),
  ];
}
