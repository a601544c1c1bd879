/** Short makers of blocks and cells; how a blank and a figure look in print is decided here. */
import { formatAngka, persen } from '../dasar/angka';
import type { Blok, BlokTabel, Potongan, Rata, SelTabel } from './model';

/** Printed where a table has no figure. */
export const KOSONG = '–';

export const tebal = (teks: string): Potongan => ({ teks, tebal: true });
export const miring = (teks: string): Potongan => ({ teks, miring: true });

export function judul(
  tingkat: 1 | 2 | 3 | 4 | 5,
  teks: string,
  opsi: { kunci?: string; tanpaNomor?: boolean } = {},
): Blok {
  return { jenis: 'judul', tingkat, teks, ...opsi };
}

export function paragraf(...isi: Potongan[]): Blok {
  return { jenis: 'paragraf', isi };
}

export function catatan(...isi: Potongan[]): Blok {
  return { jenis: 'paragraf', isi, gaya: 'catatan' };
}

export function daftar(butir: Potongan[][], berurut = false): Blok {
  return { jenis: 'daftar', berurut, butir };
}

export const halamanBaru: Blok = { jenis: 'halaman-baru' };

export function tabel(isi: Omit<BlokTabel, 'jenis' | 'kunci' | 'judul'> & Partial<BlokTabel>): BlokTabel {
  return { kunci: null, judul: null, ...isi, jenis: 'tabel' };
}

/** Text cell; null or blank prints a dash. */
export function sel(isi: string | null | Potongan[], opsi: Omit<SelTabel, 'isi'> = {}): SelTabel {
  const potongan = typeof isi === 'string' ? [isi.trim() === '' ? KOSONG : isi] : (isi ?? [KOSONG]);
  return { isi: potongan, ...opsi };
}

export function kepala(...teks: string[]): SelTabel[] {
  return teks.map((t) => sel(t, { rata: 'tengah', tebal: true }));
}

/** Row of column numbers under a header. */
export function nomorKolom(banyak: number): SelTabel[] {
  return Array.from({ length: banyak }, (_, i) => sel(`(${i + 1})`, { rata: 'tengah' }));
}

/** Figure as many decimals as it has (at most two), right-aligned. */
export function selAngka(n: number | null, opsi: Omit<SelTabel, 'isi'> = {}, desimal?: number): SelTabel {
  return sel(n === null ? null : formatAngka(n, desimal), { rata: 'kanan', ...opsi });
}

export function selPersen(n: number | null, opsi: Omit<SelTabel, 'isi'> = {}): SelTabel {
  return sel(n === null ? null : formatAngka(n, 2), { rata: 'kanan', ...opsi });
}

/** `73,76 %` or `1.147 Dokumen`: a figure with its satuan; null without a figure. */
export function bersatuan(n: number | null, satuan: string | null): string | null {
  if (n === null) return null;
  if (isPersen(satuan)) return persen(n);
  return satuan ? `${formatAngka(n)} ${satuan}` : formatAngka(n);
}

export function isPersen(satuan: string | null): boolean {
  return /^(%|persen(tase)?)$/i.test((satuan ?? '').trim());
}

/** A row that names the group below it, over the table's whole width. */
export function barisJudul(teks: string, kolom: number, rata: Rata = 'kiri'): SelTabel[] {
  return [sel(teks, { kolom, tebal: true, rata, warna: 'F2F2F2' })];
}
