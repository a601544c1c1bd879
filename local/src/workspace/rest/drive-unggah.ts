/** Files that the product puts into Drive: uploads, conversion to a Google document, its PDF. Kept while this runs. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { drive_v3 } from '@lembar-kinerja/functions/google/klien';
import { json, Router, raw } from 'express';
import { GalatApi, takAda } from './galat-api';
import { terapkanMasker, uraiMasker } from './masker';
import { periksaBadan } from './skema';

const MIME_DOKUMEN = 'application/vnd.google-apps.document';

export interface BerkasUnggahan {
  meta: drive_v3.Schema$File;
  isi: Buffer;
}

export class Unggahan {
  readonly berkas = new Map<string, BerkasUnggahan>();

  /** Those of `appProperties has { key='…' and value='…' }`; null: the query asks for something else. */
  cari(q: string): drive_v3.Schema$File[] | null {
    const cocok = /appProperties has \{ key='([^']+)' and value='([^']+)' \}/.exec(q);
    if (!cocok) return null;
    const [, kunci = '', nilai] = cocok;
    return [...this.berkas.values()]
      .map((b) => b.meta)
      .filter((m) => m.appProperties?.[kunci] === nilai && !m.trashed);
  }

  taruh(meta: drive_v3.Schema$File, isi: Buffer): drive_v3.Schema$File {
    const id = `1${randomBytes(24).toString('base64url')}`;
    const alamat =
      meta.mimeType === MIME_DOKUMEN
        ? `https://docs.google.com/document/d/${id}`
        : `https://drive.google.com/file/d/${id}`;
    const createdTime = new Date().toISOString();
    const baru = { kind: 'drive#file', ...meta, id, createdTime, webViewLink: `${alamat}/view` };
    this.berkas.set(id, { meta: baru, isi });
    return baru;
  }

  /** Changes the description of a file that the product has put there. */
  ubah(id: string, meta: drive_v3.Schema$File): drive_v3.Schema$File {
    const berkas = this.berkas.get(id);
    if (!berkas) throw takAda();
    Object.assign(berkas.meta, meta);
    return berkas.meta;
  }
}

/** More than this goes by a resumable upload; the product sends everything so. */
const UKURAN = '64mb';

/** Resumable: the description is answered with an address, the content goes there whole. */
export function ruteUnggah(unggahan: Unggahan): Router {
  const rute = Router();
  const dimulai = new Map<string, { gambaran: drive_v3.Schema$File; panjang: number; fields: string }>();
  rute.post('/files', json(), (minta, jawab) => {
    const { uploadType, fields = 'id,name,mimeType' } = minta.query as Record<string, string>;
    if (uploadType !== 'resumable')
      throw new GalatApi(400, 'Only resumable uploads are taken here.', 'badRequest');
    const gambaran = minta.body as drive_v3.Schema$File;
    periksaBadan('POST', minta.baseUrl + minta.path, gambaran);
    const sesi = randomBytes(16).toString('base64url');
    dimulai.set(sesi, { gambaran, panjang: Number(minta.headers['x-upload-content-length']), fields });
    const asal = `${minta.protocol}://${minta.headers.host}`;
    jawab.set('Location', `${asal}${minta.baseUrl}/files?uploadType=resumable&upload_id=${sesi}`).end();
  });
  rute.put('/files', raw({ type: () => true, limit: UKURAN }), (minta, jawab) => {
    const { upload_id: sesi = '' } = minta.query as Record<string, string>;
    const mulai = dimulai.get(sesi);
    if (!mulai) throw takAda();
    const isi = minta.body as Buffer;
    if (isi.byteLength !== mulai.panjang) throw new GalatApi(400, 'Invalid content length.', 'badRequest');
    dimulai.delete(sesi);
    jawab.json(terapkanMasker(unggahan.taruh(mulai.gambaran, isi), uraiMasker(mulai.fields)));
  });
  return rute;
}

/** Google's conversion is LibreOffice's here, where it is installed. */
export async function eksporPdf(unggahan: Unggahan, id: string): Promise<Buffer> {
  const berkas = unggahan.berkas.get(id);
  if (berkas?.meta.mimeType !== MIME_DOKUMEN) throw takAda();
  const folder = await fs.mkdtemp(join(tmpdir(), 'lk-ekspor-'));
  try {
    await fs.writeFile(join(folder, 'a.docx'), berkas.isi);
    const profil = `-env:UserInstallation=file://${folder}/profil`;
    await promisify(execFile)('soffice', [
      profil,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'a.docx'),
    ]);
    return await fs.readFile(join(folder, 'a.pdf'));
  } catch {
    throw new GalatApi(400, 'Export needs LibreOffice on this machine.', 'exportSizeLimitExceeded');
  } finally {
    await fs.rm(folder, { recursive: true, force: true });
  }
}
