/** The tables of an existing document, put together again from its cells. */
import { kunci } from '../../dasar/teks';
import type { BarisRekap } from '../../rekap/rekap';
import type { Blok } from '../teks/blok';

export interface TabelLaporan {
  nomor: number;
  baris: Blok[][];
}

/** Tables in reading order; each row holds its filled cells from left to right. */
export function tabelLaporan(blok: readonly Blok[]): TabelLaporan[] {
  const hasil = new Map<number, Map<number, Blok[]>>();
  for (const b of blok) {
    if (b.tabel === undefined) continue;
    const tabel = hasil.get(b.tabel.nomor) ?? new Map<number, Blok[]>();
    hasil.set(b.tabel.nomor, tabel);
    tabel.set(b.tabel.baris, [...(tabel.get(b.tabel.baris) ?? []), b]);
  }
  return [...hasil].map(([nomor, baris]) => ({ nomor, baris: [...baris.values()] }));
}

/**
 * Label of each column from the header rows: what stands over it, and in the rows above also what reaches over it from
 * the left.
 */
export function labelKolom(kepala: Blok[][]): Map<number, string> {
  const kolom = new Set(kepala.flat().map((b) => b.tabel?.kolom ?? 0));
  const hasil = new Map<number, string>();
  for (const k of kolom) {
    const bagian = kepala.map((baris, i) => {
      const tepat = baris.find((b) => b.tabel?.kolom === k);
      if (tepat !== undefined || i === kepala.length - 1) return tepat;
      return [...baris].reverse().find((b) => (b.tabel?.kolom ?? 0) < k);
    });
    hasil.set(
      k,
      bagian
        .map((b) => kunci(b?.teks))
        .filter(Boolean)
        .join(' > '),
    );
  }
  return hasil;
}

/** Rows by their name, those whose name the rekap has once. */
export function namaTunggal(baris: readonly BarisRekap[]): Map<string, BarisRekap> {
  const hasil = new Map<string, BarisRekap>();
  const ganda = new Set<string>();
  for (const b of baris) {
    const nama = kunci(b.nama);
    if (hasil.has(nama)) ganda.add(nama);
    hasil.set(nama, b);
  }
  for (const nama of ganda) hasil.delete(nama);
  return hasil;
}
