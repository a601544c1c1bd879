/** Files that the product puts into Drive: uploads, conversion to a Google document, its PDF. Kept while this runs. */
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { drive_v3 } from '@lembar-kinerja/functions/google/klien';
import { Router, raw } from 'express';
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

/** `multipart/related` with two parts: the description and the content. */
export function ruteUnggah(unggahan: Unggahan): Router {
  const rute = Router();
  rute.post('/files', raw({ type: () => true, limit: '64mb' }), (minta, jawab) => {
    const batas = /boundary=("?)([^";]+)\1/.exec(minta.headers['content-type'] ?? '')?.[2];
    if (!batas || !Buffer.isBuffer(minta.body)) throw new GalatApi(400, 'Missing boundary', 'badRequest');
    const [meta, isi] = bagian(minta.body, batas);
    if (!meta || !isi) throw new GalatApi(400, 'Malformed multipart body.', 'badRequest');
    const gambaran = JSON.parse(meta.toString('utf8')) as drive_v3.Schema$File;
    periksaBadan('POST', minta.baseUrl + minta.path, gambaran);
    const baru = unggahan.taruh(gambaran, isi);
    const { fields } = minta.query as Record<string, string>;
    jawab.json(terapkanMasker(baru, uraiMasker(fields || 'id,name,mimeType')));
  });
  return rute;
}

function bagian(badan: Buffer, batas: string): Buffer[] {
  const hasil: Buffer[] = [];
  const pemisah = Buffer.from(`--${batas}`);
  for (let awal = badan.indexOf(pemisah); awal >= 0; ) {
    const akhir = badan.indexOf(pemisah, awal + pemisah.length);
    if (akhir < 0) break;
    const potong = badan.subarray(awal + pemisah.length, akhir);
    const kepala = potong.indexOf('\r\n\r\n');
    if (kepala >= 0) hasil.push(tanpaBarisAkhir(potong.subarray(kepala + 4)));
    awal = akhir;
  }
  return hasil;
}

const tanpaBarisAkhir = (isi: Buffer): Buffer =>
  isi.subarray(-2).toString('latin1') === '\r\n' ? isi.subarray(0, -2) : isi;

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
