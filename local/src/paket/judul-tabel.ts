/** A table's columns are called as its header cells say: the file holds both, and Excel repairs what differs. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { uraiKotak } from './kotak';
import type { LembarPaket } from './lembar';
import type { Paket } from './paket';
import { anakPertama, anakUnsur, setSifat, sifat } from './pohon';

/**
 * Header cells of the sheet's tables have other texts now: their columns get the names. Throws `Kesalahan`
 * (`simpan/tak-terbawa`) where a name is blank or another column's, or where a formula still says the old one.
 * @param judul text of a cell before and now
 */
export function ikutiJudul(
  paket: Paket,
  lembar: LembarPaket,
  judul: (b: number, k: number) => { lama: string; baru: string },
): void {
  for (const h of paket.hubungan(lembar.bagian)) {
    if (h.jenis !== 'table' || h.luar || !paket.ada(h.sasaran)) continue;
    const tabel = paket.dokumen(h.sasaran).akar;
    const kotak = uraiKotak(sifat(tabel, 'ref') ?? '');
    const daftar = anakPertama(tabel, 'tableColumns');
    if (!kotak || !daftar || sifat(tabel, 'headerRowCount') === '0') continue;
    const kolom = anakUnsur(daftar, 'tableColumn');
    kolom.forEach((satu, i) => {
      const { lama, baru } = judul(kotak.b1, kotak.k1 + i);
      if (lama === baru) return;
      const kembar = kolom.some((l) => l !== satu && sifat(l, 'name')?.toLowerCase() === baru.toLowerCase());
      const dipakai = [...paket.tercapai()].some(
        (bagian) =>
          /(worksheets|tables)\/[^/]*\.xml$/i.test(bagian) && paket.teksBagian(bagian).includes(`[${lama}]`),
      );
      const sebab =
        baru.trim() === ''
          ? 'menjadi kosong'
          : kembar
            ? `menjadi sama dengan judul kolom lain (“${baru}”)`
            : dipakai
              ? 'dipakai rumus'
              : null;
      if (sebab !== null) {
        const nama = sifat(tabel, 'displayName') ?? '';
        throw new Kesalahan('simpan/tak-terbawa', {
          berkas: paket.berkas,
          lembar: lembar.nama,
          sebab: `judul kolom “${lama}” pada tabel “${nama}” ${sebab}`,
        });
      }
      paket.ubah(h.sasaran);
      setSifat(satu, 'name', baru.replaceAll('\n', '_x000a_'));
    });
  }
}
