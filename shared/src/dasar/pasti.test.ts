import fc from 'fast-check';
import { at, field, get, keys, last } from './pasti';

test('at gives what stands in a place, and throws outside of the list', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.integer(), fc.constant(null)), { minLength: 1 }),
      fc.integer(),
      (list, i) => {
        if (i >= 0 && i < list.length) expect(at(list, i)).toBe(list[i]);
        else expect(() => at(list, i)).toThrow(RangeError);
        expect(last(list)).toBe(list[list.length - 1]);
      },
    ),
  );
  expect(() => last([])).toThrow(RangeError);
});

test('a group that a match does not have is no text', () => {
  const cocok = /(a)|(b)/.exec('b') ?? [];
  expect(at(cocok, 2)).toBe('b');
  expect(() => at(cocok, 1)).toThrow(RangeError);
});

test('get and keys', () => {
  const peta = new Map([['a', 0]]);
  expect(get(peta, 'a')).toBe(0);
  expect(() => get(peta, 'b')).toThrow(RangeError);
  expect(keys({ x: 1, y: null })).toEqual(['x', 'y']);
});

test('field looks into objects only', () => {
  expect(field(new Error('x'), 'message')).toBe('x');
  expect(field({}, 'message')).toBeUndefined();
  for (const tanpa of [null, undefined, 'teks', 1]) expect(field(tanpa, 'length')).toBeUndefined();
});
