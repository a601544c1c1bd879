/** Workbooks that the page shows but cannot save: every kind but .xlsx and .xlsm. */
import { createHash } from 'node:crypto';
import { basename, extname } from 'node:path';
import type { Workbook } from '@cj-tech-master/excelts';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { alamat, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { readBerkasBuku } from '../berkas/baca';
import { readIsi } from './folder';
import { muatBuku } from './muat';
import type { BukuTerbuka } from './simpan';
import { kisiBuku } from './simpan-kisi';

/** Figures come without the format of their file: two decimals at most, thousands apart. */
const ANGKA = '#,##0.##';

/** Whether the file's content is kept in a form that is only read here. */
export const isHanyaBaca = (nama: string): boolean => !/\.xls[xm]$/i.test(extname(nama));

/** Its values, as the grid shows those of an .xlsx. Throws `Kesalahan` (`berkas/…`, `buku/…`). */
export async function bukaHanyaBaca(letak: string): Promise<BukuTerbuka> {
  const nama = basename(letak);
  const isi = await readIsi(letak);
  const buku = await readBerkasBuku(isi, nama);
  const salinan = await muatBuku(await writeXlsx(buku.lembar.map(tulis)), nama);
  sembunyikan(salinan, buku.lembar);
  return {
    data: kisiBuku(salinan, nama),
    hanyaBaca: true,
    revisi: createHash('sha256').update(isi).digest('hex'),
  };
}

function tulis({ nama, nilai, gabungan, persen = {}, tampil = {} }: Lembar): LembarTulis {
  const gaya: LembarTulis['gaya'] = {};
  const format = (letak: string): string | undefined =>
    persen[letak] ? '0.00%' : tampil[letak]?.replace(/\d/g, '0');
  const sel = nilai.map((baris, b) =>
    baris.map((n, k): SelTulis | null => {
      if (n === null) return null;
      const pola = format(alamat(b, k)) ?? (typeof n === 'number' ? ANGKA : undefined);
      if (pola === undefined) return { nilai: n };
      gaya[pola] ??= { format: pola };
      return { nilai: n, gaya: pola };
    }),
  );
  return { nama, sel, gaya, gabungan, lebar: [], barisBeku: 0, kolomBeku: 0, cetak: null };
}

/** What was hidden stays so, that the grid shows what the file's own program would. */
function sembunyikan(buku: Workbook, lembar: Lembar[]): void {
  lembar.forEach(({ tersembunyi, barisTersembunyi = [], kolomTersembunyi = [] }, i) => {
    const ws = buku.worksheets[i];
    if (!ws) return;
    if (tersembunyi && lembar.some((l) => !l.tersembunyi)) ws.state = 'hidden';
    for (const b of barisTersembunyi) ws.getRow(b + 1).hidden = true;
    for (const k of kolomTersembunyi) ws.getColumn(k + 1).hidden = true;
  });
}
