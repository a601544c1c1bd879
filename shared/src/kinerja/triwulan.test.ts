import fc from 'fast-check';
import { caraBawaan, realisasi } from './triwulan';

test('the form sums, but a stock is its last filled quarter', () => {
  expect(realisasi([23.03, 23.03, null, null], 'jumlah')).toBe(46.06);
  expect(realisasi([71, 71, null, null], 'terakhir')).toBe(71);
  expect(realisasi([71, null, 68, null], 'terakhir')).toBe(68);
  expect(realisasi([80, 81, 81, 81], 'rata-rata')).toBe(80.75);
  expect(realisasi([10, null, 0.01, null], 'rata-rata')).toBe(5.01);
  expect(realisasi([3, 9, null, 5], 'tertinggi')).toBe(9);
});

test('no quarter filled is blank, a zero is filled', () => {
  expect(realisasi([null, null, null, null], 'jumlah')).toBeNull();
  expect(realisasi([0, null, null, null], 'terakhir')).toBe(0);
});

test.each([
  ['Orang/bulan', 'terakhir'],
  ['orang / Bulan', 'terakhir'],
  ['Indeks', 'terakhir'],
  ['Nilai', 'terakhir'],
  ['Orang', 'jumlah'],
  ['persen', 'jumlah'],
  ['Dokumen', 'jumlah'],
  [null, 'jumlah'],
])('%s: %s', (satuan, cara) => expect(caraBawaan(satuan)).toBe(cara));

test('sums of cents are exact', () => {
  const sen = fc.integer({ min: -1e10, max: 1e10 });
  fc.assert(
    fc.property(fc.array(sen, { minLength: 4, maxLength: 4 }), (tw) => {
      const jumlah = tw.reduce((a, b) => a + b, 0);
      expect(
        realisasi(
          tw.map((n) => n / 100),
          'jumlah',
        ),
      ).toBe(jumlah / 100);
    }),
  );
});
