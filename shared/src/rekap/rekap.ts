/** The consolidated year in the shape of `rekap.json`: numbers as numbers, absent = null, rows in the order of the kode tree. */

import type { Cara, Empat, Level, Polaritas, Triwulan } from '../kinerja/istilah';
import { type Ketentuan, ketentuan } from '../kinerja/ketentuan';

export interface IndikatorRekap {
  nama: string | null;
  satuan: string | null;
  target: number | null;
  polaritas: Polaritas;
  cara: Cara;
  tw: Empat<number | null>;
  /** Year to date, recomputed from the quarters. */
  realisasi: number | null;
  /** Percent, two decimals. */
  capaian: number | null;
  predikat: string | null;
  /** Medium-term plan, as E.81 prints it: target, realisasi to last year and to this year, and the percentage reached. */
  targetRenstra: number | null;
  realisasiLalu: number | null;
  realisasiRenstra: number | null;
  capaianRenstra: number | null;
  /** Planned figure of each quarter. */
  targetTw: Empat<number | null>;
}

export interface BarisRekap {
  /** null where the sheet has none; then `jalur` identifies the row. */
  kode: string | null;
  /** Names from the top joined by ` > `. */
  jalur: string;
  level: Level;
  nama: string;
  bidang: string;
  indikator: IndikatorRekap[];
  anggaran: number | null;
  twRp: Empat<number | null>;
  realisasiRp: number | null;
  serapan: number | null;
  /** Realisasi of the medium-term plan to this year. */
  rpjmdRp: number | null;
  /** Money of the medium-term plan, its realisasi to last year, and the printed percentage reached. */
  renstraRp: number | null;
  laluRp: number | null;
  capaianRenstraRp: number | null;
  targetTwRp: Empat<number | null>;
  sasaran: string | null;
  penanggungJawab: string | null;
  rataK: number | null;
  rataRp: number | null;
  predikatK: string | null;
  predikatRp: string | null;
  sumber: { berkas: string; lembar: string; baris: number };
  tercetak: {
    capaianK: number | null;
    capaianRp: number | null;
    realisasiK: number | null;
    realisasiRp: number | null;
    rataK: number | null;
    rataRp: number | null;
    predikatK: string | null;
    predikatRp: string | null;
  };
}

export interface Rekap {
  instansi: string | null;
  tahun: number;
  triwulan: Triwulan;
  /** What the figures were ruled by; absent in a snapshot of an earlier version (see `ketentuanRekap`). */
  ketentuan?: Ketentuan;
  baris: BarisRekap[];
}

/** What ruled a rekap; one that was stored without it was made with the defaults of its year. */
export function ketentuanRekap(rekap: Rekap): Ketentuan {
  return rekap.ketentuan ?? ketentuan(rekap.tahun);
}
