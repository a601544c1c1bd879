/** temuan.xlsx through its bytes: what a person prints. */
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { keluaranTemuan } from '@lembar-kinerja/functions/guna/keluaran';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { strFromU8, unzipSync } from 'fflate';
import { bacaBuku, bukaContoh, periksaBuku } from './temuan-contoh-buku';

test('every finding of the samples is a row, the galat first, on A4 landscape with its header on each page', async () => {
  const temuan = periksaBuku(bacaBuku(await bukaContoh()));
  const isi = (await keluaranTemuan(temuan))['temuan.xlsx'] as Uint8Array;
  const buku = await readXlsx(isi, 'temuan.xlsx');
  const baris = buku.lembar[0]?.nilai ?? [];
  expect(baris[3]?.slice(0, 6)).toEqual(['No', 'Tingkat', 'Berkas, lembar', 'Sel', 'Temuan', 'Tercetak']);
  expect(baris).toHaveLength(4 + temuan.length);
  const tingkat = baris.slice(4).map((b) => b[1]);
  const urutan = ['galat', 'peringatan', 'info'].flatMap((t) => tingkat.filter((x) => x === t));
  expect(tingkat).toEqual(urutan);
  expect(baris.slice(4).map((b) => b[4])).toEqual(expect.arrayContaining(temuan.map((t) => t.pesan)));
  const xml = unzipSync(isi);
  expect(strFromU8(xml['xl/worksheets/sheet1.xml'] as Uint8Array)).toMatch(
    /<pageSetup [^>]*paperSize="9"[^>]*orientation="landscape"|<pageSetup [^>]*orientation="landscape"[^>]*paperSize="9"/,
  );
  expect(strFromU8(xml['xl/workbook.xml'] as Uint8Array)).toContain('$4:$4');
  // It is the product's own: a folder that holds it is read as before.
  expect(checkBuku(buku)).toMatchObject({ pengukuran: [], dokumen: null });
});

test('a text that begins like a formula stays a text', async () => {
  const jahat = '=HYPERLINK("http://contoh.invalid","klik")';
  const satu: Temuan = {
    ...{ aturan: 'angka-teks', tingkat: 'galat', pesan: `${jahat} tidak dapat dibaca.` },
    ...{ lokasi: { berkas: '=1+1.xlsx', lembar: '@SUM', sel: 'A1' }, terkait: [] },
    ...{ tercetak: jahat, seharusnya: null, selisih: null },
  };
  const isi = (await keluaranTemuan([satu]))['temuan.xlsx'] as Uint8Array;
  const buku = await readXlsx(isi, 'temuan.xlsx');
  expect(buku.lembar[0]?.rumus.flat().filter((r) => r !== null)).toEqual([]);
  expect(buku.lembar[0]?.nilai[4]).toEqual(expect.arrayContaining(['=1+1.xlsx\n@SUM', jahat]));
});
