/** From the library's parsed parts to `Lembar`: values, formulas, merges and links. */
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import { alamat, type Lembar, type Nilai, type Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { geserRumus, nilaiBungkus, rumusTerbuka } from './rumus';
import { isFormatTanggal, teksTanggal } from './tanggal';

/** What is taken from the parsed workbook; the names are the library's. */
export interface ModelBuku {
  sheets?: { rId: string; name: string; state?: string }[];
  workbookRels?: { Id: string; Target: string }[];
  worksheetHash: Record<string, ModelLembar>;
  worksheets: ModelLembar[];
  worksheetRels: Record<number, { Id: string; Target: string }[]>;
  sharedStrings?: { getString(nomor: number): unknown };
  styles?: { getStyleModel(nomor: number): { numFmt?: string } | undefined };
  properties?: { date1904?: boolean };
}

interface ModelLembar {
  sheetNo: number;
  rows?: ({ number: number; hidden?: boolean; cells?: (ModelSel | null)[] } | null)[];
  cols?: { min: number; max: number; hidden?: boolean }[];
  mergeCells?: string[];
  hyperlinks?: { address: string; rId?: string }[];
}

interface ModelSel {
  address: string;
  type: number;
  value?: unknown;
  styleId?: number;
  formula?: string;
  result?: unknown;
  shareType?: string;
  si?: string;
}

/** Cells farther out are not read: the forms end near row 250 and column X, strays sit at the sheet's far edge. */
export const BARIS_MAKS = 20_000;
export const KOLOM_MAKS = 500;

const TIPE_ANGKA = 2;
const TIPE_TEKS = 3;

/** Sheets in the order of the tabs; chart sheets are left out. */
export function susunLembar(buku: ModelBuku): Lembar[] {
  const rel = new Map((buku.workbookRels ?? []).map((r) => [r.Id, r.Target]));
  return (buku.sheets ?? []).flatMap(({ rId, name, state }) => {
    const sasaran = rel.get(rId)?.replace(/^[\s/]*(xl\/)?/, '');
    const lembar = sasaran === undefined ? undefined : buku.worksheetHash[`xl/${sasaran}`];
    if (!lembar) return [];
    const tersembunyi = state === 'hidden' ? 'ya' : state === 'veryHidden' ? 'sangat' : null;
    return [{ ...bacaLembar(buku, lembar, name), ...(tersembunyi && { tersembunyi }) }];
  });
}

function bacaLembar(buku: ModelBuku, model: ModelLembar, nama: string): Lembar {
  const lembar: Lembar = { nama, nilai: [], rumus: [], gabungan: [], tautan: {} };
  const induk = new Map<string, { rumus: string; baris: number; kolom: number }>();
  for (const baris of model.rows ?? []) {
    if (baris?.hidden && baris.number <= BARIS_MAKS) {
      lembar.barisTersembunyi ??= [];
      lembar.barisTersembunyi.push(baris.number - 1);
    }
    for (const sel of baris?.cells ?? []) {
      if (!sel) continue;
      const letak = bacaAlamat(sel.address);
      if (!letak) continue;
      const nilai = nilaiSel(buku, sel);
      const rumus = rumusSel(sel, letak, induk);
      if (nilai === null && rumus === null) continue;
      if (letak.baris >= BARIS_MAKS || letak.kolom >= KOLOM_MAKS) {
        if (nilai !== null && String(nilai).trim() !== '') lembar.luarBatas ??= sel.address;
        continue;
      }
      taruh(lembar.nilai, letak, nilai);
      tandaiFormat(lembar, buku, sel, nilai, rumus);
      if (rumus !== null) taruh(lembar.rumus, letak, rumus);
    }
  }
  rapatkan(lembar.nilai);
  rapatkan(lembar.rumus);
  const kolomTersembunyi = (model.cols ?? []).flatMap(({ min, max, hidden }) =>
    hidden ? Array.from({ length: Math.min(max, KOLOM_MAKS) - min + 1 }, (_, i) => min - 1 + i) : [],
  );
  if (kolomTersembunyi.length > 0) lembar.kolomTersembunyi = kolomTersembunyi;
  lembar.gabungan = (model.mergeCells ?? []).flatMap(bacaRentang);
  lembar.tautan = bacaTautan(buku, model, lembar);
  return lembar;
}

function nilaiSel(buku: ModelBuku, sel: ModelSel): Nilai {
  if (sel.formula !== undefined || sel.shareType !== undefined) {
    const hasil = sel.result ?? (sel.formula === undefined ? null : nilaiBungkus(sel.formula));
    return biasa(hasil, buku, sel);
  }
  const { value } = sel;
  if (sel.type === TIPE_TEKS && typeof value === 'number')
    return biasa(buku.sharedStrings?.getString(value), buku, sel);
  return biasa(value, buku, sel, sel.type === TIPE_ANGKA);
}

/** Rich text joined, an error as its text, a number under a date format as the date's text, an empty text as blank. */
function biasa(nilai: unknown, buku: ModelBuku, sel: ModelSel, angka = true): Nilai {
  if (typeof nilai === 'number') {
    if (!Number.isFinite(nilai)) return null;
    const format = sel.styleId === undefined ? undefined : buku.styles?.getStyleModel(sel.styleId)?.numFmt;
    if (!angka || !format || !isFormatTanggal(format)) return nilai;
    return teksTanggal(nilai, format, buku.properties?.date1904 === true);
  }
  if (typeof nilai === 'string') return nilai === '' ? null : nilai;
  if (typeof nilai === 'boolean') return nilai;
  if (nilai instanceof Date) return teksTanggal(nilai.getTime() / 86_400_000 + 25569, 'd/m/y', false);
  if (typeof nilai !== 'object' || nilai === null) return null;
  if ('richText' in nilai && Array.isArray(nilai.richText)) {
    return nilai.richText.map((r: { text?: string }) => r.text ?? '').join('') || null;
  }
  return 'error' in nilai ? String(nilai.error) : null;
}

/** How a number is shown, where that matters; a formula without a stored value will be a number. */
function tandaiFormat(
  lembar: Lembar,
  buku: ModelBuku,
  sel: ModelSel,
  nilai: Nilai,
  rumus: string | null,
): void {
  if (sel.styleId === undefined || (typeof nilai !== 'number' && (nilai !== null || rumus === null))) return;
  const format = buku.styles?.getStyleModel(sel.styleId)?.numFmt;
  if (isFormatPersen(format)) {
    lembar.persen ??= {};
    lembar.persen[sel.address] = true;
  }
  const tampil = nilai === null ? null : tampilBernol(nilai, format);
  if (tampil !== null) {
    lembar.tampil ??= {};
    lembar.tampil[sel.address] = tampil;
  }
}

function rumusSel(sel: ModelSel, letak: Letak, induk: Map<string, Letak & { rumus: string }>): string | null {
  let rumus = sel.formula ?? null;
  if (sel.shareType === 'shared' && sel.si !== undefined) {
    if (rumus !== null) induk.set(sel.si, { ...letak, rumus });
    const asal = induk.get(sel.si);
    if (rumus === null && asal) {
      rumus = geserRumus(asal.rumus, letak.baris - asal.baris, letak.kolom - asal.kolom);
    }
  }
  return rumus === null ? null : rumusTerbuka(rumus);
}

interface Letak {
  baris: number;
  kolom: number;
}

/** By character codes: it runs once for every cell, and a regular expression took a third of the sheet's time. */
function bacaAlamat(teks: string): Letak | null {
  let kolom = 0;
  let baris = 0;
  for (let i = 0; i < teks.length; i++) {
    const huruf = teks.charCodeAt(i);
    if (huruf >= 65 && huruf <= 90 && baris === 0) kolom = kolom * 26 + huruf - 64;
    else if (huruf >= 48 && huruf <= 57) baris = baris * 10 + huruf - 48;
    else if (huruf !== 36) return null;
  }
  return kolom > 0 && baris > 0 ? { baris: baris - 1, kolom: kolom - 1 } : null;
}

/** A merge is cut at the limits, so that one over whole columns stays small. */
function bacaRentang(teks: string): Rentang[] {
  const [dari, sampai] = teks.split(':').map(bacaAlamat);
  if (!dari || !sampai || dari.baris >= BARIS_MAKS || dari.kolom >= KOLOM_MAKS) return [];
  const tinggi = Math.min(sampai.baris, BARIS_MAKS - 1) - dari.baris + 1;
  const lebar = Math.min(sampai.kolom, KOLOM_MAKS - 1) - dari.kolom + 1;
  return tinggi > 0 && lebar > 0 ? [{ ...dari, tinggi, lebar }] : [];
}

function bacaTautan(buku: ModelBuku, model: ModelLembar, lembar: Lembar): Record<string, string[]> {
  const hasil: Record<string, string[]> = {};
  const tambah = (letak: Letak, url: string | undefined) => {
    const isi = lembar.nilai[letak.baris]?.[letak.kolom];
    if (!url || (typeof isi === 'string' && isi.includes(url))) return;
    const sel = alamat(letak.baris, letak.kolom);
    hasil[sel] = [...(hasil[sel] ?? []), url];
  };
  const rel = new Map((buku.worksheetRels[model.sheetNo] ?? []).map((r) => [r.Id, r.Target]));
  for (const { address, rId } of model.hyperlinks ?? []) {
    const letak = bacaAlamat(address.split(':')[0] ?? '');
    if (letak && rId) tambah(letak, rel.get(rId));
  }
  lembar.rumus.forEach((baris, b) => {
    baris.forEach((rumus, k) => {
      const url = rumus && /^=HYPERLINK\("((?:[^"]|"")+)"/i.exec(rumus)?.[1];
      if (url) tambah({ baris: b, kolom: k }, url.replaceAll('""', '"'));
    });
  });
  return hasil;
}

function taruh<T>(kisi: (T | null)[][], { baris, kolom }: Letak, isi: T): void {
  let isiBaris = kisi[baris];
  if (!isiBaris) {
    isiBaris = [];
    kisi[baris] = isiBaris;
  }
  isiBaris[kolom] = isi;
}

/** No holes: a missing row is an empty one, a missing cell is null. */
function rapatkan<T>(kisi: (T | null)[][]): void {
  for (let b = 0; b < kisi.length; b++) kisi[b] = Array.from(kisi[b] ?? [], (isi) => isi ?? null);
}
