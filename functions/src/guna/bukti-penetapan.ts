/** Use case: a person's word on the status of a recommendation, against what its text says. */
import type { BuktiRekomendasi, StatusTindakLanjut } from '@lembar-kinerja/shared/bukti/bukti';
import {
  type CatatanStatus,
  kunciBaris,
  terapkanStatus,
  tetapkan,
} from '@lembar-kinerja/shared/bukti/penetapan';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { Clock } from '../ports';
import type { Store } from '../store/store';
import { LINGKUP_BAWAAN } from './bukti';
import { getStatus, ubahStatus } from './bukti-ingatan';
import { catatJejak } from './jejak';

export interface KataOrang {
  /** Number of the row, or its `kunci` where several have that number. */
  baris: string;
  /** null withdraws an earlier word. */
  status: StatusTindakLanjut | null;
  oleh: string;
  alasan: string | null;
  lingkup?: string;
}

/** With an audit entry. Throws `bukti/belum-diperiksa` for a row that no check has seen: its text is not known yet. */
export async function setStatus(store: Store, jam: Clock, kata: KataOrang): Promise<CatatanStatus> {
  const { baris, oleh, alasan, lingkup = LINGKUP_BAWAAN } = kata;
  const waktu = jam.now().toISOString();
  const catatan = await ubahStatus(store, lingkup, baris, (lama, tx) => {
    const baru = tetapkan(lama, kata, waktu);
    if (baru === lama) return lama;
    catatJejak(tx, {
      waktu,
      oleh,
      tindakan: 'bukti.tetapkan',
      sasaran: `bukti/${baris}`,
      sebelum: lama.penetapan,
      sesudah: baru.penetapan,
      ...(alasan === null ? {} : { alasan }),
    });
    return baru;
  });
  if (!catatan) throw new Kesalahan('bukti/belum-diperiksa', { no: baris });
  return catatan;
}

/** The rows of the last check with what people have said since. */
export async function denganPenetapan(store: Store, bukti: BuktiRekomendasi[]): Promise<BuktiRekomendasi[]> {
  const catatan = await getStatus(store, LINGKUP_BAWAAN, bukti.map(kunciBaris));
  return bukti.map((b, i) => terapkanStatus(b, catatan[i] ?? null));
}
