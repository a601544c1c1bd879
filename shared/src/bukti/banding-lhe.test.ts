import type { TabelLhe } from '../lembar/dokumen/terbaca';
import type { Sel } from '../lembar/terbaca';
import { bandingLhe } from './banding-lhe';

const sel = <T>(nilai: T | null): Sel<T> => ({ nilai, sel: null, rumus: null, teks: null });
const tabel = (baris: [string, number | null, number | null, number | null][]): TabelLhe => ({
  tahun: 2023,
  baris: baris.map(([komponen, bobot, nilai, lalu], i) => ({
    no: sel(i + 1),
    komponen: sel(komponen),
    bobot: sel(bobot),
    nilai: sel(nilai),
    nilaiLalu: sel(lalu),
  })),
  jumlah: null,
  predikat: sel<string>(null),
});

test('the scores of 2023: 67,50 is B', () => {
  const hasil = bandingLhe(
    tabel([
      ['Perencanaan Kinerja', 30, 21.5, 20],
      ['Pengukuran Kinerja', 30, 17.25, 18],
      ['Pelaporan Kinerja', 15, 11.25, 10.5],
      ['Evaluasi Akuntabilitas Kinerja Internal', 25, 17.5, 11.4],
    ]),
  );
  expect(hasil.baris.map((b) => [b.selisih, b.persen])).toEqual([
    [1.5, 71.67],
    [-0.75, 57.5],
    [0.75, 75],
    [6.1, 70],
  ]);
  expect(hasil.jumlah).toEqual({ bobot: 100, nilai: 67.5, nilaiLalu: 59.9, selisih: 7.6, persen: 67.5 });
  expect([hasil.predikat, hasil.predikatLalu]).toEqual(['B', 'CC']);
});

test('sub-components stand below their component and are not added again', () => {
  const hasil = bandingLhe(
    tabel([
      ['Perencanaan Kinerja', 30, 21.5, null],
      ['a. Keberadaan', 6, 5, null],
      ['Kualitas', 9, 6.5, null],
      ['1.c) Pemanfaatan', 15, 10, null],
    ]),
  );
  expect(hasil.baris.map((b) => b.tingkat)).toEqual(['komponen', 'sub', 'sub', 'sub']);
  expect(hasil.jumlah).toMatchObject({ bobot: 30, nilai: 21.5, nilaiLalu: null, selisih: null });
});

test('nothing scored: nothing is made up', () => {
  const { jumlah, predikat } = bandingLhe(tabel([['Perencanaan Kinerja', 30, null, null]]));
  expect([jumlah.nilai, jumlah.persen, predikat]).toEqual([null, null, null]);
});
