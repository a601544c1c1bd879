/** Values of options, checked: what was received and what is allowed. */

import { NAMA_ZONA, type NamaZona } from '@lembar-kinerja/shared/dasar/zona';
import { readTriwulan, type Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { NAMA_SKALA, type NamaSkala, readSkala } from '@lembar-kinerja/shared/kinerja/skala';
import { SalahPakai } from './salah-pakai';

export function wajib(nama: string, nilai: string | undefined): string {
  if (nilai === undefined || nilai.trim() === '') throw new SalahPakai(`Opsi --${nama} wajib diisi.`);
  return nilai;
}

export function tahun(nilai: string): number {
  const n = Number(nilai);
  if (!/^\d{4}$/.test(nilai) || n < 2000 || n > 2100) {
    throw new SalahPakai(`Tahun "${nilai}" tidak sah. Tulis empat angka, misalnya 2024.`);
  }
  return n;
}

export function triwulan(nilai: string): Triwulan {
  const n = readTriwulan(nilai);
  if (n === null) throw new SalahPakai(`Triwulan "${nilai}" tidak sah. Tulis 1, 2, 3, atau 4.`);
  return n;
}

export function skala(nilai: string): NamaSkala {
  const nama = readSkala(nilai);
  if (nama === null)
    throw new SalahPakai(`Skala "${nilai}" tidak dikenal. Pilih salah satu: ${NAMA_SKALA.join(', ')}.`);
  return nama;
}

export function zona(nilai: string): NamaZona {
  const nama = NAMA_ZONA.find((z) => z === nilai.trim().toUpperCase());
  if (!nama) throw new SalahPakai(`Zona waktu "${nilai}" tidak dikenal. Tulis ${NAMA_ZONA.join(', ')}.`);
  return nama;
}

export function batas(nilai: string): number {
  const n = Number(nilai.replace(',', '.'));
  if (!(n > 0))
    throw new SalahPakai(`Batas "${nilai}" tidak sah. Tulis persen yang lebih dari nol, misalnya 120.`);
  return n;
}
