/** The workbooks of the folder, for the page: list, open, save. */
import { join } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { json, Router } from 'express';
import { folderSpreadsheets } from '../workspace/folder';
import { bukaHanyaBaca, isHanyaBaca } from '../workspace/hanya-baca';
import { bukaBuku, simpanBuku } from '../workspace/simpan';
import type { IsiKisi } from '../workspace/simpan-terap';

/** A grid of 20,000 rows with its styles is some 20 MB. */
const UKURAN = '64mb';

export async function daftarBuku(folder: string): Promise<string[]> {
  const isi = await folderSpreadsheets(folder).list();
  return isi.map((satu) => satu.berkas);
}

export function ruteBuku(folder: string): Router {
  const rute = Router();
  const antrean = new Map<string, Promise<unknown>>();

  rute.get('/', async (_minta, jawab) => {
    jawab.json(await daftarBuku(folder));
  });
  rute.get('/:nama', async (minta, jawab) => {
    const { nama } = minta.params;
    jawab.json(await (isHanyaBaca(nama) ? bukaHanyaBaca : bukaBuku)(await letak(nama)));
  });
  rute.put('/:nama', json({ limit: UKURAN }), async (minta, jawab) => {
    const { nama } = minta.params;
    const { revisi, isi } = minta.body as { revisi: string; isi: IsiKisi };
    const berkas = await letak(nama);
    if (isHanyaBaca(nama)) throw new Kesalahan('simpan/hanya-baca', { berkas: nama });
    // Two savings of one file never overlap; the second then finds the first one's revision.
    const giliran = (antrean.get(nama) ?? Promise.resolve()).then(() => simpanBuku(berkas, revisi, isi));
    antrean.set(
      nama,
      giliran.catch(() => undefined),
    );
    jawab.json({ revisi: await giliran });
  });
  return rute;

  /** Only names of the list: no path leaves the folder. */
  async function letak(nama: string): Promise<string> {
    if (!(await daftarBuku(folder)).includes(nama)) throw new Kesalahan('berkas/tak-ada', { berkas: nama });
    return join(folder, nama);
  }
}
