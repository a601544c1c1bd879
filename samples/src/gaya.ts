/** The looks of the office's sheets: one set of styles for every sample sheet. */
import type { GayaSel } from '@lembar-kinerja/shared/lembar/tulis';

const RUPIAH = '"Rp"* #,##0;-"Rp"* #,##0';

const dasar: Record<string, GayaSel> = {
  kode: { rata: 'kiri', garis: true },
  teks: { bungkus: true, garis: true },
  tengah: { rata: 'tengah', bungkus: true, garis: true },
  bebas: { rata: 'kanan', garis: true },
  uang: { format: '#,##0', rata: 'kanan', garis: true },
  persen: { format: '0.00', rata: 'kanan', garis: true },
};

const tingkat: Record<string, GayaSel> = {
  urusan: { tebal: true, warna: 'BDD7EE' },
  program: { tebal: true, warna: 'DDEBF7' },
  kegiatan: { tebal: true, warna: 'F2F2F2' },
  subkegiatan: {},
  rata: { tebal: true, warna: 'FFF2CC' },
};

const bertingkat = Object.fromEntries(
  Object.entries(tingkat).flatMap(([level, warna]) =>
    Object.entries(dasar).map(([nama, isi]) => [`${nama}-${level}`, { ...isi, ...warna }]),
  ),
);

export const GAYA: Record<string, GayaSel> = {
  ...dasar,
  ...bertingkat,
  judul: { tebal: true, ukuran: 12, rata: 'tengah', tegak: 'tengah', bungkus: true },
  subjudul: { tebal: true, ukuran: 10, rata: 'tengah', tegak: 'tengah', bungkus: true },
  keterangan: { tebal: true, ukuran: 10 },
  kepala: { tebal: true, rata: 'tengah', tegak: 'tengah', bungkus: true, garis: true, warna: 'D9E1F2' },
  nomor: { ukuran: 8, miring: true, rata: 'tengah', garis: true, warna: 'EDEDED' },
  label: { tebal: true, bungkus: true, garis: true, warna: 'F2F2F2' },
  catatan: { miring: true, bungkus: true, garis: true },
  ttd: { rata: 'tengah', tegak: 'tengah' },
  nama: { tebal: true, rata: 'tengah', tegak: 'tengah' },
  bulat: { format: '#,##0', rata: 'kanan', garis: true },
  desimal: { format: '#,##0.00', rata: 'kanan', garis: true },
  akuntansi: { format: RUPIAH, rata: 'kanan', garis: true },
  akuntansi2: { format: RUPIAH.replaceAll('#,##0', '#,##0.00'), rata: 'kanan', garis: true },
};
