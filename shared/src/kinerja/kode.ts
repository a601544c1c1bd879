/** The kode tree of Permendagri 90/2019 and its Kepmendagri: urusan > program > kegiatan > sub kegiatan. */
import type { Level } from '../lembar/terbaca';

const POLA: [Level, RegExp][] = [
  ['urusan', /^\d\.\d\d$/],
  ['program', /^\d\.\d\d\.\d\d$/],
  ['kegiatan', /^\d\.\d\d\.\d\d\.\d\.\d\d$/],
  ['subkegiatan', /^\d\.\d\d\.\d\d\.\d\.\d\d\.\d{4}$/],
];

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
 * Reads `5.03.02.2.01.0001` and the printed long form `5.03.5.04.0.00.01.0000 5 3 2 2.01 1`.
 */
export function parseKode(teks: string): { kode: string; level: Level } | null {
  const rapi = teks
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/ ?\. ?/g, '.')
    .trim()
    .replace(/\.$/, '');
  const kode = dariTercetak(rapi) ?? rapi;
  const level = levelKode(kode);
  return level ? { kode, level } : null;
}

/** Level of a kode in normal form; null when it is none. */
export function levelKode(kode: string): Level | null {
  return POLA.find(([, pola]) => pola.test(kode))?.[0] ?? null;
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
