import { bandingLhe } from '../bukti/banding-lhe';
import type { Sel } from '../lembar/terbaca';
import { kalimatBandingLhe } from './skor-lhe';

const sel = <T>(nilai: T | null): Sel<T> => ({ nilai, sel: null, rumus: null, teks: null });
/** The scores of 2023 (67,50, B), beside what was scored before. */
const kalimat = (...lalu: (number | null)[]) =>
  kalimatBandingLhe(
    bandingLhe({
      ...{ tahun: 2023, jumlah: null, predikat: sel<string>(null) },
      baris: (
        [
          ['Perencanaan Kinerja', 30, 21.5],
          ['Pengukuran Kinerja', 30, 17.25],
          ['Pelaporan Kinerja', 15, 11.25],
          ['Evaluasi Akuntabilitas Kinerja Internal', 25, 17.5],
        ] as const
      ).map(([komponen, bobot, nilai], i) => ({
        ...{ no: sel(i + 1), komponen: sel<string>(komponen), bobot: sel(bobot) },
        ...{ nilai: sel(nilai), nilaiLalu: sel(lalu[i] ?? null) },
      })),
    }),
  );

test('risen in all, fallen in one component', () => {
  expect(kalimat(20, 18, 10.5, 11.4)).toBe(
    ' Nilai itu naik 7,60 dari 59,90 (predikat CC) pada evaluasi sebelumnya. Komponen yang nilainya menurun: Pengukuran Kinerja (turun 0,75).',
  );
});

test('fallen, unchanged', () => {
  expect(kalimat(22, 17.25, 11.25, 17.5)).toContain('Nilai itu turun 0,50 dari 68,00 (predikat B)');
  expect(kalimat(21.5, 17.25, 11.25, 17.5)).toBe(' Nilai itu tetap seperti pada evaluasi sebelumnya.');
});

test('no year before, or a part of it: nothing is compared', () => {
  expect(kalimat()).toBe('');
  expect(kalimat(20, 18)).toBe('');
});
