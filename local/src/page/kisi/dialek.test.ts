import fc from 'fast-check';
import { rumusSimpan, rumusTampil, titikKoma } from './dialek';

test('a formula typed with ; is stored with , and shown with ; again', () => {
  expect(rumusSimpan('=CAPAIAN(E12; S12)')).toBe('=CAPAIAN(E12, S12)');
  expect(rumusTampil('=CAPAIAN(E12, S12)')).toBe('=CAPAIAN(E12; S12)');
});

test('a decimal comma is a decimal point in the stored form', () => {
  expect(rumusSimpan('=IF(A1>0,5;1,25;2)')).toBe('=IF(A1>0.5,1.25,2)');
  expect(rumusSimpan('=A1*0,5')).toBe('=A1*0.5');
  expect(rumusTampil('=IF(A1>0.5,1.25,2)')).toBe('=IF(A1>0,5;1,25;2)');
  expect(rumusTampil('=A1*.5')).toBe('=A1*,5');
});

test('a formula typed the English way keeps its meaning where no comma is ambiguous', () => {
  expect(rumusSimpan('=ROUND(A1,2)')).toBe('=ROUND(A1,2)');
  expect(rumusSimpan('=SUM(A1,1,5)')).toBe('=SUM(A1,1,5)');
});

test('texts and sheet names are never touched', () => {
  const tampil = '=PREDIKAT(\'TW 1,5; a\'!B2; "akip; 1,5"; "nama")';
  expect(rumusSimpan(tampil)).toBe('=PREDIKAT(\'TW 1,5; a\'!B2, "akip; 1,5", "nama")');
  expect(rumusTampil(rumusSimpan(tampil))).toBe(tampil);
});

test('an array has \\ between columns and ; between rows', () => {
  expect(rumusSimpan('=SUM({1,5\\2;3\\4};1)')).toBe('=SUM({1.5,2;3,4},1)');
  expect(rumusTampil('=SUM({1.5,2;3,4},1)')).toBe('=SUM({1,5\\2;3\\4};1)');
});

test('a cell address before a comma is no number', () => {
  expect(rumusSimpan('=SUM(E12,5)')).toBe('=SUM(E12,5)');
  expect(rumusTampil('=SUM(E12,5)')).toBe('=SUM(E12;5)');
});

test('; counts as a separator only outside texts and arrays', () => {
  expect(titikKoma('=F(A1;B1)')).toBe(true);
  expect(titikKoma('=F("a;b")')).toBe(false);
  expect(titikKoma('=SUM({1;2})')).toBe(false);
});

test('showing and storing again changes nothing, and neither changes the length', () => {
  const bagian = fc.constantFrom(
    'A1',
    '12',
    '1.5',
    '0.25',
    '"a;b,1.5"',
    "'TW 1'!B2",
    'SUM(B1,2)',
    '{1.5,2;3,4}',
  );
  fc.assert(
    fc.property(fc.array(bagian, { minLength: 1, maxLength: 6 }), (isian) => {
      const simpan = `=F(A1,${isian.join(',')})`;
      const tampil = rumusTampil(simpan);
      expect(tampil).toHaveLength(simpan.length);
      expect(rumusSimpan(tampil)).toBe(simpan);
    }),
  );
});
