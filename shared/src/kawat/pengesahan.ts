export type StatusPengesahan = 'draf' | 'diverifikasi' | 'disahkan';

/** Approval of a snapshot, with every step that was taken, oldest first. */
export interface Pengesahan {
  status: StatusPengesahan;
  riwayat: { status: StatusPengesahan; oleh: string; waktu: string; alasan: string | null }[];
}
