import type { Temuan } from '../dasar/temuan';
import type { Triwulan } from '../kinerja/istilah';
import type { Rekap } from '../rekap/rekap';
import type { Pengesahan, StatusPengesahan } from './pengesahan';
import type { TemuanSnapshot } from './temuan';

export interface AsalBuku {
  id: string;
  berkas: string;
  revisi: string | null;
  /** Hash of what the product read there; a revision that changed nothing of it changes no snapshot. */
  sidik: string;
}

/** An immutable consolidated state of the year, without its figures. */
export interface Snapshot {
  id: string;
  instansi: string | null;
  tahun: number;
  triwulan: Triwulan;
  /** ISO time. */
  dibuat: string;
  oleh: string;
  versiPembaca: string;
  buku: AsalBuku[];
  /** Id of the Sekretariat's workbook among them; absent in a snapshot of an earlier version. */
  dokumen?: string | null;
  /** Workbooks that could not be read: the snapshot lacks them. */
  gagal: { berkas: string; pesan: string }[];
  jumlah: { baris: number; galat: number; peringatan: number; info: number };
  /** What could not be read, in a sentence; absent when the rekap holds everything. */
  sebagian?: string;
}

/** A snapshot in the list of them. */
export interface SnapshotDaftar extends Snapshot {
  pengesahan: StatusPengesahan;
}

/** One snapshot with all that it holds. */
export interface SnapshotLengkap extends Snapshot {
  pengesahan: Pengesahan;
  rekap: Rekap;
  temuan: TemuanSnapshot[];
  /** What changed since the snapshot before it of the same year; null: it is the first. */
  perubahan: { dari: string; temuan: Temuan[] } | null;
}
