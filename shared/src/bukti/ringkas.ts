/** The matrix in figures: how many follow-ups are done, going on, without evidence, with evidence that is broken. */

import { KETENTUAN_KINI, type KomponenLhe } from '../kinerja/ketentuan';
import type { BuktiRekomendasi, KeadaanTautan, StatusTindakLanjut } from './bukti';
import { komponenLhe } from './komponen';

/**
 * `rusak`: a link that the evaluators cannot follow; `tanpa-bukti`: no link, or nothing behind any of them;
 * else `selesai`, or `proses` for everything that is not done. A link that could not be checked accuses nobody.
 */
export type Golongan = 'selesai' | 'proses' | 'tanpa-bukti' | 'rusak';

const RUSAK: ReadonlySet<KeadaanTautan> = new Set(['sampah', 'tak-ditemukan', 'tak-berizin', 'bukan-drive']);

/** True for a link that the evaluators cannot follow. */
export function isRusak(keadaan: KeadaanTautan): boolean {
  return RUSAK.has(keadaan);
}

export function golongan({ status, tautan }: BuktiRekomendasi): Golongan {
  if (tautan.some((t) => isRusak(t.keadaan))) return 'rusak';
  if (tautan.every((t) => t.keadaan === 'kosong')) return 'tanpa-bukti';
  return status === 'selesai' ? 'selesai' : 'proses';
}

export interface RingkasanBukti {
  rekomendasi: number;
  status: Record<StatusTindakLanjut, number>;
  golongan: Record<Golongan, number>;
  /** Follow-ups said to be done whose evidence is missing or broken. */
  selesaiTanpaBukti: number;
}

export function ringkasBukti(bukti: readonly BuktiRekomendasi[]): RingkasanBukti {
  const hasil: RingkasanBukti = {
    rekomendasi: bukti.length,
    status: { selesai: 0, proses: 0, belum: 0, kabur: 0 },
    golongan: { selesai: 0, proses: 0, 'tanpa-bukti': 0, rusak: 0 },
    selesaiTanpaBukti: 0,
  };
  for (const b of bukti) {
    const g = golongan(b);
    hasil.status[b.status]++;
    hasil.golongan[g]++;
    if (b.status === 'selesai' && (g === 'rusak' || g === 'tanpa-bukti')) hasil.selesaiTanpaBukti++;
  }
  return hasil;
}

/**
 * The same for each component of the evaluation, in the order of PermenPANRB 88/2021. A recommendation whose text
 * names no component stands with the one before it: the matrix follows the order of the criteria. `null`: the
 * recommendations before the first that names one; left out when there are none.
 */
export function ringkasPerKomponen(
  bukti: readonly BuktiRekomendasi[],
): { komponen: KomponenLhe | null; ringkasan: RingkasanBukti }[] {
  const kelompok = new Map<KomponenLhe | null, BuktiRekomendasi[]>();
  let kini: KomponenLhe | null = null;
  for (const b of bukti) {
    kini = komponenLhe(b.rekomendasi) ?? kini;
    kelompok.set(kini, [...(kelompok.get(kini) ?? []), b]);
  }
  return [...KETENTUAN_KINI.bobotLhe.nilai.map(({ nama }) => nama), null].flatMap((komponen) => {
    const isi = kelompok.get(komponen);
    return isi || komponen !== null ? { komponen, ringkasan: ringkasBukti(isi ?? []) } : [];
  });
}
