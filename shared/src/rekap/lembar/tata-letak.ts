/** Where everything stands on the Rekap sheet: columns A to X of the BKPSDM form, paired rows, closing lines. */
import type { Cabang } from '../rumpun';

/** Columns counted from 0. */
export const KOLOM = {
  kode: 0,
  nama: 1,
  indikator: 2,
  target: 3,
  satuan: 4,
  anggaran: 5,
  twK: [6, 9, 12, 15],
  twRp: [7, 10, 13, 16],
  realisasiK: 18,
  realisasiRp: 19,
  rpjmdK: 20,
  rpjmdRp: 21,
  capaianK: 22,
  capaianRp: 23,
  banyak: 24,
} as const;

export const LEBAR: number[] = [
  ...[15.5, 30, 30, 7, 10, 14],
  ...[1, 2, 3, 4].flatMap(() => [6.5, 12.5, 7.5]),
  ...[7, 13.5, 6, 14, 8, 8],
];

export const BARIS_KEPALA = 6;
export const BARIS_DATA = 9;

/** Rows counted from 0. */
export interface Tempat {
  cabang: Cabang;
  barisRp: number;
  /** One row an indicator; none for a row without indicator. */
  barisK: number[];
  /** First of the two closing lines; null for a sub kegiatan. */
  penutup: number | null;
  anak: Tempat[];
}

/** Places the rows from `mulai` on; `akhir` is the first free row. */
export function susun(akar: readonly Cabang[], mulai = BARIS_DATA): { tempat: Tempat[]; akhir: number } {
  let akhir = mulai;
  const tempat = akar.map((cabang): Tempat => {
    const barisRp = akhir;
    const barisK = cabang.baris.indikator.map((_, i) => barisRp + 1 + i);
    const bawah = susun(cabang.anak, barisRp + 1 + barisK.length);
    const isPemilik = cabang.baris.level !== 'subkegiatan';
    akhir = bawah.akhir + (isPemilik ? 2 : 0);
    return { cabang, barisRp, barisK, penutup: isPemilik ? bawah.akhir : null, anak: bawah.tempat };
  });
  return { tempat, akhir };
}
