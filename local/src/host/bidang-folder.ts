/** The short names of the folder's divisions: one for each workbook, whatever the file is called. */
import { createHash } from 'node:crypto';
import { tanpaAkhiran } from '@lembar-kinerja/shared/dasar/akhiran';

/** What the settings accept (`functions/guna/pengaturan.ts`). */
const PANJANG = 40;

/** The division that a workbook's file name tells: "Pengukuran Mutasi.xlsx" is Mutasi. */
export const namaBidang = (berkas: string): string =>
  tanpaAkhiran(berkas)
    .replace(/^Pengukuran /i, '')
    .trim() || berkas;

/**
 * Id of every file's division, by file name. A short, readable one where it is the only one; else the file's
 * mark stands behind it, so that neither a long name nor one that differs only in signs takes another's rights.
 */
export function idBidang(berkas: readonly string[]): Map<string, string> {
  const terpakai = new Set<string>();
  return new Map(
    berkas.map((nama) => {
      const pendek = slug(namaBidang(nama));
      const id =
        pendek !== '' && pendek.length <= PANJANG && !terpakai.has(pendek)
          ? pendek
          : `${potong(pendek)}-${sidik(nama)}`;
      terpakai.add(id);
      return [nama, id];
    }),
  );
}

const sidik = (nama: string): string => createHash('sha256').update(nama).digest('hex').slice(0, 8);
const potong = (pendek: string): string => pendek.slice(0, PANJANG - 9).replace(/-$/, '') || 'bidang';

function slug(nama: string): string {
  return nama
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
