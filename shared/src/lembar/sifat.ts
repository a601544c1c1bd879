/** What a pengukuran sheet says of its place beside others of its workbook: quarter, version, copy, year. */

import { tanpaAkhiran } from '../dasar/akhiran';
import type { Lembar } from '../dasar/kisi';
import { kunci, rapi } from '../dasar/teks';
import { readTriwulan, type Triwulan } from '../kinerja/istilah';

export interface SifatLembar {
  /** Quarter that the sheet stands for, by its name or else its title; null where neither says one. */
  triwulan: Triwulan | null;
  /** 0 for *murni* and for what says nothing, 1 for *perubahan*, 2 for the second perubahan, and so on. */
  perubahan: number;
  /** A copy, a backup, a draft: by its name. */
  salinan: boolean;
  /** Year in the sheet's name; the title's own stands in `tahun`. */
  tahunNama: number | null;
  /** The tab is hidden. */
  tersembunyi: boolean;
}

const TRIWULAN =
  /\b(?:triwulan|tri wulan|trwln|trw|twln|twl|tw|kuartal|kwartal|q)[ \-./:]*(iv|iii|ii|i|[1-4])(?![\da-z])/gi;
/** `TW I–IV`, `TW 1 s.d. 3`: the last one counts. */
const SAMPAI =
  /^ *(?:-|–|—|s\.?\/?d\.?|sampai(?: dengan)?|dan|&|,) *(?:tw|triwulan)? *(iv|iii|ii|i|[1-4])(?![\da-z])/i;
const SEMESTER = /\b(?:semester|smt|smstr)[ \-./:]*(ii|i|[12])(?![\da-z])/i;
/** Reports are named by the last month of their quarter: `s.d. Juni`, `31 Maret`, `Jan-Mar`. */
const BULAN_AKHIR: [RegExp, Triwulan][] = [
  [/\b(?:desember|des|dec)\b/i, 4],
  [/\b(?:september|sept|sep)\b/i, 3],
  [/\b(?:juni|jun)\b/i, 2],
  [/\b(?:maret|mar)\b/i, 1],
];
const PERUBAHAN =
  /\b(?:perubahan|revisi|rev|pergeseran|p[- ]?apbd|apbd[- ]?p|p[- ]?renja|renja[- ]?p|sesudah|setelah)\b(?: (?:ke[- ]?)?(iii|ii|iv|i|\d)(?![\da-z]))?/i;
/** In a title the word must belong to a plan: a sentence may speak of changes of any kind. */
const PERUBAHAN_JUDUL =
  /\b(?:renja|rencana kerja|rkpd|apbd|dpa|rka|anggaran|renstra|perjanjian kinerja) ?(?:perubahan|-p\b)|\bperubahan (?:renja|rencana kerja|rkpd|apbd|anggaran|dpa)\b|\bdppa\b/i;
const SALINAN =
  /^(?:copy of|salinan|duplikat)\b|\bcopy\b|\bsalinan\b|\(\d{1,2}\)$|\b(?:backup|back up|bak|cadangan|lama|old|draf|draft|konsep|coba|test|tes|arsip|jangan dipakai|tidak dipakai)\b/i;

/** What a name alone says: a sheet's, or a file's without its ending. */
function sifatNama(nama: string) {
  // An underscore joins words to a name: `TW_IV`, `Pengukuran_Perubahan`.
  const teks = rapi(nama.replace(/_/g, ' '));
  return {
    triwulan: triwulanTeks(teks) ?? bulanTeks(teks),
    perubahan: perubahanNama(teks),
    salinan: SALINAN.test(teks),
    tahunNama: Number(/\b(20\d\d)\b/.exec(teks)?.[1] ?? 0) || null,
  };
}

/** A file's name without what tells states of one workbook apart: equal for `Mutasi TW 1.xlsx` and `Salinan dari Mutasi (2).xlsx`. */
export function pokokBerkas(berkas: string): string {
  const teks = rapi(tanpaAkhiran(berkas).replace(/_/g, ' ')).toLowerCase();
  return teks
    .replace(/^(?:copy of|salinan(?: dari)?|duplikat(?: dari)?)\s+/, '')
    .replace(/\(\d{1,2}\)|\b(?:copy|salinan|backup|final|murni|induk|draft?|lama)\b|\b20\d\d\b/g, ' ')
    .replace(TRIWULAN, ' ')
    .replace(SEMESTER, ' ')
    .replace(PERUBAHAN, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/**
 * The sheet's name counts before its file's (`Pengukuran Mutasi TW 3.xlsx`), and both before the title, which is copied along.
 * @param sampai first row of the header; the title stands above it
 */
export function readSifat(lembar: Lembar, sampai: number, berkas = ''): SifatLembar {
  const nama = sifatNama(lembar.nama);
  const file = sifatNama(tanpaAkhiran(berkas));
  const judul = lembar.nilai.slice(0, sampai).flatMap((baris) => baris.map((n) => rapi(n)));
  const isBerubah = judul.some((teks) => PERUBAHAN_JUDUL.test(kunci(teks)));
  return {
    triwulan: nama.triwulan ?? file.triwulan ?? judul.map(triwulanJudul).find((t) => t !== null) ?? null,
    perubahan: nama.perubahan ?? file.perubahan ?? (isBerubah ? 1 : 0),
    salinan: nama.salinan || file.salinan,
    tahunNama: nama.tahunNama ?? file.tahunNama,
    tersembunyi: lembar.tersembunyi !== undefined,
  };
}

/** Last quarter that the text names, the end of a range before its beginning; null: none. */
function triwulanTeks(teks: string): SifatLembar['triwulan'] {
  let akhir: SifatLembar['triwulan'] = null;
  for (const cocok of teks.matchAll(TRIWULAN)) {
    const sisa = teks.slice(cocok.index + cocok[0].length);
    akhir = angka(SAMPAI.exec(sisa)?.[1] ?? cocok[1]);
  }
  const semester = SEMESTER.exec(teks)?.[1];
  return akhir ?? (semester === undefined ? null : angka(semester) === 1 ? 2 : 4);
}

const bulanTeks = (teks: string) => BULAN_AKHIR.find(([pola]) => pola.test(teks))?.[1] ?? null;

/** A title names one quarter; a line that names several stands above their columns. */
function triwulanJudul(teks: string): SifatLembar['triwulan'] {
  return [...teks.matchAll(TRIWULAN)].length === 1 ? triwulanTeks(teks) : null;
}

function angka(teks: string | undefined): SifatLembar['triwulan'] {
  return readTriwulan(teks ?? '');
}

/** null: the name says nothing. */
function perubahanNama(nama: string): number | null {
  if (/\b(?:murni|induk|awal|semula|sebelum)\b/i.test(nama)) return 0;
  const cocok = PERUBAHAN.exec(nama);
  return cocok ? Math.max(1, angka(cocok[1]) ?? 1) : null;
}
