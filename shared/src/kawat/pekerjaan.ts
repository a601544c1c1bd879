export type StatusPekerjaan = 'berjalan' | 'selesai' | 'sebagian' | 'gagal' | 'batal';
export type StatusLangkah = 'antre' | 'selesai' | 'gagal';

export interface Langkah {
  status: StatusLangkah;
  /** Sentence for a person when the step failed. */
  pesan: string | null;
  /** What the step leaves for later ones and for the screen: small facts, never bulk. */
  catatan: Record<string, unknown>;
}

/** A long job as the panel follows it; times are ISO texts. */
export interface Pekerjaan {
  id: string;
  jenis: string;
  oleh: string;
  dibuat: string;
  diperbarui: string;
  status: StatusPekerjaan;
  parameter: Record<string, unknown>;
  langkah: Record<string, Langkah>;
  hasil: Record<string, unknown> | null;
}
