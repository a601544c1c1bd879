/** One formula over a column gives what as many formulas of one row each give: both ways through the built bundle. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';

const BARIS = 5000;
const KOTOR = ['95,5', ' 12 ', '-', 'abc', '#N/A', true, 'Galat: target harus angka.'];
/** Largest value and decimal places. */
const JENIS = {
  uang: [4e10, 0],
  sen: [4e10, 2],
  persen: [100, 2],
  kinerja: [120, 1],
  cacah: [60, 0],
} as const;
const PERSENTASE = new Set<keyof typeof JENIS>(['persen', 'kinerja']);
const konteks: Record<string, (...argumen: unknown[]) => unknown> = {};
runInContext(readFileSync(join(__dirname, '../dist/Code.js'), 'utf8'), createContext(konteks));

/** Figures as a form has them, with blanks and zeros; where `kotor`, some cells hold text or an error. */
function kolom(jenis: keyof typeof JENIS, benih: number, kotor: boolean): unknown[][] {
  const [terbesar, desimal] = JENIS[jenis];
  let acak = benih;
  return Array.from({ length: BARIS }, () => {
    acak = (acak * 48_271) % 2_147_483_647;
    if (acak % 19 === 0) return [''];
    if (acak % 23 === 0) return [0];
    if (kotor && acak % 29 === 0) return [KOTOR[acak % KOTOR.length]];
    const angka = Math.round((acak / 2_147_483_647) * terbesar * 10 ** desimal) / 10 ** desimal;
    // Whether a small number is a fraction of a percentage, the column tells and a single cell cannot.
    return [PERSENTASE.has(jenis) && angka > 0 && angka <= 1.5 ? angka + 2 : angka];
  });
}

const PANGGILAN: [rumus: string, isi: (keyof typeof JENIS)[], tetap?: unknown[]][] = [
  ['CAPAIAN', ['cacah', 'kinerja']],
  ['CAPAIAN', ['persen', 'persen'], ['negatif', 120]],
  ['REALISASI', ['cacah', 'kinerja', 'persen', 'cacah']],
  ['REALISASI', ['cacah', 'kinerja', 'persen', 'cacah'], ['rata-rata']],
  ['PREDIKAT', ['kinerja']],
  ['PREDIKATLHE', ['persen']],
  ['SERAPAN', ['uang', 'uang']],
  ['SISA', ['uang', 'sen']],
  ['EFISIENSI', ['uang', 'uang', 'persen']],
  ['NILAIEFISIENSI', ['uang', 'uang', 'persen']],
  ['KATEGORIEFISIENSI', ['uang', 'uang', 'persen']],
  ['ANGKA', ['sen']],
  ['RUPIAH', ['uang']],
  ['TERBILANG', ['sen']],
  ['PERIKSABARIS', ['cacah', 'kinerja', 'persen', 'uang', 'uang', 'persen']],
];

describe.each([false, true])('cells with text and errors among them: %s', (kotor) => {
  test.each(PANGGILAN)('%s(%s) over 5.000 rows equals 5.000 single calls', (rumus, jenis, tetap = []) => {
    const isi = jenis.map((satu, i) => kolom(satu, 77 + i, kotor));
    const sekaligus = konteks[rumus]?.(...isi, ...tetap) as unknown[][];
    const satuSatu = Array.from({ length: BARIS }, (_, baris) =>
      konteks[rumus]?.(...isi.map((satu) => satu[baris]?.[0]), ...tetap),
    );
    expect(sekaligus.map(([hasil]) => hasil)).toEqual(satuSatu);
    expect(new Set(satuSatu).size).toBeGreaterThan(2);
  });
});

describe('a number that may be what a percent format shows a hundredfold', () => {
  const panggil = (rumus: string, ...isi: unknown[]) => konteks[rumus]?.(...isi) as unknown;
  const tanya = expect.stringMatching(/^Periksa: .*0,9 atau 90 %.*berformat persen/);

  test('is asked about where it stands alone or among its like, and told apart by one larger number of its column', () => {
    expect(panggil('PREDIKAT', 0.9)).toEqual(tanya);
    expect(panggil('PREDIKAT', [[0.9], [''], [0], [1.2]])).toEqual([
      [tanya],
      [''],
      ['SR'],
      [expect.stringMatching(/^Periksa: /)],
    ]);
    expect(panggil('PREDIKAT', [[0.9], [95]])).toEqual([['SR'], ['ST']]);
    expect(
      panggil('PREDIKAT', [
        [0.9, 95],
        [1, 0.9],
      ]),
    ).toEqual([
      [tanya, 'ST'],
      [expect.stringMatching(/^Periksa: /), 'SR'],
    ]);
  });

  test('is no question as a text with its sign, at 0, and on a scale of fractions', () => {
    expect(panggil('PREDIKAT', '0,9 %')).toBe('SR');
    expect(panggil('PREDIKAT', 0)).toBe('SR');
    expect(
      panggil('PREDIKAT', 0.9, [
        [0, 'Kurang'],
        [0.8, 'Baik'],
      ]),
    ).toBe('Baik');
  });

  test.each([
    ['EFISIENSI', [1_000_000, 850_000, 0.9]],
    ['NILAIEFISIENSI', [1_000_000, 850_000, 0.9]],
    ['KATEGORIEFISIENSI', [100, 80, 0.9]],
    ['RATACAPAIAN', [[[0.9], [0.8]]]],
    ['RATACAPAIAN', [0.9, 0]],
    ['PREDIKATLHE', [0.9]],
    ['CAPAIAN', [100, 90, 'positif', 0.9]],
  ] as [string, unknown[]][])('%s asks', (rumus, isi) => expect(panggil(rumus, ...isi)).toEqual(tanya));

  test('the question comes through other formulas', () => {
    expect(panggil('PREDIKAT', panggil('RATACAPAIAN', 0.9))).toEqual(tanya);
  });

  test('PERIKSABARIS takes a fraction that its hundredfold explains, unless the column is one of percentages', () => {
    expect(panggil('PERIKSABARIS', 81.73, 73.76, 73.76 / 81.73)).toBe('');
    expect(panggil('PERIKSABARIS', 81.73, 73.76, 90.25, 1000, 400, 0.4)).toBe('');
    expect(panggil('PERIKSABARIS', [[81.73], [50]], [[73.76], [25]], [[0.9025], [50]])).toEqual([
      ['Capaian tertulis 0,90 %, seharusnya 90,25 %.'],
      [''],
    ]);
    expect(panggil('PERIKSABARIS', 81.73, 73.76, 0.8)).toBe(
      'Capaian tertulis 0,80 %, seharusnya 90,25 % (bila selnya berformat persen: tertulis 80,00 %).',
    );
  });
});
