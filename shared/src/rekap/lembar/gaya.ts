/** Looks of the Rekap sheet: a style for each kind of cell at each level. */
import type { GayaSel } from '../../lembar/tulis';

const JENIS: Record<string, GayaSel> = {
  kode: { rata: 'kiri', garis: true },
  teks: { bungkus: true, garis: true },
  tengah: { rata: 'tengah', bungkus: true, garis: true },
  angka: { format: '#,##0.##', rata: 'kanan', garis: true },
  bulat: { format: '#,##0', rata: 'kanan', garis: true },
  uang: { format: '#,##0', rata: 'kanan', garis: true },
  persen: { format: '#,##0.00', rata: 'kanan', garis: true },
};

const TINGKAT: Record<string, GayaSel> = {
  urusan: { tebal: true, warna: 'BDD7EE' },
  program: { tebal: true, warna: 'DDEBF7' },
  kegiatan: { tebal: true, warna: 'F2F2F2' },
  subkegiatan: {},
  rata: { tebal: true, warna: 'FFF2CC' },
};

/** The printed figure on the bidang's sheet is another one. */
export const WARNA_BEDA = 'F8CBAD';

export const GAYA: Record<string, GayaSel> = {
  ...Object.fromEntries(
    Object.entries(TINGKAT).flatMap(([tingkat, warna]) =>
      Object.entries(JENIS).flatMap(([jenis, isi]) => [
        [`${jenis}-${tingkat}`, { ...isi, ...warna }],
        [`${jenis}-${tingkat}-beda`, { ...isi, ...warna, warna: WARNA_BEDA }],
      ]),
    ),
  ),
  judul: { tebal: true, ukuran: 12, rata: 'kiri', tegak: 'tengah' },
  subjudul: { tebal: true, ukuran: 10, rata: 'kiri', tegak: 'tengah' },
  kepala: { tebal: true, rata: 'tengah', tegak: 'tengah', bungkus: true, garis: true, warna: 'D9E1F2' },
  beda: { warna: WARNA_BEDA, garis: true },
  catatan: { miring: true },
};
