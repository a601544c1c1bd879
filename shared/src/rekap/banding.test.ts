import { TANPA_RENSTRA } from '../../uji/rekap';
import type { Triwulan } from '../kinerja/istilah';
import { bandingRekap } from './banding';
import type { BarisRekap, Rekap } from './rekap';

const baris = (ubah: Partial<BarisRekap>): BarisRekap => ({
  kode: '5.03.02',
  jalur: 'KEPEGAWAIAN > PROGRAM KEPEGAWAIAN DAERAH',
  level: 'program',
  nama: 'PROGRAM KEPEGAWAIAN DAERAH',
  bidang: 'Sekretariat',
  indikator: [],
  anggaran: 14_110_534_200,
  twRp: [272_700_882, 1_751_398_032, null, null],
  realisasiRp: 2_024_098_914,
  serapan: 14.34,
  ...TANPA_RENSTRA,
  rataK: null,
  rataRp: null,
  predikatK: null,
  predikatRp: null,
  sumber: { berkas: 'Pengukuran Sekretariat.xlsx', lembar: 'Pengukuran 2024', baris: 12 },
  tercetak: {
    capaianK: null,
    capaianRp: null,
    realisasiK: null,
    realisasiRp: null,
    rataK: null,
    rataRp: null,
    predikatK: null,
    predikatRp: null,
  },
  ...ubah,
});
const rekap = (triwulan: Triwulan, ...b: BarisRekap[]): Rekap => ({
  instansi: null,
  tahun: 2024,
  triwulan,
  baris: b,
});

test('form 4 revised triwulan I of program 5.03.02, which form 1 had printed', () => {
  const [t, ...lain] = bandingRekap(
    rekap(1, baris({ twRp: [272_700_882, null, null, null] })),
    rekap(4, baris({ twRp: [288_011_648, 1_751_388_032, 761_988_860, 0] })),
  );
  expect(lain).toEqual([]);
  expect(t).toMatchObject({
    aturan: 'triwulan-berubah',
    tercetak: 288_011_648,
    seharusnya: 272_700_882,
    selisih: 15_310_766,
    lokasi: { sel: 'A12' },
  });
  expect(t?.pesan).toContain('triwulan I semula Rp 272.700.882, sekarang Rp 288.011.648');
});

test('a quarter that had not come yet is no change', () => {
  expect(
    bandingRekap(rekap(2, baris({})), rekap(4, baris({ twRp: [272_700_882, 1_751_398_032, 5, 0] }))),
  ).toEqual([]);
});

test('rows that came and went are named', () => {
  const pesan = bandingRekap(rekap(4, baris({})), rekap(4, baris({ kode: '5.03.03', nama: 'LAIN' }))).map(
    (t) => t.pesan,
  );
  expect(pesan).toEqual([
    '5.03.03 LAIN belum ada pada snapshot sebelumnya.',
    '5.03.02 PROGRAM KEPEGAWAIAN DAERAH ada pada snapshot sebelumnya, sekarang tidak ada lagi.',
  ]);
});
