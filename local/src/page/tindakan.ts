/** Does to the grid what a script did to its copy of the workbook. */
import { BorderStyleTypes, BorderType, CellValueType, type ICellData, type IRange } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/lib/facade';
import type { GayaRentang, Tindakan } from '../host/protokol';
import { rumusSimpan } from './kisi/dialek';
import type { Kisi } from './kisi/kisi';

/** Effects on the page around the grid. */
export interface Sekitar {
  pesan(judul: string, pesan: string): void;
  panel(judul: string, berkas: string): void;
  dialog(judul: string, berkas: string, lebar: number, tinggi: number): void;
  menu(judul: string, isi: ({ teks: string; fungsi: string } | null)[]): void;
}

type Ubah = Exclude<Tindakan, { jenis: 'pesan' | 'panel' | 'dialog' | 'menu' }>;

export function lakukan(kisi: Kisi, daftar: readonly Tindakan[], sekitar: Sekitar): void {
  // Sheets made by the script are known to it by ids of its own.
  const baru = new Map<string, string>();
  for (const satu of daftar) {
    if (satu.jenis === 'pesan') sekitar.pesan(satu.judul, satu.pesan);
    else if (satu.jenis === 'panel') sekitar.panel(satu.judul, satu.berkas);
    else if (satu.jenis === 'dialog') sekitar.dialog(satu.judul, satu.berkas, satu.lebar, satu.tinggi);
    else if (satu.jenis === 'menu') sekitar.menu(satu.judul, satu.isi);
    else ubahBuku(kisi, satu, baru);
  }
}

function ubahBuku(kisi: Kisi, satu: Ubah, baru: Map<string, string>): void {
  const buku = kisi.api.getActiveWorkbook();
  if (!buku) return;
  if (satu.jenis === 'lembar-baru') {
    baru.set(satu.lembar, buku.insertSheet(satu.nama, { index: satu.urutan }).getSheetId());
    return;
  }
  const lembar = buku.getSheetBySheetId(baru.get(satu.lembar) ?? satu.lembar);
  if (!lembar) return;
  if (satu.jenis === 'lembar-hapus') buku.deleteSheet(lembar);
  else if (satu.jenis === 'lembar-nama') lembar.setName(satu.nama);
  else if (satu.jenis === 'pilih') pilih(kisi, lembar, satu.rentang);
  else ubahLembar(lembar, satu);
}

function pilih(kisi: Kisi, lembar: FWorksheet, rentang: Letak | null): void {
  lembar.activate();
  if (!rentang) return;
  const range = keRentang(rentang);
  lembar.getRange(range).activate();
  // Not `scrollToCell`: beside frozen columns that leaves the cell out of sight. A few rows around it, because a row
  // that was never shown gets its height only then.
  const sekitar = { ...range, startRow: Math.max(0, range.startRow - 2), endRow: range.endRow + 4 };
  kisi.api.syncExecuteCommand('sheet.command.scroll-to-cell', { range: sekitar });
}

type UbahLembar = Exclude<Ubah, { jenis: 'lembar-baru' | 'lembar-hapus' | 'lembar-nama' | 'pilih' }>;

function ubahLembar(lembar: FWorksheet, satu: UbahLembar): void {
  switch (satu.jenis) {
    case 'nilai':
      tulis(lembar, satu, (nilai) => ({
        v: typeof nilai === 'boolean' ? Number(nilai) : (nilai as string | number | null),
        t: jenisNilai(nilai),
        f: null,
        si: null,
        p: null,
      }));
      return;
    case 'rumus':
      tulis(lembar, satu, (rumus) => ({ f: rumusSimpan(String(rumus)), v: null, si: null, p: null }));
      return;
    case 'format':
      tulis(lembar, satu, (format) => ({ s: { n: { pattern: String(format) } } }));
      return;
    case 'kosongkan':
      lembar.getRange(keRentang(satu.rentang)).clear();
      return;
    case 'gabung':
      lembar.getRange(keRentang(satu.rentang)).merge();
      return;
    case 'lepas':
      lembar.getRange(keRentang(satu.rentang)).breakApart();
      return;
    case 'gaya':
      terapGaya(lembar, satu.rentang, satu.gaya);
      return;
    case 'ukuran':
      if (satu.kolom !== undefined) lembar.setColumnWidth(satu.kolom, satu.piksel);
      if (satu.baris !== undefined) lembar.setRowHeight(satu.baris, satu.piksel);
      return;
    case 'beku':
      if (satu.baris > 0) lembar.setFrozenRows(satu.baris);
      if (satu.kolom > 0) lembar.setFrozenColumns(satu.kolom);
  }
}

/** One command for the block, so that it is one step to undo. */
function tulis(
  lembar: FWorksheet,
  { baris, kolom, isi }: { baris: number; kolom: number; isi: readonly (readonly unknown[])[] },
  sel: (isi: unknown) => ICellData,
): void {
  const lebar = isi[0]?.length ?? 0;
  if (isi.length === 0 || lebar === 0) return;
  luaskan(lembar, baris + isi.length, kolom + lebar);
  lembar.getRange(baris, kolom, isi.length, lebar).setValues(isi.map((satu) => satu.map(sel)));
}

function luaskan(lembar: FWorksheet, baris: number, kolom: number): void {
  if (lembar.getMaxRows() < baris) lembar.setRowCount(baris + 50);
  if (lembar.getMaxColumns() < kolom) lembar.setColumnCount(kolom + 4);
}

function terapGaya(lembar: FWorksheet, letak: Letak, gaya: GayaRentang): void {
  const rentang = lembar.getRange(keRentang(letak));
  if (gaya.tebal !== undefined) rentang.setFontWeight(gaya.tebal ? 'bold' : 'normal');
  if (gaya.bungkus !== undefined) rentang.setWrap(gaya.bungkus);
  if (gaya.rata) rentang.setHorizontalAlignment(gaya.rata === 'right' ? 'normal' : gaya.rata);
  if (gaya.tegak) rentang.setVerticalAlignment(gaya.tegak);
  if (gaya.latar) rentang.setBackgroundColor(gaya.latar);
  if (gaya.garis) rentang.setBorder(BorderType.ALL, BorderStyleTypes.THIN);
}

interface Letak {
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
}

function keRentang({ baris, kolom, tinggi, lebar }: Letak): IRange {
  return { startRow: baris, startColumn: kolom, endRow: baris + tinggi - 1, endColumn: kolom + lebar - 1 };
}

function jenisNilai(nilai: unknown): CellValueType | null {
  if (nilai === null) return null;
  if (typeof nilai === 'number') return CellValueType.NUMBER;
  return typeof nilai === 'boolean' ? CellValueType.BOOLEAN : CellValueType.STRING;
}
