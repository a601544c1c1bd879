/** Faults on purpose: what Google's side and the network can do to a request. For tests. */
import type { RequestHandler } from 'express';
import { GalatApi, kirimGalat } from './galat-api';

export interface Gangguan {
  /** Titles by file id, where a workbook goes by another than its file's name: in Drive several may share one. */
  judul?: ReadonlyMap<string, string>;
  /** Part of the requests, 0 to 1, refused with 429 and Retry-After, or answered 500. */
  kuota?: number;
  galat?: number;
  /** Seconds that Retry-After asks for; absent: the header is left out. */
  retryAfter?: number;
  /** Part of the requests that are never answered. */
  diam?: number;
  /** Milliseconds before every answer. */
  lambat?: number;
  /** Requests to Sheets that are answered in a minute; further ones get 429. */
  perMenit?: number;
  /** Ids of files that are no longer shared. */
  dicabut?: Set<string>;
  /** Called before every request, for instance to change a workbook while it is read. */
  sebelum?: (cara: string, jalan: string) => void | Promise<void>;
  /** 0 to 1; a test brings its own, repeatable one. */
  acak?: () => number;
}

export function pasangGangguan(g: Gangguan): RequestHandler {
  const dijawab: number[] = [];
  return async (minta, jawab, lanjut) => {
    await g.sebelum?.(minta.method, minta.path);
    if (g.lambat) await new Promise((selesai) => setTimeout(selesai, g.lambat));
    const acak = g.acak ?? Math.random;
    if (acak() < (g.diam ?? 0)) return;
    if (acak() < (g.kuota ?? 0)) return tolakKuota(jawab, g.retryAfter);
    if (acak() < (g.galat ?? 0)) return kirimGalat(jawab, new GalatApi(500, 'Internal error encountered.'));
    if (g.perMenit !== undefined && minta.path.startsWith('/v4/')) {
      const kini = Date.now();
      while ((dijawab[0] ?? kini) <= kini - 60_000) dijawab.shift();
      if (dijawab.length >= g.perMenit) return tolakKuota(jawab, g.retryAfter);
      dijawab.push(kini);
    }
    lanjut();
  };
}

function tolakKuota(jawab: Parameters<RequestHandler>[1], detik?: number): void {
  if (detik !== undefined) jawab.set('Retry-After', String(detik));
  kirimGalat(jawab, new GalatApi(429, 'Quota exceeded for quota metric.', 'rateLimitExceeded'));
}
