/** The sample agency's year as the report takes it: read, consolidated, checked, its evidence looked up. */
import { join } from 'node:path';
import { konsolidasiSumber } from '@lembar-kinerja/functions/guna/konsolidasi';
import { readSumber } from '@lembar-kinerja/functions/guna/sumber';
import type { BahanLaporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import { buktiFolder } from '../local/src/cli/bukti-folder';
import { folderSpreadsheets } from '../local/src/workspace/folder';

export const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
export const TEMPLAT = join(__dirname, '../samples/templat-bkpsdm.docx');

export async function bahanContoh(folder = CONTOH): Promise<BahanLaporan & { dokumen: DokumenTerbaca }> {
  const sumber = await readSumber(folderSpreadsheets(folder), folder);
  const { rekap, temuan } = konsolidasiSumber(sumber, folder, { tahun: 2024, triwulan: 4 });
  const bukti = await buktiFolder(sumber, folder, () => {});
  if (!sumber.dokumen) throw new Error('contoh tanpa Dokumen Kinerja');
  return { rekap, dokumen: sumber.dokumen, temuan, bukti, draf: false };
}

/** A deep copy, to be changed by a test. */
export const salin = <T>(isi: T): T => structuredClone(isi);
