/** The tree as the sheet's own sums have it: a row whose money adds up rows below owns them. */
import type { Level } from '../../kinerja/istilah';
import type { NomorUrut } from './nomor-urut';

/** What can be seen of one row. */
export interface CiriBaris {
  nama: string;
  nomor: NomorUrut | null;
  /** How far the name is set in: name column, then leading blanks. */
  kolom: number;
  sela: number;
  /** `-` or a bullet in front of the name. */
  butir: boolean;
  /** Money of this year; the rows below an owner add up to it. */
  pagu: number | null;
  /** Indices of later rows that a money formula of this row adds up. */
  bagian?: number[];
  /** Level that the sheet gives by a column of its own (`Program | Kegiatan | Sub Kegiatan`). */
  tetap?: Level;
}

/** So much of what could have an owner must be reached by a sum. */
const TERJANGKAU = 0.6;
const PEMILIK_MIN = 2;

/** Owner of each row, null for a root; null altogether where sums tell too little, or contradict the words of the sheet. */
export function indukMenurutRumus(
  semua: readonly CiriBaris[],
  kata: (c: CiriBaris) => number | null,
  kelas: (c: CiriBaris) => string,
): (number | null)[] | null {
  const bagian = semua.map((c) => new Set(c.bagian ?? []));
  if (bagian.filter((b) => b.size > 0).length < PEMILIK_MIN) return null;
  const induk: (number | null)[] = [];
  let terjangkau = 0;
  let bisa = 0;
  for (const [i, c] of semua.entries()) {
    const pemilik = pemilikTerdalam(bagian, i);
    const tegas = kata(c);
    if (pemilik !== null) {
      const atas = kata(semua[pemilik] as CiriBaris);
      if (tegas !== null && atas !== null && tegas <= atas) return null;
      terjangkau++;
    }
    if (pemilik !== null || tegas === null || tegas > 1) bisa++;
    induk.push(pemilik ?? (tegas !== null && tegas <= 1 ? null : tertinggal(i, induk, semua, bagian, kelas)));
  }
  // A row that opens the table has nothing above it to be reached from.
  return terjangkau > 0 && terjangkau >= TERJANGKAU * (bisa - (kata(semua[0] as CiriBaris) === null ? 1 : 0))
    ? induk
    : null;
}

/** The nearest row above that adds this one up. */
function pemilikTerdalam(bagian: readonly Set<number>[], i: number): number | null {
  for (let p = i - 1; p >= 0; p--) if (bagian[p]?.has(i)) return p;
  return null;
}

/** A row that a sum has left out: it goes with the row above it, or, when it owns rows itself, with others that look like it. */
function tertinggal(
  i: number,
  induk: readonly (number | null)[],
  semua: readonly CiriBaris[],
  bagian: readonly Set<number>[],
  kelas: (c: CiriBaris) => string,
): number | null {
  if (i === 0) return null;
  if (bagian[i]?.size === 0) return bagian[i - 1]?.size === 0 ? (induk[i - 1] ?? null) : i - 1;
  const serupa = Array.from({ length: i }, (_, n) => i - 1 - n).filter(
    (p) => (bagian[p]?.size ?? 0) > 0 && kelas(semua[p] as CiriBaris) === kelas(semua[i] as CiriBaris),
  );
  // What owns owners stands beside those that do too.
  const setinggi = serupa.find((p) => tinggi(p, bagian) === tinggi(i, bagian)) ?? serupa[0];
  return setinggi === undefined ? null : (induk[setinggi] ?? null);
}

/** Sums below sums: 0 for a row that adds up nothing. */
function tinggi(i: number, bagian: readonly Set<number>[]): number {
  return Math.max(0, ...[...(bagian[i] ?? [])].map((b) => (b > i ? 1 + tinggi(b, bagian) : 1)));
}
