/** Dinas Sosial: sums to date between the quarters, the remainder of the pagu, percentages by cell format. */
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, kosong, lembarAsing } from './lembar';

const KEPALA: Nilai[][] = [
  [
    ...['No', 'Program, Kegiatan dan Sub Kegiatan', 'Indikator', 'Target', null, null, 'Realisasi'],
    ...kosong(13),
    ...['Sisa Anggaran', 'Persentase'],
  ],
  [
    ...[...kosong(3), 'Volume', 'Satuan', 'Anggaran (Rp)'],
    ...['TW I', 'TW II', 's/d TW II', 'TW III', 's/d TW III', 'TW IV', 's/d TW IV'].flatMap((n) => [n, null]),
    ...[null, 'Fisik', 'Keuangan'],
  ],
  [...kosong(6), ...Array.from({ length: 14 }, (_, i) => (i % 2 === 0 ? 'Fisik' : 'Rp'))],
];
const GABUNG = [
  ...['A4:A6', 'B4:B6', 'C4:C6', 'D4:F4', 'D5:D6', 'E5:E6', 'F5:F6', 'G4:T4', 'G5:H5', 'I5:J5', 'K5:L5'],
  ...['M5:N5', 'O5:P5', 'Q5:R5', 'S5:T5', 'U4:U6', 'V4:W4', 'V5:V6', 'W5:W6'],
];

function baris(
  n: number,
  no: string,
  nama: string,
  [indikator, target, satuan]: [string, number, string],
  k: number[],
  pagu: Nilai,
  rp: Nilai[],
): Nilai[] {
  return [
    ...[no, nama, indikator, target, satuan, pagu],
    ...[k[0] ?? null, rp[0] ?? null, k[1] ?? null, rp[1] ?? null, `=G${n}+I${n}`, `=H${n}+J${n}`],
    ...[k[2] ?? null, rp[2] ?? null, `=K${n}+M${n}`, `=L${n}+N${n}`],
    ...[k[3] ?? null, rp[3] ?? null, `=O${n}+Q${n}`, `=P${n}+R${n}`],
    ...[`=F${n}-T${n}`, `=S${n}/D${n}`, `=T${n}/F${n}`],
  ];
}
const uang = (dari: number, sampai: number) =>
  ['H', 'J', 'N', 'R'].map((k) => `=SUM(${k}${dari}:${k}${sampai})`);

export function bukuSosial(): BukuAsing {
  const isi: Nilai[][] = [
    ['MONITORING DAN EVALUASI KINERJA DAN ANGGARAN'],
    ['Dinas Sosial Kota Contoh'],
    ['s/d Triwulan IV Tahun 2024'],
    ...KEPALA,
    baris(
      7,
      'A',
      'Program Rehabilitasi Sosial',
      ['Persentase PPKS tertangani', 100, '%'],
      [25, 25, 25, 22],
      '=F8',
      uang(8, 8),
    ),
    baris(
      8,
      '1',
      'Rehabilitasi Sosial Dasar',
      ['Jumlah PPKS', 400, 'Orang'],
      [100, 100, 100, 90],
      '=SUM(F9:F10)',
      uang(9, 10),
    ),
    baris(
      9,
      'a',
      'Penyediaan Permakanan',
      ['Jumlah orang', 200, 'Orang'],
      [50, 50, 50, 50],
      800_000_000,
      [100_000_000, 200_000_000, 200_000_000, 250_000_000],
    ),
    baris(
      10,
      'b',
      'Penyediaan Alat Bantu',
      ['Jumlah orang', 200, 'Orang'],
      [50, 50, 50, 40],
      600_000_000,
      [100_000_000, 150_000_000, 150_000_000, 150_000_000],
    ),
    baris(
      11,
      'B',
      'Program Pemberdayaan Sosial',
      ['Jumlah PSKS', 40, 'Lembaga'],
      [10, 10, 10, 10],
      '=F12',
      uang(12, 12),
    ),
    baris(
      12,
      '1',
      'Pengembangan Potensi',
      ['Jumlah lembaga', 40, 'Lembaga'],
      [10, 10, 10, 10],
      '=F13',
      uang(13, 13),
    ),
    baris(
      13,
      'a',
      'Peningkatan Kemampuan Potensi',
      ['Jumlah lembaga', 40, 'Lembaga'],
      [10, 10, 10, 10],
      300_000_000,
      [50_000_000, 75_000_000, 75_000_000, 80_000_000],
    ),
    [
      ...[null, 'JUMLAH TOTAL', ...kosong(3), '=F7+F11'],
      ...['H', 'J', 'L', 'N', 'P', 'R', 'T'].flatMap((k) => [null, `=${k}7+${k}11`]),
      ...['=U7+U11', null, '=T14/F14'],
    ],
  ];
  return { berkas: 'Dinas Sosial.xlsx', lembar: [lembarAsing('Monev', isi, GABUNG, ['V7:W14'])] };
}
