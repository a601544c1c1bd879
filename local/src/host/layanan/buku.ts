/**
 * SpreadsheetApp over the workbook that the page shows. A script runs to its end on a copy; what it did is handed back
 * as a list, so that the grid changes in one step, as after Apps Script's flush.
 */

import type { Nilai, Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { idBuku } from '../../workspace/rest/buku-folder';
import type { BukuHalaman, LembarHalaman, Tindakan } from '../protokol';
import { Range } from './rentang';
import { urai } from './rentang-nilai';

export class Spreadsheet {
  constructor(
    readonly buku: BukuHalaman,
    readonly catat: (tindakan: Tindakan) => void,
  ) {}

  getId(): string {
    return idBuku(this.buku.berkas);
  }
  getName(): string {
    return this.buku.berkas.replace(/\.xlsx$/i, '');
  }
  getSpreadsheetLocale(): string {
    return 'in_ID';
  }
  getSheets(): Sheet[] {
    return this.buku.lembar.map((isi) => new Sheet(this, isi));
  }
  getSheetByName(nama: string): Sheet | null {
    return this.getSheets().find((satu) => satu.getName() === nama) ?? null;
  }
  getActiveSheet(): Sheet {
    const isi = this.buku.lembar.find((satu) => satu.id === this.buku.aktif) ?? this.buku.lembar[0];
    if (!isi) throw new Error('Buku kerja ini tidak memuat lembar.');
    return new Sheet(this, isi);
  }
  getActiveRange(): Range {
    return new Range(this.getActiveSheet(), this.buku.pilihan);
  }
  setActiveSheet(lembar: Sheet): Sheet {
    this.buku.aktif = lembar.isi.id;
    this.catat({ jenis: 'pilih', lembar: lembar.isi.id, rentang: null });
    return lembar;
  }
  setActiveRange(rentang: Range): Range {
    return rentang.activate();
  }
  insertSheet(nama: string, urutan = this.buku.lembar.length): Sheet {
    if (this.getSheetByName(nama)) throw new Error(`Lembar ${nama} sudah ada.`);
    const isi: LembarHalaman = {
      id: `baru-${this.buku.lembar.length}-${nama}`,
      nama,
      nilai: [],
      rumus: [],
      tampil: {},
      format: {},
      tautan: {},
      gabungan: [],
    };
    this.buku.lembar.splice(urutan, 0, isi);
    this.buku.aktif = isi.id;
    this.catat({ jenis: 'lembar-baru', lembar: isi.id, nama, urutan });
    return new Sheet(this, isi);
  }
  deleteSheet(lembar: Sheet): void {
    this.buku.lembar.splice(this.buku.lembar.indexOf(lembar.isi), 1);
    this.catat({ jenis: 'lembar-hapus', lembar: lembar.isi.id });
  }
  toast(pesan: string, judul = ''): void {
    this.catat({ jenis: 'pesan', judul: String(judul), pesan: String(pesan) });
  }
}

export class Sheet {
  constructor(
    readonly buku: Spreadsheet,
    readonly isi: LembarHalaman,
  ) {}

  getParent(): Spreadsheet {
    return this.buku;
  }
  getName(): string {
    return this.isi.nama;
  }
  getSheetId(): string {
    return this.isi.id;
  }
  getIndex(): number {
    return this.buku.buku.lembar.indexOf(this.isi) + 1;
  }
  setName(nama: string): this {
    this.isi.nama = nama;
    this.buku.catat({ jenis: 'lembar-nama', lembar: this.isi.id, nama });
    return this;
  }
  activate(): this {
    this.buku.setActiveSheet(this);
    return this;
  }
  getLastRow(): number {
    return batas(this.isi.nilai, this.isi.rumus);
  }
  getLastColumn(): number {
    return Math.max(0, ...[...this.isi.nilai, ...this.isi.rumus].map((baris) => akhirBaris(baris)));
  }
  getDataRange(): Range {
    return this.getRange(1, 1, Math.max(1, this.getLastRow()), Math.max(1, this.getLastColumn()));
  }
  /** `getRange('B2:C4')`, or row and column counted from 1 with an optional size. */
  getRange(letak: string | number, kolom = 1, tinggi = 1, lebar = 1): Range {
    const rentang: Rentang =
      typeof letak === 'string' ? urai(letak) : { baris: letak - 1, kolom: kolom - 1, tinggi, lebar };
    if (rentang.baris < 0 || rentang.kolom < 0 || rentang.tinggi < 1 || rentang.lebar < 1) {
      throw new Error('Rentang harus berada di dalam lembar.');
    }
    return new Range(this, rentang);
  }
  setFrozenRows(baris: number): this {
    this.buku.catat({ jenis: 'beku', lembar: this.isi.id, baris, kolom: 0 });
    return this;
  }
  setColumnWidth(kolom: number, piksel: number): this {
    this.buku.catat({ jenis: 'ukuran', lembar: this.isi.id, kolom: kolom - 1, piksel });
    return this;
  }
  setRowHeight(baris: number, piksel: number): this {
    this.buku.catat({ jenis: 'ukuran', lembar: this.isi.id, baris: baris - 1, piksel });
    return this;
  }
  clear(): this {
    this.getDataRange().clear();
    return this;
  }
}

function akhirBaris(baris: readonly (Nilai | undefined)[]): number {
  let k = baris.length;
  while (k > 0 && (baris[k - 1] ?? null) === null) k--;
  return k;
}

function batas(nilai: Nilai[][], rumus: (string | null)[][]): number {
  let b = Math.max(nilai.length, rumus.length);
  while (b > 0 && akhirBaris(nilai[b - 1] ?? []) === 0 && akhirBaris(rumus[b - 1] ?? []) === 0) b--;
  return b;
}
