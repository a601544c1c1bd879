/** Number formats of a workbook's cells, as its styles part holds them. */
import { AKHIR, BUKA, PembacaXml } from '../xml/pembaca';

/** ECMA-376 part 1, 18.8.30: formats that a file names by number only; the rest of the numbers differ by language. */
export const BAWAAN_FORMAT: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'dd/mm/yyyy h:mm',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-',
  42: '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
  43: '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
  44: '_-"Rp"* #,##0.00_-;-"Rp"* #,##0.00_-;_-"Rp"* "-"??_-;_-@_-',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
};

/** Number format by the number that a cell's `s` gives; undefined where it shows a number as it is. */
export function bacaFormat(xml: string): (string | undefined)[] {
  const x = new PembacaXml(xml);
  const sendiri = new Map<number, string>();
  const hasil: (string | undefined)[] = [];
  for (let langkah = x.maju(); langkah !== AKHIR; langkah = x.maju()) {
    if (langkah !== BUKA) continue;
    // Differential formats (`dxf`) have a numFmt of their own, which is no cell's.
    if (x.nama === 'dxfs' || x.nama === 'extLst') x.lewati();
    else if (x.nama === 'numFmt') sendiri.set(Number(x.sifat('numFmtId')), x.sifat('formatCode') ?? '');
    else if (x.nama === 'xf' && x.induk === 'cellXfs') {
      const nomor = Number(x.sifat('numFmtId') ?? 0);
      const format = sendiri.get(nomor) ?? BAWAAN_FORMAT[nomor];
      hasil.push(format === undefined || /^general$/i.test(format) ? undefined : format);
    }
  }
  return hasil;
}
