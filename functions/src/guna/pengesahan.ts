/** Approval of a snapshot: draf → diverifikasi (Sekretariat) → disahkan (Pimpinan), which locks its quarter. */
import type { Pengesahan, StatusPengesahan } from '@lembar-kinerja/shared/kawat/pengesahan';
import { Masalah } from '../masalah';
import type { Store, Transaksi } from '../store/store';
import { catatJejak } from './jejak';
import { getSnapshot } from './snapshot';

const PENGESAHAN = 'pengesahan';
/** Quarter → the snapshot that locks it. */
const KUNCI = 'kunci-periode';
const DRAF: Pengesahan = { status: 'draf', riwayat: [] };

/** From which status each step may be taken. Unlocking leads back to draf and leaves the snapshot readable. */
const ASAL: Record<StatusPengesahan, StatusPengesahan> = {
  diverifikasi: 'draf',
  disahkan: 'diverifikasi',
  draf: 'disahkan',
};

const TINDAKAN = {
  diverifikasi: 'snapshot.verifikasi',
  disahkan: 'snapshot.sahkan',
  draf: 'snapshot.buka-kunci',
} as const satisfies Record<StatusPengesahan, string>;

export const tindakanPengesahan = (ke: StatusPengesahan): (typeof TINDAKAN)[StatusPengesahan] => TINDAKAN[ke];

const kunciPeriode = (tahun: number, triwulan: number): string => `${tahun}-${triwulan}`;

export async function getPengesahan(store: Store, snapshot: string): Promise<Pengesahan> {
  return (await store.get<Pengesahan>(PENGESAHAN, snapshot)) ?? DRAF;
}

/** Throws `Masalah` when the step is out of order, the quarter is locked by another snapshot, or a reason is missing. */
export async function sahkan(
  store: Store,
  minta: { snapshot: string; ke: StatusPengesahan; oleh: string; waktu: string; alasan?: string },
): Promise<Pengesahan> {
  const snapshot = await getSnapshot(store, minta.snapshot);
  if (!snapshot) throw new Masalah('data/tidak-ada', { apa: 'Snapshot' });
  const alasan = minta.alasan?.trim() || null;
  if (minta.ke === 'draf' && alasan === null) {
    throw new Masalah('permintaan/tidak-sah', { sebab: 'alasan membuka kunci harus diisi' });
  }
  const periode = kunciPeriode(snapshot.tahun, snapshot.triwulan);
  return store.transaction(async (tx) => {
    const lama = (await tx.get<Pengesahan>(PENGESAHAN, snapshot.id)) ?? DRAF;
    const pengunci = await tx.get<{ snapshot: string }>(KUNCI, periode);
    if (lama.status !== ASAL[minta.ke])
      throw new Masalah('snapshot/urutan-pengesahan', { status: lama.status });
    if (pengunci && pengunci.snapshot !== snapshot.id) throw new Masalah('snapshot/terkunci');
    const { ke: status, oleh, waktu } = minta;
    const baru: Pengesahan = { status, riwayat: [...lama.riwayat, { status, oleh, waktu, alasan }] };
    tx.set(PENGESAHAN, snapshot.id, baru);
    if (status === 'disahkan') tx.set(KUNCI, periode, { snapshot: snapshot.id });
    if (status === 'draf') tx.delete(KUNCI, periode);
    catatJejak(tx, {
      waktu,
      oleh,
      tindakan: TINDAKAN[status],
      sasaran: `snapshot/${snapshot.id}`,
      sebelum: lama,
      sesudah: baru,
      ...(alasan === null ? {} : { alasan }),
    });
    return baru;
  });
}

/** Throws `Masalah` while a disahkan snapshot locks the quarter. */
export async function pastikanTerbuka(
  store: Pick<Store | Transaksi, 'get'>,
  tahun: number,
  triwulan: number,
): Promise<void> {
  if (await store.get(KUNCI, kunciPeriode(tahun, triwulan))) throw new Masalah('snapshot/terkunci');
}
