/** Whether all children of an owner are at hand, so that their sum can be known. */
import type { Simpul } from '../../rekap/pohon';
import { cariBarisHilang } from '../cocok/baris-hilang';
import { kunciNama } from '../cocok/nama';
import type { Lahan } from '../lahan';
import { MEDAN_UANG, selUang } from '../pengukuran/uang';
import { tambah } from './persamaan';

/**
 * False when the sum cannot be known: no child, a child that is only a heading here, or children of other
 * workbooks that fall short in most figures at once, which is what a workbook that was not given looks like.
 */
export function isAnakLengkap(simpul: Simpul): boolean {
  const induk = simpul.pemilik;
  if (!induk || simpul.anak.length === 0 || simpul.anak.some((a) => !a.pemilik)) return false;
  if (simpul.anak.some((a) => isTanpaUang(a) && a.anak.some((c) => !isTanpaUang(c)))) return false;
  // The total line stands above all urusan, and a sheet does not show which of them are elsewhere.
  const isSelembar = simpul.anak.every((a) => a.pemilik?.pengukuran === induk.pengukuran);
  if (isSelembar && simpul.anak.every((a) => a.induk === simpul)) return true;
  const terisi = MEDAN_UANG.filter((medan) => selUang(induk.baris, medan).nilai);
  const cukup = terisi.filter(
    (medan) =>
      (selUang(induk.baris, medan).nilai ?? 0) <=
      tambah(simpul.anak.map((a) => (a.pemilik ? selUang(a.pemilik.baris, medan).nilai : null))),
  );
  return cukup.length * 2 >= terisi.length;
}

/** Its figures stand in a row whose kode was mistyped. */
function isTanpaUang({ pemilik }: Simpul): boolean {
  return !pemilik || MEDAN_UANG.every((m) => selUang(pemilik.baris, m).nilai === null);
}

/** A row below this owner is known to be missing: its sums are not known, and that row is the finding. */
export function isBerlubang(lahan: Lahan, simpul: Simpul): boolean {
  const kunci = kunciNama(simpul.pemilik?.baris.nama.nilai ?? null);
  return cariBarisHilang(lahan).some((h) => h.sumber === 'pengukuran' && h.kunciInduk === kunci);
}
