/** What a person types into a cell, and what the edit line shows, in Indonesian notation. */
import { numfmt } from '@univerjs/core';

const ANGKA = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?\s?%?$/;
const TANGGAL = /^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{1,2} [A-Za-z]{3,} \d{4}$/;
const RUPIAH = /^(-?)\s?Rp\.?\s*(?=[\d-])/i;

export interface Ketikan {
  nilai: number;
  /** Number format that the way of typing asks for; absent where it asks for none. */
  format?: string;
}

/**
 * Number or date in a typed text, null where it stays text. Points group thousands and only in threes, so a kode such
 * as `5.03` or `5.03.02` stays text.
 */
export function bacaKetikan(teks: string): Ketikan | null {
  const rapi = teks.trim();
  if (TANGGAL.test(rapi)) return dariNumfmt(numfmt.parseDate(rapi, { locale: 'id' }));
  const rupiah = RUPIAH.exec(rapi);
  const angka = rupiah ? `${rupiah[1]}${rapi.slice(rupiah[0].length)}` : rapi;
  if (!ANGKA.test(angka)) return null;
  const hasil = dariNumfmt(numfmt.parseNumber(angka.replace(/\s/g, ''), { locale: 'id' }));
  if (!hasil || !rupiah) return hasil;
  return { nilai: hasil.nilai, format: '"Rp "#,##0' };
}

function dariNumfmt(hasil: { v: unknown; z?: string } | null): Ketikan | null {
  if (!hasil || typeof hasil.v !== 'number') return null;
  return hasil.z ? { nilai: hasil.v, format: hasil.z } : { nilai: hasil.v };
}

/** A number as the edit line and an unformatted cell show it: shortest form with a decimal comma. */
export function tulisAngka(nilai: number): string {
  // 15 significant digits hide binary rounding, as every spreadsheet does.
  return String(Number(nilai.toPrecision(15))).replace('.', ',');
}
