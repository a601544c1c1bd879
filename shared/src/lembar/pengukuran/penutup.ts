/** The lines of a pengukuran form that are no rows of the kode tree: averages, predikat, totals, notes, signature. */

import { kunci } from '../../dasar/teks';
import { type Level, readTriwulan, type Triwulan } from '../../kinerja/istilah';

export type JenisPenutup = 'rata' | 'predikat' | 'jumlah';

export interface Penutup {
  jenis: JenisPenutup;
  /** Levels of the owners that this line can close, innermost first. */
  pemilik: Level[];
}

/**
 * What a line closes; null when it is no closing line. Narrow on purpose: indicators begin with `Jumlah …`, `Rata-rata lama
 * sekolah` or `Predikat SAKIP` too.
 */
export function readPenutup(teks: string): Penutup | null {
  const k = kunci(teks);
  if (/^predikat( kinerja| capaian)*( %)?$/.test(k)) return { jenis: 'predikat', pemilik: [] };
  if (/^total (rata ?-? ?rata|rerata)|^(rata ?-? ?rata|rerata)( tingkat)? (capaian|kinerja)/.test(k)) {
    return { jenis: 'rata', pemilik: pemilikRata(k) };
  }
  if (/^(jumlah|total)( (anggaran|pagu|realisasi|seluruh|keseluruhan|belanja)\b.*)?$/.test(k)) {
    return { jenis: 'jumlah', pemilik: [] };
  }
  return null;
}

/** `SELURUH KEGIATAN` closes a program, `SELURUH PROGRAM` an urusan, both words either; the plain line any owner. */
function pemilikRata(k: string): Level[] {
  if (!/^total|seluruh/.test(k)) return ['kegiatan', 'program', 'urusan'];
  const kegiatan = /seluruh.*\bkegiatan/.test(k);
  const program = /seluruh.*\bprogram/.test(k);
  if (/seluruh.*\bsub ?kegiatan/.test(k)) return ['kegiatan'];
  if (kegiatan && !program) return ['program'];
  if (program && !kegiatan) return ['urusan'];
  return ['program', 'urusan'];
}

const CATATAN =
  /^(?:uraian|keterangan|catatan)[^:]{0,40}?(?:\b(?:triwulan|tw|t)[ .-]*(iv|i{1,3}|[1-4]))?\s*:\s*(.*)$/i;

/** `Uraian/Keterangan T1 : …` → quarter (null when not named) and text. */
export function readCatatan(teks: string): { triwulan: Triwulan | null; isi: string } | null {
  const cocok = CATATAN.exec(teks);
  if (!cocok) return null;
  return { triwulan: readTriwulan(cocok[1] ?? ''), isi: (cocok[2] ?? '').trim() };
}

const TANDA_TANGAN =
  /^(mengetahui|menyetujui|disusun|dievaluasi|disetujui|plt\b|plh\b|kepala |sekretaris\b|kabid|kasubag|nip\b|pembina\b|penata\b|\[|…|\.{3}|_{3})|, ?(\d{1,2} )?(\d{1,2}[/-]\d{1,2}[/-]|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember|20\d\d)/i;
/** Footers of E.81 below its table. */
const KAKI =
  /^(faktor (pendorong|penghambat)|tindak lanjut|usulan|catatan|keterangan|\*|sumber|k ?=|rp ?=|hari\b)/i;

export function isTandaTangan(teks: string): boolean {
  return TANDA_TANGAN.test(teks);
}

export function isKaki(teks: string): boolean {
  return KAKI.test(teks);
}
