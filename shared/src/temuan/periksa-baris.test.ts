import { type IsiBaris, periksaBaris } from './periksa-baris';

const baris = (isi: Partial<IsiBaris>): IsiBaris => ({
  target: 66,
  realisasi: 33,
  capaian: 50,
  pagu: 12_000_000,
  realisasiRp: 700_000,
  persenRp: 5.83,
  polaritas: 'positif',
  ...isi,
});

test('a right row has nothing to say', () => expect(periksaBaris(baris({}))).toEqual([]));

test('the lost zeros of 5.03.01.2.06.0008', () => {
  expect(periksaBaris(baris({ realisasiRp: 700 }))).toEqual(['persen Rp tertulis 5,83 %, seharusnya 0,01 %']);
});

test.each<[Partial<IsiBaris>, string]>([
  [{ capaian: 55 }, 'capaian tertulis 55,00 %, seharusnya 50,00 %'],
  [{ target: 0, capaian: null }, 'realisasi terisi tetapi target kosong atau nol'],
  [{ realisasiRp: 13_000_000, persenRp: 108.33 }, 'realisasi Rp 13.000.000 melebihi pagu Rp 12.000.000'],
  [
    { realisasi: 66, capaian: 100, realisasiRp: 0, persenRp: 0 },
    'keluaran sudah penuh tetapi belum ada belanja',
  ],
  [{ realisasi: null, capaian: null }, 'sudah ada belanja tetapi belum ada keluaran'],
])('%j', (isi, pesan) => expect(periksaBaris(baris(isi))).toEqual([pesan]));

test('blanks are not compared', () => {
  expect(periksaBaris(baris({ capaian: null, persenRp: null, pagu: null, realisasiRp: null }))).toEqual([]);
});

test('one unit in the last printed place is rounding, as in the checker', () => {
  const isi = { target: 100, realisasi: 27.81, persenRp: null };
  expect(periksaBaris(baris({ ...isi, capaian: 27.8 }))).toEqual([]);
  expect(periksaBaris(baris({ ...isi, capaian: 27.82 }))).toEqual([]);
  expect(periksaBaris(baris({ ...isi, capaian: 28 }))).toEqual([]);
  expect(periksaBaris(baris({ ...isi, capaian: 27.7 }))).toEqual([
    'capaian tertulis 27,70 %, seharusnya 27,81 %',
  ]);
});
