/** The evidence check's `Files` over the stand-in's Drive, straight from `drive.json` in the source folder. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock, Files, MetaBerkas } from '@lembar-kinerja/functions/ports';
import { type AturanPembaca, PEMBACA_BAWAAN, pemilikLuar, terbaca } from '@lembar-kinerja/shared/bukti/izin';
import { type GambaranDrive, type KeadaanBerkas, PohonDrive } from './drive-pohon';

const NAMA_BERKAS = 'drive.json';
const SEKARANG: Clock = { now: () => new Date() };

/** The Drive that belongs to a folder of workbooks; a folder without `drive.json` has an empty one. */
export function readDrive(folder: string): PohonDrive {
  try {
    return new PohonDrive(JSON.parse(readFileSync(join(folder, NAMA_BERKAS), 'utf8')) as GambaranDrive);
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code !== 'ENOENT') throw galat;
    return new PohonDrive({ pemilik: '', izin: [], berkas: [] });
  }
}

/** `Files` that sees the tree as it is at the clock's time. */
export function driveFiles(
  pohon: PohonDrive,
  aturan: AturanPembaca = PEMBACA_BAWAAN,
  jam: Clock = SEKARANG,
): Files {
  const meta = (b: KeadaanBerkas): MetaBerkas => ({
    id: b.id,
    nama: b.nama,
    mime: b.mime,
    ukuran: b.ukuran,
    diubah: b.diubah,
    sidik: b.md5,
    sampah: b.sampah,
    terbaca: b.bersama ? null : terbaca(b.izin, aturan),
    pemilikLuar: pemilikLuar(b.pemilik, aturan),
    sasaran: b.sasaran,
  });
  return {
    get: async (id) => {
      const b = pohon.lihat(id, jam.now());
      return b ? meta(b) : null;
    },
    children: async (folderId) => pohon.isi(folderId, jam.now()).map(meta),
  };
}
