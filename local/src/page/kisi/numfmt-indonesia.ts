/**
 * The grid's number format package, its readers in Indonesian. The grid asks it, without a locale, whether a typed or
 * pasted text is a number; the build puts this module in its place.
 */
import * as asli from 'numfmt';

export * from 'numfmt';

/** Points only in groups of three, so that a kode such as `5.03` stays text. */
const ANGKA = /^[-+]?(?:\d+|\d{1,3}(?:\.\d{3})+)(?:,\d+)?\s?%?$/;
const TANGGAL = /^\d{1,2}\/\d{1,2}\/\d{2,4}$|^\d{1,2} [A-Za-z]{3,} \d{4}$/;
const JAM = /^\d{1,2}:\d{2}(?::\d{2})?$/;

type Opsi = { locale?: string };
const baca = { locale: 'id' };

export const parseNumber: typeof asli.parseNumber = (teks, opsi?: Opsi) =>
  opsi?.locale ? asli.parseNumber(teks, opsi) : ANGKA.test(teks.trim()) ? asli.parseNumber(teks, baca) : null;

export const parseDate: typeof asli.parseDate = (teks, opsi?: Opsi) =>
  opsi?.locale ? asli.parseDate(teks, opsi) : TANGGAL.test(teks.trim()) ? asli.parseDate(teks, baca) : null;

export const parseTime: typeof asli.parseTime = (teks, opsi?: Opsi) =>
  opsi?.locale ? asli.parseTime(teks, opsi) : JAM.test(teks.trim()) ? asli.parseTime(teks, baca) : null;
