/** The figure columns of a pengukuran header as groups: what stands under one label, a K and a Rp column say. */
import type { KolomKepala } from '../../kepala';
import { type Besaran, besaran, isButir, tunggal } from '../sinonim-pengukuran';

export interface KolomAngka {
  kepala: KolomKepala;
  besaran: Besaran;
}

export interface Kelompok {
  /** Labels above the columns, from the top down, without what tells K from Rp. */
  jalur: string[];
  kolom: KolomAngka[];
}

/** Groups from left to right; columns that hold a name, a unit or the like are in none. */
export function kelompokkan(semua: readonly KolomKepala[]): Kelompok[] {
  const hasil: Kelompok[] = [];
  let kolomLalu = -2;
  for (const kepala of semua) {
    if (tunggal(kepala.label) !== null) continue;
    const jalur = induk(kepala.jalur);
    const lalu = hasil[hasil.length - 1];
    const sama = lalu?.jalur.join('>') === jalur.join('>') && kepala.jalur.length > 1;
    const jenis = besaran(kepala.jalur) ?? 'k';
    if (lalu && sama && kepala.kolom - kolomLalu <= 3) lalu.kolom.push({ kepala, besaran: jenis });
    else hasil.push({ jalur, kolom: [{ kepala, besaran: jenis }] });
    kolomLalu = kepala.kolom;
  }
  return hasil;
}

/** Without the lowest label where that only says K, Rp or %. */
function induk(jalur: string[]): string[] {
  return jalur.length > 1 && isButir(jalur[jalur.length - 1] as string) ? jalur.slice(0, -1) : jalur;
}
