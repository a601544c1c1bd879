/** The fast way and big.js give the same figure, always. */

import Big from 'big.js';
import fc from 'fast-check';
import { efisiensi, serapan, sisa } from '../kinerja/anggaran';
import { capaian } from '../kinerja/capaian';
import { POLARITAS } from '../kinerja/istilah';
import { bulat, formatAngka } from './angka';
import { bulatTepat, desimalDari, jumlahTepat, kurangTepat, persenTepat } from './desimal';

const ULANG = { numRuns: 2_000 };
/** Whole rupiah, percentages, long fractions, halves, and numbers that no sheet holds. */
const angka = fc.oneof(
  fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }).map((n) => n / 100),
  fc.integer({ min: -10_000_000, max: 10_000_000 }).map((n) => n / 1000),
  fc.integer({ min: -100, max: 100 }),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
);
/** Without the sign of zero, which no sheet shows. */
const tanpaMinusNol = (n: number): number => n + 0;
const setengahNaik = (x: Big, desimal = 2) =>
  tanpaMinusNol(Number(x.round(desimal, Big.roundHalfUp).toFixed()));

/** Beyond what a number holds there is no figure, which the tests write as 0. */
const terhingga = (x: Big) => {
  const n = setengahNaik(x);
  return Number.isFinite(n) ? n : 0;
};

test('places of a decimal', () => {
  expect([0, 12, 0.5, 48.65, 49.325, 1 / 3, 1e15].map(desimalDari)).toEqual([0, 0, 1, 2, 3, -1, -1]);
});

test('the form: 49,325 is 49,33; 73,76 of 81,73 is 90,25', () => {
  expect(bulatTepat(49.325, 2)).toBe(49.33);
  expect(persenTepat(73.76, 81.73)).toBe(90.25);
  expect(jumlahTepat([0.1, 0.2])).toBe(0.3);
});

test('percentages', () => {
  fc.assert(
    fc.property(angka, angka, (a, b) => {
      fc.pre(b !== 0);
      const tepat = persenTepat(a, b);
      if (tepat !== null) expect(tanpaMinusNol(tepat)).toBe(setengahNaik(new Big(a).times(100).div(b)));
    }),
    ULANG,
  );
});

test('sums, differences, rounding', () => {
  fc.assert(
    fc.property(angka, angka, angka, fc.integer({ min: 0, max: 4 }), (a, b, c, d) => {
      const jumlah = jumlahTepat([a, b, c]);
      if (jumlah !== null)
        expect(tanpaMinusNol(jumlah)).toBe(tanpaMinusNol(new Big(a).plus(b).plus(c).toNumber()));
      const kurang = kurangTepat(a, b);
      if (kurang !== null) expect(tanpaMinusNol(kurang)).toBe(tanpaMinusNol(new Big(a).minus(b).toNumber()));
      const bulatan = bulatTepat(a, d);
      if (bulatan !== null) expect(tanpaMinusNol(bulatan)).toBe(setengahNaik(new Big(a), d));
    }),
    ULANG,
  );
});

test('rupiah of any agency go the fast way', () => {
  const uang = Array.from({ length: 400 }, (_, i) => 1_000_000 + i * 85_000_017);
  expect(uang.filter((p, i) => persenTepat(uang[(i * 7) % 400] ?? 0, p) !== null)).toHaveLength(400);
});

test('capaian, serapan and sisa as the rule writes them', () => {
  const rumus = (t: Big, r: Big) => ({
    positif: r.times(100).div(t),
    negatif: t.times(2).minus(r).times(100).div(t),
    'negatif-rasio': r.eq(0) ? null : t.times(100).div(r),
    stabil: new Big(100).minus(r.minus(t).abs().times(100).div(t)),
  });
  fc.assert(
    fc.property(angka, angka, fc.constantFrom(...POLARITAS), (t, r, p) => {
      fc.pre(t !== 0);
      const harap = rumus(new Big(t), new Big(r))[p];
      expect(tanpaMinusNol(capaian(t, r, p) ?? 0)).toBe(harap === null ? 0 : terhingga(harap));
      expect(tanpaMinusNol(serapan(t, r) ?? 0)).toBe(terhingga(new Big(r).times(100).div(t)));
      expect(tanpaMinusNol(sisa(t, r) ?? 0)).toBe(tanpaMinusNol(new Big(t).minus(r).toNumber()));
      expect(tanpaMinusNol(bulat(t))).toBe(setengahNaik(new Big(t)));
    }),
    ULANG,
  );
});

test('efisiensi', () => {
  fc.assert(
    fc.property(angka, angka, angka, (p, r, c) => {
      const seharusnya = new Big(p).times(c).div(100);
      fc.pre(!seharusnya.eq(0));
      const harap = terhingga(seharusnya.minus(r).times(100).div(seharusnya));
      expect(tanpaMinusNol(efisiensi(p, r, c) ?? 0)).toBe(harap);
    }),
    ULANG,
  );
  expect(efisiensi(1_000_000, 850_000, 100)).toBe(15);
});

test('written figures', () => {
  const tulis = (x: Big, d?: number) => {
    const [utuh = '0', pecahan] = x
      .round(d ?? 2, Big.roundHalfUp)
      .toFixed(d)
      .split('.');
    const titik = utuh.replace('-', '').replace(/\B(?=(\d{3})+$)/g, '.');
    const teks = `${titik}${pecahan === undefined ? '' : `,${pecahan}`}`;
    return x.lt(0) && /[1-9]/.test(teks) ? `-${teks}` : teks;
  };
  fc.assert(
    fc.property(angka, fc.constantFrom(undefined, 0, 1, 2, 4), (n, d) => {
      expect(formatAngka(n, d)).toBe(tulis(new Big(n), d));
    }),
    // Sixteen digits in all, though the number itself has fourteen.
    { ...ULANG, examples: [[691_062_311_662.94, 4]] },
  );
});
