import { promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { bukaZip } from '@lembar-kinerja/functions/berkas/zip/buka';
import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { bukaBuku, simpanBuku } from './simpan';

const CONTOH = join(__dirname, '../../../samples/bkpsdm-2024');
const NAMA = 'Pengukuran Mutasi.xlsx';
let folder: string;
let letak: string;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'simpan-'));
  letak = join(folder, NAMA);
  await fs.copyFile(join(CONTOH, NAMA), letak);
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

const bacaNilai = async () => (await readXlsx(await fs.readFile(letak), NAMA)).lembar;
const lembar = (data: IWorkbookData) => data.sheets[data.sheetOrder[0] ?? ''] as IWorksheetData;
function ubah(data: IWorkbookData, b: number, k: number, isi: ICellData): void {
  const baris = lembar(data).cellData as Record<number, Record<number, ICellData>>;
  baris[b] ??= {};
  (baris[b] as Record<number, ICellData>)[k] = isi;
}

test.each(['Dokumen Kinerja', 'Pengukuran Mutasi', 'Pengukuran Sekretariat'])(
  'opened and saved untouched, %s holds the same values, formulas and merges',
  async (nama) => {
    letak = join(folder, `${nama}.xlsx`);
    await fs.copyFile(join(CONTOH, `${nama}.xlsx`), letak);
    const semula = await bacaNilai();
    const { data, revisi } = await bukaBuku(letak);
    await simpanBuku(letak, revisi, { data, luberan: {} });
    expect(await bacaNilai()).toEqual(semula);
  },
);

test('a typed value and a formula come back with value and formula, and the rest stays', async () => {
  const semula = await bacaNilai();
  const { data, revisi } = await bukaBuku(letak);
  ubah(data, 13, 9, { v: 95.5, t: 2 });
  ubah(data, 14, 26, { f: '=CAPAIAN(D14,S14)', v: 162.5, t: 2 });
  ubah(data, 15, 26, { v: '=1+1', t: 1 });
  const baru = await simpanBuku(letak, revisi, { data, luberan: {} });

  const [hasil] = await bacaNilai();
  expect(hasil?.nilai[13]?.[9]).toBe(95.5);
  expect([hasil?.rumus[14]?.[26], hasil?.nilai[14]?.[26]]).toEqual(['=CAPAIAN(D14,S14)', 162.5]);
  expect([hasil?.rumus[15]?.[26] ?? null, hasil?.nilai[15]?.[26]]).toEqual([null, '=1+1']);
  expect(hasil?.gabungan).toEqual(semula[0]?.gabungan);
  expect((await bukaBuku(letak)).revisi).toBe(baru);
});

test('number formats, borders and column widths of changed cells are kept', async () => {
  const gayaSel = async () => {
    const buku = new Workbook();
    await buku.xlsx.load(await fs.readFile(letak));
    const ws = buku.worksheets[0];
    return [
      ws?.getCell('F15').numFmt,
      ws?.getCell('F15').border,
      ws?.getColumn(2).width,
      ws?.pageSetup.orientation,
    ];
  };
  const semula = await gayaSel();
  const { data, revisi } = await bukaBuku(letak);
  const s = lembar(data).cellData?.[14]?.[5]?.s ?? null;
  ubah(data, 14, 5, { v: 1, t: 2, s });
  await simpanBuku(letak, revisi, { data, luberan: {} });
  expect(await gayaSel()).toEqual(semula);
  expect((await bacaNilai())[0]?.nilai[14]?.[5]).toBe(1);
});

test('a new merge, a new sheet and a changed style are written', async () => {
  const { data, revisi } = await bukaBuku(letak);
  lembar(data).mergeData.push({ startRow: 300, startColumn: 1, endRow: 301, endColumn: 2 });
  ubah(data, 300, 1, { v: 'Catatan', t: 1, s: { bl: 1, n: { pattern: '0.0' } } });
  data.sheetOrder.push('baru');
  data.sheets.baru = { id: 'baru', name: 'Coba', cellData: { 0: { 0: { v: 'isi', t: 1 } } } };
  await simpanBuku(letak, revisi, { data, luberan: {} });
  const [utama, coba] = await bacaNilai();
  expect(utama?.gabungan).toContainEqual({ baris: 300, kolom: 1, tinggi: 2, lebar: 2 });
  expect([coba?.nama, coba?.nilai]).toEqual(['Coba', [['isi']]]);
  const gaya = (await bukaBuku(letak)).data;
  const sel = lembar(gaya).cellData?.[300]?.[1]?.s;
  expect(gaya.styles[String(sel)]).toMatchObject({ bl: 1, n: { pattern: '0.0' } });
});

test('a formula that fills a column is one array formula, and is one formula again when opened', async () => {
  const { data, revisi } = await bukaBuku(letak);
  ubah(data, 300, 0, { f: '=CAPAIAN(D13:D15,S13:S15)', v: 1, t: 2 });
  const id = data.sheetOrder[0] ?? '';
  await simpanBuku(letak, revisi, {
    data,
    luberan: { [id]: [{ baris: 300, kolom: 0, nilai: [[1], [2], ['']] }] },
  });
  const kolom = (await bacaNilai())[0]?.nilai;
  expect([300, 301, 302].map((b) => kolom?.[b]?.[0] ?? null)).toEqual([1, 2, null]);
  const buka = lembar((await bukaBuku(letak)).data);
  expect(buka.cellData?.[300]?.[0]?.f).toBe('=CAPAIAN(D13:D15,S13:S15)');
  expect(buka.cellData?.[301]?.[0]?.v).toBeUndefined();
});

test('a file that changed on disk meanwhile is refused and left alone', async () => {
  const { data, revisi } = await bukaBuku(letak);
  const lain = await fs.readFile(join(CONTOH, 'Pengukuran Sekretariat.xlsx'));
  await fs.writeFile(letak, lain);
  await expect(simpanBuku(letak, revisi, { data, luberan: {} })).rejects.toMatchObject({
    kode: 'simpan/berubah',
  });
  expect(lain.equals(await fs.readFile(letak))).toBe(true);
});

test('a file that another program has open is refused', async () => {
  const { data, revisi } = await bukaBuku(letak);
  await fs.writeFile(join(folder, `~$${NAMA}`), '');
  await expect(simpanBuku(letak, revisi, { data, luberan: {} })).rejects.toMatchObject({
    kode: 'simpan/sedang-dibuka',
  });
});

test('the first version is kept once, and nothing half-written stays', async () => {
  const semula = await fs.readFile(letak);
  let { data, revisi } = await bukaBuku(letak);
  for (const v of [1, 2]) {
    ubah(data, 13, 9, { v, t: 2 });
    await simpanBuku(letak, revisi, { data, luberan: {} });
    ({ data, revisi } = await bukaBuku(letak));
  }
  expect(semula.equals(await fs.readFile(join(folder, '.lembar-kinerja/asli', NAMA)))).toBe(true);
  expect(await fs.readdir(join(folder, '.lembar-kinerja'))).toEqual(['asli']);
  expect(await fs.readdir(folder)).toEqual(['.lembar-kinerja', NAMA]);
});

test('shared formulas come apart without changing', async () => {
  const buku = new Workbook();
  const ws = buku.addWorksheet('Lembar');
  for (let b = 1; b <= 3; b++) ws.getCell(b, 1).value = b;
  ws.fillFormula('B1:B3', 'A1*2', [2, 4, 6]);
  await fs.writeFile(letak, new Uint8Array(await buku.xlsx.writeBuffer()));
  const { data, revisi } = await bukaBuku(letak);
  ubah(data, 0, 1, { v: 7, t: 2 });
  await simpanBuku(letak, revisi, { data, luberan: {} });
  const [hasil] = await bacaNilai();
  expect(hasil?.rumus.map((baris) => baris[1] ?? null)).toEqual([null, '=A2*2', '=A3*2']);
  expect(hasil?.nilai.map((baris) => baris[1])).toEqual([7, 4, 6]);
});

test('a table follows its header cells; where it cannot, nothing is written', async () => {
  const tabel = join(__dirname, '../../../test/berkas/buku-kerja/06-tabel.xlsx');
  const simpanJudul = async (k: number, v: string | null) => {
    await fs.copyFile(tabel, letak);
    const { data, revisi } = await bukaBuku(letak);
    const baris = data.sheets[data.sheetOrder[1] ?? '']?.cellData?.[0] as Record<number, ICellData>;
    baris[k] = v === null ? {} : { v, t: 1 };
    await simpanBuku(letak, revisi, { data, luberan: {} });
  };
  await simpanJudul(0, 'Bidang');
  const bagian = bukaZip(await fs.readFile(letak), /tables/, 1e6);
  expect(new TextDecoder().decode(bagian['xl/tables/table1.xml'])).toContain('id="1" name="Bidang"');
  for (const [k, v, sebab] of [
    [0, null, 'menjadi kosong'],
    [0, 'serap', 'judul kolom lain'],
    [2, 'Serapan', 'dipakai rumus'],
  ] as const) {
    await expect(simpanJudul(k, v)).rejects.toMatchObject({
      kode: 'simpan/tak-terbawa',
      message: expect.stringContaining(sebab),
    });
    expect((await fs.readFile(tabel)).equals(await fs.readFile(letak))).toBe(true);
  }
});
