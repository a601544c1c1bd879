/** The kode tree of Permendagri 90/2019 and its Kepmendagri: urusan > program > kegiatan > sub kegiatan. */
import { keys } from '../dasar/pasti';
import type { Level } from './istilah';

/**
 * How long the parts of a kode are: with sub kegiatan of four digits (Kepmendagri 050-5889/2021) or two (Permendagri 90/2019
 * as first printed), or in the order of Permendagri 13/2006, whose kegiatan have two digits and no sub kegiatan.
 */
export type SistemKode = 'empat-angka' | 'dua-angka' | 'permendagri13';

const ATAS: [Level, RegExp][] = [
  ['urusan', /^\d\.\d\d$/],
  ['program', /^\d\.\d\d\.\d\d$/],
];
const KEGIATAN: [Level, RegExp] = ['kegiatan', /^\d\.\d\d\.\d\d\.\d\.\d\d$/];
const POLA: Record<SistemKode, [Level, RegExp][]> = {
  'empat-angka': [...ATAS, KEGIATAN, ['subkegiatan', /^\d\.\d\d\.\d\d\.\d\.\d\d\.\d{4}$/]],
  'dua-angka': [...ATAS, KEGIATAN, ['subkegiatan', /^\d\.\d\d\.\d\d\.\d\.\d\d\.\d\d$/]],
  permendagri13: [...ATAS, ['kegiatan', /^\d\.\d\d\.\d\d\.\d\d$/]],
};
const SISTEM = keys(POLA);

/** Number of dotted parts at each level. */
const PANJANG: Record<Level, number> = { urusan: 2, program: 3, kegiatan: 5, subkegiatan: 6 };
/** The levels from the top down. */
export const URUTAN: readonly Level[] = ['urusan', 'program', 'kegiatan', 'subkegiatan'];

/** Long printed form: the agency's own code, then the parts without leading zeros, `… 5 3 2 2.01 1`. */
const PANJANG_TERCETAK =
  /^(?:\d+(?:\.\d+){4,} )?(\d) (\d{1,2})(?: (\d{1,2})(?: (\d\.\d{2})(?: (\d{1,4}))?)?)?$/;

function dariTercetak(teks: string): string | null {
  const cocok = PANJANG_TERCETAK.exec(teks);
  if (!cocok) return null;
  const [, bidang = '', urusan = '', program, kegiatan, sub] = cocok;
  return [bidang, urusan.padStart(2, '0'), program?.padStart(2, '0'), kegiatan, sub?.padStart(4, '0')]
    .filter((bagian) => bagian !== undefined)
    .join('.');
}

/**
 * Kode in its normal form and its level; null for a blank, a truncated or any other text.
 * Reads `5.03.02.2.01.0001`, the same with blanks for dots, and the printed long form `5.03.5.04.0.00.01.0000 5 3 2 2.01 1`.
 */
export function parseKode(
  teks: string,
  sistem: SistemKode = 'empat-angka',
): { kode: string; level: Level } | null {
  const rapi = teks
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\. ?/g, '.')
    .trim()
    .replace(/\.$/, '');
  for (const kode of [dariTercetak(rapi) ?? rapi, rapi.replace(/ /g, '.')]) {
    const level = POLA[sistem].find(([, pola]) => pola.test(kode))?.[0];
    if (level) return { kode, level };
  }
  return null;
}

/** The system that reads most of these texts; the present one where none reads more. */
export function sistemKode(semua: readonly string[]): SistemKode {
  const terbaca = (sistem: SistemKode) => semua.filter((t) => parseKode(t, sistem) !== null).length;
  return SISTEM.reduce((a, b) => (terbaca(b) > terbaca(a) ? b : a));
}

/** Level of a kode in normal form, in whichever system; null when it is none. */
export function levelKode(kode: string): Level | null {
  for (const sistem of SISTEM) {
    const level = POLA[sistem].find(([, pola]) => pola.test(kode))?.[0];
    if (level) return level;
  }
  return null;
}

/** Kode of the owner one level up; null for an urusan and for what is no kode. */
export function indukKode(kode: string): string | null {
  const level = levelKode(kode);
  const induk = level ? URUTAN[URUTAN.indexOf(level) - 1] : undefined;
  return induk ? kode.split('.').slice(0, PANJANG[induk]).join('.') : null;
}

/** Order of the tree: part by part as numbers, an owner before what it owns. */
export function compareKode(a: string, b: string): number {
  const kiri = a.split('.').map(Number);
  const kanan = b.split('.').map(Number);
  for (let i = 0; i < Math.min(kiri.length, kanan.length); i++) {
    const beda = (kiri[i] ?? 0) - (kanan[i] ?? 0);
    if (beda !== 0) return beda;
  }
  return kiri.length - kanan.length;
}
