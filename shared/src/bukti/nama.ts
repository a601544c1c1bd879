/** What a person reads for the states of evidence. */
import type { KeadaanTautan, StatusTindakLanjut } from '../bukti';

export const NAMA_STATUS: Record<StatusTindakLanjut, string> = {
  selesai: 'Selesai',
  proses: 'Dalam proses',
  belum: 'Belum',
  kabur: 'Belum jelas',
};

export const NAMA_KEADAAN: Record<KeadaanTautan, string> = {
  ada: 'dapat dibuka',
  kosong: 'kosong',
  sampah: 'di tempat sampah',
  'tak-ditemukan': 'tidak ditemukan',
  'tak-berizin': 'tidak berizin',
  'bukan-drive': 'bukan tautan Drive',
  galat: 'gagal diperiksa',
};

const BULAN = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);

/**
 * `29 Januari 2024` of an ISO time.
 * @param zona hours east of Greenwich: 7 WIB, 8 WITA, 9 WIT
 */
export function tanggal(iso: string, zona = 7): string {
  const d = new Date(Date.parse(iso) + zona * 3_600_000);
  return `${d.getUTCDate()} ${BULAN[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}
