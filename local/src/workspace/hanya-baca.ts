/** Workbooks that the page shows but cannot save: every kind but .xlsx and .xlsm. */
import { basename, extname } from 'node:path';
import { revisiBerkas } from '@lembar-kinerja/functions/berkas/revisi';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { alamat, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import type { IWorkbookData } from '@univerjs/core';
import { readBerkasBuku } from '../berkas/baca';
import { bukaKisi } from './buka/kisi';
import { readIsi } from './folder';
import type { BukuTerbuka } from './simpan';

/** Figures come without the format of their file, and columns without their width. */
const angka = (n: number): string => (Number.isInteger(n) ? '#,##0' : '#,##0.00');
const LEBAR = 14;

/** Whether the file's content is kept in a form that is only read here. */
export const isHanyaBaca = (nama: string): boolean => !/\.xls[xm]$/i.test(extname(nama));

/** Its values, as the grid shows those of an .xlsx. Throws `Kesalahan` (`berkas/…`, `buku/…`). */
export async function bukaHanyaBaca(letak: string): Promise<BukuTerbuka> {
  const nama = basename(letak);
  const isi = await readIsi(letak);
  const buku = await readBerkasBuku(isi, nama);
  const data = bukaKisi(await writeXlsx(buku.lembar.map(tulis)), nama);
  sembunyikan(data, buku.lembar);
  return {
    data,
    hanyaBaca: true,
    revisi: revisiBerkas(isi),
  };
}

function tulis({ nama, nilai, gabungan, persen = {}, tampil = {} }: Lembar): LembarTulis {
  const gaya: LembarTulis['gaya'] = {};
  const format = (letak: string): string | undefined =>
    persen[letak] ? '0.00%' : tampil[letak]?.replace(/\d/g, '0');
  const sel = nilai.map((baris, b) =>
    baris.map((n, k): SelTulis | null => {
      if (n === null) return null;
      const pola = format(alamat(b, k)) ?? (typeof n === 'number' ? angka(n) : undefined);
      if (pola === undefined) return { nilai: n };
      gaya[pola] ??= { format: pola };
      return { nilai: n, gaya: pola };
    }),
  );
  const lebar = Array.from({ length: Math.max(0, ...nilai.map((b) => b.length)) }, () => LEBAR);
  return { nama, sel, gaya, gabungan, lebar, barisBeku: 0, kolomBeku: 0, cetak: null };
}

/** What was hidden stays so, that the grid shows what the file's own program would. */
function sembunyikan(data: IWorkbookData, lembar: Lembar[]): void {
  lembar.forEach(({ tersembunyi, barisTersembunyi = [], kolomTersembunyi = [] }, i) => {
    const kisi = data.sheets[data.sheetOrder[i] ?? ''];
    if (!kisi) return;
    if (tersembunyi && lembar.some((l) => !l.tersembunyi)) kisi.hidden = 1;
    kisi.rowData ??= {};
    kisi.columnData ??= {};
    for (const b of barisTersembunyi) kisi.rowData[b] = { ...kisi.rowData[b], hd: 1 };
    for (const k of kolomTersembunyi) kisi.columnData[k] = { ...kisi.columnData[k], hd: 1 };
  });
}
