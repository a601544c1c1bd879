/** Inspektorat: nothing but names and a number for every row; only the sums tell what is part of what. Last year's form. */
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, kosong, lembarAsing } from './lembar';

const juta = (n: number) => n * 1_000_000;
function baris(
  no: number,
  nama: string,
  indikator: string,
  target: Nilai,
  renstra: Nilai,
  pagu: number,
  k: Nilai[],
  rp: number[],
): Nilai[] {
  const total = rp.reduce((a, b) => a + b, 0);
  const jumlahK = k.reduce<number>((a, b) => a + Number(b ?? 0), 0);
  const persen = (a: number, b: number) => Math.round((a / b) * 10_000) / 100;
  return [
    no,
    nama,
    indikator,
    renstra,
    target,
    juta(pagu),
    ...k,
    ...rp.map(juta),
    jumlahK,
    juta(total),
    typeof target === 'number' ? persen(jumlahK, target) : null,
    persen(total, pagu),
  ];
}

export function bukuInspektorat(): BukuAsing {
  const isi: Nilai[][] = [
    [null, 'Nama OPD :', 'Inspektorat Daerah Kabupaten Contoh'],
    [null, 'Tahun Anggaran : 2024'],
    [],
    [
      'No',
      'Program/Kegiatan/Sub Kegiatan',
      'Indikator',
      'Target Akhir Renstra',
      'Target Renja 2024',
      'Pagu 2024',
      'Realisasi Fisik Triwulan',
      ...kosong(3),
      'Realisasi Keuangan Triwulan',
      ...kosong(3),
      'Total Realisasi',
      null,
      '% Capaian',
      null,
    ],
    [...kosong(6), 'I', 'II', 'III', 'IV', 'I', 'II', 'III', 'IV', 'Fisik', 'Keuangan', 'Fisik', 'Keuangan'],
    baris(
      1,
      'Program Penyelenggaraan Pengawasan',
      'Persentase tindak lanjut temuan',
      85,
      95,
      900,
      [20, 20, 20, 22],
      [100, 200, 250, 300],
    ),
    baris(
      2,
      'Penyelenggaraan Pengawasan Internal',
      'Jumlah laporan',
      60,
      300,
      700,
      [15, 15, 15, 15],
      [80, 150, 200, 240],
    ),
    baris(
      3,
      'Pengawasan Kinerja Pemerintah Daerah',
      'Jumlah laporan kinerja',
      40,
      200,
      450,
      [10, 10, 10, 10],
      [50, 100, 130, 150],
    ),
    baris(4, 'Reviu Laporan Keuangan', 'Jumlah reviu', 20, 100, 250, [5, 5, 5, 5], [30, 50, 70, 90]),
    baris(
      5,
      'Pengawasan dengan Tujuan Tertentu',
      'Jumlah laporan',
      10,
      50,
      200,
      [2, 2, 3, 3],
      [20, 50, 50, 60],
    ),
    baris(
      6,
      'Penanganan Penyelesaian Kerugian Negara',
      'Jumlah kasus selesai',
      6,
      30,
      120,
      [1, 1, 2, 2],
      [10, 30, 30, 40],
    ),
    baris(
      7,
      'Pengawasan Tujuan Tertentu Lainnya',
      'Jumlah laporan',
      4,
      20,
      80,
      [1, 1, 1, 1],
      [10, 20, 20, 20],
    ),
    ['Mengetahui,'],
    ['Inspektur'],
  ];
  return {
    berkas: 'Inspektorat.xlsx',
    lembar: [lembarAsing('EVALUASI', isi, ['G4:J4', 'K4:N4', 'O4:P4', 'Q4:R4'])],
  };
}
