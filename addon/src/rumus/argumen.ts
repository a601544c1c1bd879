/** Arguments of a custom formula: cells or ranges of cells in, one result per row out. */
import { type JenisAngka, readKolom } from '@lembar-kinerja/shared/dasar/angka';
import { isGalat, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';

/** What Sheets hands over: a cell, a block of cells, or nothing for an omitted argument. */
export type Masukan = unknown;
export type Keluaran = number | string;
export type Hasil = Keluaran | Keluaran[][];

/** An argument that cannot be used; its text becomes the formula's value. */
export class Tolak extends Error {}

export interface Argumen<T> {
  nama: string;
  tinggi: number;
  lebar: number;
  rentang: boolean;
  /** Value of the cell; throws Tolak for a cell error and for what the argument does not accept. */
  baca(baris: number, kolom: number): T;
}

const AWALAN = 'Galat: ';
const AWALAN_TANYA = 'Periksa: ';

export function tolak(pesan: string): Tolak {
  return new Tolak(`${AWALAN}${pesan}.`);
}

/** Refused with a question: what the cell holds can be read in two ways, and the formula cannot see which is meant. */
export function tanya(pesan: string): Tolak {
  return new Tolak(`${AWALAN_TANYA}${pesan}.`);
}

const isPertanyaan = (sel: string): boolean =>
  sel.startsWith(AWALAN_TANYA) && sel.includes('berformat persen');

/** A cell error, or the error text of another formula of this product: it comes through as it is. */
export function terusan(sel: Nilai): sel is string {
  return typeof sel === 'string' && (sel.startsWith(AWALAN) || isPertanyaan(sel) || isGalat(sel));
}

/** Any argument as a block of cells; a cell that is no plain value (a date) shows as its text. */
export function kisi(masukan: Masukan): Nilai[][] {
  if (!Array.isArray(masukan)) return [[selTunggal(masukan)]];
  return masukan.map((baris) => (Array.isArray(baris) ? baris.map(selTunggal) : [selTunggal(baris)]));
}

function selTunggal(masukan: unknown): Nilai {
  if (masukan === undefined || masukan === null || masukan === '') return null;
  if (typeof masukan === 'number' || typeof masukan === 'boolean' || typeof masukan === 'string')
    return masukan;
  return String(masukan);
}

function argumen<T>(
  nama: string,
  masukan: Masukan,
  isi: Nilai[][],
  baca: (sel: Nilai, baris: number, kolom: number) => T,
): Argumen<T> {
  const tinggi = isi.length;
  const lebar = isi[0]?.length ?? 0;
  return {
    nama,
    tinggi,
    lebar,
    rentang: Array.isArray(masukan),
    baca(i, j) {
      const baris = tinggi === 1 ? 0 : i;
      const kolom = lebar === 1 ? 0 : j;
      const sel = isi[baris]?.[kolom] ?? null;
      if (terusan(sel)) throw new Tolak(sel);
      return baca(sel, baris, kolom);
    },
  };
}

/** Plain figures and blanks: nothing in them has to be read. Heads are, because `3,19` is none. */
function isPolos(isi: Nilai[][], jenis: JenisAngka): isi is (number | null)[][] {
  return (
    jenis !== 'orang' &&
    isi.every((baris) =>
      baris.every((sel) => sel === null || (typeof sel === 'number' && Number.isFinite(sel))),
    )
  );
}

/**
 * A number in any written format, null for a blank; columns of a range are read as columns.
 * An argument that was left out altogether is refused unless it is optional.
 */
export function angka(
  nama: string,
  masukan: Masukan,
  jenis: JenisAngka,
  keharusan: 'wajib' | 'opsional' = 'wajib',
): Argumen<number | null> {
  const isi = kisi(masukan);
  if (masukan !== undefined && isPolos(isi, jenis)) return argumenPolos(nama, masukan, isi);
  const kolom = (isi[0] ?? []).map((_, j) =>
    readKolom(
      isi.map((baris) => baris[j] ?? null),
      jenis,
    ),
  );
  return argumen(nama, masukan, isi, (sel, i, j) => {
    if (masukan === undefined && keharusan === 'wajib') throw tolak(`${nama} belum diberikan`);
    const terbaca = kolom[j]?.angka[i];
    if (terbaca && terbaca.nilai === null && !terbaca.kosong) {
      throw tolak(`${nama} harus angka, bukan "${String(sel)}"`);
    }
    return terbaca?.nilai ?? null;
  });
}

function argumenPolos(nama: string, masukan: Masukan, isi: (number | null)[][]): Argumen<number | null> {
  const tinggi = isi.length;
  const lebar = isi[0]?.length ?? 0;
  const rentang = Array.isArray(masukan);
  return {
    nama,
    tinggi,
    lebar,
    rentang,
    baca: (i, j) => isi[tinggi === 1 ? 0 : i]?.[lebar === 1 ? 0 : j] ?? null,
  };
}

/** One of a few words, in any case; a blank gives the default. */
export function pilihan<T extends string>(
  nama: string,
  masukan: Masukan,
  daftar: readonly T[],
  bawaan: T,
): Argumen<T> {
  const isi = kisi(masukan);
  const tetap = isi.length === 1 && isi[0]?.length === 1 && (isi[0][0] ?? '') === '';
  if (tetap) return { ...argumen(nama, masukan, isi, () => bawaan), baca: () => bawaan };
  return argumen(nama, masukan, isi, (sel) => {
    const kata = String(sel ?? '')
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    if (kata === '') return bawaan;
    const cocok = daftar.find((pilih) => pilih === kata);
    if (!cocok) throw tolak(`${nama} "${String(sel)}" tidak dikenal; pilih ${daftar.join(', ')}`);
    return cocok;
  });
}

/**
 * Calculates row by row (and column by column): a single cell goes with every row of a range.
 * Scalars in give a scalar out; null gives a blank; a bad cell spoils its own row only.
 */
export function perBaris<T extends unknown[]>(
  argumen: { [K in keyof T]: Argumen<T[K]> },
  hitung: (...nilai: T) => Keluaran | null,
): Hasil {
  const daftar = argumen as Argumen<unknown>[];
  const tinggi = Math.max(...daftar.map((a) => a.tinggi));
  const lebar = Math.max(...daftar.map((a) => a.lebar));
  const ganjil = daftar.find((a) => ![1, tinggi].includes(a.tinggi) || ![1, lebar].includes(a.lebar));
  if (ganjil) {
    return `${AWALAN}${ganjil.nama} berukuran ${ganjil.tinggi} × ${ganjil.lebar} sel, padahal rentang lain ${tinggi} × ${lebar}.`;
  }
  const satu = (i: number, j: number): Keluaran => {
    try {
      return hitung(...(daftar.map((a) => a.baca(i, j)) as T)) ?? '';
    } catch (galat) {
      return teksTolak(galat);
    }
  };
  if (!daftar.some((a) => a.rentang)) return satu(0, 0);
  return Array.from({ length: tinggi }, (_, i) => Array.from({ length: lebar }, (_, j) => satu(i, j)));
}

/** The text of a refused argument in place of a result; any other error is a fault of ours and stays one. */
export function jagai<T>(hitung: () => T): T | string {
  try {
    return hitung();
  } catch (galat) {
    return teksTolak(galat);
  }
}

function teksTolak(galat: unknown): string {
  if (galat instanceof Tolak) return galat.message;
  throw galat;
}
