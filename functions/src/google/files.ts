/** Google Drive as the port of the evidence check. One request each; pace and repetition are the check's own. */

import type { drive_v3 } from '@googleapis/drive';
import { type AturanPembaca, type Izin, pemilikLuar, terbaca } from '@lembar-kinerja/shared/bukti/izin';
import { statusHttp } from '../galat-http';
import type { Files, MetaBerkas, Templat } from '../ports';
import { biner } from './biner';
import type { KlienGoogle } from './klien';
import { type OpsiUlang, ulang } from './ulang';

const RINCIAN = [
  'id,name,mimeType,size,modifiedTime,md5Checksum,trashed,driveId,owners(emailAddress)',
  'permissions(type,emailAddress,domain)',
  'shortcutDetails(targetId,targetResourceKey)',
].join(',');

export function googleFiles(klien: () => Promise<KlienGoogle>, aturan: AturanPembaca): Files {
  return {
    async get(id, resourceKey) {
      const { drive } = await klien();
      try {
        const jawab = await drive.files.get(
          { fileId: id, fields: RINCIAN, supportsAllDrives: true },
          // Links from before 2021 open only together with their key.
          resourceKey ? { headers: { 'X-Goog-Drive-Resource-Keys': `${id}/${resourceKey}` } } : {},
        );
        return meta(jawab.data, aturan);
      } catch (galat) {
        if (statusHttp(galat) === 404) return null;
        throw galat;
      }
    },
    async children(folderId) {
      const { drive } = await klien();
      const hasil: MetaBerkas[] = [];
      let halaman: string | undefined;
      do {
        const jawab = await drive.files.list({
          q: `'${folderId.replaceAll(/[\\']/g, '\\$&')}' in parents`,
          fields: `nextPageToken, files(${RINCIAN})`,
          pageSize: 1000,
          supportsAllDrives: true,
          includeItemsFromAllDrives: true,
          ...(halaman === undefined ? {} : { pageToken: halaman }),
        });
        hasil.push(...(jawab.data.files ?? []).map((b) => meta(b, aturan)));
        halaman = jawab.data.nextPageToken ?? undefined;
      } while (halaman !== undefined);
      return hasil;
    },
  };
}

function meta(b: drive_v3.Schema$File, aturan: AturanPembaca): MetaBerkas {
  return {
    id: b.id ?? '',
    nama: b.name ?? '',
    mime: b.mimeType ?? '',
    ukuran: b.size === null || b.size === undefined ? null : Number(b.size),
    diubah: b.modifiedTime ?? null,
    // Drive's own `version` of a Google file also counts what nobody sees; its time of change tells its content.
    sidik: b.md5Checksum ?? null,
    sampah: b.trashed ?? false,
    terbaca: isTerbaca(b, aturan),
    pemilikLuar: pemilikLuar(b.owners?.[0]?.emailAddress ?? null, aturan),
    sasaran: b.shortcutDetails?.targetId ?? null,
    sasaranKunci: b.shortcutDetails?.targetResourceKey ?? null,
  };
}

/**
 * Drive shows the permissions only to those who may change them. To the product's account, which evidence is not
 * shared with by name, a file without them opened by its link alone, as it would to anyone. In a shared drive they are
 * never listed, and the account may be a member of it: whether others can open the file is not known.
 */
function isTerbaca({ permissions, driveId }: drive_v3.Schema$File, aturan: AturanPembaca): boolean | null {
  if (permissions) return terbaca(permissions as Izin[], aturan);
  return driveId ? null : aturan.siapaSaja;
}

/** The house-style Word file, by its id. */
export function googleTemplat(klien: () => Promise<KlienGoogle>, opsi: OpsiUlang = {}): Templat {
  return async (id) => {
    const { drive } = await klien();
    try {
      const jawab = await ulang(
        () =>
          drive.files.get(
            { fileId: id, alt: 'media', supportsAllDrives: true },
            { responseType: 'arraybuffer' },
          ),
        opsi,
      );
      return biner(jawab.data);
    } catch (galat) {
      if (statusHttp(galat) === 404) return null;
      throw galat;
    }
  };
}
