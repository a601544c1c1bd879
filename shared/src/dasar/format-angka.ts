/** What a number format says of the number that it shows: the codes are those of Excel, LibreOffice and Google Sheets alike. */

/** Quoted and escaped text, colours and conditions, and padding say nothing about the number. */
const polos = (format: string): string => format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');

const KONDISI = /\[(<=|>=|<>|=|<|>)\s*(-?[\d.]+)\]/;

/**
 * True where 0,9 is shown as 90 %. A `%` that is only written (`0\%`, `0"%"`) is text beside the number. A format of several
 * sections shows each number by its own: `[<=1]0%;0`. Without a number its first section counts.
 */
export function isFormatPersen(format: string | null | undefined, nilai?: number): boolean {
  if (!format?.includes('%')) return false;
  const polosnya = polos(format);
  if (!polosnya.includes('%')) return false;
  return nilai === undefined || !polosnya.includes(';')
    ? persenBagian(polosnya, 0)
    : persenBagian(polosnya, bagianUntuk(format, nilai));
}

const persenBagian = (polosnya: string, ke: number): boolean =>
  polosnya.split(';')[ke]?.includes('%') === true;

/** Which section shows the number: by the conditions where there are any, else positive; negative; zero. */
function bagianUntuk(format: string, nilai: number): number {
  const bagian = format.replace(/"[^"]*"|\\./g, '').split(';');
  const syarat = bagian.slice(0, 2).map((b) => KONDISI.exec(b));
  if (syarat.some((s) => s !== null)) {
    const ke = syarat.findIndex((s) => s !== null && penuhi(nilai, s[1] ?? '', Number(s[2])));
    if (ke >= 0) return ke;
    const sisa = bagian.findIndex((_, i) => !syarat[i]);
    return Math.max(sisa, 0);
  }
  if (nilai < 0) return 1;
  return nilai === 0 && bagian.length > 2 ? 2 : 0;
}

function penuhi(n: number, tanda: string, batas: number): boolean {
  if (tanda === '=') return n === batas;
  if (tanda === '<>') return n !== batas;
  return (tanda.startsWith('<') ? n < batas : n > batas) || (tanda.endsWith('=') && n === batas);
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
