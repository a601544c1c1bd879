/** A workbook read, and the rules that need its grid run over it: formulas are not kept in what is read. */

import type { BukuKerja } from '../dasar/kisi';
import { type BukuTerbaca, type OpsiBaca, readBuku } from '../lembar/baca';
import { rumusBlok, rumusTanpaNilai } from './rumus/rumus-blok';
import { rumusPersen } from './rumus/rumus-persen';

/**
 * What `readBuku` gives, with the findings about the formulas of its pengukuran sheets after those of reading; without the
 * grids and the account of the reading, so that it can be stored. Never throws.
 */
export function checkBuku(buku: BukuKerja, opsi: OpsiBaca = {}): BukuTerbaca {
  const { kisi, cara: _, temuan, ...isi } = readBuku(buku, opsi);
  const rumus = isi.pengukuran.flatMap((p, n) => {
    const lembar = kisi[n];
    return lembar === undefined
      ? []
      : [...rumusTanpaNilai(lembar, p), ...rumusBlok(lembar, p), ...rumusPersen(lembar, p.berkas)];
  });
  return { ...isi, temuan: [...temuan, ...rumus] };
}
