import { KETENTUAN_KINI } from './ketentuan';
import { nilaiLhe, predikatLhe } from './lhe';

const KOMPONEN = KETENTUAN_KINI.bobotLhe.nilai;

test('2023: 21,50 + 17,25 + 11,25 + 17,50 = 67,50 → B', () => {
  expect(nilaiLhe([21.5, 17.25, 11.25, 17.5])).toBe(67.5);
  expect(predikatLhe(67.5)).toEqual({ kode: 'B', nama: 'Baik' });
});

test('components not scored yet are passed over', () => {
  expect(nilaiLhe([21.5, null])).toBe(21.5);
  expect(nilaiLhe([null, null])).toBeNull();
  expect(predikatLhe(null)).toBeNull();
});

test('the weights make 100', () => expect(nilaiLhe(KOMPONEN.map(({ bobot }) => bobot))).toBe(100));
