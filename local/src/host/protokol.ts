/** What the page and the host say to each other; types only. */
import type { Nilai, Rentang } from '@lembar-kinerja/shared/dasar/kisi';

/** Someone that the page can sign in as. */
export interface Pengguna {
  id: string;
  nama: string;
  peran: 'sekretariat' | 'bidang' | 'pimpinan' | 'evaluator';
  /** Id of the division, for the role `bidang`. */
  bidang: string | null;
  surel: string;
}

export interface UraianRumus {
  nama: string;
  uraian: string;
  contoh: string;
  isian: { nama: string; uraian: string; wajib: boolean }[];
}

/** All that the page needs before the first workbook. */
export interface Awal {
  folder: string;
  berkas: string[];
  pengguna: Pengguna[];
  rumus: UraianRumus[];
  /** False until the build has made the sidebar page. */
  panel: boolean;
}

/** A sheet as Apps Script reads it. */
export interface LembarHalaman {
  id: string;
  nama: string;
  nilai: Nilai[][];
  rumus: (string | null)[][];
  /** Shown text where it differs from the value, by `baris:kolom` counted from 0. */
  tampil: Record<string, string>;
  /** Number formats other than the general one, by `baris:kolom`. */
  format: Record<string, string>;
  /** Address behind a cell's text, by `baris:kolom`. */
  tautan: Record<string, string>;
  gabungan: Rentang[];
}

export interface BukuHalaman {
  berkas: string;
  lembar: LembarHalaman[];
  /** Id of the active sheet. */
  aktif: string;
  pilihan: Rentang;
}

export interface Panggilan {
  fungsi: string;
  argumen: unknown[];
  pengguna: string;
  buku: BukuHalaman;
}

/** What a script did, in its order; the page does the same to the grid. */
export type Tindakan =
  | { jenis: 'nilai'; lembar: string; baris: number; kolom: number; isi: Nilai[][] }
  | { jenis: 'rumus'; lembar: string; baris: number; kolom: number; isi: string[][] }
  | { jenis: 'format'; lembar: string; baris: number; kolom: number; isi: string[][] }
  | { jenis: 'kosongkan'; lembar: string; rentang: Rentang }
  | { jenis: 'gaya'; lembar: string; rentang: Rentang; gaya: GayaRentang }
  | { jenis: 'gabung'; lembar: string; rentang: Rentang }
  | { jenis: 'lepas'; lembar: string; rentang: Rentang }
  | { jenis: 'ukuran'; lembar: string; kolom?: number; baris?: number; piksel: number }
  | { jenis: 'beku'; lembar: string; baris: number; kolom: number }
  | { jenis: 'pilih'; lembar: string; rentang: Rentang | null }
  | { jenis: 'lembar-baru'; lembar: string; nama: string; urutan: number }
  | { jenis: 'lembar-hapus'; lembar: string }
  | { jenis: 'lembar-nama'; lembar: string; nama: string }
  | { jenis: 'pesan'; judul: string; pesan: string }
  | { jenis: 'panel'; judul: string; berkas: string }
  | { jenis: 'dialog'; judul: string; berkas: string; lebar: number; tinggi: number }
  | { jenis: 'menu'; judul: string; isi: ({ teks: string; fungsi: string } | null)[] };

export interface GayaRentang {
  tebal?: boolean;
  bungkus?: boolean;
  rata?: 'left' | 'center' | 'right';
  tegak?: 'top' | 'middle' | 'bottom';
  /** `#RRGGBB`, null for none. */
  latar?: string | null;
  garis?: boolean;
}

export interface JawabanPanggilan {
  hasil: unknown;
  /** Message of the error that the script threw. */
  galat: string | null;
  tindakan: Tindakan[];
}
