/** Numbers as the sheets hold them and as Indonesian documents print them; arithmetic is exact decimal. */
import Big from 'big.js';
import { bulatTepat } from './desimal';
import type { Nilai } from './kisi';

/** What a column holds: rupiah, a head count, percentages and indices, or not known. */
export type JenisAngka = 'uang' | 'orang' | 'persen' | 'bebas';

export interface AngkaTerbaca {
  /** null: blank (then `kosong`) or a text that is no number. */
  nilai: number | null;
  kosong: boolean;
  /** A lone separator that neither the text nor the column explains; `nilai` is the Indonesian reading. */
  ambigu: boolean;
}

/** Rounds half up (away from zero) to `desimal` places. */
export function bulat(x: Big | number, desimal = 2): number {
  const tepat = typeof x === 'number' ? bulatTepat(x, desimal) : null;
  return tepat ?? Number(new Big(x).round(desimal, Big.roundHalfUp).toFixed());
}

/** `bulat` of a quotient; null when it is beyond what a number holds, because its divisor is next to nothing. */
export function bulatHasil(x: Big): number | null {
  const n = bulat(x);
  return Number.isFinite(n) ? n : null;
}

/** Below what would read as infinite. */
const DIGIT_MAKS = 300;

const KOSONG: AngkaTerbaca = { nilai: null, kosong: true, ambigu: false };
const BUKAN_ANGKA: AngkaTerbaca = { nilai: null, kosong: false, ambigu: false };
const pasti = (nilai: number): AngkaTerbaca => ({ nilai, kosong: false, ambigu: false });

/** A written number taken apart: sign, the digits with their separators, and whether a unit says what it is. */
interface AngkaTertulis {
  minus: boolean;
  /** Digits, dots and commas only; empty for a lone dash. */
  inti: string;
  rupiah: boolean;
  persen: boolean;
}

/** Takes off `Rp`, `%`, signs, brackets, `,-` and stray spaces; null when something else is left over. */
function uraiAngka(teks: string): AngkaTertulis | null {
  const rapat = teks.replace(/[\s\u00a0\u202f\u2007]+/g, ' ').trim();
  const cocok =
    /^(\()?\s*([-+−–—])?\s*(Rp\.?|IDR)?\s*([-+−–—])?\s*((?:\d|[.,] ?\d)(?:[\d., ]*\d)?)?\s*(?:,\s*[-–—]+)?\s*(%)?\s*(\))?$/i.exec(
      rapat,
    );
  if (!cocok) return null;
  const [, buka, tanda1, rp, tanda2, angka = '', persen, tutup] = cocok;
  if ((buka === undefined) !== (tutup === undefined) || (tanda1 && tanda2)) return null;
  const tanda = tanda1 ?? tanda2;
  if (angka === '' && !tanda) return null;
  return {
    minus: buka !== undefined || (tanda !== undefined && tanda !== '+'),
    inti: rapatkan(angka),
    rupiah: rp !== undefined,
    persen: persen !== undefined,
  };
}

/** `67, 50` is one number and `1 234 567` too; `12 34` is two numbers and stays unreadable. */
function rapatkan(angka: string): string {
  const tanpaSela = angka.replace(/ ?([.,]) ?/g, '$1');
  return /^\d{1,3}( \d{3})+([.,]\d+)?$/.test(tanpaSela) ? tanpaSela.replace(/ /g, '') : tanpaSela;
}

/** How the separators of a number read: its plain form, or which reading a lone separator leaves open. */
type BentukAngka =
  | { polos: string; desimal: '.' | ',' | null }
  | { tunggal: '.' | ','; depan: string; belakang: string };

/** Reads the separators of `inti`; null when the groups are not of three digits. */
function bentukAngka(inti: string): BentukAngka | null {
  if (/^\d+$/.test(inti)) return { polos: inti, desimal: null };
  const id = /^(\d{1,3}(?:\.\d{3})+),(\d+)$|^(\d{1,3}(?:\.\d{3}){2,})$/.exec(inti);
  if (id) return { polos: gabung(id[1] ?? id[3], id[2]), desimal: ',' };
  const en = /^(\d{1,3}(?:,\d{3})+)\.(\d+)$|^(\d{1,3}(?:,\d{3}){2,})$/.exec(inti);
  if (en) return { polos: gabung(en[1] ?? en[3], en[2]), desimal: '.' };
  const tunggal = /^(\d*)([.,])(\d+)$/.exec(inti);
  if (!tunggal) return null;
  const [, depan = '', pemisah, belakang = ''] = tunggal;
  const tanda = pemisah === ',' ? ',' : '.';
  const mungkinRibuan = belakang.length === 3 && /^[1-9]\d{0,2}$/.test(depan);
  if (mungkinRibuan) return { tunggal: tanda, depan, belakang };
  return { polos: `${depan || '0'}.${belakang}`, desimal: tanda };
}

function gabung(ribuan: string | undefined, pecahan: string | undefined): string {
  return `${(ribuan ?? '').replace(/[.,]/g, '')}${pecahan === undefined ? '' : `.${pecahan}`}`;
}

/**
 * Number of one cell in any format the sheets hold: Indonesian, English, with `Rp`, `%`, stray spaces.
 * A lone dash is zero in a money column and blank elsewhere. One lone separator before three digits means
 * thousands for `uang` and `orang`, decimals for `persen`; for `bebas` the column's `desimal` sign decides, and
 * without it the cell stays ambiguous (see `readKolom`).
 * Heads have no decimals: `3,19` there is 3.190 whose last zero the number format dropped, and is marked ambiguous.
 */
export function readAngka(nilai: Nilai, jenis: JenisAngka = 'bebas', desimal?: '.' | ','): AngkaTerbaca {
  if (nilai === null) return KOSONG;
  if (typeof nilai === 'boolean') return BUKAN_ANGKA;
  if (typeof nilai === 'number') {
    if (!Number.isFinite(nilai)) return BUKAN_ANGKA;
    return { nilai, kosong: false, ambigu: jenis === 'orang' && !Number.isInteger(nilai) };
  }
  if (/^[\s\u00a0']*$/.test(nilai)) return KOSONG;
  const tertulis = uraiAngka(nilai);
  // More digits than any number has: a key that was held down.
  if (!tertulis || tertulis.inti.length > DIGIT_MAKS) return BUKAN_ANGKA;
  if (tertulis.inti === '') return jenis === 'uang' || tertulis.rupiah ? pasti(0) : KOSONG;
  const bentuk = bentukAngka(tertulis.inti);
  if (!bentuk) return BUKAN_ANGKA;
  const bertanda = (polos: string) => Number(tertulis.minus ? `-${polos}` : polos) || 0;
  if ('polos' in bentuk) {
    const pecahan = bentuk.polos.split('.')[1];
    if (jenis !== 'orang' || tertulis.persen || pecahan === undefined || /^0+$/.test(pecahan)) {
      return pasti(bertanda(bentuk.polos));
    }
    const ribuan = /^[1-9]\d{0,2}\.\d{1,2}$/.test(bentuk.polos);
    const angka = ribuan ? bentuk.polos.replace('.', '') + '0'.repeat(3 - pecahan.length) : bentuk.polos;
    return { nilai: bertanda(angka), kosong: false, ambigu: true };
  }
  const ribuan = bertanda(bentuk.depan + bentuk.belakang);
  const pecahan = bertanda(`${bentuk.depan}.${bentuk.belakang}`);
  if (tertulis.persen || jenis === 'persen') return pasti(pecahan);
  if (tertulis.rupiah || jenis === 'uang' || jenis === 'orang') return pasti(ribuan);
  if (desimal) return pasti(bentuk.tunggal === desimal ? pecahan : ribuan);
  return { nilai: bentuk.tunggal === '.' ? ribuan : pecahan, kosong: false, ambigu: true };
}

export interface KolomTerbaca {
  angka: AngkaTerbaca[];
  /** Some texts of the column use the comma for decimals and others the dot. */
  campur: boolean;
}

/**
 * Numbers of one column: what its clear texts say about the decimal sign decides its lone separators, and a column
 * of unknown kind is money or percentages when all its marks are `Rp` or all are `%`.
 * Where the texts contradict each other or say nothing, those cells stay ambiguous.
 */
export function readKolom(nilai: readonly Nilai[], jenis: JenisAngka = 'bebas'): KolomTerbaca {
  const tanda = new Set<'.' | ','>();
  const satuan = new Set<JenisAngka>();
  for (const sel of nilai) {
    const tertulis = typeof sel === 'string' ? uraiAngka(sel) : null;
    if (!tertulis) continue;
    if (tertulis.rupiah) satuan.add('uang');
    if (tertulis.persen) satuan.add('persen');
    const bentuk = bentukAngka(tertulis.inti);
    if (bentuk && 'desimal' in bentuk && bentuk.desimal) tanda.add(bentuk.desimal);
  }
  const [desimal] = tanda.size === 1 ? tanda : [];
  const [tersurat] = satuan.size === 1 ? satuan : [];
  const dibaca = jenis === 'bebas' ? (tersurat ?? jenis) : jenis;
  return { angka: nilai.map((sel) => readAngka(sel, dibaca, desimal)), campur: tanda.size > 1 };
}

/** `1.234.567,89`: without `desimal` as many places as the number has, at most two. */
export function formatAngka(n: number, desimal?: number): string {
  const teks = desimalPolos(bulat(n, desimal ?? 2), desimal);
  const [utuh = '0', pecahan] = teks.replace('-', '').split('.');
  const ribuan = utuh.replace(/\B(?=(\d{3})+$)/g, '.');
  const minus = teks.startsWith('-') && /[1-9]/.test(teks) ? '-' : '';
  return `${minus}${ribuan}${pecahan === undefined ? '' : `,${pecahan}`}`;
}

/** Digits without an exponent: JavaScript's own are exact as long as a number has at most fifteen of them. */
function desimalPolos(n: number, desimal: number | undefined): string {
  if (Math.abs(n) * 10 ** (desimal ?? 0) >= 1e15 || Math.abs(n) >= 1e12) return new Big(n).toFixed(desimal);
  return desimal === undefined ? String(n) : n.toFixed(desimal);
}

/** `90,25 %`: always two decimals. */
export function persen(n: number): string {
  return `${formatAngka(n, 2)} %`;
}

/** `Rp 34.341.934.719`, `-Rp 19.860.500`; sen only when there are any. */
export function rupiah(n: number): string {
  const teks = formatAngka(Math.abs(n), Number.isInteger(bulat(n)) ? 0 : 2);
  return `${n < 0 && /[1-9]/.test(teks) ? '-' : ''}Rp ${teks}`;
}

export { terbilang } from './terbilang';
