/** What the tables of Dokumen Kinerja have in common: title, header row, bordered rows, print setup. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import type { BarisCetak } from '../data';
import type { Kertas } from '../kertas';

const INSTANSI = 'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA KOTA SAMARINDA';

export function writeTitle(kertas: Kertas, lebar: number, judul: string, subjudul: string = INSTANSI): void {
  kertas.merge(0, 0, 1, lebar, judul, 'judul');
  kertas.merge(1, 0, 1, lebar, subjudul, 'subjudul');
}

/** Header row and rows below it; gives the row after the last. */
export function writeTable(
  kertas: Kertas,
  baris: number,
  kolom: string[],
  isi: BarisCetak[],
  gaya: string[],
): number {
  kertas.putRow(baris, 0, kolom, 'kepala');
  isi.forEach((satu, i) => {
    kertas.putRow(baris + 1 + i, 0, satu, gaya);
  });
  return baris + 1 + isi.length;
}

/** Print setup of a table: its header repeats on every page. */
export function printed(
  arah: 'tegak' | 'mendatar',
  kepala?: [number, number],
): Pick<LembarTulis, 'barisBeku' | 'kolomBeku' | 'cetak'> {
  return {
    barisBeku: kepala ? kepala[1] + 1 : 0,
    kolomBeku: 0,
    cetak: { arah, kertas: 'F4', muatLebar: true, ...(kepala ? { barisUlang: kepala } : {}) },
  };
}
