import type { Lokasi } from './kisi';

export type Tingkat = 'galat' | 'peringatan' | 'info';

/** One finding of the checker, in the shape of `temuan.json` (docs/temuan.md lists the rules). */
export interface Temuan {
  /** Stable slug of the rule, `jumlah-anak`. */
  aturan: string;
  tingkat: Tingkat;
  /** One Indonesian sentence or two: what is printed, what it should be, why. */
  pesan: string;
  lokasi: Lokasi;
  terkait: Lokasi[];
  tercetak: number | string | null;
  seharusnya: number | string | null;
  selisih: number | null;
}
