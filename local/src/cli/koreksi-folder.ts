/** The columns that a person showed in the local page, for the command line: both read a workbook alike. */
import { existsSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { getKoreksi } from '@lembar-kinerja/functions/guna/koreksi';
import type { BacaSpreadsheets } from '@lembar-kinerja/functions/ports';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { idBuku } from '../workspace/rest/buku-folder';

/** Where the local page of a folder keeps its state. */
function letakSimpanan(sumber: string): string {
  const folder = existsSync(sumber) && statSync(sumber).isFile() ? dirname(sumber) : sumber;
  return join(folder, '.lembar-kinerja', 'awan.db');
}

/**
 * `sumber` with what was shown of each workbook; as it is where its folder has no such state.
 * @param letak the folder of the workbooks, or one of them
 */
export async function denganKoreksi(sumber: BacaSpreadsheets, letak: string): Promise<BacaSpreadsheets> {
  const simpanan = letakSimpanan(letak);
  if (!existsSync(simpanan)) return sumber;
  const store = new LibsqlStore(simpanan);
  try {
    const koreksi = await getKoreksi(store);
    return {
      list: () => sumber.list(),
      async read(id, nama) {
        const buku = await sumber.read(id, nama);
        const milik = koreksi[idBuku(buku.berkas)];
        return milik === undefined ? buku : { ...buku, koreksi: milik };
      },
    };
  } finally {
    await store.close();
  }
}
