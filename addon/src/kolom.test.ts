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
    return [Math.round((acak / 2_147_483_647) * terbesar * 10 ** desimal) / 10 ** desimal];
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
