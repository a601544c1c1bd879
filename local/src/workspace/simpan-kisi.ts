/** An .xlsx workbook as the grid's own data: values, formulas, styles, merges and measures. */
import { type Cell, ValueType, type Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { nilaiBungkus, rumusTerbuka } from '@lembar-kinerja/functions/berkas/xlsx/rumus';
import { indeksKolom, kolomHuruf } from '@lembar-kinerja/shared/dasar/kisi';
import type { ICellData, IRange, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { gayaKisi } from './simpan-gaya';

/** The grid's cell types. */
export const TEKS = 1;
export const ANGKA = 2;
export const BENAR_SALAH = 3;

const PX_PER_HURUF = 7;
const PX_PER_POIN = 4 / 3;
const LEBAR_BAWAAN = 8.43;
const TINGGI_BAWAAN = 15;

/** Sheet ids hold the file's own sheet numbers, so that the same file gives the same ids at every reading. */
export function kisiBuku(buku: Workbook, nama: string): IWorkbookData {
  const styles: Record<string, IStyleData> = {};
  const kunci = new Map<string, string>();
  const gaya = (isi: IStyleData): string | undefined => {
    const teks = JSON.stringify(isi);
    if (teks === '{}') return undefined;
    const ada = kunci.get(teks) ?? `g${kunci.size}`;
    if (!kunci.has(teks)) {
      kunci.set(teks, ada);
      styles[ada] = isi;
    }
    return ada;
  };
  const lembar = [...buku.worksheets].sort((a, b) => a.orderNo - b.orderNo).map((ws) => lembarKisi(ws, gaya));
  return {
    id: nama,
    name: nama,
    appVersion: '0.25.1',
    locale: 'idID' as IWorkbookData['locale'],
    styles,
    sheetOrder: lembar.map((satu) => satu.id),
    sheets: Object.fromEntries(lembar.map((satu) => [satu.id, satu])),
  };
}

type LembarKisi = Partial<IWorksheetData> & Pick<IWorksheetData, 'id' | 'cellData'>;

function lembarKisi(ws: Worksheet, gaya: (isi: IStyleData) => string | undefined): LembarKisi {
  const cellData: Record<number, Record<number, ICellData>> = {};
  const rowData: Record<number, { h?: number; ia?: 0 | 1; hd?: 1 }> = {};
  const luber = new Set<string>();
  for (let b = 1; b <= ws.rowCount; b++) {
    const baris = ws.findRow(b);
    if (!baris) continue;
    let bungkus = false;
    for (let k = 1; k <= baris.cellCount; k++) {
      const sel = baris.findCell(k);
      if (!sel) continue;
      const s = gaya(gayaKisi(sel.style));
      const isi = luber.has(sel.address) ? {} : isiSel(sel, luber);
      bungkus ||= sel.style.alignment?.wrapText === true && isi.v !== undefined;
      if (s === undefined && isi.v === undefined && isi.f === undefined) continue;
      cellData[b - 1] ??= {};
      (cellData[b - 1] as Record<number, ICellData>)[k - 1] = s === undefined ? isi : { ...isi, s };
    }
    const ukuran = {
      ...(baris.height ? { h: Math.round(baris.height * PX_PER_POIN) } : bungkus ? { ia: 1 as const } : {}),
      ...(baris.hidden ? { hd: 1 as const } : {}),
    };
    if (Object.keys(ukuran).length > 0) rowData[b - 1] = ukuran;
  }
  // A sheet without a view element has no list at all, whatever the types say.
  const pandangan = (ws.views as Worksheet['views'] | undefined)?.[0];
  const beku = pandangan?.state === 'frozen' ? pandangan : null;
  const x = beku?.xSplit ?? 0;
  const y = beku?.ySplit ?? 0;
  return {
    id: `lembar-${ws.id}`,
    name: ws.name,
    hidden: ws.state === 'visible' ? 0 : 1,
    rowCount: Math.max(ws.rowCount + 50, 200),
    columnCount: Math.max(ws.columnCount + 4, 26),
    defaultColumnWidth: lebarPx(ws.properties.defaultColWidth ?? LEBAR_BAWAAN),
    defaultRowHeight: Math.round((ws.properties.defaultRowHeight ?? TINGGI_BAWAAN) * PX_PER_POIN),
    freeze: { xSplit: x, ySplit: y, startRow: y || -1, startColumn: x || -1 },
    showGridlines: pandangan?.showGridLines === false ? 0 : 1,
    mergeData: (ws.model.merges ?? []).flatMap(rentang),
    cellData,
    rowData,
    columnData: kolomKisi(ws),
  };
}

function kolomKisi(ws: Worksheet): Record<number, { w?: number; hd?: 1 }> {
  const hasil: Record<number, { w?: number; hd?: 1 }> = {};
  (ws.columns ?? []).forEach((kolom, i) => {
    const isi = {
      ...(kolom.width ? { w: lebarPx(kolom.width) } : {}),
      ...(kolom.hidden ? { hd: 1 as const } : {}),
    };
    if (Object.keys(isi).length > 0) hasil[i] = isi;
  });
  return hasil;
}

export function lebarPx(huruf: number): number {
  return Math.round(huruf * PX_PER_HURUF + 5);
}

export function lebarHuruf(px: number): number {
  return Math.round(((px - 5) / PX_PER_HURUF) * 100) / 100;
}

export function tinggiPoin(px: number): number {
  return Math.round((px / PX_PER_POIN) * 100) / 100;
}

/** Spilled cells of an array formula are added to `luber`: they hold no content of their own. */
function isiSel(sel: Cell, luber: Set<string>): ICellData {
  if (sel.type === ValueType.Merge) return {};
  if (sel.type === ValueType.Hyperlink) return { ...nilaiKisi(sel.value), custom: { tautan: sel.hyperlink } };
  if (sel.type !== ValueType.Formula) return nilaiKisi(sel.value);
  const rumus = rumusTerbuka(sel.formula ?? '');
  if (rumus === null) return {};
  const nilai = sel.value as { ref?: string; shareType?: string };
  if (nilai.shareType === 'array' && nilai.ref && nilai.ref.includes(':')) {
    for (const alamat of isiRentang(nilai.ref)) if (alamat !== sel.address) luber.add(alamat);
    // Without a value the formula is calculated at opening, which fills its neighbours again.
    return { f: rumus };
  }
  return { ...nilaiKisi(sel.result ?? nilaiBungkus(sel.formula ?? '')), f: rumus };
}

function nilaiKisi(nilai: unknown): ICellData {
  if (typeof nilai === 'number') return { v: nilai, t: ANGKA };
  if (typeof nilai === 'string') return nilai === '' ? {} : { v: nilai, t: TEKS };
  if (typeof nilai === 'boolean') return { v: nilai ? 1 : 0, t: BENAR_SALAH };
  if (nilai instanceof Date) return { v: nilai.getTime() / 86_400_000 + 25569, t: ANGKA };
  if (typeof nilai !== 'object' || nilai === null) return {};
  if ('richText' in nilai)
    return { v: (nilai.richText as { text: string }[]).map((r) => r.text).join(''), t: TEKS };
  if ('error' in nilai) return { v: String(nilai.error), t: TEKS };
  return 'text' in nilai ? nilaiKisi(nilai.text) : {};
}

export function rentang(teks: string): IRange[] {
  const cocok = /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(teks);
  if (!cocok) return [];
  const [, k1 = '', b1, k2 = '', b2] = cocok;
  return [
    {
      startRow: Number(b1) - 1,
      startColumn: indeksKolom(k1),
      endRow: Number(b2) - 1,
      endColumn: indeksKolom(k2),
    },
  ];
}

function isiRentang(teks: string): string[] {
  return rentang(teks).flatMap(({ startRow, startColumn, endRow, endColumn }) => {
    const hasil: string[] = [];
    for (let b = startRow; b <= endRow; b++) {
      for (let k = startColumn; k <= endColumn; k++) hasil.push(`${kolomHuruf(k)}${b + 1}`);
    }
    return hasil;
  });
}
