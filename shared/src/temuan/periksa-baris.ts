/** What one row of a pengukuran says against itself, for a cell beside the row. */

import { bulat, persen, rupiah } from '../dasar/angka';
import { serapan } from '../kinerja/anggaran';
import { capaian } from '../kinerja/capaian';
import type { Polaritas } from '../kinerja/istilah';
import { bandingPersen } from './persamaan/persamaan';

export interface IsiBaris {
  target: number | null;
  realisasi: number | null;
  /** Printed percentage of K. */
  capaian: number | null;
  pagu: number | null;
  realisasiRp: number | null;
  /** Printed percentage of Rp. */
  persenRp: number | null;
  polaritas: Polaritas;
  /** Which printed percentages may be what a percent format shows a hundredfold: 0,9025 for 90,25 %. */
  pecahan?: { capaian?: boolean; persenRp?: boolean };
}

/** Faults of the row in words, without a full stop; none: an empty list. A figure left blank is not compared. */
export function periksaBaris(isi: IsiBaris): string[] {
  return [...kinerja(isi), ...uang(isi), ...keduanya(isi)];
}

function kinerja({ target, realisasi, capaian: tercetak, polaritas, pecahan }: IsiBaris): string[] {
  if ((target ?? 0) === 0 && (realisasi ?? 0) > 0 && polaritas === 'positif') {
    return ['realisasi terisi tetapi target kosong atau nol'];
  }
  const seharusnya = capaian(target, realisasi, polaritas);
  return banding('capaian', tercetak, seharusnya, pecahan?.capaian === true);
}

function uang({ pagu, realisasiRp, persenRp, pecahan }: IsiBaris): string[] {
  const temuan: string[] = [];
  if (pagu !== null && realisasiRp !== null && realisasiRp > pagu) {
    temuan.push(`realisasi ${rupiah(realisasiRp)} melebihi pagu ${rupiah(pagu)}`);
  }
  const seharusnya = serapan(pagu, realisasiRp);
  return [...temuan, ...banding('persen Rp', persenRp, seharusnya, pecahan?.persenRp === true)];
}

/** As the rules of the sheet compare: one unit in the last printed place is rounding, and accuses nobody. */
const isCocok = (tertulis: number, seharusnya: number) => bandingPersen(tertulis, seharusnya) !== 'beda';

/** A cell's value alone does not tell its format: a fraction is right where its hundredfold is. */
function banding(
  nama: string,
  tertulis: number | null,
  seharusnya: number | null,
  pecahan: boolean,
): string[] {
  if (tertulis === null || seharusnya === null || isCocok(tertulis, seharusnya)) return [];
  const salah = `${nama} tertulis ${persen(tertulis)}, seharusnya ${persen(seharusnya)}`;
  if (!pecahan) return [salah];
  const tampil = bulat(tertulis * 100);
  return isCocok(tampil, seharusnya)
    ? []
    : [`${salah} (bila selnya berformat persen: tertulis ${persen(tampil)})`];
}

function keduanya({ target, realisasi, pagu, realisasiRp, polaritas }: IsiBaris): string[] {
  // A negatif indicator is reached by doing nothing, so full output without spending says nothing there.
  if (target === null || target === 0 || pagu === null || pagu === 0 || polaritas !== 'positif') return [];
  const k = realisasi ?? 0;
  const rp = realisasiRp ?? 0;
  if (k >= target && rp === 0) return ['keluaran sudah penuh tetapi belum ada belanja'];
  if (k === 0 && rp > 0) return ['sudah ada belanja tetapi belum ada keluaran'];
  return [];
}
