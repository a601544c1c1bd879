/** Card 3 in a browser: states, a person's word on a status, reminders. */
import { denganPanel, JAHAT, kartu, pastikanMuat, potret } from './panel-peramban';

const bukaPanel = denganPanel(() => undefined);

test('the evidence is checked now, counted, and filtered', async () => {
  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Bukti LHE').click();
  await page.getByText('Belum ada hasil pemeriksaan bukti').waitFor();
  await page.getByRole('button', { name: 'Periksa sekarang' }).click();
  await page.getByText('Pemeriksaan bukti: selesai.').waitFor({ timeout: 60_000 });
  await page.getByRole('img', { name: /^36 rekomendasi: Selesai \d+/ }).waitFor();
  await page.getByLabel('Tampilkan').last().selectOption({ label: 'Bukti bermasalah (5)' });
  const butir = page.locator('.isi-bukti .daftar > li');
  expect(await butir.count()).toBe(5);
  await page.getByLabel('Unit').selectOption('Tim Sakip');
  expect(await butir.count()).toBeLessThan(5);
  await page.getByLabel('Tampilkan').last().selectOption('');
  await page.getByLabel('Unit').selectOption('');
  // Only an address of Drive is a link.
  for (const a of await page.locator('a').all()) {
    expect(await a.getAttribute('href')).toMatch(/^https:\/\/(drive|docs)\.google\.com\//);
  }
  expect(masalah).toEqual([]);
  await page.close();
}, 90_000);

test('a status set by a person: with the reason, at once, and back to the text of the sheet', async () => {
  const { page, masalah } = await bukaPanel('sekretariat');
  await kartu(page, 'Bukti LHE').click();
  const sembilan = page.locator('.isi-bukti .daftar > li').nth(8);
  await sembilan.getByRole('button', { name: 'Tetapkan status rekomendasi nomor 9' }).click();
  await sembilan.getByLabel('Status').selectOption('selesai');
  await sembilan.getByRole('button', { name: 'Simpan status' }).click();
  await sembilan.getByText('Tulis alasannya dulu').waitFor();
  await sembilan.getByLabel('Alasan').fill(JAHAT);
  await potret(page, 'bukti-tetapkan');
  await sembilan.getByRole('button', { name: 'Simpan status' }).click();
  await page.getByText('Status nomor 9: selesai.').waitFor();
  expect(await sembilan.locator('.tanda').first().textContent()).toBe('Selesai');
  await sembilan.getByText(`Ditetapkan oleh sekretariat@contoh.go.id`).waitFor();
  expect(await sembilan.getByText(JAHAT).count()).toBe(1);
  expect(await page.locator('img').count()).toBe(0);
  await pastikanMuat(page);
  await sembilan.getByRole('button', { name: 'Tetapkan status rekomendasi nomor 9' }).click();
  await sembilan.getByLabel('Status').selectOption({ label: 'Kembali ke teks lembar' });
  expect(await sembilan.getByLabel('Alasan').isVisible()).toBe(false);
  await sembilan.getByRole('button', { name: 'Simpan status' }).click();
  await page.getByText('Status nomor 9: dalam proses.').waitFor();
  expect(await sembilan.getByText('Ditetapkan oleh').count()).toBe(0);
  expect(masalah).toEqual([]);
  await page.close();
  const bidang = await bukaPanel('mutasi');
  await kartu(bidang.page, 'Bukti LHE').click();
  await bidang.page.locator('.isi-bukti .daftar > li').first().waitFor();
  expect(await bidang.page.getByRole('button', { name: /Tetapkan status/ }).count()).toBe(0);
  await bidang.page.close();
}, 60_000);

test.each(['granted', 'refused'])(
  'a reminder is copied, never sent; clipboard %s',
  async (papanKlip) => {
    const { page, masalah } = await bukaPanel('sekretariat');
    await page.evaluate(
      papanKlip === 'granted'
        ? `document.execCommand = () => false; Object.defineProperty(navigator, 'clipboard', { value: { writeText: async (t) => { globalThis.tersalin = t; } } })`
        : `Object.defineProperty(navigator, 'clipboard', { value: undefined }); document.execCommand = () => false`,
    );
    await kartu(page, 'Bukti LHE').click();
    await page.getByText('Pengingat per unit').click();
    await page.getByLabel('Jawaban paling lambat').fill('31 Maret 2025');
    await page.getByLabel('Jawaban paling lambat').blur();
    const salin = page.getByRole('button', { name: /^Salin pengingat untuk/ }).first();
    await salin.click();
    if (papanKlip === 'granted') {
      await page.getByText(/disalin\. Tempel di e-mail/).waitFor();
      expect(await page.evaluate('tersalin')).toMatch(
        /^Tindak lanjut LHE AKIP: .*\n\nYth\. [\s\S]*31 Maret 2025/,
      );
    } else {
      await page.getByText(/tekan Ctrl\+C/).waitFor();
      const dipilih = await page.evaluate(
        'document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)',
      );
      expect(dipilih).toMatch(/^Tindak lanjut LHE AKIP: [\s\S]*31 Maret 2025/);
      await pastikanMuat(page);
      await potret(page, 'bukti-pengingat');
    }
    expect(masalah).toEqual([]);
    await page.close();
  },
  60_000,
);
