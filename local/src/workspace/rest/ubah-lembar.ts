/** `spreadsheets.batchUpdate`: the requests that the product sends, done on the file's own package. */
import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';
import { beririsan, type Kotak, memuat } from '../../paket/kotak';
import type { LembarPaket } from '../../paket/lembar';
import type { Paket } from '../../paket/paket';
import { hapusLembar, sembunyikanLembar, tambahLembar } from '../../paket/susunan';
import { lebarHuruf } from '../simpan-kisi';
import { GalatApi } from './galat-api';
import { gayaApi } from './ubah-gaya';

type Permintaan = sheets_v4.Schema$Request;
type Jangkauan = sheets_v4.Schema$GridRange;

/**
 * All of them or, when one is refused, none: the caller writes the file, and keeps the ids, only afterwards.
 * @param nama titles by sheet id; changed as sheets come and go
 */
export function terapkanPermintaan(buku: Paket, nama: Map<number, string>, semua: Permintaan[]): void {
  const cari = (id: number | null | undefined): LembarPaket => {
    const lembar = buku.cariLembar(nama.get(id ?? 0) ?? '');
    if (!lembar) throw tolak(`No grid with id: ${id}`);
    return lembar;
  };
  for (const p of semua) terapkanSatu(buku, p, cari, nama);
  // Google computes at once; here every program that opens the file does.
  buku.mintaHitung();
}

function terapkanSatu(
  buku: Paket,
  p: Permintaan,
  cari: (id: number | null | undefined) => LembarPaket,
  nama: Map<number, string>,
): void {
  if (p.addSheet) tambah(buku, p.addSheet.properties ?? {}, nama);
  else if (p.deleteSheet) {
    hapusLembar(buku, cari(p.deleteSheet.sheetId));
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
    const lembar = cari(range.sheetId);
    for (const [b, k] of selDalam(lembar, range)) pasang(lembar, b, k, cell, fields);
  } else if (p.updateBorders?.range) {
    const lembar = cari(p.updateBorders.range.sheetId);
    for (const [b, k] of selDalam(lembar, p.updateBorders.range)) {
      lembar.setGaya(b, k, gayaApi(buku.gaya, lembar.gaya(b, k), { borders: {} }));
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

function tambah(buku: Paket, properties: sheets_v4.Schema$SheetProperties, nama: Map<number, string>): void {
  const judul = properties.title ?? '';
  const id = properties.sheetId ?? nama.size;
  if (buku.cariLembar(judul)) throw tolak(`A sheet with the name "${judul}" already exists.`);
  if (nama.has(id)) throw tolak(`A sheet with id ${id} already exists.`);
  const lembar = tambahLembar(buku, judul);
  if (properties.hidden) sembunyikanLembar(buku, lembar, true);
  nama.set(id, judul);
  bekukan(lembar, properties);
}

function bekukan(lembar: LembarPaket, { gridProperties }: sheets_v4.Schema$SheetProperties): void {
  const [x, y] = [gridProperties?.frozenColumnCount ?? 0, gridProperties?.frozenRowCount ?? 0];
  if (lembar.beku.x !== x || lembar.beku.y !== y) lembar.bekukan(x, y);
  for (const g of lembar.gabungan) tolakTerbelah(lembar, g);
}

function gabungkan(lembar: LembarPaket, r: Jangkauan): void {
  const baru = kotak(r);
  const bertumpang = lembar.gabungan.filter((g) => beririsan(g, baru));
  if (!bertumpang.every((g) => memuat(baru, g))) {
    throw tolak('You must select all cells in a merged range to merge or unmerge them.');
  }
  for (const g of bertumpang) lembar.lepasGabung(g);
  tolakTerbelah(lembar, baru);
  lembar.gabung(baru);
}

/** In either order: a merge across the frozen edge, and a frozen edge across a merge. */
function tolakTerbelah(lembar: LembarPaket, { b1, b2, k1, k2 }: Kotak): void {
  const belah = (awal: number, akhir: number, tepi: number) => awal < tepi && akhir >= tepi;
  if (belah(k1, k2, lembar.beku.x)) {
    throw tolak("You can't freeze columns which contain only part of a merged cell.");
  }
  if (belah(b1, b2, lembar.beku.y)) {
    throw tolak("You can't freeze rows which contain only part of a merged cell.");
  }
}

function* selDalam(lembar: LembarPaket, r: Jangkauan): Generator<[number, number]> {
  const baris = r.endRowIndex ?? Math.max(-1, ...lembar.baris.keys()) + 1;
  const kolom =
    r.endColumnIndex ?? [...lembar.baris.values()].reduce((n, { sel }) => Math.max(n, ...sel.keys()), -1) + 1;
  for (let b = r.startRowIndex ?? 0; b < baris; b++) {
    for (let k = r.startColumnIndex ?? 0; k < kolom; k++) yield [b, k];
  }
}

/** Values, formulas, formats and merges; to the same place of another sheet, so that no formula has to be shifted. */
function salin(dari: LembarPaket, ke: LembarPaket, source: Jangkauan, destination: Jangkauan): void {
  if (JSON.stringify(kotak(source)) !== JSON.stringify(kotak(destination)))
    throw tolak('copyPaste to another place is not supported here');
  for (const [b, k] of selDalam(dari, source)) {
    if (!dari.sel(b, k)) continue;
    const { nilai, galat, rumus } = dari.isi(b, k);
    ke.tulis(b, k, galat ? { galat: String(nilai) } : nilai, rumus);
    ke.setGaya(b, k, dari.gaya(b, k));
  }
  for (const g of dari.gabungan) {
    if (!memuat(kotak(source), g)) continue;
    tolakTerbelah(ke, g);
    ke.gabung(g);
  }
}

function lepas(lembar: LembarPaket): void {
  for (const satu of lembar.gabungan) lembar.lepasGabung(satu);
}

const kotak = (r: Jangkauan): Kotak => ({
  b1: r.startRowIndex ?? 0,
  k1: r.startColumnIndex ?? 0,
  b2: (r.endRowIndex ?? 1) - 1,
  k2: (r.endColumnIndex ?? 1) - 1,
});

function tulis(lembar: LembarPaket, { start, rows, fields }: sheets_v4.Schema$UpdateCellsRequest): void {
  if (!rows) {
    // A range without rows clears what `fields` names.
    for (const [b, { sel }] of lembar.baris) {
      for (const k of [...sel.keys()]) {
        lembar.tulis(b, k, null);
        lembar.lepasTautan(b, k);
        lembar.setGaya(b, k, 0);
      }
    }
    return;
  }
  rows.forEach((baris, i) => {
    baris.values?.forEach((isi, j) => {
      pasang(lembar, (start?.rowIndex ?? 0) + i, (start?.columnIndex ?? 0) + j, isi, fields);
    });
  });
}

function pasang(
  lembar: LembarPaket,
  b: number,
  k: number,
  isi: sheets_v4.Schema$CellData,
  fields: string | null | undefined,
): void {
  const f = isi.userEnteredFormat ?? {};
  const tautan = f.textFormat?.link?.uri;
  if (/userEnteredValue|\*/.test(fields ?? '')) {
    const v = isi.userEnteredValue;
    const rumus = typeof v?.formulaValue === 'string' ? rumusBerkas(v.formulaValue) : null;
    const nilai = rumus === null ? (v?.numberValue ?? v?.boolValue ?? v?.stringValue ?? null) : null;
    lembar.tulis(b, k, nilai === '' ? null : nilai, rumus);
    if (tautan && nilai !== null) lembar.setTautan(b, k, tautan);
    else lembar.lepasTautan(b, k);
  } else if (tautan) lembar.setTautan(b, k, tautan);
  if (/userEnteredFormat|\*/.test(fields ?? '')) {
    const penuh = !/userEnteredFormat[.(]/.test(fields ?? '');
    lembar.setGaya(b, k, gayaApi(lembar.paket.gaya, penuh ? 0 : lembar.gaya(b, k), f));
  }
}

const POTONGAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\d+,\d+|;/g;

/** From the spreadsheet's Indonesian way of writing to the file's. */
function rumusBerkas(rumus: string): string {
  return rumus.replace(/^=/, '').replace(POTONGAN, (potong) => {
    if (potong === ';') return ',';
    return /^\d/.test(potong) ? potong.replace(',', '.') : potong;
  });
}

function ukur(
  lembar: LembarPaket,
  { range, properties }: sheets_v4.Schema$UpdateDimensionPropertiesRequest,
): void {
  const piksel = properties?.pixelSize ?? 0;
  for (let i = range?.startIndex ?? 0; i < (range?.endIndex ?? 0); i++) {
    if (range?.dimension === 'COLUMNS')
      lembar.aturKolom(i, { width: Math.max(0, lebarHuruf(piksel)), customWidth: 1 });
    else lembar.aturBaris(i, { ht: piksel * 0.75, customHeight: 1 });
  }
}
