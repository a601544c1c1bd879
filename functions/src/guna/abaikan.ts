/** Findings that a person has set aside, with a reason. Kept by rule, cell and value: when the value changes, the finding returns. */
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Store } from '../store/store';
import { catatJejak } from './jejak';
import { sidik } from './sidik';

const ABAIKAN = 'temuan-abaikan';

export interface Abaian {
  aturan: string;
  lokasi: Temuan['lokasi'];
  tercetak: Temuan['tercetak'];
  alasan: string;
  oleh: string;
  waktu: string;
}

/** Stable as long as rule, place and printed value stay the same. */
export const idTemuan = ({
  aturan,
  lokasi,
  tercetak,
}: Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'>): string =>
  sidik([aturan, lokasi.berkas, lokasi.lembar, lokasi.sel, tercetak]).slice(0, 24);

export async function abaikan(
  store: Store,
  temuan: Temuan,
  { alasan, oleh, waktu }: { alasan: string; oleh: string; waktu: string },
): Promise<Abaian> {
  const id = idTemuan(temuan);
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
