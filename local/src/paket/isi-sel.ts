/** What a `c` element holds: value, formula, text; read and written as the standard says. */
import { type Kotak, teksKotak, uraiKotak } from './kotak';
import {
  anakPertama,
  anakUnsur,
  lolosTeks,
  setSifat,
  sifat,
  sisipAnak,
  teksUnsur,
  type Unsur,
  unsur,
} from './pohon';
import { teksSi } from './teks-si';

export type NilaiSel = string | number | boolean | null | { galat: string };

export interface IsiSel {
  /** Error values are texts (`#DIV/0!`) with `galat`. */
  nilai: string | number | boolean | null;
  galat: boolean;
  /** As the file writes it, without `=`. */
  rumus: string | null;
  /** The cells that an array formula fills; only at its corner. */
  larik: Kotak | null;
}

/** The error values that the format knows. */
const GALAT = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** @param bersama text of a shared formula at this cell, by its number */
export function bacaIsi(c: Unsur, teks: readonly Unsur[], bersama: (si: string) => string | null): IsiSel {
  if (c.anak.length === 0) return { nilai: null, galat: false, rumus: null, larik: null };
  const t = sifat(c, 't') ?? 'n';
  const [f, v, is] = [anakPertama(c, 'f'), anakPertama(c, 'v'), anakPertama(c, 'is')];
  const isi = v === undefined ? null : teksUnsur(v);
  const jenis = f && sifat(f, 't');
  const tertulis = f ? teksBerkas(teksUnsur(f)) : '';
  const rumus = tertulis !== '' ? tertulis : jenis === 'shared' ? bersama((f && sifat(f, 'si')) ?? '') : null;
  return {
    ...nilai(t, isi, is, teks),
    rumus: jenis === 'dataTable' ? null : rumus,
    larik: jenis === 'array' && f ? uraiKotak(sifat(f, 'ref') ?? '') : null,
  };
}

function nilai(
  t: string,
  isi: string | null,
  is: Unsur | undefined,
  teks: readonly Unsur[],
): Pick<IsiSel, 'nilai' | 'galat'> {
  const jadi = (n: string | number | boolean | null) => ({ nilai: n === '' ? null : n, galat: false });
  if (t === 'inlineStr') return jadi(is ? teksBerkas(teksSi(is)) : null);
  if (isi === null || isi === '') return jadi(null);
  if (t === 's') {
    const si = teks[Number(isi)];
    return jadi(si ? teksBerkas(teksSi(si)) : null);
  }
  if (t === 'b') return jadi(isi === '1' || isi === 'true');
  if (t === 'e') return { nilai: isi, galat: true };
  if (t === 'd')
    return jadi(
      Number.isNaN(Date.parse(isi))
        ? isi
        : Date.parse(`${isi.replace(/Z$/, '')}Z`.replace(/^(\d{4}-\d\d-\d\d)Z$/, '$1')) / 86_400_000 + 25569,
    );
  if (t === 'str') return jadi(teksBerkas(isi));
  return jadi(Number.isFinite(Number(isi)) ? Number(isi) : isi);
}

/** ECMA-376 part 1, 22.9.2.19: what XML cannot hold stands as `_x000D_`. */
function teksBerkas(teks: string): string {
  if (!teks.includes('_x')) return teks;
  return teks.replace(/_x([0-9a-f]{4})_/gi, (_, kode) => String.fromCharCode(Number.parseInt(kode, 16)));
}

/** The other way; what no file can hold at all is left out. */
function tulisTeks(teks: string): string {
  const aman = teks
    .replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_')
    .replace(/\p{Cc}/gu, (h) =>
      h === '\t' || h === '\n' || h >= '\u007f'
        ? h
        : `_x${h.charCodeAt(0).toString(16).padStart(4, '0').toUpperCase()}_`,
    )
    .replace(/[\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '');
  return lolosTeks(aman);
}

/** Takes the value out, and the formula too where `semua`; what else the cell has stays. */
export function lepasIsi(c: Unsur, semua: boolean): void {
  const hapus = semua ? ['f', 'v', 'is'] : ['v', 'is'];
  c.anak = c.anak.filter((satu) => typeof satu === 'string' || !hapus.includes(satu.nama));
  setSifat(c, 't', null);
  setSifat(c, 'vm', null);
  if (semua) setSifat(c, 'cm', null);
}

/** Writes value and formula into a cell that `lepasIsi` has emptied; a formula that it left stays. */
export function tulisIsi(
  c: Unsur,
  awalan: string,
  isi: NilaiSel,
  rumus: string | null,
  larik: Kotak | null,
): void {
  const bagian: Unsur[] = [];
  if (rumus !== null) {
    const sifatnya = larik ? { t: 'array', ref: teksKotak(larik) } : {};
    bagian.push(unsur(awalan, 'f', sifatnya, [tulisTeks(rumus)]));
  }
  const berumus = rumus !== null || anakPertama(c, 'f') !== undefined;
  const { t, teks } = bentuk(isi, berumus);
  if (t !== null) setSifat(c, 't', t);
  if (t === 'inlineStr') {
    const sela = /^\s|\s$|\n/.test(String(isi)) ? { 'xml:space': 'preserve' } : {};
    bagian.push(unsur(awalan, 'is', {}, [unsur(awalan, 't', sela, [teks ?? ''])]));
  } else if (teks !== null) bagian.push(unsur(awalan, 'v', {}, [teks]));
  const f = anakPertama(c, 'f');
  sisipAnak(c, f ? c.anak.indexOf(f) + 1 : 0, ...bagian);
  if (anakUnsur(c).length === 0) c.anak = [];
}

function bentuk(isi: NilaiSel, berumus: boolean): { t: string | null; teks: string | null } {
  if (isi === null) return { t: null, teks: null };
  if (typeof isi === 'number') return { t: null, teks: Number.isFinite(isi) ? String(isi) : '0' };
  if (typeof isi === 'boolean') return { t: 'b', teks: isi ? '1' : '0' };
  if (typeof isi === 'object')
    return GALAT.test(isi.galat) ? { t: 'e', teks: isi.galat } : { t: 'str', teks: tulisTeks(isi.galat) };
  return { t: berumus ? 'str' : 'inlineStr', teks: tulisTeks(isi) };
}
