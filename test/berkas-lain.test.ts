/** The workbooks that offices have beside .xlsx, made here by the programs that make them: the same figures, the same findings. */

import { spawnSync } from 'node:child_process';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { createKlien } from '@lembar-kinerja/functions/google/klien';
import { GoogleSpreadsheets } from '@lembar-kinerja/functions/google/spreadsheets';
import { runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import type { BukuKerja, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { zipSync } from 'fflate';
import { readBerkasBuku } from '../local/src/berkas/baca';
import { createHost } from '../local/src/host/host';
import { berkasSpreadsheets } from '../local/src/workspace/folder';
import { bukaTiruan, type Tiruan } from '../local/src/workspace/rest/tiruan';
import type { BukuTerbuka } from '../local/src/workspace/simpan';
import { lk } from './cli-proses';

const soffice = spawnSync('soffice', ['--version']).status === 0;
const ASAL = join(__dirname, 'berkas', 'buku-kerja', '11-lembar-per-triwulan.xlsx');
let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-berkas-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const letak = (nama: string) => join(folder, nama);
const taruh = (nama: string, isi: Uint8Array | string): string => {
  writeFileSync(letak(nama), isi);
  return letak(nama);
};

/** `ke`: the ending, or `ending:filter` of LibreOffice. */
function ubahBentuk(asal: string, ke: string): string {
  const profil = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  spawnSync('soffice', [profil, '--headless', '--convert-to', ke, '--outdir', folder, asal]);
  return asal.replace(/.*\//, `${folder}/`).replace(/\.[^.]+$/, `.${ke.replace(/:.*/, '')}`);
}

async function hasil(berkas: string, triwulan: Triwulan = 4) {
  const { rekap, temuan } = await runKonsolidasi(berkasSpreadsheets(berkas), berkas, {
    tahun: 2024,
    triwulan,
  });
  return {
    baris: rekap.baris.map(({ sumber: { baris }, bidang: _, tercetak, ...b }) => ({ ...b, baris, tercetak })),
    temuan: temuan.map((t) => `${t.tingkat} ${t.aturan}`),
  };
}

/** The four sheets with dates, percentages, padded numbers, hidden rows and a merge, as a person makes them. */
async function bukuBeragam(): Promise<string> {
  const buku = new Workbook();
  await buku.xlsx.readFile(ASAL);
  for (const lembar of buku.worksheets) {
    for (const n of [13, 15]) {
      const sel = lembar.getCell(`V${n}`);
      if (typeof sel.value === 'number')
        Object.assign(sel, { value: sel.value / 100, style: { ...sel.style, numFmt: '0.00%' } });
    }
    lembar.getRow(13).hidden = true;
  }
  // LibreOffice shows the tab that is in front, hidden or not.
  buku.views = [
    { x: 0, y: 0, width: 10_000, height: 10_000, firstSheet: 3, activeTab: 3, visibility: 'visible' },
  ];
  const catatan = buku.addWorksheet('Catatan');
  catatan.addRows([
    ['Dibuat', new Date(Date.UTC(2024, 11, 31)), 'Rp\u00a01.000', '\u200b5.03', 2.1],
    [{ formula: '1/0', result: { error: '#DIV/0!' } }],
  ]);
  catatan.getCell('B1').numFmt = 'dd/mm/yyyy';
  catatan.getCell('E1').numFmt = '0.00';
  const tujuan = letak('beragam.xlsx');
  await buku.xlsx.writeFile(tujuan);
  return tujuan;
}

(soffice ? describe : describe.skip)('LibreOffice writes it (skipped where soffice is not installed)', () => {
  let asal: string;
  let harap: Awaited<ReturnType<typeof hasil>>;
  beforeAll(async () => {
    asal = await bukuBeragam();
    harap = await hasil(asal);
  });

  test('the .xlsx itself', () => {
    expect(harap.baris.find((b) => b.kode === '5.03')?.realisasiRp).toBe(240_000_000);
    expect([...harap.temuan].sort()).toEqual([
      'info baris-tersembunyi',
      'info kepala-tak-dikenal',
      'info lembar-dipakai',
    ]);
  });

  test.each(['xls', 'ods', 'xlsm:Calc MS Excel 2007 VBA XML'])(
    '%s: rows, figures, hidden sheets and rows, percentages, dates and errors as in the .xlsx',
    async (ke) => {
      const berkas = ubahBentuk(asal, ke);
      expect(await hasil(berkas)).toEqual(harap);
      expect((await hasil(berkas, 2)).baris).toEqual((await hasil(asal, 2)).baris);
      const buku = await readBerkasBuku(readFileSync(berkas), 'beragam');
      expect(buku.lembar.map((l) => l.tersembunyi)).toEqual(['ya', 'ya', 'ya', undefined, undefined]);
      const [dua, galat] = buku.lembar[4]?.nilai ?? [];
      expect(dua).toEqual(['Dibuat', '31/12/2024', 'Rp\u00a01.000', '\u200b5.03', 2.1]);
      expect([galat?.[0], buku.lembar[4]?.tampil]).toEqual(['#DIV/0!', { E1: '2.10' }]);
      expect(buku.lembar[0]?.gabungan).toContainEqual({ baris: 6, kolom: 3, tinggi: 2, lebar: 3 });
      expect(buku.lembar[0]?.persen).toEqual({ V13: true, V15: true });
    },
    60_000,
  );

  test('a web page that is called .xls', async () => {
    const html = ubahBentuk(await satuLembar(), 'html');
    const berkas = taruh('Pengukuran.xls', readFileSync(html));
    const { baris, temuan } = await hasil(berkas);
    expect([temuan, baris]).toEqual([[], (await hasil(await satuLembar())).baris]);
  }, 60_000);
});

/** The sheet TW 4 alone. */
async function satuLembar(): Promise<string> {
  const buku = new Workbook();
  await buku.xlsx.readFile(ASAL);
  for (const lembar of [...buku.worksheets]) if (lembar.name !== 'TW 4') buku.removeWorksheet(lembar.id);
  const tujuan = letak('satu.xlsx');
  await buku.xlsx.writeFile(tujuan);
  return tujuan;
}

describe('CSV', () => {
  const angka = (n: number, desimal: string) => {
    const [utuh = '', pecahan] = String(n).split('.');
    const ribuan = utuh.replace(/\B(?=(\d{3})+$)/g, desimal === ',' ? '.' : ',');
    return pecahan === undefined ? ribuan : `${ribuan}${desimal}${pecahan}`;
  };
  const sel = (nilai: Nilai, pemisah: string, desimal: string) => {
    const teks = typeof nilai === 'number' ? angka(nilai, desimal) : String(nilai ?? '');
    return teks.includes(pemisah) || /["\n]/.test(teks) ? `"${teks.replaceAll('"', '""')}"` : teks;
  };
  const csv = ({ lembar }: BukuKerja, pemisah: string, desimal: string) =>
    (lembar[0]?.nilai ?? [])
      .map((baris) =>
        Array.from({ length: 22 }, (_, k) => sel(baris[k] ?? null, pemisah, desimal)).join(pemisah),
      )
      .join('\r\n');
  const utf16 = (teks: string, besar: boolean) => {
    const bita = Buffer.from(`\ufeff${teks}`, 'utf16le');
    return besar ? bita.swap16() : bita;
  };

  test.each([
    ['; with decimal commas', ';', ',', (t: string) => t],
    [', with decimal dots', ',', '.', (t: string) => t],
    ['tabs, UTF-16 as Excel writes Unicode text', '\t', ',', (t: string) => utf16(t, false)],
    ['; in UTF-16 of the other order', ';', ',', (t: string) => utf16(t, true)],
    ['; in UTF-8 with a mark', ';', ',', (t: string) => `\ufeff${t}`],
    ['; in Windows-1252', ';', ',', (t: string) => Buffer.from(t.replace('Dua', 'D\u00fca'), 'latin1')],
    ['sep= in the first line', '|', ',', (t: string) => `sep=|\r\n${t}`],
  ] as const)('%s', async (_, pemisah, desimal, sandi) => {
    const asal = await satuLembar();
    const buku = await readBerkasBuku(readFileSync(asal), 'satu.xlsx');
    const berkas = taruh('Pengukuran Uji.csv', sandi(csv(buku, pemisah, desimal)));
    const { baris, temuan } = await hasil(berkas);
    const harap = (await hasil(asal)).baris;
    expect(temuan).toEqual([]);
    expect(baris.map((b) => ({ ...b, nama: b.nama.replace('ü', 'u'), jalur: '' }))).toEqual(
      harap.map((b) => ({ ...b, jalur: '' })),
    );
  });

  test('a kode keeps its zeros, a long number its digits, a first cell ID is no SYLK', async () => {
    const { lembar } = await readBerkasBuku(
      Buffer.from('ID;Kode;NIP;Nilai\n1;2.10;198001012005011001;1.234,5\n2;0001;;87 %\n'),
      'daftar.csv',
    );
    expect(lembar[0]?.nilai).toEqual([
      ['ID', 'Kode', 'NIP', 'Nilai'],
      [1, 2.1, '198001012005011001', 1234.5],
      [2, 1, null, 87],
    ]);
    expect(lembar[0]?.tampil).toEqual({ B2: '2.10', B3: '0001' });
  });
});

describe('refused with one sentence, exit code 2, nothing written', () => {
  const ods = (konten: Uint8Array, manifes = '<m/>') =>
    zipSync({
      mimetype: Buffer.from('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': konten,
      'META-INF/manifest.xml': Buffer.from(manifes),
    });
  const xls = () => {
    const isi = new Uint8Array(40_000);
    isi.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    isi.set(Buffer.from('Workbook', 'utf16le'), 600);
    return isi;
  };
  /** A container of 20 sectors of which the last two are missing. */
  const xlsTerpotong = () => {
    const isi = Buffer.alloc(512 * 19);
    isi.set(xls().subarray(0, 512));
    isi.writeUInt16LE(9, 30);
    isi.writeUInt32LE(1, 44);
    isi.writeUInt32LE(0, 76);
    isi.set(Buffer.from('Workbook', 'utf16le'), 1100);
    for (let n = 0; n < 128; n++) isi.writeUInt32LE(n < 20 ? 0xfffffffe : 0xffffffff, 512 + 4 * n);
    return isi;
  };
  test.each<[string, string, () => Uint8Array | string, RegExp]>([
    ['a PDF', 'Pengukuran.xls', () => '%PDF-1.7\n…', /berisi dokumen PDF, bukan buku kerja/],
    ['a picture', 'Pengukuran.xlsx', () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /berisi gambar/],
    ['an archive', 'Pengukuran.ods', () => zipSync({ 'a.txt': Buffer.from('a') }), /berisi arsip zip/],
    ['a damaged .xls', 'Pengukuran.xls', xls, /rusak atau terpotong/],
    [
      'a damaged .ods',
      'Pengukuran.ods',
      () => ods(Buffer.from('<a>')).subarray(0, 200),
      /rusak atau terpotong/,
    ],
    ['an .xls that was cut off', 'Pengukuran.xls', xlsTerpotong, /rusak atau terpotong/],
    [
      'an .ods behind a password',
      'Pengukuran.ods',
      () => ods(Buffer.from('xx'), '<manifest:encryption-data/>'),
      /dilindungi kata sandi/,
    ],
    ['an .ods bomb', 'Pengukuran.ods', () => ods(new Uint8Array(200 * 2 ** 20)), /terlalu besar/],
    ['plain words', 'catatan.csv', () => 'rapat besok pagi', /berisi berkas teks/],
    ['nothing', 'kosong.csv', () => '', /rusak atau terpotong/],
  ])('%s', (_, nama, isi, kalimat) => {
    const keluaran = letak('hasil');
    const { kode, salah, keluar } = lk('periksa', taruh(nama, isi()), '--keluaran', keluaran);
    expect([kode, keluar]).toEqual([2, '']);
    expect(salah.trim().split('\n')).toHaveLength(1);
    expect(salah).toMatch(kalimat);
    expect(existsSync(keluaran)).toBe(false);
  });

  test('a page of a gigabyte is not even opened', () => {
    const besar = openSync(letak('besar.xls'), 'w');
    ftruncateSync(besar, 2 ** 30);
    closeSync(besar);
    const { kode, salah } = lk('periksa', letak('besar.xls'));
    expect([kode, salah.trim().split('\n').length]).toEqual([2, 1]);
    expect(salah).toContain('terlalu besar');
    rmSync(letak('besar.xls'));
  });

  test('a table that does not end keeps its thread in bounds', () => {
    const html = `<table>${'<tr>'.repeat(50)}${'<td>1</td>'.repeat(3_000_000)}`;
    const { kode, salah } = lk('periksa', taruh('lebar.xls', html));
    expect([kode, salah.trim().split('\n').length]).toEqual([2, 1]);
  }, 90_000);
});

test('a folder of several kinds is consolidated; locks of three programs are none of them', async () => {
  const sumber = letak('campur');
  mkdirSync(sumber);
  writeFileSync(join(sumber, 'Pengukuran.xlsx'), readFileSync(await satuLembar()));
  writeFileSync(join(sumber, 'Rusak.ods'), 'PK');
  for (const kunci of ['~$Pengukuran.xlsx', '.~lock.Pengukuran.xlsx#', '.~Pengukuran.xlsx'])
    writeFileSync(join(sumber, kunci), 'kunci');
  const keluaran = letak('campur-hasil');
  const { kode } = lk(
    'konsolidasi',
    ...['--sumber', sumber, '--tahun', '2024', '--triwulan', '4', '--keluaran', keluaran],
  );
  const temuan = JSON.parse(readFileSync(join(keluaran, 'temuan.json'), 'utf8'));
  expect(
    temuan.map((t: { aturan: string; lokasi: { berkas: string } }) => [t.aturan, t.lokasi.berkas]),
  ).toEqual([['buku-tak-terbaca', 'Rusak.ods']]);
  expect([kode, readdirSync(keluaran).length]).toEqual([1, 4]);
});

describe('lk serve on a folder with a kind that is read only', () => {
  const NAMA = 'Pengukuran Uji.csv';
  let sumber: string;
  let host: Awaited<ReturnType<ReturnType<typeof createHost>['listen']>>;
  let tiruan: Tiruan;
  beforeAll(async () => {
    sumber = letak('layan');
    mkdirSync(sumber);
    writeFileSync(join(sumber, NAMA), 'Kode;Nama;Nilai\n2.10;Urusan;87,5\n');
    host = await createHost({ folder: sumber, halaman: join(__dirname, '../local/dist/page') }).listen(0);
    tiruan = await bukaTiruan({ folder: sumber, token: 'uji' });
  });
  afterAll(async () => {
    await new Promise((tutup) => host.server.close(tutup));
    await tiruan.tutup();
  });

  test('the page lists and shows it, and says why it cannot be saved', async () => {
    const alamat = `${host.alamat}/lokal/buku/${encodeURIComponent(NAMA)}`;
    expect(await (await fetch(`${host.alamat}/lokal/buku`)).json()).toEqual([NAMA]);
    const { data, revisi, hanyaBaca } = (await (await fetch(alamat)).json()) as BukuTerbuka;
    const lembar = data.sheets?.[data.sheetOrder?.[0] ?? ''];
    expect([lembar?.cellData?.[1]?.[0]?.v, lembar?.cellData?.[1]?.[2]?.v, hanyaBaca]).toEqual([
      2.1,
      87.5,
      true,
    ]);
    const simpan = await fetch(alamat, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revisi, isi: { data, luberan: {} } }),
    });
    expect([simpan.status, await simpan.json()]).toEqual([
      422,
      expect.objectContaining({
        kode: 'simpan/hanya-baca',
        pesan: expect.stringContaining('simpan sebagai .xlsx'),
      }),
    ]);
    expect(readFileSync(join(sumber, NAMA), 'utf8')).toMatch(/^Kode;Nama/);
  });

  test("the panel's consolidation reads it through the API as any workbook", async () => {
    const klien = createKlien({ akar: tiruan.akar, token: 'uji', tenggatPermintaan: 5000 });
    const google = new GoogleSpreadsheets(klien);
    const [satu] = await google.list();
    const { lembar } = await google.read(satu?.id ?? '');
    expect([lembar[0]?.nilai[1], lembar[0]?.tampil]).toEqual([[2.1, 'Urusan', 87.5], { A2: '2.10' }]);
  });
});
