/** The evidence of a folder's Dokumen Kinerja, looked up on the Drive that stands beside it. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import type { Lapor } from '@lembar-kinerja/functions/guna/lapor';
import type { Sumber } from '@lembar-kinerja/functions/guna/sumber';
import type { Files } from '@lembar-kinerja/functions/ports';
import type { Store } from '@lembar-kinerja/functions/store/store';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { driveFiles, readDrive } from '../workspace/drive';

/** Without a Drive nothing can be said about a file: its state is `galat` (unknown), not `tak-ditemukan`. */
const TANPA_DRIVE: Files = {
  get: () => Promise.reject(new Error('tanpa Drive')),
  children: () => Promise.reject(new Error('tanpa Drive')),
};

/**
 * A source without a matrix gives an empty list.
 * @param store where the checks are kept over time; without it this one stands alone
 */
export async function buktiFolder(
  sumber: Sumber,
  folder: string,
  lapor: Lapor,
  store?: Store,
): Promise<BuktiRekomendasi[]> {
  const baris = sumber.dokumen?.tindakLanjut?.isi ?? [];
  const langkah = 'Menelusuri bukti';
  const bukti = await trackBukti(baris, bukaDrive(folder), {
    kemajuan: (ke, dari) => ke < dari && lapor({ langkah, ke, dari, rinci: 'tautan' }),
    ...(store ? { ingatan: { store, jam: { now: () => new Date() } } } : {}),
  });
  const tautan = bukti.reduce((n, b) => n + b.tautan.length, 0);
  lapor({ langkah, ke: 1, dari: 1, rinci: `${bukti.length} rekomendasi, ${tautan} tautan` });
  return bukti;
}

function bukaDrive(folder: string): Files {
  if (!adaDrive(folder)) return TANPA_DRIVE;
  try {
    return driveFiles(readDrive(folder));
  } catch {
    throw new Kesalahan('berkas/tak-terbaca', { berkas: 'drive.json' });
  }
}

function adaDrive(folder: string): boolean {
  return existsSync(join(folder, 'drive.json'));
}

/** A line for the summary when the links could not be looked up; else nothing. */
export function catatanDrive(folder: string): string[] {
  return adaDrive(folder)
    ? []
    : ['Folder ini tidak memuat drive.json, sehingga keadaan tautan bukti belum dapat diketahui.'];
}
