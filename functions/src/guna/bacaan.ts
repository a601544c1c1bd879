/** Readings of workbooks, kept by revision: what has not changed since is not read again. */
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import type { RingkasanBuku, Spreadsheets } from '../ports';
import { deleteBesar, getBesar, putBesar } from '../store/besar';
import type { Store } from '../store/store';
import { VERSI_PEMBACA } from '../versi';
import { getKoreksi } from './koreksi';
import { sidik } from './sidik';

const BACAAN = 'bacaan';
/** Workbook → its newest reading and the one before, which a running job may still need. */
const BUKU = 'buku';

interface CatatanBuku {
  bacaan: string;
  sebelumnya: string | null;
  /** Absent in what an earlier version of the product kept. */
  ringkas?: RingkasanBacaan;
}

/** What a job says of a reading without opening it. */
export interface RingkasanBacaan {
  /** Hash of what was read. */
  sidik: string;
  /** Rows of measurement. */
  baris: number;
  galat: number;
}

const ringkas = (terbaca: BukuTerbaca): RingkasanBacaan => ({
  sidik: sidik(terbaca),
  baris: terbaca.pengukuran.reduce((n, p) => n + p.baris.length, 0),
  galat: terbaca.temuan.filter((t) => t.tingkat === 'galat').length,
});

export interface Bacaan {
  kunci: string;
  ringkas: RingkasanBacaan;
  terbaca: BukuTerbaca;
  /** Revision that was read: the workbook may have changed since it was listed. */
  revisi: string | null;
  /** False when the kept reading of this revision served. */
  dibaca: boolean;
}

/** What was shown of its columns makes another reading of the same revision. */
const kunciRevisi = (buku: RingkasanBuku, koreksi: KoreksiBuku | undefined): string | null =>
  buku.revisi === null
    ? null
    : sidik([buku.id, buku.revisi, VERSI_PEMBACA, ...(koreksi ? [koreksi] : [])]).slice(0, 40);

/** Reads the workbook, or gives the kept reading of this very revision. Throws what `spreadsheets.read` throws. */
export async function bacaBuku(
  buku: RingkasanBuku,
  { store, spreadsheets }: { store: Store; spreadsheets: Spreadsheets },
): Promise<Bacaan> {
  const koreksi = (await getKoreksi(store))[buku.id];
  const dikenal = kunciRevisi(buku, koreksi);
  const lama = dikenal === null ? null : await getBesar<BukuTerbaca>(store, BACAAN, dikenal);
  if (dikenal !== null && lama !== null)
    return { kunci: dikenal, ringkas: ringkas(lama), terbaca: lama, revisi: buku.revisi, dibaca: false };
  const isi = await spreadsheets.read(buku.id, buku.berkas);
  const terbaca = checkBuku(koreksi === undefined ? isi : { ...isi, koreksi });
  const kunci =
    kunciRevisi({ ...buku, revisi: isi.revisi }, koreksi) ??
    sidik([buku.id, isi, VERSI_PEMBACA, ...(koreksi ? [koreksi] : [])]).slice(0, 40);
  await putBesar(store, BACAAN, kunci, terbaca);
  const isiRingkas = ringkas(terbaca);
  await perbarui(store, buku.id, { bacaan: kunci, ringkas: isiRingkas });
  return { kunci, ringkas: isiRingkas, terbaca, revisi: isi.revisi, dibaca: true };
}

export const getBacaan = (store: Store, kunci: string): Promise<BukuTerbaca | null> =>
  getBesar(store, BACAAN, kunci);

/** The kept reading of this very revision, unopened; null when the workbook has to be read. */
export async function kenalBuku(
  store: Store,
  buku: RingkasanBuku,
  koreksi: KoreksiBuku | undefined,
): Promise<{ kunci: string; ringkas: RingkasanBacaan } | null> {
  const kunci = kunciRevisi(buku, koreksi);
  const catatan = kunci === null ? null : await store.get<CatatanBuku>(BUKU, buku.id);
  return catatan?.ringkas && catatan.bacaan === kunci ? { kunci, ringkas: catatan.ringkas } : null;
}

async function perbarui(
  store: Store,
  id: string,
  baru: { bacaan: string; ringkas: RingkasanBacaan },
): Promise<void> {
  const kunci = baru.bacaan;
  const usang = await store.transaction(async (tx) => {
    const lama = await tx.get<CatatanBuku>(BUKU, id);
    if (lama?.bacaan === kunci) return null;
    tx.set(BUKU, id, { ...baru, sebelumnya: lama?.bacaan ?? null } satisfies CatatanBuku);
    return lama?.sebelumnya ?? null;
  });
  if (usang !== null && usang !== kunci) await deleteBesar(store, BACAAN, usang);
}
