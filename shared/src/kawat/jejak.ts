/** One entry of the audit trail. */
export interface CatatanJejak {
  /** ISO time. */
  waktu: string;
  oleh: string;
  /** What was done, a right of the api (`snapshot.sahkan`). */
  tindakan: string;
  sasaran: string;
  /** Hash of the state before and after; null: there was none. */
  sidikSebelum: string | null;
  sidikSesudah: string | null;
  /** What the person said about it. */
  alasan: string | null;
}
