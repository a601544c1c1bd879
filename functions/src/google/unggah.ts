/**
 * A new file in Drive by a resumable upload, whatever its size: what is sent together with its description (multipart) is
 * documented up to 5 MB only. First the description, which is answered with an address, then the content to that address.
 */
import type { drive_v3 } from '@googleapis/drive';

const AKAR = 'https://www.googleapis.com';

export type Unggah = (berkas: {
  meta: drive_v3.Schema$File;
  mime: string;
  isi: Uint8Array;
  /** Fields of the new file to be answered. */
  fields: string;
}) => Promise<drive_v3.Schema$File>;

/** What both kinds of sign-in of Google's library can do. */
interface Masuk {
  request<T>(opsi: {
    url: string;
    method: 'POST' | 'PUT';
    headers: Record<string, string>;
    body: string | Uint8Array;
    timeout: number;
    fetchImplementation: typeof fetch;
  }): Promise<{ data: T; headers: Headers }>;
}

export function createUnggah(akar = AKAR, masuk: Masuk, timeout: number): Unggah {
  return async ({ meta, mime, isi, fields }) => {
    const kueri = new URLSearchParams({ uploadType: 'resumable', supportsAllDrives: 'true', fields });
    const { headers } = await masuk.request({
      url: `${akar.replace(/\/$/, '')}/upload/drive/v3/files?${kueri}`,
      method: 'POST',
      headers: {
        'Content-Type': 'application/json; charset=UTF-8',
        'X-Upload-Content-Type': mime,
        'X-Upload-Content-Length': `${isi.byteLength}`,
      },
      body: JSON.stringify(meta),
      timeout,
      fetchImplementation: fetch,
    });
    const alamat = headers.get('location');
    if (!alamat) throw new Error('Drive tidak memberi alamat unggahan.');
    const { data } = await masuk.request<drive_v3.Schema$File>({
      url: alamat,
      method: 'PUT',
      headers: { 'Content-Type': mime },
      body: isi,
      timeout,
      fetchImplementation: fetch,
    });
    return data;
  };
}
