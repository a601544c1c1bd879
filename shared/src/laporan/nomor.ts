/** Numbers of headings and captions: both writers print the same ones. */
import { romawi } from '../dasar/romawi';
import type { Blok, ModelLaporan } from './model';

export interface Takarir {
  /** `Tabel` or `Gambar`. */
  label: 'Tabel' | 'Gambar';
  nomor: number;
  kunci: string;
  judul: string;
}

export interface Penomoran {
  /** Heading text as printed, with its number: `BAB I PENDAHULUAN`, `I.1 Latar Belakang`, `1. …`, `a. …`. */
  judul: Map<Blok, string>;
  takarir: Map<string, Takarir>;
}

/** Chapters are BAB I, II, …; below them I.1, I.1.1; then 1., 2., …; then a., b., …. */
export function penomoran(model: Pick<ModelLaporan, 'bagian'>): Penomoran {
  const hasil: Penomoran = { judul: new Map(), takarir: new Map() };
  const urut = [0, 0, 0, 0, 0];
  const hitung = { Tabel: 0, Gambar: 0 };
  for (const blok of model.bagian.flatMap((b) => b.blok)) {
    if (blok.jenis === 'judul') hasil.judul.set(blok, judulBernomor(blok, urut));
    else if ((blok.jenis === 'tabel' || blok.jenis === 'grafik') && blok.kunci !== null) {
      const label = blok.jenis === 'tabel' ? 'Tabel' : 'Gambar';
      const kunci = `${blok.jenis === 'tabel' ? 'tabel' : 'gambar'}:${blok.kunci}`;
      hitung[label] += 1;
      hasil.takarir.set(kunci, { label, nomor: hitung[label], kunci, judul: blok.judul ?? '' });
    }
  }
  return hasil;
}

function judulBernomor(blok: Extract<Blok, { jenis: 'judul' }>, urut: number[]): string {
  const t = blok.tingkat;
  urut.fill(0, t);
  if (blok.tanpaNomor) return blok.teks;
  urut[t - 1] = (urut[t - 1] ?? 0) + 1;
  const bab = romawi(urut[0] ?? 0);
  if (t === 1) return `BAB ${bab} ${blok.teks}`;
  if (t === 2) return `${bab}.${urut[1]} ${blok.teks}`;
  if (t === 3) return `${bab}.${urut[1]}.${urut[2]} ${blok.teks}`;
  if (t === 4) return `${urut[3]}. ${blok.teks}`;
  return `${String.fromCharCode(96 + (urut[4] ?? 1))}. ${blok.teks}`;
}

/** `Tabel 11` for a reference; a key that has no caption prints visibly. */
export function teksRujukan(nomor: Penomoran, kunci: string): string {
  const t = nomor.takarir.get(kunci);
  return t ? `${t.label} ${t.nomor}` : `[rujukan ${kunci} tidak ditemukan]`;
}
