/** Formulas between the grid and the file: how the file writes them, and whether two texts are one formula. */

import type { Nullable } from '@univerjs/core';

/** Functions younger than the format, which a file marks; ECMA-376 does not know them, [MS-XLSX] 2.2.2 lists them. */
const BARU =
  'ACOT|ACOTH|AGGREGATE|ARABIC|BASE|BYCOL|BYROW|CHOOSECOLS|CHOOSEROWS|CONCAT|COMBIN\\.A|DAYS|DECIMAL|DROP|EXPAND|FORMULATEXT|FORECAST\\.LINEAR|HSTACK|IFNA|IFS|ISFORMULA|ISOWEEKNUM|MAXIFS|MINIFS|NUMBERVALUE|PERCENTRANK\\.INC|RANK\\.AVG|RANK\\.EQ|RANDARRAY|SEQUENCE|SHEET|SHEETS|SORTBY|STDEV\\.P|STDEV\\.S|SWITCH|TAKE|TEXTAFTER|TEXTBEFORE|TEXTJOIN|TEXTSPLIT|TOCOL|TOROW|UNICHAR|UNICODE|UNIQUE|VAR\\.P|VAR\\.S|VSTACK|WRAPCOLS|WRAPROWS|XLOOKUP|XMATCH|XOR|FILTER|SORT';
const DI_LUAR_KUTIPAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const FUNGSI_BARU = new RegExp(`"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\\w.])(${BARU})(?=\\()`, 'gi');

/** As the file holds it: without `=`, young functions marked. */
export function rumusBerkas(rumus: string): string {
  return rumus.replace(/^=/, '').replace(FUNGSI_BARU, (utuh, nama?: string) => {
    if (nama === undefined) return utuh;
    return /^(FILTER|SORT)$/i.test(nama) ? `_xlfn._xlws.${nama}` : `_xlfn.${nama}`;
  });
}

/** The grid writes blanks and small letters as it likes. */
export function rumusSama(a: Nullable<string>, b: Nullable<string>): boolean {
  return a === b || seragam(a || '') === seragam(b || '');
}

function seragam(rumus: string): string {
  const luar = (teks: string) =>
    teks
      .replace(/\s+/g, '')
      .replace(/_xl(?:fn|ws|udf|l)\./g, '')
      .toUpperCase();
  let hasil = '';
  let awal = 0;
  for (const kutipan of rumus.matchAll(DI_LUAR_KUTIPAN)) {
    hasil += luar(rumus.slice(awal, kutipan.index)) + kutipan[0];
    awal = kutipan.index + kutipan[0].length;
  }
  return hasil + luar(rumus.slice(awal));
}
