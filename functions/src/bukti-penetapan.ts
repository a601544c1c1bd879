/** Use case: a person's word on the status of a recommendation, against what its text says. */
import type { StatusTindakLanjut } from '@lembar-kinerja/shared/bukti';
import { type CatatanStatus, tetapkan } from '@lembar-kinerja/shared/bukti/penetapan';
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';
import { LINGKUP_BAWAAN } from './bukti';
import { ubahStatus } from './bukti-ingatan';
import type { Clock } from './ports';
import type { Store } from './store/store';

export interface KataOrang {
  no: number;
  /** null withdraws an earlier word. */
  status: StatusTindakLanjut | null;
  oleh: string;
  alasan: string | null;
  lingkup?: string;
}

/** Throws `bukti/belum-diperiksa` for a row that no check has seen: its text is not known yet. */
export async function setStatus(store: Store, jam: Clock, kata: KataOrang): Promise<CatatanStatus> {
  const { no, lingkup = LINGKUP_BAWAAN } = kata;
  const pada = jam.now().toISOString();
  const catatan = await ubahStatus(store, lingkup, `${no}`, (lama) => tetapkan(lama, kata, pada));
  if (!catatan) throw new Kesalahan('bukti/belum-diperiksa', { no: `${no}` });
  return catatan;
}
