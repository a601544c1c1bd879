/** Rows inserted, deleted and undone in the grid, saved: what hangs on the rows goes with them. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { bukaZip } from '@lembar-kinerja/functions/berkas/zip/buka';
import type { Browser } from 'playwright-core';
import { bukaHalaman, type HalamanUji, type Layanan, layaniHalaman } from './peramban';

jest.setTimeout(180_000);

const AKAR = join(__dirname, '../..');
const NAMA = '01-sisip-baris.xlsx';
let peramban: Browser;
let alamat: string;
let folder: string;
let tutup: Layanan['tutup'];
let uji: HalamanUji;

beforeAll(async () => {
  ({ peramban, alamat, folder, tutup } = await layaniHalaman('susunan-', (isi) =>
    fs.cp(join(AKAR, 'test/berkas/buku-kerja', NAMA), join(isi, NAMA)),
  ));
});
afterAll(() => tutup?.());
beforeEach(async () => {
  await fs.cp(join(AKAR, 'test/berkas/buku-kerja', NAMA), join(folder, NAMA));
  uji = await bukaHalaman(peramban, alamat);
});
afterEach(async () => {
  expect(uji.galat).toEqual([]);
  await uji.page.close();
});

const lembar = 'kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet()';
async function simpan(): Promise<void> {
  await uji.page.keyboard.press('Control+s');
  await uji.page.getByText('Tersimpan').waitFor();
}
const berkas = () => fs.readFile(join(folder, NAMA));
const tautan = async () => (await readXlsx(await berkas(), NAMA)).lembar[0]?.tautan;
async function bagian(nama: string): Promise<string> {
  return new TextDecoder().decode(bukaZip(await berkas(), /./, 1e8)[nama]);
}
const bukti = (awal: number) =>
  Object.fromEntries(
    [1, 2, 3, 4, 5].map((n) => [`C${awal + n - 1}`, [expect.stringContaining(`BERKAS${n}`)]]),
  );

test('a row above the first recommendation: each keeps its own proof, note, list, rule and name', async () => {
  await uji.page.evaluate(`${lembar}.insertRowsBefore(1, 1)`);
  await simpan();
  expect(await tautan()).toEqual(bukti(3));
  expect(await bagian('xl/comments1.xml')).toContain('ref="B5"');
  expect(await bagian('xl/workbook.xml')).toMatch(/NilaiTiga">'Tindak Lanjut LHE'!\$D\$5</);
  const isi = await bagian('xl/worksheets/sheet1.xml');
  expect(isi).toMatch(/<dataValidation [^>]*sqref="D5"/);
  expect(isi).toContain('<conditionalFormatting sqref="D5">');
  // A second saving starts from what the first one wrote.
  await uji.page.evaluate(`${lembar}.insertRowsBefore(1, 1)`);
  await simpan();
  expect(await tautan()).toEqual(bukti(4));
});

test('deleted and undone, nothing was; deleted, the others keep theirs', async () => {
  const semula = await bagian('xl/comments1.xml');
  await uji.page.evaluate(`${lembar}.deleteRows(3, 1)`);
  await uji.page.evaluate('kisiLembarKinerja.api.undo()');
  await uji.page.evaluate(`${lembar}.getRange('E1').setValue('x')`);
  await simpan();
  expect(await tautan()).toEqual(bukti(2));
  expect(await bagian('xl/comments1.xml')).toBe(semula);
  await uji.page.evaluate(`${lembar}.deleteRows(1, 1)`);
  await simpan();
  const sisa = await tautan();
  expect(
    Object.values(sisa ?? {})
      .flat()
      .map((url) => /BERKAS\d/.exec(url)?.[0]),
  ).toEqual(['BERKAS2', 'BERKAS3', 'BERKAS4', 'BERKAS5']);
  expect(await bagian('xl/comments1.xml')).toContain('ref="B3"');
});

test('rows moved by the grid take their proofs along; a sheet with another name keeps its name', async () => {
  await uji.page.evaluate(`${lembar}.moveRows(${lembar}.getRange('2:2'), 5)`);
  await uji.page.evaluate(`${lembar}.setName("LHE Jum'at")`);
  await simpan();
  const urut = ['BERKAS2', 'BERKAS3', 'BERKAS4', 'BERKAS1', 'BERKAS5'];
  expect(await tautan()).toEqual(
    Object.fromEntries(urut.map((n, i) => [`C${i + 2}`, [expect.stringContaining(n)]])),
  );
  expect(await bagian('xl/comments1.xml')).toContain('ref="B3"');
  expect(await bagian('xl/workbook.xml')).toContain("'LHE Jum''at'!$D$3");
});
