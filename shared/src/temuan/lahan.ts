/** What a rule sees and what it gives. Rules run from cause to consequence, so that one fault is one finding. */

import type { Lokasi } from '../dasar/kisi';
import type { Tingkat } from '../dasar/temuan';
import type { Ketentuan } from '../kinerja/ketentuan';
import type { DokumenTerbaca } from '../lembar/dokumen/terbaca';
import type { PengukuranTerbaca, Sel } from '../lembar/terbaca';
import type { Asal, Simpul } from '../rekap/pohon';
import type { Rekap } from '../rekap/rekap';

export interface Lahan {
  /** In file order. */
  pengukuran: readonly PengukuranTerbaca[];
  /** Nodes of the merged tree, parents before children. */
  simpul: readonly Simpul[];
  /** The `JUMLAH …` line of each sheet that has one, as the owner of all roots. */
  jumlah: readonly Simpul[];
  dokumen: DokumenTerbaca | null;
  rekap: Rekap | null;
  /** What the figures are ruled by: the rekap's own, else what the year and the Profil say. */
  ketentuan: Ketentuan;
  /** What an accused cell should hold, by the rules that ran before. */
  benar: ReadonlyMap<Sel<unknown>, number>;
}

/** An accused cell. */
export interface Perkara {
  asal: Asal;
  sel: Sel<unknown>;
  tingkat: Tingkat;
  pesan: string;
  terkait: Tempat[];
  tercetak: number | string | null;
  /** Absent where no figure is meant. */
  seharusnya?: number | string | null;
  selisih?: number | null;
  /** The figure to reckon with from here on, when the rule is sure of it. */
  benar?: number;
}

export interface Tempat {
  asal: Asal;
  sel: Sel<unknown>;
}

/** A figure that is odd only because of a cell accused before: it joins that finding. */
export interface Akibat extends Tempat {
  sebab: Sel<unknown>;
  /** The figure to reckon with from here on. */
  benar?: number;
}

export interface HasilAturan {
  perkara: Perkara[];
  akibat?: Akibat[];
}

export const lokasi = ({ asal, sel }: Tempat): Lokasi => ({
  berkas: sel.berkas ?? asal.pengukuran.berkas,
  lembar: sel.lembar ?? asal.pengukuran.lembar,
  sel: sel.sel ?? asal.baris.kode.sel ?? asal.baris.nama.sel ?? `A${asal.baris.baris}`,
});

/** True when something stands in the cell that is no number: nothing can be said about sums with it. */
export function isTakTerbaca(sel: Sel): boolean {
  return sel.nilai === null && /[^\s\-–—]/.test(sel.teks ?? '');
}

/** True where a form has no column of a quarter before one that it has: the year is more than what these add up to. */
export function isTriwulanKurang(tw: readonly Sel[]): boolean {
  return tw.some((s, n) => s.sel !== null && tw.slice(0, n).some((lalu) => lalu.sel === null));
}

/** Rows with figures, the second and third of one kode included. */
export function barisBerangka(lahan: Lahan): { simpul: Simpul; asal: Asal }[] {
  return lahan.simpul.flatMap((simpul) =>
    [...(simpul.pemilik ? [simpul.pemilik] : []), ...simpul.kembar].map((asal) => ({ simpul, asal })),
  );
}

/** A cell's figure as it should be, else as it is printed. */
export function benarSel(lahan: Pick<Lahan, 'benar'>, sel: Sel): number | null {
  return lahan.benar.get(sel) ?? sel.nilai;
}
