/** SpreadsheetApp's Range: rows and columns from 1 outside, from 0 inside. */

import { alamat, type Nilai, type Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import type { GayaRentang } from '../protokol';
import type { Sheet } from './buku';
import { beririsan, nilaiBiasa, tanggal } from './rentang-nilai';

const FORMAT_TANGGAL = /(?:^|[^\\"])[dy]/i;

export class Range {
  constructor(
    readonly lembar: Sheet,
    readonly rentang: Rentang,
  ) {}

  getSheet(): Sheet {
    return this.lembar;
  }
  getRow(): number {
    return this.rentang.baris + 1;
  }
  getColumn(): number {
    return this.rentang.kolom + 1;
  }
  getNumRows(): number {
    return this.rentang.tinggi;
  }
  getNumColumns(): number {
    return this.rentang.lebar;
  }
  getLastRow(): number {
    return this.rentang.baris + this.rentang.tinggi;
  }
  getLastColumn(): number {
    return this.rentang.kolom + this.rentang.lebar;
  }
  getA1Notation(): string {
    const { baris, kolom, tinggi, lebar } = this.rentang;
    const awal = alamat(baris, kolom);
    return tinggi === 1 && lebar === 1 ? awal : `${awal}:${alamat(baris + tinggi - 1, kolom + lebar - 1)}`;
  }
  getCell(baris: number, kolom: number): Range {
    const { baris: b, kolom: k } = this.rentang;
    return new Range(this.lembar, { baris: b + baris - 1, kolom: k + kolom - 1, tinggi: 1, lebar: 1 });
  }

  /** A blank cell is '', a number under a date format is a Date. */
  getValues(): unknown[][] {
    return this.peta((b, k) => {
      const nilai = this.lembar.isi.nilai[b]?.[k] ?? '';
      const format = this.lembar.isi.format[`${b}:${k}`];
      return typeof nilai === 'number' && format && FORMAT_TANGGAL.test(format) ? tanggal(nilai) : nilai;
    });
  }
  getDisplayValues(): string[][] {
    return this.peta((b, k) => {
      const tampil = this.lembar.isi.tampil[`${b}:${k}`];
      return tampil ?? String(this.lembar.isi.nilai[b]?.[k] ?? '');
    });
  }
  getFormulas(): string[][] {
    return this.peta((b, k) => this.lembar.isi.rumus[b]?.[k] ?? '');
  }
  getNumberFormats(): string[][] {
    return this.peta((b, k) => this.lembar.isi.format[`${b}:${k}`] ?? 'General');
  }
  /** Only the links behind the text, as one run. */
  getRichTextValues(): { getRuns(): { getLinkUrl(): string | null }[] }[][] {
    return this.peta((b, k) => {
      const url = this.lembar.isi.tautan[`${b}:${k}`] ?? null;
      return { getRuns: () => [{ getLinkUrl: () => url }] };
    });
  }
  getValue(): unknown {
    return this.getValues()[0]?.[0] ?? '';
  }
  getDisplayValue(): string {
    return this.getDisplayValues()[0]?.[0] ?? '';
  }
  getFormula(): string {
    return this.getFormulas()[0]?.[0] ?? '';
  }
  getMergedRanges(): Range[] {
    return this.lembar.isi.gabungan
      .filter((satu) => beririsan(satu, this.rentang))
      .map((satu) => new Range(this.lembar, satu));
  }

  /** As in Sheets, a text that begins with `=` becomes a formula; an apostrophe before it keeps it text. */
  setValues(isi: unknown[][]): this {
    this.periksaUkuran(isi);
    const nilai = isi.map((baris) => baris.map(nilaiBiasa));
    if (nilai.flat().some((satu) => typeof satu === 'string' && /^=./.test(satu))) {
      nilai.forEach((baris, b) => {
        baris.forEach((satu, k) => {
          const sel = this.getCell(b + 1, k + 1);
          if (typeof satu === 'string' && /^=./.test(satu)) sel.setFormula(satu);
          else sel.setValues([[satu ?? '']]);
        });
      });
      return this;
    }
    const teks = nilai.map((baris) => baris.map((n) => (typeof n === 'string' ? n.replace(/^'/, '') : n)));
    this.taruh('nilai', teks);
    const { baris, kolom } = this.rentang;
    this.lembar.buku.catat({ jenis: 'nilai', lembar: this.lembar.isi.id, baris, kolom, isi: teks });
    return this;
  }
  setValue(nilai: unknown): this {
    return this.setValues(this.peta(() => nilai));
  }
  setFormulas(isi: string[][]): this {
    this.periksaUkuran(isi);
    this.taruh('rumus', isi);
    this.taruh(
      'nilai',
      isi.map((baris) => baris.map(() => null)),
    );
    const { baris, kolom } = this.rentang;
    this.lembar.buku.catat({ jenis: 'rumus', lembar: this.lembar.isi.id, baris, kolom, isi });
    return this;
  }
  setFormula(rumus: string): this {
    return this.setFormulas(this.peta(() => rumus));
  }
  setNumberFormats(isi: string[][]): this {
    this.periksaUkuran(isi);
    const { baris, kolom } = this.rentang;
    isi.forEach((satu, b) => {
      satu.forEach((format, k) => {
        this.lembar.isi.format[`${baris + b}:${kolom + k}`] = format;
      });
    });
    this.lembar.buku.catat({ jenis: 'format', lembar: this.lembar.isi.id, baris, kolom, isi });
    return this;
  }
  setNumberFormat(format: string): this {
    return this.setNumberFormats(this.peta(() => format));
  }
  clear(): this {
    this.lembar.buku.catat({ jenis: 'kosongkan', lembar: this.lembar.isi.id, rentang: this.rentang });
    const kosong = this.peta(() => null);
    this.taruh('nilai', kosong);
    this.taruh('rumus', kosong);
    return this;
  }
  clearContent(): this {
    return this.clear();
  }

  setFontWeight(tebal: string): this {
    return this.gaya({ tebal: tebal === 'bold' });
  }
  setWrap(bungkus: boolean): this {
    return this.gaya({ bungkus });
  }
  setBackground(latar: string | null): this {
    return this.gaya({ latar });
  }
  setHorizontalAlignment(rata: 'left' | 'center' | 'right'): this {
    return this.gaya({ rata });
  }
  setVerticalAlignment(tegak: 'top' | 'middle' | 'bottom'): this {
    return this.gaya({ tegak });
  }
  setBorder(garis: boolean): this {
    return this.gaya({ garis });
  }
  merge(): this {
    this.lembar.isi.gabungan.push(this.rentang);
    this.lembar.buku.catat({ jenis: 'gabung', lembar: this.lembar.isi.id, rentang: this.rentang });
    return this;
  }
  breakApart(): this {
    const { isi } = this.lembar;
    isi.gabungan = isi.gabungan.filter((satu) => !beririsan(satu, this.rentang));
    this.lembar.buku.catat({ jenis: 'lepas', lembar: isi.id, rentang: this.rentang });
    return this;
  }
  activate(): this {
    const { buku } = this.lembar.buku;
    buku.aktif = this.lembar.isi.id;
    buku.pilihan = this.rentang;
    this.lembar.buku.catat({ jenis: 'pilih', lembar: this.lembar.isi.id, rentang: this.rentang });
    return this;
  }

  private gaya(gaya: GayaRentang): this {
    this.lembar.buku.catat({ jenis: 'gaya', lembar: this.lembar.isi.id, rentang: this.rentang, gaya });
    return this;
  }
  private peta<T>(isi: (baris: number, kolom: number) => T): T[][] {
    const { baris, kolom, tinggi, lebar } = this.rentang;
    return Array.from({ length: tinggi }, (_, b) =>
      Array.from({ length: lebar }, (_, k) => isi(baris + b, kolom + k)),
    );
  }
  private periksaUkuran(isi: unknown[][]): void {
    const { tinggi, lebar } = this.rentang;
    if (isi.length !== tinggi || isi.some((baris) => baris.length !== lebar)) {
      throw new Error(`Banyaknya baris dan kolom data tidak sama dengan rentang ${this.getA1Notation()}.`);
    }
  }
  private taruh(apa: 'nilai' | 'rumus', isi: (Nilai | string | null)[][]): void {
    const kisi = this.lembar.isi[apa] as (Nilai | string | null)[][];
    const { baris, kolom } = this.rentang;
    isi.forEach((satu, b) => {
      while (kisi.length <= baris + b) kisi.push([]);
      satu.forEach((nilai, k) => {
        const tujuan = at(kisi, baris + b);
        while (tujuan.length < kolom + k) tujuan.push(null);
        tujuan[kolom + k] = nilai;
        delete this.lembar.isi.tampil[`${baris + b}:${kolom + k}`];
        const rumus = this.lembar.isi.rumus[baris + b];
        if (apa === 'nilai' && rumus?.[kolom + k]) rumus[kolom + k] = null;
      });
    });
  }
}
