import { judul, tabel } from './blok';
import type { Blok } from './model';
import { penomoran, teksRujukan } from './nomor';

const susun = (...blok: Blok[]) =>
  penomoran({ bagian: [{ arah: 'tegak', nomor: 'arab', mulaiUlang: true, blok }] });
const isiTabel = (kunci: string | null) => tabel({ kunci, judul: 'J', lebar: [1], kepala: [], baris: [] });

test('headings count within the one above; unnumbered ones do not count', () => {
  const blok = [
    judul(1, 'KATA PENGANTAR', { tanpaNomor: true }),
    judul(1, 'PENDAHULUAN'),
    judul(2, 'Latar Belakang'),
    judul(2, 'Dasar'),
    judul(3, 'Tugas'),
    judul(3, 'Catatan', { tanpaNomor: true }),
    judul(4, 'Satu'),
    judul(5, 'Huruf'),
    judul(5, 'Huruf'),
    judul(1, 'PERENCANAAN'),
    judul(2, 'Renstra'),
    judul(4, 'Satu'),
  ];
  const { judul: hasil } = susun(...blok);
  expect(blok.map((b) => hasil.get(b))).toEqual([
    'KATA PENGANTAR',
    'BAB I PENDAHULUAN',
    'I.1 Latar Belakang',
    'I.2 Dasar',
    'I.2.1 Tugas',
    'Catatan',
    '1. Satu',
    'a. Huruf',
    'b. Huruf',
    'BAB II PERENCANAAN',
    'II.1 Renstra',
    '1. Satu',
  ]);
});

test('tables with a caption are numbered in order; a reference to none prints visibly', () => {
  const nomor = susun(isiTabel('a'), isiTabel(null), isiTabel('b'));
  expect(teksRujukan(nomor, 'tabel:a')).toBe('Tabel 1');
  expect(teksRujukan(nomor, 'tabel:b')).toBe('Tabel 2');
  expect(teksRujukan(nomor, 'gambar:a')).toBe('[rujukan gambar:a tidak ditemukan]');
});
