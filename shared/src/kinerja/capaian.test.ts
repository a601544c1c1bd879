import fc from 'fast-check';
import { capaian, rataCapaian } from './capaian';
import { POLARITAS } from './istilah';

test('positif, as the form computes', () => {
  expect(capaian(81.73, 73.76)).toBe(90.25);
  expect(capaian(92.11, 46.06)).toBe(50.01);
  expect(capaian(66, 71)).toBe(107.58);
  expect(capaian(1, 5)).toBe(500);
});

test('negatif: less is better, and it may fall below 0', () => {
  expect(capaian(10, 8, 'negatif')).toBe(120);
  expect(capaian(10, 25, 'negatif')).toBe(-50);
  expect(capaian(10, 25, 'negatif', { lantai: true })).toBe(0);
});

test('negatif-rasio and stabil', () => {
  expect(capaian(10, 8, 'negatif-rasio')).toBe(125);
  expect(capaian(10, 0, 'negatif-rasio')).toBeNull();
  expect(capaian(100, 90, 'stabil')).toBe(90);
  expect(capaian(100, 110, 'stabil')).toBe(90);
});

test('target 0', () => {
  expect(capaian(0, 5)).toBeNull();
  expect(capaian(0, 0)).toBeNull();
  expect(capaian(0, 0, 'negatif')).toBe(100);
  expect(capaian(0, 3, 'negatif')).toBeNull();
  expect(capaian(0, 0, 'stabil')).toBeNull();
});

test('blank realisasi: blank before the quarter is over, then 0', () => {
  expect(capaian(1, null)).toBeNull();
  expect(capaian(1, null, 'positif', { lewat: true })).toBe(0);
  expect(capaian(1, null, 'negatif', { lewat: true })).toBe(0);
  expect(capaian(null, null, 'positif', { lewat: true })).toBeNull();
  expect(capaian(null, 5)).toBeNull();
  expect(capaian(0, null, 'positif', { lewat: true })).toBeNull();
});

test('a cap is an option', () => {
  expect(capaian(1, 5, 'positif', { batas: 120 })).toBe(120);
  expect(capaian(10, 8, 'positif', { batas: 120 })).toBe(80);
});

test('the mean is of printed figures: (48,65 + 50) / 2 = 49,33', () => {
  expect(rataCapaian([48.65, 50])).toBe(49.33);
  expect(rataCapaian([100, null, 50])).toBe(50);
  expect(rataCapaian([null, null])).toBe(0);
  expect(rataCapaian([])).toBeNull();
});

const dua = (max: number) => fc.integer({ min: 1, max }).map((n) => n / 100);

test('a target that is met is 100 in every polaritas; 2 decimals always', () => {
  fc.assert(
    fc.property(dua(1e9), dua(1e9), fc.constantFrom(...POLARITAS), (target, realisasi, polaritas) => {
      expect(capaian(target, target, polaritas)).toBe(100);
      const nilai = capaian(target, realisasi, polaritas) ?? 0;
      expect(String(nilai)).toMatch(/^-?\d+(\.\d{1,2})?(e[+]\d+)?$/);
    }),
  );
});

test('the quotient in whole numbers, half up', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 1e9 }), (target, realisasi) => {
      const perSepuluhRibu = (BigInt(realisasi) * 20_000n + BigInt(target)) / (2n * BigInt(target));
      expect(capaian(target, realisasi)).toBe(Number(perSepuluhRibu) / 100);
    }),
  );
});

test('a mean lies between its smallest and largest, whatever the order', () => {
  fc.assert(
    fc.property(fc.array(fc.option(dua(1e5)), { minLength: 1 }), (nilai) => {
      const rata = rataCapaian(nilai) ?? Number.NaN;
      const isi = nilai.map((n) => n ?? 0);
      expect(rata).toBeGreaterThanOrEqual(Math.min(...isi));
      expect(rata).toBeLessThanOrEqual(Math.max(...isi));
      expect(rataCapaian([...nilai].reverse())).toBe(rata);
    }),
  );
});

test('a target next to nothing gives no figure instead of an endless one', () => {
  expect([capaian(5e-324, 12), capaian(-5e-324, 12), capaian(12, 5e-324, 'negatif-rasio')]).toEqual([
    null,
    null,
    null,
  ]);
});
