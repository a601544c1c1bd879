/** The worked example's figures as printed, faults included (samples/data): BKPSDM Kota Samarinda, 2024. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Empat, Level } from '@lembar-kinerja/shared/kinerja/istilah';

type Angka = number | null;

/** A row of the pengukuran form, quarter IV. */
export interface BarisForm {
  kode: string;
  level: Level;
  nama: string;
  anggaran: number;
  indikator: string | null;
  target: Angka;
  satuan: string | null;
  k: Empat<Angka>;
  rp: Empat<number>;
  sumberDana: Empat<string | null>;
  realisasiK: Angka;
  realisasiRp: number;
  rpjmdRp: number;
  capaianK: Angka;
  capaianRp: number;
}

export interface RataForm {
  kode: string;
  rataK: number;
  rataRp: number;
  predikatK: string;
  predikatRp: string;
}

export interface CatatanForm {
  kode: string;
  teks: string;
}

/** Cells of a printed row; text where the cell holds text. */
export type BarisCetak = (string | number | null)[];

export interface TabelCetak {
  judul: string;
  kolom: string[];
  baris: BarisCetak[];
}

/** Both samples/src (tests) and samples/dist (the built script) have the data beside them. */
const FOLDER = join(__dirname, '..', 'data');

export function readText(nama: string): string {
  return readFileSync(join(FOLDER, nama), 'utf8');
}

export function readData<T>(nama: string): T {
  return JSON.parse(readText(`${nama}.json`)) as T;
}
