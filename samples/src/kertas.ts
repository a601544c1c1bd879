/** A sheet while it is being laid out: cells, merges and row heights, rows and columns counted from 0. */

import { alamat, type Nilai, type Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { GAYA } from './gaya';

type NilaiKertas = Nilai | Omit<SelTulis, 'gaya'>;

const TINGGI_HURUF = 12;
/** No spreadsheet program shows a row higher than this many points. */
const TINGGI_TERBESAR = 409;

export class Kertas {
  readonly sel: (SelTulis | null)[][] = [];
  private readonly gabungan: Rentang[] = [];
  private readonly tinggi: Record<number, number> = {};

  constructor(
    private readonly nama: string,
    private readonly lebar: number[],
  ) {}

  put(baris: number, kolom: number, isi: NilaiKertas, gaya: string): void {
    const tujuan = this.rowOf(baris);
    while (tujuan.length <= kolom) tujuan.push(null);
    tujuan[kolom] = isi !== null && typeof isi === 'object' ? { ...isi, gaya } : { nilai: isi, gaya };
  }

  /** Cells of one row from a column on, all in one style or each in its own. */
  putRow(baris: number, kolom: number, isi: NilaiKertas[], gaya: string | string[]): void {
    isi.forEach((satu, i) => {
      this.put(baris, kolom + i, satu, typeof gaya === 'string' ? gaya : (gaya[i] ?? 'teks'));
    });
  }

  /** A value over a merged block; every cell of the block carries the style, so that its border is whole. */
  merge(baris: number, kolom: number, tinggi: number, lebar: number, isi: NilaiKertas, gaya: string): void {
    for (let b = baris; b < baris + tinggi; b++) {
      for (let k = kolom; k < kolom + lebar; k++) this.put(b, k, null, gaya);
    }
    this.put(baris, kolom, isi, gaya);
    if (tinggi > 1 || lebar > 1) this.gabungan.push({ baris, kolom, tinggi, lebar });
  }

  height(baris: number, poin: number): void {
    this.tinggi[baris] = Math.min(poin, TINGGI_TERBESAR);
  }

  /** Heights that show every wrapped text whole; text of a merged block is measured over the block's width. */
  fitHeights(): void {
    this.sel.forEach((baris, b) => {
      let terbanyak = 1;
      baris.forEach((sel, k) => {
        const gaya = GAYA[sel?.gaya ?? ''];
        const blok = this.gabungan.find((g) => g.baris === b && g.kolom === k);
        if (typeof sel?.nilai !== 'string' || !gaya?.bungkus || (blok?.tinggi ?? 1) > 1) return;
        const lebar = this.lebar.slice(k, k + (blok?.lebar ?? 1)).reduce((a, n) => a + n, 0);
        terbanyak = Math.max(terbanyak, lineCount(sel.nilai, lebar * (gaya.tebal ? 1.3 : 1.47)));
      });
      if (terbanyak > 1 && this.tinggi[b] === undefined) this.height(b, terbanyak * TINGGI_HURUF + 3);
    });
  }

  finish(opsi: Pick<LembarTulis, 'barisBeku' | 'kolomBeku' | 'cetak'>): LembarTulis {
    this.fitHeights();
    const dipakai = new Set(this.sel.flatMap((baris) => baris.map((sel) => sel?.gaya)));
    return {
      nama: this.nama,
      sel: this.sel,
      gaya: Object.fromEntries(Object.entries(GAYA).filter(([kunci]) => dipakai.has(kunci))),
      gabungan: this.gabungan,
      lebar: this.lebar,
      tinggi: this.tinggi,
      ...opsi,
    };
  }

  private rowOf(baris: number): (SelTulis | null)[] {
    while (this.sel.length <= baris) this.sel.push([]);
    return at(this.sel, baris);
  }
}

/** Lines a text takes where so many letters stand side by side: a column's width counts digits of 11 points. */
function lineCount(teks: string, huruf: number): number {
  const perBaris = Math.max(1, Math.floor(huruf) - 1);
  return teks.split('\n').reduce((n, alinea) => n + Math.max(1, wrappedLines(alinea, perBaris)), 0);
}

function wrappedLines(alinea: string, perBaris: number): number {
  let baris = 1;
  let terisi = 0;
  for (const kata of alinea.split(' ')) {
    if (terisi > 0 && terisi + 1 + kata.length > perBaris) {
      baris += 1;
      terisi = 0;
    }
    terisi += (terisi > 0 ? 1 : 0) + kata.length;
    baris += Math.floor((terisi - 1) / perBaris);
    terisi = ((terisi - 1) % perBaris) + 1;
  }
  return baris;
}

/** `A1:B2` of a block counted from 0. */
export function blok(baris: number, kolom: number, sampaiBaris: number, sampaiKolom: number): string {
  return `${alamat(baris, kolom)}:${alamat(sampaiBaris, sampaiKolom)}`;
}

/**
 * The form computes this cell. Where the printed figure is what the formula gives from the figures on this sheet it
 * holds the formula; where it is not, the printed figure alone, as someone typed it: so a real sheet hides its faults.
 */
export function computed(tercetak: Nilai, hasil: Nilai, rumus: string): { nilai: Nilai; rumus?: string } {
  return hasil !== null && hasil === tercetak ? { nilai: tercetak, rumus: `=${rumus}` } : { nilai: tercetak };
}
