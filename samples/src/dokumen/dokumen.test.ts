/** Dokumen Kinerja as committed, against the printed tables. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { readNarasi } from './narasi';

const buku = new Workbook();
beforeAll(async () => {
  const isi = readFileSync(join(__dirname, '..', '..', 'bkpsdm-2024', 'Dokumen Kinerja.xlsx'));
  await buku.xlsx.load(isi);
});

const lembar = (nama: string): Worksheet => buku.getWorksheet(nama) as Worksheet;

/** Shown values of a row from column A: a formula's cached value, a link's text, null for a blank or merged cell. */
function rowOf(nama: string, nomor: number, lebar: number): unknown[] {
  return Array.from({ length: lebar }, (_, k) => {
    const sel = lembar(nama).getCell(nomor, k + 1);
    if (sel.isMerged && sel.master !== sel) return null;
    return sel.result ?? (sel.hyperlink ? sel.text : sel.value);
  });
}

const table = (nama: string, awal: number, baris: number, lebar: number) =>
  Array.from({ length: baris }, (_, i) => rowOf(nama, awal + i, lebar));

test('the sheets of the design, in its order', () => {
  expect(buku.worksheets.map(({ name }) => name)).toEqual([
    'Profil',
    'SDM',
    'Perjanjian Kinerja',
    'IKU',
    'Renstra',
    'Capaian Program',
    'Pelayanan',
    'Belanja Langsung',
    'Belanja Tidak Langsung',
    'LHE',
    'Tindak Lanjut LHE',
    'Prestasi',
    'Narasi',
    'Lampiran',
  ]);
});

test('the IKU keeps its fault: a head count in a percent column', () => {
  const [baris] = readData<TabelCetak>('iku').baris;
  expect(rowOf('IKU', 6, 12)).toEqual(baris);
  expect(rowOf('IKU', 6, 9).slice(5)).toEqual(['22,43 %', 81.73, 4196, '73,76 %']);
  expect(rowOf('Renstra', 7, 9).slice(5)).toEqual([22.43, 49.84, 73.76, '149 %']);
  expect(rowOf('Perjanjian Kinerja', 5, 4)[3]).toBe('74,83 %');
});

test('Capaian Program: 3 programs, 12 kegiatan, 60 sub kegiatan, as printed', () => {
  const { baris } = readData<TabelCetak>('capaian-program');
  const isi = table('Capaian Program', 5, baris.length, 7);
  expect(isi.map((satu) => [satu[0], ...satu.slice(2)])).toEqual(
    baris.map(([no, , ...sisa]) => [no, ...sisa]),
  );
  const tingkat = isi.map((satu) => satu[1]);
  const banyak = ['Program', 'Kegiatan', 'Sub Kegiatan'].map(
    (nama) => tingkat.filter((t) => t === nama).length,
  );
  expect(banyak).toEqual([3, 12, 60]);
});

test('Pelayanan: a service with several kinds stands in merged cells', () => {
  const { baris } = readData<TabelCetak>('pelayanan');
  const isi = table('Pelayanan', 6, baris.length, 7);
  expect(isi.map((satu) => satu.slice(2))).toEqual(baris.map((satu) => satu.slice(2)));
  expect(lembar('Pelayanan').model.merges).toContain('A6:A7');
});

test('Belanja Langsung: figures as printed; the remainder is a formula only where it is pagu − realisasi', () => {
  interface Langsung {
    kode: string;
    pagu: unknown;
    realisasi: unknown;
    persen: unknown;
    sisa: unknown;
  }
  const { baris } = readData<{ baris: Langsung[] }>('belanja-langsung');
  const isi = table('Belanja Langsung', 5, baris.length, 7).map((satu) => [satu[1], ...satu.slice(3)]);
  expect(isi).toEqual(baris.map((b) => [b.kode, b.pagu, b.realisasi, b.persen, b.sisa]));
  const diketik = baris.filter(
    ({ sisa }, i) => sisa !== null && lembar('Belanja Langsung').getCell(`G${5 + i}`).formula === undefined,
  );
  expect(diketik.map(({ kode, sisa }) => `${kode} ${sisa}`)).toEqual([
    '5.03.01.2.06 264501256',
    '5.03.01.2.06.0001 132250628',
    '5.03.01.2.06.0002 66125314',
    '5.03.01.2.07 -',
    '5.03.01.2.09.0001 -Rp          19.860.500',
  ]);
});

test('Belanja Tidak Langsung and LHE', () => {
  const { baris } = readData<TabelCetak>('belanja-tidak-langsung');
  expect(table('Belanja Tidak Langsung', 5, baris.length, 5)).toEqual(baris);
  expect(table('LHE', 5, 4, 4)).toEqual(readData<TabelCetak>('lhe').baris);
  expect(rowOf('LHE', 9, 4).slice(2)).toEqual([100, '67, 50']);
  expect(rowOf('LHE', 10, 4)[3]).toBe('B');
});

test('the follow-up matrix has 36 rows and every link, whether behind a text or written out', () => {
  const { baris } = readData<{ baris: { no: number; tautan: string[] }[] }>('tindak-lanjut-lhe');
  expect(baris).toHaveLength(36);
  baris.forEach(({ no, tautan }, i) => {
    const sel = lembar('Tindak Lanjut LHE').getCell(`F${5 + i}`);
    expect(lembar('Tindak Lanjut LHE').getCell(`A${5 + i}`).value).toBe(no);
    const tertulis = (sel.hyperlink ?? sel.text).replace(/\s+/g, '');
    expect(tertulis).toBe(tautan.join(''));
  });
  expect(lembar('Tindak Lanjut LHE').model.merges).toContain('D6:D9');
});

test('the programme list has 3, 12 and 60 names', () => {
  const jenis = table('Perjanjian Kinerja', 22, 75, 3).map((satu: BarisCetak | unknown[]) => satu[1]);
  expect(
    ['Program', 'Kegiatan', 'Sub Kegiatan'].map((j) => jenis.filter((satu) => satu === j).length),
  ).toEqual([3, 12, 60]);
});

describe('Narasi', () => {
  test('stands in the sheet as in its source, one row a section', () => {
    const bagian = readNarasi();
    expect(new Set(bagian.map((satu) => satu.bagian)).size).toBe(bagian.length);
    expect(table('Narasi', 4, bagian.length, 2)).toEqual(bagian.map((satu) => [satu.bagian, satu.isi]));
  });

  test('has no section that a row cannot show whole in a cell', () => {
    for (const { isi } of readNarasi()) expect(isi.length).toBeLessThan(4000);
  });

  test('types no money, no percentage and not this year: those are references', () => {
    for (const { bagian, isi } of readNarasi()) {
      const tanpaPeraturan = isi.replace(/Nomor \d+ Tahun \d{4}/g, '');
      expect([bagian, tanpaPeraturan]).toEqual([
        bagian,
        expect.not.stringMatching(/Rp ?\d|\d,\d|\d ?%|\b202[345]\b/),
      ]);
    }
  });
});
