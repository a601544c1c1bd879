/**
 * A workbook as plain values: what the Sheets API, an .xlsx file and Apps Script's getValues all can give.
 * Rows and columns count from 0 here; addresses that a person sees are in A1 notation.
 */

/** Unformatted value of one cell; an empty cell is null, a cell error is its own text (`#REF!`), a date its shown text. */
export type Nilai = string | number | boolean | null;

/** A merged block, or any rectangle: top left corner and size in cells. */
export interface Rentang {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
}

export interface Lembar {
  nama: string;
  nilai: Nilai[][];
  /** Formula of a cell with its `=`, null where the cell holds a typed value; same shape as `nilai` or shorter. */
  rumus: (string | null)[][];
  gabungan: Rentang[];
  /** Links behind a cell's rich text, by A1 address; links written out in the text are not repeated here. */
  tautan: Record<string, string[]>;
  /** A1 addresses of numbers under a percent format: 0,9 is shown there as 90 %. */
  persen?: Record<string, true>;
  /** Shown text, by A1 address, of numbers whose format adds zeros: 2,1 under `0.00` is shown `2.10`. */
  tampil?: Record<string, string>;
  /** A hidden tab: `ya` by a person, `sangat` so that only a program shows it again. */
  tersembunyi?: 'ya' | 'sangat';
  /** Rows that are hidden or filtered away, and hidden columns, counted from 0, in their order. */
  barisTersembunyi?: number[];
  kolomTersembunyi?: number[];
  /** First filled cell that lies too far out to be read (a stray value at the sheet's edge); absent when there is none. */
  luarBatas?: string;
}

/** Columns of one sheet that a person showed, by field key, counted from 0; they win over what its header says. */
export interface KoreksiKolom {
  kolom: Record<string, number>;
  /** The header for which they were shown (`sidikKepala`); null: whatever the header is. */
  sidikKepala: string | null;
}

export interface BukuKerja {
  id: string;
  /** File name as a person sees it, with its ending. */
  berkas: string;
  /** Drive revision or content hash; null when the source has none. */
  revisi: string | null;
  lembar: Lembar[];
  /** Names that formulas may use; absent where there are none, or where whoever read it computes formulas by itself. */
  nama?: NamaBuku[];
  /** What a person showed of its sheets, by their names. */
  koreksi?: Record<string, KoreksiKolom>;
}

/** A defined name: whatever its formula is, it is kept as text. */
export interface NamaBuku {
  nama: string;
  /** Sheet on which alone it is known; null: everywhere. */
  lembar: string | null;
  /** Formula without `=`: `Acuan!$A$1`, `1.2`, `"Dinas Contoh"`, `OFFSET(…)`. */
  isi: string;
}

/** Where something stands, as a finding names it. */
export interface Lokasi {
  berkas: string;
  lembar: string;
  sel: string;
}

/** Letters of a column counted from 0: 0 → A, 26 → AA. */
export function kolomHuruf(kolom: number): string {
  let sisa = kolom + 1;
  let huruf = '';
  while (sisa > 0) {
    huruf = String.fromCharCode(65 + ((sisa - 1) % 26)) + huruf;
    sisa = Math.floor((sisa - 1) / 26);
  }
  return huruf;
}

/** Column of its letters, in either case, counted from 0: A → 0, AA → 26. */
export function indeksKolom(huruf: string): number {
  let n = 0;
  for (const h of huruf.toUpperCase()) n = n * 26 + h.charCodeAt(0) - 64;
  return n - 1;
}

/** A1 address of a cell counted from 0. */
export function alamat(baris: number, kolom: number): string {
  return `${kolomHuruf(kolom)}${baris + 1}`;
}

const GALAT = /^#(REF!|N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!|GETTING_DATA)$/;

/** True for the text of a cell error such as `#REF!`. */
export function isGalat(nilai: Nilai): nilai is string {
  return typeof nilai === 'string' && GALAT.test(nilai.trim());
}
