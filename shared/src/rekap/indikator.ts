/** One indicator of a row: which polarity and which way of summing apply, and what follows from them. */

import { capaian } from '../kinerja/capaian';
import { CARA, type Cara, type Empat, POLARITAS, type Polaritas, type Triwulan } from '../kinerja/istilah';
import { type NamaSkala, predikat, type Skala } from '../kinerja/predikat';
import { caraBawaan, realisasi } from '../kinerja/triwulan';
import type { IndikatorTerbaca, Sel } from '../lembar/terbaca';
import type { IndikatorRekap } from './rekap';

/** Polarity as written in the sheet's own column; without one (or with an unknown word) positif. */
export function polaritasIndikator(i: IndikatorTerbaca): Polaritas {
  const teks = sederhana(i.polaritas);
  return POLARITAS.find((p) => p === teks) ?? 'positif';
}

/** Way of summing the quarters as written in the sheet's own column, else the satuan's default. */
export function caraIndikator(i: IndikatorTerbaca): Cara {
  const teks = sederhana(i.cara);
  return CARA.find((c) => c === teks) ?? caraBawaan(i.satuan.nilai);
}

/**
 * Recomputes an indicator from its quarters up to `triwulan`. A blank realisasi of an indicator with a
 * target gives capaian 0, because that quarter is over; an indicator without target has no capaian.
 */
export function indikatorRekap(
  i: IndikatorTerbaca,
  opsi: { triwulan: Triwulan; skala?: NamaSkala | Skala; batas?: number },
): IndikatorRekap {
  const polaritas = polaritasIndikator(i);
  const cara = caraIndikator(i);
  const tw = sampaiTriwulan(i.tw, opsi.triwulan);
  const hasil = realisasi(tw, cara);
  const batas = opsi.batas === undefined ? {} : { batas: opsi.batas };
  const persen = capaian(i.target.nilai, hasil, polaritas, { lewat: true, ...batas });
  return {
    nama: i.nama.nilai,
    satuan: i.satuan.nilai,
    target: i.target.nilai,
    polaritas,
    cara,
    tw,
    realisasi: hasil,
    capaian: persen,
    predikat: predikat(persen, opsi.skala)?.kode ?? null,
    targetRenstra: i.targetRenstra.nilai,
    realisasiLalu: i.realisasiLalu?.nilai ?? null,
    realisasiRenstra: i.realisasiRenstra?.nilai ?? null,
    capaianRenstra: i.capaianRenstra.nilai,
    targetTw: empatNilai(i.targetTw),
  };
}

/** The figures of four cells; of a form without these columns four blanks. */
export function empatNilai(sel: Empat<Sel> | undefined): Empat<number | null> {
  return sel === undefined ? [null, null, null, null] : (sel.map((s) => s.nilai) as Empat<number | null>);
}

/** The quarters up to triwulan `n`; later ones are blank, whatever the sheet holds. */
export function sampaiTriwulan(tw: Empat<Sel>, n: Triwulan): Empat<number | null> {
  return tw.map((s, i) => (i < n ? s.nilai : null)) as Empat<number | null>;
}

function sederhana(teks: string | null): string {
  return (teks ?? '').trim().toLowerCase().replace(/\s+/g, '-');
}
