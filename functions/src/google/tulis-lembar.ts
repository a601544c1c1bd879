/** A sheet of the product as batches of requests of the Sheets API: it changes as a whole or not at all. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { jangkauan, permintaanFormat } from './format-lembar';
import { type PenulisRumus, penulisRumus } from './rumus-lokal';

export type Permintaan = sheets_v4.Schema$Request;

const PX_PER_HURUF = 7;
const PX_PER_POIN = 4 / 3;
/** Room below and beside what is written, so that a person can note something there. */
const CADANGAN = 5;
/** Google recommends at most 2 MB a request, and refuses 10 MiB. */
export const BATCH_MAKS = 1_900_000;

export interface Tujuan {
  sheetId: number;
  /** False: the sheet is to be made first. */
  ada: boolean;
  /** The spreadsheet's locale, which its formulas are written in. */
  lokal: string;
  /** A free id for the sheet on which a large one is prepared, and the ids of those that a killed step left behind. */
  persiapan: { sheetId: number; sisa: number[] };
}

/** Name of the sheet on which a large one is prepared; hidden, and gone when the last batch is in. */
export const namaPersiapan = (nama: string): string => `${nama} (sedang ditulis)`;

/**
 * Batches that make sheet `tujuan.sheetId` show `lembar` and nothing else, each within Google's size. What fits into one
 * is written at once. A larger sheet is prepared on a hidden one and copied over by the last batch, so that whoever looks
 * in between, or after a kill, sees the old sheet; the next attempt begins anew.
 */
export function batchLembar(lembar: LembarTulis, tujuan: Tujuan, maks = BATCH_MAKS): Permintaan[][] {
  const { sheetId, persiapan } = tujuan;
  const buang = persiapan.sisa.map((id) => ({ deleteSheet: { sheetId: id } }));
  const sekaligus = [
    ...buang,
    ...siapkan(lembar, tujuan),
    ...isi(lembar, sheetId, tujuan.lokal, maks),
    ...ukuran(lembar, sheetId),
  ];
  if (besar(sekaligus) <= maks) return [sekaligus];
  const properties = {
    ...sifatLembar({ ...lembar, barisBeku: 0, kolomBeku: 0 }, persiapan.sheetId),
    title: namaPersiapan(lembar.nama),
    hidden: true,
  };
  const { sel } = lembar;
  const seluruh = { baris: 0, kolom: 0, tinggi: sel.length, lebar: lebarIsi(lembar) };
  return [
    ...bagi(
      [...buang, { addSheet: { properties } }, ...isi(lembar, persiapan.sheetId, tujuan.lokal, maks)],
      maks,
    ),
    [
      ...siapkan(lembar, tujuan),
      {
        copyPaste: {
          source: jangkauan(persiapan.sheetId, seluruh),
          destination: jangkauan(sheetId, seluruh),
          pasteType: 'PASTE_NORMAL',
        },
      },
      ...ukuran(lembar, sheetId),
      { deleteSheet: { sheetId: persiapan.sheetId } },
    ],
  ];
}

const besar = (isi: unknown): number => Buffer.byteLength(JSON.stringify(isi));

/** In their order, as few batches as hold them. */
function bagi(semua: Permintaan[], maks: number): Permintaan[][] {
  const hasil: Permintaan[][] = [];
  let penuh = Number.POSITIVE_INFINITY;
  for (const p of semua) {
    const b = besar(p) + 1;
    if (penuh + b > maks) {
      hasil.push([]);
      penuh = 32;
    }
    hasil.at(-1)?.push(p);
    penuh += b;
  }
  return hasil;
}

const lebarIsi = (lembar: LembarTulis): number =>
  Math.max(lembar.lebar.length, ...lembar.sel.map((b) => b.length));

function sifatLembar(lembar: LembarTulis, sheetId: number): sheets_v4.Schema$SheetProperties {
  return {
    sheetId,
    title: lembar.nama,
    gridProperties: {
      rowCount: lembar.sel.length + CADANGAN,
      columnCount: lebarIsi(lembar) + CADANGAN,
      frozenRowCount: lembar.barisBeku,
      frozenColumnCount: lembar.kolomBeku,
    },
  };
}

/** Merges go first: a cell under one could not be written. Then the size, which must not cut a merge. */
function siapkan(lembar: LembarTulis, { sheetId, ada }: Tujuan): Permintaan[] {
  const properties = sifatLembar(lembar, sheetId);
  if (!ada) return [{ addSheet: { properties } }];
  return [
    { unmergeCells: { range: { sheetId } } },
    { updateCells: { range: { sheetId }, fields: '*' } },
    { updateSheetProperties: { properties, fields: 'title,gridProperties' } },
  ];
}

function isi(lembar: LembarTulis, sheetId: number, lokal: string, maks: number): Permintaan[] {
  return [
    ...nilai(lembar.sel, sheetId, penulisRumus(lokal), maks / 4),
    ...permintaanFormat(lembar, sheetId),
    ...lembar.gabungan.map((g) => ({
      mergeCells: { mergeType: 'MERGE_ALL', range: jangkauan(sheetId, g) },
    })),
  ];
}

/** Values and formulas, some rows a request. */
function nilai(sel: (SelTulis | null)[][], sheetId: number, rumus: PenulisRumus, maks: number): Permintaan[] {
  const hasil: Permintaan[] = [];
  let rows: sheets_v4.Schema$RowData[] = [];
  let penuh = Number.POSITIVE_INFINITY;
  sel.forEach((baris, rowIndex) => {
    const values = baris.map((s) => ({ ...nilaiApi(s, rumus) }));
    const b = besar(values);
    if (penuh + b > maks) {
      rows = [];
      penuh = 0;
      hasil.push({
        updateCells: { start: { sheetId, rowIndex, columnIndex: 0 }, rows, fields: 'userEnteredValue' },
      });
    }
    rows.push({ values });
    penuh += b;
  });
  return hasil;
}

/** `stringValue` stays text whatever it begins with; only `formulaValue` is computed. */
function nilaiApi(sel: SelTulis | null, tulisRumus: PenulisRumus): sheets_v4.Schema$CellData {
  if (sel === null) return {};
  const { nilai: v, rumus } = sel;
  if (rumus !== undefined) return { userEnteredValue: { formulaValue: tulisRumus(rumus) } };
  if (typeof v === 'number') return { userEnteredValue: { numberValue: v } };
  if (typeof v === 'boolean') return { userEnteredValue: { boolValue: v } };
  return v === null ? {} : { userEnteredValue: { stringValue: v } };
}

/** Widths and heights, equal neighbours in one request. */
function ukuran(lembar: LembarTulis, sheetId: number): Permintaan[] {
  const kolom = lembar.lebar.map((huruf, k): Ukuran => [k, Math.round(huruf * PX_PER_HURUF + 5)]);
  const baris = Object.entries(lembar.tinggi ?? {}).map(
    ([b, poin]): Ukuran => [Number(b), Math.round(poin * PX_PER_POIN)],
  );
  return [...larik(kolom, sheetId, 'COLUMNS'), ...larik(baris, sheetId, 'ROWS')];
}

type Ukuran = [letak: number, piksel: number];

function larik(semua: Ukuran[], sheetId: number, dimension: 'ROWS' | 'COLUMNS'): Permintaan[] {
  const hasil: { mulai: number; akhir: number; piksel: number }[] = [];
  for (const [letak, piksel] of semua.sort(([a], [b]) => a - b)) {
    const lalu = hasil.at(-1);
    if (lalu?.akhir === letak && lalu.piksel === piksel) lalu.akhir += 1;
    else hasil.push({ mulai: letak, akhir: letak + 1, piksel });
  }
  return hasil.map((u) => ukur(sheetId, dimension, u.mulai, u.piksel, u.akhir - u.mulai));
}

export function ukur(
  sheetId: number,
  dimension: 'ROWS' | 'COLUMNS',
  letak: number,
  pixelSize: number,
  banyak = 1,
): Permintaan {
  return {
    updateDimensionProperties: {
      range: { sheetId, dimension, startIndex: letak, endIndex: letak + banyak },
      properties: { pixelSize },
      fields: 'pixelSize',
    },
  };
}
