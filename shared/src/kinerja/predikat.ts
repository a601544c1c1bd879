/** Classes of a percentage: one table of scales for cells, checker and report alike. */
import { bulat } from '../dasar/angka';

export interface Kelas {
  kode: string;
  nama: string;
  /** Lower bound of the class. */
  batas: number;
  /** The bound itself belongs to the class below (`AA > 90`). */
  terbuka?: boolean;
}

export type Skala = readonly Kelas[];
export type NamaSkala = 'permendagri86' | 'akip' | 'ipasn';
export interface Predikat {
  kode: string;
  nama: string;
}

const bertingkat = (batas: [number, number, number, number]): Skala => [
  { kode: 'ST', nama: 'Sangat Tinggi', batas: batas[0] },
  { kode: 'T', nama: 'Tinggi', batas: batas[1] },
  { kode: 'S', nama: 'Sedang', batas: batas[2] },
  { kode: 'R', nama: 'Rendah', batas: batas[3] },
  { kode: 'SR', nama: 'Sangat Rendah', batas: -Infinity },
];

/** Highest class first. */
export const SKALA: Record<NamaSkala, Skala> = {
  // Permendagri 86/2017 prints whole-number classes with gaps; the form's own 50,63 → SR says how they read.
  permendagri86: bertingkat([91, 76, 66, 51]),
  // PermenPANRB 88/2021.
  akip: [
    { kode: 'AA', nama: 'Sangat Memuaskan', batas: 90, terbuka: true },
    { kode: 'A', nama: 'Memuaskan', batas: 80, terbuka: true },
    { kode: 'BB', nama: 'Sangat Baik', batas: 70, terbuka: true },
    { kode: 'B', nama: 'Baik', batas: 60, terbuka: true },
    { kode: 'CC', nama: 'Cukup (Memadai)', batas: 50, terbuka: true },
    { kode: 'C', nama: 'Kurang', batas: 30, terbuka: true },
    { kode: 'D', nama: 'Sangat Kurang', batas: -Infinity },
  ],
  // Indeks Profesionalitas ASN.
  ipasn: bertingkat([91, 81, 71, 61]),
};

/** The agency's own scale: lower bounds with their labels, in any order; a bound belongs to its own class. */
export function skalaSendiri(baris: readonly { batas: number; label: string }[]): Skala {
  return baris
    .map(({ batas, label }) => ({ kode: label, nama: label, batas }))
    .sort((a, b) => b.batas - a.batas);
}

/** Class of the two-decimal value; null for a blank and below the lowest bound of an own scale. */
export function predikat(nilai: number | null, skala: NamaSkala | Skala = 'permendagri86'): Predikat | null {
  if (nilai === null) return null;
  const tercetak = bulat(nilai);
  const kelas = (typeof skala === 'string' ? SKALA[skala] : skala).find(({ batas, terbuka }) =>
    terbuka ? tercetak > batas : tercetak >= batas,
  );
  return kelas ? { kode: kelas.kode, nama: kelas.nama } : null;
}
