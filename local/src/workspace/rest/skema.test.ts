/** The stand-in refuses what Google's own description of its APIs does not know. */
import { promises as fs, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import { idBuku } from './buku-folder';
import { bukaTiruan, type Tiruan } from './tiruan';

let folder: string;
let tiruan: Tiruan;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-skema-'));
  const lembar = {
    nama: 'A',
    sel: [[{ nilai: 1 }]],
    gaya: {},
    gabungan: [],
    lebar: [9],
    barisBeku: 0,
    kolomBeku: 0,
    cetak: null,
  };
  await fs.writeFile(join(folder, 'b.xlsx'), await writeXlsx([lembar]));
  tiruan = await bukaTiruan({ folder, token: 't' });
});
afterAll(async () => {
  await tiruan.tutup();
  rmSync(folder, { recursive: true });
});

async function minta(jalan: string, badan?: unknown): Promise<[number, string]> {
  const jawab = await fetch(`${tiruan.akar}${jalan}`, {
    headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
    ...(badan === undefined ? {} : { method: 'POST', body: JSON.stringify(badan) }),
  });
  const isi = (await jawab.json()) as { error?: { message: string } };
  return [jawab.status, isi.error?.message ?? ''];
}
const lembarPertama = async (): Promise<number> => {
  const jawab = await fetch(
    `${tiruan.akar}/v4/spreadsheets/${idBuku('b.xlsx')}?fields=sheets.properties.sheetId`,
    {
      headers: { authorization: 'Bearer t' },
    },
  );
  const { sheets } = (await jawab.json()) as { sheets: { properties: { sheetId: number } }[] };
  return sheets[0]?.properties.sheetId ?? -1;
};
const batch = (permintaan: object) =>
  minta(`/v4/spreadsheets/${idBuku('b.xlsx')}:batchUpdate`, { requests: [permintaan] });
const rentang = (sheetId: number, baris: number, kolom: number, tinggi = 1, lebar = 1) => ({
  sheetId,
  startRowIndex: baris,
  endRowIndex: baris + tinggi,
  startColumnIndex: kolom,
  endColumnIndex: kolom + lebar,
});

test.each([
  [{ mergeCell: {} }, 'Unknown name "mergeCell"'],
  [{ mergeCells: { mergeType: 'MERGE', range: {} } }, 'mergeType'],
  [
    { repeatCell: { range: {}, cell: { userEnteredFormat: { textFormat: { bold: 'ya' } } }, fields: '*' } },
    'bold',
  ],
  [{ addSheet: { properties: { sheetId: 2 ** 31 } } }, 'sheetId'],
  [{ updateCells: { range: {}, fields: 'userEnteredFormat.huruf' } }, 'Invalid field selection'],
  [{ updateSheetProperties: { properties: { title: 'b' } } }, 'At least one field'],
])('a batch that Google does not understand is refused: %j', async (permintaan, sebab) => {
  const [status, pesan] = await batch(permintaan);
  expect(status).toBe(400);
  expect(pesan).toContain(sebab);
});

test.each([
  ['/v4/spreadsheets/x?field=sheets', 400, 'field'],
  ['/v4/spreadsheets/x?fields=sheet(merges)', 400, 'sheet'],
  ['/v4/spreadsheets/x/values:batchGet?valueRenderOption=RAW', 400, 'valueRenderOption'],
  ['/v4/spreadsheets/x/values:readAll', 404, 'not a method'],
  ['/drive/v3/files?pageSize=banyak', 400, 'pageSize'],
  ['/drive/v3/files/x?fields=nama', 400, 'nama'],
])('a call that Google does not know is refused: %s', async (jalan, status, sebab) => {
  const [dapat, pesan] = await minta(jalan);
  expect(dapat).toBe(status);
  expect(pesan).toContain(sebab);
});

test('frozen columns and a merge across them are refused in either order, and nothing of the batch is done', async () => {
  const sheetId = await lembarPertama();
  const gabung = { mergeCells: { mergeType: 'MERGE_ALL', range: rentang(sheetId, 0, 1, 1, 3) } };
  const beku = (kolom: number) => ({
    updateSheetProperties: {
      properties: { sheetId, gridProperties: { frozenColumnCount: kolom } },
      fields: 'gridProperties.frozenColumnCount',
    },
  });
  for (const requests of [
    [beku(2), gabung],
    [gabung, beku(2)],
  ]) {
    const [status, pesan] = await minta(`/v4/spreadsheets/${idBuku('b.xlsx')}:batchUpdate`, { requests });
    expect([status, pesan]).toEqual([400, expect.stringContaining("can't freeze columns")]);
  }
  expect((await batch(gabung))[0]).toBe(200);
  expect(
    await batch({ mergeCells: { mergeType: 'MERGE_ALL', range: rentang(sheetId, 0, 0, 1, 2) } }),
  ).toEqual([400, expect.stringContaining('must select all cells')]);
});

test('a request beyond 10 MiB is refused', async () => {
  const [status, pesan] = await batch({ addSheet: { properties: { title: 'x'.repeat(10 * 2 ** 20) } } });
  expect(status).toBe(400);
  expect(pesan).toContain('10485760');
});
