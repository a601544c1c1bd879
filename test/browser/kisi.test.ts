import { promises as fs } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import type { Browser } from 'playwright-core';
import { bukaHalaman, type HalamanUji, type Layanan, layaniHalaman, potret } from './peramban';
import { dihitung, isiSel, ketik, klikSel, pilih, teksSunting } from './sel';

jest.setTimeout(180_000);

const AKAR = join(__dirname, '../..');
const MUTASI = 'Pengukuran Mutasi.xlsx';
let peramban: Browser;
let alamat: string;
let folder: string;
let tutup: Layanan['tutup'];
let uji: HalamanUji;

beforeAll(async () => {
  ({ peramban, alamat, folder, tutup } = await layaniHalaman('kisi-', (isi) =>
    fs.cp(join(AKAR, 'samples/bkpsdm-2024'), isi, { recursive: true }),
  ));
});
afterAll(() => tutup?.());
beforeEach(async () => {
  await fs.cp(join(AKAR, 'samples/bkpsdm-2024'), folder, { recursive: true });
  uji = await bukaHalaman(peramban, alamat);
});
afterEach(async () => {
  expect(uji.galat).toEqual([]);
  await uji.page.close();
});

const bacaBerkas = async () => (await readXlsx(await fs.readFile(join(folder, MUTASI)), MUTASI)).lembar[0];

test('the first workbook is shown, with the form, its number formats and Indonesian menus', async () => {
  const { page } = uji;
  await potret(page, 'kisi-pertama');
  expect(await page.title()).toBe('Pengukuran Mutasi - Lembar Kinerja');
  expect(await isiSel(page, 'F12')).toMatchObject({ tampil: '2.273.795.050' });
  expect(await isiSel(page, 'W13')).toMatchObject({ rumus: '=CAPAIAN(D13,S13)', tampil: '90,32' });
  await page.mouse.click(500, 550, { button: 'right' });
  await page.getByText('Tempel Spesial').waitFor();
  await page.getByText('Sisipkan').waitFor();
  await page.keyboard.press('Escape');
});

test('a formula typed with ; calculates, is shown with ; again, and follows its inputs', async () => {
  const { page } = uji;
  await ketik(page, 'Z13', '=CAPAIAN(D13; S13)');
  expect(await isiSel(page, 'Z13')).toMatchObject({ rumus: '=CAPAIAN(D13, S13)', tampil: '90,32' });
  expect(await teksSunting(page, 'Z13')).toBe('=CAPAIAN(D13; S13)');

  await ketik(page, 'G13', '95,5');
  expect(await isiSel(page, 'G13')).toMatchObject({ nilai: 95.5, tampil: '95,5' });
  expect(await isiSel(page, 'S13')).toMatchObject({ tampil: '95,5' });
  expect(await isiSel(page, 'W13')).toMatchObject({ tampil: '61,61' });
  expect(await isiSel(page, 'Z13')).toMatchObject({ nilai: 61.61 });
  expect(await teksSunting(page, 'G13')).toBe('95,5');
  await potret(page, 'kisi-rumus');
});

test('while a formula is typed, its help is in Indonesian', async () => {
  const { page } = uji;
  await pilih(page, 'Z13');
  await page.keyboard.type('=CAPA', { delay: 60 });
  await page.getByText('CAPAIAN', { exact: true }).first().waitFor();
  await potret(page, 'kisi-saran');
  await page.keyboard.type('IAN(D13; ', { delay: 60 });
  await page
    .getByText(/realisasi/i)
    .first()
    .waitFor();
  // The help folds up while it is moved to its place.
  await page.waitForTimeout(700);
  await potret(page, 'kisi-bantuan');
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('cells are picked with the mouse, the help parts them by ;, and the edit line is left without harm', async () => {
  const { page } = uji;
  await pilih(page, 'D11');
  await page.keyboard.type('=SUM(', { delay: 60 });
  await page.getByText('SUM(angka 1; [angka 2,...])').waitFor();
  await page.waitForTimeout(400);
  await klikSel(page, 'F16');
  await page.keyboard.type('; ', { delay: 60 });
  await klikSel(page, 'F18');
  await page.keyboard.type(')');
  await page.keyboard.press('Enter');
  await dihitung(page, 'D11');
  expect(await isiSel(page, 'D11')).toMatchObject({ rumus: '=SUM(F16, F18)', nilai: 1_948_986_000 });
  await page.locator('.univerjs-icon-fx-icon').click();
  await page.waitForTimeout(400);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
});

test('a cell still being typed when another workbook is asked for goes with its own workbook', async () => {
  const { page } = uji;
  await pilih(page, 'Z13');
  await page.keyboard.type('=1+1', { delay: 60 });
  await page.getByRole('button', { name: 'Pengukuran Sekretariat' }).click();
  await page.getByRole('button', { name: 'Simpan', exact: true }).last().click();
  await page.locator('.berkas [aria-current]', { hasText: 'Pengukuran Sekretariat' }).waitFor();
  expect((await bacaBerkas())?.nilai[12]?.[25]).toBe(2);
  expect((await isiSel(page, 'Z13')).tampil).toBe('');
});

test('a formula over columns fills its rows; saved and opened again it is the same', async () => {
  const { page } = uji;
  await ketik(page, 'AA12', '=SERAPAN(F12:F18; T12:T18)');
  const kolom = () =>
    Promise.all([12, 13, 14, 15, 16].map(async (b) => (await isiSel(page, `AA${b}`)).tampil));
  expect(await kolom()).toEqual(['21,58', '', '28,68', '', '19,64']);
  await ketik(page, 'Z14', '5.03');
  await ketik(page, 'G13', '95,5');
  const sebelum = await bacaBerkas();
  await page.keyboard.press('Control+s');
  await page.getByText('Tersimpan').waitFor();

  const sesudah = await bacaBerkas();
  expect(sesudah?.rumus[11]?.[26]).toBe('=SERAPAN(F12:F18, T12:T18)');
  expect([11, 13, 15].map((b) => sesudah?.nilai[b]?.[26])).toEqual([21.58, 28.68, 19.64]);
  expect(sesudah?.nilai[13]?.[25]).toBe('5.03');
  expect([sesudah?.rumus[12]?.[18], sesudah?.nilai[12]?.[18]]).toEqual([sebelum?.rumus[12]?.[18], 95.5]);
  expect(sesudah?.gabungan).toEqual(sebelum?.gabungan);

  await page.reload();
  await page.getByText('Tersimpan').waitFor();
  await dihitung(page, 'AA12');
  await expect(kolom()).resolves.toEqual(['21,58', '', '28,68', '', '19,64']);
  expect(await isiSel(page, 'W13')).toMatchObject({ rumus: '=CAPAIAN(D13,S13)', tampil: '61,61' });
});

test('pasted text is read like typed text, and a block copied in the grid stays what it was', async () => {
  const { page } = uji;
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.evaluate(
    `navigator.clipboard.writeText('95,5\\t1.234.567,89\\n5.03\\t=CAPAIAN(D13; S13)\\n<b>x</b>\\t31/12/2024')`,
  );
  await pilih(page, 'Z13');
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(1000);
  const isi = await Promise.all(['Z13', 'AA13', 'Z14', 'AA14', 'Z15', 'AA15'].map((a1) => isiSel(page, a1)));
  expect(isi.map((sel) => sel.nilai)).toEqual([95.5, 1234567.89, '5.03', 90.32, '<b>x</b>', 45657]);
  expect(isi[3]?.rumus).toBe('=CAPAIAN(D13, S13)');
  expect(isi[5]?.tampil).toBe('31/12/2024');

  await pilih(page, 'A12:B12');
  await page.keyboard.press('Control+c');
  await page.waitForTimeout(300);
  await pilih(page, 'Z20');
  await page.keyboard.press('Control+v');
  await page.waitForTimeout(1000);
  expect(await isiSel(page, 'Z20')).toMatchObject({ nilai: '5.03.02.2.02' });
});

test("a menu function of the add-on works on the grid: the product's formulas become built-in ones", async () => {
  const { page } = uji;
  await pilih(page, 'W13:W19');
  await page.getByText('Menu').click();
  await page.getByRole('button', { name: 'Ubah ke rumus bawaan' }).click();
  await page.getByText(/\d+ rumus diubah/).waitFor();
  await dihitung(page, 'W13');
  const sel = await isiSel(page, 'W13');
  expect(sel.rumus).not.toContain('CAPAIAN');
  expect(sel.tampil).toBe('90,32');
  await potret(page, 'kisi-rumus-bawaan');
});

test('a file that someone else changed meanwhile is not overwritten, and the page says so', async () => {
  const { page } = uji;
  await ketik(page, 'G13', '1');
  const lain = await fs.readFile(join(folder, 'Pengukuran Sekretariat.xlsx'));
  await fs.writeFile(join(folder, MUTASI), lain);
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('sudah diubah di luar halaman ini').waitFor();
  await potret(page, 'kisi-berubah');
  expect(lain.equals(await fs.readFile(join(folder, MUTASI)))).toBe(true);
  // The refusal itself is an answer with an error status, which the browser notes.
  expect(uji.galat.splice(0)).toEqual([expect.stringContaining('409')]);
});

test('another workbook opens with all of its sheets; who is signed in is shown', async () => {
  const { page } = uji;
  await page.getByRole('button', { name: 'Dokumen Kinerja' }).click();
  await page.getByText('Perjanjian Kinerja', { exact: true }).first().waitFor();
  await page.getByText('Tersimpan').waitFor();
  await page.getByLabel('Masuk sebagai').selectOption({ label: 'Evaluator' });
  await page.getByText('evaluator@perangkat-daerah.example').waitFor();
  await potret(page, 'kisi-dokumen');
});

test('the sidebar stands in a frame without an origin and reads the sheet that the grid shows', async () => {
  const { page } = uji;
  const bingkai = page.frameLocator('#panel iframe');
  await bingkai.getByRole('button', { name: 'Periksa lembar ini' }).first().waitFor();
  await bingkai.getByText('Pengukuran 2024').first().waitFor();
  const isi = page.frames().find((satu) => satu.url().includes('/panel/'));
  expect(await isi?.evaluate('origin')).toBe('null');
  await potret(page, 'kisi-panel');
});
