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

test.each([
  [1.5, '[h]:mm', '36.00'],
  [2.25, '[hh]:mm:ss', '54.00.00'],
  [0.5 / 24, '[mm]:ss', '30.00'],
  [1 / 1440, '[s]', '60'],
  [-1.5, '[h]:mm', '-36.00'],
  [0.5, 'h:mm "jam"', '12.00'],
  [45657, 'dd/mm/yyyy "pukul habis"', '31/12/2024'],
  [0.0104, 'mm:ss', '14.59'],
  [59, 'd/m/yy', '28/02/1900'],
  [61, 'd/m/yy', '01/03/1900'],
])('%d di bawah %s tampil %s', (seri, format, tampil) => {
  expect(isFormatTanggal(format)).toBe(true);
  expect(teksTanggal(seri, format, false)).toBe(tampil);
});

test.each(['0\\ \\h\\a\\r\\i', '0" hari"', '[Magenta]0', '#,##0\\,\\-', '0\\%', '[$-421]#,##0.00'])(
  '%s bukan tanggal',
  (format) => {
    expect(isFormatTanggal(format)).toBe(false);
  },
);
