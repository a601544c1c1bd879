import fc from 'fast-check';
import { geserRumus, nilaiBungkus, rumusTerbuka } from './rumus';

test.each([
  ['SUM(A1:A9)', '=SUM(A1:A9)'],
  ['_xlfn.XLOOKUP(A1,B:B,C:C)', '=XLOOKUP(A1,B:B,C:C)'],
  ['IFERROR(__xludf.DUMMYFUNCTION("TERBILANG(T47)"),"tujuh ratus")', '=TERBILANG(T47)'],
  ['IFERROR(A1/B1,0)', '=IFERROR(A1/B1,0)'],
])('rumusTerbuka %s', (tersimpan, terbaca) => {
  expect(rumusTerbuka(tersimpan)).toBe(terbaca);
});

test('nilaiBungkus: angka, teks dengan kutip, dan tanpa nilai', () => {
  const bungkus = (nilai: string) => `IFERROR(__xludf.DUMMYFUNCTION("X(A1)"),${nilai})`;
  expect(nilaiBungkus(bungkus('81.3'))).toBe(81.3);
  expect(nilaiBungkus(bungkus('"kata ""baik"""'))).toBe('kata "baik"');
  expect(nilaiBungkus(bungkus(''))).toBeNull();
  expect(nilaiBungkus('SUM(A1)')).toBeNull();
});

describe('geserRumus', () => {
  test.each([
    ['A1+$B$1+C$2+$D3', 'B2+$B$1+D$2+$D4'],
    ['LOG10(A1)&"TW1"', 'LOG10(B2)&"TW1"'],
    ["'TW1 2024'!A1+Mutasi!Z9", "'TW1 2024'!B2+Mutasi!AA10"],
    ['SUM(A1:C3)*TARIF_A1', 'SUM(B2:D4)*TARIF_A1'],
  ])('%s satu baris dan satu kolom', (asal, hasil) => {
    expect(geserRumus(asal, 1, 1)).toBe(hasil);
  });

  test('digeser lalu dikembalikan sama dengan semula', () => {
    const letak = fc.record({
      baris: fc.integer({ min: 1, max: 9000 }),
      kolom: fc.integer({ min: 0, max: 25 }),
    });
    const rumus = fc
      .array(letak, { minLength: 1, maxLength: 5 })
      .map((sel) => sel.map(({ baris, kolom }) => `${String.fromCharCode(65 + kolom)}${baris}`).join('+'));
    fc.assert(
      fc.property(rumus, fc.nat(500), fc.nat(600), (asal, baris, kolom) => {
        expect(geserRumus(geserRumus(asal, baris, kolom), -baris, -kolom)).toBe(asal);
      }),
    );
  });
});
