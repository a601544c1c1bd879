/** Dinas Perpustakaan: E.81 without numbers or indent, a program of two indicator rows, units beside the figures. */
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type BukuAsing, kosong, lembarAsing } from './lembar';

const KEPALA: Nilai[][] = [
  [
    ...['No', 'Sasaran', 'Program/ Kegiatan', 'Indikator Kinerja Program (outcome)/ Kegiatan (output)'],
    ...['Target Renstra PD pada Tahun 2026', null],
    ...['Realisasi Capaian Kinerja Renstra PD sampai dengan Renja PD Tahun Lalu (2023)', null],
    ...['Target Kinerja dan Anggaran Renja PD Tahun Berjalan yang Dievaluasi (2024)', null],
    ...['Realisasi Kinerja Pada Triwulan', ...kosong(7)],
    ...['Realisasi Capaian Kinerja dan Anggaran Renja PD yang Dievaluasi', null],
    ...['Realisasi Kinerja dan Anggaran Renstra PD s/d Tahun 2024', null],
    ...['Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra PD s/d Tahun 2024 (%)', null],
    ...['Perangkat Daerah Penanggung Jawab', 'Ket'],
  ],
  [...kosong(10), 'I', null, 'II', null, 'III', null, 'IV'],
  [
    ...[
      '(1)',
      '(2)',
      '(3)',
      '(4)',
      '(5)',
      null,
      '(6)',
      null,
      '(7)',
      null,
      '(8)',
      null,
      '(9)',
      null,
      '(10)',
      null,
    ],
    ...[
      '(11)',
      null,
      '(12)=(8)+(9)+(10)+(11)',
      null,
      '(13)=(6)+(12)',
      null,
      '(14)=(13)/(5)x100%',
      null,
      '(15)',
      '(16)',
    ],
  ],
  [...kosong(4), ...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'K' : 'Rp'))],
];
const GABUNG = [
  ...[
    'A7:A8',
    'B7:B8',
    'C7:C8',
    'D7:D8',
    'E7:F8',
    'G7:H8',
    'I7:J8',
    'K7:R7',
    'K8:L8',
    'M8:N8',
    'O8:P8',
    'Q8:R8',
  ],
  ...[
    'S7:T8',
    'U7:V8',
    'W7:X8',
    'Y7:Y8',
    'Z7:Z8',
    'E9:F9',
    'G9:H9',
    'I9:J9',
    'K9:L9',
    'M9:N9',
    'O9:P9',
    'Q9:R9',
  ],
  ...['S9:T9', 'U9:V9', 'W9:X9', 'A11:A17', 'B11:B17', 'C11:C12', 'B18:B20'],
  ...['F', 'H', 'J', 'L', 'N', 'P', 'R', 'T', 'V', 'X'].map((k) => `${k}11:${k}12`),
];

/** `k`: Renstra, up to last year, this year's target, four quarters. A row without money is a further indicator. */
function baris(
  n: number,
  [no, sasaran, nama]: [number | null, string | null, string | null],
  [indikator, satuan]: [string, string],
  k: [number, number, number, number, number, number, number],
  rp: Nilai[] | null,
): Nilai[] {
  const [renstra, lalu, target, ...tw] = k;
  const tulis = (x: number) => `${formatAngka(x)} ${satuan}`;
  const setahun = tw.reduce((a, b) => a + b, 0);
  const uang = (rumus: string) => (rp === null ? null : rumus);
  const ke = (i: number) => rp?.[i] ?? null;
  return [
    ...[no, sasaran, nama, indikator, tulis(renstra), ke(0), tulis(lalu), ke(1), tulis(target), ke(2)],
    ...tw.flatMap((x, i) => [tulis(x), ke(i + 3)]),
    ...[tulis(setahun), uang(`=L${n}+N${n}+P${n}+R${n}`), tulis(lalu + setahun), uang(`=H${n}+T${n}`)],
    ...[Math.round(((lalu + setahun) / renstra) * 10_000) / 100, uang(`=V${n}/F${n}*100`), 'Sekretariat'],
  ];
}
const KOLOM_RP = ['F', 'H', 'J', 'L', 'N', 'P', 'R'];
const jumlah = (...n: number[]) => KOLOM_RP.map((k) => `=${n.map((b) => k + b).join('+')}`);
const rentang = (dari: number, sampai: number) => KOLOM_RP.map((k) => `=SUM(${k}${dari}:${k}${sampai})`);
const juta = (...n: number[]) => n.map((x) => x * 1_000_000);

export function bukuPerpustakaan(): BukuAsing {
  const isi: Nilai[][] = [
    ['Formulir E.81'],
    ['Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kabupaten'],
    ['Renja Dinas Perpustakaan dan Kearsipan Kabupaten Contoh'],
    ['Periode Pelaksanaan: 2024'],
    ['Indikator dan target kinerja yang mengacu pada sasaran RKPD: Meningkatnya literasi masyarakat'],
    [],
    ...KEPALA,
    baris(
      11,
      [1, 'Meningkatnya literasi', 'PROGRAM PEMBINAAN PERPUSTAKAAN'],
      ['Tingkat kegemaran membaca', 'Nilai'],
      [70, 58, 3, 0, 1, 1, 1],
      jumlah(13, 16),
    ),
    baris(
      12,
      [null, null, null],
      ['Persentase perpustakaan terakreditasi', '%'],
      [60, 30, 8, 2, 2, 2, 1],
      null,
    ),
    baris(
      13,
      [null, null, 'Pengelolaan Perpustakaan Tingkat Daerah'],
      ['Jumlah perpustakaan dibina', 'Unit'],
      [100, 55, 20, 5, 5, 5, 4],
      rentang(14, 15),
    ),
    baris(
      14,
      [null, null, 'Pengembangan Layanan Perpustakaan'],
      ['Jumlah layanan', 'Layanan'],
      [50, 28, 10, 2, 3, 3, 2],
      juta(900, 500, 180, 20, 50, 50, 55),
    ),
    baris(
      15,
      [null, null, 'Peningkatan Kapasitas Tenaga Perpustakaan'],
      ['Jumlah pustakawan', 'Orang'],
      [200, 110, 40, 10, 10, 10, 10],
      juta(600, 330, 120, 20, 30, 30, 35),
    ),
    baris(
      16,
      [null, null, 'Pembudayaan Gemar Membaca'],
      ['Jumlah kegiatan literasi', 'Kegiatan'],
      [25, 14, 5, 1, 1, 1, 2],
      rentang(17, 17),
    ),
    baris(
      17,
      [null, null, 'Sosialisasi Budaya Baca'],
      ['Jumlah peserta', 'Orang'],
      [2500, 1400, 500, 100, 150, 150, 100],
      juta(500, 280, 100, 20, 25, 25, 25),
    ),
    baris(
      18,
      [2, 'Meningkatnya tertib arsip', 'PROGRAM PENGELOLAAN ARSIP'],
      ['Nilai pengawasan kearsipan', 'Nilai'],
      [80, 64, 4, 0, 0, 2, 2],
      jumlah(19),
    ),
    baris(
      19,
      [null, null, 'Pengelolaan Arsip Dinamis Daerah'],
      ['Jumlah arsip dikelola', 'Berkas'],
      [5000, 3000, 1000, 200, 250, 250, 300],
      rentang(20, 20),
    ),
    baris(
      20,
      [null, null, 'Penciptaan dan Penggunaan Arsip Dinamis'],
      ['Jumlah berkas', 'Berkas'],
      [5000, 3000, 1000, 200, 250, 250, 300],
      juta(400, 240, 80, 10, 20, 20, 25),
    ),
    ['Rata-rata capaian kinerja (%)', ...kosong(21), '=ROUND(AVERAGE(W11:W20),2)'],
    ['Predikat kinerja', ...kosong(21), 'T'],
    ['Faktor pendorong keberhasilan kinerja:'],
    ['Faktor penghambat pencapaian kinerja:'],
    [...kosong(18), 'Contoh, 10 Januari 2025'],
    [...kosong(18), 'KEPALA DINAS'],
  ];
  return { berkas: 'Dinas Perpustakaan.xlsx', lembar: [lembarAsing('Form E.81', isi, GABUNG)] };
}
