/** A kode whose parts stand in columns of their own under one header: `5 | 03 | 02 | 2.01 | 0001`. */

import { alamat, type Lembar, type Nilai } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';
import type { Kepala } from '../kepala';

const KOLOM_MAKS = 8;

/** The sheet with each kode whole in its first column; the sheet itself where kode are not split. */
export function satukanKode(lembar: Lembar, kepala: Kepala): Lembar {
  const { kode } = kepala.peta;
  if (kode === undefined) return lembar;
  const kolom = kolomKode(kepala, kode);
  if (kolom.length < 2) return lembar;
  const awal = kepala.rentang.baris + kepala.rentang.tinggi;
  const bagian = lembar.nilai.map((baris, r) => (r < awal ? [] : bagianKode(baris, kolom)));
  const banyak = bagian.filter((b) => b.length > 1).length;
  if (banyak < 2) return lembar;
  const terpanjang = Math.max(...bagian.map((b) => b.length));
  const angkaSub = bagian.some((b) => b.length === terpanjang && isDuaAngka(b)) ? 2 : 4;
  const nilai = lembar.nilai.map((baris, r) => {
    const isi = bagian[r] as Nilai[];
    if (isi.length < 2) return baris;
    return baris.map((n, k) =>
      k === kode ? gabung(isi, terpanjang, angkaSub) : kolom.includes(k) ? null : n,
    );
  });
  return { ...lembar, nilai };
}

/** The kode's column and those at its right that may hold further parts: without a label, or with the same one again. */
export function kolomKode(kepala: Kepala, kode: number): number[] {
  const judul = (k: number) => kepala.kolom.find(({ kolom }) => kolom === k)?.jalur.join('|');
  const lain = kepala.kolom.filter(({ kolom }) => judul(kolom) !== judul(kode)).map(({ kolom }) => kolom);
  const terpakai = new Set([...lain, ...Object.values(kepala.peta)]);
  const kolom = [kode];
  while (
    kolom.length < KOLOM_MAKS &&
    kode + kolom.length < kepala.rentang.lebar &&
    !terpakai.has(kode + kolom.length)
  ) {
    kolom.push(kode + kolom.length);
  }
  return kolom;
}

/** Parts from the left, as long as they are figures; a name set in below them is none. */
function bagianKode(baris: Nilai[], kolom: number[]): Nilai[] {
  const isi = kolom.map((k) => baris[k]).filter((n): n is Nilai => !isKosong(n));
  return isi.every((n) => /^\d{1,4}([.,]\d{1,2})?\.?$/.test(rapi(n))) ? isi : [];
}

/**
 * Digits of each part as its place has them; a number cell has lost its leading zeros.
 * @param terpanjang parts of the longest kode of the sheet: six name the kegiatan in two
 * @param angkaSub digits of a sub kegiatan: four since 2021, two as first printed
 */
function gabung(isi: Nilai[], terpanjang: number, angkaSub: 2 | 4): string {
  const panjang = terpanjang > 5 ? [1, 2, 2, 1, 2, angkaSub] : [1, 2, 2, 2, angkaSub];
  return isi
    .map((n, i) =>
      i === 3 && terpanjang <= 5
        ? kegiatan(n)
        : rapi(n)
            .replace(/\.$/, '')
            .padStart(panjang[i] ?? 0, '0'),
    )
    .join('.');
}

/** A sub kegiatan that is typed as `01`; as a number it does not say how many digits it has. */
const isDuaAngka = (isi: Nilai[]): boolean => {
  const akhir = isi[isi.length - 1];
  return isi.length > 4 && typeof akhir === 'string' && /^\d\d$/.test(rapi(akhir));
};

/** `2.01`; as a number 2.1 it is 2.10. A kegiatan of two digits (`01`) is of the older order. */
function kegiatan(nilai: Nilai): string {
  const teks = rapi(nilai).replace(',', '.').replace(/\.$/, '');
  if (typeof nilai === 'number' && !Number.isInteger(nilai)) return nilai.toFixed(2);
  return teks.includes('.') ? teks : teks.padStart(2, '0');
}

/** The sheet with kode that were typed as numbers as they are shown: 2,1 under the format `0.00` is kode `2.10`. */
export function kodeTampil(lembar: Lembar, kepala: Kepala): Lembar {
  const { kode } = kepala.peta;
  const { tampil } = lembar;
  if (kode === undefined || tampil === undefined) return lembar;
  const nilai = lembar.nilai.map((baris, r) => {
    const teks = typeof baris[kode] === 'number' ? tampil[alamat(r, kode)] : undefined;
    return teks === undefined ? baris : baris.map((n, k) => (k === kode ? teks : n));
  });
  return { ...lembar, nilai };
}
