/** What goes over the two wires of the add-on: page ↔ panel functions, panel ↔ api. Plain JSON values, no Date. */

import type { BuktiRekomendasi, Penetapan, StatusTindakLanjut } from '@lembar-kinerja/shared/bukti/bukti';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { NamaZona } from '@lembar-kinerja/shared/dasar/zona';
import type { NamaSkala } from '@lembar-kinerja/shared/kinerja/skala';
import type { CaraBaca } from '@lembar-kinerja/shared/lembar/cara-baca';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';

/** Answer of every panel function: a failure is a sentence for a person, and whether trying again may help. */
export type Jawaban<T> =
  | { ok: true; isi: T }
  | { ok: false; kode: string; pesan: string; sementara: boolean };

export interface Saya {
  email: string;
  peran: string;
  /** Rights of the role, as the api names them (`konsolidasi.mulai`). */
  hak: string[];
}

export interface BidangPengaturan {
  id: string;
  nama: string;
  /** Id of the bidang's spreadsheet; null while none was given. */
  buku: string | null;
}

export interface IsiPengaturan {
  bidang: BidangPengaturan[];
  dokumen: string | null;
  peran: Record<string, string>;
  skala: NamaSkala;
  batas: number | null;
  templat: string | null;
  pembacaBukti: string;
  zona: NamaZona;
}

export interface Langkah {
  status: 'antre' | 'selesai' | 'gagal';
  pesan: string | null;
  catatan: Record<string, unknown>;
}

export interface Pekerjaan {
  id: string;
  jenis: string;
  oleh: string;
  dibuat: string;
  diperbarui: string;
  status: 'berjalan' | 'selesai' | 'sebagian' | 'gagal' | 'batal';
  parameter: Record<string, unknown>;
  langkah: Record<string, Langkah>;
  hasil: Record<string, unknown> | null;
}

export type StatusPengesahan = 'draf' | 'diverifikasi' | 'disahkan';

export interface SnapshotDaftar {
  id: string;
  instansi: string | null;
  tahun: number;
  triwulan: number;
  dibuat: string;
  oleh: string;
  buku: { id: string; berkas: string; revisi: string | null }[];
  gagal: { berkas: string; pesan: string }[];
  jumlah: { baris: number; galat: number; peringatan: number; info: number };
  /** What could not be read, in a sentence; absent when the rekap holds everything. */
  sebagian?: string;
  pengesahan: StatusPengesahan;
}

/** A finding as the api lists it: with its id and the note that set it aside. */
export interface TemuanSnapshot extends Temuan {
  id: string;
  diabaikan: Abaian | null;
}

export interface Abaian {
  alasan: string;
  oleh: string;
  waktu: string;
}

export interface SnapshotLengkap extends Omit<SnapshotDaftar, 'pengesahan'> {
  pengesahan: {
    status: StatusPengesahan;
    riwayat: { status: StatusPengesahan; oleh: string; waktu: string; alasan: string | null }[];
  };
  rekap: Rekap;
  temuan: TemuanSnapshot[];
  perubahan: { dari: string; temuan: Temuan[] } | null;
}

export interface LaporanDaftar {
  id: string;
  snapshot: string;
  tahun: number;
  triwulan: number;
  draf: boolean;
  dibuat: string;
  oleh: string;
  berkas: string[];
  kurang: string[];
  /** Addresses in the agency's Drive folder; absent while it is not there. */
  drive?: { dokumen: string; pdf: string };
}

/** What a person may say of a follow-up; that it is unclear nobody needs to say. */
export type StatusDitetapkan = Exclude<StatusTindakLanjut, 'kabur'>;

/** A row's status after a person's word. */
export interface HasilPenetapan {
  status: StatusTindakLanjut;
  penetapan: Penetapan | null;
}

export interface KeadaanBukti {
  instansi: string | null;
  /** ISO time of the last check; null: never, or the api does not say. */
  diperiksa: string | null;
  rekomendasi: BuktiRekomendasi[];
}

/** Findings of the sheet that is open, and its last set-aside notes. */
export interface HasilCaraBaca {
  lembar: string;
  /** null: a sheet that is not looked at, such as the product's own. */
  cara: CaraBaca | null;
  /** Fields that a column can be shown to be, with their names. */
  bidang: [kunci: string, nama: string][];
  /** Fields whose column a person has shown. */
  ditunjukkan: string[];
}

export interface HasilPeriksa {
  berkas: string;
  lembar: string;
  temuan: Temuan[];
}

export interface BerkasUnduhan {
  nama: string;
  mime: string;
  base64: string;
}
