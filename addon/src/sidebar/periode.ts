/** The quarter that someone most likely wants to consolidate, where nothing was consolidated before. */
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import { TRIWULAN, type Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
export interface Periode {
  tahun: number;
  triwulan: Triwulan;
}

/** The last quarter that is over; of a sheet of an earlier year its last one. `tahun`: the sheet's, where it is known. */
export function periodeAwal(tahun: number | null, kini: Date): Periode {
  const selesai = Math.floor(kini.getMonth() / 3);
  const terakhir: Periode =
    selesai === 0
      ? { tahun: kini.getFullYear() - 1, triwulan: 4 }
      : { tahun: kini.getFullYear(), triwulan: at(TRIWULAN, selesai - 1) };
  if (tahun === null || tahun === terakhir.tahun) return terakhir;
  return { tahun, triwulan: tahun < terakhir.tahun ? 4 : 1 };
}
