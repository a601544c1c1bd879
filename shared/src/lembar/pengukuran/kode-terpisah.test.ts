import type { Lembar, Nilai } from '../../dasar/kisi';
import { readPengukuran } from './pengukuran';

const KEPALA: Nilai[] = [
  'Kode',
  null,
  null,
  null,
  null,
  'Program/Kegiatan',
  'Indikator',
  'Satuan',
  'Target K',
  'Target Rp',
  'Realisasi TW I K',
  'Realisasi TW I Rp',
];
const lembar = (...baris: Nilai[][]): Lembar => ({
  ...{ nama: 'Renja', rumus: [], tautan: {} },
  nilai: [KEPALA, ...baris.map((b) => [...b, 'Jumlah dokumen', 'Dokumen', 4, 1000, 1, 250])],
  gabungan: [{ baris: 0, kolom: 0, tinggi: 1, lebar: 5 }],
});
const kode = (l: Lembar) =>
  readPengukuran(l, 'x.xlsx').pengukuran?.baris.map((b) => [b.kode.nilai, b.level, b.anggaran.nilai]);

test.each<[string, Nilai[][]]>([
  [
    'teks',
    [
      ['5', '03', null, null, null, 'KEPEGAWAIAN'],
      ['5', '03', '02', null, null, 'PROGRAM'],
      ['5', '03', '02', '2.01', null, 'Pengadaan'],
      ['5', '03', '02', '2.01', '0001', 'Perumusan'],
    ],
  ],
  [
    'angka',
    [
      [5, 3, null, null, null, 'KEPEGAWAIAN'],
      [5, 3, 2, null, null, 'PROGRAM'],
      [5, 3, 2, 2.01, null, 'Pengadaan'],
      [5, 3, 2, 2.01, 1, 'Perumusan'],
    ],
  ],
])('bagian kode dalam kolom sendiri-sendiri, sebagai %s', (_, baris) => {
  expect(kode(lembar(...baris))).toEqual([
    ['5.03', 'urusan', 1000],
    ['5.03.02', 'program', 1000],
    ['5.03.02.2.01', 'kegiatan', 1000],
    ['5.03.02.2.01.0001', 'subkegiatan', 1000],
  ]);
});
