import { bacaKetikan, tulisAngka } from './ketikan';

test.each([
  ['95,5', 95.5],
  ['-1,25', -1.25],
  ['1.234.567,89', 1234567.89],
  ['Rp 34.341.934.719', 34341934719],
  ['Rp19.860.500', 19860500],
  ['90,25%', 0.9025],
  ['90,25 %', 0.9025],
  ['2024', 2024],
  ['31/12/2024', 45657],
  ['31 Desember 2024', 45657],
])('%s is a number', (teks, nilai) => {
  expect(bacaKetikan(teks)?.nilai).toBeCloseTo(nilai, 9);
});

test.each(['5.03', '5.03.02', '5.03.02.2.01.0001', '12 Dokumen', '-', 'Rp', '1,2,3', '1.23,4', ''])(
  '%s stays text',
  (teks) => {
    expect(bacaKetikan(teks)).toBeNull();
  },
);

test('grouping and percent ask for their format, a plain number for none', () => {
  expect(bacaKetikan('1.234')).toEqual({ nilai: 1234, format: '#,##0' });
  expect(bacaKetikan('90,25%')?.format).toBe('0.00%');
  expect(bacaKetikan('Rp 1.000')).toEqual({ nilai: 1000, format: '"Rp "#,##0' });
  expect(bacaKetikan('95,5')).toEqual({ nilai: 95.5 });
});

test('a number is shown with a decimal comma and without binary noise', () => {
  expect(tulisAngka(95.5)).toBe('95,5');
  expect(tulisAngka(0.1 + 0.2)).toBe('0,3');
  expect(tulisAngka(34341934719)).toBe('34341934719');
});
