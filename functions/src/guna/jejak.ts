/** Audit trail: who did what, when, with the hash before and after. Entries are only ever added. */
import { randomUUID } from 'node:crypto';
import type { CatatanJejak } from '@lembar-kinerja/shared/kawat/jejak';
import type { Dokumen, Store, Transaksi } from '../store/store';
import { sidik } from './sidik';

const JEJAK = 'jejak';

export interface Perubahan {
  waktu: string;
  oleh: string;
  tindakan: string;
  sasaran: string;
  sebelum: unknown;
  sesudah: unknown;
  alasan?: string;
}

/** Adds the entry inside the transaction that makes the change, so that neither stands without the other. */
export function catatJejak(tx: Transaksi, p: Perubahan): void {
  const hash = (nilai: unknown) => (nilai === null || nilai === undefined ? null : sidik(nilai));
  const catatan: CatatanJejak = {
    waktu: p.waktu,
    oleh: p.oleh,
    tindakan: p.tindakan,
    sasaran: p.sasaran,
    sidikSebelum: hash(p.sebelum),
    sidikSesudah: hash(p.sesudah),
    alasan: p.alasan ?? null,
  };
  tx.create(JEJAK, `${p.waktu}~${randomUUID()}`, catatan);
}

/** Newest first. */
export function daftarJejak(store: Store, batas: number, setelah?: string): Promise<Dokumen<CatatanJejak>[]> {
  return store.query<CatatanJejak>(JEJAK, {
    urut: { bidang: 'waktu', arah: 'turun' },
    batas,
    ...(setelah === undefined ? {} : { setelah }),
  });
}
