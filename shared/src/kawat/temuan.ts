import type { Temuan } from '../dasar/temuan';

/** A finding that a person has set aside; it holds for this rule, cell and printed value. */
export interface Abaian extends Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'> {
  alasan: string;
  oleh: string;
  /** ISO time. */
  waktu: string;
}

/** A finding as the api lists it: with its id and the note that set it aside. */
export interface TemuanSnapshot extends Temuan {
  id: string;
  diabaikan: Abaian | null;
}
