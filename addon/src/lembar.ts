/** The open spreadsheet as the plain values that the readers of `shared` know. */
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import type { BukuKerja, Lembar, Nilai, Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { galat } from './galat';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** The active sheet alone, as a workbook. Throws GalatPanel for an empty one. */
export function bacaLembarAktif(): BukuKerja {
  const buku = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = SpreadsheetApp.getActiveSheet();
  const lembar = bacaLembar(sheet);
  if (lembar.nilai.every((baris) => baris.every((sel) => sel === null))) {
    throw galat('lembar/kosong', { lembar: lembar.nama });
  }
  return { id: buku.getId(), berkas: buku.getName(), revisi: null, lembar: [lembar] };
}

/** The open spreadsheet with one of its sheets; null where it has no sheet of that name. */
export function bacaLembarBernama(nama: string): BukuKerja | null {
  const buku = SpreadsheetApp.getActiveSpreadsheet();
  const sheet = buku.getSheetByName(nama);
  return sheet && { id: buku.getId(), berkas: buku.getName(), revisi: null, lembar: [bacaLembar(sheet)] };
}

export const idBukuAktif = (): string => SpreadsheetApp.getActiveSpreadsheet().getId();

export const namaLembar = (): string[] =>
  SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());

function bacaLembar(sheet: Sheet): Lembar {
  const rentang = sheet.getDataRange();
  const tampil = rentang.getDisplayValues();
  const formulas = rentang.getFormulas();
  const nilaiSel = rentang
    .getValues()
    .map((baris, i) => baris.map((sel, j) => nilai(sel, tampil[i]?.[j] ?? '')));
  return {
    nama: sheet.getName(),
    nilai: nilaiSel,
    rumus: formulas.map((baris) => baris.map((rumus) => (rumus === '' ? null : rumus))),
    ...formatAngka(rentang, nilaiSel, formulas),
    gabungan: rentang.getMergedRanges().map(keRentang),
    tautan: /lhe|tindak lanjut|bukti/i.test(sheet.getName()) ? tautanSel(rentang) : {},
  };
}

/** Which numbers are shown as percentages, or with zeros that they have not; a formula without a value will be a number. */
function formatAngka(rentang: Range, isi: Nilai[][], rumus: string[][]): Pick<Lembar, 'persen' | 'tampil'> {
  const persen: Record<string, true> = {};
  const tampil: Record<string, string> = {};
  rentang.getNumberFormats().forEach((baris, i) => {
    baris.forEach((format, j) => {
      const n = isi[i]?.[j] ?? null;
      if (typeof n !== 'number' && (n !== null || !rumus[i]?.[j])) return;
      const sel = alamat(i, j);
      if (isFormatPersen(format, n ?? undefined)) persen[sel] = true;
      const teks = n === null ? null : tampilBernol(n, format);
      if (teks !== null) tampil[sel] = teks;
    });
  });
  return { persen, tampil };
}

/** A date has no place among the readers' values: it counts as the text that is shown. */
function nilai(sel: unknown, tampil: string): Nilai {
  if (sel === '' || sel === null || sel === undefined) return null;
  return typeof sel === 'number' || typeof sel === 'boolean' || typeof sel === 'string' ? sel : tampil;
}

const keRentang = (r: Range): Rentang => ({
  baris: r.getRow() - 1,
  kolom: r.getColumn() - 1,
  tinggi: r.getNumRows(),
  lebar: r.getNumColumns(),
});

/** Links behind the cells' text. Slow for a whole sheet, so only where links are evidence. */
function tautanSel(rentang: Range): Record<string, string[]> {
  const hasil: Record<string, string[]> = {};
  rentang.getRichTextValues().forEach((baris, i) => {
    baris.forEach((teks, j) => {
      const url = (teks?.getRuns() ?? []).flatMap((bagian) => bagian.getLinkUrl() ?? []);
      if (url.length > 0) hasil[alamat(i, j)] = [...new Set(url)];
    });
  });
  return hasil;
}

/** Shows a cell: its sheet becomes the active one and the cell the selection. */
export function tunjukSel(lembar: string, sel: string): void {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(lembar);
  if (!sheet) throw galat('lembar/tidak-ada', { lembar });
  sheet.getRange(sel).activate();
}
