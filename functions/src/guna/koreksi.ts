/** The columns that people showed of workbooks whose headers do not say enough: one small document for the agency. */
import type { KoreksiKolom } from '@lembar-kinerja/shared/dasar/kisi';
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';
import type { Store } from '../store/store';
import { catatJejak } from './jejak';

const KOLEKSI = 'koreksi-kolom';
const ID = 'semua';

interface Dokumen {
  buku: Record<string, KoreksiBuku>;
}

/** By workbook id. */
export async function getKoreksi(store: Store): Promise<Record<string, KoreksiBuku>> {
  return (await store.get<Dokumen>(KOLEKSI, ID))?.buku ?? {};
}

export interface UbahKoreksi {
  buku: string;
  lembar: string;
  /** Without columns: the sheet is read by its header again. */
  koreksi: KoreksiKolom;
  oleh: string;
  waktu: string;
}

/** Replaces what was shown of one sheet, with an audit entry; gives what holds for the workbook now. */
export function setKoreksi(
  store: Store,
  { buku, lembar, koreksi, oleh, waktu }: UbahKoreksi,
): Promise<KoreksiBuku> {
  return store.transaction(async (tx) => {
    const semua = (await tx.get<Dokumen>(KOLEKSI, ID))?.buku ?? {};
    const { [lembar]: lama, ...lain } = semua[buku] ?? {};
    const kosong = Object.keys(koreksi.kolom).length === 0;
    const milik: KoreksiBuku = kosong ? lain : { ...lain, [lembar]: koreksi };
    const { [buku]: _, ...bukuLain } = semua;
    const baru = Object.keys(milik).length === 0 ? bukuLain : { ...bukuLain, [buku]: milik };
    tx.set(KOLEKSI, ID, { buku: baru } satisfies Dokumen);
    catatJejak(tx, {
      waktu,
      oleh,
      tindakan: 'koreksi.ubah',
      sasaran: `buku/${buku}`,
      sebelum: lama ?? null,
      sesudah: kosong ? null : koreksi,
    });
    return milik;
  });
}
