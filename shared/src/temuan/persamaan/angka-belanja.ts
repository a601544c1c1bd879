/** Figures of the Belanja tables as unknowns of equations. */
import type { BarisBelanja } from '../../lembar/dokumen/terbaca';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import type { Angka } from './persamaan';

export type KolomBelanja = 'pagu' | 'realisasi' | 'sisa';
const NAMA: Record<KolomBelanja, string> = {
  pagu: 'Pagu',
  realisasi: 'Realisasi anggaran',
  sisa: 'Sisa anggaran',
};

export const sebutBaris = (b: Pick<BarisBelanja, 'kode' | 'uraian'>): string =>
  [b.kode.nilai, b.uraian.nilai].filter(Boolean).join(' ');
export type IsiBelanja = Pick<BarisBelanja, 'pagu' | 'realisasi' | 'persen' | 'sisa'>;
export const angkaBelanja = (t: TempatLembar, b: IsiBelanja, nama: string, k: KolomBelanja): Angka =>
  angkaDokumen(t, b[k], `${NAMA[k]} ${nama}`, k === 'sisa' ? 'sisa' : 'uang');
