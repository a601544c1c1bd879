/** Satuan Polisi Pamong Praja: Fisik and Keuangan of every quarter planned, realised and in percent; names only set in. */
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, kosong, lembarAsing } from './lembar';

const TW = ['I', 'II', 'III', 'IV'];
const KEPALA: Nilai[][] = [
  [
    ...['No.', 'Uraian', 'Indikator Kinerja', 'Satuan', 'Target Tahun 2024', 'Pagu Anggaran (Rp)'],
    ...TW.flatMap((n) => [`Triwulan ${n}`, ...kosong(5)]),
    ...['Total', null, 'Capaian (%)', null, 'Penanggung Jawab'],
  ],
  [
    ...kosong(6),
    ...TW.flatMap(() => ['Fisik', null, null, 'Keuangan (Rp)', null, null]),
    ...['Fisik', 'Keuangan', 'Fisik', 'Keuangan'],
  ],
  [...kosong(6), ...TW.flatMap(() => ['Target', 'Realisasi', '%', 'Target', 'Realisasi', '%'])],
];
const GABUNG = [
  ...['A6:A8', 'B6:B8', 'C6:C8', 'D6:D8', 'E6:E8', 'F6:F8', 'G6:L6', 'M6:R6', 'S6:X6', 'Y6:AD6', 'G7:I7'],
  ...['J7:L7', 'M7:O7', 'P7:R7', 'S7:U7', 'V7:X7', 'Y7:AA7', 'AB7:AD7', 'AE6:AF6', 'AG6:AH6', 'AE7:AE8'],
  ...['AF7:AF8', 'AG7:AG8', 'AH7:AH8', 'AI6:AI8'],
];
/** Columns of the quarters' plan and realisation, K then Rp. */
const KOLOM = [
  ['G', 'H', 'J', 'K'],
  ['M', 'N', 'P', 'Q'],
  ['S', 'T', 'V', 'W'],
  ['Y', 'Z', 'AB', 'AC'],
];

function baris(
  n: number,
  no: Nilai,
  nama: string,
  [indikator, satuan]: [string, string],
  target: number,
  k: number[],
  pagu: Nilai,
  rp: Nilai[],
): Nilai[] {
  const tw = KOLOM.flatMap(([tk, rk, tr, rr], i) => [
    target / 4,
    k[i] ?? null,
    `=ROUND(${rk}${n}/${tk}${n}*100,2)`,
    `=F${n}/4`,
    rp[i] ?? null,
    `=ROUND(${rr}${n}/${tr}${n}*100,2)`,
  ]);
  const tambah = (ke: number) => `=${KOLOM.map((kolom) => `${kolom[ke]}${n}`).join('+')}`;
  const akhir = [tambah(1), tambah(3), `=ROUND(AE${n}/E${n}*100,2)`, `=ROUND(AF${n}/F${n}*100,2)`];
  return [no, nama, indikator, satuan, target, pagu, ...tw, ...akhir, 'Bidang Ketertiban'];
}
const uang = (dari: number, sampai: number) => KOLOM.map(([, , , k]) => `=SUM(${k}${dari}:${k}${sampai})`);

export function bukuSatpol(): BukuAsing {
  const isi: Nilai[][] = [
    ['LAPORAN CAPAIAN KINERJA'],
    ['SATUAN POLISI PAMONG PRAJA KABUPATEN CONTOH'],
    ['TAHUN 2024'],
    [],
    ['Keadaan s.d. 31 Desember 2024'],
    ...KEPALA,
    baris(
      9,
      1,
      'PROGRAM PENINGKATAN KETENTERAMAN DAN KETERTIBAN UMUM',
      ['Persentase gangguan tertangani', '%'],
      100,
      [25, 25, 25, 20],
      '=F10',
      uang(10, 10),
    ),
    baris(
      10,
      null,
      '   Penanganan Gangguan Ketenteraman',
      ['Jumlah kasus tertangani', 'Kasus'],
      40,
      [10, 10, 10, 8],
      '=SUM(F11:F12)',
      uang(11, 12),
    ),
    baris(
      11,
      null,
      '      Pencegahan Gangguan',
      ['Jumlah laporan', 'Laporan'],
      12,
      [3, 3, 3, 3],
      400_000_000,
      [80_000_000, 100_000_000, 100_000_000, 110_000_000],
    ),
    baris(
      12,
      null,
      '      Penindakan atas Gangguan',
      ['Jumlah kasus', 'Kasus'],
      40,
      [10, 10, 10, 8],
      600_000_000,
      [100_000_000, 150_000_000, 150_000_000, 150_000_000],
    ),
    baris(
      13,
      2,
      'PROGRAM PENCEGAHAN KEBAKARAN',
      ['Jumlah gedung terlindungi', 'Gedung'],
      16,
      [4, 4, 4, 4],
      '=F14',
      uang(14, 14),
    ),
    baris(
      14,
      null,
      '   Inspeksi Peralatan Proteksi',
      ['Jumlah gedung diperiksa', 'Gedung'],
      20,
      [5, 5, 5, 5],
      '=F15',
      uang(15, 15),
    ),
    baris(
      15,
      null,
      '      Pendataan Sarana',
      ['Jumlah dokumen', 'Dokumen'],
      4,
      [1, 1, 1, 1],
      200_000_000,
      [40_000_000, 50_000_000, 50_000_000, 60_000_000],
    ),
    [
      ...['TOTAL', ...kosong(4), '=F9+F13'],
      ...KOLOM.flatMap(([, , , k]) => [...kosong(4), `=${k}9+${k}13`, null]),
      ...[null, '=AF9+AF13', null, '=ROUND(AF16/F16*100,2)'],
    ],
  ];
  return { berkas: 'Satpol PP.xlsx', lembar: [lembarAsing('Laporan', isi, GABUNG)] };
}
