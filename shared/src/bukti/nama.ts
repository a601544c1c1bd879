/** What a person reads for the states of evidence. */
import { BULAN } from '../dasar/bulan';
import type { KeadaanTautan, NamaPeristiwa, StatusTindakLanjut, TautanBukti } from './bukti';

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
  'izin-tak-diketahui': 'ada, izinnya tidak diketahui',
  'bukan-drive': 'bukan tautan Drive',
  galat: 'gagal diperiksa',
};

export const NAMA_PERISTIWA: Record<NamaPeristiwa, string> = {
  pertama: 'pertama kali diperiksa',
  berubah: 'isinya berubah',
  hilang: 'menghilang',
  kembali: 'ada kembali',
  beralih: 'keadaannya berubah',
  'berganti-nama': 'berganti nama',
};

/** The file's name, or the last that it was seen with; null: it never was. */
export function namaTautan({ nama, jejak }: TautanBukti): string | null {
  return nama ?? jejak?.riwayat.reduce<string | null>((lalu, p) => p.nama ?? lalu, null) ?? null;
}

/**
 * `29 Januari 2024` of an ISO time.
 * @param zona hours east of Greenwich: 7 WIB, 8 WITA, 9 WIT
 */
export function tanggal(iso: string, zona = 7): string {
  const d = new Date(Date.parse(iso) + zona * 3_600_000);
  return `${d.getUTCDate()} ${BULAN[d.getUTCMonth()]} ${d.getUTCFullYear()}`;
}
