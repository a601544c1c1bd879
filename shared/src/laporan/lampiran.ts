/** Annexes after BAB IV. */
import type { Konteks } from './konteks';
import { lampiranPengukuran } from './lampiran-pengukuran';
import type { BagianLaporan } from './model';

export function lampiran(k: Konteks): BagianLaporan[] {
  return [lampiranPengukuran(k, 3)];
}
