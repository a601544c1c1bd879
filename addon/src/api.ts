/** Calls of the cloud functions, signed in by the person's identity token. */
import { GalatPanel, galat } from './galat';

/** Address of the functions, ending in `/`: set at build, and the only one in the manifest's urlFetchWhitelist. */
declare const __API__: string;

type Cara = 'get' | 'post' | 'put';

const PERCOBAAN = 3;
const JEDA_MS = 400;
/** Answers of a front end that is busy or restarting; the api itself never began. */
const SEMENTARA = [429, 502, 503, 504];

/**
 * Answer of the api as JSON. Throws GalatPanel with the api's own sentence. A lost connection is tried again:
 * every endpoint is safe to repeat (a second start gives the job that is running).
 */
export function minta<T>(cara: Cara, jalan: string, badan?: unknown): T {
  const jawaban = kirim(cara, jalan, badan);
  return JSON.parse(jawaban.getContentText()) as T;
}

/** A file of the api, for download. */
export function mintaBerkas(cara: Cara, jalan: string, badan?: unknown): { mime: string; base64: string } {
  const jawaban = kirim(cara, jalan, badan);
  const tipe = (jawaban.getHeaders() as Record<string, string>)['Content-Type'];
  return { mime: tipe ?? 'application/octet-stream', base64: Utilities.base64Encode(jawaban.getContent()) };
}

function kirim(cara: Cara, jalan: string, badan?: unknown): GoogleAppsScript.URL_Fetch.HTTPResponse {
  const token = ScriptApp.getIdentityToken();
  if (!token) throw galat('masuk/tanpa-identitas');
  const pilihan = {
    method: cara,
    headers: { Authorization: `Bearer ${token}` },
    muteHttpExceptions: true,
    ...(badan === undefined ? {} : { contentType: 'application/json', payload: JSON.stringify(badan) }),
  };
  for (let ke = 1; ; ke++) {
    const jawaban = coba(__API__ + jalan.replace(/^\//, ''), pilihan);
    const status = jawaban?.getResponseCode() ?? 0;
    if (jawaban && status >= 200 && status < 300) return jawaban;
    const galatIni = jawaban ? masalah(status, jawaban.getContentText()) : galat('sambungan/putus');
    if (ke === PERCOBAAN || !galatIni.sementara) throw galatIni;
    Utilities.sleep(JEDA_MS * 2 ** (ke - 1));
  }
}

/** null: no answer at all (no address, no connection, too late). */
function coba(
  alamat: string,
  pilihan: GoogleAppsScript.URL_Fetch.URLFetchRequestOptions,
): GoogleAppsScript.URL_Fetch.HTTPResponse | null {
  try {
    return UrlFetchApp.fetch(alamat, pilihan);
  } catch (sebab) {
    // A missing permission is thrown by the same call, and no second try cures it.
    if (/permission|authoriz|authoris|izin/i.test(String(sebab))) throw sebab;
    return null;
  }
}

/** RFC 9457 body → its sentence; anything else did not come from the api. */
export function masalah(status: number, teks: string): GalatPanel {
  try {
    const { kode, detail } = JSON.parse(teks) as { kode?: unknown; detail?: unknown };
    if (typeof kode === 'string' && typeof detail === 'string') {
      return new GalatPanel(kode, detail, SEMENTARA.includes(status));
    }
  } catch {
    // No JSON: a page of some front end.
  }
  return SEMENTARA.includes(status)
    ? galat('sambungan/putus')
    : galat('layanan/jawaban-asing', { status: String(status) });
}
