/** What the use cases need from the world outside; Google, Firestore and the local stand-ins are adapters of these. */
import type { SelRencana } from '@lembar-kinerja/shared/bukti/kolom';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';

export interface RingkasanBuku {
  id: string;
  berkas: string;
  /** Changes whenever the content changes; a workbook whose revision is known is not read again. */
  revisi: string | null;
  /** ISO time of the last change; absent where the source does not say. */
  diubah?: string | null;
}

/** Reading throws a `Kesalahan` whose sentence names the workbook. */
export interface Spreadsheets {
  /** The workbooks of the agency that this installation may see. */
  list(): Promise<RingkasanBuku[]>;
  /** @param nama what a message calls the workbook while its own name cannot be seen */
  read(id: string, nama?: string): Promise<BukuKerja>;
  /** Replaces the content of one sheet (made when missing) that the product owns; other sheets stay untouched. */
  writeSheet(id: string, lembar: LembarTulis): Promise<void>;
}

/** Writes single cells of a sheet that belongs to the staff; every other cell, its format too, stays untouched. */
export interface TulisSel {
  writeCells(id: string, lembar: string, sel: readonly SelRencana[]): Promise<void>;
}

/** The part that use cases which write nothing ask for. */
export type BacaSpreadsheets = Pick<Spreadsheets, 'list' | 'read'>;

export interface MetaBerkas {
  id: string;
  nama: string;
  mime: string;
  ukuran: number | null;
  diubah: string | null;
  sidik: string | null;
  sampah: boolean;
  /** Whether the configured readers (a group, or anyone with the link) can open it; null where nobody can tell. */
  terbaca: boolean | null;
  pemilikLuar: boolean;
  /** For a shortcut: the id of what it points to. */
  sasaran: string | null;
  /** For a shortcut: the resource key of what it points to, when it needs one. */
  sasaranKunci?: string | null;
}

export interface Files {
  /** null: not found (or not visible to the product at all). */
  get(id: string, resourceKey?: string): Promise<MetaBerkas | null>;
  /** Children of a folder, not recursive. */
  children(folderId: string): Promise<MetaBerkas[]>;
}

export interface Clock {
  now(): Date;
}

/** The house-style Word file of the settings, by its id; null when it is not there. */
export type Templat = (id: string) => Promise<Uint8Array | null>;

/** Puts a finished report where the agency keeps its documents; the same report is never put there twice. */
export type SimpanLaporan = (laporan: {
  id: string;
  nama: string;
  docx: Uint8Array;
}) => Promise<{ dokumen: string; pdf: string }>;
