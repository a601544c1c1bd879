import fc from 'fast-check';
import { compareKode, indukKode, levelKode, parseKode } from './kode';

test('the normal form and the printed long form', () => {
  expect(parseKode('5.03.02.2.01.0001')).toEqual({ kode: '5.03.02.2.01.0001', level: 'subkegiatan' });
  expect(parseKode('5.03.5.04.0.00.01.0000 5 3 2 2.01 1')).toEqual({
    kode: '5.03.02.2.01.0001',
    level: 'subkegiatan',
  });
  expect(parseKode('5.03.5.04.0.00.01.0000 5 3 2 2.01')?.kode).toBe('5.03.02.2.01');
  expect(parseKode('5.03.5.04.0.00.01.0000 5 3 2')?.kode).toBe('5.03.02');
  expect(parseKode('5.03.5.04.0.00.01.0000 5 3')).toEqual({ kode: '5.03', level: 'urusan' });
  expect(parseKode('  5.03.02.\n')?.kode).toBe('5.03.02');
  expect(parseKode('5.03 .02. 2.01')?.kode).toBe('5.03.02.2.01');
});

test('a truncated kode and any other text are none', () => {
  for (const teks of [
    '',
    '5',
    '5.03.02.2',
    '5.03.02.2.01.000',
    '5.03.02.2.01.00011',
    'Program',
    '1.2',
    '5.03.5.04.0.00.01.0000',
  ]) {
    expect([teks, parseKode(teks)]).toEqual([teks, null]);
  }
});

test('level and owner', () => {
  expect(levelKode('5.03.02.2.01')).toBe('kegiatan');
  expect(levelKode('5.03.02.2.0')).toBeNull();
  expect(indukKode('5.03.02.2.01.0001')).toBe('5.03.02.2.01');
  expect(indukKode('5.03.02.2.01')).toBe('5.03.02');
  expect(indukKode('5.03.02')).toBe('5.03');
  expect(indukKode('5.03')).toBeNull();
});

const dua = fc.integer({ min: 1, max: 99 }).map((n) => String(n).padStart(2, '0'));
const kode = fc
  .tuple(
    fc.integer({ min: 1, max: 9 }),
    dua,
    dua,
    fc.constantFrom('1', '2'),
    dua,
    fc.integer({ min: 1, max: 9999 }),
  )
  .chain(([a, b, c, d, e, f]) =>
    fc.constantFrom(2, 3, 5, 6).map((n) => [a, b, c, d, e, String(f).padStart(4, '0')].slice(0, n).join('.')),
  );

test('an owner stands before what it owns, and the order is total', () => {
  fc.assert(
    fc.property(kode, kode, kode, (a, b, c) => {
      const induk = indukKode(a);
      if (induk) expect(compareKode(induk, a)).toBeLessThan(0);
      expect(Math.sign(compareKode(a, b))).toBe(-Math.sign(compareKode(b, a)) || 0);
      expect(compareKode(a, b) === 0).toBe(a === b);
      if (compareKode(a, b) <= 0 && compareKode(b, c) <= 0) expect(compareKode(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});

test('the long form is read to the same kode', () => {
  fc.assert(
    fc.property(kode, (normal) => {
      const [a, b, c, d, e, f] = normal.split('.');
      const panjang = [a, Number(b), c && Number(c), d && `${d}.${e}`, f && Number(f)].filter(
        (x) => x !== undefined,
      );
      expect(parseKode(`5.03.5.04.0.00.01.0000 ${panjang.join(' ')}`)?.kode).toBe(normal);
    }),
  );
});
