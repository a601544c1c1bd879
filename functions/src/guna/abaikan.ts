/** Findings that a person has set aside, with a reason. Kept by rule, cell and value: when the value changes, the finding returns. */
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Abaian } from '@lembar-kinerja/shared/kawat/temuan';
import type { Store } from '../store/store';
import { catatJejak } from './jejak';
import { sidik } from './sidik';

const ABAIKAN = 'temuan-abaikan';

type BukuSnapshot = readonly { id: string; berkas: string }[];

/**
 * Stable as long as rule, place and printed value stay the same. The place is the workbook's id: a title can be changed, and
 * several workbooks may have it.
 */
export const idTemuan = (
  { aturan, lokasi, tercetak }: Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'>,
  buku: BukuSnapshot,
): string => {
  const tempat = buku.find((b) => b.berkas === lokasi.berkas)?.id ?? lokasi.berkas;
  return sidik([aturan, tempat, lokasi.lembar, lokasi.sel, tercetak]).slice(0, 24);
};

/** Before workbooks went by their id a note was kept under its title; such a note still holds. */
const idLama = ({ aturan, lokasi, tercetak }: Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'>): string =>
  sidik([aturan, lokasi.berkas, lokasi.lembar, lokasi.sel, tercetak]).slice(0, 24);

/** The note that sets a finding aside; null when there is none. */
export const abaianTemuan = (
  abaian: ReadonlyMap<string, Abaian>,
  temuan: Temuan,
  buku: BukuSnapshot,
): Abaian | null => abaian.get(idTemuan(temuan, buku)) ?? abaian.get(idLama(temuan)) ?? null;

export async function abaikan(
  store: Store,
  temuan: Temuan,
  buku: BukuSnapshot,
  { alasan, oleh, waktu }: { alasan: string; oleh: string; waktu: string },
): Promise<Abaian> {
  const id = idTemuan(temuan, buku);
  const { aturan, lokasi, tercetak } = temuan;
  const baru: Abaian = { aturan, lokasi, tercetak, alasan, oleh, waktu };
  await store.transaction(async (tx) => {
    const lama = await tx.get<Abaian>(ABAIKAN, id);
    tx.set(ABAIKAN, id, baru);
    catatJejak(tx, {
      waktu,
      oleh,
      tindakan: 'temuan.abaikan',
      sasaran: `temuan/${id}`,
      sebelum: lama,
      sesudah: baru,
      alasan,
    });
  });
  return baru;
}

/** All set-aside findings by id. */
export async function daftarAbaian(store: Store): Promise<Map<string, Abaian>> {
  const semua = await store.query<Abaian>(ABAIKAN);
  return new Map(semua.map((d) => [d.id, d.isi]));
}
