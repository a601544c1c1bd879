/** The same finding in two checks: of the open sheet here, of all workbooks in a snapshot. */
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { SnapshotLengkap, TemuanSnapshot } from './kawat';

/** A spreadsheet and its .xlsx copy differ in the name's ending only. */
const tanpaEkor = (berkas: string): string => berkas.replace(/\.xlsx$/i, '');

/** Entry of a snapshot with the same rule, cell and printed value; null when there is none. */
export function cariTemuan(
  { temuan }: Pick<SnapshotLengkap, 'temuan'>,
  { aturan, lokasi, tercetak }: Pick<Temuan, 'aturan' | 'lokasi' | 'tercetak'>,
): TemuanSnapshot | null {
  return (
    temuan.find(
      (t) =>
        t.aturan === aturan &&
        t.tercetak === tercetak &&
        t.lokasi.sel === lokasi.sel &&
        t.lokasi.lembar === lokasi.lembar &&
        tanpaEkor(t.lokasi.berkas) === tanpaEkor(lokasi.berkas),
    ) ?? null
  );
}
