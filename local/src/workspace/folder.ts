/** A folder of workbooks as the `Spreadsheets` port. */

import { type Dirent, promises as fs } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import type { BacaSpreadsheets, RingkasanBuku } from '@lembar-kinerja/functions/ports';
import { AKHIRAN_BUKU } from '@lembar-kinerja/shared/dasar/akhiran';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { readBerkasBuku } from '../berkas/baca';

/** Larger than any workbook that is read; a file is not loaded only to be refused. */
const UKURAN_MAKS = 256 * 1024 * 1024;

/** Workbooks of `folder` (not of its subfolders) in the order of their names; the file name is the id. */
export function folderSpreadsheets(folder: string): BacaSpreadsheets {
  return {
    async list(): Promise<RingkasanBuku[]> {
      const isi = await isiFolder(folder);
      return isi
        .filter((e) => !e.isDirectory() && isBuku(e.name))
        .map((e) => e.name)
        .sort()
        .map((nama) => ({ id: nama, berkas: nama, revisi: null }));
    },
    read: (id) => readBerkas(join(folder, basename(id))),
  };
}

/** One workbook by its path, whatever its ending says. */
export function berkasSpreadsheets(berkas: string): BacaSpreadsheets {
  const nama = basename(berkas);
  return {
    list: async () => [{ id: nama, berkas: nama, revisi: null }],
    read: () => readBerkas(berkas),
  };
}

/** `~$…` is the lock that Excel leaves beside an open file; LibreOffice's `.~lock.…#` and WPS' `.~…` are hidden by their dot. */
function isBuku(nama: string): boolean {
  return AKHIRAN_BUKU.test(nama) && !nama.startsWith('~$') && !nama.startsWith('.');
}

async function isiFolder(folder: string): Promise<Dirent[]> {
  try {
    return await fs.readdir(folder, { withFileTypes: true });
  } catch (sebab) {
    const tiada = ['ENOENT', 'ENOTDIR'].includes(kodeSistem(sebab));
    throw new Kesalahan(tiada ? 'sumber/tak-ada' : 'sumber/tak-terbaca', { folder });
  }
}

async function readBerkas(letak: string): Promise<BukuKerja> {
  const info = await fs.stat(resolve(letak)).catch(() => null);
  if (info !== null && info.size > UKURAN_MAKS)
    throw new Kesalahan('buku/terlalu-besar', { berkas: basename(letak) });
  return readBerkasBuku(await readIsi(letak), basename(letak));
}

/** Bytes of a file that the user named. */
export async function readIsi(letak: string): Promise<Uint8Array> {
  try {
    return await fs.readFile(resolve(letak));
  } catch (sebab) {
    const tiada = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(kodeSistem(sebab));
    throw new Kesalahan(tiada ? 'berkas/tak-ada' : 'berkas/tak-terbaca', { berkas: basename(letak) });
  }
}

/** A folder of workbooks, or one workbook alone. */
export async function sumberSpreadsheets(letak: string): Promise<BacaSpreadsheets> {
  const tunggal = await fs.stat(resolve(letak)).then(
    (s) => s.isFile(),
    () => false,
  );
  return tunggal ? berkasSpreadsheets(letak) : folderSpreadsheets(letak);
}

/** Not `mkdir` with `recursive`: on a read-only disk that says ENOENT. */
export async function buatFolderSendiri(letak: string): Promise<void> {
  await fs.mkdir(letak).catch((sebab) => {
    if (kodeSistem(sebab) !== 'EEXIST') throw sebab;
  });
}

/** `ENOENT` and its like; empty for an error that is not the system's. */
export function kodeSistem(sebab: unknown): string {
  const kode = (sebab as NodeJS.ErrnoException | null)?.code;
  return typeof kode === 'string' ? kode : '';
}

const SEBAB: Record<string, string> = {
  EACCES: 'tidak ada izin menulis',
  EPERM: 'tidak ada izin menulis',
  EROFS: 'tempat itu hanya dapat dibaca',
  ENOTDIR: 'bukan folder',
  EEXIST: 'bukan folder',
  ENOENT: 'folder itu tidak dapat dibuat',
  ENOSPC: 'ruang penyimpanan penuh',
  EISDIR: 'sudah ada folder dengan nama yang sama',
  EBUSY: 'berkas sedang dibuka program lain',
};

/** Why the system refused to write, in words. */
export function sebabSistem(sebab: unknown): string {
  const kode = kodeSistem(sebab);
  return SEBAB[kode] ?? (kode || 'sebab tidak dikenal');
}
