import fc from 'fast-check';
import { predikat } from './predikat';
import { SKALA, skalaSendiri } from './skala';

const kode = (nilai: number, skala: keyof typeof SKALA = 'permendagri86') => predikat(nilai, skala)?.kode;

test('Permendagri 86/2017: the gaps read as the form reads them', () => {
  expect([91, 90.99, 76, 75.99, 66, 65.99, 51, 50.99, 50.63, 0, -50].map((n) => kode(n))).toEqual([
    'ST',
    'T',
    'T',
    'S',
    'S',
    'R',
    'R',
    'SR',
    'SR',
    'SR',
    'SR',
  ]);
  expect(predikat(162)?.nama).toBe('Sangat Tinggi');
});

test('applied to the two-decimal value', () => {
  expect(kode(90.995)).toBe('ST');
  expect(kode(90.994)).toBe('T');
});

test('AKIP: a bound belongs to the class below', () => {
  expect([90.01, 90, 80, 70, 67.5, 60, 50, 30, 0].map((n) => kode(n, 'akip'))).toEqual([
    'AA',
    'A',
    'BB',
    'B',
    'B',
    'CC',
    'C',
    'D',
    'D',
  ]);
});

test('IP ASN', () => {
  expect([91, 81, 80.99, 71, 61, 60.99].map((n) => kode(n, 'ipasn'))).toEqual([
    'ST',
    'T',
    'S',
    'S',
    'R',
    'SR',
  ]);
});

test('blank stays blank', () => expect(predikat(null)).toBeNull());

test("the agency's own scale, in any order of its rows", () => {
  const baris = [
    { batas: 0, label: 'Kurang' },
    { batas: 85, label: 'Istimewa' },
    { batas: 50, label: 'Cukup' },
    { batas: 70, label: 'Baik' },
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(baris, { minLength: 4 }), (acak) => {
      const skala = skalaSendiri(acak);
      expect([100, 85, 84.99, 70, 50, 0].map((n) => predikat(n, skala)?.nama)).toEqual([
        'Istimewa',
        'Istimewa',
        'Baik',
        'Baik',
        'Cukup',
        'Kurang',
      ]);
      expect(predikat(-1, skala)).toBeNull();
    }),
  );
});

test('a higher value never has a lower class', () => {
  const nilai = fc.integer({ min: -10_000, max: 60_000 }).map((n) => n / 100);
  fc.assert(
    fc.property(nilai, nilai, fc.constantFrom('permendagri86', 'akip', 'ipasn'), (a, b, skala) => {
      const urutan = SKALA[skala].map((kelas) => kelas.kode);
      const [rendah, tinggi] = [Math.min(a, b), Math.max(a, b)].map((n) =>
        urutan.indexOf(kode(n, skala) ?? ''),
      );
      expect(tinggi).toBeLessThanOrEqual(rendah ?? -1);
    }),
  );
});
