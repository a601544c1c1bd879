/** The Google adapters with Google's own client libraries, against the stand-in of the APIs. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { googleFiles } from '@lembar-kinerja/functions/google/files';
import { createKlien } from '@lembar-kinerja/functions/google/klien';
import { googleSimpanLaporan } from '@lembar-kinerja/functions/google/simpan-laporan';
import { GoogleSpreadsheets } from '@lembar-kinerja/functions/google/spreadsheets';
import { periksaBerkas } from '@lembar-kinerja/functions/guna/bukti-periksa';
import { PEMBACA_BAWAAN } from '@lembar-kinerja/shared/bukti/izin';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { driveFiles, readDrive } from '../local/src/workspace/drive';
import { idBuku } from '../local/src/workspace/rest/buku-folder';
import type { BerkasUnggahan } from '../local/src/workspace/rest/drive-unggah';
import { GalatApi } from '../local/src/workspace/rest/galat-api';
import type { Gangguan } from '../local/src/workspace/rest/gangguan';
import { bukaTiruan, type Tiruan } from '../local/src/workspace/rest/tiruan';

const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
const BUKU = readdirSync(CONTOH).filter((n) => n.endsWith('.xlsx'));
const MUTASI = 'Pengukuran Mutasi.xlsx';
let folder: string;
let tiruan: Tiruan;
let gangguan: Gangguan;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-google-'));
  cpSync(CONTOH, folder, { recursive: true });
  gangguan = {};
  tiruan = await bukaTiruan({ folder, token: 'kunci-uji', gangguan });
});
afterEach(async () => {
  await tiruan.tutup();
  rmSync(folder, { recursive: true });
});

const klien = (token = 'kunci-uji', tenggatPermintaan = 5000) =>
  createKlien({ akar: tiruan.akar, token, tenggatPermintaan });
const sheets = (opsi = {}) => new GoogleSpreadsheets(klien(), { jedaAwal: 5, ...opsi });

test('every workbook reads through the API as it does from its file, in three calls', async () => {
  const google = sheets();
  const daftar = await google.list();
  expect(daftar.map((b) => b.berkas)).toEqual(BUKU);
  for (const { id, berkas, revisi } of daftar) {
    const sebelum = tiruan.hitung.sheets;
    const buku = await google.read(id);
    expect(tiruan.hitung.sheets - sebelum).toBe(3);
    expect(buku.revisi).toBe(revisi);
    const langsung = await readXlsx(readFileSync(join(CONTOH, berkas)), berkas);
    expect(checkBuku(buku)).toEqual(checkBuku(langsung));
    expect(buku.lembar.map((l) => l.tautan)).toEqual(langsung.lembar.map((l) => l.tautan));
  }
});

test('hidden tabs, rows and columns, percentages and padded numbers are known through the API as from the file', async () => {
  const nama = 'Tersembunyi.xlsx';
  const asal = new Workbook();
  const [satu, dua] = [asal.addWorksheet('TW 4'), asal.addWorksheet('Rancangan', { state: 'hidden' })];
  satu.addRows([
    ['Kode', 'Nama', 'Capaian'],
    [2.1, 'Urusan', 0.87],
    [5.03, 'Lain', 12],
  ]);
  satu.getCell('A2').numFmt = '0.00';
  satu.getCell('A3').numFmt = '0.00';
  satu.getCell('C2').numFmt = '0.0%';
  satu.getRow(3).hidden = true;
  satu.getColumn(2).hidden = true;
  dua.getCell('A1').value = 'draf';
  writeFileSync(join(folder, nama), new Uint8Array(await asal.xlsx.writeBuffer()));
  const { lembar } = await readXlsx(readFileSync(join(folder, nama)), nama);
  expect(lembar[0]).toMatchObject({
    persen: { C2: true },
    tampil: { A2: '2.10' },
    barisTersembunyi: [2],
    kolomTersembunyi: [1],
  });
  expect(lembar[1]?.tersembunyi).toBe('ya');
  expect((await sheets().read(idBuku(nama))).lembar).toMatchObject(lembar.map(({ rumus: _, ...l }) => l));
});

test('a workbook that changes while it is read is read again; one that always changes has no revision', async () => {
  let kali = 0;
  gangguan.sebelum = (_, jalan) => {
    if (jalan.endsWith(':batchGet') && kali++ === 0) sentuh();
  };
  const berganti = (n: number) => new Date(1_700_000_000_000 + n * 1000);
  const sentuh = () => utimesSync(join(folder, MUTASI), berganti(kali), berganti(kali));
  const google = sheets();
  const buku = await google.read(idBuku(MUTASI));
  expect(tiruan.hitung.sheets).toBe(6);
  expect(buku.revisi).toBe((await google.list()).find((b) => b.id === idBuku(MUTASI))?.revisi);

  gangguan.sebelum = (_, jalan) => {
    kali++;
    if (jalan.endsWith(':batchGet')) sentuh();
  };
  expect((await google.read(idBuku(MUTASI))).revisi).toBeNull();
});

describe('refusals', () => {
  test('a revoked workbook is named, also when it can no longer be listed', async () => {
    const google = sheets();
    await google.list();
    gangguan.dicabut = new Set([idBuku(MUTASI)]);
    await expect(google.read(idBuku(MUTASI))).rejects.toMatchObject({
      kode: 'google/tak-ada',
      message: expect.stringContaining(MUTASI),
    });
    await expect(sheets().read(idBuku(MUTASI), 'Bidang Mutasi')).rejects.toThrow('Bidang Mutasi');
    expect((await google.list()).map((b) => b.berkas)).not.toContain(MUTASI);
  });
  test.each([
    ['This operation is not supported for this document', 'google/bukan-sheets', 'Simpan sebagai Google'],
    ['You are trying to edit a protected cell or object.', 'google/menolak', 'protected cell'],
  ])(
    'a workbook that Google will not take is named with the reason, at once: %s',
    async (alasan, kode, kata) => {
      const google = sheets();
      await google.list();
      gangguan.sebelum = () => {
        throw new GalatApi(400, alasan, 'failedPrecondition');
      };
      const sebelum = tiruan.hitung.sheets + tiruan.hitung.drive;
      await expect(google.writeSheet(idBuku(MUTASI), lembar('Rekap', 'a'))).rejects.toMatchObject({
        kode,
        message: expect.stringMatching(new RegExp(`Mutasi.*${kata}`)),
      });
      expect(tiruan.hitung.sheets + tiruan.hitung.drive - sebelum).toBe(1);
    },
  );
  test('quota and server faults pass by repetition; Retry-After is waited for', async () => {
    const urutan = [0.1, 0.1, 0.9, 0.1, 0.1, 0.9];
    let ke = 0;
    Object.assign(gangguan, { kuota: 0.5, galat: 0.5, retryAfter: 0.3, acak: () => urutan[ke++] ?? 0.9 });
    const mulai = performance.now();
    expect((await sheets().list()).length).toBe(BUKU.length);
    expect(performance.now() - mulai).toBeGreaterThan(590);
  });
  test('a server that does not answer is given up, and a deadline ends it all', async () => {
    gangguan.diam = 1;
    const google = new GoogleSpreadsheets(klien('kunci-uji', 60), { jedaAwal: 1, percobaan: 3 });
    await expect(google.list()).rejects.toBeDefined();
    expect(tiruan.hitung.drive).toBe(3);
  });
  test('a wrong account is refused at once', async () => {
    const google = new GoogleSpreadsheets(klien('lain'), {});
    await expect(google.list()).rejects.toMatchObject({ status: 401 });
    expect(tiruan.hitung.drive).toBe(0);
  });
  test('reads beyond the quota of a minute are refused', async () => {
    Object.assign(gangguan, { perMenit: 2 });
    const google = new GoogleSpreadsheets(klien(), { jedaAwal: 1, percobaan: 2 });
    await expect(google.read(idBuku(MUTASI))).rejects.toMatchObject({ status: 429 });
  });
});

const lembar = (nama: string, teks: string): LembarTulis => ({
  nama,
  sel: [
    [{ nilai: teks, gaya: 'judul' }, { nilai: 2 }],
    [{ nilai: '=1+1' }, { nilai: null, rumus: '=IF(B1>1.5,ROUND(B1*2,2),"a,b")' }],
    [{ nilai: 'tautan', tautan: 'https://contoh.example/a' }, null],
  ],
  gaya: { judul: { tebal: true, warna: 'C6EFCE' } },
  gabungan: [{ baris: 1, kolom: 2, tinggi: 2, lebar: 2 }],
  lebar: [20, 10],
  barisBeku: 1,
  kolomBeku: 0,
  cetak: null,
});

test('the product sheet is made, then replaced as a whole; every other sheet stays as it was', async () => {
  const google = sheets();
  const id = idBuku('Dokumen Kinerja.xlsx');
  const semula = await google.read(id);
  await google.writeSheet(id, lembar("Rekap '24", 'lama'));
  await google.writeSheet(id, { ...lembar("Rekap '24", 'baru'), gabungan: [] });
  const { lembar: isi } = await google.read(id);
  const { tautan, ...rekap } = isi.at(-1) ?? { tautan: {} };
  expect(rekap).toEqual({
    nama: "Rekap '24",
    nilai: [['baru', 2], ['=1+1'], ['tautan']],
    // Text that begins with = is no formula.
    rumus: [[null, null], [null, '=IF(B1>1.5,ROUND(B1*2,2),"a,b")'], [null]],
    gabungan: [],
  });
  expect(tautan).toEqual({ A3: ['https://contoh.example/a'] });
  expect(isi.slice(0, -1)).toEqual(semula.lembar);
});

test('a large sheet that is killed between any two batches shows the old one, and is whole after resuming', async () => {
  const google = sheets({ batchMaks: 30_000 });
  const id = idBuku('Dokumen Kinerja.xlsx');
  const panjang = (kata: string): LembarTulis => ({
    ...lembar('Rekap', kata),
    sel: Array.from({ length: 60 }, (_, b) =>
      Array.from({ length: 24 }, (_, k) => ({ nilai: `${kata} ${b} ${k}` })),
    ),
  });
  await google.writeSheet(id, panjang('lama'));
  const rekap = async () => (await google.read(id)).lembar.find((l) => l.nama === 'Rekap');
  const semula = await rekap();
  let batch = 0;
  let henti = Number.POSITIVE_INFINITY;
  gangguan.sebelum = (_, jalan) => {
    if (jalan.endsWith(':batchUpdate') && batch++ === henti) throw new GalatApi(401, 'killed', 'authError');
  };
  const banyak = async (kerja: Promise<unknown>) => {
    batch = 0;
    await kerja.catch(() => undefined);
    return batch;
  };
  const perlu = await banyak(google.writeSheet(id, panjang('lama')));
  expect(perlu).toBeGreaterThan(2);
  for (henti = 0; henti < perlu; henti++) {
    expect(await banyak(google.writeSheet(id, panjang('baru')))).toBe(henti + 1);
    expect(await rekap()).toEqual(semula);
  }
  henti = Number.POSITIVE_INFINITY;
  await google.writeSheet(id, panjang('baru'));
  expect((await rekap())?.nilai[59]?.[23]).toBe('baru 59 23');
  const { lembar: isi } = await google.read(id);
  expect(isi.filter((l) => l.nama.startsWith('Rekap')).map((l) => l.nama)).toEqual(['Rekap']);
});

test('a step that is delivered twice writes the sheet twice at a time, and both end well', async () => {
  const id = idBuku('Dokumen Kinerja.xlsx');
  const tulis = await Promise.allSettled(
    [1, 2, 3].map((ke) => sheets().writeSheet(id, lembar('Rekap', `${ke}`))),
  );
  expect(tulis.map((t) => t.status)).toEqual(['fulfilled', 'fulfilled', 'fulfilled']);
  const { lembar: isi } = await sheets().read(id);
  expect(isi.filter((l) => l.nama === 'Rekap')).toHaveLength(1);
});

test('single cells of a staff sheet are written, the others keep theirs', async () => {
  const google = sheets();
  const id = idBuku(MUTASI);
  const semula = await google.read(id);
  const nama = semula.lembar[0]?.nama ?? '';
  const sel = { baris: 2, kolom: 30, sel: 'AE3', nilai: '=Catatan', warna: 'FFEB9C', tebal: true };
  await google.writeCells(id, nama, [sel]);
  const [kini] = (await google.read(id)).lembar;
  expect(kini?.nilai[2]?.[30]).toBe('=Catatan');
  const terisi = (r: (string | null)[][] = []) => r.map((b) => b.filter((isi) => isi !== null));
  expect(terisi(kini?.rumus)).toEqual(terisi(semula.lembar[0]?.rumus));
  await expect(google.writeCells(id, 'Tak Ada', [sel])).rejects.toMatchObject({ kode: 'lembar/tak-ada' });
});

test('in a shared drive Google tells nobody who may open a file: that is said, not guessed', async () => {
  const letak = join(folder, 'drive.json');
  const isi = JSON.parse(readFileSync(letak, 'utf8')) as { berkas: Record<string, unknown>[] };
  isi.berkas.push({
    ...{ id: 'bersama-1', nama: 'Bukti.pdf', mime: 'application/pdf', bersama: true },
    versi: [{ sejak: '2024-01-01T00:00:00.000Z', isi: 'isi' }],
  });
  writeFileSync(letak, JSON.stringify(isi));
  const files = googleFiles(klien(), PEMBACA_BAWAAN);
  expect((await files.get('bersama-1'))?.terbaca).toBeNull();
  expect(await periksaBerkas(files, 'bersama-1', null, 1)).toMatchObject({ keadaan: 'izin-tak-diketahui' });
});

test('evidence is seen through Drive as the stand-in describes it', async () => {
  const files = googleFiles(klien(), PEMBACA_BAWAAN);
  const langsung = driveFiles(readDrive(folder));
  const { berkas } = JSON.parse(readFileSync(join(folder, 'drive.json'), 'utf8')) as {
    berkas: { id: string; mime: string; induk?: string }[];
  };
  for (const { id, mime } of berkas) {
    const harus = await langsung.get(id);
    const asli = mime.startsWith('application/vnd.google-apps.');
    expect(await files.get(id)).toEqual(
      harus && { ...harus, sasaranKunci: null, ...(asli ? { ukuran: null, sidik: null } : {}) },
    );
  }
  const induk = berkas.find((b) => b.induk)?.induk ?? '';
  expect((await files.children(induk)).map((b) => b.id)).toEqual(
    (await langsung.children(induk)).map((b) => b.id),
  );
  expect(await files.get('tidak-ada')).toBeNull();
});

const kunci = ({ meta }: BerkasUnggahan): string => meta.appProperties?.lembarKinerja ?? '';

const soffice = spawnSync('soffice', ['--version']).status === 0;
// Google's conversion is LibreOffice's here; without it the test is shown as skipped.
(soffice ? test : test.skip)(
  'a report becomes a Google document and its PDF, once however often the step runs',
  async () => {
    const docx = readFileSync(join(__dirname, '../samples/templat-bkpsdm.docx'));
    const simpan = googleSimpanLaporan(klien('kunci-uji', 60_000), 'folder-laporan', { jedaAwal: 5 });
    const laporan = { id: 'abc', nama: 'LKjIP-2024 (draf) 2025-01-31', docx };
    const pertama = await simpan(laporan);
    expect(await simpan(laporan)).toEqual(pertama);
    const isi = [...tiruan.unggahan.berkas.values()];
    expect(isi.map(({ meta }) => [meta.name, meta.mimeType, meta.parents])).toEqual([
      [laporan.nama, 'application/vnd.google-apps.document', ['folder-laporan']],
      [`${laporan.nama}.pdf`, 'application/pdf', ['folder-laporan']],
    ]);
    expect(isi[0]?.isi.equals(docx)).toBe(true);
    expect(isi[1]?.isi.subarray(0, 5).toString()).toBe('%PDF-');
    expect(pertama.dokumen).toMatch(/^https:\/\/docs\.google\.com\/document/);

    // Delivered twice at the same time: whoever comes second takes its own files away again.
    const serentak = await Promise.all([1, 2].map(() => simpan({ ...laporan, id: 'def' })));
    expect(serentak[0]).toEqual(serentak[1]);
    const def = [...tiruan.unggahan.berkas.values()].filter((b) => /^def~/.test(kunci(b)));
    expect(
      def
        .filter((b) => !b.meta.trashed)
        .map(kunci)
        .sort(),
    ).toEqual(['def~dokumen', 'def~pdf']);
    expect(def.length).toBeGreaterThan(2);
  },
);
