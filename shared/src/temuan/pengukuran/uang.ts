/** The money figures of a row that a parent must be the sum of. */
import { tanpaKolom } from '../../lembar/sel';
import type { BarisTerbaca, Sel } from '../../lembar/terbaca';

export type MedanUang =
  | 'anggaran'
  | 'tw1'
  | 'tw2'
  | 'tw3'
  | 'tw4'
  | 'realisasi'
  | 'rpjmd'
  | 'renstra'
  | 'lalu';

/** Of the year. */
export const MEDAN_UANG: readonly MedanUang[] = ['anggaran', 'tw1', 'tw2', 'tw3', 'tw4', 'realisasi'];
/** With the columns of the medium-term plan, which few forms have. */
export const MEDAN_SEMUA: readonly MedanUang[] = [...MEDAN_UANG, 'rpjmd', 'renstra', 'lalu'];

export const NAMA_MEDAN: Record<MedanUang, string> = {
  anggaran: 'Anggaran',
  tw1: 'Realisasi anggaran triwulan I',
  tw2: 'Realisasi anggaran triwulan II',
  tw3: 'Realisasi anggaran triwulan III',
  tw4: 'Realisasi anggaran triwulan IV',
  realisasi: 'Realisasi anggaran',
  rpjmd: 'Realisasi RPJMD',
  renstra: 'Anggaran Renstra',
  lalu: 'Realisasi Renstra s/d tahun lalu',
};

export function selUang(baris: BarisTerbaca, medan: MedanUang): Sel {
  if (medan === 'anggaran') return baris.anggaran;
  if (medan === 'realisasi') return baris.realisasiRp;
  if (medan === 'rpjmd') return baris.rpjmdRp;
  if (medan === 'renstra') return baris.targetRenstraRp ?? tanpaKolom();
  if (medan === 'lalu') return baris.realisasiLaluRp ?? tanpaKolom();
  return baris.twRp[(Number(medan.slice(2)) - 1) as 0 | 1 | 2 | 3];
}
