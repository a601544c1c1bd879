/** Functions and operators that give cells instead of values: what dynamic names are made of. */
import type { Lembar } from '../dasar/kisi';
import type { Acuan } from './bawaan/urai';
import { TakTerhitung } from './fungsi';

/** Cells of a sheet. */
export interface Rujukan extends Pick<Acuan, 'baris' | 'kolom' | 'tinggi' | 'lebar'> {
  lembar: Lembar;
}

const REF = '#REF!';

/** `A1:B2` whose ends are expressions. */
export function rentangRujukan(a: Rujukan, b: Rujukan): Rujukan {
  const baris = Math.min(a.baris, b.baris);
  const kolom = Math.min(a.kolom, b.kolom);
  return {
    lembar: a.lembar,
    baris,
    kolom,
    tinggi: Math.max(a.baris + a.tinggi, b.baris + b.tinggi) - baris,
    lebar: Math.max(a.kolom + a.lebar, b.kolom + b.lebar) - kolom,
  };
}

type FungsiRujukan = (asal: Rujukan, bilangan: (number | null)[]) => Rujukan;

/** By name; the first argument is the reference, the rest are numbers, null where left out. */
export const FUNGSI_RUJUKAN: Record<string, FungsiRujukan | undefined> = Object.assign(Object.create(null), {
  OFFSET: ((asal, [turun, kanan, tinggi, lebar]) =>
    sah({
      lembar: asal.lembar,
      baris: asal.baris + Math.trunc(turun ?? 0),
      kolom: asal.kolom + Math.trunc(kanan ?? 0),
      tinggi: Math.trunc(tinggi ?? asal.tinggi),
      lebar: Math.trunc(lebar ?? asal.lebar),
    })) satisfies FungsiRujukan,
  INDEX: ((asal, [satu, dua]) => {
    // One number counts along a range that is a single row.
    const [baris, kolom] = asal.tinggi === 1 && dua === undefined ? [1, satu ?? 0] : [satu ?? 0, dua ?? 0];
    if (baris > asal.tinggi || kolom > asal.lebar) throw new TakTerhitung(REF);
    return sah({
      lembar: asal.lembar,
      baris: asal.baris + Math.max(Math.trunc(baris) - 1, 0),
      kolom: asal.kolom + Math.max(Math.trunc(kolom) - 1, 0),
      tinggi: baris >= 1 ? 1 : asal.tinggi,
      lebar: kolom >= 1 ? 1 : asal.lebar,
    });
  }) satisfies FungsiRujukan,
});

function sah(r: Rujukan): Rujukan {
  const angka = [r.baris, r.kolom, r.tinggi, r.lebar];
  if (!angka.every(Number.isFinite) || r.baris < 0 || r.kolom < 0) throw new TakTerhitung(REF);
  if (r.tinggi < 1 || r.lebar < 1) throw new TakTerhitung(r.tinggi === 0 || r.lebar === 0 ? REF : null);
  return r;
}
