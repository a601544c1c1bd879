/** Cells of Dokumen Kinerja as figures of an equation. */
import { formatAngka, persen, rupiah } from '../../dasar/angka';
import type { Sel } from '../../lembar/terbaca';
import { angkaSel } from './angka';
import type { Angka } from './persamaan';

export type JenisSel = 'uang' | 'persen' | 'orang' | 'bebas' | 'sisa';

const TULIS: Record<JenisSel, (n: number) => string> = {
  uang: rupiah,
  sisa: rupiah,
  persen,
  orang: (n) => formatAngka(n),
  bebas: (n) => formatAngka(n),
};

export interface TempatLembar {
  berkas: string;
  lembar: string;
}

export function angkaDokumen(
  { berkas, lembar }: TempatLembar,
  sel: Sel,
  apa: string,
  jenis: JenisSel,
): Angka {
  return angkaSel(sel, () => ({
    berkas,
    lembar,
    sel,
    apa,
    tulis: TULIS[jenis],
    positif: jenis !== 'sisa' && jenis !== 'persen',
    bulat: jenis === 'uang' || jenis === 'sisa' || jenis === 'orang',
  }));
}
