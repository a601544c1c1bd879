/** The report in the agency's Drive folder: a Google document made from the .docx, and Google's PDF of it. */

import type { drive_v3 } from '@googleapis/drive';
import type { SimpanLaporan } from '../ports';
import { biner } from './biner';
import type { KlienGoogle } from './klien';
import { type OpsiUlang, ulang } from './ulang';

const MIME_DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const MIME_DOKUMEN = 'application/vnd.google-apps.document';
const MIME_PDF = 'application/pdf';

/** @param folder id of a folder in a shared drive, or of one whose owner has room: a service account has none */
export function googleSimpanLaporan(
  klien: () => Promise<KlienGoogle>,
  folder: string,
  opsi: OpsiUlang = {},
): SimpanLaporan {
  return async ({ id, nama, docx }) => {
    const google = await klien();
    const dokumen = await taruh(google, opsi, {
      kunci: `${id}~dokumen`,
      nama,
      folder,
      mime: MIME_DOKUMEN,
      isi: { mime: MIME_DOCX, bytes: async () => docx },
    });
    const pdf = await taruh(google, opsi, {
      kunci: `${id}~pdf`,
      nama: `${nama}.pdf`,
      folder,
      mime: MIME_PDF,
      isi: { mime: MIME_PDF, bytes: () => ekspor(google.drive, opsi, dokumen.id) },
    });
    return { dokumen: dokumen.url, pdf: pdf.url };
  };
}

interface Taruhan {
  /** Names the file for good, so that a repeated step finds it instead of making a second one. */
  kunci: string;
  nama: string;
  folder: string;
  mime: string;
  isi: { mime: string; bytes: () => Promise<Uint8Array> };
}

function taruh(
  { drive, unggah }: KlienGoogle,
  opsi: OpsiUlang,
  { kunci, nama, folder, mime, isi }: Taruhan,
): Promise<{ id: string; url: string }> {
  return ulang(async () => {
    const lama = await tertua(drive, kunci);
    if (lama) return letak(lama);
    const baru = await unggah({
      meta: { name: nama, parents: [folder], mimeType: mime, appProperties: { lembarKinerja: kunci } },
      mime: isi.mime,
      isi: await isi.bytes(),
      fields: 'id, webViewLink',
    });
    // A second delivery of the step may have put one there in between: everyone keeps the oldest.
    const dipakai = (await tertua(drive, kunci)) ?? baru;
    if (dipakai.id !== baru.id && baru.id)
      await drive.files.update({
        fileId: baru.id,
        requestBody: { trashed: true },
        fields: 'id',
        supportsAllDrives: true,
      });
    return letak(dipakai);
  }, opsi);
}

const letak = ({ id, webViewLink }: drive_v3.Schema$File) => ({ id: id ?? '', url: webViewLink ?? '' });

async function tertua(drive: drive_v3.Drive, kunci: string): Promise<drive_v3.Schema$File | undefined> {
  const { data } = await drive.files.list({
    q: `appProperties has { key='lembarKinerja' and value='${kunci}' } and trashed = false`,
    fields: 'files(id, webViewLink, createdTime)',
    supportsAllDrives: true,
    includeItemsFromAllDrives: true,
  });
  const urutan = ({ createdTime, id }: drive_v3.Schema$File) => `${createdTime ?? ''} ${id ?? ''}`;
  return (data.files ?? []).sort((a, b) => (urutan(a) < urutan(b) ? -1 : 1))[0];
}

async function ekspor(drive: drive_v3.Drive, opsi: OpsiUlang, id: string): Promise<Uint8Array> {
  const jawab = await ulang(
    () => drive.files.export({ fileId: id, mimeType: MIME_PDF }, { responseType: 'arraybuffer' }),
    opsi,
  );
  return biner(jawab.data);
}
