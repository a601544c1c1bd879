/** Text of a cell, made comparable: how a person typed it (case, line breaks, double spaces) must not matter. */
import type { Nilai } from './kisi';

/**
 * What is in a text without being seen: soft hyphens, zero-width characters, direction marks, byte order marks, control
 * characters, halves of characters, and `_x000D_`, which spreadsheet programs write for a carriage return.
 */
const TAK_TERLIHAT =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u061c\u115f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\u034f|_x000[dD]_|\r\n?/;
const SEMUA_TAK_TERLIHAT = new RegExp(TAK_TERLIHAT, 'g');

/**
 * The text as a person sees it, for everything that is judged or printed afterwards: invisible characters are dropped, every
 * line break is `\n`. Blanks of all widths stay; they are seen.
 */
export function bersih(teks: string): string {
  // Nearly every cell is clean: looking is cheaper than rewriting.
  if (!TAK_TERLIHAT.test(teks)) return teks;
  return teks.replace(SEMUA_TAK_TERLIHAT, (t) => (t === '\r' || t === '\r\n' ? '\n' : ''));
}

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
