/** Text of a cell, made comparable: how a person typed it (case, line breaks, double spaces) must not matter. */
import type { Nilai } from './kisi';

/** Trimmed, with every run of white space (line breaks too) as one blank; '' for a blank cell. */
export function rapi(nilai: Nilai | undefined): string {
  if (nilai === null || nilai === undefined) return '';
  if (typeof nilai !== 'string') return String(nilai);
  return nilai.replace(/[\s\u00a0]+/g, ' ').trim();
}

/** `rapi` in small letters without the punctuation that labels differ in: `Rp.` → `rp`, `Satuan :` → `satuan`. */
export function kunci(nilai: Nilai | undefined): string {
  return rapi(nilai)
    .toLowerCase()
    .replace(/[.,:;"'*()[\]_]+/g, ' ')
    .replace(/ +/g, ' ')
    .trim();
}

export function isKosong(nilai: Nilai | undefined): boolean {
  return nilai === null || nilai === undefined || (typeof nilai === 'string' && nilai.trim() === '');
}
