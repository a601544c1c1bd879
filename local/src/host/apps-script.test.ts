import { promises as fs } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AppsScriptHost, berkasProperti } from './apps-script';
import type { BukuHalaman, Pengguna } from './protokol';

const PEKERJA = join(__dirname, '../../dist/pekerja.cjs');
const KODE = `
function baca() { var s = SpreadsheetApp.getActiveSheet(); return [s.getName(), s.getDataRange().getValues(), s.getRange('B2').getFormula()]; }
function tampil() { return SpreadsheetApp.getActiveSheet().getRange('A1:B1').getDisplayValues(); }
function tulis() { SpreadsheetApp.getActiveSheet().getRange(3, 1, 1, 2).setValues([['teks', 2.5]]); return SpreadsheetApp.getActiveSheet().getRange('A3:B3').getValues(); }
function rumus() { SpreadsheetApp.getActiveSheet().getRange('C1').setValue('=SUM(A1;1,5)'); }
function rekap() { var b = SpreadsheetApp.getActiveSpreadsheet(); var s = b.getSheetByName('Rekap') || b.insertSheet('Rekap'); s.getRange('A1').setValue('isi'); s.activate(); }
function pilih() { SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Data').getRange('B2').activate(); }
function gagal() { throw new Error('Lembar ini kosong.'); }
function tanggal() { return new Date(0); }
function tanggalSel() { var v = SpreadsheetApp.getActiveSheet().getRange('A2').getValue(); return [v instanceof Date, v.getFullYear(), v.getMonth(), v.getDate()]; }
function ingat(n) { var p = PropertiesService.getUserProperties(); p.setProperty('n', n); }
function ingatan() { return PropertiesService.getUserProperties().getProperty('n'); }
function siapa() { return [Session.getActiveUser().getEmail(), ScriptApp.getIdentityToken()]; }
function ambil(u) { var r = UrlFetchApp.fetch(u, { method: 'post', contentType: 'application/json', payload: '{"a":1}', headers: { Authorization: 'Bearer x' }, muteHttpExceptions: true }); return [r.getResponseCode(), r.getContentText(), r.getHeaders()['Content-Type']]; }
function lupa() { globalThis.hitung = (globalThis.hitung || 0) + 1; return globalThis.hitung; }
function onOpen() { SpreadsheetApp.getUi().createAddonMenu().addItem('Buka panel', 'buka').addSeparator().addToUi(); }
`;
const ORANG: Pengguna = {
  id: 'sekretariat',
  nama: 'Sekretariat',
  peran: 'sekretariat',
  bidang: null,
  surel: 's@perangkat-daerah.example',
};
const buku = (): BukuHalaman => ({
  berkas: 'Coba.xlsx',
  aktif: 'l1',
  pilihan: { baris: 0, kolom: 0, tinggi: 1, lebar: 1 },
  lembar: [
    {
      id: 'l1',
      nama: 'Data',
      nilai: [
        [95.5, 'x'],
        [45657, 191],
      ],
      rumus: [[], [null, '=A1*2']],
      tampil: { '0:0': '95,5', '1:0': '31/12/2024' },
      format: { '1:0': 'dd/mm/yyyy' },
      tautan: {},
      gabungan: [],
    },
  ],
});

let folder: string;
let host: AppsScriptHost;
let api: Server;
let alamatApi: string;
const terima: string[] = [];

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'script-'));
  await fs.writeFile(join(folder, 'Code.js'), KODE);
  api = createServer((minta, jawab) => {
    let isi = '';
    minta.on('data', (bagian) => {
      isi += bagian;
    });
    minta.on('end', () => {
      terima.push(`${minta.method} ${minta.url} ${minta.headers.authorization} ${isi}`);
      jawab.writeHead(404, { 'Content-Type': 'application/problem+json' }).end('{"kode":"tiada"}');
    });
  });
  await new Promise<void>((siap) => api.listen(0, '127.0.0.1', siap));
  alamatApi = `http://127.0.0.1:${(api.address() as AddressInfo).port}`;
  host = new AppsScriptHost({
    bundel: join(folder, 'Code.js'),
    pekerja: PEKERJA,
    berkasProperti: berkasProperti(folder),
    alamat: (url) =>
      url.startsWith('https://api.example/') ? url.replace('https://api.example', alamatApi) : null,
  });
});
afterAll(async () => {
  await new Promise((tutup) => api.close(tutup));
  await fs.rm(folder, { recursive: true, force: true });
});

const jalan = (fungsi: string, ...argumen: unknown[]) =>
  host.jalankan({ fungsi, argumen, pengguna: ORANG.id, buku: buku() }, ORANG);

test('a script reads what the page shows: values, formulas, shown texts', async () => {
  const { hasil } = await jalan('tampil');
  expect(hasil).toEqual([['95,5', 'x']]);
  const { galat } = await jalan('baca');
  // The date in A2 may not leave through google.script.run.
  expect(galat).toMatch(/Date/);
});

test('a number under a date format is a Date of the local day', async () => {
  expect((await jalan('tanggalSel')).hasil).toEqual([true, 2024, 11, 31]);
});

test('what it writes it reads again, and the page is told to do the same', async () => {
  const { hasil, tindakan } = await jalan('tulis');
  expect(hasil).toEqual([['teks', 2.5]]);
  expect(tindakan).toEqual([{ jenis: 'nilai', lembar: 'l1', baris: 2, kolom: 0, isi: [['teks', 2.5]] }]);
});

test('a written text that begins with = is a formula, as in Sheets', async () => {
  expect((await jalan('rumus')).tindakan).toEqual([
    { jenis: 'rumus', lembar: 'l1', baris: 0, kolom: 2, isi: [['=SUM(A1;1,5)']] },
  ]);
});

test('a new sheet is made and filled', async () => {
  const { tindakan } = await jalan('rekap');
  expect(tindakan.map((satu) => satu.jenis)).toEqual(['lembar-baru', 'nilai', 'pilih']);
});

test('a cell is selected', async () => {
  expect((await jalan('pilih')).tindakan).toEqual([
    { jenis: 'pilih', lembar: 'l1', rentang: { baris: 1, kolom: 1, tinggi: 1, lebar: 1 } },
  ]);
});

test('a thrown error is its sentence; an unknown function too', async () => {
  expect((await jalan('gagal')).galat).toBe('Lembar ini kosong.');
  expect((await jalan('tiadaFungsi')).galat).toBe('Fungsi tiadaFungsi tidak ada di add-on.');
  expect((await jalan('tanggal')).galat).toMatch(/Date/);
});

test('globals are new at every call, stored properties are not', async () => {
  expect([(await jalan('lupa')).hasil, (await jalan('lupa')).hasil]).toEqual([1, 1]);
  await jalan('ingat', 7);
  expect((await jalan('ingatan')).hasil).toBe('7');
});

test('who is signed in; no identity token without an issuer', async () => {
  expect((await jalan('siapa')).hasil).toEqual(['s@perangkat-daerah.example', null]);
});

test('UrlFetchApp waits for the answer and reaches only the connected address', async () => {
  expect((await jalan('ambil', 'https://api.example/snapshot')).hasil).toEqual([
    404,
    '{"kode":"tiada"}',
    'application/problem+json',
  ]);
  expect(terima).toEqual(['POST /snapshot Bearer x {"a":1}']);
  expect((await jalan('ambil', `${alamatApi}/lain`)).galat).toMatch(/tidak terhubung/);
});

test('the menu that the script makes is handed to the page', async () => {
  expect((await jalan('onOpen')).tindakan).toEqual([
    { jenis: 'menu', judul: 'Lembar Kinerja', isi: [{ teks: 'Buka panel', fungsi: 'buka' }, null] },
  ]);
});
