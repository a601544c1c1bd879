/** What a failed request to Google means: whether it passes by itself, and how long to wait. */

interface RincianGoogle {
  reason?: string;
}

interface GalatHttp {
  status?: unknown;
  code?: unknown;
  errors?: RincianGoogle[];
  response?: {
    status?: number;
    data?: { error?: { errors?: RincianGoogle[] } };
    headers?: { get?(nama: string): string | null } & Record<string, unknown>;
  };
}

const rincian = (galat: unknown): GalatHttp => (typeof galat === 'object' && galat !== null ? galat : {});

/** Names of Node, of its fetch, and of the clients' own time limits. */
const KODE_JARINGAN =
  /^(?:ECONNRESET|ECONNREFUSED|ETIMEDOUT|EPIPE|EAI_AGAIN|ENETUNREACH|UND_ERR_\w+|TimeoutError|AbortError)$/;
const JEDA_AWAL = 500;
const JEDA_MAKS = 32_000;

/** HTTP status that an error of a Google client carries; null when it has none. */
export function statusHttp(galat: unknown): number | null {
  const { status, code, response } = rincian(galat);
  const angka = Number(response?.status ?? status ?? code);
  return Number.isInteger(angka) ? angka : null;
}

/** True when the quota is used up; Drive says so with 429, or 403 and a reason. */
export function isKuota(galat: unknown): boolean {
  const { errors, response } = rincian(galat);
  const status = statusHttp(galat);
  const sebab = errors ?? response?.data?.error?.errors;
  const alasan = sebab?.some(({ reason }) => /RateLimitExceeded$/i.test(reason ?? '')) ?? false;
  return status === 429 || (status === 403 && alasan);
}

/** True for a failure that passes by itself: quota, server fault, broken connection. */
export function isSementara(galat: unknown): boolean {
  const { code } = rincian(galat);
  const status = statusHttp(galat);
  if (isKuota(galat)) return true;
  if (status !== null) return status === 408 || status >= 500;
  return typeof code === 'string' && KODE_JARINGAN.test(code);
}

/**
 * Milliseconds before the next attempt: exponential with full jitter; a server that says how long (Retry-After, in
 * seconds or as a date) is obeyed.
 * @param ke attempts made so far, from 1
 */
export function tungguan(galat: unknown, ke: number, jedaAwal = JEDA_AWAL): number {
  const kepala = rincian(galat).response?.headers;
  const teks = kepala?.get?.('retry-after') ?? kepala?.['retry-after'];
  if (typeof teks === 'string' || typeof teks === 'number') {
    const detik = Number(teks);
    const diminta = Number.isFinite(detik) ? detik * 1000 : Date.parse(String(teks)) - Date.now();
    if (diminta > 0) return diminta;
  }
  return Math.random() * Math.min(JEDA_MAKS, jedaAwal * 2 ** ke);
}
