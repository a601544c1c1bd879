import { paling, peluang } from './peluang';

const ganti = (dari: number | null, ke: number, sekitar: number[] = [], membulat = 0) =>
  peluang({ dari, ke, sekitar, membulat });

test('zeros that come back speak for a remedy, zeros that it destroys against it', () => {
  expect(ganti(24_840_070, 24_840_000)).toBe(1000);
  expect(ganti(24_840_000, 24_840_070)).toBeCloseTo(0.001);
  expect(ganti(499_509_814, 499_509_914)).toBe(1);
});

test('a head count or the output of a quarter is round by chance', () => {
  expect(ganti(102, 120)).toBe(1);
  expect(ganti(23.06, 26.03)).toBe(1);
});

test('a figure that becomes equal to the one beside it, the more so the longer it is', () => {
  expect(ganti(5, 3, [3, 8])).toBe(5);
  expect(ganti(26.03, 23.03, [23.03])).toBe(500);
  // Spent to the last rupiah already: not this one.
  expect(ganti(23_077_941, 23_077_951, [23_077_941])).toBe(1 / 500);
  expect(ganti(0, 5, [0])).toBe(1);
});

test('a percentage that was exact and would hold but for rounding', () => {
  expect(ganti(11_265_579, 11_625_579, [], 1)).toBe(0.2);
});

test('named alone only when it outweighs all the others together', () => {
  expect(paling([1, 1, 10], (n) => n)).toBe(10);
  expect(paling([1, 1, 3], (n) => n)).toBeNull();
  expect(paling([4, 4], (n) => n)).toBeNull();
  expect(paling([], (n) => n)).toBeNull();
});
