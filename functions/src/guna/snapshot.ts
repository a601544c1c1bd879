/** An immutable consolidated state of the year: rekap, temuan and the Sekretariat's document, with where they came from. */

import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { AsalBuku, Snapshot } from '@lembar-kinerja/shared/kawat/snapshot';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { sebutSebagian } from '@lembar-kinerja/shared/temuan/sebagian';
import { getBesar, putBesar } from '../store/besar';
import { type Store, SudahAda } from '../store/store';
import { VERSI_PEMBACA } from '../versi';
import { konsolidasiSumber } from './konsolidasi';
import { sidik } from './sidik';
import { type BukuSumber, type Sumber, satukanSumber } from './sumber';

const SNAPSHOT = 'snapshot';
const ISI = 'snapshot-isi';

export interface IsiSnapshot {
  rekap: Rekap;
  temuan: Temuan[];
  sumber: Sumber;
}

export interface BahanSnapshot {
  tahun: number;
  triwulan: Triwulan;
  pengaturan: Pick<Pengaturan, 'skala' | 'batas'>;
  /** `asal` null: the workbook could not be read, `sumber` says why. */
  buku: { sumber: BukuSumber; asal: AsalBuku | null }[];
  dibuat: string;
  oleh: string;
}

type BahanId = Pick<BahanSnapshot, 'tahun' | 'triwulan' | 'pengaturan'> & {
  buku: { sumber: Pick<BukuSumber, 'berkas' | 'kesalahan'>; asal: AsalBuku | null }[];
};

/** The same input, reader and settings give the same id; the content is not needed for it. */
export function idSnapshot(bahan: BahanId): string {
  const { tahun, triwulan, pengaturan } = bahan;
  const { skala, batas } = pengaturan;
  const buku = urutkan(bahan.buku);
  const asal = buku.flatMap((b) => (b.asal ? [[b.asal.id, b.asal.sidik]] : []));
  const masukan = { tahun, triwulan, pengaturan: { skala, batas }, asal, gagal: gagalDari(buku) };
  return sidik([VERSI_PEMBACA, masukan]).slice(0, 20);
}

const urutkan = <B extends { sumber: { berkas: string } }>(buku: readonly B[]): B[] =>
  [...buku].sort((a, b) => (a.sumber.berkas < b.sumber.berkas ? -1 : 1));

const gagalDari = (buku: BahanId['buku']): Snapshot['gagal'] =>
  buku.flatMap(({ sumber: { berkas, kesalahan } }) =>
    kesalahan ? [{ berkas, pesan: kesalahan.message }] : [],
  );

/** Consolidates and checks. The id names input, version and settings: the same input gives the same snapshot. */
export function susunSnapshot(bahan: BahanSnapshot): { snapshot: Snapshot; isi: IsiSnapshot } {
  const { tahun, triwulan, pengaturan, dibuat, oleh } = bahan;
  const buku = urutkan(bahan.buku);
  const { skala, batas } = pengaturan;
  const { rekap, temuan, sumber } = konsolidasiSumber(satukanSumber(buku.map((b) => b.sumber)), 'instansi', {
    tahun,
    triwulan,
    skalaBawaan: skala,
    ...(batas === null ? {} : { batas }),
  });
  const asal = buku.flatMap((b) => b.asal ?? []);
  const sebagian = sebutSebagian(temuan);
  const banyak = (tingkat: Temuan['tingkat']) => temuan.filter((t) => t.tingkat === tingkat).length;
  return {
    snapshot: {
      id: idSnapshot(bahan),
      instansi: rekap.instansi,
      tahun,
      triwulan,
      dibuat,
      oleh,
      versiPembaca: VERSI_PEMBACA,
      buku: asal,
      dokumen: asal.find((a) => a.berkas === sumber.dokumen?.berkas)?.id ?? null,
      gagal: gagalDari(buku),
      jumlah: {
        baris: rekap.baris.length,
        galat: banyak('galat'),
        peringatan: banyak('peringatan'),
        info: banyak('info'),
      },
      ...(sebagian !== null && { sebagian }),
    },
    // The readings stand in `pengukuran` and `dokumen` already.
    isi: { rekap, temuan, sumber: { ...sumber, buku: [] } },
  };
}

/** Stores a snapshot once; true when it was not there before. */
export async function simpanSnapshot(store: Store, snapshot: Snapshot, isi: IsiSnapshot): Promise<boolean> {
  await putBesar(store, ISI, snapshot.id, isi);
  try {
    await store.transaction(async (tx) => tx.create(SNAPSHOT, snapshot.id, snapshot));
    return true;
  } catch (galat) {
    if (galat instanceof SudahAda) return false;
    throw galat;
  }
}

export const getSnapshot = (store: Store, id: string): Promise<Snapshot | null> => store.get(SNAPSHOT, id);

export const getIsiSnapshot = (store: Store, id: string): Promise<IsiSnapshot | null> =>
  getBesar(store, ISI, id);

/** Newest first; `setelah`: the last id of the page before. */
export async function daftarSnapshot(store: Store, batas: number, setelah?: string): Promise<Snapshot[]> {
  const hasil = await store.query<Snapshot>(SNAPSHOT, {
    urut: { bidang: 'dibuat', arah: 'turun' },
    batas,
    ...(setelah === undefined ? {} : { setelah }),
  });
  return hasil.map((d) => d.isi);
}
