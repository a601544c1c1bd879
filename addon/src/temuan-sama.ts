/** The same finding in two checks: of the open sheet here, of all workbooks in a snapshot. */
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { SnapshotLengkap } from '@lembar-kinerja/shared/kawat/snapshot';
import type { TemuanSnapshot } from '@lembar-kinerja/shared/kawat/temuan';

/** A spreadsheet and its .xlsx copy differ in the name's ending only. */
const tanpaEkor = (berkas: string): string => berkas.replace(/\.xlsx$/i, '');

/**
 * Entry of a snapshot with the same rule, cell and printed value; null when there is none.
 * @param idBuku id of the open spreadsheet: titles are not unique, and a snapshot may call a workbook otherwise
 */
export function cariTemuan(
  { temuan, buku }: Pick<SnapshotLengkap, 'temuan' | 'buku'>,
  { aturan, lokasi, tercetak }: Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'>,
  idBuku: string,
): TemuanSnapshot | null {
  const nama = buku.find((b) => b.id === idBuku)?.berkas ?? lokasi.berkas;
  return (
    temuan.find(
      (t) =>
        t.aturan === aturan &&
        t.tercetak === tercetak &&
        t.lokasi.sel === lokasi.sel &&
        t.lokasi.lembar === lokasi.lembar &&
        tanpaEkor(t.lokasi.berkas) === tanpaEkor(nama),
    ) ?? null
  );
}
