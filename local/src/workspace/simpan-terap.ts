/** Puts what changed in the grid into the workbook of the file; everything else in the file stays as it was read. */
import {
  type CellValue,
  type Style,
  ValueType,
  type Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { gayaXlsx } from './simpan-gaya';
import { BENAR_SALAH, lebarHuruf, tinggiPoin } from './simpan-kisi';

/** Result of a formula that fills more than its own cell; corner counted from 0. */
export interface Luberan {
  baris: number;
  kolom: number;
  nilai: (string | number | boolean | null)[][];
}

export interface IsiKisi {
  data: IWorkbookData;
  /** By sheet id. */
  luberan: Record<string, Luberan[]>;
}

type LembarKisi = Partial<IWorksheetData>;

/** Changes `buku` in place from what the grid showed of it into what `isi` shows. */
export function terapkan(buku: Workbook, isi: IsiKisi, lama: IWorkbookData): void {
  for (const id of lama.sheetOrder) if (!isi.data.sheets[id]) buku.removeWorksheet(nomorLembar(id));
  isi.data.sheetOrder.forEach((id, urutan) => {
    const baru = isi.data.sheets[id];
    if (!baru) return;
    const semula = lama.sheets[id];
    const ws = semula ? lembarBernomor(buku, nomorLembar(id)) : buku.addWorksheet(baru.name);
    if (ws.name !== baru.name) ws.name = baru.name;
    ws.orderNo = urutan;
    if ((baru.hidden ?? 0) !== (semula?.hidden ?? 0)) ws.state = baru.hidden ? 'hidden' : 'visible';
    const gaya = { lama: lama.styles, baru: isi.data.styles };
    terapkanLembar(ws, semula ?? {}, baru, gaya, isi.luberan[id] ?? []);
  });
}

interface DaftarGaya {
  lama: IWorkbookData['styles'];
  baru: IWorkbookData['styles'];
}

function terapkanLembar(
  ws: Worksheet,
  lama: LembarKisi,
  baru: LembarKisi,
  daftar: DaftarGaya,
  luberan: Luberan[],
): void {
  lepasRumusBersama(ws);
  const gabungan = bedaGabungan(lama.mergeData ?? [], baru.mergeData ?? []);
  for (const satu of gabungan.lepas) ws.unMergeCells(teksRentang(satu));
  const luber = new Map(luberan.map((satu) => [`${satu.baris}:${satu.kolom}`, satu]));
  for (const [b, k] of letakSel(lama, baru)) {
    const dari = lama.cellData?.[b]?.[k] ?? {};
    const ke = baru.cellData?.[b]?.[k] ?? {};
    const larik = luber.get(`${b}:${k}`);
    if (larik && ke.f) tulisLuberan(ws, larik, ke.f);
    else if (bedaIsi(dari, ke)) tulisIsi(ws, b, k, ke);
    const gayaLama = gayaSel(dari, daftar.lama);
    const gayaBaru = gayaSel(ke, daftar.baru);
    if (JSON.stringify(gayaLama) !== JSON.stringify(gayaBaru)) {
      const sel = ws.getCell(b + 1, k + 1);
      sel.style = gayaXlsx(sel.style, gayaLama, gayaBaru) as Style;
    }
  }
  for (const satu of gabungan.pasang) ws.mergeCellsWithoutStyle(teksRentang(satu));
  terapkanUkuran(ws, lama, baru);
}

/** The error values that the file format knows. */
const GALAT_BERKAS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

function tulisIsi(ws: Worksheet, b: number, k: number, ke: ICellData): void {
  const sel = ws.getCell(b + 1, k + 1);
  if (sel.type === ValueType.Merge) return;
  const nilai = nilaiXlsx(ke);
  if (ke.f) {
    const formula = (ke.xf ?? ke.f).replace(/^=/, '');
    const result = typeof nilai === 'string' && GALAT_BERKAS.test(nilai) ? { error: nilai } : nilai;
    sel.value = (result === null ? { formula } : { formula, result }) as CellValue;
    return;
  }
  const tautan = sel.type === ValueType.Hyperlink ? sel.hyperlink : undefined;
  sel.value = tautan && nilai !== null ? { text: String(nilai), hyperlink: tautan } : nilai;
}

/** An array formula over its spilled cells: other programs then show the same values in the same places. */
function tulisLuberan(ws: Worksheet, { baris, kolom, nilai }: Luberan, rumus: string): void {
  const lebar = nilai[0]?.length ?? 1;
  const ref = teksRentang({
    startRow: baris,
    startColumn: kolom,
    endRow: baris + nilai.length - 1,
    endColumn: kolom + lebar - 1,
  });
  const isi = nilai.map((satu) => satu.map((sel) => sel ?? ''));
  ws.fillFormula(ref, rumus.replace(/^=/, ''), isi, 'array');
}

/** A shared formula hangs on its first cell; apart, each cell can change without its neighbours. */
function lepasRumusBersama(ws: Worksheet): void {
  const bersama: [string, string, unknown][] = [];
  ws.eachRow((baris) => {
    baris.eachCell((sel) => {
      const nilai = sel.value as { sharedFormula?: string; shareType?: string } | null;
      if (sel.type !== ValueType.Formula || !(nilai?.sharedFormula || nilai?.shareType === 'shared')) return;
      bersama.push([sel.address, sel.formula ?? '', sel.result]);
    });
  });
  for (const [letak, formula, result] of bersama) {
    ws.getCell(letak).value = (result === undefined ? { formula } : { formula, result }) as CellValue;
  }
}

function bedaIsi(dari: ICellData, ke: ICellData): boolean {
  return (dari.f ?? null) !== (ke.f ?? null) || nilaiXlsx(dari) !== nilaiXlsx(ke);
}

/** A cell's value as the file holds it; text stays text whatever it begins with. */
export function nilaiXlsx(sel: ICellData): string | number | boolean | null {
  const teks = sel.p?.body?.dataStream.replace(/\r\n$/, '');
  const nilai = sel.v ?? teks ?? null;
  if (nilai === '') return null;
  return sel.t === BENAR_SALAH ? nilai === 1 || nilai === true || nilai === 'TRUE' : nilai;
}

function gayaSel(sel: ICellData, daftar: IWorkbookData['styles']): IStyleData {
  const gaya = (typeof sel.s === 'string' ? daftar[sel.s] : sel.s) ?? {};
  const isi = Object.entries(gaya).filter(([, nilai]) => nilai !== null && nilai !== undefined);
  return Object.fromEntries(isi.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function letakSel(lama: LembarKisi, baru: LembarKisi): [number, number][] {
  const letak = new Set<string>();
  for (const lembar of [lama, baru]) {
    for (const [b, baris] of Object.entries(lembar.cellData ?? {})) {
      for (const k of Object.keys(baris ?? {})) letak.add(`${b}:${k}`);
    }
  }
  return [...letak].map((satu) => satu.split(':').map(Number) as [number, number]);
}

function bedaGabungan(lama: IRange[], baru: IRange[]): { lepas: IRange[]; pasang: IRange[] } {
  const ada = new Set(baru.map(teksRentang));
  const semula = new Set(lama.map(teksRentang));
  return {
    lepas: lama.filter((satu) => !ada.has(teksRentang(satu))),
    pasang: baru.filter((satu) => !semula.has(teksRentang(satu))),
  };
}

function teksRentang({ startRow, startColumn, endRow, endColumn }: IRange): string {
  return `${alamat(startRow, startColumn)}:${alamat(endRow, endColumn)}`;
}

function terapkanUkuran(ws: Worksheet, lama: LembarKisi, baru: LembarKisi): void {
  for (const [k, kolom] of Object.entries(baru.columnData ?? {})) {
    const semula = lama.columnData?.[Number(k)];
    const tujuan = () => ws.getColumn(Number(k) + 1);
    if (kolom?.w !== undefined && kolom.w !== semula?.w) tujuan().width = lebarHuruf(kolom.w);
    if ((kolom?.hd ?? 0) !== (semula?.hd ?? 0)) tujuan().hidden = kolom?.hd === 1;
  }
  for (const [b, baris] of Object.entries(baru.rowData ?? {})) {
    const semula = lama.rowData?.[Number(b)];
    const tujuan = () => ws.getRow(Number(b) + 1);
    // A height that the grid fitted to the text by itself is no one's choice.
    if (baris?.h !== undefined && !baris.ia && baris.h !== semula?.h) tujuan().height = tinggiPoin(baris.h);
    if ((baris?.hd ?? 0) !== (semula?.hd ?? 0)) tujuan().hidden = baris?.hd === 1;
  }
  const beku = baru.freeze;
  if (!beku || (beku.xSplit === (lama.freeze?.xSplit ?? 0) && beku.ySplit === (lama.freeze?.ySplit ?? 0)))
    return;
  const ada = beku.xSplit > 0 || beku.ySplit > 0;
  ws.views = [
    {
      ...ws.views?.[0],
      ...(ada ? { state: 'frozen', xSplit: beku.xSplit, ySplit: beku.ySplit } : { state: 'normal' }),
    },
  ] as Worksheet['views'];
}

function nomorLembar(id: string): number {
  return Number(id.replace(/^lembar-/, ''));
}

function lembarBernomor(buku: Workbook, nomor: number): Worksheet {
  const ws = buku.worksheets.find((satu) => satu.id === nomor);
  if (!ws) throw new Error(`lembar ${nomor} tidak ada`);
  return ws;
}
