/** `lk rumus`: the value of a formula, by the built add-on bundle. */
import { type AppsScript, loadAppsScript } from '../appsscript/runtime';
import { readRumus, type Ungkapan } from './rumus-baca';

/** A number or a text, or rows of them when the formula gave a range. */
export type NilaiRumus = number | string | boolean | NilaiRumus[][];

/**
 * Value of `=CAPAIAN(81,73; 73,76)`; nested calls and inline arrays (`{1;2\3}`) work as in a sheet of Indonesian locale.
 * Throws a Kesalahan whose sentence says what is wrong with the formula, or that it is unknown.
 */
export async function evaluateRumus(teks: string, addon: AppsScript = loadAppsScript()): Promise<NilaiRumus> {
  return (hitung(readRumus(teks), addon) ?? '') as NilaiRumus;
}

function hitung(ungkapan: Ungkapan, addon: AppsScript): unknown {
  switch (ungkapan.jenis) {
    case 'nilai':
      return ungkapan.nilai;
    case 'kosong':
      return '';
    case 'larik':
      return ungkapan.baris.map((baris) => baris.map((sel) => hitung(sel, addon)));
    case 'panggil':
      return addon.call(
        ungkapan.nama,
        ungkapan.argumen.map((argumen) => hitung(argumen, addon)),
      );
  }
}
