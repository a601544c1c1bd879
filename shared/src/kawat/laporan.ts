import type { Triwulan } from '../kinerja/istilah';

/** One version of the yearly report. */
export interface Laporan {
  id: string;
  snapshot: string;
  tahun: number;
  triwulan: Triwulan;
  draf: boolean;
  /** ISO time. */
  dibuat: string;
  oleh: string;
  /** File names, each to be fetched by `GET /laporan/:id/:berkas`. */
  berkas: string[];
  /** What is still missing in it, in sentences. */
  kurang: string[];
  /** Addresses in the agency's Drive folder; absent while it is not there. */
  drive?: { dokumen: string; pdf: string };
}
