import { randomBytes } from 'node:crypto';
import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { bukaZip } from '@lembar-kinerja/functions/berkas/zip/buka';
import { bukaBuku, simpanBuku } from '../../local/src/workspace/simpan';
import { ubahZip } from '../zip-uji';

async function bergambar(gambar: Uint8Array): Promise<Uint8Array> {
  const buku = new Workbook();
  const lembar = buku.addWorksheet('Lembar');
  lembar.getCell('A1').value = 1;
  lembar.mergeCells('A1:B2');
  lembar.addImage(buku.addImage({ buffer: new Uint8Array([1, 2, 3]), extension: 'png' }), 'C3:F9');
  return ubahZip(new Uint8Array(await buku.xlsx.writeBuffer()), { 'xl/media/image1.png': gambar });
}

test('a picture of 5 MB is kept through opening and saving', async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), 'muat-'));
  const letak = join(folder, 'Foto.xlsx');
  const gambar = new Uint8Array(randomBytes(5 * 1024 * 1024));
  await fs.writeFile(letak, await bergambar(gambar));
  const { data, revisi } = await bukaBuku(letak);
  await simpanBuku(letak, revisi, { data, luberan: {} });
  const media = bukaZip(await fs.readFile(letak), /media/, 1e8);
  expect(Buffer.compare(media['xl/media/image1.png'] as Uint8Array, gambar)).toBe(0);
  await fs.rm(folder, { recursive: true });
});

test('a merge over a whole sheet is one merge, and stays one', async () => {
  const folder = await fs.mkdtemp(join(tmpdir(), 'muat-'));
  const letak = join(folder, 'Luas.xlsx');
  const isi = ubahZip(await bergambar(new Uint8Array(9)), {
    'xl/worksheets/sheet1.xml': (xml) =>
      xml.replace('mergeCell ref="A1:B2"', 'mergeCell ref="A1:XFD1048576"'),
  });
  await fs.writeFile(letak, isi);
  const { data, revisi } = await bukaBuku(letak);
  const sel = data.sheets[data.sheetOrder[0] ?? '']?.cellData as Record<
    number,
    Record<number, { v: number }>
  >;
  sel[0] = { 0: { v: 2 } };
  await simpanBuku(letak, revisi, { data, luberan: {} });
  const lembar = bukaZip(await fs.readFile(letak), /sheet1\.xml$/, 1e8)['xl/worksheets/sheet1.xml'];
  expect(new TextDecoder().decode(lembar)).toContain('mergeCell ref="A1:XFD1048576"');
  await fs.rm(folder, { recursive: true });
});
