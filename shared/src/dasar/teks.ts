/** Text of a cell, made comparable: how a person typed it (case, line breaks, double spaces) must not matter. */
import type { Nilai } from './kisi';

const BERANTAKAN = /[^\S ]| {2}/;

/** Trimmed, with every run of white space (line breaks too) as one blank; '' for a blank cell. */
export function rapi(nilai: Nilai | undefined): string {
  if (nilai === null || nilai === undefined) return '';
  if (typeof nilai !== 'string') return String(nilai);
  // Most cells are tidy already: looking is cheaper than rewriting.
  return BERANTAKAN.test(nilai) ? nilai.replace(/\s+/g, ' ').trim() : nilai.trim();
}

/** `rapi` in small letters without the punctuation that labels differ in: `Rp.` → `rp`, `Satuan :` → `satuan`. */
export function kunci(nilai: Nilai | undefined): string {
  if (typeof nilai !== 'string') return rapi(nilai).toLowerCase();
  return nilai
    .toLowerCase()
    .replace(/[\s.,:;"'*()[\]_]+/g, ' ')
    .trim();
}

/** True for a row without anything in it. */
export function isBarisKosong(baris: Nilai[] | undefined): boolean {
  if (baris !== undefined) for (const nilai of baris) if (!isKosong(nilai)) return false;
  return true;
}

export function isKosong(nilai: Nilai | undefined): boolean {
  return nilai === null || nilai === undefined || (typeof nilai === 'string' && nilai.trim() === '');
}
