/** What the grid holds, as the file wants it and as Apps Script reads it. */
import { at, field } from '@lembar-kinerja/shared/dasar/pasti';
import {
  CellValueType,
  type ICellData,
  type IRange,
  type IStyleData,
  numfmt,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import type { BukuHalaman, LembarHalaman } from '../host/protokol';
import type { IsiKisi, Luberan } from '../workspace/simpan-terap';
import { tulisAngka } from './kisi/ketikan';
import type { Kisi } from './kisi/kisi';

type Nilai = LembarHalaman['nilai'][number][number];

/** For saving: the grid's own data with every formula written out, and what array formulas fill. */
export function isiKisi(kisi: Kisi): IsiKisi {
  const buku = kisi.api.getActiveWorkbook();
  if (!buku) throw new Error('Belum ada berkas yang terbuka.');
  const data = structuredClone(buku.save());
  const model = kisi.univer.__getInjector().get(FormulaDataModel);
  const luberan: Record<string, Luberan[]> = {};
  for (const [id, lembar] of Object.entries(data.sheets)) {
    tiapSel(lembar.cellData ?? {}, (sel, b, k) => {
      // A filled or pasted formula is kept as a pointer to its first cell.
      if (sel.si && !sel.f) sel.f = model.getFormulaStringByCell(b, k, id, data.id) ?? null;
      delete sel.si;
    });
    luberan[id] = luberanLembar(model, data.id, id, lembar.cellData ?? {});
  }
  return { data, luberan, susunan: kisi.susunan.isi() };
}

function luberanLembar(model: FormulaDataModel, unit: string, id: string, sel: CellData): Luberan[] {
  const rentang: Record<number, Record<number, IRange>> = model.getArrayFormulaRange()[unit]?.[id] ?? {};
  const isi = model.getArrayFormulaCellData()[unit]?.[id];
  return Object.values(rentang).flatMap((baris) =>
    Object.values(baris ?? {}).flatMap(({ startRow, startColumn, endRow, endColumn }) => {
      if (startRow === endRow && startColumn === endColumn) return [];
      const nilai = Array.from({ length: endRow - startRow + 1 }, (_, b) =>
        Array.from({ length: endColumn - startColumn + 1 }, (_, k) =>
          nilaiSel(isi?.[startRow + b]?.[startColumn + k] ?? sel[startRow + b]?.[startColumn + k]),
        ),
      );
      return [{ baris: startRow, kolom: startColumn, nilai }];
    }),
  );
}

/** For a script: values, formulas and shown texts of all sheets, and the selection. */
export function bukuHalaman(kisi: Kisi): BukuHalaman {
  const buku = kisi.api.getActiveWorkbook();
  if (!buku) throw new Error('Belum ada berkas yang terbuka.');
  const pilihan = buku.getActiveRange()?.getRange();
  return {
    berkas: buku.getId(),
    aktif: buku.getActiveSheet().getSheetId(),
    pilihan: pilihan
      ? {
          baris: pilihan.startRow,
          kolom: pilihan.startColumn,
          tinggi: pilihan.endRow - pilihan.startRow + 1,
          lebar: pilihan.endColumn - pilihan.startColumn + 1,
        }
      : { baris: 0, kolom: 0, tinggi: 1, lebar: 1 },
    lembar: buku.getSheets().map((satu) => lembarHalaman(kisi, buku.getId(), satu.getSheet())),
  };
}

function lembarHalaman(kisi: Kisi, unit: string, lembar: Worksheet): LembarHalaman {
  const id = lembar.getSheetId();
  const model = kisi.univer.__getInjector().get(FormulaDataModel);
  const gaya = kisi.api.getActiveWorkbook()?.getWorkbook().getStyles();
  const hasil: LembarHalaman = {
    id,
    nama: lembar.getName(),
    nilai: [],
    rumus: [],
    tampil: {},
    format: {},
    tautan: {},
    gabungan: lembar.getMergeData().map((satu) => ({
      baris: satu.startRow,
      kolom: satu.startColumn,
      tinggi: satu.endRow - satu.startRow + 1,
      lebar: satu.endColumn - satu.startColumn + 1,
    })),
  };
  const catat = (sel: ICellData, b: number, k: number) => {
    const nilai = nilaiSel(sel);
    const rumus = sel.f ?? (sel.si ? (model.getFormulaStringByCell(b, k, id, unit) ?? null) : null);
    if (nilai === null && rumus === null) return;
    taruh(hasil.nilai, b, k, nilai);
    if (rumus) taruh(hasil.rumus, b, k, rumus);
    const tautan = field(sel.custom, 'tautan');
    if (typeof tautan === 'string' && tautan !== '') hasil.tautan[`${b}:${k}`] = tautan;
    if (typeof nilai !== 'number') return;
    const pola = (gaya?.getStyleByCell(sel) as IStyleData | null | undefined)?.n?.pattern;
    if (pola) hasil.format[`${b}:${k}`] = pola;
    hasil.tampil[`${b}:${k}`] = tampilAngka(nilai, pola);
  };
  tiapSel(lembar.getCellMatrix().getMatrix() as CellData, catat);
  const luber = model.getArrayFormulaCellData()[unit]?.[id] as CellData | undefined;
  tiapSel(luber ?? {}, (sel, b, k) => {
    if (hasil.nilai[b]?.[k] == null) catat(sel, b, k);
  });
  return hasil;
}

function tampilAngka(nilai: number, pola: string | undefined): string {
  if (!pola || pola === 'General') return tulisAngka(nilai);
  return numfmt.format(pola, nilai, { locale: 'id', throws: false });
}

type CellData = Record<number, Record<number, ICellData> | undefined>;

function tiapSel(data: CellData, lihat: (sel: ICellData, baris: number, kolom: number) => void): void {
  for (const [b, baris] of Object.entries(data)) {
    for (const [k, sel] of Object.entries(baris ?? {})) if (sel) lihat(sel, Number(b), Number(k));
  }
}

function nilaiSel(sel: ICellData | null | undefined): Nilai {
  const nilai = sel?.v ?? sel?.p?.body?.dataStream.replace(/\r\n$/, '') ?? null;
  if (nilai === '') return null;
  return sel?.t === CellValueType.BOOLEAN ? nilai === 1 || nilai === true || nilai === 'TRUE' : nilai;
}

function taruh<T>(kisi: (T | null)[][], b: number, k: number, isi: T): void {
  while (kisi.length <= b) kisi.push([]);
  const baris = at(kisi, b);
  while (baris.length < k) baris.push(null);
  baris[k] = isi;
}
