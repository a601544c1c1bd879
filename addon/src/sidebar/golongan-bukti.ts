/** The four parts of the evidence bar: every recommendation is in exactly one. */
import type { BuktiRekomendasi, KeadaanTautan } from '@lembar-kinerja/shared/bukti';

export type Golongan = 'selesai' | 'proses' | 'tanpa-bukti' | 'putus';

export const GOLONGAN: readonly { id: Golongan; nama: string; warna: string }[] = [
  { id: 'selesai', nama: 'Selesai', warna: 'baik' },
  { id: 'proses', nama: 'Dalam proses', warna: 'peringatan' },
  { id: 'tanpa-bukti', nama: 'Tanpa bukti', warna: 'info' },
  { id: 'putus', nama: 'Bukti bermasalah', warna: 'galat' },
];

/** States in which an evaluator would find nothing; `galat` only says that Drive could not be asked. */
const PUTUS: readonly KeadaanTautan[] = ['kosong', 'sampah', 'tak-ditemukan', 'tak-berizin', 'bukan-drive'];

/** A broken link outweighs the status word: what cannot be opened proves nothing. */
export function golongan({ status, tautan }: Pick<BuktiRekomendasi, 'status' | 'tautan'>): Golongan {
  if (tautan.length === 0) return 'tanpa-bukti';
  if (tautan.some((t) => PUTUS.includes(t.keadaan))) return 'putus';
  return status === 'selesai' ? 'selesai' : 'proses';
}

export function hitungGolongan(
  semua: readonly Pick<BuktiRekomendasi, 'status' | 'tautan'>[],
): Record<Golongan, number> {
  const jumlah: Record<Golongan, number> = { selesai: 0, proses: 0, 'tanpa-bukti': 0, putus: 0 };
  for (const r of semua) jumlah[golongan(r)]++;
  return jumlah;
}
