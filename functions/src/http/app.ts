/** The api as one Express app: sign-in, role, validation, handler; every failure leaves as problem+json. */

import { randomUUID } from 'node:crypto';
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import type { z } from 'zod';
import { getPengaturan } from '../guna/pengaturan';
import { Masalah } from '../masalah';
import { isPenuh } from '../store/store';
import { RUTE } from './daftar-rute';
import { kalimatSkema, ringkas } from './kalimat-skema';
import type { Layanan } from './layanan';
import { type Peran, pastikanBoleh } from './peran';
import type { Jawaban, Rute } from './rute';

const BATAS_BADAN = '256kb';

export function createApp(layanan: Layanan): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('etag', false);
  app.use((_, res, next) => {
    res.set({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
    next();
  });
  app.get('/sehat', (_, res) => void res.json({ sehat: true }));
  // Sign-in comes before the body is looked at: nothing of a stranger reaches a handler.
  app.use(async (req, res, next) => {
    res.locals.email = (await layanan.masuk(req.headers.authorization)).email;
    next();
  });
  app.use(express.json({ limit: BATAS_BADAN, strict: true }));
  for (const r of RUTE) app[r.cara](r.alamat, penangan(layanan, r));
  for (const alamat of new Set(RUTE.map((r) => r.alamat))) {
    app.all(alamat, () => {
      throw new Masalah('alamat/cara-salah');
    });
  }
  app.use(() => {
    throw new Masalah('alamat/tidak-ada');
  });
  app.use(keMasalah(layanan));
  return app;
}

function penangan(layanan: Layanan, r: Rute): RequestHandler {
  return async (req, res) => {
    const email: string = res.locals.email;
    const peran = await peranDari(layanan, email);
    pastikanBoleh(peran, r.tindakan);
    const jawaban = await r.kerjakan({
      layanan,
      email,
      peran,
      alamat: req.params as Record<string, string>,
      badan: uraikan(r.badan, req.body),
      kueri: uraikan(r.kueri, req.query),
    });
    kirim(res, jawaban);
  };
}

async function peranDari({ store, sekretariatPertama }: Layanan, email: string): Promise<Peran> {
  const { peran } = await getPengaturan(store);
  const milik = Object.hasOwn(peran, email) ? peran[email] : undefined;
  if (milik) return milik as Peran;
  if (email === sekretariatPertama) return 'sekretariat';
  throw new Masalah('masuk/tanpa-peran', { email });
}

function uraikan(skema: z.ZodType | undefined, nilai: unknown): unknown {
  if (!skema) return undefined;
  const hasil = skema.safeParse(nilai ?? {}, { error: kalimatSkema });
  if (hasil.success) return hasil.data;
  const sebab = hasil.error.issues
    .slice(0, 3)
    .map((i) => (i.path.length > 0 ? `${i.path.map(ringkas).join('.')}: ${i.message}` : i.message))
    .join('; ');
  throw new Masalah('permintaan/tidak-sah', { sebab });
}

function kirim(res: Response, jawaban: Jawaban): void {
  res.status(jawaban.status);
  if (!('berkas' in jawaban)) {
    res.json(jawaban.isi);
    return;
  }
  res.set({ 'Content-Type': jawaban.mime, 'Content-Disposition': `attachment; filename="${jawaban.nama}"` });
  res.end(Buffer.from(jawaban.berkas));
}

export function kirimMasalah(res: Response, masalah: Masalah): void {
  res.status(masalah.status).type('application/problem+json').send(JSON.stringify(masalah));
}

function keMasalah({ catat }: Layanan): ErrorRequestHandler {
  return (galat: unknown, req: Request, res, _next) => {
    kirimMasalah(res, dariGalat(galat, req, catat));
  };
}

function dariGalat(galat: unknown, req: Request, catat: Layanan['catat']): Masalah {
  if (galat instanceof Masalah) return galat;
  if (galat instanceof URIError) return new Masalah('alamat/tidak-ada');
  const status = field(galat, 'status');
  if (status === 413) return new Masalah('permintaan/terlalu-besar');
  if (status === 400) return new Masalah('permintaan/tidak-sah', { sebab: 'isinya bukan JSON yang benar' });
  if (isPenuh(galat)) return new Masalah('simpanan/penuh');
  const jejak = randomUUID().slice(0, 8);
  catat({
    kejadian: 'galat',
    jejak,
    cara: req.method,
    alamat: req.path,
    galat: galat instanceof Error ? galat.stack : String(galat),
  });
  return new Masalah('sistem/galat', { jejak });
}
