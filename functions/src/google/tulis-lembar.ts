/** A sheet of the product as requests of the Sheets API: one batch, so that it changes as a whole or not at all. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { GayaSel, LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';

type Permintaan = sheets_v4.Schema$Request;
type PenulisRumus = (rumus: string) => string;

const RATA = { kiri: 'LEFT', tengah: 'CENTER', kanan: 'RIGHT' } as const;
const TEGAK = { atas: 'TOP', tengah: 'MIDDLE', bawah: 'BOTTOM' } as const;
const GARIS = { style: 'SOLID', colorStyle: { rgbColor: { red: 0.5, green: 0.5, blue: 0.5 } } };
const PX_PER_HURUF = 7;
const PX_PER_POIN = 4 / 3;
/** Room below and beside what is written, so that a person can note something there. */
const CADANGAN = 5;

/**
 * Requests that make sheet `idLembar` show `lembar` and nothing else.
 * @param ada false: the sheet is to be made first
 * @param lokal the spreadsheet's locale, which its formulas are written in
 */
export function permintaanLembar(
  lembar: LembarTulis,
  idLembar: number,
  ada: boolean,
  lokal: string,
): Permintaan[] {
  const ukuran = {
    rowCount: lembar.sel.length + CADANGAN,
    columnCount: Math.max(lembar.lebar.length, ...lembar.sel.map((b) => b.length)) + CADANGAN,
    frozenRowCount: lembar.barisBeku,
    frozenColumnCount: lembar.kolomBeku,
  };
  const rumus = penulisRumus(lokal);
  const properties = { sheetId: idLembar, title: lembar.nama, gridProperties: ukuran };
  return [
    ...(ada ? kosongkan(idLembar, properties) : [{ addSheet: { properties } }]),
    {
      updateCells: {
        start: { sheetId: idLembar, rowIndex: 0, columnIndex: 0 },
        rows: lembar.sel.map((baris) => ({ values: baris.map((sel) => selApi(sel, lembar.gaya, rumus)) })),
        fields: 'userEnteredValue,userEnteredFormat',
      },
    },
    ...lembar.gabungan.map(({ baris, kolom, tinggi, lebar }) => ({
      mergeCells: {
        mergeType: 'MERGE_ALL',
        range: {
          sheetId: idLembar,
          startRowIndex: baris,
          endRowIndex: baris + tinggi,
          startColumnIndex: kolom,
          endColumnIndex: kolom + lebar,
        },
      },
    })),
    ...lembar.lebar.map((huruf, k) => ukur(idLembar, 'COLUMNS', k, Math.round(huruf * PX_PER_HURUF + 5))),
    ...Object.entries(lembar.tinggi ?? {}).map(([b, poin]) =>
      ukur(idLembar, 'ROWS', Number(b), Math.round(poin * PX_PER_POIN)),
    ),
  ];
}

/** Merges go first: a cell under one could not be written. Then the size, which must not cut a merge. */
function kosongkan(sheetId: number, properties: sheets_v4.Schema$SheetProperties): Permintaan[] {
  return [
    { unmergeCells: { range: { sheetId } } },
    { updateCells: { range: { sheetId }, fields: '*' } },
    { updateSheetProperties: { properties, fields: 'title,gridProperties' } },
  ];
}

export function ukur(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  letak: number,
  pixelSize: number,
): Permintaan {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: letak, endIndex: letak + 1 },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}

function selApi(
  sel: SelTulis | null,
  daftar: LembarTulis['gaya'],
  tulisRumus: PenulisRumus,
): sheets_v4.Schema$CellData {
  if (!sel) return {};
  const format = formatApi(sel.gaya === undefined ? undefined : daftar[sel.gaya], sel.tautan);
  const nilai = nilaiApi(sel, tulisRumus);
  return { ...(nilai && { userEnteredValue: nilai }), ...(format && { userEnteredFormat: format }) };
}

/** `stringValue` stays text whatever it begins with; only `formulaValue` is computed. */
function nilaiApi(
  { nilai, rumus }: SelTulis,
  tulisRumus: PenulisRumus,
): sheets_v4.Schema$ExtendedValue | null {
  if (rumus !== undefined) return { formulaValue: tulisRumus(rumus) };
  if (typeof nilai === 'number') return { numberValue: nilai };
  if (typeof nilai === 'boolean') return { boolValue: nilai };
  return nilai === null ? null : { stringValue: nilai };
}

function formatApi(gaya: GayaSel | undefined, tautan?: string): sheets_v4.Schema$CellFormat | null {
  if (!gaya && tautan === undefined) return null;
  return {
    textFormat: {
      fontFamily: 'Arial',
      fontSize: gaya?.ukuran ?? 9,
      bold: gaya?.tebal ?? false,
      italic: gaya?.miring ?? false,
      ...(tautan === undefined ? {} : { link: { uri: tautan } }),
    },
    verticalAlignment: TEGAK[gaya?.tegak ?? 'atas'],
    wrapStrategy: gaya?.bungkus ? 'WRAP' : 'OVERFLOW_CELL',
    ...(gaya?.rata && { horizontalAlignment: RATA[gaya.rata] }),
    ...(gaya?.format && { numberFormat: { type: 'NUMBER', pattern: gaya.format } }),
    ...(gaya?.garis && { borders: { top: GARIS, bottom: GARIS, left: GARIS, right: GARIS } }),
    ...(gaya?.warna && { backgroundColorStyle: { rgbColor: warnaApi(gaya.warna) } }),
  };
}

/** RRGGBB as the API's fractions. */
export function warnaApi(rrggbb: string): { red: number; green: number; blue: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (i) => Number.parseInt(rrggbb.slice(i, i + 2), 16) / 255,
  );
  return { red, green, blue };
}

const POTONGAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\d+\.\d+|,/g;

/**
 * A formula in the spreadsheet's own way of writing: `;` between arguments is understood everywhere, the decimal comma
 * only where the locale has one.
 */
function penulisRumus(lokal: string): PenulisRumus {
  const koma = isKomaDesimal(lokal);
  return (rumus) =>
    rumus.replace(POTONGAN, (potong) => {
      if (potong === ',') return ';';
      return koma && /^\d/.test(potong) ? potong.replace('.', ',') : potong;
    });
}

function isKomaDesimal(lokal: string): boolean {
  try {
    return new Intl.NumberFormat(lokal.replace('_', '-')).format(0.5).includes(',');
  } catch {
    return false;
  }
}
