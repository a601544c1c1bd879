/** The work of a day on the page that `lk serve` gives: nothing is stood in for but Google itself. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Browser, Page } from 'playwright-core';
import { bukaHalaman, bukaPeramban, type HalamanUji, potret, potretPanel } from './peramban';
import { isiSel, pilih, terlihat } from './sel';

jest.setTimeout(240_000);

const AKAR = join(__dirname, '../..');
let peramban: Browser;
let lk: ChildProcess;
let alamat: string;
let folder: string;
let uji: HalamanUji;

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'kerja-'));
  await fs.cp(join(AKAR, 'samples/bkpsdm-2024'), folder, { recursive: true });
  lk = spawn(process.execPath, [join(AKAR, 'local/dist/lk.cjs'), 'serve', '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (!lk.stdout) throw new Error('lk serve tanpa keluaran');
  const [baris] = (await once(createInterface({ input: lk.stdout }), 'line')) as [string];
  alamat = (JSON.parse(baris) as { halaman: string }).halaman;
  peramban = await bukaPeramban();
});
afterAll(async () => {
  await peramban?.close();
  lk?.kill('SIGTERM');
  if (lk && lk.exitCode === null) await once(lk, 'exit');
  await fs.rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  uji = await bukaHalaman(peramban, alamat);
});
afterEach(async () => {
  expect(uji.galat).toEqual([]);
  await uji.page.close();
});

const panel = (page: Page) => page.frameLocator('#panel iframe');
const kartu = (page: Page, nama: string) => panel(page).getByRole('button', { name: nama }).first();

/** The panel is loaded anew for another person; a load cut short would count as a failed request. */
async function masukSebagai(page: Page, label: string): Promise<void> {
  await kartu(page, 'Periksa lembar ini').waitFor();
  await page.getByLabel('Masuk sebagai').selectOption({ label });
}

async function bukaBuku(page: Page, nama: string): Promise<void> {
  await page.getByRole('button', { name: nama }).click();
  type Jendela = { document: { title: string } };
  await page.waitForFunction(
    (judul) => (globalThis as unknown as Jendela).document.title.startsWith(judul),
    nama,
  );
  await page.getByText('Tersimpan').waitFor();
}

test('a staff member checks the sheet and jumps to the cell that lost three zeros', async () => {
  const { page } = uji;
  await bukaBuku(page, 'Pengukuran Sekretariat');
  await kartu(page, 'Periksa lembar ini').waitFor();
  const temuan = panel(page)
    .getByText(/tercetak Rp 700,/)
    .first();
  await temuan.click();
  await page.waitForFunction(
    () =>
      globalThis.kisiLembarKinerja.api
        .getActiveWorkbook()
        .getActiveSheet()
        .getActiveRange()
        .getA1Notation() === 'T47',
  );
  expect(await isiSel(page, 'T47')).toMatchObject({ nilai: 700 });
  await potret(page, 'kerja-temuan');
  expect(await terlihat(page)).toMatchObject({
    baris: expect.arrayContaining([46]),
    kolom: expect.arrayContaining([19]),
  });
  await potret(page, 'kerja-temuan');
});

test('the Sekretariat consolidates, closes the panel meanwhile, and finds the Rekap sheet in the workbook', async () => {
  const { page } = uji;
  await masukSebagai(page, 'Sekretariat');
  await kartu(page, 'Konsolidasi').click();
  await panel(page).getByLabel('Tahun').fill('2024');
  await panel(page).getByRole('button', { name: 'Mulai konsolidasi' }).click();
  await panel(page)
    .getByText(/Panel boleh ditutup|selesai\. Lembar Rekap/)
    .first()
    .waitFor();
  await page.locator('#tombol-panel').click();
  await page.locator('#tombol-panel').click();
  await kartu(page, 'Konsolidasi').click();
  await panel(page).getByText('Rp 35.288.053.421').waitFor({ timeout: 120_000 });
  await panel(page)
    .getByText(/Konsolidasi 2024 triwulan IV: selesai/)
    .waitFor();
  expect(
    await panel(page)
      .getByText(/29 baris, diubah \d+ \w+ 20\d\d/)
      .count(),
  ).toBe(1);
  await potretPanel(page, 'kerja-konsolidasi', 1150);

  await bukaBuku(page, 'Dokumen Kinerja');
  await page.getByText('Rekap', { exact: true }).first().click();
  await page.waitForFunction(
    () => globalThis.kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet().getSheetName() === 'Rekap',
  );
  expect(await isiSel(page, 'B10')).toMatchObject({ tampil: expect.stringContaining('KEPEGAWAIAN') });
  await potret(page, 'kerja-rekap');
});

test('the Sekretariat checks the evidence, sets a status, finds it beside the matrix, and copies a reminder', async () => {
  const { page } = uji;
  await masukSebagai(page, 'Sekretariat');
  await kartu(page, 'Bukti LHE').click();
  const periksa = async () => {
    await panel(page).getByRole('button', { name: 'Periksa sekarang' }).click();
    await panel(page).getByText('Pemeriksaan bukti: selesai.').waitFor();
  };
  await periksa();
  const sembilan = panel(page).locator('.isi-bukti .daftar > li').nth(8);
  await sembilan.waitFor();
  await potretPanel(page, 'kerja-panel-bukti');
  await sembilan.getByRole('button', { name: 'Tetapkan status rekomendasi nomor 9' }).click();
  await sembilan.getByLabel('Status').selectOption('selesai');
  await sembilan.getByLabel('Alasan').fill('Notulen sudah ditandatangani');
  await sembilan.getByRole('button', { name: 'Simpan status' }).click();
  await panel(page).getByText('Status nomor 9: selesai.').waitFor();
  await periksa();

  // The frame may not use the clipboard by itself, as in Sheets: the text is copied as a selection.
  await panel(page).getByText('Pengingat per unit').click();
  await panel(page).getByRole('button', { name: 'Salin pengingat untuk Tim Sakip', exact: true }).click();
  await panel(page).getByText('Pengingat untuk Tim Sakip disalin.').waitFor();
  await page.context().grantPermissions(['clipboard-read']);
  expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(
    /^Tindak lanjut LHE AKIP: \d+ rekomendasi perlu dilengkapi\s+Yth\. Tim Sakip,/,
  );
  await potret(page, 'kerja-pengingat');

  await bukaBuku(page, 'Dokumen Kinerja');
  await page.getByText('Tindak Lanjut LHE', { exact: true }).first().click();
  const cari = () => {
    const lembar = globalThis.kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet();
    if (lembar.getSheetName() !== 'Tindak Lanjut LHE') return null;
    for (let baris = 1; baris <= 60; baris++) {
      for (const kolom of 'FGHIJKLM') {
        const isi = lembar.getRange(`${kolom}${baris}`).getDisplayValue();
        if (isi.includes('ditetapkan sekretariat@')) return `${kolom}${baris}`;
      }
    }
    return null;
  };
  await page.waitForFunction(cari);
  await pilih(page, String(await page.evaluate(cari)));
  await panel(page).getByRole('button', { name: 'Periksa ulang' }).waitFor();
  await potret(page, 'kerja-bukti');
});

test('the Sekretariat makes the report and takes it home, though the panel stands in a sandbox', async () => {
  const { page } = uji;
  await masukSebagai(page, 'Sekretariat');
  await kartu(page, 'Laporan').click();
  await panel(page).getByRole('button', { name: 'Susun LKjIP' }).click();
  await panel(page).getByText('Penyusunan laporan: selesai.').waitFor();
  await panel(page)
    .getByText(/Masih kurang \d+ hal/)
    .click();
  await potretPanel(page, 'kerja-laporan');
  const unduhan = page.waitForEvent('download');
  await panel(page)
    .getByRole('button', { name: /^Unduh LKjIP-2024\.docx/ })
    .click();
  const berkas = await (await unduhan).path();
  expect((await fs.readFile(berkas)).subarray(0, 2).toString()).toBe('PK');
});

test('a bidang is told why it may not consolidate', async () => {
  const { page } = uji;
  await masukSebagai(page, 'Bidang Mutasi');
  await kartu(page, 'Konsolidasi').click();
  await panel(page).getByText('tidak dapat memulai konsolidasi').waitFor();
  expect(await panel(page).getByRole('button', { name: 'Mulai konsolidasi' }).count()).toBe(0);
});
