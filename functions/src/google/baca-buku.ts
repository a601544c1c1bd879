/** A spreadsheet through the Sheets API in three calls, whatever its size: structure and links, values, formulas. */
import type { sheets_v4 } from '@googleapis/sheets';
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import { alamat, type Lembar, type Nilai, type Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { BARIS_MAKS, KOLOM_MAKS } from '../berkas/xlsx/lembar';

type Sheets = sheets_v4.Sheets;
type Jalankan = <T>(kerja: () => Promise<T>) => Promise<T>;

/** What is hidden, how numbers are shown, and links behind a cell, behind parts of its text, and of smart chips; nothing else of the grid. */
const KERANGKA = [
  'properties(title,locale)',
  'sheets(properties(sheetId,title,sheetType,hidden),merges,',
  'data(startRow,startColumn,rowMetadata(hiddenByUser,hiddenByFilter),columnMetadata(hiddenByUser,hiddenByFilter),',
  'rowData(values(effectiveFormat(numberFormat(type,pattern)),hyperlink,textFormatRuns(format(link(uri))),',
  'chipRuns(chip(richLinkProperties(uri)))))))',
].join(',');

export interface IsiBuku {
  judul: string;
  lembar: Lembar[];
}

/** Sheets allows one user 60 reads a minute, and all workbooks are read as one account: each counts as its own user. */
const pemakaiKuota = (id: string): string => id.slice(0, 40);

/** Reads every grid sheet in the order of the tabs. `jalankan` sends one request, repeated as needed. */
export async function bacaIsi(sheets: Sheets, id: string, jalankan: Jalankan): Promise<IsiBuku> {
  const kerangka = await jalankan(() =>
    sheets.spreadsheets
      .get({ spreadsheetId: id, fields: KERANGKA, quotaUser: pemakaiKuota(id) })
      .then((j) => j.data),
  );
  const daftar = (kerangka.sheets ?? []).filter((s) => (s.properties?.sheetType ?? 'GRID') === 'GRID');
  const judul = kerangka.properties?.title ?? id;
  if (daftar.length === 0) return { judul, lembar: [] };
  const ranges = daftar.map((s) => rentangLembar(s.properties?.title ?? ''));
  const ambil = (valueRenderOption: 'UNFORMATTED_VALUE' | 'FORMULA') =>
    jalankan(() =>
      sheets.spreadsheets.values
        .batchGet({
          spreadsheetId: id,
          ranges,
          valueRenderOption,
          // A date as the sheet shows it; as a number it would look like a figure.
          dateTimeRenderOption: 'FORMATTED_STRING',
          fields: 'valueRanges(values)',
          quotaUser: pemakaiKuota(id),
        })
        .then((j) => j.data.valueRanges ?? []),
    );
  const [nilai, rumus] = await Promise.all([ambil('UNFORMATTED_VALUE'), ambil('FORMULA')]);
  return {
    judul,
    lembar: daftar.map((s, i) => susun(s, nilai[i]?.values ?? [], rumus[i]?.values ?? [])),
  };
}

/** A whole sheet as a range; quoted, so that a sheet called `A1` is not taken for a cell. */
export const rentangLembar = (judul: string): string => `'${judul.replaceAll("'", "''")}'`;

function susun(lembar: sheets_v4.Schema$Sheet, nilaiMentah: unknown[][], rumusMentah: unknown[][]): Lembar {
  const hasil: Lembar = {
    nama: lembar.properties?.title ?? '',
    nilai: [],
    rumus: [],
    gabungan: (lembar.merges ?? []).flatMap(gabungan),
    tautan: {},
  };
  nilaiMentah.forEach((baris, b) => {
    const isi = baris.map(keNilai);
    const jauh = isi.findIndex(
      (n, k) => n !== null && `${n}`.trim() !== '' && (b >= BARIS_MAKS || k >= KOLOM_MAKS),
    );
    if (jauh >= 0) hasil.luarBatas ??= alamat(b, jauh);
    if (b < BARIS_MAKS) hasil.nilai.push(isi.slice(0, KOLOM_MAKS));
  });
  hasil.rumus = rumusMentah
    .slice(0, BARIS_MAKS)
    .map((baris, b) =>
      baris.slice(0, KOLOM_MAKS).map((isi, k) => (isRumus(isi, nilaiMentah[b]?.[k]) ? isi : null)),
    );
  hasil.tautan = tautan(lembar, hasil);
  if (lembar.properties?.hidden) hasil.tersembunyi = 'ya';
  const baris = tersembunyi(lembar, (d) => [d.startRow ?? 0, d.rowMetadata ?? []], BARIS_MAKS);
  if (baris.length > 0) hasil.barisTersembunyi = baris;
  const kolom = tersembunyi(lembar, (d) => [d.startColumn ?? 0, d.columnMetadata ?? []], KOLOM_MAKS);
  if (kolom.length > 0) hasil.kolomTersembunyi = kolom;
  return { ...hasil, ...formatAngka(lembar, hasil) };
}

function keNilai(isi: unknown): Nilai {
  if (typeof isi === 'number') return Number.isFinite(isi) ? isi : null;
  if (typeof isi === 'boolean') return isi;
  return typeof isi === 'string' && isi !== '' ? isi : null;
}

/** A typed text that begins with `=` has itself as its value; a formula never does. */
function isRumus(isi: unknown, nilai: unknown): isi is string {
  return typeof isi === 'string' && isi.startsWith('=') && isi !== nilai;
}

/** A merge is cut at the limits; the API leaves a bound out where it is the sheet's own edge. */
function gabungan(g: sheets_v4.Schema$GridRange): Rentang[] {
  const baris = g.startRowIndex ?? 0;
  const kolom = g.startColumnIndex ?? 0;
  const tinggi = Math.min(g.endRowIndex ?? BARIS_MAKS, BARIS_MAKS) - baris;
  const lebar = Math.min(g.endColumnIndex ?? KOLOM_MAKS, KOLOM_MAKS) - kolom;
  return tinggi > 0 && lebar > 0 ? [{ baris, kolom, tinggi, lebar }] : [];
}

/** Rows or columns that a person hid or a filter leaves out, counted from 0. */
function tersembunyi(
  lembar: sheets_v4.Schema$Sheet,
  milik: (data: sheets_v4.Schema$GridData) => [number, sheets_v4.Schema$DimensionProperties[]],
  maks: number,
): number[] {
  return (lembar.data ?? []).flatMap((data) => {
    const [awal, semua] = milik(data);
    return semua.flatMap((d, i) =>
      (d.hiddenByUser || d.hiddenByFilter) && awal + i < maks ? [awal + i] : [],
    );
  });
}

/** Which numbers are shown as percentages, or with zeros that they have not; a formula without a value will be a number. */
function formatAngka(
  lembar: sheets_v4.Schema$Sheet,
  { nilai, rumus }: Lembar,
): Pick<Lembar, 'persen' | 'tampil'> {
  const hasil: Pick<Lembar, 'persen' | 'tampil'> = {};
  for (const { data, sel, b, k } of selKisi(lembar)) {
    const format = data.effectiveFormat?.numberFormat;
    const isi = nilai[b]?.[k] ?? null;
    if (!format || (isi !== null && typeof isi !== 'number')) continue;
    if (isi === null && !rumus[b]?.[k]) continue;
    const n = isi ?? undefined;
    if (format.pattern ? isFormatPersen(format.pattern, n) : format.type === 'PERCENT') {
      hasil.persen ??= {};
      hasil.persen[sel] = true;
    }
    const tampil = isi === null ? null : tampilBernol(isi, format.pattern);
    if (tampil !== null) {
      hasil.tampil ??= {};
      hasil.tampil[sel] = tampil;
    }
  }
  return hasil;
}

/** The cells that the structure says something of, within the limits. */
function* selKisi(
  lembar: sheets_v4.Schema$Sheet,
): Generator<{ data: sheets_v4.Schema$CellData; sel: string; b: number; k: number }> {
  for (const blok of lembar.data ?? []) {
    for (const [i, baris] of (blok.rowData ?? []).entries()) {
      for (const [j, data] of (baris.values ?? []).entries()) {
        const b = (blok.startRow ?? 0) + i;
        const k = (blok.startColumn ?? 0) + j;
        if (b < BARIS_MAKS && k < KOLOM_MAKS) yield { data, sel: alamat(b, k), b, k };
      }
    }
  }
}

function tautan(lembar: sheets_v4.Schema$Sheet, { nilai }: Lembar): Record<string, string[]> {
  const hasil: Record<string, string[]> = {};
  for (const { data, sel, b, k } of selKisi(lembar)) {
    const isi = nilai[b]?.[k];
    const tersembunyi = alamatSel(data).filter((url) => typeof isi !== 'string' || !isi.includes(url));
    if (tersembunyi.length > 0) hasil[sel] = tersembunyi;
  }
  return hasil;
}

function alamatSel(sel: sheets_v4.Schema$CellData): string[] {
  const semua = [
    sel.hyperlink,
    ...(sel.textFormatRuns ?? []).map((r) => r.format?.link?.uri),
    ...(sel.chipRuns ?? []).map((c) => c.chip?.richLinkProperties?.uri),
  ];
  return [...new Set(semua.flatMap((url) => url || []))];
}
