/** Cells of a pengukuran row as figures of an equation. */
import { formatAngka, persen, rupiah } from '../../dasar/angka';
import type { Sel } from '../../lembar/terbaca';
import type { Asal } from '../../rekap/pohon';
import { sebut } from '../kalimat';
import type { Angka } from './persamaan';

const SIMPANAN = new WeakMap<Sel, Angka>();

/** One figure object for each cell, so that equations that share a cell share it. */
export function angkaSel(sel: Sel, buat: () => Angka): Angka {
  if (sel.sel === null) return buat();
  const ada = SIMPANAN.get(sel) ?? buat();
  SIMPANAN.set(sel, ada);
  return ada;
}

/** The name is only needed when the figure is accused. */
function angkaAsal(
  asal: Asal,
  sel: Sel,
  apa: string,
  tulis: Angka['tulis'],
  batas: Pick<Angka, 'positif' | 'bulat'>,
): Angka {
  return angkaSel(sel, () => ({
    berkas: sel.berkas ?? asal.pengukuran.berkas,
    lembar: sel.lembar ?? asal.pengukuran.lembar,
    sel,
    get apa() {
      return `${apa} ${sebut(asal)}`;
    },
    tulis,
    ...batas,
  }));
}

const UANG = { positif: true, bulat: true };
const SISA = { positif: false, bulat: true };
const KINERJA = { positif: true, bulat: false };
const PERSEN = { positif: false, bulat: false };
const tulisKinerja = (n: number) => formatAngka(n);

export const angkaUang = (asal: Asal, sel: Sel, apa: string): Angka =>
  angkaAsal(asal, sel, apa, rupiah, UANG);
export const angkaSisa = (asal: Asal, sel: Sel): Angka => angkaAsal(asal, sel, 'Sisa anggaran', rupiah, SISA);
export const angkaKinerja = (asal: Asal, sel: Sel, apa: string): Angka =>
  angkaAsal(asal, sel, apa, tulisKinerja, KINERJA);
export const angkaPersen = (asal: Asal, sel: Sel, apa: string): Angka =>
  angkaAsal(asal, sel, apa, persen, PERSEN);
