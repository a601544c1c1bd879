/** The status of a follow-up over time: since when it is done, what its evidence was then, and who said otherwise. */
import type { BuktiRekomendasi, Penetapan, StatusTindakLanjut } from './bukti';

export interface CatatanStatus {
  no: number;
  /** The status cell as written at the last check. */
  teks: string | null;
  /** What the text says by the rules. */
  terbaca: StatusTindakLanjut;
  selesaiSejak: string | null;
  /** Fingerprint of each link (by Drive id) when the follow-up was first seen as done. */
  sidikSelesai: Record<string, string>;
  penetapan: (Penetapan & { teks: string | null }) | null;
  /** Every word of a person, withdrawn ones (`status: null`) included; oldest first. */
  riwayat: { status: StatusTindakLanjut | null; oleh: string; pada: string; alasan: string | null }[];
}

/** A person's word holds for the text it was said about; a text written anew is read anew. */
export function penetapanBerlaku({ penetapan, teks }: CatatanStatus): Penetapan | null {
  if (!penetapan || penetapan.teks !== teks) return null;
  const { status, oleh, pada, alasan } = penetapan;
  return { status, oleh, pada, alasan };
}

export function statusBerlaku(catatan: CatatanStatus): StatusTindakLanjut {
  return penetapanBerlaku(catatan)?.status ?? catatan.terbaca;
}

/**
 * One more look at a row.
 * @param sidik current fingerprint of each of its links that is in sight
 * @returns what to keep; the very object `lama` when there is nothing to write
 */
export function catatStatus(
  lama: CatatanStatus | null,
  baca: { no: number; teks: string | null; terbaca: StatusTindakLanjut; sidik: Record<string, string> },
  waktu: string,
): CatatanStatus {
  const { no, teks, terbaca, sidik } = baca;
  const dasar: CatatanStatus = lama
    ? { ...lama, teks, terbaca }
    : { no, teks, terbaca, selesaiSejak: null, sidikSelesai: {}, penetapan: null, riwayat: [] };
  const selesai = statusBerlaku(dasar) === 'selesai';
  // A link that joins later is measured from when it came; one that went stays, it may come back as another.
  const baru: CatatanStatus = {
    ...dasar,
    selesaiSejak: selesai ? (dasar.selesaiSejak ?? waktu) : null,
    sidikSelesai: selesai ? { ...sidik, ...dasar.sidikSelesai } : {},
  };
  const sama =
    lama &&
    lama.teks === teks &&
    lama.terbaca === terbaca &&
    lama.selesaiSejak === baru.selesaiSejak &&
    Object.keys(lama.sidikSelesai).length === Object.keys(baru.sidikSelesai).length;
  return sama ? lama : baru;
}

/** True when the link's content is another than when the follow-up was first seen as done. */
export function isBerubahSejakSelesai(
  { selesaiSejak, sidikSelesai }: CatatanStatus,
  id: string,
  sidik: string | null,
): boolean | null {
  if (selesaiSejak === null) return null;
  const dulu = sidikSelesai[id];
  return dulu !== undefined && sidik !== null && dulu !== sidik;
}

/** What the row is kept by: its number, and which of several rows with it. */
export function kunciBaris({ no, kunci }: Pick<BuktiRekomendasi, 'no' | 'kunci'>): string {
  return kunci ?? `${no}`;
}

/** A row of the last check as it stands after what was said since; a note about another text leaves it. */
export function terapkanStatus(bukti: BuktiRekomendasi, catatan: CatatanStatus | null): BuktiRekomendasi {
  if (!catatan || catatan.teks !== (bukti.statusTeks ?? null)) return bukti;
  const status = statusBerlaku(catatan);
  const penetapan = penetapanBerlaku(catatan);
  if (status === bukti.status) return { ...bukti, penetapan };
  return {
    ...bukti,
    status,
    penetapan,
    // Since when it is done, and what its evidence was then, is known from the next check on.
    selesaiSejak: null,
    tautan: bukti.tautan.map((t) =>
      t.jejak ? { ...t, jejak: { ...t.jejak, berubahSejakSelesai: null } } : t,
    ),
  };
}

/** Keeps a person's word; `status: null` withdraws it. What was said already is not kept twice: the very object `lama`. */
export function tetapkan(
  lama: CatatanStatus,
  kata: { status: StatusTindakLanjut | null; oleh: string; alasan: string | null },
  pada: string,
): CatatanStatus {
  const { status, oleh, alasan } = kata;
  const kini = penetapanBerlaku(lama);
  const sama = kini?.status === status && kini.oleh === oleh && kini.alasan === alasan;
  if (sama || (status === null && lama.penetapan === null)) return lama;
  const penetapan = status === null ? null : { status, oleh, pada, alasan, teks: lama.teks };
  return { ...lama, penetapan, riwayat: [...lama.riwayat, { status, oleh, pada, alasan }] };
}
