/** Class of a percentage on a scale, for cells, checker and report alike. */
import { bulat } from '../dasar/angka';
import { type NamaSkala, SKALA, SKALA_BAWAAN, type Skala } from './skala';

export interface Predikat {
  kode: string;
  nama: string;
}

/** Class of the two-decimal value; null for a blank and below the lowest bound of an own scale. */
export function predikat(nilai: number | null, skala: NamaSkala | Skala = SKALA_BAWAAN): Predikat | null {
  if (nilai === null) return null;
  const tercetak = bulat(nilai);
  const kelas = (typeof skala === 'string' ? SKALA[skala] : skala).find(
    ({ batas, terbuka }) => batas === null || (terbuka ? tercetak > batas : tercetak >= batas),
  );
  return kelas ? { kode: kelas.kode, nama: kelas.nama } : null;
}
