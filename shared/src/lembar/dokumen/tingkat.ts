/** Level of a row that has no kode: by the word for it, or by the way rows are numbered (A, I, 1). */

import { kunci } from '../../dasar/teks';
import type { Level } from '../../kinerja/istilah';

export function tingkatTeks(teks: string | null): Level | null {
  const k = kunci(teks);
  if (/^sub ?kegiatan|^sub kegiatan/.test(k)) return 'subkegiatan';
  if (/^kegiatan/.test(k)) return 'kegiatan';
  if (/^program/.test(k)) return 'program';
  return /^urusan|^bidang urusan/.test(k) ? 'urusan' : null;
}

/** `A` program, `I` kegiatan, `1` sub kegiatan: the numbering of the belanja tables. */
export function tingkatNomor(no: string | null): Level | null {
  const k = kunci(no);
  if (/^\d+$/.test(k)) return 'subkegiatan';
  if (/^[ivx]+$/.test(k)) return 'kegiatan';
  return /^[a-h]$/.test(k) ? 'program' : null;
}
