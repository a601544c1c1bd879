/** `spreadsheets.batchUpdate`: the requests that the product sends, done on the file's own model. */
import {
  type Cell,
  type CellValue,
  type Style,
  ValueType,
  type Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';
import { alamat, indeksKolom } from '@lembar-kinerja/shared/dasar/kisi';
import { GalatApi } from './galat-api';
import { gayaApi } from './ubah-gaya';

type Permintaan = sheets_v4.Schema$Request;
type Jangkauan = sheets_v4.Schema$GridRange;

/**
 * All of them or, when one is refused, none: the caller writes the file, and keeps the ids, only afterwards.
 * @param nama titles by sheet id; changed as sheets come and go
 */
export function terapkanPermintaan(buku: Workbook, nama: Map<number, string>, semua: Permintaan[]): void {
  const cari = (id: number | null | undefined): Worksheet => {
    const ws = buku.getWorksheet(nama.get(id ?? 0) ?? '');
    if (!ws) throw tolak(`No grid with id: ${id}`);
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
  else if (p.deleteSheet) {
    buku.removeWorksheet(cari(p.deleteSheet.sheetId).id);
    nama.delete(p.deleteSheet.sheetId ?? 0);
  } else if (p.updateSheetProperties) {
    const { properties } = p.updateSheetProperties;
    bekukan(cari(properties?.sheetId), properties ?? {});
  } else if (p.unmergeCells) lepas(cari(p.unmergeCells.range?.sheetId));
  else if (p.mergeCells?.range) gabungkan(cari(p.mergeCells.range.sheetId), p.mergeCells.range);
  else if (p.updateCells) {
    tulis(cari(p.updateCells.start?.sheetId ?? p.updateCells.range?.sheetId), p.updateCells);
  } else if (p.repeatCell?.range) {
    const { range, cell = {}, fields } = p.repeatCell;
    const ws = cari(range.sheetId);
    for (const sel of selDalam(ws, range)) pasang(sel, cell, fields);
  } else if (p.updateBorders?.range) {
    for (const sel of selDalam(cari(p.updateBorders.range.sheetId), p.updateBorders.range)) {
      sel.style = gayaApi(sel.style, { borders: {} }) as Style;
    }
  } else if (p.copyPaste?.source && p.copyPaste.destination) {
    const { source, destination } = p.copyPaste;
    salin(cari(source.sheetId), cari(destination.sheetId), source, destination);
  } else if (p.updateDimensionProperties) {
    ukur(cari(p.updateDimensionProperties.range?.sheetId), p.updateDimensionProperties);
  } else if (!p.appendDimension) {
    // A file has no edge that a cell could lie beyond, so there is nothing to append.
    throw tolak(`${Object.keys(p).join(', ')} is not supported here`);
  }
}

const tolak = (sebab: string): GalatApi => new GalatApi(400, `Invalid requests: ${sebab}`, 'badRequest');

function tambah(
  buku: Workbook,
  properties: sheets_v4.Schema$SheetProperties,
  nama: Map<number, string>,
): void {
  const judul = properties.title ?? '';
  const id = properties.sheetId ?? nama.size;
  if (buku.getWorksheet(judul)) throw tolak(`A sheet with the name "${judul}" already exists.`);
  if (nama.has(id)) throw tolak(`A sheet with id ${id} already exists.`);
  const ws = buku.addWorksheet(judul);
  if (properties.hidden) ws.state = 'hidden';
  nama.set(id, judul);
  bekukan(ws, properties);
}

function bekukan(ws: Worksheet, { gridProperties }: sheets_v4.Schema$SheetProperties): void {
  const ySplit = gridProperties?.frozenRowCount ?? 0;
  const xSplit = gridProperties?.frozenColumnCount ?? 0;
  ws.views = [
    xSplit + ySplit > 0 ? { state: 'frozen', xSplit, ySplit } : { state: 'normal' },
  ] as Worksheet['views'];
  for (const g of gabunganLembar(ws)) tolakTerbelah(ws, g);
}

const gabunganLembar = (ws: Worksheet): Batas[] => (ws.model.merges ?? []).map(uraiRentang);

function gabungkan(ws: Worksheet, r: Jangkauan): void {
  const baru = uraiRentang(rentang(r));
  const bertumpang = gabunganLembar(ws).filter(
    (g) => g.atas <= baru.bawah && baru.atas <= g.bawah && g.kiri <= baru.kanan && baru.kiri <= g.kanan,
  );
  const isDalam = (g: Batas) =>
    g.atas >= baru.atas && g.bawah <= baru.bawah && g.kiri >= baru.kiri && g.kanan <= baru.kanan;
  if (!bertumpang.every(isDalam)) {
    throw tolak('You must select all cells in a merged range to merge or unmerge them.');
  }
  for (const g of bertumpang) ws.unMergeCells(g.alamat);
  tolakTerbelah(ws, baru);
  ws.mergeCellsWithoutStyle(baru.alamat);
}

/** In either order: a merge across the frozen edge, and a frozen edge across a merge. */
function tolakTerbelah(ws: Worksheet, { atas, bawah, kiri, kanan }: Batas): void {
  const [beku] = ws.views as { xSplit?: number; ySplit?: number }[];
  const belah = (awal: number, akhir: number, tepi = 0) => awal <= tepi && akhir > tepi;
  if (belah(kiri, kanan, beku?.xSplit)) {
    throw tolak("You can't freeze columns which contain only part of a merged cell.");
  }
  if (belah(atas, bawah, beku?.ySplit)) {
    throw tolak("You can't freeze rows which contain only part of a merged cell.");
  }
}

/** First and last row and column, counted from 1. */
interface Batas {
  alamat: string;
  atas: number;
  bawah: number;
  kiri: number;
  kanan: number;
}

function uraiRentang(alamatnya: string): Batas {
  const [awal = '', akhir = awal] = alamatnya.split(':');
  const pecah = (sel: string) => {
    const [, huruf = 'A', angka = '1'] = /^\$?([A-Z]+)\$?(\d+)$/.exec(sel) ?? [];
    return { kolom: indeksKolom(huruf) + 1, baris: Number(angka) };
  };
  const [a, z] = [pecah(awal), pecah(akhir)];
  return { alamat: alamatnya, atas: a.baris, bawah: z.baris, kiri: a.kolom, kanan: z.kolom };
}

function* selDalam(ws: Worksheet, r: Jangkauan): Generator<Cell> {
  for (let b = r.startRowIndex ?? 0; b < (r.endRowIndex ?? ws.rowCount); b++) {
    for (let k = r.startColumnIndex ?? 0; k < (r.endColumnIndex ?? ws.columnCount); k++)
      yield ws.getCell(b + 1, k + 1);
  }
}

/** Values, formulas, formats and merges; to the same place of another sheet, so that no formula has to be shifted. */
function salin(dari: Worksheet, ke: Worksheet, source: Jangkauan, destination: Jangkauan): void {
  if (rentang(source) !== rentang(destination))
    throw tolak('copyPaste to another place is not supported here');
  for (const sel of selDalam(dari, source)) {
    const tujuan = ke.getCell(Number(sel.row), Number(sel.col));
    if (sel.type !== ValueType.Merge) tujuan.value = sel.value;
    tujuan.style = sel.style;
  }
  for (const g of gabunganLembar(dari)) {
    tolakTerbelah(ke, g);
    ke.mergeCellsWithoutStyle(g.alamat);
  }
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
      pasang(sel, isi, fields);
    });
  });
}

function pasang(sel: Cell, isi: sheets_v4.Schema$CellData, fields: string | null | undefined): void {
  const f = isi.userEnteredFormat ?? {};
  if (/userEnteredValue|\*/.test(fields ?? '')) sel.value = nilai(isi);
  else if (f.textFormat?.link?.uri) sel.value = { text: sel.text, hyperlink: f.textFormat.link.uri };
  if (/userEnteredFormat|\*/.test(fields ?? '')) {
    const penuh = !/userEnteredFormat[.(]/.test(fields ?? '');
    sel.style = gayaApi(penuh ? {} : sel.style, f) as Style;
  }
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
