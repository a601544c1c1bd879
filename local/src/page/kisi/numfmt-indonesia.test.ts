import { parseDate, parseNumber, parseTime } from './numfmt-indonesia';

test.each([
  ['95,5', 95.5],
  ['1.234.567,89', 1234567.89],
  ['1.234', 1234],
  ['90,25%', 0.9025],
])('%s is a number', (teks, nilai) => {
  expect(parseNumber(teks)?.v).toBeCloseTo(nilai, 9);
});

test.each(['5.03', '5.03.02', '1,234.5', 'abc', '12 Dokumen'])('%s is none', (teks) => {
  expect([parseNumber(teks), parseDate(teks), parseTime(teks)]).toEqual([null, null, null]);
});

test('dates are day first; a stated locale is obeyed', () => {
  expect(parseDate('31/12/2024')?.v).toBe(45657);
  expect(parseDate('2024-12-31')).toBeNull();
  expect(parseNumber('1.5', { locale: 'en' })?.v).toBe(1.5);
});
