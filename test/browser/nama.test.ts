/** Workbooks of other writers in the page: names and number formats as the file has them. */
import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { bukaHalaman, type Layanan, layaniHalaman, potret } from './peramban';
import { isiSel, ketik } from './sel';

jest.setTimeout(180_000);

const AKAR = join(__dirname, '../..');
let peramban: Browser;
let alamat: string;
let folder: string;
let tutup: Layanan['tutup'];

beforeAll(async () => {
  ({ peramban, alamat, folder, tutup } = await layaniHalaman('nama-'));
});
afterAll(() => tutup?.());

async function buka(nama: string) {
  for (const lama of await fs.readdir(folder)) await fs.rm(join(folder, lama), { recursive: true });
  await fs.copyFile(join(AKAR, 'test/berkas/buku-kerja', nama), join(folder, nama));
  return bukaHalaman(peramban, alamat);
}

test('formulas with names follow their figures; one name on two sheets has the meaning of its own', async () => {
  const { page, galat } = await buka('02-nama-rentang.xlsx');
  expect(await isiSel(page, 'Y14')).toMatchObject({ rumus: '=U14*BatasAtas', nilai: 96 });
  await ketik(page, 'U14', '50');
  expect(await isiSel(page, 'Y14')).toMatchObject({ nilai: 60 });
  await ketik(page, 'D14', '11');
  expect(await isiSel(page, 'Y18')).toMatchObject({ nilai: 11 });
  await potret(page, 'nama');
  expect(galat).toEqual([]);
  await page.close();
});

test('a name over a whole sheet opens at once', async () => {
  const { page, galat } = await buka('03-nama-selembar.xlsx');
  expect(galat).toEqual([]);
  await page.close();
});

test('escaped text in a number format stays text', async () => {
  const { page, galat } = await buka('201-format-garis-miring.xlsx');
  expect((await isiSel(page, 'B1')).tampil).toBe('155%');
  expect((await isiSel(page, 'C1')).tampil).toBe('1.234,-');
  expect((await isiSel(page, 'D1')).tampil).toBe('12 hari');
  expect(galat).toEqual([]);
  await page.close();
});
