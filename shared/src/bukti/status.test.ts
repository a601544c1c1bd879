import type { StatusTindakLanjut } from './bukti';
import { statusTindakLanjut } from './status';

/** The 36 status cells of the 2024 matrix: rows, what they say, the text as written. */
const MATRIKS: [number[], StatusTindakLanjut, string][] = [
  [[1, 2, 3, 4, 5], 'selesai', 'Sudah dilaksanakan'],
  [
    [6, 10, 11, 12, 13, 22, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36],
    'proses',
    'Dalam proses pelaksanaan',
  ],
  [[7], 'proses', 'Tim Sakip sedang membuat SOP pengumpulan dan pengukuran data kinerja yang dibutuhkan.'],
  [[8], 'proses', 'Tim Sakip sedang membuat SOP perbaikan data kinerja yang dibutuhkan.'],
  [
    [9],
    'proses',
    '- Tim Sakip dalam proses telah melakukan serangkaian koordinasi dengan Pimpinan untuk teribat dalam pengukuran capaian kinerja sehingga Realisasi Fisik pada Indikator Sasaran Laporan Bulanan dapat sesuai dengan Rencana Aksi. - Laporan Bulanan telah ditandatangani oleh pejabat yang berwenang, disertai notulen, undangan, daftar hadir dan dokumentasi untuk dokumen pengukuran secara berkala.',
  ],
  [
    [14],
    'proses',
    'Dalam proses pelaksanakan rapat untuk mendiskusikan Strategi pencapaian kinerja yang diharapkan.',
  ],
  [
    [15],
    'selesai',
    'Sekretaris, Tim Sakip dan Kabid-kabid terkait sudah melaksanakan rapat untuk mendiskusikan Strategi pencapaian kinerja yang diharapkan.',
  ],
  [
    [16],
    'selesai',
    'Sekretaris, Tim Sakip dan Kabid-kabid terkait sudah melaksanakan rapat untuk mendiskusikan penyesuaian Kebijakan dalam pencapaian kinerja yang diharapkan.',
  ],
  [
    [17],
    'selesai',
    'Sekretaris, Tim Sakip dan Kabid-kabid terkait sudah melaksanakan rapat untuk mendiskusikan penyesuaian Aktivitas dalam pencapaian kinerja yang diharapkan.',
  ],
  [
    [18],
    'selesai',
    'Sudah mengadakan rapat pembahasan tentang laporan hasil pengukuran kinerja & tindak lanjut untuk memahami dan peduli akan hasil pengukuran hasil kinerja yang telah dicapai dan akan dicapai.',
  ],
  [[19], 'selesai', 'Di tahun 2023 Sudah terlaksana'],
  [[20], 'selesai', 'Di tahun 2023 Sudah terlaksana dan tepat waktu.'],
  [[21], 'selesai', 'Sudah terlaksana'],
  [[23], 'proses', 'Dalam prose pelaksanaan'],
];

test.each(MATRIKS)('baris %j: %s', (_, status, teks) => {
  expect(statusTindakLanjut(teks)).toBe(status);
});

test('the texts above are all 36 rows', () => {
  const baris = MATRIKS.flatMap(([no]) => no).sort((a, b) => a - b);
  expect(baris).toEqual(Array.from({ length: 36 }, (_, i) => i + 1));
});

test.each<[string | null, StatusTindakLanjut]>([
  // What is not finished is in progress, whatever part of it is done.
  ['Sudah dilaksanakan namun belum ditandatangani', 'proses'],
  ['Belum selesai', 'proses'],
  ['Sebagian telah ditindaklanjuti', 'proses'],
  ['On progress', 'proses'],
  ['75 %', 'proses'],
  ['Proses', 'proses'],
  ['SELESAI', 'selesai'],
  ['100%', 'selesai'],
  ['Tidak ada kendala, sudah terlaksana', 'selesai'],
  // A process that is the subject of the work is not the state of the work.
  ['Telah disusun SOP proses pengumpulan data', 'selesai'],
  ['Sudah melengkapi dokumen yang belum lengkap', 'selesai'],
  ['Belum dilaksanakan', 'belum'],
  ['Blm ada', 'belum'],
  ['Tidak dapat ditindaklanjuti', 'belum'],
  ['Akan mencantumkan target tahun depan', 'belum'],
  ['0,0 %', 'belum'],
  [null, 'kabur'],
  ['', 'kabur'],
  ['-', 'kabur'],
  ['Sesuai', 'kabur'],
  ['Terlampir', 'kabur'],
  ['Lihat bukti dukung', 'kabur'],
  ['Data yang telah ada', 'kabur'],
])('%j: %s', (teks, status) => {
  expect(statusTindakLanjut(teks)).toBe(status);
});
