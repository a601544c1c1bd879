import { formulir, lembarFormulir } from '../../uji/lembar';
import type { Lembar, Nilai, Rentang } from '../dasar/kisi';
import { findKepala } from './kepala';
import { KAMUS_PENGUKURAN } from './pengukuran/kamus-pengukuran';
import { readPengukuran } from './pengukuran/pengukuran';

const lembar = (nilai: Nilai[][], gabungan: Rentang[] = []): Lembar => ({
  nama: 'Evaluasi Renja',
  nilai,
  rumus: [],
  gabungan,
  tautan: {},
});
const bidang = (...jalur: string[]) => KAMUS_PENGUKURAN.bidang(jalur);

/** Formulir E.81: nomor kolom di antara judul dan K/Rp, capaian terhadap Renstra. */
const E81: Nilai[][] = [
  ['Formulir E.81'],
  ['Evaluasi Terhadap Hasil Renja Perangkat Daerah Lingkup Kota'],
  ['Indikator dan target kinerja Perangkat Daerah yang mengacu pada sasaran RKPD'],
  [
    'Kode',
    'Sasaran',
    'Program/Kegiatan',
    'Indikator Kinerja Program (outcome)/ Kegiatan (output)',
    'Satuan',
    'Target Renstra Perangkat Daerah pada Tahun 2026 (akhir periode)',
    null,
    'Realisasi Capaian Kinerja Renstra Perangkat Daerah s/d Renja Tahun Lalu (2023)',
    null,
    'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun berjalan (2024)',
    null,
    'Realisasi Kinerja Pada Triwulan',
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang dievaluasi',
    null,
    'Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d tahun 2024',
    null,
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah s/d tahun 2024 (%)',
    null,
    'Unit Perangkat Daerah Penanggung Jawab',
  ],
  [
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    'I',
    null,
    'II',
    null,
    'III',
    null,
    'IV',
  ],
  [
    1,
    2,
    3,
    4,
    null,
    5,
    null,
    6,
    null,
    7,
    null,
    8,
    null,
    9,
    null,
    10,
    null,
    11,
    null,
    '12 = 8+9+10+11',
    null,
    '13 = 6 + 12',
    null,
    '14=13/5x100',
    null,
    15,
  ],
  [null, null, null, null, null, ...Array.from({ length: 20 }, (_, i) => (i % 2 === 0 ? 'K' : 'Rp.'))],
  [
    '5.03.02.2.02.0002',
    'Aparatur profesional',
    'Pengelolaan Mutasi',
    'Jumlah Dokumen Mutasi',
    'Dokumen',
    20,
    900,
    8,
    300,
    4,
    250,
    1,
    10,
    1,
    20,
    1,
    30,
    0,
    40,
    3,
    100,
    11,
    400,
    55,
    44.44,
    'Bidang Mutasi',
  ],
];

describe('kepala E.81', () => {
  test('nomor kolom dilewati, setiap blok dikenal, capaiannya terhadap Renstra', () => {
    const { pengukuran, temuan } = readPengukuran(lembar(E81), 'E81.xlsx');
    expect(temuan).toEqual([]);
    expect(pengukuran).toMatchObject({ tataLetak: 2, kepala: { baris: 3, tinggi: 4 } });
    const [baris] = pengukuran?.baris ?? [];
    expect(baris?.indikator[0]).toMatchObject({
      targetRenstra: { nilai: 20 },
      target: { nilai: 4 },
      tw: [{ nilai: 1 }, { nilai: 1 }, { nilai: 1 }, { nilai: 0 }],
      realisasi: { nilai: 3 },
      capaian: { nilai: null, sel: null },
      capaianRenstra: { nilai: 55 },
    });
    expect(baris).toMatchObject({
      anggaran: { nilai: 250 },
      twRp: [{ nilai: 10 }, { nilai: 20 }, { nilai: 30 }, { nilai: 40 }],
      realisasiRp: { nilai: 100 },
      rpjmdRp: { nilai: 400 },
    });
  });
});

describe('kata di kepala', () => {
  test.each([
    ['tw2.rp', ['realisasi kinerja pada triwulan', 'ii', 'rp']],
    ['tw2.rp', ['realisasi tw 2 rp']],
    ['tw3.k', ['realisasi triwulan iii', 'kinerja']],
    ['tw4.k', ['triwulan ke-4', 'fisik']],
    ['tw1.sumberDana', ['realisasi triwulan', '1', 'sumber dana']],
    ['sd4.rp', ['realisasi s/d triwulan iv', 'rp']],
    ['sd2.persenRp', ['realisasi', 's/d tw ii', 'keuangan', '%']],
    ['tw2.rp', ['triwulan ii', 'keuangan rp', 'realisasi']],
    ['targetTw2.rp', ['triwulan ii', 'keuangan rp', 'target']],
    ['tw1.persenRp', ['realisasi', 'triwulan i', 'anggaran', '%']],
    ['tw1.rp', ['tribulan i', 'keu']],
    ['realisasi.rp', ['total', 'keuangan']],
    ['capaian.k', ['persentase', 'fisik']],
    ['target.k', ['target', 'volume']],
    ['realisasi.k', ['realisasi renja = i+ii+iii+iv', 'k']],
    ['target.rp', ['pagu anggaran rp']],
    ['target.rp', ['target kinerja dan anggaran renja tahun 2024', 'rp']],
    ['targetTw1.k', ['target triwulan', 'i', 'k']],
    ['capaian.rp', ['serapan anggaran %']],
    ['capaian.k', ['tingkat capaian kinerja dan realisasi anggaran rkpd tahun 2024 %', 'k']],
    ['capaianRenstra.k', ['tingkat capaian renstra % = 13 / 5 × 100', 'k']],
    ['rpjmd.rp', ['realisasi renstra s/d tahun ini = 6 + 12', 'rp']],
    ['lalu.k', ['realisasi capaian renstra s/d tahun lalu', 'k']],
    ['penanggungJawab', ['penanggung jawab']],
    ['indikator', ['indikator kinerja program outcome / kegiatan output']],
  ])('%s', (harap, jalur) => expect(bidang(...jalur)).toBe(harap));

  test('persen tanpa keterangan milik kolom di sebelah kirinya', () => {
    const tw = ['K', '%', 'Rp', '%'];
    const kepala = findKepala(
      lembar([
        [
          'No',
          'Program / Kegiatan',
          'Target',
          null,
          'Triwulan I',
          null,
          null,
          null,
          'Jumlah',
          null,
          null,
          null,
        ],
        [null, null, 'K', 'Rp', ...tw, ...tw],
        [1, 'Program A', 4, 100, 1, 25, 20, 20, 1, 25, 20, 20],
      ]),
      KAMUS_PENGUKURAN,
    );
    expect(kepala?.peta).toMatchObject({
      'tw1.persen': 5,
      'tw1.rp': 6,
      'tw1.persenRp': 7,
      'realisasi.rp': 10,
    });
  });

  test('judul yang menyebut kinerja dan anggaran tanpa K atau Rp di bawahnya tidak ditebak', () => {
    expect(bidang('target kinerja dan anggaran')).toBeNull();
  });
});

describe('bukan kepala', () => {
  test('lembar biasa tidak dianggap pengukuran', () => {
    const biasa = lembar([
      ['No', 'Program / Kegiatan', 'Target', 'Capaian'],
      [1, 'Kegiatan A', 10, 9],
    ]);
    expect(findKepala(biasa, KAMUS_PENGUKURAN)).toBeNull();
    expect(readPengukuran(biasa, 'x.xlsx')).toMatchObject({ pengukuran: null, temuan: [] });
  });
});

describe('peta kolom yang dipastikan pengguna', () => {
  test('mengalahkan kepala', () => {
    const formulirnya = lembarFormulir(formulir(4).slice(0, 4));
    const { pengukuran } = readPengukuran(formulirnya, 'x.xlsx', {
      koreksi: { kolom: { 'target.rp': 19 }, sidikKepala: null },
    });
    expect(pengukuran?.baris[0]?.anggaran).toMatchObject({ sel: 'T9', nilai: 12386177788 });
  });

  test('cukup tanpa kepala yang dikenal', () => {
    const asing = lembar([
      ['A', 'B', 'C', 'D'],
      ['5.03', 'KEPEGAWAIAN', 29160800721, 3348832724],
    ]);
    const peta = { kode: 0, nama: 1, 'target.rp': 2, 'tw1.rp': 3 };
    const { pengukuran } = readPengukuran(asing, 'x.xlsx', { koreksi: { kolom: peta, sidikKepala: null } });
    expect(pengukuran?.baris[0]).toMatchObject({ anggaran: { nilai: 29160800721 }, baris: 2 });
  });
});
