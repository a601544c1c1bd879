/** The part of the Drive v3 REST API that the product calls: the folder's workbooks, and the evidence of `drive.json`. */

import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { drive_v3 } from '@lembar-kinerja/functions/google/klien';
import { json, type Request, Router } from 'express';
import { readDrive } from '../drive';
import type { KeadaanBerkas } from '../drive-pohon';
import type { BerkasBuku, BukuFolder } from './buku-folder';
import { eksporPdf, type Unggahan } from './drive-unggah';
import { GalatApi, takAda } from './galat-api';
import { terapkanMasker, uraiMasker } from './masker';
import { jagaBadan } from './skema';

const MIME_SPREADSHEET = 'application/vnd.google-apps.spreadsheet';
/** Without a field mask Drive gives these only. */
const BAWAAN = 'kind,id,name,mimeType';

export interface IsiDrive {
  folder: string;
  buku: BukuFolder;
  unggahan: Unggahan;
  dicabut: () => ReadonlySet<string>;
  /** What a workbook is called. */
  judul: (id: string, nama: string) => string;
}

export function ruteDrive({ folder, buku, unggahan, dicabut, judul }: IsiDrive): Router {
  const rute = Router();
  const pohon = () => readDrive(folder);

  rute.get('/files', async (minta, jawab) => {
    const { q = '', fields } = minta.query as Record<string, string>;
    const induk = /'((?:[^'\\]|\\.)+)' in parents/.exec(q)?.[1];
    let files = unggahan.cari(q);
    if (induk !== undefined) {
      files = pohon()
        .isi(induk, new Date())
        .map((b) => berkasDrive(b, null));
    } else if (q.includes(`mimeType = '${MIME_SPREADSHEET}'`)) {
      files = (await buku.daftar())
        .filter((b) => !dicabut().has(b.id))
        .map((b) => bukuDrive({ ...b, nama: judul(b.id, b.nama) }));
    } else if (!files) throw new GalatApi(400, `Invalid Value: q=${q}`, 'invalid');
    jawab.json(terapkanMasker({ files }, uraiMasker(fields || `files(${BAWAAN})`)));
  });

  rute.get('/files/:id/export', async (minta, jawab) => {
    jawab.type('pdf').send(await eksporPdf(unggahan, minta.params.id));
  });
  rute.patch('/files/:id', json(), jagaBadan, (minta: Request<{ id: string }>, jawab) => {
    const { fields } = minta.query as Record<string, string>;
    const meta = unggahan.ubah(minta.params.id, minta.body as drive_v3.Schema$File);
    jawab.json(terapkanMasker(meta, uraiMasker(fields || BAWAAN)));
  });
  rute.get('/files/:id', async (minta, jawab) => {
    const { id } = minta.params;
    if (minta.query.alt === 'media') {
      jawab.type('docx').send(await bacaTemplat(folder, id));
      return;
    }
    const satu = await buku.cari(id);
    const lain = satu ? null : pohon().lihat(id, new Date());
    // Google does not tell a stranger whether the file exists.
    if (dicabut().has(id) || (!satu && !lain)) throw takAda();
    const meta = satu
      ? bukuDrive({ ...satu, nama: judul(satu.id, satu.nama) })
      : berkasDrive(lain as KeadaanBerkas, pohon().gambarkan(id)?.sasaran ?? null);
    const { fields } = minta.query as Record<string, string>;
    jawab.json(terapkanMasker(meta, uraiMasker(fields || BAWAAN)));
  });
  return rute;
}

/** The house-style Word file lies beside the workbooks; its id is its name. */
async function bacaTemplat(folder: string, nama: string): Promise<Buffer> {
  const ada = /\.docx$/i.test(nama) && (await fs.readdir(folder)).includes(nama);
  if (!ada) throw takAda();
  return fs.readFile(join(folder, nama));
}

function bukuDrive({ id, nama, versi, diubah }: BerkasBuku): drive_v3.Schema$File {
  return {
    kind: 'drive#file',
    id,
    name: nama,
    mimeType: MIME_SPREADSHEET,
    version: versi,
    modifiedTime: diubah,
    trashed: false,
  };
}

/** A Google document has neither size nor checksum. */
function berkasDrive(b: KeadaanBerkas, sasaran: string | null): drive_v3.Schema$File {
  const asli = b.mime.startsWith('application/vnd.google-apps.');
  const targetId = sasaran ?? b.sasaran;
  return {
    kind: 'drive#file',
    id: b.id,
    name: b.nama,
    mimeType: b.mime,
    modifiedTime: b.diubah,
    trashed: b.sampah,
    owners: [{ emailAddress: b.pemilik }],
    ...(b.bersama ? { driveId: 'drive-bersama' } : { permissions: b.izin as drive_v3.Schema$Permission[] }),
    ...(asli || b.ukuran === null ? {} : { size: String(b.ukuran) }),
    ...(asli || b.md5 === null ? {} : { md5Checksum: b.md5 }),
    ...(targetId === null ? {} : { shortcutDetails: { targetId } }),
  };
}
