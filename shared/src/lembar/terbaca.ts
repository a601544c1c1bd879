/** What the readers give: rows in the field's terms, every figure with the cell it stands in. */
import type { Rentang } from '../dasar/kisi';
import type { Empat, Level } from '../kinerja/istilah';
import type { SifatLembar } from './sifat';

/** A printed figure: its number (null when blank or unreadable), its cell, and how it stands there. */
export interface Sel<T = number> {
  nilai: T | null;
  /** A1 address on the sheet; null when the form has no such column. */
  sel: string | null;
  /** Formula behind the value, with its `=`. */
  rumus: string | null;
  /** The text as typed, when the cell holds text instead of a number. */
  teks: string | null;
  /** Sheet and file of the cell where they are not the row's own: quarters that stand on sheets of their own. */
  lembar?: string;
  berkas?: string;
}

export interface IndikatorTerbaca {
  nama: Sel<string>;
  satuan: Sel<string>;
  target: Sel;
  tw: Empat<Sel>;
  realisasi: Sel;
  /** Printed percentage against this year's target (the BKPSDM form). */
  capaian: Sel;
  /** E.81 only: Renstra target and the printed percentage against it. */
  targetRenstra: Sel;
  capaianRenstra: Sel;
  /** E.81 only: realisasi of the Renstra to last year, and to this year. */
  realisasiLalu?: Sel;
  realisasiRenstra?: Sel;
  /** Printed percentage of each quarter, on forms that have one beside K and Rp. */
  persenTw?: Empat<Sel>;
  /** Planned figure of each quarter. */
  targetTw?: Empat<Sel>;
  /** As written in the sheet's own columns, when it has them. */
  polaritas: string | null;
  cara: string | null;
}

export interface RataTerbaca {
  rataK: Sel;
  rataRp: Sel;
  predikatK: Sel<string>;
  predikatRp: Sel<string>;
}

export interface BarisTerbaca {
  kode: Sel<string>;
  level: Level;
  nama: Sel<string>;
  /** Names from the top down to this row. */
  jalur: string[];
  /** First sheet row of this entry, counted from 1. */
  baris: number;
  indikator: IndikatorTerbaca[];
  anggaran: Sel;
  twRp: Empat<Sel>;
  sumberDana: Empat<Sel<string>>;
  /** Sasaran and who answers for the row, on forms with such columns; a merged cell counts for each of its rows. */
  sasaran?: Sel<string>;
  penanggungJawab?: Sel<string>;
  realisasiRp: Sel;
  rpjmdRp: Sel;
  /** Printed capaian K of a row without indicator (urusan); with an indicator it stands there. */
  capaianK: Sel;
  /** Printed percentage against this year's pagu. */
  capaianRp: Sel;
  /** Printed remainder of this year's pagu, on forms that have one. */
  sisaRp?: Sel;
  /** E.81 only: the Renstra's money and the printed percentage against it. */
  targetRenstraRp?: Sel;
  realisasiLaluRp?: Sel;
  capaianRenstraRp?: Sel;
  /** Printed percentage of each quarter's money, on forms that have one. */
  persenTwRp?: Empat<Sel>;
  targetTwRp?: Empat<Sel>;
  /** The `Rata-rata capaian kinerja (%)` and predikat lines that close this owner. */
  rata: RataTerbaca | null;
}

export interface CatatanTerbaca {
  triwulan: number | null;
  isi: string;
  sel: string;
  kode: string | null;
}

export interface PengukuranTerbaca {
  berkas: string;
  lembar: string;
  tataLetak: 1 | 2 | 3;
  /** Title lines above the header. */
  instansi: string | null;
  bidang: string | null;
  tahun: number | null;
  /** Its place beside other sheets of the workbook; absent in what an earlier version of the product read. */
  sifat?: SifatLembar;
  /** What one of its money figures stands for where the sheet prints thousands or millions; the figures here are rupiah. */
  satuanUang?: number;
  /** Rows of the header block. */
  kepala: Rentang;
  /** Column of each field, by field key (`kode`, `nama`, `tw2.rp`, …), counted from 0. */
  peta: Record<string, number>;
  baris: BarisTerbaca[];
  /** `JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM`. */
  jumlah: { anggaran: Sel; twRp: Empat<Sel>; realisasiRp: Sel } | null;
  /** The one average over all rows at the end of E.81, with its predikat; absent where the form prints none. */
  rataAkhir?: RataTerbaca;
  catatan: CatatanTerbaca[];
}

/** What stands below the header of a sheet of pengukuran. */
export type IsiPengukuran = Pick<
  PengukuranTerbaca,
  'tataLetak' | 'baris' | 'jumlah' | 'rataAkhir' | 'catatan'
>;
