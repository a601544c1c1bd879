/**
 * What must hold between printed figures, as equations: which cell is computed from which others. The rules only
 * state equations; which cell of a broken one is at fault is decided over all of them together (penyelesaian.ts).
 */

import { bulat, rupiah } from '../../dasar/angka';
import { jumlahTepat } from '../../dasar/desimal';
import { jumlahkan } from '../../dasar/jumlah';
import type { IdAturan } from '../../dasar/temuan';
import type { Sel } from '../../lembar/terbaca';

/** A printed figure and how a sentence names and writes it. */
export interface Angka {
  berkas: string;
  lembar: string;
  sel: Sel;
  /** `Anggaran 5.03.02.2.01 Pengadaan …`. */
  apa: string;
  tulis: (n: number) => string;
  /** Can be no less than 0, so no remedy may make it so. */
  positif: boolean;
  /** Whole rupiah or heads: no remedy may give it decimals. */
  bulat: boolean;
}

/** The figure a cell counts for now: as printed, or as a remedy has put it. */
export type Nilai = (angka: Angka) => number | null;

export type Banding = 'sama' | 'bulat' | 'beda';

export interface Persamaan {
  /** Slug of the rule it belongs to. */
  aturan: IdAturan;
  tingkat: 'galat' | 'peringatan';
  /** How much it weighs as a witness: a sum 1, a figure that another table may print with good reason less. */
  bobot: number;
  hasil: Angka;
  masukan: Angka[];
  /** null: nothing can be said. */
  hitung: (nilai: Nilai) => number | null;
  banding: (cetak: number, hitung: number, nilai: Nilai) => Banding;
  /** `hitung` is the plain sum of `masukan`: what one changed input does to it needs no new sum. */
  linear?: boolean;
  /** What an input would have to be; absent where rounding leaves that open. */
  balik?: (angka: Angka, nilai: Nilai) => number | null;
  /** `jumlah 10 baris di bawahnya`: what the figure is compared with. */
  dari: (nilai: Nilai) => string;
  /** Why it differs, when that can be seen: appended to the sentence. */
  sebab?: (cetak: number, hitung: number) => string;
  /** A reading under which the figure is right after all: softens the accusation. */
  maaf?: (cetak: number, nilai: Nilai) => { tingkat: 'peringatan' | 'info'; kalimat: string } | null;
  /** Cells to show with the accusation besides those the equation names. */
  serta?: Angka[];
}

type Dasar = Pick<Persamaan, 'aturan' | 'hasil' | 'dari'> & Partial<Persamaan>;

const tepat = (cetak: number, hitung: number): Banding =>
  cetak === hitung || bulat(cetak) === bulat(hitung) ? 'sama' : 'beda';

/** `hasil` is the sum of `masukan`, blanks counting nothing. */
export function samaJumlah(masukan: Angka[], dasar: Dasar): Persamaan {
  const jumlah = (nilai: Nilai) => {
    let n = 0;
    for (const m of masukan) {
      const satu = nilai(m);
      if (satu === null) continue;
      n += satu;
      if (!Number.isInteger(satu)) return tambah(masukan.map(nilai));
    }
    return Number.isSafeInteger(n) ? n : tambah(masukan.map(nilai));
  };
  return {
    tingkat: 'galat',
    bobot: 1,
    masukan,
    linear: true,
    hitung: jumlah,
    banding: tepat,
    balik: (angka, nilai) => tambah([nilai(dasar.hasil), nilai(angka), -jumlah(nilai)]),
    ...dasar,
  };
}

/** `sisa` is what `realisasi` leaves of `pagu`, to the last rupiah. */
export function samaSisa(pagu: Angka, realisasi: Angka, sisa: Angka, sebab?: Persamaan['sebab']): Persamaan {
  return {
    aturan: 'sisa',
    tingkat: 'galat',
    bobot: 1,
    hasil: sisa,
    masukan: [pagu, realisasi],
    hitung: (n) => tambah([n(pagu), -(n(realisasi) ?? 0)]),
    banding: (cetak, n) => (cetak === n ? 'sama' : 'beda'),
    balik: (a, n) => (a === pagu ? tambah([n(sisa), n(realisasi)]) : tambah([n(pagu), -(n(sisa) ?? 0)])),
    dari: (n) => `${rupiah(n(pagu) ?? 0)} dikurangi ${rupiah(n(realisasi) ?? 0)} adalah`,
    ...(sebab ? { sebab } : {}),
  };
}

/** `hasil` is `dari` the same figure as another cell. */
export function samaDengan(lain: Angka, dasar: Dasar): Persamaan {
  return {
    tingkat: 'galat',
    bobot: 1,
    masukan: [lain],
    hitung: (nilai) => nilai(lain),
    banding: tepat,
    balik: (_, nilai) => nilai(dasar.hasil),
    ...dasar,
  };
}

/** `hasil` is a percentage computed from `masukan`; one unit in its last printed place is rounding. */
export function samaPersen(masukan: Angka[], hitung: Persamaan['hitung'], dasar: Dasar): Persamaan {
  return {
    tingkat: 'galat',
    bobot: 1,
    masukan,
    hitung,
    banding: (cetak, n) => bandingPersen(cetak, n),
    ...dasar,
  };
}

/**
 * A percentage as printed against its quotient: equal when rounding to the places of its column gives it; rounding, and no
 * fault, when it is one unit off in its last place or was rounded to fewer places.
 */
export function bandingPersen(cetak: number, hitung: number, desimalKolom = 2): Banding {
  if (cetak === hitung || bulat(cetak) === bulat(hitung)) return 'sama';
  const sendiri = desimal(cetak);
  const d = Math.max(sendiri, desimalKolom);
  const dibulatkan = bulat(hitung, d);
  if (dibulatkan === cetak) return 'sama';
  if (Math.abs(cetak - dibulatkan) <= (SATUAN[d] as number) + 1e-9) return 'bulat';
  return bulat(hitung, sendiri) === cetak ? 'bulat' : 'beda';
}

const SATUAN = [1, 0.1, 0.01];
/** Places that a figure shows, two at most. */
export const desimal = (n: number): number => Math.min(2, String(n).split('.')[1]?.length ?? 0);

/** Places that the percentages of a column are printed with. */
export function desimalKolom(sel: readonly Sel[]): number {
  return Math.max(0, ...sel.map((s) => (s.nilai === null ? 0 : desimal(bulat(s.nilai)))));
}

/** Exact sum, blanks counting nothing; whole rupiah need no decimal arithmetic. */
export function tambah(nilai: readonly (number | null)[]): number {
  let jumlah = 0;
  for (const n of nilai) {
    if (n === null) continue;
    jumlah += n;
    if (!Number.isInteger(n) || !Number.isSafeInteger(jumlah)) return tambahDesimal(nilai);
  }
  return jumlah;
}

function tambahDesimal(nilai: readonly (number | null)[]): number {
  const ada = nilai.filter((n): n is number => n !== null);
  return jumlahTepat(ada) ?? jumlahkan(ada) ?? 0;
}

/** `a − b`, exact. */
export const kurang = (a: number, b: number): number => tambah([a, -b]);
