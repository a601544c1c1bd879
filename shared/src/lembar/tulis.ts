/** A sheet to be written, by any writer: an .xlsx file, or the Sheets API. */
import type { Nilai, Rentang } from '../dasar/kisi';

export interface GayaSel {
  /** Spreadsheet number format, `#,##0` or `0.00`. */
  format?: string;
  tebal?: boolean;
  miring?: boolean;
  ukuran?: number;
  rata?: 'kiri' | 'tengah' | 'kanan';
  tegak?: 'atas' | 'tengah' | 'bawah';
  bungkus?: boolean;
  garis?: boolean;
  /** Fill as RRGGBB. */
  warna?: string;
}

export interface SelTulis {
  /** A text is written as text, whatever it begins with. With `rumus`, the formula's value. */
  nilai: Nilai;
  /** With its `=`. */
  rumus?: string;
  /** Key of the sheet's `gaya`. */
  gaya?: string;
  /** Link behind the text. */
  tautan?: string;
}

export interface LembarTulis {
  nama: string;
  sel: (SelTulis | null)[][];
  gaya: Record<string, GayaSel>;
  gabungan: Rentang[];
  /** Column widths in characters. */
  lebar: number[];
  /** Row heights in points, by row counted from 0. */
  tinggi?: Record<number, number>;
  barisBeku: number;
  kolomBeku: number;
  cetak: {
    arah: 'tegak' | 'mendatar';
    kertas: 'A4' | 'F4';
    /** First and last repeated header row, counted from 0. */
    barisUlang?: [number, number];
    muatLebar: boolean;
  } | null;
}
