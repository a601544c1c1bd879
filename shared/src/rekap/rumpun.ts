/** The tree back out of the flat rows of a rekap. */
import { indukKode } from '../kinerja/kode';
import type { BarisRekap } from './rekap';

export interface Cabang {
  baris: BarisRekap;
  anak: Cabang[];
}

/** Roots with their children, in the rekap's order; a row without its owner in the rekap is a root. */
export function rumpun(baris: readonly BarisRekap[]): Cabang[] {
  const menurutKode = new Map<string, Cabang>();
  const menurutJalur = new Map<string, Cabang>();
  const akar: Cabang[] = [];
  for (const b of baris) {
    const cabang: Cabang = { baris: b, anak: [] };
    const induk = b.kode ? indukTerdekat(b.kode, menurutKode) : indukJalur(b.jalur, menurutJalur);
    (induk?.anak ?? akar).push(cabang);
    if (b.kode) menurutKode.set(b.kode, cabang);
    if (!menurutJalur.has(b.jalur)) menurutJalur.set(b.jalur, cabang);
  }
  return akar;
}

function indukTerdekat(kode: string, ada: Map<string, Cabang>): Cabang | undefined {
  for (let k = indukKode(kode); k !== null; k = indukKode(k)) if (ada.has(k)) return ada.get(k);
  return undefined;
}

function indukJalur(jalur: string, ada: Map<string, Cabang>): Cabang | undefined {
  const nama = jalur.split(' > ');
  for (let n = nama.length - 1; n > 0; n--) {
    const induk = ada.get(nama.slice(0, n).join(' > '));
    if (induk) return induk;
  }
  return undefined;
}
