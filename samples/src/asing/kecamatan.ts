/** Kecamatan: names set in over three columns, K, % and Rp per quarter, several indicators in a cell, a sum that skips a row. */
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, kosong, lembarAsing } from './lembar';

const TW = ['TW I', 'TW II', 'TW III', 'TW IV'];

/** `dalam` 0..2: the column that the name stands in; its number stands in the column before. */
function baris(
  n: number,
  dalam: number,
  no: string,
  nama: string,
  indikator: string,
  k: Nilai[],
  rp: Nilai[],
): Nilai[] {
  const [target = null, ...tw] = k;
  const [pagu = null, ...twRp] = rp;
  const tempat: Nilai[] = kosong(4);
  tempat[dalam] = no;
  tempat[dalam + 1] = nama;
  return [
    ...tempat,
    indikator,
    target,
    pagu,
    ...[0, 1, 2, 3].flatMap((t) => [tw[t] ?? null, null, twRp[t] ?? null]),
    null,
    `=${['J', 'M', 'P', 'S'].map((x) => `${x}${n}`).join('+')}`,
    null,
    `=IF(G${n}=0,0,U${n}/G${n}*100)`,
  ];
}

export function bukuKecamatan(): BukuAsing {
  const uang = (...b: number[]) =>
    ['G', 'J', 'M', 'P', 'S'].map((k) => `=${b.map((n) => `${k}${n}`).join('+')}`);
  const isi: Nilai[][] = [
    ['PEMERINTAH KOTA CONTOH'],
    ['Perangkat Daerah', null, null, null, ': Kecamatan Suka Maju'],
    ['Tahun', null, null, null, ': 2024'],
    [
      'Program / Kegiatan / Sub Kegiatan',
      ...kosong(3),
      'Indikator Kinerja',
      'Target 2024',
      'Pagu Anggaran (Rp)',
      'Realisasi',
      ...kosong(11),
      'Realisasi s/d TW IV',
      null,
      'Tingkat Capaian',
      null,
    ],
    [...kosong(7), ...TW.flatMap((t) => [t, null, null]), 'K', 'Rp', 'Kinerja (%)', 'Anggaran (%)'],
    [...kosong(7), ...TW.flatMap(() => ['K', '%', 'Rp'])],
    baris(
      7,
      0,
      'I',
      'Program Penyelenggaraan Pemerintahan dan Pelayanan Publik',
      '1. Indeks Kepuasan Masyarakat\n2. Persentase pengaduan ditindaklanjuti',
      ['1. 85\n2. 100 %', '1. 0\n2. 25 %', '1. 82,5\n2. 25 %', '1. 0\n2. 25 %', '1. 86,2\n2. 20 %'],
      uang(8),
    ),
    baris(
      8,
      1,
      '1',
      'Koordinasi Penyelenggaraan Kegiatan Pemerintahan',
      'Jumlah laporan koordinasi',
      ['12 Laporan', '3 Laporan', '3 Laporan', '3 Laporan', '3 Laporan'],
      // The third sub kegiatan is left out of every sum.
      uang(9, 10),
    ),
    baris(
      9,
      2,
      'a',
      'Pelaksanaan Pelayanan Perizinan',
      'Jumlah dokumen perizinan',
      ['400 Dokumen', '100 Dokumen', '110 Dokumen', '90 Dokumen', '95 Dokumen'],
      [120_000_000, 20_000_000, 30_000_000, 30_000_000, 35_500_000],
    ),
    baris(
      10,
      2,
      'b',
      'Peningkatan Efektifitas Pelayanan',
      'Jumlah laporan',
      ['4 Laporan', '1 Laporan', '1 Laporan', '1 Laporan', '1 Laporan'],
      [60_000_000, 15_000_000, 15_000_000, 15_000_000, 14_000_000],
    ),
    baris(
      11,
      2,
      'c',
      'Fasilitasi Musrenbang',
      'Jumlah berita acara',
      ['1 Dokumen', '1 Dokumen', null, null, null],
      [25_000_000, 24_500_000, 0, 0, 0],
    ),
    baris(
      12,
      0,
      'II',
      'Program Pemberdayaan Masyarakat Desa dan Kelurahan',
      'Persentase lembaga aktif',
      ['80 %', '20 %', '20 %', '20 %', '16 %'],
      uang(13),
    ),
    baris(
      13,
      1,
      '1',
      'Pemberdayaan Kelurahan',
      'Jumlah kelurahan',
      ['6 Kelurahan', '6 Kelurahan', null, null, null],
      uang(14),
    ),
    baris(
      14,
      2,
      'a',
      'Pembangunan Sarana Kelurahan',
      'Jumlah sarana',
      ['18 Unit', '0 Unit', '6 Unit', '6 Unit', '6 Unit'],
      [900_000_000, 0, 300_000_000, 300_000_000, 290_000_000],
    ),
    [
      'JUMLAH',
      ...kosong(5),
      '=G7+G12',
      ...['J', 'M', 'P', 'S'].flatMap((k) => [null, null, `=${k}7+${k}12`]),
      null,
      '=U7+U12',
      null,
      '=U15/G15*100',
    ],
  ];
  return {
    berkas: 'Kecamatan Suka Maju.xlsx',
    lembar: [
      lembarAsing('Evaluasi Renja', isi, [
        'A4:D6',
        'E4:E6',
        'F4:F6',
        'G4:G6',
        'H4:S4',
        'H5:J5',
        'K5:M5',
        'N5:P5',
        'Q5:S5',
        'T4:U4',
        'V4:W4',
        'T5:T6',
        'U5:U6',
        'V5:V6',
        'W5:W6',
      ]),
    ],
  };
}
