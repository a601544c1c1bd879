/**
 * Finding the header block of a table by its labels, and the path of labels above each column.
 * Nothing here knows a form: what a label means is the `Kamus` of each form.
 */

import { alamat, type Lembar, type Rentang } from '../dasar/kisi';
import { isBarisKosong, isKosong } from '../dasar/teks';
import { labelKepala } from './ejaan';
import {
  type BarisKepala,
  isSelaKelompok,
  labelKiri,
  lebarKisi,
  readBarisKepala,
  warisKiri,
} from './kepala-kisi';
import { isNomorKolom, type NomorKolom, readNomorKolom } from './nomor-kolom';

/** What one form knows about its header: the synonyms stand in one place per form. */
export interface Kamus {
  /** True for a label that this form uses anywhere in its header. */
  kenal(label: string): boolean;
  /** Field of a column, by its labels from the top down (each as `kunci`); null when unknown. */
  bidang(jalur: string[]): string | null;
  /** The field of a column whose label says less than the field at its left does. */
  setelah?(bidang: string, kiri: string | null): string;
  /** The fields of all columns together, where one label alone does not tell; absent: `bidang` for each. */
  tetapkan?(kepala: KepalaMentah, lembar: Lembar): Penetapan;
  /** True when these fields suffice to be this form. */
  sah(peta: Record<string, number>): boolean;
}

export interface KolomKepala {
  kolom: number;
  /** Labels from the top down, as `kunci`. */
  jalur: string[];
  /** Lowest label as typed, and its cell. */
  label: string;
  sel: string;
}

/** A header block before its columns have a meaning. */
export interface KepalaMentah {
  rentang: Rentang;
  kolom: KolomKepala[];
  /** What the rows of column numbers say. */
  nomor: NomorKolom[];
}

/** What the columns are. */
export interface Penetapan {
  peta: Record<string, number>;
  /** Columns whose labels mean nothing to the form, or repeat a field. */
  takDikenal: KolomKepala[];
  ganda: KolomKepala[];
  /** By column: why it is taken for what it is, and how sure (0 to 1). */
  bukti: Map<number, { alasan: string[]; yakin: number }>;
}

export interface Kepala extends KepalaMentah, Penetapan {}

const BARIS_CARI = 120;
const TINGGI_MAKS = 14;
/** Longer texts are prose, not labels. */
const LABEL_MAKS = 240;
const SUBLABEL_MAKS = 25;
const TRIWULAN = /triwulan|tribulan|tri wulan|\btw\b|\btriw\b|3 wulan/;
const NOMOR_TRIWULAN = /^(tw|triwulan)? ?(i{1,3}|iv|[1-4])$/;

/**
 * The first header block of `lembar` at or below row `dari` that satisfies `kamus`, or null.
 * Rows of column numbers (`13 = 9 + 10 + 11 + 12`) and blank rows inside the block belong to it and carry no label.
 */
export function findKepala(lembar: Lembar, kamus: Kamus, dari = 0): Kepala | null {
  return findKepalaSalahSatu(lembar, [kamus], dari)?.kepala ?? null;
}

/** As `findKepala` for the first block that any of `semua` knows, in one pass over the rows. */
export function findKepalaSalahSatu(
  lembar: Lembar,
  semua: Kamus[],
  dari = 0,
): { kepala: Kepala; kamus: Kamus } | null {
  const akhir = Math.min(lembar.nilai.length, dari + BARIS_CARI);
  for (let awal = dari; awal < akhir; awal++) {
    for (const kamus of semua) {
      const kepala = isAwal(lembar, kamus, awal) ? readBlok(lembar, kamus, awal) : null;
      if (kepala !== null) return { kepala, kamus };
    }
  }
  return null;
}

/** Short texts of each row as `kunci`: a sheet is asked by several forms, its cells are made comparable once. */
const labelLembar = new WeakMap<Lembar['nilai'], string[][]>();

function labelBaris(nilai: Lembar['nilai'], baris: number): string[] {
  const semua = labelLembar.get(nilai) ?? [];
  labelLembar.set(nilai, semua);
  let label = semua[baris];
  if (label === undefined) {
    label = [];
    for (const n of nilai[baris] ?? []) {
      if (typeof n === 'string' && n !== '' && n.length < LABEL_MAKS) label.push(labelKepala(n));
    }
    semua[baris] = label;
  }
  return label;
}

function isAwal(lembar: Lembar, kamus: Kamus, baris: number): boolean {
  const label = labelBaris(lembar.nilai, baris);
  if (label.length < 2) return false;
  let kenal = 0;
  for (const l of label) if (kamus.kenal(l) && ++kenal === 2) return true;
  return false;
}

function readBlok(lembar: Lembar, kamus: Kamus, awalLabel: number): Kepala | null {
  const atas = barisAtas(lembar, kamus, awalLabel);
  const kisi: BarisKepala[] = [];
  const nomor = new Set<number>();
  let bawah = awalLabel;
  for (let baris = atas; baris < Math.min(lembar.nilai.length, atas + TINGGI_MAKS); baris++) {
    const isi = lembar.nilai[baris] ?? [];
    if (isBarisKosong(isi)) continue;
    const perluDiuji = baris > awalLabel;
    if (perluDiuji && isBarisNomor(isi, kisi)) {
      nomor.add(baris);
      bawah = baris;
      continue;
    }
    if (perluDiuji && !isLanjutan(isi, kamus, kisi)) break;
    kisi.push(readBarisKepala(lembar, baris, nomor));
    bawah = baris;
  }
  // A merged label may reach below the last row that has a label of its own.
  for (const g of lembar.gabungan) {
    if (g.baris >= atas && g.baris <= bawah && g.tinggi > 1 && g.tinggi < TINGGI_MAKS) {
      bawah = Math.max(bawah, g.baris + g.tinggi - 1);
    }
  }
  warisKiri(kisi);
  const rentang = { baris: atas, kolom: 0, tinggi: bawah - atas + 1, lebar: lebarKisi(kisi) };
  const angka = [...nomor].flatMap((baris) => readNomorKolom(lembar.nilai[baris] ?? []));
  return petakan(lembar, kamus, kisi, { rentang, kolom: [], nomor: angka });
}

/** A group label may stand alone in the row above the first row with two labels: it is part of the header unless it spans it all. */
function barisAtas(lembar: Lembar, kamus: Kamus, awal: number): number {
  let baris = awal - 1;
  if (baris >= 0 && isBarisKosong(lembar.nilai[baris])) baris--;
  const isi = lembar.nilai[baris];
  if (isi === undefined || isBarisKosong(isi)) return awal;
  const lebarTabel = (lembar.nilai[awal] ?? []).length;
  for (let kolom = 0; kolom < isi.length; kolom++) {
    const nilai = isi[kolom];
    if (isKosong(nilai)) continue;
    const lebar = lembar.gabungan.find((g) => g.baris === baris && g.kolom === kolom)?.lebar ?? 1;
    if (kolom === 0 || lebar < 2 || lebar > lebarTabel / 2 || !kamus.kenal(labelKepala(nilai))) return awal;
  }
  return baris;
}

function isBarisNomor(isi: Lembar['nilai'][number], kisi: BarisKepala[]): boolean {
  let banyak = 0;
  let triwulan = 0;
  for (let kolom = 0; kolom < isi.length; kolom++) {
    const nilai = isi[kolom];
    if (isKosong(nilai)) continue;
    if (!isNomorKolom(nilai)) return false;
    banyak++;
    if (kisi.some((k) => TRIWULAN.test(labelKiri(k, kolom)))) triwulan++;
  }
  return banyak >= 3 && triwulan < banyak;
}

function isLanjutan(isi: Lembar['nilai'][number], kamus: Kamus, kisi: BarisKepala[]): boolean {
  let kenal = 0;
  const banyak = isi.filter((n) => !isKosong(n)).length;
  for (let kolom = 0; kolom < isi.length; kolom++) {
    const nilai = isi[kolom];
    if (isKosong(nilai)) continue;
    const label = labelKepala(nilai);
    const nomorTriwulan = NOMOR_TRIWULAN.test(label) && kisi.some((k) => TRIWULAN.test(labelKiri(k, kolom)));
    // A word alone in its row is a sublabel; a sentence is the first row of the table.
    if (nomorTriwulan || (kamus.kenal(label) && (label.length <= SUBLABEL_MAKS || banyak > 1))) kenal++;
  }
  return kenal > 0 && kenal * 2 >= banyak;
}

function petakan(lembar: Lembar, kamus: Kamus, kisi: BarisKepala[], mentah: KepalaMentah): Kepala | null {
  const { rentang } = mentah;
  for (let kolom = 0; kolom < rentang.lebar; kolom++) {
    const jalur: string[] = [];
    let barisLabel = rentang.baris;
    for (const k of kisi) {
      const label = k.label[kolom];
      if (!label || label === jalur[jalur.length - 1]) continue;
      jalur.push(label);
      barisLabel = k.baris;
    }
    const label = jalur[jalur.length - 1];
    if (label === undefined || isSelaKelompok(kisi, kolom)) continue;
    mentah.kolom.push({ kolom, jalur, label, sel: alamat(barisLabel, kolom) });
  }
  const penetapan = kamus.tetapkan?.(mentah, lembar) ?? menurutLabel(mentah, kamus);
  return kamus.sah(penetapan.peta) ? { ...mentah, ...penetapan } : null;
}

/** Each column by its own label; of two that mean the same the first. */
export function menurutLabel({ kolom }: KepalaMentah, kamus: Kamus): Penetapan {
  const hasil: Penetapan = { peta: {}, takDikenal: [], ganda: [], bukti: new Map() };
  let kiri: string | null = null;
  for (const isi of kolom) {
    const sendiri = kamus.bidang(isi.jalur);
    const bidang: string | null = sendiri === null ? null : (kamus.setelah?.(sendiri, kiri) ?? sendiri);
    kiri = bidang;
    if (bidang === null) hasil.takDikenal.push(isi);
    else if (hasil.peta[bidang] !== undefined) hasil.ganda.push(isi);
    else hasil.peta[bidang] = isi.kolom;
  }
  return hasil;
}
