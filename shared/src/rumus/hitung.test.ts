import fc from 'fast-check';
import type { Lembar, Nilai } from '../dasar/kisi';
import { lengkapiNilai, nilaiRumus } from './hitung';

/** A text beginning with `=` is a formula without its value. */
function lembar(nama: string, isi: Nilai[][]): Lembar {
  const isRumus = (n: Nilai): n is string => typeof n === 'string' && n.startsWith('=');
  return {
    nama,
    nilai: isi.map((b) => b.map((n) => (isRumus(n) ? null : n))),
    rumus: isi.map((b) => b.map((n) => (isRumus(n) ? n : null))),
    gabungan: [],
    tautan: {},
  };
}
const hitung = (...l: Lembar[]) =>
  lengkapiNilai({ id: 'x', berkas: 'x', revisi: null, lembar: l }).lembar.map((x) => x.nilai);

test('jumlah, selisih, dan persen dari lembar Kecamatan tanpa nilai tersimpan', () => {
  const isi = lembar('E81', [
    [120_000_000, 118_500_000, '=B1/A1*100', '=A1-B1'],
    [80_000_000, 40_000_000, '=IF(A2=0,0,ROUND(B2/A2*100;2))', '=A2-B2'],
    ['=SUM(A1:A2)', '=B1+B2', '=IFERROR(B3/A3,0)*100', '=SUM(D1:D2)'],
  ]);
  expect(hitung(isi)[0]?.[2]).toEqual([200_000_000, 158_500_000, 79.25, 41_500_000]);
  expect(hitung(isi)[0]?.[1]?.[2]).toBe(50);
});

test.each<[string, Nilai]>([
  ['=A1/B9', '#DIV/0!'],
  ['=IFERROR(A1/B9,"-")', '-'],
  ['=AVERAGE(A1:B1)', 150],
  ['=-A1^2', 10_000],
  ['=SUM(A1:B1)*10%', 30],
  ['="TW "&1', 'TW 1'],
  ['=A1>B1', false],
  ['=MAX(A1:B1)-MIN(A1:B1)', 100],
  ['=AVERAGE(B8:B9)', '#DIV/0!'],
  ['=CAPAIAN(A1,B1)', null],
  ['=[1]Sheet1!A1', null],
  ['=SUM(A:A)', null],
  ['=__proto__()', null],
  ['=toString(1)', null],
])('%s', (rumus, nilai) => {
  expect(nilaiRumus(lembar('S', [[100, 200]]), rumus)).toEqual(nilai);
});

test('antarlembar, dan lingkaran rumus tidak menggantung', () => {
  const a = lembar('Rekap Kec.', [["='TW 1'!A1*2", '=C1', '=B1', '=SUM(A1:B1)']]);
  const b = lembar('TW 1', [[21]]);
  expect(hitung(a, b)[0]).toEqual([[42, null, null, null]]);
});

test('rantai panjang berhenti tanpa memenuhi tumpukan', () => {
  const isi = Array.from({ length: 5000 }, (_, i) => [i === 4999 ? 1 : `=A${i + 2}+1`]);
  expect(() => hitung(lembar('S', isi))).not.toThrow();
});

test('teks apa pun sebagai rumus memberi nilai, galat sel, atau kosong', () => {
  const potongan = fc.constantFrom(
    'A1',
    'B2:C3',
    'SUM(',
    ')',
    '+',
    '-',
    '*',
    '/',
    '^',
    '%',
    '"x"',
    '1',
    ',',
    ';',
    'IF(',
    ' ',
    '(',
    "'S'!",
    '&',
    '<>',
  );
  fc.assert(
    fc.property(fc.array(potongan, { maxLength: 14 }), (bagian) => {
      const nilai = nilaiRumus(
        lembar('S', [
          [1, 'a'],
          [null, 2],
        ]),
        `=${bagian.join('')}`,
      );
      expect(['number', 'string', 'boolean', 'object']).toContain(typeof nilai);
    }),
  );
});
