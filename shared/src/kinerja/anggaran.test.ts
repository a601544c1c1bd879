import fc from 'fast-check';
import { efisiensi, kategoriEfisiensi, nilaiEfisiensi, serapan, sisa } from './anggaran';
import { ketentuan } from './ketentuan';

const PMK_214 = ketentuan(2024);

test('the two urusan of 2024', () => {
  expect(serapan(29_160_800_721, 12_386_177_788)).toBe(42.48);
  expect(sisa(29_160_800_721, 12_386_177_788)).toBe(16_774_622_933);
  expect(serapan(6_127_252_700, 1_509_160_271)).toBe(24.63);
});

test('nothing to divide by, or a blank: no value', () => {
  expect(serapan(0, 0)).toBeNull();
  expect(serapan(null, 5)).toBeNull();
  expect(serapan(5, null)).toBeNull();
  expect(sisa(5, null)).toBeNull();
  expect(efisiensi(100, 50, 0)).toBeNull();
  expect(efisiensi(100, 50, null)).toBeNull();
  expect(nilaiEfisiensi(0, 0, 100, PMK_214)).toBeNull();
});

test('spending above pagu leaves a negative rest', () => expect(sisa(100, 120)).toBe(-20));

test('PMK 214/2017: E held within ±20 gives 0 to 100', () => {
  expect(efisiensi(1_000_000, 850_000, 100)).toBe(15);
  expect(nilaiEfisiensi(1_000_000, 850_000, 100, PMK_214)).toBe(87.5);
  expect(efisiensi(1_000_000, 500_000, 100)).toBe(50);
  expect(nilaiEfisiensi(1_000_000, 500_000, 100, PMK_214)).toBe(100);
  expect(efisiensi(1_000_000, 900_000, 50)).toBe(-80);
  expect(nilaiEfisiensi(1_000_000, 900_000, 50, PMK_214)).toBe(0);
});

test('the label goes by capaian − serapan', () => {
  expect(kategoriEfisiensi(100, 80, 85.01, PMK_214)).toBe('efisien');
  expect(kategoriEfisiensi(100, 80, 85, PMK_214)).toBe('cukup efisien');
  expect(kategoriEfisiensi(100, 80, 75, PMK_214)).toBe('cukup efisien');
  expect(kategoriEfisiensi(100, 80, 74.99, PMK_214)).toBe('tidak efisien');
  expect(kategoriEfisiensi(100, null, 75, PMK_214)).toBe('tidak dapat dihitung');
  expect(kategoriEfisiensi(0, 0, 75, PMK_214)).toBe('tidak dapat dihitung');
});

test('pagu is realisasi and sisa together', () => {
  const rp = fc.integer({ min: 0, max: 1e13 });
  fc.assert(
    fc.property(rp, rp, (pagu, realisasi) => expect((sisa(pagu, realisasi) ?? 0) + realisasi).toBe(pagu)),
  );
});

test('a pagu next to nothing gives no figure instead of an endless one', () => {
  expect([serapan(5e-324, 900), efisiensi(5e-324, 900, 100)]).toEqual([null, null]);
});
