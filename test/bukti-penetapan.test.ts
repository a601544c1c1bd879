/** A person's word on a status: over the api, beside the matrix, in the audit trail; dates in the agency's zone. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { daftarJejak } from '@lembar-kinerja/functions/guna/jejak';
import { getPengaturan } from '@lembar-kinerja/functions/guna/pengaturan';
import { getBukti } from '@lembar-kinerja/functions/pekerjaan/bukti';
import { CONTOH, type RakitanUji, rakitUji } from './awan-rakit';

const SAYA = 'sekretariat@perangkat-daerah.example';
let r: RakitanUji;
let server: Server;
let contoh: string;
beforeAll(async () => {
  contoh = mkdtempSync(join(tmpdir(), 'lk-penetapan-'));
  cpSync(CONTOH, contoh, { recursive: true });
  // Half an hour before midnight in Jakarta: in Samarinda it is the 21st already.
  const drive = readFileSync(join(CONTOH, 'drive.json'), 'utf8');
  writeFileSync(join(contoh, 'drive.json'), drive.replaceAll('2023-11-20T02:15', '2023-11-20T16:30'));
  r = await rakitUji({ contoh });
  server = r.app.listen(0, '127.0.0.1');
  await new Promise((siap) => server.once('listening', siap));
});
afterAll(async () => {
  server.close();
  await r.tutup();
  rmSync(contoh, { recursive: true });
});

async function tetapkan(no: string, badan: object) {
  const { port } = server.address() as AddressInfo;
  const jawab = await fetch(`http://127.0.0.1:${port}/bukti/${no}/status`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(badan),
  });
  return { status: jawab.status, isi: (await jawab.json()) as Record<string, unknown> };
}

async function periksa() {
  const { id } = await r.mesin.mulai('bukti', 'bukti', {}, SAYA);
  await r.habiskan();
  return r.mesin.lihat(id);
}

const baris = async (no: number) => (await getBukti(r.store)).rekomendasi.find((b) => b.no === no);

async function kolomStatus(): Promise<string[]> {
  const nama = 'Dokumen Kinerja.xlsx';
  const { lembar } = await readXlsx(new Uint8Array(readFileSync(join(r.folder, nama))), nama);
  const isi = lembar.find((l) => l.nama === 'Tindak Lanjut LHE')?.nilai.flat() ?? [];
  return isi.filter((n): n is string => typeof n === 'string');
}

async function lebarKolom(kepala: string): Promise<number | undefined> {
  const buku = new Workbook();
  await buku.xlsx.readFile(join(r.folder, 'Dokumen Kinerja.xlsx'));
  const lembar = buku.getWorksheet('Tindak Lanjut LHE');
  let kolom = 0;
  lembar?.eachRow((baris) =>
    baris.eachCell((sel) => {
      if (sel.text === kepala) kolom = Number(sel.col);
    }),
  );
  return kolom > 0 ? lembar?.getColumn(kolom).width : undefined;
}

test('before any check there is no row to speak of', async () => {
  expect(await tetapkan('9', { status: 'selesai', alasan: 'Sudah ditandatangani' })).toMatchObject({
    status: 404,
    isi: { detail: expect.stringContaining('Rekomendasi nomor 9 tidak ditemukan') },
  });
});

test('the word stands at once, with name, date and reason; the next check writes it beside the matrix', async () => {
  await periksa();
  // A new heading makes its column wide enough to be read; what the staff make of it later stays.
  const lebar = await lebarKolom('Catatan tautan bukti');
  expect(lebar).toBeGreaterThan(50);
  expect(await baris(9)).toMatchObject({ status: 'proses', penetapan: null });
  const jawab = await tetapkan('9', { status: 'selesai', alasan: '  Sudah ditandatangani ' });
  const penetapan = { status: 'selesai', oleh: SAYA, alasan: 'Sudah ditandatangani' };
  expect(jawab).toMatchObject({ status: 200, isi: { status: 'selesai', penetapan } });
  expect(await baris(9)).toMatchObject({ status: 'selesai', penetapan });
  const [jejak] = await daftarJejak(r.store, 1);
  expect(jejak?.isi).toMatchObject({
    ...{ oleh: SAYA, tindakan: 'bukti.tetapkan', sasaran: 'bukti/9', alasan: 'Sudah ditandatangani' },
    ...{ sidikSebelum: null, sidikSesudah: expect.any(String) },
  });
  expect(await periksa()).toMatchObject({ status: 'selesai', hasil: { sel: 1 } });
  expect(await lebarKolom('Catatan tautan bukti')).toBe(lebar);
  expect(await kolomStatus()).toContainEqual(expect.stringContaining(`ditetapkan ${SAYA} tanggal`));
});

test('withdrawn, the text of the sheet counts again; no reason is asked for', async () => {
  expect(await tetapkan('9', { status: null })).toMatchObject({
    status: 200,
    isi: { status: 'proses', penetapan: null },
  });
  expect(await baris(9)).toMatchObject({ status: 'proses', penetapan: null });
});

test.each([
  [{ status: 'selesai' }, 'alasan'],
  [{ status: 'selesai', alasan: ' x ' }, 'alasan'],
  [{ status: 'kabur', alasan: 'Tidak jelas' }, 'status'],
  [{ alasan: 'Tanpa status' }, 'status'],
])('refused in a sentence: %j', async (badan, kata) => {
  expect(await tetapkan('9', badan)).toMatchObject({
    status: 400,
    isi: { kode: 'permintaan/tidak-sah', detail: expect.stringContaining(kata) },
  });
});

test('the agency is named for its reminders, and its zone dates the columns', async () => {
  expect((await getBukti(r.store)).instansi).toMatch(/^Badan Kepegawaian/i);
  const tanggal = async () =>
    (await kolomStatus()).filter((n) => n.startsWith('1. Notulen Evaluasi Triwulan'));
  expect(await tanggal()).toEqual([expect.stringContaining('diubah 20 November 2023')]);
  const isi = await getPengaturan(r.store);
  await r.store.transaction(async (tx) => tx.set('pengaturan', 'instansi', { ...isi, zona: 'WITA' }));
  await periksa();
  expect(await tanggal()).toEqual([expect.stringContaining('diubah 21 November 2023')]);
});
