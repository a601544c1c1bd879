/**
 * References inside a formula's text as files store it (English, `,` between arguments). Texts, structured references,
 * names and references into other workbooks are left alone; the text around references is never rewritten.
 */
import { indeksKolom, kolomHuruf } from '@lembar-kinerja/shared/dasar/kisi';
import { BARIS_AKHIR, KOLOM_AKHIR, type Kotak } from './kotak';

/** One end of a reference, with what is fixed by a `$`. */
interface Ujung {
  b: number | null;
  k: number | null;
  kunciB: string;
  kunciK: string;
}

const TEKS = /"(?:[^"]|"")*"?/y;
/** `'My sheet'!`, `Sheet1!`, `Jan:Mar!`; a `[1]` in it leads into another workbook. */
const LEMBAR =
  /'((?:[^']|'')*)'!|((?:\[\d+\])?[\p{L}_\\][\p{L}\p{M}\d_.\\]*(?::[\p{L}_\\][\p{L}\p{M}\d_.\\]*)?)!/uy;
const GALAT = /#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|GETTING_DATA)/iy;
const KATA = /[\p{L}_\\][\p{L}\p{M}\d_.\\?]*/uy;
const ANGKA = /\d+(?:\.\d*)?(?:E[+-]?\d+)?|\.\d+(?:E[+-]?\d+)?/iy;
const AKHIR = '(?![\\p{L}\\p{M}\\d_.(!\\[])';
const SEL = '(\\$?)([A-Z]{1,3})(\\$?)([1-9]\\d{0,6})';
const RUJUKAN = new RegExp(`${SEL}(?::${SEL})?${AKHIR}`, 'iuy');
const KOLOM = new RegExp(`(\\$?)([A-Z]{1,3}):(\\$?)([A-Z]{1,3})${AKHIR}`, 'iuy');
const BARIS = new RegExp(`(\\$?)([1-9]\\d{0,6}):(\\$?)([1-9]\\d{0,6})${AKHIR}`, 'iuy');

export interface Olah {
  /** null: the cells are gone. `lembar` is null where the formula names no sheet. */
  rujukan?(kotak: Kotak, lembar: string | null, ujung: readonly [Ujung, Ujung | null]): Kotak | null;
  /** New name of a sheet that the formula names; null: it is gone. */
  lembar?(nama: string): string | null;
}

/** The formula with each of its references as `olah` gives it; what is gone becomes `#REF!`. */
export function ubahRujukan(rumus: string, olah: Olah): string {
  let hasil = '';
  let p = 0;
  const cocok = (pola: RegExp): RegExpExecArray | null => {
    pola.lastIndex = p;
    return pola.exec(rumus);
  };
  while (p < rumus.length) {
    const utuh = cocok(TEKS) ?? cocok(GALAT);
    if (utuh) {
      const google = utuh[0].startsWith('"') && hasil.endsWith('__xludf.DUMMYFUNCTION(');
      hasil += google ? teksGoogle(utuh[0], olah) : utuh[0];
      p += utuh[0].length;
      continue;
    }
    const awalan = cocok(LEMBAR);
    if (!awalan && rumus[p] === '[') {
      const akhir = akhirKurung(rumus, p);
      hasil += rumus.slice(p, akhir);
      p = akhir;
      continue;
    }
    if (awalan) p += awalan[0].length;
    const nama = awalan ? (awalan[1]?.replaceAll("''", "'") ?? awalan[2] ?? '') : null;
    // Another workbook, or several sheets at once, which no change of one sheet moves.
    const asing = nama !== null && (nama.startsWith('[') || /\[[^\]]*\]/.test(nama));
    const bertingkat = nama?.includes(':') ?? false;
    const tulisAwalan = awalan ? awalanBaru(awalan[0], nama ?? '', asing, olah) : '';
    const ada = cocokRujukan(cocok);
    if (ada) {
      p += ada.teks.length;
      if (tulisAwalan === null) hasil += '#REF!';
      else if (asing || bertingkat || !olah.rujukan) hasil += tulisAwalan + ada.teks;
      else {
        const kotak = kotakUjung(ada.satu, ada.dua);
        const baru = olah.rujukan(kotak, nama, [ada.satu, ada.dua]);
        if (baru === null) hasil += `${tulisAwalan}#REF!`;
        else hasil += tulisAwalan + (sama(kotak, baru) ? ada.teks : tulis(baru, ada));
      }
      continue;
    }
    const lain = cocok(GALAT) ?? cocok(KATA) ?? cocok(ANGKA);
    if (tulisAwalan === null) hasil += '#REF!';
    else hasil += tulisAwalan + (lain?.[0] ?? (awalan ? '' : rumus[p]));
    p += lain?.[0].length ?? (awalan ? 0 : 1);
  }
  return hasil;
}

/** Google's export keeps the formula that it stands for as a text. */
function teksGoogle(teks: string, olah: Olah): string {
  const isi = teks.slice(1, -1).replaceAll('""', '"');
  return `"${ubahRujukan(isi, olah).replaceAll('"', '""')}"`;
}

/** A relative copy: what no `$` fixes moves by so many rows and columns; null when it would leave the sheet. */
export function geserRelatif(rumus: string, baris: number, kolom: number): string {
  if (baris === 0 && kolom === 0) return rumus;
  return ubahRujukan(rumus, {
    rujukan(_, __, [satu, dua]) {
      const geser = (u: Ujung): Ujung => ({
        ...u,
        b: u.b === null || u.kunciB ? u.b : u.b + baris,
        k: u.k === null || u.kunciK ? u.k : u.k + kolom,
      });
      const kotak = kotakUjung(geser(satu), dua && geser(dua));
      const muat = kotak.b1 >= 0 && kotak.k1 >= 0 && kotak.b2 <= BARIS_AKHIR && kotak.k2 <= KOLOM_AKHIR;
      return muat ? kotak : null;
    },
  });
}

/** A sheet's name as a formula writes it before `!`. */
export function namaRujukan(nama: string): string {
  const polos =
    /^[\p{L}_][\p{L}\p{M}\d_.]*$/u.test(nama) && !/^(?:[A-Z]{1,3}\d+|R\d*C?\d*|C\d*|TRUE|FALSE)$/i.test(nama);
  return polos ? nama : `'${nama.replaceAll("'", "''")}'`;
}

function awalanBaru(teks: string, nama: string, asing: boolean, olah: Olah): string | null {
  if (asing || !olah.lembar) return teks;
  const lama = nama.split(':');
  const baru = lama.map((satu) => olah.lembar?.(satu) ?? null);
  if (baru.some((satu) => satu === null)) return null;
  if (baru.every((satu, i) => satu === lama[i])) return teks;
  if (baru.length === 1) return `${namaRujukan(baru[0] as string)}!`;
  return baru.every((satu) => namaRujukan(satu as string) === satu)
    ? `${baru.join(':')}!`
    : `'${baru.join(':').replaceAll("'", "''")}'!`;
}

interface Temuan {
  teks: string;
  satu: Ujung;
  dua: Ujung | null;
}

function cocokRujukan(cocok: (pola: RegExp) => RegExpExecArray | null): Temuan | null {
  const kolom = (huruf: string | undefined) => indeksKolom((huruf ?? '').toUpperCase());
  const sel = (kunciK = '', huruf = '', kunciB = '', angka = ''): Ujung => ({
    b: Number(angka) - 1,
    k: kolom(huruf),
    kunciB,
    kunciK,
  });
  const r = cocok(RUJUKAN);
  if (r) {
    const satu = sel(r[1], r[2], r[3], r[4]);
    const dua = r[6] === undefined ? null : sel(r[5], r[6], r[7], r[8]);
    return [satu, dua].every((u) => u === null || ((u.b ?? 0) <= BARIS_AKHIR && (u.k ?? 0) <= KOLOM_AKHIR))
      ? { teks: r[0], satu, dua }
      : null;
  }
  const k = cocok(KOLOM);
  if (k && kolom(k[2]) <= KOLOM_AKHIR && kolom(k[4]) <= KOLOM_AKHIR) {
    const ujung = (kunciK = '', huruf = '') => ({ b: null, k: kolom(huruf), kunciB: '', kunciK });
    return { teks: k[0], satu: ujung(k[1], k[2]), dua: ujung(k[3], k[4]) };
  }
  const b = cocok(BARIS);
  if (!b) return null;
  const ujung = (kunciB = '', angka = '') => ({ b: Number(angka) - 1, k: null, kunciB, kunciK: '' });
  return { teks: b[0], satu: ujung(b[1], b[2]), dua: ujung(b[3], b[4]) };
}

function kotakUjung(satu: Ujung, dua: Ujung | null): Kotak {
  const lain = dua ?? satu;
  const [b1, b2] = [satu.b ?? 0, lain.b ?? BARIS_AKHIR];
  const [k1, k2] = [satu.k ?? 0, lain.k ?? KOLOM_AKHIR];
  return { b1: Math.min(b1, b2), k1: Math.min(k1, k2), b2: Math.max(b1, b2), k2: Math.max(k1, k2) };
}

const sama = (a: Kotak, b: Kotak): boolean =>
  a.b1 === b.b1 && a.b2 === b.b2 && a.k1 === b.k1 && a.k2 === b.k2;

/** In the shape that it had: which ends are fixed, whole rows or columns, and the order of its corners. */
function tulis(kotak: Kotak, { satu, dua }: Temuan): string {
  const terbalik = (a: number | null | undefined, z: number | null | undefined) =>
    typeof a === 'number' && typeof z === 'number' && a > z;
  const [bAwal, bAkhir] = terbalik(satu.b, dua?.b) ? [kotak.b2, kotak.b1] : [kotak.b1, kotak.b2];
  const [kAwal, kAkhir] = terbalik(satu.k, dua?.k) ? [kotak.k2, kotak.k1] : [kotak.k1, kotak.k2];
  const ujung = (u: Ujung, b: number, k: number) =>
    `${u.k === null ? '' : u.kunciK + kolomHuruf(k)}${u.b === null ? '' : u.kunciB + (b + 1)}`;
  return dua ? `${ujung(satu, bAwal, kAwal)}:${ujung(dua, bAkhir, kAkhir)}` : ujung(satu, kotak.b1, kotak.k1);
}

function akhirKurung(teks: string, dari: number): number {
  let dalam = 0;
  for (let p = dari; p < teks.length; p++) {
    if (teks[p] === "'") p++;
    else if (teks[p] === '[') dalam++;
    else if (teks[p] === ']' && --dalam === 0) return p + 1;
  }
  return teks.length;
}
