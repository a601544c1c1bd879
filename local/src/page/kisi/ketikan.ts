/** What a person types into a cell, and what the edit line shows, in Indonesian notation. */
import { parseDate, parseNumber } from './numfmt-indonesia';

const RUPIAH = /^(-?)\s?Rp\.?\s*(?=[\d-])/i;

export interface Ketikan {
  nilai: number;
  /** Number format that the way of typing asks for; absent where it asks for none. */
  format?: string;
}

/** Number or date in a typed text, null where it stays text. */
export function bacaKetikan(teks: string): Ketikan | null {
  const rapi = teks.trim();
  const rupiah = RUPIAH.exec(rapi);
  const angka = rupiah ? `${rupiah[1]}${rapi.slice(rupiah[0].length)}` : rapi;
  const hasil = parseDate(rapi) ?? parseNumber(angka.replace(/\s%$/, '%'));
  if (typeof hasil?.v !== 'number') return null;
  const format = rupiah ? '"Rp "#,##0' : hasil.z;
  return format ? { nilai: hasil.v, format } : { nilai: hasil.v };
}

/** A number as the edit line and an unformatted cell show it: shortest form with a decimal comma. */
export function tulisAngka(nilai: number): string {
  // 15 significant digits hide binary rounding, as every spreadsheet does.
  return String(Number(nilai.toPrecision(15))).replace('.', ',');
}
