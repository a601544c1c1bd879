import { isFormatTanggal, teksTanggal } from './tanggal';

test.each([
  ['dd/mm/yyyy', true],
  ['[$-421]dd mmmm yyyy;@', true],
  ['h:mm:ss', true],
  ['mmm-yy', true],
  ['General', false],
  ['#,##0.00', false],
  ['"hari "0', false],
  ['_-[$Rp-421]* #,##0_-', false],
  ['[Red]0.00', false],
  ['0.00%', false],
  ['@', false],
  [undefined, false],
])('format %s: tanggal %s', (format, tanggal) => {
  expect(isFormatTanggal(format)).toBe(tanggal);
});

test('seri Excel, sistem 1900 dan 1904', () => {
  expect(teksTanggal(45657, 'd/m/yy', false)).toBe('31/12/2024');
  expect(teksTanggal(45657 - 1462, 'd/m/yy', true)).toBe('31/12/2024');
  expect(teksTanggal(45657.75, 'dd/mm/yyyy hh:mm', false)).toBe('31/12/2024 18.00');
  expect(teksTanggal(45337, 'd mmmm yyyy', false)).toBe('15 Februari 2024');
});
