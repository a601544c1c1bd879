/** The api's description, made from the same list and the same schemas that check its requests. */
import { z } from 'zod';
import { RUTE } from './daftar-rute';
import { HAK } from './peran';
import type { Rute } from './rute';
import { skemaMasalah } from './skema';

type Json = Record<string, unknown>;

const ringkas = (skema: z.ZodType, io: 'input' | 'output'): Json => {
  const { $schema: _, ...isi } = z.toJSONSchema(skema, { io, target: 'openapi-3.0' });
  return isi;
};

/** OpenAPI 3.0 document. */
export function uraianApi(): Json {
  const paths: Record<string, Json> = {
    '/sehat': {
      get: {
        summary: 'Tanda bahwa layanan hidup; tanpa masuk.',
        security: [],
        responses: { 200: { description: 'Hidup' } },
      },
    },
  };
  for (const r of RUTE) {
    const alamat = r.alamat.replace(/:(\w+)/g, '{$1}');
    paths[alamat] = { ...paths[alamat], [r.cara]: operasi(r) };
  }
  return {
    openapi: '3.0.3',
    info: {
      title: 'Lembar Kinerja',
      version: '1',
      description: 'Layanan add-on Lembar Kinerja. Galat berbentuk application/problem+json (RFC 9457).',
    },
    security: [{ identitas: [] }],
    paths,
    components: {
      securitySchemes: {
        identitas: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Token identitas Google (ScriptApp.getIdentityToken)',
        },
      },
      schemas: { Masalah: ringkas(skemaMasalah, 'output') },
    },
  };
}

function operasi(r: Rute): Json {
  const { status, uraian, skema, biner } = r.jawaban;
  const isi = biner
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : skema && { 'application/json': { schema: ringkas(skema, 'output') } };
  const parameters = [...dariAlamat(r.alamat), ...dariKueri(r.kueri)];
  return {
    summary: r.ringkasan,
    description: (r.lebih ?? [r.tindakan])
      .map((hak) => `Hak: ${hak}. Peran: ${HAK[hak].join(', ')}.`)
      .join(' '),
    ...(parameters.length > 0 && { parameters }),
    ...(r.badan && {
      requestBody: { required: true, content: { 'application/json': { schema: ringkas(r.badan, 'input') } } },
    }),
    responses: {
      [status]: { description: uraian, ...(isi && { content: isi }) },
      default: {
        description: 'Masalah',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Masalah' } } },
      },
    },
  };
}

const dariAlamat = (alamat: string): Json[] =>
  [...alamat.matchAll(/:(\w+)/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string' },
  }));

/** Every query parameter may be left out: each has a default or is optional. */
function dariKueri(kueri: z.ZodType | undefined): Json[] {
  if (!kueri) return [];
  const { properties = {} } = ringkas(kueri, 'output') as { properties?: Record<string, Json> };
  return Object.entries(properties).map(([name, { description, ...schema }]) => ({
    name,
    in: 'query',
    required: false,
    ...(description ? { description } : {}),
    schema,
  }));
}
