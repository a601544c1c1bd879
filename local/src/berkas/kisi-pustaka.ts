/** From the spreadsheet library's cells to `Lembar`: values only, as a person sees them. */
import type { CellObject, WorkBook, WorkSheet } from '@e965/xlsx';
import { BARIS_MAKS, KOLOM_MAKS } from '@lembar-kinerja/functions/berkas/xlsx/lembar';
import { isFormatTanggal, teksTanggal } from '@lembar-kinerja/functions/berkas/xlsx/tanggal';
import { isFormatPersen, tampilBernol } from '@lembar-kinerja/shared/dasar/format-angka';
import { alamat, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { isKosong } from '@lembar-kinerja/shared/dasar/teks';

type Sel = CellObject | undefined;
type Baris = Sel[];

/** `teks`: the cells are text as printed (CSV, HTML); what is clearly a number among them becomes one. */
export function kisiPustaka(buku: WorkBook): Lembar[] {
  const sejak1904 = buku.Workbook?.WBProps?.date1904 === true;
  return buku.SheetNames.flatMap((nama, i) => {
    const lembar = buku.Sheets[nama];
    if (!lembar || (lembar['!type'] !== undefined && lembar['!type'] !== 'sheet')) return [];
    const sembunyi = buku.Workbook?.Sheets?.[i]?.Hidden;
    const tersembunyi = sembunyi === 1 ? 'ya' : sembunyi === 2 ? 'sangat' : null;
    return [{ ...satuLembar(lembar, nama, sejak1904), ...(tersembunyi && { tersembunyi }) }];
  });
}

function satuLembar(lembar: WorkSheet, nama: string, sejak1904: boolean): Lembar {
  const hasil: Lembar = { nama, nilai: [], rumus: [], gabungan: [], tautan: {} };
  const isi = (lembar['!data'] ?? []) as unknown as Baris[];
  for (let b = 0; b < isi.length; b++) {
    const baris: Nilai[] = [];
    (isi[b] ?? []).forEach((sel, k) => {
      if (!sel) return;
      const nilai = nilaiSel(sel, sejak1904);
      if (b >= BARIS_MAKS || k >= KOLOM_MAKS) {
        if (!isKosong(nilai)) hasil.luarBatas ??= alamat(b, k);
        return;
      }
      while (baris.length < k) baris.push(null);
      baris[k] = nilai;
      catat(hasil, sel, nilai, alamat(b, k));
    });
    if (b < BARIS_MAKS) hasil.nilai.push(baris);
  }
  hasil.gabungan = (lembar['!merges'] ?? []).flatMap(({ s, e }) => {
    const tinggi = Math.min(e.r, BARIS_MAKS - 1) - s.r + 1;
    const lebar = Math.min(e.c, KOLOM_MAKS - 1) - s.c + 1;
    return tinggi > 0 && lebar > 0 ? [{ baris: s.r, kolom: s.c, tinggi, lebar }] : [];
  });
  const baris = (lembar['!rows'] ?? []).flatMap((r, b) => (r?.hidden && b < hasil.nilai.length ? [b] : []));
  const kolom = (lembar['!cols'] ?? []).flatMap((c, k) => (c?.hidden && k < KOLOM_MAKS ? [k] : []));
  if (baris.length > 0) hasil.barisTersembunyi = baris;
  if (kolom.length > 0) hasil.kolomTersembunyi = kolom;
  return hasil;
}

function nilaiSel(sel: CellObject, sejak1904: boolean): Nilai {
  const { v } = sel;
  if (sel.t === 'e') return sel.w ?? '#ERROR!';
  if (typeof v === 'number') {
    if (!Number.isFinite(v)) return null;
    const format = typeof sel.z === 'string' ? sel.z : undefined;
    return format !== undefined && isFormatTanggal(format) ? teksTanggal(v, format, sejak1904) : v;
  }
  if (typeof v === 'string') return v === '' ? null : v;
  if (v instanceof Date) return teksTanggal(v.getTime() / 86_400_000 + 25569, 'd/m/y', false);
  return typeof v === 'boolean' ? v : null;
}

function catat(lembar: Lembar, sel: CellObject, nilai: Nilai, letak: string): void {
  const url = sel.l?.Target;
  if (url && /^https?:/i.test(url) && !(typeof nilai === 'string' && nilai.includes(url)))
    lembar.tautan[letak] = [url];
  if (typeof nilai !== 'number' || typeof sel.z !== 'string') return;
  if (isFormatPersen(sel.z, nilai)) {
    lembar.persen ??= {};
    lembar.persen[letak] = true;
  }
  const tampil = tampilBernol(nilai, sel.z);
  if (tampil !== null) {
    lembar.tampil ??= {};
    lembar.tampil[letak] = tampil;
  }
}
