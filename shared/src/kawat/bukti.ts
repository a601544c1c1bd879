import type { BuktiRekomendasi, Penetapan, StatusTindakLanjut } from '../bukti/bukti';

/** The follow-up matrix with the state of every link, as last checked. */
export interface KeadaanBukti {
  /** As the profile has it; null: unknown. */
  instansi: string | null;
  /** ISO time of the last check; null: there was none. */
  diperiksa: string | null;
  rekomendasi: BuktiRekomendasi[];
}

/** What a person may say of a follow-up; that it is unclear nobody needs to say. */
export type StatusDitetapkan = Exclude<StatusTindakLanjut, 'kabur'>;

/** A row's status after a person's word. */
export interface HasilPenetapan {
  status: StatusTindakLanjut;
  penetapan: Penetapan | null;
}
