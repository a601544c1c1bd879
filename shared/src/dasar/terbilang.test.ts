import fc from 'fast-check';
import { terbilang } from './terbilang';

test.each([
  [0, 'nol'],
  [10, 'sepuluh'],
  [11, 'sebelas'],
  [19, 'sembilan belas'],
  [21, 'dua puluh satu'],
  [100, 'seratus'],
  [111, 'seratus sebelas'],
  [1000, 'seribu'],
  [1001, 'seribu satu'],
  [2000, 'dua ribu'],
  [100_000, 'seratus ribu'],
  [1_000_000, 'satu juta'],
  [1_001_000, 'satu juta seribu'],
  [
    34_341_934_719,
    'tiga puluh empat miliar tiga ratus empat puluh satu juta sembilan ratus tiga puluh empat ribu tujuh ratus sembilan belas',
  ],
  [1e12, 'satu triliun'],
  [1e15, 'seribu triliun'],
  [-19_860_500, 'minus sembilan belas juta delapan ratus enam puluh ribu lima ratus'],
  [90.25, 'sembilan puluh koma dua lima'],
  [0.05, 'nol koma nol lima'],
])('%d', (angka, kata) => {
  expect(terbilang(angka)).toBe(kata);
});

test('beyond 10^15 a number is not exact and is refused', () => {
  expect(() => terbilang(1e15 + 1)).toThrow('di luar jangkauan');
  expect(() => terbilang(Number.NaN)).toThrow('di luar jangkauan');
});

/** Reads the words back, by their meaning instead of by the rules that made them. */
function baca(kata: string): number {
  const dasar = 'nol satu dua tiga empat lima enam tujuh delapan sembilan'.split(' ');
  const besar: Record<string, number> = { ribu: 1e3, juta: 1e6, miliar: 1e9, triliun: 1e12 };
  let total = 0;
  let ratusan = 0;
  let angka = 0;
  for (const k of kata.replace(/\bse(ratus|ribu|puluh|belas)\b/g, 'satu $1').split(' ')) {
    if (dasar.includes(k)) angka = dasar.indexOf(k);
    else if (k === 'belas') [ratusan, angka] = [ratusan + angka + 10, 0];
    else if (k === 'puluh') [ratusan, angka] = [ratusan + angka * 10, 0];
    else if (k === 'ratus') [ratusan, angka] = [ratusan + angka * 100, 0];
    else [total, ratusan, angka] = [total + (ratusan + angka) * (besar[k] ?? Number.NaN), 0, 0];
  }
  return total + ratusan + angka;
}

test('every number below 10^15 is spelled so that it can be read back', () => {
  fc.assert(
    fc.property(
      fc.maxSafeNat().map((n) => n % 1e15),
      (n) => expect(baca(terbilang(n))).toBe(n),
    ),
  );
});
