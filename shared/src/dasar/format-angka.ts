/** What a number format says of the number that it shows: the codes are those of Excel, LibreOffice and Google Sheets alike. */

/** Quoted and escaped text, colours and conditions, and padding say nothing about the number. */
const polos = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

/** True where 0,9 is shown as 90 %. A `%` that is only written (`0\%`, `0"%"`) is text beside the number. */
export function isFormatPersen(format: string | null | undefined): boolean {
  return !!format && polos(format).includes('%');
}

/**
 * The number as its format shows it, where that has zeros that the number itself has not: 2,1 under `0.00` is `2.10`, 1 under
 * `0000` is `0001`. Only formats of zeros, whose decimal sign is written as a dot; null for every other.
 */
export function tampilBernol(nilai: number, format: string | null | undefined): string | null {
  if (!format || nilai < 0) return null;
  const [, depan = '', belakang = ''] = /^(0+)(?:\.(0+))?$/.exec(polos(format).split(';')[0] ?? '') ?? [];
  if (depan === '' || (depan.length < 2 && belakang === '')) return null;
  const teks = nilai.toFixed(belakang.length);
  if (Number(teks) !== nilai) return null;
  const tampil = teks.padStart(depan.length + (belakang === '' ? 0 : belakang.length + 1), '0');
  return tampil === String(nilai) ? null : tampil;
}
