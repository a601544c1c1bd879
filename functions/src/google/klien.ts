/** The Google clients, loaded when first needed: signing in and looking at a job's state must not wait for them. */
import type { drive_v3 } from '@googleapis/drive';
import type { sheets_v4 } from '@googleapis/sheets';
import { createUnggah, type Unggah } from './unggah';

/** The APIs' own types, for the stand-in that answers in their shape. */
export type { drive_v3, sheets_v4 };

export interface SetelanGoogle {
  /** Origin of the APIs; absent: Google's own. */
  akar?: string;
  /** Access token; absent: the service account of the place where this runs. */
  token?: string;
  /** Milliseconds after which one request is given up. */
  tenggatPermintaan?: number;
}

export interface KlienGoogle {
  sheets: sheets_v4.Sheets;
  drive: drive_v3.Drive;
  /** Puts a new file into Drive. */
  unggah: Unggah;
}

/** Spreadsheets are read and the product's sheets written; files are looked at, and the agency's folder is filled. */
export const CAKUPAN = [
  'https://www.googleapis.com/auth/spreadsheets',
  'https://www.googleapis.com/auth/drive',
] as const;
const TENGGAT = 60_000;

/** Gives the same clients at every call. */
export function createKlien({
  akar,
  token,
  tenggatPermintaan = TENGGAT,
}: SetelanGoogle): () => Promise<KlienGoogle> {
  let siap: Promise<KlienGoogle> | undefined;
  return () => {
    siap ??= (async () => {
      const [{ sheets, auth }, { drive }] = await Promise.all([
        import('@googleapis/sheets'),
        import('@googleapis/drive'),
      ]);
      const pemegang = new auth.OAuth2();
      if (token !== undefined) pemegang.setCredentials({ access_token: token });
      const opsi = {
        auth: token === undefined ? new auth.GoogleAuth({ scopes: [...CAKUPAN] }) : pemegang,
        timeout: tenggatPermintaan,
        // Repeating is this product's own work (`ulang.ts`): with a deadline, and for writes too.
        retry: false,
        // Node's own; the clients would load another one.
        fetchImplementation: fetch,
        ...(akar === undefined ? {} : { rootUrl: akar }),
      };
      return {
        sheets: sheets({ version: 'v4', ...opsi }),
        drive: drive({ version: 'v3', ...opsi }),
        unggah: createUnggah(akar, opsi.auth, tenggatPermintaan),
      };
    })();
    return siap;
  };
}
