/** The year's money as the report tells it: the budget sheets where they exist, else the rekap. */

import { jumlahkan } from '../dasar/jumlah';
import { serapan, sisa } from '../kinerja/anggaran';
import type { BarisBelanja, TabelBelanja } from '../lembar/dokumen/terbaca';
import { type Konteks, totalRekap } from './konteks';

export interface Uang {
  pagu: number | null;
  realisasi: number | null;
  serapan: number | null;
  sisa: number | null;
}

export function uang(pagu: number | null, realisasi: number | null): Uang {
  return { pagu, realisasi, serapan: serapan(pagu, realisasi), sisa: sisa(pagu, realisasi) };
}

/** Rows that no other row of the table sums up: sub kegiatan, or accounts without accounts below them. */
export function barisDaun(baris: BarisBelanja[]): BarisBelanja[] {
  const kode = baris.map((b) => b.kode.nilai).filter((x): x is string => x !== null);
  const sub = baris.filter((b) => b.level === 'subkegiatan');
  if (sub.length > 0) return sub;
  const isInduk = (b: BarisBelanja) =>
    kode.some((x) => b.kode.nilai !== null && x.startsWith(`${b.kode.nilai}.`));
  return baris.filter((b) => !isInduk(b) && b.level === null);
}

/** Total of a budget sheet: its own total line; without one the sum of its lowest rows. */
export function totalBelanja(t: TabelBelanja): Uang {
  const daun = barisDaun(t.baris);
  return uang(
    t.jumlah?.pagu.nilai ?? jumlahkan(daun.map((b) => b.pagu.nilai)),
    t.jumlah?.realisasi.nilai ?? jumlahkan(daun.map((b) => b.realisasi.nilai)),
  );
}

export interface RingkasanAnggaran {
  langsung: Uang | null;
  tidakLangsung: Uang | null;
  /** Both together; the rekap's when the workbook has no budget sheet. */
  total: Uang;
  /** The rekap's own total (form E.81). */
  pengukuran: Uang;
}

export function ringkasanAnggaran(k: Konteks): RingkasanAnggaran {
  const langsung = k.dokumen?.belanjaLangsung ? totalBelanja(k.dokumen.belanjaLangsung.isi) : null;
  const tidak = k.dokumen?.belanjaTidakLangsung ? totalBelanja(k.dokumen.belanjaTidakLangsung.isi) : null;
  const r = totalRekap(k);
  const pengukuran = uang(r.pagu, r.realisasi);
  const ada = [langsung, tidak].filter((u): u is Uang => u !== null);
  const total =
    ada.length === 0
      ? pengukuran
      : uang(jumlahkan(ada.map((u) => u.pagu)), jumlahkan(ada.map((u) => u.realisasi)));
  return { langsung, tidakLangsung: tidak, total, pengukuran };
}
