/** Cells of a pengukuran row as figures of an equation. */
import { formatAngka, persen, rupiah } from '../../angka';
import type { Asal } from '../../konsolidasi/pohon';
import type { Sel } from '../../lembar/terbaca';
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

const dasar = (asal: Asal, sel: Sel, apa: string) => ({
  berkas: asal.pengukuran.berkas,
  lembar: asal.pengukuran.lembar,
  sel,
  apa: `${apa} ${sebut(asal)}`,
});

export function angkaUang(asal: Asal, sel: Sel, apa: string): Angka {
  return angkaSel(sel, () => ({ ...dasar(asal, sel, apa), tulis: rupiah, positif: true, bulat: true }));
}

export function angkaKinerja(asal: Asal, sel: Sel, apa: string): Angka {
  return angkaSel(sel, () => ({
    ...dasar(asal, sel, apa),
    tulis: (n) => formatAngka(n),
    positif: true,
    bulat: false,
  }));
}

export function angkaPersen(asal: Asal, sel: Sel, apa: string): Angka {
  return angkaSel(sel, () => ({ ...dasar(asal, sel, apa), tulis: persen, positif: false, bulat: false }));
}
