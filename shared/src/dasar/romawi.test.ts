import { readRomawi, romawi } from './romawi';

test('numbers of chapters, quarters and lists', () => {
  expect([0, 1, 4, 9, 12, 14, 40, 49].map(romawi)).toEqual(['', 'I', 'IV', 'IX', 'XII', 'XIV', 'XL', 'XLIX']);
});

test('what is written is read back', () => {
  for (let n = 1; n < 90; n++) expect(readRomawi(romawi(n))).toBe(n);
  expect(['', 'A', 'iv', 'IVa'].map(readRomawi)).toEqual([null, null, null, null]);
});
