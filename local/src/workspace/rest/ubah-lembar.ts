/** `spreadsheets.batchUpdate`: the requests that the product sends, done on the file's own model. */
import type { CellValue, Style, Workbook, Worksheet } from '@cj-tech-master/excelts';
import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';
import { alamat, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import { GalatApi } from './galat-api';
import { gayaApi } from './ubah-gaya';

type Permintaan = sheets_v4.Schema$Request;
type Jangkauan = sheets_v4.Schema$GridRange;

/** All of them or, when one is refused, none: the caller writes the file only afterwards. */
export function terapkanPermintaan(buku: Workbook, lembar: readonly Lembar[], semua: Permintaan[]): void {
  const nama = new Map(lembar.map((l, i) => [i, l.nama]));
  const cari = (id: number | null | undefined): Worksheet => {
    const ws = buku.getWorksheet(nama.get(id ?? 0) ?? '');
    if (!ws) throw new GalatApi(400, `Invalid requests: No grid with id: ${id}`, 'badRequest');
    return ws;
  };
  for (const p of semua) terapkanSatu(buku, p, cari, nama);
  // Google computes at once; here every program that opens the file does.
  buku.calcProperties.fullCalcOnLoad = true;
}

function terapkanSatu(
  buku: Workbook,
  p: Permintaan,
  cari: (id: number | null | undefined) => Worksheet,
  nama: Map<number, string>,
): void {
  if (p.addSheet) tambah(buku, p.addSheet.properties ?? {}, nama);
  else if (p.updateSheetProperties) {
    const { properties } = p.updateSheetProperties;
    bekukan(cari(properties?.sheetId), properties ?? {});
  } else if (p.unmergeCells) lepas(cari(p.unmergeCells.range?.sheetId));
  else if (p.mergeCells?.range) {
    cari(p.mergeCells.range.sheetId).mergeCellsWithoutStyle(rentang(p.mergeCells.range));
  } else if (p.updateCells) {
    tulis(cari(p.updateCells.start?.sheetId ?? p.updateCells.range?.sheetId), p.updateCells);
  } else if (p.updateDimensionProperties) {
    ukur(cari(p.updateDimensionProperties.range?.sheetId), p.updateDimensionProperties);
  } else if (!p.appendDimension) {
    // A file has no edge that a cell could lie beyond, so there is nothing to append.
    throw new GalatApi(
      400,
      `Invalid requests: ${Object.keys(p).join(', ')} is not supported here`,
      'badRequest',
    );
  }
}

function tambah(
  buku: Workbook,
  properties: sheets_v4.Schema$SheetProperties,
  nama: Map<number, string>,
): void {
  const judul = properties.title ?? '';
  if (buku.getWorksheet(judul)) {
    throw new GalatApi(400, `A sheet with the name "${judul}" already exists.`, 'badRequest');
  }
  const ws = buku.addWorksheet(judul);
  nama.set(properties.sheetId ?? nama.size, judul);
  bekukan(ws, properties);
}

function bekukan(ws: Worksheet, { gridProperties }: sheets_v4.Schema$SheetProperties): void {
  const ySplit = gridProperties?.frozenRowCount ?? 0;
  const xSplit = gridProperties?.frozenColumnCount ?? 0;
  ws.views = [
    xSplit + ySplit > 0 ? { state: 'frozen', xSplit, ySplit } : { state: 'normal' },
  ] as Worksheet['views'];
}

function lepas(ws: Worksheet): void {
  for (const satu of [...(ws.model.merges ?? [])]) ws.unMergeCells(satu);
}

function rentang(r: Jangkauan): string {
  const akhir = alamat((r.endRowIndex ?? 1) - 1, (r.endColumnIndex ?? 1) - 1);
  return `${alamat(r.startRowIndex ?? 0, r.startColumnIndex ?? 0)}:${akhir}`;
}

function tulis(ws: Worksheet, { start, rows, fields }: sheets_v4.Schema$UpdateCellsRequest): void {
  if (!rows) {
    // A range without rows clears what `fields` names.
    ws.eachRow((baris) =>
      baris.eachCell({ includeEmpty: true }, (sel) => {
        sel.value = null;
        sel.style = {};
      }),
    );
    return;
  }
  rows.forEach((baris, i) => {
    baris.values?.forEach((isi, j) => {
      const sel = ws.getCell((start?.rowIndex ?? 0) + i + 1, (start?.columnIndex ?? 0) + j + 1);
      if (/userEnteredValue|\*/.test(fields ?? '')) sel.value = nilai(isi);
      if (/userEnteredFormat|\*/.test(fields ?? '')) {
        const penuh = !/userEnteredFormat[.(]/.test(fields ?? '');
        sel.style = gayaApi(penuh ? {} : sel.style, isi.userEnteredFormat ?? {}) as Style;
      }
    });
  });
}

function nilai({ userEnteredValue: v, userEnteredFormat }: sheets_v4.Schema$CellData): CellValue {
  if (typeof v?.formulaValue === 'string') return { formula: rumusBerkas(v.formulaValue) } as CellValue;
  const isi = v?.numberValue ?? v?.boolValue ?? v?.stringValue ?? null;
  const tautan = userEnteredFormat?.textFormat?.link?.uri;
  return tautan && isi !== null ? { text: String(isi), hyperlink: tautan } : isi;
}

const POTONGAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\d+,\d+|;/g;

/** From the spreadsheet's Indonesian way of writing to the file's. */
function rumusBerkas(rumus: string): string {
  return rumus.replace(/^=/, '').replace(POTONGAN, (potong) => {
    if (potong === ';') return ',';
    return /^\d/.test(potong) ? potong.replace(',', '.') : potong;
  });
}

function ukur(ws: Worksheet, { range, properties }: sheets_v4.Schema$UpdateDimensionPropertiesRequest): void {
  const piksel = properties?.pixelSize ?? 0;
  for (let i = range?.startIndex ?? 0; i < (range?.endIndex ?? 0); i++) {
    if (range?.dimension === 'COLUMNS') ws.getColumn(i + 1).width = Math.max(0, (piksel - 5) / 7);
    else ws.getRow(i + 1).height = piksel * 0.75;
  }
}
