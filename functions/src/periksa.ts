/** Use case: the findings of one workbook, whichever form it holds. */
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';
import { readBuku } from '@lembar-kinerja/shared/lembar/baca';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import type { Temuan } from '@lembar-kinerja/shared/temuan/temuan';
import type { BacaSpreadsheets } from './ports';
import { isKenal } from './sumber';

/** Throws `Kesalahan` when the workbook cannot be read or holds no known sheet. */
export async function runPeriksa(spreadsheets: BacaSpreadsheets, id: string): Promise<Temuan[]> {
  const buku = await spreadsheets.read(id);
  const { pengukuran, dokumen, temuan } = readBuku(buku);
  if (!isKenal({ pengukuran, dokumen })) {
    throw new Kesalahan('buku/tanpa-lembar-dikenal', { berkas: buku.berkas });
  }
  return periksa({ rekap: null, pengukuran, dokumen, temuanBaca: temuan });
}
