import Big from 'big.js';
import fc from 'fast-check';
import { bulat, formatAngka, type JenisAngka, persen, readAngka, readKolom, rupiah } from './angka';

const baca = (teks: string, jenis?: JenisAngka) => readAngka(teks, jenis).nilai;

test.each<[string, JenisAngka, number]>([
  ['23.170.691.803,00', 'uang', 23170691803],
  ['14,110,534,200', 'uang', 14110534200],
  ['43533636', 'uang', 43533636],
  ['-Rp 19.860.500', 'uang', -19860500],
  ['Rp -19.860.500', 'uang', -19860500],
  ['(19.860.500)', 'uang', -19860500],
  ['Rp             4.212.961', 'uang', 4212961],
  ['Rp\u00a01.000.000,-', 'uang', 1000000],
  ['Rp. 700', 'uang', 700],
  ['700.000', 'uang', 700000],
  ['1,234.56', 'uang', 1234.56],
  ['-', 'uang', 0],
  ['- ', 'uang', 0],
  ['Rp -', 'uang', 0],
  ['92.11', 'persen', 92.11],
  ['46,80', 'persen', 46.8],
  ['81.30 %', 'persen', 81.3],
  ['67, 50', 'persen', 67.5],
  ['108,333', 'persen', 108.333],
  ['-12,5%', 'persen', -12.5],
  ['1,053', 'orang', 1053],
  ['1.053', 'orang', 1053],
  ['3,19', 'orang', 3190],
  ['71', 'orang', 71],
  ['12,00', 'orang', 12],
  ['0,125', 'bebas', 0.125],
  ['1 234 567', 'bebas', 1234567],
  [',5', 'bebas', 0.5],
])('%s in a column of %s is %d', (teks, jenis, nilai) => {
  expect(readAngka(teks, jenis)).toMatchObject({ nilai, kosong: false });
});

test('blank is blank; a dash is blank outside a money column', () => {
  for (const sel of [null, '', '   ', '\u00a0', '-', '- ', '–']) {
    expect(readAngka(sel, 'persen')).toEqual({ nilai: null, kosong: true, ambigu: false });
  }
});

test('a text that is no number is neither blank nor a number', () => {
  for (const sel of [
    '71 orang',
    'abc',
    '12 34',
    '1.2.3',
    '1,234,56',
    '1.234,567.8',
    '#REF!',
    '--5',
    '(5',
    true,
    '5 5,1',
  ]) {
    expect([sel, readAngka(sel)]).toEqual([sel, { nilai: null, kosong: false, ambigu: false }]);
  }
});

test('more digits than a number can hold are no number', () => {
  for (const teks of ['9'.repeat(400), `Rp ${'1.000.'.repeat(80)}000`, `0,${'3'.repeat(400)}`])
    expect(readAngka(teks)).toMatchObject({ nilai: null, kosong: false });
});

test('one lone separator before three digits is ambiguous without a column; heads have no decimals', () => {
  expect(readAngka('1.053')).toEqual({ nilai: 1053, kosong: false, ambigu: true });
  expect(readAngka('1,053')).toEqual({ nilai: 1.053, kosong: false, ambigu: true });
  expect(readAngka('4.25')).toEqual({ nilai: 4.25, kosong: false, ambigu: false });
  expect(readAngka('Rp 1.053')).toEqual({ nilai: 1053, kosong: false, ambigu: false });
  expect(readAngka('3,19', 'orang').ambigu).toBe(true);
  expect(readAngka(3.19, 'orang')).toEqual({ nilai: 3.19, kosong: false, ambigu: true });
});

describe('the column decides', () => {
  const nilai = (kolom: (string | null)[]) => readKolom(kolom).angka.map((a) => a.nilai);

  test('its neighbours say which sign is the decimal one', () => {
    expect(nilai(['1.053', '46,80', null])).toEqual([1053, 46.8, null]);
    expect(nilai(['1,053', '14,110,534,200'])).toEqual([1053, 14110534200]);
    expect(nilai(['1.053', '92.11'])).toEqual([1.053, 92.11]);
    expect(readKolom(['1.053', '46,80']).angka.some((a) => a.ambigu)).toBe(false);
  });

  test('Rp makes it money, % makes it percentages', () => {
    expect(nilai(['Rp 4.212.961', '-'])).toEqual([4212961, 0]);
    expect(nilai(['81.30 %', '108.333'])).toEqual([81.3, 108.333]);
  });

  test('a column that mixes both is told, and its lone separators stay ambiguous', () => {
    const { campur, angka } = readKolom(['92.11', '46,80', '1.053']);
    expect(campur).toBe(true);
    expect(angka.map((a) => a.ambigu)).toEqual([false, false, true]);
  });
});

test('written the Indonesian way', () => {
  expect(formatAngka(1234567.89)).toBe('1.234.567,89');
  expect(formatAngka(71)).toBe('71');
  expect(formatAngka(-0.001, 2)).toBe('0,00');
  expect(formatAngka(1234.5, 0)).toBe('1.235');
  expect(persen(90.25)).toBe('90,25 %');
  expect(persen(50)).toBe('50,00 %');
  expect(rupiah(34341934719)).toBe('Rp 34.341.934.719');
  expect(rupiah(-19860500)).toBe('-Rp 19.860.500');
  expect(rupiah(0)).toBe('Rp 0');
  expect(rupiah(12.5)).toBe('Rp 12,50');
});

test('half up on the decimal, not on its binary neighbour', () => {
  expect(bulat(1.005)).toBe(1.01);
  expect(bulat(new Big('49.325'))).toBe(49.33);
  expect(bulat(-0.005)).toBe(-0.01);
  expect(bulat(2.5, 0)).toBe(3);
});

test('what is written is read back, in Indonesian and in English', () => {
  const sen = fc.integer({ min: -1e15, max: 1e15 }).map((n) => Number(new Big(n).div(100).toFixed(2)));
  fc.assert(
    fc.property(sen, (n) => {
      expect(baca(formatAngka(n, 2), 'uang')).toBe(n);
      expect(baca(persen(n), 'bebas')).toBe(n);
      expect(baca(rupiah(n))).toBe(n);
      const inggris = formatAngka(n, 2).replace(/[.,]/g, (tanda) => (tanda === '.' ? ',' : '.'));
      expect(baca(inggris, 'uang')).toBe(n);
    }),
  );
});

test('spaces never change a number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e12 }), fc.nat(8), fc.nat(8), (n, kiri, kanan) => {
      expect(baca(`${' '.repeat(kiri)}Rp${' '.repeat(kanan)}${formatAngka(n)} `)).toBe(n);
    }),
  );
});
