/**
 * Google's own description of its APIs (discovery documents, structure only): what a request may hold and what an answer
 * looks like. The stand-in refuses what Google would refuse, and does not answer what Google would not.
 */
import type { RequestHandler } from 'express';
import { GalatApi } from './galat-api';
import driveV3 from './google/drive-v3.json';
import sheetsV4 from './google/sheets-v4.json';
import { type Masker, uraiMasker } from './masker';

interface Skema {
  $ref?: string;
  type?: string;
  format?: string;
  enum?: string[];
  items?: Skema;
  properties?: Record<string, Skema>;
  additionalProperties?: Skema;
  readOnly?: boolean;
}

interface Parameter extends Skema {
  location?: string;
  required?: boolean;
  repeated?: boolean;
}

interface Metode {
  httpMethod: string;
  path: string;
  parameters?: Record<string, Parameter>;
  request?: { $ref?: string };
  response?: { $ref?: string };
}

interface Sumber {
  methods?: Record<string, Metode>;
  resources?: Record<string, Sumber>;
}

interface Gambaran extends Sumber {
  schemas: Record<string, Skema>;
  parameters: Record<string, Parameter>;
  servicePath: string;
}

interface Panggilan {
  gambaran: Gambaran;
  metode: Metode;
  pola: RegExp;
}

const DAFTAR: readonly Panggilan[] = [sheetsV4 as Gambaran, driveV3 as Gambaran].flatMap((gambaran) =>
  [...semuaMetode(gambaran)].map((metode) => ({ gambaran, metode, pola: polaJalan(gambaran, metode) })),
);

function* semuaMetode({ methods = {}, resources = {} }: Sumber): Generator<Metode> {
  yield* Object.values(methods);
  for (const dalam of Object.values(resources)) yield* semuaMetode(dalam);
}

/** An upload goes to the same path below `/upload`. */
function polaJalan({ servicePath }: Gambaran, { path }: Metode): RegExp {
  const pola = `${servicePath}${path}`
    .replaceAll(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replaceAll(/\{\\?\+?\w+\}/g, '[^/]+?');
  return new RegExp(`^/(?:upload/)?${pola}$`);
}

/**
 * Checks every call against the description: the method, each parameter, the body, and the answer before it is sent.
 * A request that does not fit gets Google's 400; an answer that does not fit is a fault of the stand-in and gets 500.
 */
export const jagaSkema: RequestHandler = (minta, jawab, lanjut) => {
  // The content of an upload goes to an address of Google's own making.
  if (minta.method === 'PUT' && minta.query.upload_id !== undefined) return lanjut();
  const jalan = decodeURI(minta.path);
  const panggilan = DAFTAR.find(({ metode, pola }) => metode.httpMethod === minta.method && pola.test(jalan));
  if (!panggilan) throw new GalatApi(404, `${minta.method} ${jalan} is not a method of the API`, 'notFound');
  const salah = [...periksaParameter(panggilan, minta.query)];
  if (salah.length > 0) throw new GalatApi(400, salah.join('; '), 'badRequest');
  const kirim = jawab.json.bind(jawab);
  jawab.json = (isi: unknown) => {
    if (jawab.statusCode >= 300) return kirim(isi);
    const { gambaran, metode } = panggilan;
    const cacat = [...periksaIsi(gambaran, { $ref: metode.response?.$ref ?? '' }, isi, 'answer')];
    if (cacat.length === 0) return kirim(isi);
    jawab.status(500);
    return kirim({ error: { code: 500, message: cacat.slice(0, 5).join('; '), status: 'INTERNAL' } });
  };
  lanjut();
};

/** For the routes that have read their body: throws as Google does. */
export const jagaBadan: RequestHandler = (minta, _jawab, lanjut) => {
  periksaBadan(minta.method, minta.baseUrl + minta.path, minta.body);
  lanjut();
};

/** Throws what Google says of a body that does not fit its description. */
export function periksaBadan(cara: string, jalan: string, badan: unknown): void {
  const panggilan = DAFTAR.find(
    ({ metode, pola }) => metode.httpMethod === cara && pola.test(decodeURI(jalan)),
  );
  const acuan = panggilan?.metode.request?.$ref;
  if (!panggilan || acuan === undefined) return;
  const { gambaran } = panggilan;
  const [salah] = [
    ...periksaIsi(gambaran, { $ref: acuan }, badan, ''),
    ...periksaMaskerBatch(gambaran, badan),
  ];
  if (salah !== undefined) throw new GalatApi(400, `Invalid JSON payload received. ${salah}`, 'badRequest');
}

function* periksaParameter(
  { gambaran, metode }: Panggilan,
  query: Record<string, unknown>,
): Generator<string> {
  const kenal: Record<string, Parameter> = { ...gambaran.parameters, ...metode.parameters, uploadType: {} };
  for (const [nama, isi] of Object.entries(query)) {
    const parameter = kenal[nama];
    if (!parameter || parameter.location === 'path') {
      yield `Invalid JSON payload received. Unknown name "${nama}": Cannot bind query parameter.`;
    } else if (Array.isArray(isi) && !parameter.repeated) yield `Parameter ${nama} is given more than once`;
    else if (nama === 'fields')
      yield* periksaMasker(gambaran, metode.response ?? {}, uraiMasker(String(isi)));
    else for (const satu of [isi].flat()) yield* periksaTeks(parameter, String(satu), nama);
  }
  for (const [nama, { location, required }] of Object.entries(metode.parameters ?? {})) {
    if (required && location === 'query' && query[nama] === undefined) yield `Required parameter: ${nama}`;
  }
}

/** Fields of a mask that the described object does not have. */
function* periksaMasker(gambaran: Gambaran, skema: Skema, masker: Masker, tempat = ''): Generator<string> {
  const tujuan = uraiAcuan(gambaran, skema.items ?? skema);
  for (const [nama, dalam] of masker ?? []) {
    const anak = tujuan.properties?.[nama] ?? tujuan.additionalProperties;
    if (anak) yield* periksaMasker(gambaran, anak, dalam, `${tempat}${nama}.`);
    else if (nama !== '*') yield `Invalid field selection ${tempat}${nama}`;
  }
}

function uraiAcuan(gambaran: Gambaran, skema: Skema): Skema {
  const tujuan = skema.$ref === undefined ? skema : (gambaran.schemas[skema.$ref] ?? {});
  return tujuan.items ? uraiAcuan(gambaran, tujuan.items) : tujuan;
}

/** What the `fields` of a request names, by the request's own name. */
const SASARAN_MASKER: Record<string, string> = {
  updateCells: 'CellData',
  repeatCell: 'CellData',
  updateSheetProperties: 'SheetProperties',
  updateDimensionProperties: 'DimensionProperties',
};

/** A part of a batch says in `fields` what it changes. */
function* periksaMaskerBatch(gambaran: Gambaran, badan: unknown): Generator<string> {
  const { requests = [] } = badan as { requests?: Record<string, { fields?: string }>[] };
  for (const [i, p] of requests.entries()) {
    for (const [nama, { fields }] of Object.entries(p)) {
      const sasaran = SASARAN_MASKER[nama];
      if (sasaran === undefined) continue;
      if (!fields) yield `requests[${i}].${nama}: At least one field must be listed in 'fields'.`;
      else yield* periksaMasker(gambaran, { $ref: sasaran }, uraiMasker(fields), `requests[${i}].${nama}.`);
    }
  }
}

/** A parameter arrives as text. */
function* periksaTeks(skema: Parameter, isi: string, nama: string): Generator<string> {
  const cocok =
    skema.type === 'integer'
      ? /^-?\d+$/.test(isi)
      : skema.type === 'boolean'
        ? /^(true|false)$/.test(isi)
        : !skema.enum || skema.enum.includes(isi);
  if (!cocok) yield `Invalid value at '${nama}': "${isi}"`;
}

const BILANGAN: Record<string, [number, number]> = {
  int32: [-(2 ** 31), 2 ** 31 - 1],
  uint32: [0, 2 ** 32 - 1],
};

/** Every place of `isi` that does not fit `skema`, in Google's words. */
function* periksaIsi(gambaran: Gambaran, skema: Skema, isi: unknown, tempat: string): Generator<string> {
  if (skema.$ref !== undefined) {
    const tujuan = gambaran.schemas[skema.$ref];
    if (tujuan) yield* periksaIsi(gambaran, tujuan, isi, tempat);
    return;
  }
  // A blank stands for "not given" in an object, and for a blank cell in a list of values.
  if (isi === null || isi === undefined || skema.type === 'any' || skema.type === undefined) return;
  if (skema.type === 'array') {
    if (!Array.isArray(isi)) yield `${tempat}: not a list`;
    else
      for (const [i, satu] of isi.entries())
        yield* periksaIsi(gambaran, skema.items ?? {}, satu, `${tempat}[${i}]`);
  } else if (skema.type === 'object') yield* periksaObjek(gambaran, skema, isi, tempat);
  else if (!isNilai(skema, isi))
    yield `Invalid value at '${tempat}' (${skema.format ?? skema.type}), ${JSON.stringify(isi)}`;
}

function* periksaObjek(gambaran: Gambaran, skema: Skema, isi: unknown, tempat: string): Generator<string> {
  if (typeof isi !== 'object' || Array.isArray(isi)) {
    yield `${tempat}: not an object`;
    return;
  }
  for (const [nama, satu] of Object.entries(isi as object)) {
    const dalam = skema.properties?.[nama] ?? skema.additionalProperties;
    if (dalam) yield* periksaIsi(gambaran, dalam, satu, tempat ? `${tempat}.${nama}` : nama);
    else if (satu !== undefined) yield `Unknown name "${nama}" at '${tempat}': Cannot find field.`;
  }
}

function isNilai(skema: Skema, isi: unknown): boolean {
  switch (skema.type) {
    case 'boolean':
      return typeof isi === 'boolean';
    case 'number':
      return typeof isi === 'number' && Number.isFinite(isi);
    case 'integer': {
      const [awal, akhir] = BILANGAN[skema.format ?? 'int32'] ?? [
        Number.MIN_SAFE_INTEGER,
        Number.MAX_SAFE_INTEGER,
      ];
      return typeof isi === 'number' && Number.isInteger(isi) && isi >= awal && isi <= akhir;
    }
    default:
      return typeof isi === 'string' && (!skema.enum || skema.enum.includes(isi));
  }
}
