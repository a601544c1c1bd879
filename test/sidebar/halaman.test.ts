/** The page itself in a browser at 300 px: every card, light and dark, and what must never run as HTML. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { denganPanel, HALAMAN, JAHAT, kartu, pastikanMuat, potret } from './panel-peramban';
import type { Rakitan } from './rakit';

type Halaman = Awaited<ReturnType<typeof bukaPanel>>['page'];

let r: Rakitan;
const bukaPanel = denganPanel((isi) => {
  r = isi;
});

/** What a press of the button downloads: the file's name, and the rows of its first sheet. */
async function unduhDaftar(page: Halaman, tombol: string) {
  const [unduhan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: tombol }).click(),
  ]);
  const nama = unduhan.suggestedFilename();
  const [lembar] = (await readXlsx(readFileSync(await unduhan.path()), nama)).lembar;
  return { nama, baris: lembar?.nilai ?? [] };
}

test('small enough, and without any outside address', () => {
  const isi = readFileSync(HALAMAN);
  expect(gzipSync(isi).length).toBeLessThan(60_000);
  expect(isi.toString()).not.toMatch(/<(script|link|img|iframe)[^>]+(src|href)=/i);
  expect(isi.toString()).not.toContain('innerHTML');
});

test('the check lists findings, jumps to a cell, and shows what a sheet holds as text', async () => {
  const lembar = r.buku.lembar[0];
  const baris = lembar?.nilai[13];
  if (!lembar || !baris) throw new Error('lembar contoh berubah');
  const semula = [...baris];
  // A name, a figure and the sheet's own name, all hostile.
  for (const k of [1, 2, 5, 7, 19]) baris[k] = JAHAT;
  lembar.nama = JAHAT;
  const { page, masalah } = await bukaPanel('mutasi');
  await page
    .getByRole('heading', { name: /^(Galat|Peringatan)/ })
    .first()
    .waitFor();
  expect(await page.getByText(JAHAT).count()).toBeGreaterThan(0);
  expect(await page.locator('img').count()).toBe(0);
  await potret(page, 'periksa-jahat');
  await page.locator('.butir').first().click();
  await page.getByText('Memeriksa').waitFor({ state: 'detached' });
  expect(masalah).toEqual([]);
  lembar.nama = 'Pengukuran 2024';
  lembar.nilai[13] = semula;
  await page.close();
}, 60_000);

test('how the sheet is read: every column with its reason, and one is shown to be another', async () => {
  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Cara lembar ini dibaca').click();
  await page.getByRole('heading', { name: /^Kolom \(\d+\)/ }).waitFor();
  expect(await page.getByText('Target tahun ini, anggaran (Rp)').count()).toBe(1);
  await potret(page, 'cara-baca');
  await page.getByRole('button', { name: 'Ubah arti kolom T' }).click();
  await page.getByRole('combobox').selectOption('target.rp');
  await page.getByRole('button', { name: 'Simpan' }).click();
  await page.getByText('ditunjukkan oleh pengguna', { exact: true }).waitFor();
  await pastikanMuat(page);
  await potret(page, 'cara-baca-ubah');
  await page.getByRole('button', { name: 'Baca menurut judulnya lagi' }).click();
  await page.getByText('ditunjukkan oleh pengguna', { exact: true }).waitFor({ state: 'detached' });
  expect(masalah).toEqual([]);
  await page.close();
}, 60_000);

test('the Sekretariat consolidates, closes the panel meanwhile, and finds the job again', async () => {
  r.tahan(true);
  const awal = await bukaPanel('sekretariat');
  await kartu(awal.page, 'Konsolidasi').click();
  await awal.page.getByLabel('Tahun').fill('2024');
  await awal.page.getByRole('button', { name: 'Mulai konsolidasi' }).click();
  await awal.page.getByText(/Panel boleh ditutup/).waitFor();
  await potret(awal.page, 'konsolidasi-berjalan');
  await awal.page.close();

  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Konsolidasi').click();
  await page.getByText(/Panel boleh ditutup/).waitFor();
  r.putus(true);
  await page.getByText(/Mencoba lagi dengan sendirinya/).waitFor({ timeout: 30_000 });
  r.putus(false);
  r.tahan(false);
  await page.getByText(/selesai\. Lembar Rekap/).waitFor({ timeout: 60_000 });
  await page.getByText('Rp 35.288.053.421').waitFor();
  await page.getByRole('button', { name: 'Verifikasi' }).click();
  await page.getByText(/menunggu pengesahan/).waitFor();
  expect(await page.getByText('dilakukan oleh Pimpinan').count()).toBe(1);
  await pastikanMuat(page);
  await potret(page, 'konsolidasi');
  expect(masalah).toEqual([...awal.masalah]);
  await page.close();
}, 150_000);

test('a bidang may look, and is told why it may not do more', async () => {
  const { page, masalah } = await bukaPanel('mutasi');
  await kartu(page, 'Konsolidasi').click();
  await page.getByText('tidak dapat memulai konsolidasi').waitFor();
  expect(await page.getByRole('button', { name: 'Mulai konsolidasi' }).count()).toBe(0);
  await kartu(page, 'Laporan').click();
  await page.getByText('tidak dapat melihat laporan').waitFor();
  await kartu(page, 'Pengaturan').click();
  await page.getByText('tidak dapat mengubah pengaturan').waitFor();
  expect(masalah).toEqual([]);
  await page.close();
}, 60_000);

test('a reason being typed stays when the notes of others arrive', async () => {
  await r.bukaBuku('Pengukuran Sekretariat.xlsx');
  const { page, masalah } = await bukaPanel('sekretariat');
  await page.getByRole('button', { name: 'Periksa ulang' }).waitFor();
  // The filter redraws the list just as the arriving notes do.
  await page
    .getByRole('button', { name: /^Abaikan temuan di sel/ })
    .first()
    .click();
  const alasan = page.getByRole('textbox', { name: 'Alasan' });
  await alasan.fill('Sudah dicek');
  await page.getByLabel('Tampilkan yang diabaikan').check();
  expect(await alasan.inputValue()).toBe('Sudah dicek');
  expect(masalah).toEqual([]);
  await page.close();
}, 60_000);

test('a finding is set aside with a reason, hidden, and found again with name and reason', async () => {
  await r.bukaBuku('Pengukuran Sekretariat.xlsx');
  const { page, masalah } = await bukaPanel('sekretariat');
  await page.getByRole('button', { name: 'Periksa ulang' }).waitFor();
  const semula = await page.locator('.butir').count();
  await page
    .getByRole('button', { name: /^Abaikan temuan di sel/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Simpan alasan' }).click();
  await page.getByText('Tulis alasannya dulu').waitFor();
  await page.getByRole('textbox', { name: 'Alasan' }).fill(`Sudah dicek ${JAHAT}`);
  await page.getByRole('button', { name: 'Simpan alasan' }).click();
  await page.getByText('diabaikan; alasannya disimpan').waitFor();
  expect(await page.locator('.butir').count()).toBe(semula - 1);
  await page.getByRole('button', { name: 'Periksa ulang' }).click();
  await page.getByText('1 temuan diabaikan dengan alasan.').waitFor();
  await page.getByLabel('Tampilkan yang diabaikan').check();
  await page.getByText(`Diabaikan oleh sekretariat@contoh.go.id`).waitFor();
  await potret(page, 'abaikan');
  expect(await page.locator('img').count()).toBe(0);

  // The list to be printed is what the panel shows: first with what was set aside, then without.
  const catatan = /^Diabaikan oleh sekretariat@contoh\.go\.id, \d+ \p{L}+ 20\d\d: Sudah dicek /u;
  const semua = await unduhDaftar(page, 'Unduh daftar temuan yang tampil');
  expect(semua.nama).toBe('Temuan Pengukuran 2024.xlsx');
  expect(semua.baris[1]?.[0]).toContain('1 di antaranya diabaikan');
  expect(semua.baris).toHaveLength(4 + semula);
  expect(semua.baris.flat().filter((isi) => catatan.test(String(isi)))).toHaveLength(1);
  await page.getByLabel('Tampilkan yang diabaikan').uncheck();
  const sisa = await unduhDaftar(page, 'Unduh daftar temuan yang tampil');
  expect(sisa.baris).toHaveLength(3 + semula);
  expect(sisa.baris.flat().some((isi) => catatan.test(String(isi)))).toBe(false);
  await page.getByText('Temuan Pengukuran 2024.xlsx diunduh').waitFor();

  await kartu(page, 'Konsolidasi').click();
  const konsolidasi = await unduhDaftar(page, 'Unduh daftar temuan');
  expect(konsolidasi.nama).toBe('temuan.xlsx');
  expect(new Set(konsolidasi.baris.slice(4).map((b) => String(b[2]).split('\n')[0])).size).toBeGreaterThan(4);
  expect(konsolidasi.baris.flat().filter((isi) => catatan.test(String(isi)))).toHaveLength(1);
  await page.getByText('temuan.xlsx diunduh').waitFor();
  await potret(page, 'konsolidasi-unduh');
  expect(masalah).toEqual([]);
  await page.close();
  await r.bukaBuku('Pengukuran Mutasi.xlsx');
}, 60_000);

test('the report: made, offered for download, with what is missing', async () => {
  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Laporan').click();
  await page.getByRole('button', { name: 'Susun LKjIP' }).click();
  await page.getByText('Penyusunan laporan: selesai.').waitFor({ timeout: 100_000 });
  const [unduhan] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /Unduh LKjIP-2024\.docx/ }).click(),
  ]);
  expect(unduhan.suggestedFilename()).toBe('LKjIP-2024.docx');
  expect(
    readFileSync(await unduhan.path())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
  for (const [nama, asal] of [
    ['Buka di Google Dokumen', 'docs'],
    ['Buka PDF di Drive', 'drive'],
  ] as const) {
    const tautan = page.getByRole('link', { name: nama });
    expect(await tautan.getAttribute('href')).toMatch(new RegExp(`^https://${asal}\\.google\\.com/`));
    expect(await tautan.getAttribute('target')).toBe('_blank');
    expect(await tautan.getAttribute('rel')).toContain('noopener');
  }
  await pastikanMuat(page);
  await potret(page, 'laporan');
  expect(masalah).toEqual([]);
  await page.close();
}, 150_000);

describe('with the evidence checked', () => {
  beforeAll(async () => {
    const { hasil } = await r.panggil('sekretariat', 'periksaBukti', []);
    expect(hasil).toMatchObject({ ok: true });
  });

  test.each(['light', 'dark'] as const)(
    'every card in %s, reached by keyboard alone',
    async (warna) => {
      const { page, masalah } = await bukaPanel('sekretariat', warna);
      await page.getByRole('button', { name: 'Periksa ulang' }).waitFor();
      await potret(page, `periksa-${warna}`);
      for (const [judul, tunggu] of [
        ['Konsolidasi', 'Pengesahan'],
        ['Bukti LHE', 'Diperiksa terakhir'],
        ['Laporan', 'Laporan yang sudah disusun'],
        ['Pengaturan', 'Perhitungan dan laporan'],
      ] as const) {
        await kartu(page, judul).focus();
        await page.keyboard.press('Enter');
        await page.getByText(tunggu).first().waitFor();
        await page.getByText('Memuat…').first().waitFor({ state: 'detached' });
        await pastikanMuat(page);
        await potret(page, `${judul.toLowerCase().replace(' ', '-')}-${warna}`);
        expect(await page.locator('.utama').count()).toBeLessThanOrEqual(1);
      }
      expect(masalah).toEqual([]);
      await page.close();
    },
    90_000,
  );
});

// Last: the workbook that it sets does not exist.
test('settings are changed and kept; a wrong one is a sentence', async () => {
  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Pengaturan').click();
  const batas = page.getByLabel('Batas capaian (%)');
  await batas.fill('banyak');
  await page.getByRole('button', { name: 'Simpan pengaturan' }).click();
  await page.getByText('bukan "banyak"').waitFor();
  await batas.fill('120');
  await page.getByRole('button', { name: 'Tambah bidang' }).click();
  await page.getByLabel('Nama bidang').last().fill('Mutasi');
  await page
    .getByLabel('Tautan atau id buku kerja')
    .last()
    .fill('https://docs.google.com/spreadsheets/d/buku-mutasi-2024/edit');
  await page.getByLabel('Zona waktu').selectOption('WITA');
  await page.getByRole('button', { name: 'Simpan pengaturan' }).click();
  await page.getByText('Pengaturan disimpan.').waitFor();
  const { hasil } = await r.panggil('sekretariat', 'lihatPengaturan', []);
  expect(hasil).toMatchObject({
    isi: { batas: 120, zona: 'WITA', bidang: [{ id: 'mutasi', nama: 'Mutasi', buku: 'buku-mutasi-2024' }] },
  });
  await pastikanMuat(page);
  await potret(page, 'pengaturan');
  expect(masalah).toEqual([]);
  await page.close();
}, 60_000);
