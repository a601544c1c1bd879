import { hitungTabel } from './tabel-hitung';
import { tabelUji } from './tabel-uji';

const KEPALA = ['Uraian', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan (%)', 'Sisa (Rp)'];
const cek = (...baris: string[][]) =>
  hitungTabel(tabelUji(baris), 2024).map((t) => [t.aturan, t.lokasi.sel.slice(-7), t.tercetak, t.seharusnya]);
const BENAR = ['Rapat', '10.000.000', '7.250.000', '72,50', '2.750.000'];

test('a right row, a blank one, a table of other things', () => {
  expect(cek(KEPALA, BENAR, ['Umum', '10.000.000', '', '', ''])).toEqual([]);
  expect(cek(['Uraian', 'Target', 'Realisasi'], ['Rapat', '10.000.000', '7.250.000'])).toEqual([]);
  expect(cek(BENAR)).toEqual([]);
});

test('the remainder, the amount spent, and the percentage, each at its own cell', () => {
  const ganti = (k: number, teks: string) =>
    cek(
      KEPALA,
      BENAR.map((b, i) => (i === k ? teks : b)),
    );
  expect(ganti(4, '2.570.000')).toEqual([['sisa', 'kolom 5', 2_570_000, 2_750_000]]);
  expect(ganti(2, '2.750.000')).toEqual([['sisa', 'kolom 3', 2_750_000, 7_250_000]]);
  expect(ganti(3, '75,20')).toEqual([['persen', 'kolom 4', 75.2, 72.5]]);
  expect(ganti(3, '72')).toEqual([]);
});
