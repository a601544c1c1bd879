import fc from 'fast-check';
import { type Minat, petak } from './petak';

const gambar = (baris: string[]) =>
  petak(baris.length, Math.max(...baris.map((b) => b.length)), (b, k) => {
    const huruf = baris[b]?.[k] ?? ' ';
    return huruf === ' ' ? null : huruf === '.' ? undefined : huruf;
  }).map((p) => `${p.kunci}${p.baris}:${p.kolom} ${p.tinggi}x${p.lebar}`);

test('equal cells side by side are one rectangle; a blank cell joins its neighbours', () => {
  expect(gambar(['aab', 'aab', '  b'])).toEqual(['a0:0 2x2', 'b0:2 3x1']);
  // A money column whose K rows are blank.
  expect(gambar(['u', '.', 'u', '.', 'p'])).toEqual(['u0:0 4x1', 'p4:0 1x1']);
  expect(gambar(['.', 'u'])).toEqual(['u0:0 2x1']);
  expect(gambar(['.', '.'])).toEqual([]);
});

test('whatever the grid, each cell gets what it asks for and no cell that must stay as it is gets anything', () => {
  const sel = fc.constantFrom<Minat>('a', 'b', null, undefined);
  fc.assert(
    fc.property(fc.array(fc.array(sel, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (kisi) => {
      const dapat = kisi.map((b) => b.map((): string | null => null));
      for (const p of petak(kisi.length, 4, (b, k) => kisi[b]?.[k])) {
        for (let b = p.baris; b < p.baris + p.tinggi; b++)
          for (let k = p.kolom; k < p.kolom + p.lebar; k++) {
            const baris = dapat[b] as (string | null)[];
            expect(baris[k]).toBeNull();
            baris[k] = p.kunci;
          }
      }
      kisi.forEach((baris, b) => {
        baris.forEach((minat, k) => {
          if (minat !== undefined) expect(dapat[b]?.[k]).toBe(minat);
        });
      });
    }),
  );
});
