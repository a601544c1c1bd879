/** Title lines and the three merged header rows, with the form's labels. */
import { romawi } from '../../dasar/romawi';
import type { Rekap } from '../rekap';
import { gabung, type Kertas, taruh } from './kertas';
import { BARIS_KEPALA, KOLOM } from './tata-letak';

const TEGAK: [kolom: number, label: string][] = [
  [KOLOM.kode, 'Kode'],
  [
    KOLOM.nama,
    'Perangkat Daerah / Urusan / Bidang Urusan Pemerintahan Daerah dan Program / Kegiatan / Sub Kegiatan',
  ],
  [KOLOM.indikator, 'Indikator Kinerja Program (Outcome) / Kegiatan (Output)'],
];

const blokTahun = (tahun: number): [kolom: number, label: string, bawah: string[]][] => [
  [
    KOLOM.target,
    `Target Kinerja dan Anggaran RKPD Kota Tahun berjalan yang Dievaluasi (${tahun})`,
    ['K', 'Satuan', 'Rp'],
  ],
  [
    KOLOM.realisasiK,
    `Realisasi Capaian Kinerja dan Anggaran RKPD Kota yang Dievaluasi (${tahun})`,
    ['K', 'Rp'],
  ],
  [KOLOM.rpjmdK, `Realisasi Kinerja dan Anggaran RPJMD Kota s/d Tahun ${tahun}`, ['K', 'Rp']],
  [KOLOM.capaianK, `Tingkat Capaian Kinerja dan Realisasi Anggaran RKPD Tahun ${tahun} (%)`, ['K', 'Rp']],
];

export function isiKepala(kertas: Kertas, rekap: Rekap): void {
  const judul = [
    'REKAPITULASI EVALUASI TERHADAP HASIL RENCANA KERJA (RENJA) PERANGKAT DAERAH',
    (rekap.instansi ?? '').toUpperCase(),
    'Bidang : Seluruh bidang',
    `Tahun : ${rekap.tahun}`,
    `Triwulan : ${romawi(rekap.triwulan)}`,
  ];
  judul.forEach((teks, b) => {
    const gaya = b === 0 ? 'judul' : 'subjudul';
    // Not merged: the text flows over the frozen edge by itself.
    taruh(kertas, b, 0, teks || null, gaya);
    kertas.tinggi[b] = b === 0 ? 20 : 15;
  });
  const kepala = (baris: number, kolom: number, tinggi: number, lebar: number, label: string) =>
    gabung(kertas, { baris: BARIS_KEPALA + baris, kolom, tinggi, lebar }, label, 'kepala');
  for (const [kolom, label] of TEGAK) kepala(0, kolom, 3, 1, label);
  for (const [kolom, label, bawah] of blokTahun(rekap.tahun)) {
    kepala(0, kolom, 2, bawah.length, label);
    bawah.forEach((teks, i) => {
      taruh(kertas, BARIS_KEPALA + 2, kolom + i, teks, 'kepala');
    });
  }
  kepala(0, KOLOM.twK[0], 1, 12, 'Realisasi Triwulan');
  KOLOM.twK.forEach((kolom, i) => {
    kepala(1, kolom, 1, 3, String(i + 1));
    ['K', 'Rp', 'Sumber Dana'].forEach((teks, j) => {
      taruh(kertas, BARIS_KEPALA + 2, kolom + j, teks, 'kepala');
    });
  });
  [24, 48, 26].forEach((tinggi, i) => {
    kertas.tinggi[BARIS_KEPALA + i] = tinggi;
  });
}
