/** The labels of a header block as a grid: merged cells filled in, and unmerged group labels carried over their columns. */
import type { Lembar, Rentang } from '../dasar/kisi';
import { labelKepala } from './ejaan';

/** Labels of each header row with merged cells filled in, one array per sheet row. */
export interface BarisKepala {
  baris: number;
  label: string[];
  /** Merged block that a label stands in, where it is wider than its column. */
  gabung: (Rentang | undefined)[];
}

/** Columns that the rows reach over. */
export function lebarKisi(kisi: BarisKepala[]): number {
  return Math.max(0, ...kisi.map((k) => k.label.length));
}

/** Label of a column in one header row, or the nearest at its left: what an unmerged group label reaches over. */
export function labelKiri(kisi: BarisKepala, kolom: number): string {
  for (let k = Math.min(kolom, kisi.label.length - 1); k >= 0; k--) {
    const label = kisi.label[k];
    if (label) return label;
  }
  return '';
}

/** @param nomor rows of column numbers: what is merged down from them is no label */
export function readBarisKepala(lembar: Lembar, baris: number, nomor: ReadonlySet<number>): BarisKepala {
  const label = (lembar.nilai[baris] ?? []).map(labelKepala);
  const gabung: BarisKepala['gabung'] = [];
  for (const g of lembar.gabungan) {
    if (baris < g.baris || baris >= g.baris + g.tinggi || nomor.has(g.baris)) continue;
    const teks = labelKepala(lembar.nilai[g.baris]?.[g.kolom]);
    if (teks === '') continue;
    for (let kolom = g.kolom; kolom < g.kolom + g.lebar; kolom++) {
      label[kolom] ||= teks;
      if (g.lebar > 1) gabung[kolom] = g;
    }
  }
  for (let kolom = 0; kolom < label.length; kolom++) label[kolom] ??= '';
  return { baris, label, gabung };
}

/** Unmerged group labels stand over their first column only: a blank takes the label at its left when both are in one group. */
export function warisKiri(kisi: BarisKepala[]): void {
  const lebar = lebarKisi(kisi);
  const adaDiBawah = (dari: number, kolom: number) => {
    for (let i = dari + 1; i < kisi.length; i++) if (kisi[i]?.label[kolom]) return true;
    return false;
  };
  for (let i = 0; i < kisi.length - 1; i++) {
    const baris = kisi[i] as BarisKepala;
    let sumber = -1;
    for (let kolom = 0; kolom < lebar; kolom++) {
      if (!adaDiBawah(i, kolom)) {
        if (baris.label[kolom]) sumber = -1;
        continue;
      }
      if (baris.label[kolom]) {
        sumber = kolom;
        continue;
      }
      if (sumber < 0) continue;
      const satuKelompok = kisi.slice(0, i).every((k) => (k.label[kolom] ?? '') === (k.label[sumber] ?? ''));
      if (satuKelompok) baris.label[kolom] = baris.label[sumber] as string;
    }
  }
}

/** A column that has nothing but the label of its group, while the group's others have sublabels: an empty column in between. */
export function isSelaKelompok(kisi: BarisKepala[], kolom: number): boolean {
  const terendah = kisi.reduce((hasil, k, i) => (k.label[kolom] ? i : hasil), 0);
  const g = kisi[terendah]?.gabung[kolom];
  if (g === undefined) return false;
  if (kolom !== g.kolom) return true;
  return kisi.slice(terendah + 1).some((k) => k.label.slice(g.kolom, g.kolom + g.lebar).some(Boolean));
}
