/** Capaian: what was achieved as a percentage of what was planned (Permendagri 86/2017, form E.81). */

import Big from 'big.js';
import { bulat, bulatHasil } from '../dasar/angka';
import { jumlahTepat, kurangTepat, persenTepat } from '../dasar/desimal';
import type { Polaritas } from './istilah';

export interface OpsiCapaian {
  /** Cap for over-achievement, 100 or 120; without it nothing is capped (the form prints 500). */
  batas?: number;
  /** Floor at 0; the form lets a negatif indicator fall below. */
  lantai?: boolean;
  /** The quarter is over: a blank realisasi counts as no achievement, 0, instead of blank. */
  lewat?: boolean;
}

/**
 * Percent to two decimals, half up; null when there is no target, no realisasi yet, or nothing to divide by.
 * Target 0 has no value for positif; a negatif indicator that keeps its target of 0 has 100.
 */
export function capaian(
  target: number | null,
  realisasi: number | null,
  polaritas: Polaritas = 'positif',
  opsi: OpsiCapaian = {},
): number | null {
  if (target === null) return null;
  if (realisasi === null) return opsi.lewat && target !== 0 ? 0 : null;
  const persen = persenCapaian(target, realisasi, polaritas);
  if (persen === null) return null;
  const diAtas = opsi.lantai ? Math.max(persen, 0) : persen;
  return opsi.batas === undefined ? diAtas : Math.min(diAtas, opsi.batas);
}

/** The same figure either way; whole numbers are a hundred times faster, and a column has thousands of rows. */
function persenCapaian(target: number, realisasi: number, polaritas: Polaritas): number | null {
  const tepat = target === 0 || realisasi === 0 ? null : tepatCapaian(target, realisasi, polaritas);
  if (tepat !== null) return tepat;
  const nilai = hasil(new Big(target), new Big(realisasi), polaritas);
  return nilai === null ? null : bulatHasil(nilai);
}

function tepatCapaian(target: number, realisasi: number, polaritas: Polaritas): number | null {
  if (polaritas === 'positif') return persenTepat(realisasi, target);
  if (polaritas === 'negatif-rasio') return persenTepat(target, realisasi);
  if (polaritas === 'negatif') {
    const lebih = jumlahTepat([target, target, -realisasi]);
    return lebih === null ? null : persenTepat(lebih, target);
  }
  const beda = kurangTepat(realisasi, target);
  const dekat = beda === null ? null : kurangTepat(target, Math.abs(beda));
  return dekat === null ? null : persenTepat(dekat, target);
}

function hasil(target: Big, realisasi: Big, polaritas: Polaritas): Big | null {
  const turun = polaritas === 'negatif' || polaritas === 'negatif-rasio';
  if (turun && target.eq(0) && realisasi.eq(0)) return new Big(100);
  if (polaritas === 'negatif-rasio') return realisasi.eq(0) ? null : target.times(100).div(realisasi);
  if (target.eq(0)) return null;
  if (polaritas === 'negatif') return target.times(2).minus(realisasi).times(100).div(target);
  if (polaritas === 'stabil') return new Big(100).minus(realisasi.minus(target).abs().times(100).div(target));
  return realisasi.times(100).div(target);
}

/**
 * Unweighted mean of printed percentages to two decimals: a blank counts 0, an empty list has no mean.
 * Kegiatan: of its sub kegiatan's capaian; program: of its kegiatan's averages; urusan: of its programs'.
 */
export function rataCapaian(nilai: (number | null)[]): number | null {
  if (nilai.length === 0) return null;
  return bulat(nilai.reduce<Big>((jumlah, n) => jumlah.plus(n ?? 0), new Big(0)).div(nilai.length));
}
