import { isFormatPersen, tampilBernol } from './format-angka';

test.each([
  ['0%', true],
  ['0.00 %', true],
  ['[Red]0.0%;-0.0%', true],
  ['0\\%', false],
  ['0"%"', false],
  ['#,##0', false],
  ['General', false],
  [undefined, false],
])('%j shows a percentage: %s', (format, harap) => expect(isFormatPersen(format)).toBe(harap));

test.each([
  [2.1, '0.00', '2.10'],
  [1, '00', '01'],
  [1, '0000', '0001'],
  [2.01, '00.00', '02.01'],
  [5.03, '0.00', null],
  [2.105, '0.00', null],
  [7, '0', null],
  [2.1, '#,##0.00', null],
  [-1, '00', null],
])('%d under %j is shown %j', (nilai, format, harap) => expect(tampilBernol(nilai, format)).toBe(harap));

test.each([
  [0.9, '[<=1.5]0%;0.00', true],
  [155, '[<=1.5]0%;0.00', false],
  [0.9, '[>1.5]0.00;0%', true],
  [-0.1, '0%;-0%;0', true],
  [0, '0%;-0%;0', false],
  [-5, '0%;-0', false],
  [0.9, '0.00;;"%"', false],
])('%d under %j shows a percentage: %s', (nilai, format, harap) =>
  expect(isFormatPersen(format, nilai)).toBe(harap),
);
