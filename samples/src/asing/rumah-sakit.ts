/** RSUD: one header row, a column for each level, percent formats, units beside the figures, typed totals. */
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, lembarAsing } from './lembar';

const KEPALA = [
  'No',
  'Program',
  'Kegiatan',
  'Sub Kegiatan',
  'Indikator',
  'Satuan',
  'Target',
  'Pagu (Rp)',
  'Realisasi TW 1',
  'Realisasi TW 2',
  'Realisasi TW 3',
  'Realisasi TW 4',
  'Realisasi TW 1 (Rp)',
  'Realisasi TW 2 (Rp)',
  'Realisasi TW 3 (Rp)',
  'Realisasi TW 4 (Rp)',
  'Total Realisasi',
  'Total Realisasi (Rp)',
  'Capaian Kinerja (%)',
  'Serapan Anggaran (%)',
  'Keterangan',
];

function baris(
  n: number,
  nama: (string | null)[],
  indikator: string,
  satuan: string,
  target: number,
  pagu: number,
  k: Nilai[],
  rp: Nilai[],
): Nilai[] {
  return [
    n - 3,
    nama[0] ?? null,
    nama[1] ?? null,
    nama[2] ?? null,
    indikator,
    satuan,
    target,
    pagu,
    ...k,
    ...rp,
    k.reduce<number>((a, x) => a + Number(x ?? 0), 0),
    `=SUM(M${n}:P${n})`,
    `=Q${n}/G${n}`,
    `=R${n}/H${n}`,
    null,
  ];
}

export function bukuRumahSakit(): BukuAsing {
  const layanan = 'Program Pemenuhan Upaya Kesehatan Perorangan';
  const isi: Nilai[][] = [
    ['RSUD Contoh Sehat, evaluasi Renja tahun 2024'],
    [],
    KEPALA,
    baris(
      4,
      [layanan, 'Penyediaan Fasilitas Pelayanan', 'Pengadaan Alat Kesehatan'],
      'Jumlah alat kesehatan',
      'Unit',
      120,
      6_000_000_000,
      [10, 30, 40, 35],
      [500_000_000, 1_500_000_000, 2_000_000_000, 1_750_000_000],
    ),
    baris(
      5,
      [null, null, 'Pengadaan Obat'],
      'Jumlah paket obat',
      'Paket',
      12,
      3_000_000_000,
      [3, 3, 3, 3],
      [750_000_000, 750_000_000, 750_000_000, 700_000_000],
    ),
    baris(
      6,
      [null, 'Penyediaan Layanan Kesehatan', 'Operasional Pelayanan Rumah Sakit'],
      'Tingkat keterisian tempat tidur',
      '%',
      75,
      9_000_000_000,
      [18, 18, 19, 17],
      [2_000_000_000, 2_200_000_000, 2_300_000_000, 2_250_000_000],
    ),
    baris(
      7,
      ['Program Peningkatan Kapasitas SDM Kesehatan', 'Pengembangan Mutu SDM', 'Pelatihan Tenaga Medis'],
      'Jumlah tenaga dilatih',
      'Orang',
      80,
      400_000_000,
      [20, 20, 20, 15],
      [100_000_000, 100_000_000, 100_000_000, 75_000_000],
    ),
    [
      'Total',
      ...Array.from({ length: 6 }, () => null),
      '=SUM(H4:H7)',
      ...Array.from({ length: 4 }, () => null),
      '=SUM(M4:M7)',
      '=SUM(N4:N7)',
      '=SUM(O4:O7)',
      '=SUM(P4:P7)',
      null,
      '=SUM(R4:R7)',
      null,
      '=R8/H8',
    ],
  ];
  return { berkas: 'RSUD Contoh Sehat.xlsx', lembar: [lembarAsing('Sheet1', isi, [], ['S4:T8'])] };
}
