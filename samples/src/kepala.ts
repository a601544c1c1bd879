/** Title lines and the three merged header rows of the pengukuran form, with its printed labels. */
import type { Kertas } from './kertas';
import { BARIS_KEPALA, KOLOM } from './tata-letak';

const JUDUL = [
  'EVALUASI TERHADAP HASIL RENCANA KERJA (RENJA) PERANGKAT DAERAH',
  'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA SAMARINDA',
];

const TEGAK: [kolom: number, label: string][] = [
  [KOLOM.kode, 'Kode'],
  [
    KOLOM.nama,
    'Perangkat Daerah / Urusan / Bidang Urusan Pemerintahan Daerah dan Program / Kegiatan / Sub Kegiatan',
  ],
  [KOLOM.indikator, 'Indikator Kinerja Program (Outcome) / Kegiatan (Output)'],
];

/** Label over two header rows and the columns below it. */
const BLOK: [kolom: number, label: string, bawah: string[]][] = [
  [
    KOLOM.target,
    'Target Kinerja dan Anggaran RKPD Kota Tahun berjalan yang Dievaluasi (2024)',
    ['K', 'Satuan', 'Rp'],
  ],
  [KOLOM.realisasiK, 'Realisasi Capaian Kinerja dan Anggaran RKPD Kota yang Dievaluasi (2024)', ['K', 'Rp']],
  [KOLOM.rpjmdK, 'Realisasi Kinerja dan Anggaran RPJMD Kota s/d Tahun 2024', ['K', 'Rp']],
  [KOLOM.capaianK, 'Tingkat Capaian Kinerja dan Realisasi Anggaran RKPD Tahun 2024 (%)', ['K', 'Rp']],
];

export function writeHeader(kertas: Kertas, bidang: string): void {
  [...JUDUL, `Bidang : ${bidang}`, 'Tahun : 2024', 'Triwulan : IV'].forEach((teks, i) => {
    kertas.merge(i, 0, 1, KOLOM.jumlah, teks, i === 0 ? 'judul' : 'subjudul');
    kertas.height(i, i === 0 ? 20 : 15);
  });
  for (const [kolom, label] of TEGAK) kertas.merge(BARIS_KEPALA, kolom, 3, 1, label, 'kepala');
  for (const [kolom, label, bawah] of BLOK) {
    kertas.merge(BARIS_KEPALA, kolom, 2, bawah.length, label, 'kepala');
    kertas.putRow(BARIS_KEPALA + 2, kolom, bawah, 'kepala');
  }
  kertas.merge(BARIS_KEPALA, KOLOM.k[0], 1, 12, 'Realisasi Triwulan', 'kepala');
  KOLOM.k.forEach((kolom, i) => {
    kertas.merge(BARIS_KEPALA + 1, kolom, 1, 3, String(i + 1), 'kepala');
    kertas.putRow(BARIS_KEPALA + 2, kolom, ['K', 'Rp', 'Sumber Dana'], 'kepala');
  });
  [24, 48, 26].forEach((tinggi, i) => {
    kertas.height(BARIS_KEPALA + i, tinggi);
  });
}
