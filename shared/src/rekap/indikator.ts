/** One indicator of a row: which polarity and which way of summing apply, and its figures as the sheet has them. */

import { CARA, type Cara, type Empat, mapEmpat, POLARITAS, type Polaritas } from '../kinerja/istilah';
import { KETENTUAN_KINI, type Ketentuan } from '../kinerja/ketentuan';
import { caraBawaan } from '../kinerja/triwulan';
import type { IndikatorTerbaca, Sel } from '../lembar/terbaca';
import type { IndikatorDasar } from './hitung';

/** Polarity as written in the sheet's own column; without one (or with an unknown word) that of the ketentuan. */
export function polaritasIndikator(i: IndikatorTerbaca, k: Ketentuan = KETENTUAN_KINI): Polaritas {
  const teks = sederhana(i.polaritas);
  return POLARITAS.find((p) => p === teks) ?? k.polaritas.nilai;
}

/** Way of summing the quarters as written in the sheet's own column, else the satuan's default. */
export function caraIndikator(i: IndikatorTerbaca): Cara {
  const teks = sederhana(i.cara);
  return CARA.find((c) => c === teks) ?? caraBawaan(i.satuan.nilai);
}

export function indikatorDasar(i: IndikatorTerbaca, k: Ketentuan): IndikatorDasar {
  return {
    nama: i.nama.nilai,
    satuan: i.satuan.nilai,
    target: i.target.nilai,
    polaritas: polaritasIndikator(i, k),
    cara: caraIndikator(i),
    tw: empatNilai(i.tw),
    targetRenstra: i.targetRenstra.nilai,
    realisasiLalu: i.realisasiLalu?.nilai ?? null,
    realisasiRenstra: i.realisasiRenstra?.nilai ?? null,
    capaianRenstra: i.capaianRenstra.nilai,
    targetTw: empatNilai(i.targetTw),
  };
}

/** The figures of four cells; of a form without these columns four blanks. */
export function empatNilai(sel: Empat<Sel> | undefined): Empat<number | null> {
  return sel === undefined ? [null, null, null, null] : mapEmpat(sel, (s) => s.nilai);
}

function sederhana(teks: string | null): string {
  return (teks ?? '').trim().toLowerCase().replace(/\s+/g, '-');
}
