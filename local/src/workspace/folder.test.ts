import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { berkasSpreadsheets, folderSpreadsheets } from './folder';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('buku kerja menurut nama; kunci Excel, berkas tersembunyi, subfolder, dan berkas lain dilewati', async () => {
  for (const nama of [
    'Mutasi.xlsx',
    'Arsip.XLSX',
    '~$Mutasi.xlsx',
    '.rahasia.xlsx',
    'drive.json',
    'Lama.xls',
  ]) {
    writeFileSync(join(folder, nama), 'x');
  }
  mkdirSync(join(folder, 'cadangan.xlsx'));
  const daftar = await folderSpreadsheets(folder).list();
  expect(daftar.map((b) => b.berkas)).toEqual(['Arsip.XLSX', 'Lama.xls', 'Mutasi.xlsx']);
});

test('folder yang tidak ada, dan berkas di tempat folder, disebut dengan namanya', async () => {
  writeFileSync(join(folder, 'berkas'), '');
  for (const nama of ['tiada', 'berkas']) {
    const letak = join(folder, nama);
    await expect(folderSpreadsheets(letak).list()).rejects.toMatchObject({
      kode: 'sumber/tak-ada',
      message: `Folder ${letak} tidak ditemukan. Periksa penulisan namanya.`,
    });
  }
});

test('id tidak dapat keluar dari folder', async () => {
  writeFileSync(join(folder, 'luar.xlsx'), 'x');
  mkdirSync(join(folder, 'dalam'));
  const { read } = folderSpreadsheets(join(folder, 'dalam'));
  await expect(read('../luar.xlsx')).rejects.toMatchObject({ kode: 'berkas/tak-ada' });
});

test('berkas yang tidak ada atau sebuah folder', async () => {
  for (const letak of [join(folder, 'tiada.xlsx'), folder]) {
    await expect(berkasSpreadsheets(letak).read('')).rejects.toMatchObject({ kode: 'berkas/tak-ada' });
  }
});
