/** Wording shared by the rules. */
import { formatAngka } from '../dasar/angka';
import type { Asal } from '../rekap/pohon';
import { kodeBaris } from '../rekap/pohon';

/** `5.03.01.2.06.0008 Fasilitasi Kunjungan Tamu`. */
export function sebut(asal: Asal): string {
  return (
    [kodeBaris(asal.baris), asal.baris.nama.nilai].filter((t) => t).join(' ') || `baris ${asal.baris.baris}`
  );
}

/** What kind of slip makes `tercetak` out of `seharusnya`; empty when none is recognised. */
export function dugaan(tercetak: number | null, seharusnya: number): string {
  if (tercetak === null || tercetak === 0 || seharusnya === 0) return '';
  const nol = pangkatSepuluh(seharusnya / tercetak);
  if (nol > 0) return ` Tampaknya ${bilangan(nol)} angka nol di belakang hilang.`;
  if (nol < 0) return ` Tampaknya ada ${bilangan(-nol)} angka nol yang berlebih.`;
  const angka = (n: number) => [...formatAngka(Math.abs(n)).replace(/\D/g, '')].sort().join('');
  if (angka(tercetak) === angka(seharusnya)) return ' Tampaknya ada angka yang tertukar tempatnya.';
  return tercetak === -seharusnya ? ' Tampaknya tandanya terbalik.' : '';
}

function pangkatSepuluh(rasio: number): number {
  const n = Math.round(Math.log10(Math.abs(rasio)));
  return rasio > 0 && Math.abs(rasio / 10 ** n - 1) < 1e-12 ? n : 0;
}

function bilangan(n: number): string {
  return ['', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'][n] ?? String(n);
}
