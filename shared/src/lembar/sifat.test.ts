import type { Lembar, Nilai } from '../dasar/kisi';
import { readSifat } from './sifat';

const lembar = (nama: string, judul: Nilai[] = [], lain: Partial<Lembar> = {}): Lembar => ({
  nama,
  nilai: judul.map((teks) => [teks]),
  rumus: [],
  gabungan: [],
  tautan: {},
  ...lain,
});
const sifat = (nama: string, judul: string[] = []) => readSifat(lembar(nama, judul), judul.length);

test.each([
  ['TW 1', 1],
  ['TW1', 1],
  ['TW.IV', 4],
  ['TW_III', 3],
  ['Triwulan-2', 2],
  ['triwulan II 2024', 2],
  ['Pengukuran TW I-IV', 4],
  ['TW I s.d. III', 3],
  ['sd TW 3', 3],
  ['Q2', 2],
  ['Semester I', 2],
  ['Semester II', 4],
  ['s.d. Juni', 2],
  ['31 Desember 2024', 4],
  ['Jan-Mar', 1],
  ['Pengukuran 2024', null],
  ['TW', null],
  ['Wilayah 1', null],
  ['TWA 12', null],
])('quarter of the sheet %j: %j', (nama, harap) => expect(sifat(nama).triwulan).toBe(harap));

test('the title names the quarter where the sheet does not', () => {
  expect(sifat('Lembar1', ['EVALUASI RENJA', 'Triwulan : II']).triwulan).toBe(2);
  expect(sifat('Lembar1', ['EVALUASI RENJA SAMPAI DENGAN TRIWULAN III TAHUN 2024']).triwulan).toBe(3);
  expect(sifat('TW 4', ['Triwulan : I']).triwulan).toBe(4);
  expect(sifat('Lembar1', ['Realisasi Triwulan I, Triwulan II, Triwulan III']).triwulan).toBeNull();
});

test.each([
  ['Murni 2024', 0],
  ['Perubahan 2024', 1],
  ['Pengukuran P-APBD', 1],
  ['Perubahan II', 2],
  ['Revisi ke-3', 3],
  ['Pengukuran 2024', 0],
])('version of %j: %d', (nama, harap) => expect(sifat(nama).perubahan).toBe(harap));

test('a title speaks of a changed plan, not of any change', () => {
  expect(sifat('Lembar1', ['EVALUASI HASIL RENJA PERUBAHAN TAHUN 2024']).perubahan).toBe(1);
  expect(sifat('Lembar1', ['Perubahan iklim kerja']).perubahan).toBe(0);
});

test.each([
  ['Pengukuran (2)', true],
  ['Copy of Pengukuran', true],
  ['Salinan dari Pengukuran 2024', true],
  ['draft TW 4', true],
  ['Pengukuran lama', true],
  ['Pengukuran 2024', false],
  ['Testimoni', false],
])('%j is a copy: %s', (nama, harap) => expect(sifat(nama).salinan).toBe(harap));

test('a year in the name, a hidden tab', () => {
  expect(sifat('Pengukuran 2023').tahunNama).toBe(2023);
  expect(readSifat(lembar('A', [], { tersembunyi: 'sangat' }), 0).tersembunyi).toBe(true);
});
