/** The part of the Sheets v4 REST API that the product calls, over .xlsx files. */

import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';
import { type BukuKerja, indeksKolom, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import { json, Router } from 'express';
import type { BukuFolder, JagaBerkas } from './buku-folder';
import { GalatApi } from './galat-api';
import { IdLembar } from './id-lembar';
import { terapkanMasker, uraiMasker } from './masker';
import { jagaBadan } from './skema';
import { terapkanPermintaan } from './ubah-lembar';

/** A larger request is refused by Google. */
const UKURAN = 10 * 2 ** 20;
/** Spare rows and columns, as a sheet in the browser has. */
const CADANGAN = { baris: 50, kolom: 4 };

export function ruteSheets(
  buku: BukuFolder,
  jaga: JagaBerkas,
  judul: (id: string, nama: string) => string,
): Router {
  const rute = Router();
  const ids = new IdLembar();
  const buka = async (id: string) => {
    const berkas = await jaga(id);
    return { berkas, isi: await buku.buka(berkas) };
  };
  const masker = (fields: unknown) => uraiMasker(typeof fields === 'string' ? fields : '');

  rute.get('/spreadsheets/:id', async (minta, jawab) => {
    const { id } = minta.params;
    const { isi } = await buka(id);
    jawab.json(
      terapkanMasker(
        kerangka(id, { ...isi, berkas: judul(id, isi.berkas) }, ids.judul(id, isi.lembar)),
        masker(minta.query.fields),
      ),
    );
  });
  rute.get('/spreadsheets/:id/values\\:batchGet', async (minta, jawab) => {
    const { id } = minta.params;
    const { isi } = await buka(id);
    const { ranges = [], valueRenderOption, fields } = minta.query as Record<string, string | string[]>;
    const rumus = valueRenderOption === 'FORMULA';
    const valueRanges = [ranges].flat().map((range) => ({
      range,
      majorDimension: 'ROWS',
      values: nilaiApi(cariLembar(isi, range), rumus),
    }));
    jawab.json(terapkanMasker({ spreadsheetId: id, valueRanges }, masker(fields)));
  });
  rute.post('/spreadsheets/:id\\:batchUpdate', json({ limit: UKURAN }), jagaBadan, async (minta, jawab) => {
    const { id = '' } = minta.params as { id?: string };
    const berkas = await jaga(id);
    const { requests = [] } = minta.body as sheets_v4.Schema$BatchUpdateSpreadsheetRequest;
    let nama = new Map<number, string>();
    await buku.ubah(berkas, (model) => {
      nama = ids.judul(
        id,
        model.lembar.map(({ nama }) => ({ nama })),
      );
      terapkanPermintaan(model, nama, requests);
    });
    ids.simpan(id, nama);
    jawab.json(
      terapkanMasker({ spreadsheetId: id, replies: requests.map(() => ({})) }, masker(minta.query.fields)),
    );
  });
  return rute;
}

function kerangka(
  id: string,
  { berkas, lembar }: BukuKerja,
  judul: ReadonlyMap<number, string>,
): sheets_v4.Schema$Spreadsheet {
  const idLembar = new Map([...judul].map(([sheetId, nama]) => [nama, sheetId]));
  return {
    spreadsheetId: id,
    properties: { title: berkas, locale: 'in_ID', timeZone: 'Asia/Makassar' },
    sheets: lembar.map((l, i) => ({
      properties: {
        sheetId: idLembar.get(l.nama) ?? i,
        title: l.nama,
        index: i,
        sheetType: 'GRID',
        ...(l.tersembunyi && { hidden: true }),
        gridProperties: {
          rowCount: l.nilai.length + CADANGAN.baris,
          columnCount: Math.max(0, ...l.nilai.map((b) => b.length)) + CADANGAN.kolom,
        },
      },
      merges: l.gabungan.map((g) => ({
        sheetId: idLembar.get(l.nama) ?? i,
        startRowIndex: g.baris,
        endRowIndex: g.baris + g.tinggi,
        startColumnIndex: g.kolom,
        endColumnIndex: g.kolom + g.lebar,
      })),
      data: [
        {
          rowData: selApi(l),
          rowMetadata: tersembunyiApi(l.barisTersembunyi),
          columnMetadata: tersembunyiApi(l.kolomTersembunyi),
        },
      ],
    })),
  };
}

const tersembunyiApi = (nomor: readonly number[] = []): sheets_v4.Schema$DimensionProperties[] =>
  Array.from({ length: Math.max(-1, ...nomor) + 1 }, (_, i) =>
    nomor.includes(i) ? { hiddenByUser: true } : {},
  );

/** Links and number formats. One link is the cell's, several are of parts of its text. */
function selApi({ tautan, persen = {}, tampil = {} }: Lembar): sheets_v4.Schema$RowData[] {
  const baris: sheets_v4.Schema$RowData[] = [];
  const sel = (alamatSel: string): sheets_v4.Schema$CellData => {
    const [, huruf = 'A', angka = '1'] = /^([A-Z]+)(\d+)$/.exec(alamatSel) ?? [];
    const [b, k] = [Number(angka) - 1, indeksKolom(huruf)];
    while (baris.length <= b) baris.push({});
    const isi = baris[b] as sheets_v4.Schema$RowData;
    isi.values ??= [];
    while (isi.values.length <= k) isi.values.push({});
    return isi.values[k] as sheets_v4.Schema$CellData;
  };
  for (const [letak, url] of Object.entries(tautan)) {
    const satu = url.length === 1 && { hyperlink: url[0] ?? null };
    Object.assign(sel(letak), satu || { textFormatRuns: url.map((uri) => ({ format: { link: { uri } } })) });
  }
  const format = (letak: string, type: string, pattern: string) =>
    Object.assign(sel(letak), { effectiveFormat: { numberFormat: { type, pattern } } });
  for (const letak of Object.keys(persen)) format(letak, 'PERCENT', '0.00%');
  for (const [letak, teks] of Object.entries(tampil)) format(letak, 'NUMBER', teks.replace(/\d/g, '0'));
  return baris;
}

function cariLembar({ lembar }: BukuKerja, range: string): Lembar {
  const judul = /^'(.*)'$/s.exec(range)?.[1]?.replaceAll("''", "'") ?? range;
  const ada = lembar.find((l) => l.nama === judul);
  if (!ada) throw new GalatApi(400, `Unable to parse range: ${range}`, 'badRequest');
  return ada;
}

/** Trailing blanks are left out, as the API does; a blank between is an empty text. */
function nilaiApi({ nilai, rumus }: Lembar, denganRumus: boolean): unknown[][] {
  const tinggi = Math.max(nilai.length, rumus.length);
  const hasil = Array.from({ length: tinggi }, (_, b) => {
    const lebar = Math.max(nilai[b]?.length ?? 0, rumus[b]?.length ?? 0);
    const baris: unknown[] = Array.from({ length: lebar }, (_, k) => {
      const isi = nilai[b]?.[k] ?? '';
      return denganRumus ? (rumus[b]?.[k] ?? isi) : isi;
    });
    while (baris.length > 0 && baris[baris.length - 1] === '') baris.pop();
    return baris;
  });
  while (hasil.length > 0 && hasil[hasil.length - 1]?.length === 0) hasil.pop();
  return hasil;
}
