/** A kode whose parts stand in columns of their own under one header: `5 | 03 | 02 | 2.01 | 0001`. */

import { alamat, type Lembar, type Nilai } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';
import { parseKode } from '../../kinerja/kode';
import type { Kepala } from '../kepala';

/** Digits of each part; a number cell has lost its leading zeros. */
const PANJANG = [1, 2, 2, 0, 4];

/** The sheet with each kode whole in its first column; the sheet itself where kode are not split. */
export function satukanKode(lembar: Lembar, kepala: Kepala): Lembar {
  const { kode } = kepala.peta;
  if (kode === undefined) return lembar;
  const terpakai = new Set([...kepala.kolom.map((k) => k.kolom), ...Object.values(kepala.peta)]);
  const kolom = [kode];
  while (
    kolom.length < 8 &&
    kode + kolom.length < kepala.rentang.lebar &&
    !terpakai.has(kode + kolom.length)
  ) {
    kolom.push(kode + kolom.length);
  }
  if (kolom.length < 3) return lembar;
  const awal = kepala.rentang.baris + kepala.rentang.tinggi;
  let banyak = 0;
  const nilai = lembar.nilai.map((baris, r) => {
    const utuh = r < awal ? null : kodeBaris(baris, kolom);
    if (utuh === null) return baris;
    banyak++;
    return baris.map((n, k) => (k === kode ? utuh : kolom.includes(k) ? null : n));
  });
  return banyak > 1 ? { ...lembar, nilai } : lembar;
}

function kodeBaris(baris: Nilai[], kolom: number[]): string | null {
  const isi = kolom.map((k) => baris[k]).filter((n) => !isKosong(n));
  if (isi.length < 2) return null;
  const bagian = isi.map((n, i) => (i === 3 ? kegiatan(n) : rapi(n).padStart(PANJANG[i] ?? 0, '0')));
  return parseKode(bagian.join('.'))?.kode ?? null;
}

/** `2.01`; as a number 2.1 it is 2.10. */
function kegiatan(nilai: Nilai | undefined): string {
  const teks = rapi(nilai).replace(',', '.');
  return typeof nilai === 'number' ? nilai.toFixed(2) : teks;
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
