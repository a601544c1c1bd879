/** What goes between page and panel functions; what goes between panel and api stands in `shared/kawat`. Plain JSON values, no Date. */

import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { CaraBaca } from '@lembar-kinerja/shared/lembar/cara-baca';

/** Answer of every panel function: a failure is a sentence for a person, and whether trying again may help. */
export type Jawaban<T> =
  | { ok: true; isi: T }
  | { ok: false; kode: string; pesan: string; sementara: boolean };

/** How the open sheet is read. */
export interface HasilCaraBaca {
  lembar: string;
  /** null: a sheet that is not looked at, such as the product's own. */
  cara: CaraBaca | null;
  /** Fields that a column can be shown to be, with their names. */
  bidang: [kunci: string, nama: string][];
  /** Fields whose column a person has shown. */
  ditunjukkan: string[];
}

/** Findings of the sheet that is open. */
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
