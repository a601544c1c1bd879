/** Which cells a formula adds up. */
import type { Acuan } from './bawaan/urai';
import { type Pohon, uraiPohon } from './urai';

export interface SelAcuan {
  baris: number;
  kolom: number;
}

const SEL_MAKS = 5_000;

/** Cells of the formula's own sheet that are added, each once; null when it does anything but add (SUM, +, or taking over one cell). */
export function jumlahanRumus(rumus: string): SelAcuan[] | null {
  const pohon = uraiPohon(rumus);
  const hasil: SelAcuan[] = [];
  return pohon !== null && kumpul(pohon, hasil) ? hasil : null;
}

/** Cell of an A1 address, or all cells of a range; empty for anything else. */
export function acuanRumus(teks: string): SelAcuan[] {
  const pohon = uraiPohon(teks);
  const hasil: SelAcuan[] = [];
  return pohon?.jenis === 'acuan' && kumpul(pohon, hasil) ? hasil : [];
}

function kumpul(p: Pohon, hasil: SelAcuan[]): boolean {
  if (p.jenis === 'acuan') return semuaSel(p.acuan, hasil);
  if (p.jenis === 'operasi') return p.tanda === '+' && kumpul(p.kiri, hasil) && kumpul(p.kanan, hasil);
  if (p.jenis === 'panggil' && p.nama === 'SUM') return p.argumen.every((a) => kumpul(a, hasil));
  return p.jenis === 'angka' && p.nilai === 0;
}

function semuaSel(a: Acuan, hasil: SelAcuan[]): boolean {
  if (a.lembar !== '' || hasil.length + a.tinggi * a.lebar > SEL_MAKS) return false;
  for (let b = 0; b < a.tinggi; b++) {
    for (let k = 0; k < a.lebar; k++) hasil.push({ baris: a.baris + b, kolom: a.kolom + k });
  }
  return true;
}
