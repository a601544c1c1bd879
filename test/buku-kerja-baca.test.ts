/** Workbooks as other programs write them: found by their relationships, read to their end, numbers as they are shown. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import type { Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import { lengkapiNilai } from '@lembar-kinerja/shared/rumus/hitung';
import { bukaKisi } from '../local/src/workspace/buka/kisi';
import { type BukuXml, bukuXml } from './buku-xml';
import { lk } from './cli-proses';

const KASUS = join(__dirname, 'berkas/buku-kerja');
const kasus = (nama: string) => readFileSync(join(KASUS, nama));
const folder = mkdtempSync(join(tmpdir(), 'buku-kerja-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function lembar(isi: Uint8Array, ke = 0): Promise<Lembar> {
  const satu = (await readXlsx(isi, 'Uji.xlsx')).lembar[ke];
  if (!satu) throw new Error('tanpa lembar');
  return satu;
}
const kode = (isi: Uint8Array) =>
  readXlsx(isi, 'Uji.xlsx').then(
    () => 'terbaca',
    (e) => `${e.kode}: ${e.message}`,
  );

const DUA =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.87</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>';
const BUKU: BukuXml = {
  lembar: { 'Pengukuran 2024': DUA },
  teks: '<si><t>Kode</t></si>',
  xf: '<xf numFmtId="9"/>',
};

describe('the package’s relationships say where a part stands', () => {
  test.each(['10-sheet-tanpa-nomor', '16-gaya-nama-lain'])('%s: five rows, serapan 80', (nama) => {
    writeFileSync(join(folder, 'Uji.xlsx'), kasus(`${nama}.xlsx`));
    const hasil = lk(
      'konsolidasi',
      '--sumber',
      folder,
      '--tahun',
      '2024',
      '--triwulan',
      '4',
      '--keluaran',
      join(folder, 'k'),
    );
    expect(hasil.keluar).toMatch(/5\.03\.02 PROGRAM UJI +300\.000\.000 +240\.000\.000 +80,00 %/);
    expect(hasil.keluar).toContain('Temuan: tidak ada.');
  });

  const LETAK: [string, Partial<BukuXml>][] = [
    ['as Excel writes it', {}],
    [
      'sheet.xml, gaya.xml, SharedStrings.xml',
      {
        letak: { lembar: () => 'xl/worksheets/sheet.xml', gaya: 'xl/gaya.xml', teks: 'xl/SharedStrings.xml' },
      },
    ],
    [
      'names in capitals, targets in small letters',
      {
        letak: { lembar: (i) => `xl/WORKSHEETS/Sheet${i}.XML` },
        sasaran: (b) => b.toLowerCase().replace(/^xl\//, ''),
      },
    ],
    [
      'another folder and another workbook part',
      {
        letak: {
          buku: 'isi/buku.xml',
          lembar: (i) => `lembar/l${i}.xml`,
          gaya: 'isi/g.xml',
          teks: 'data/t.xml',
        },
      },
    ],
    ['absolute targets', { sasaran: (b) => `/${b}` }],
    ['targets through the folder above', { sasaran: (b) => `../${b}` }],
    ['targets with ./ and backslashes', { sasaran: (b) => `.\\${b.slice(3).replaceAll('/', '\\')}` }],
    [
      'a blank in a name',
      {
        letak: { lembar: () => 'xl/worksheets/lembar satu.xml' },
        sasaran: (b) => b.slice(3).replaceAll(' ', '%20'),
      },
    ],
    ['the strict edition', { ketat: true }],
    [
      'a prefix of its own',
      {
        ubah: (b) =>
          berawalan(b, [
            'xl/workbook.xml',
            'xl/worksheets/sheet1.xml',
            'xl/styles.xml',
            'xl/sharedStrings.xml',
          ]),
      },
    ],
    [
      'comments, CDATA and blanks between',
      {
        ubah: (b) =>
          ganti(b, 'xl/worksheets/sheet1.xml', (x) =>
            x
              .replace('<row r="2">', '\n<!-- <row> -->\n<row r="2">')
              .replace('<v>2</v>', '<v><![CDATA[2]]></v>'),
          ),
      },
    ],
    [
      'rows and cells without addresses',
      { ubah: (b) => ganti(b, 'xl/worksheets/sheet1.xml', (x) => x.replace(/ r="[A-Z]?\d"/g, '')) },
    ],
    ['no root relationships', { ubah: (b) => delete b['_rels/.rels'] }],
  ];
  const harap = { nama: 'Pengukuran 2024', nilai: [['Kode', 0.87], [2]], persen: { B1: true } };
  test.each(LETAK)('%s', async (_, beda) => {
    const isi = bukuXml({ ...BUKU, ...beda });
    expect(await lembar(isi)).toMatchObject(harap);
    const kisi = bukaKisi(isi, 'Uji.xlsx');
    expect(Object.values(kisi.sheets)[0]?.cellData?.[0]?.[1]).toMatchObject({ v: 0.87, t: 2 });
    expect(Object.values(kisi.styles)).toEqual([{ n: { pattern: '0%' } }]);
  });

  test('links by their relationship, the anchor with them; a place in the workbook is none', async () => {
    const isi = bukuXml({
      ...BUKU,
      ekor: {
        'Pengukuran 2024':
          '<hyperlinks><hyperlink ref="B1" r:id="x" location="a"/><hyperlink ref="A2" location="Acuan!A1"/></hyperlinks>',
      },
      ubah: (b) => {
        b['xl/worksheets/_rels/sheet1.xml.rels'] =
          '<Relationships xmlns="p"><Relationship Id="x" Type="y/hyperlink" TargetMode="External" Target="https://contoh.id/?a=1&amp;b=2"/></Relationships>';
      },
    });
    expect((await lembar(isi)).tautan).toEqual({ B1: ['https://contoh.id/?a=1&b=2#a'] });
  });

  test('a document or a binary workbook is none', async () => {
    const dokumen = bukuXml({
      ...BUKU,
      ubah: (b) => ganti(b, 'xl/workbook.xml', (x) => x.replaceAll('workbook', 'document')),
    });
    expect(await kode(dokumen)).toMatch(/^buku\/bukan-xlsx/);
    const biner = bukuXml({ ...BUKU, letak: { buku: 'xl/workbook.bin' } });
    expect(await kode(biner)).toMatch(/^buku\/bukan-xlsx/);
  });
});

describe('a sheet is read to its end, or not at all', () => {
  const SEL: [string, string][] = [
    ['phonetic text in a shared text', '<c r="A1" t="s"><v>1</v></c>'],
    [
      'phonetic text in the cell',
      '<c r="A1" t="inlineStr"><is><r><t>Ko</t></r><r><rPr><b/></rPr><t>de</t></r><rPh sb="0" eb="1"><t>x</t></rPh><phoneticPr fontId="1"/></is></c>',
    ],
    [
      'an extension in the cell',
      '<c r="A1" t="str"><v>Kode</v><extLst><ext uri="u"><x14:c r="Z9"><v>9</v></x14:c></ext></extLst></c>',
    ],
    ['an unknown element in the cell', '<c r="A1" t="str"><lain><c><v>1</v></c></lain><v>Kode</v></c>'],
  ];
  test.each(SEL)('%s does not end it', async (_, sel) => {
    const isi = bukuXml({
      lembar: { L: `<row r="1">${sel}<c r="B1"><v>1</v></c></row><row r="2"><c r="A2"><v>2</v></c></row>` },
      teks: '<si><t>x</t></si><si><t>Kode</t><rPh sb="0" eb="2"><t>コード</t></rPh><phoneticPr fontId="1"/></si>',
    });
    expect((await lembar(isi)).nilai).toEqual([['Kode', 1], [2]]);
  });

  test('extensions and conditional formats of the sheet, before and after its cells', async () => {
    const isi = bukuXml({
      ...BUKU,
      ekor: {
        'Pengukuran 2024':
          '<mergeCells><mergeCell ref="A1:A2"/></mergeCells><extLst><ext><x14:row xmlns:x14="u" r="9"><x14:c r="A9"><x14:v>9</x14:v></x14:c></x14:row></ext></extLst>',
      },
      ubah: (b) =>
        ganti(b, 'xl/worksheets/sheet1.xml', (x) =>
          x.replace(
            '<sheetData>',
            '<sheetPr><extLst><ext><sheetData><row r="5"/></sheetData></ext></extLst></sheetPr><sheetData>',
          ),
        ),
    });
    expect(await lembar(isi)).toMatchObject({
      nilai: [['Kode', 0.87], [2]],
      gabungan: [{ baris: 0, kolom: 0, tinggi: 2, lebar: 1 }],
    });
  });

  const RUSAK: [string, (x: string) => string][] = [
    ['cut in a cell', (x) => x.slice(0, x.indexOf('<v>2'))],
    ['cut behind a row', (x) => x.slice(0, x.indexOf('<row r="2"'))],
    ['cut behind its cells', (x) => x.replace('</worksheet>', '')],
    ['a tag that nothing closes', (x) => x.replace('</row>', '')],
    ['an entity that is none', (x) => x.replace('<v>2', '<v>&nbsp;2')],
    ['a text that is not there', (x) => x.replace('<v>0</v>', '<v>7</v>')],
    ['an address that is none', (x) => x.replace('r="A2"', 'r="2A"')],
    ['empty', () => ''],
    ['something behind the end', (x) => `${x}<worksheet/>`],
  ];
  test.each(RUSAK)('%s: a sentence that names the sheet', async (_, ubah) => {
    const isi = bukuXml({ ...BUKU, ubah: (b) => ganti(b, 'xl/worksheets/sheet1.xml', ubah) });
    expect(await kode(isi)).toMatch(/^buku\/lembar-terpotong: Lembar Pengukuran 2024 di berkas Uji\.xlsx/);
    expect(() => bukaKisi(isi, 'Uji.xlsx')).toThrow('Lembar Pengukuran 2024');
  });

  test('a sheet whose part or relationship is missing is told too; the command says no "tidak ada temuan"', async () => {
    const tanpa = bukuXml({ ...BUKU, ubah: (b) => delete b['xl/worksheets/sheet1.xml'] });
    expect(await kode(tanpa)).toMatch(/^buku\/lembar-terpotong/);
    const putus = bukuXml({
      ...BUKU,
      ubah: (b) => ganti(b, 'xl/workbook.xml', (x) => x.replace('r:id="s0"', 'r:id="s9"')),
    });
    expect(await kode(putus)).toMatch(/^buku\/lembar-terpotong/);
    const letak = join(folder, 'Terpotong.xlsx');
    writeFileSync(
      letak,
      bukuXml({ ...BUKU, ubah: (b) => ganti(b, 'xl/worksheets/sheet1.xml', (x) => x.slice(0, -20)) }),
    );
    const hasil = lk('periksa', letak);
    expect(hasil.kode).toBe(2);
    expect(hasil.keluar + hasil.salah).toMatch(/Lembar Pengukuran 2024 .*terpotong/);
    expect(hasil.keluar).not.toContain('Temuan');
  });
});

describe('numbers as their format shows them', () => {
  test('201: 155 under 0\\% is 155', async () => {
    const { nilai, persen } = await lembar(kasus('201-format-garis-miring.xlsx'));
    expect(nilai[0]?.slice(1)).toEqual([155, expect.any(Number), expect.any(Number)]);
    expect(persen).toBeUndefined();
    const pola = Object.values(bukaKisi(kasus('201-format-garis-miring.xlsx'), 'x').styles).map(
      (g) => g?.n?.pattern,
    );
    expect(pola).toEqual(expect.arrayContaining(['0\\%', '#,##0\\,\\-', '0\\ \\h\\a\\r\\i']));
  });

  const FORMAT: [string, number, string | number, boolean][] = [
    ['0%', 0.87, 0.87, true],
    ['0.00\\ %', 0.87, 0.87, true],
    ['[Red]0.0%;[Blue]-0.0%', -0.87, -0.87, true],
    ['0\\%', 155, 155, false],
    ['0"%"', 155, 155, false],
    ['0.00"  %"', 87.5, 87.5, false],
    ['#,##0_%', 5, 5, false],
    ['[<=1]0%;0.00', 0.87, 0.87, true],
    ['[<=1]0%;0.00', 87, 87, false],
    ['0\\ \\h\\a\\r\\i', 12, 12, false],
    ['0" hari"', 12, 12, false],
    ['#,##0\\,\\-', 1234, 1234, false],
    ['"Rp"\\ #,##0;[Red]\\-"Rp"\\ #,##0', 1234, 1234, false],
    ['[h]:mm', 1.5, '36.00', false],
    ['[$-421]dd\\ mmmm\\ yyyy', 45657, '31 Desember 2024', false],
    ['dd\\/mm\\/yyyy', 45657, '31/12/2024', false],
  ];
  test.each(FORMAT)('%s: %d', async (pola, angka, tampil, persen) => {
    const aman = pola.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
    const isi = bukuXml({
      lembar: { L: `<row r="1"><c r="A1" s="1"><v>${angka}</v></c></row>` },
      format: `<numFmt numFmtId="164" formatCode="${aman}"/>`,
      xf: '<xf numFmtId="164"/>',
    });
    const l = await lembar(isi);
    expect([l.nilai[0]?.[0], l.persen?.A1 === true]).toEqual([tampil, persen]);
    expect(Object.values(bukaKisi(isi, 'x').styles)).toEqual([{ n: { pattern: pola } }]);
  });

  test.each([
    [9, '0%'],
    [10, '0.00%'],
    [14, 'dd/mm/yyyy'],
    [41, '_-* #,##0_-;-* #,##0_-;_-* "-"_-;_-@_-'],
    [44, expect.stringContaining('"Rp"')],
    [46, '[h]:mm:ss'],
    [49, '@'],
  ])('format %d, which a file names by number only', (nomor, pola) => {
    const isi = bukuXml({
      lembar: { L: '<row r="1"><c r="A1" s="1"><v>1.5</v></c></row>' },
      xf: `<xf numFmtId="${nomor}"/>`,
    });
    expect(Object.values(bukaKisi(isi, 'x').styles)).toEqual([{ n: { pattern: pola } }]);
  });

  test('a format of a conditional style is no cell’s; val="0" is not bold', async () => {
    const isi = bukuXml({
      lembar: { L: '<row r="1"><c r="A1" s="1"><v>155</v></c><c r="B1" s="2"><v>1</v></c></row>' },
      huruf:
        '<font><b val="0"/><i val="false"/><u val="none"/><strike val="0"/><sz val="11"/></font><font><b/><i val="1"/></font>',
      xf: '<xf numFmtId="0" fontId="1"/><xf numFmtId="0" fontId="2"/>',
      ubah: (b) =>
        ganti(b, 'xl/styles.xml', (x) =>
          x
            .replace('<fonts>', '<dxfs><dxf><numFmt numFmtId="164" formatCode="0%"/></dxf></dxfs><fonts>')
            .replace('numFmtId="0" fontId="1"', 'numFmtId="164" fontId="1"'),
        ),
    });
    expect((await lembar(isi)).persen).toBeUndefined();
    expect(Object.values(bukaKisi(isi, 'x').styles)).toEqual([{ fs: 11 }, { bl: 1, it: 1 }]);
  });

  test('days since 1904, as numbers and written out', async () => {
    const isi = bukuXml({
      lembar: {
        L: '<row r="1"><c r="A1" s="1"><v>44195</v></c><c r="B1" t="d"><v>2024-12-31</v></c><c r="C1"><v>44195</v></c></row>',
      },
      xf: '<xf numFmtId="14"/>',
      sifat: 'date1904="1"',
    });
    expect((await lembar(isi)).nilai).toEqual([['31/12/2024', '31/12/2024', 44195]]);
    expect(Object.values(bukaKisi(isi, 'x').sheets)[0]?.cellData?.[0]).toMatchObject({
      0: { v: 45657 },
      2: { v: 44195 },
    });
  });
});

describe('texts', () => {
  test('205: CR LF is one line break', async () => {
    expect((await lembar(kasus('205-teks-crlf.xlsx'))).nilai[0]?.[0]).toBe('Baris satu\nbaris dua');
  });

  test.each([
    ['Baris satu_x000D_\nbaris dua', 'Baris satu\nbaris dua'],
    ['_x0009_masuk', '\tmasuk'],
    ['kode_x005F_x000D_', 'kode'],
    ['a_x005F_b_x0041_', 'a_bA'],
    ['_xFFFF_5.03_xD83D_', '5.03'],
    ['_xD83D__xDE00_', '😀'],
    ['_xZZZZ_ dan _x41_', '_xZZZZ_ dan _x41_'],
    ['5.03&#xFFFF;&#x1;', '5.03'],
  ])('%s', async (tertulis, terbaca) => {
    const isi = bukuXml({
      lembar: {
        L: `<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t xml:space="preserve">${tertulis}</t></is></c><c r="C1" t="str"><v>${tertulis}</v></c></row>`,
      },
      teks: `<si><r><t>${tertulis}</t></r></si>`,
    });
    expect((await lembar(isi)).nilai).toEqual([[terbaca, terbaca, terbaca]]);
    expect(JSON.stringify(bukaKisi(isi, 'x'))).toContain(JSON.stringify(terbaca));
  });
});

describe('defined names', () => {
  test('02: formulas with names have their values when the file has none', async () => {
    const buku = await readXlsx(kasus('02-nama-rentang.xlsx'), 'x');
    expect(buku.nama).toHaveLength(6);
    const kosong = buku.lembar.map((l) => ({
      ...l,
      nilai: l.nilai.map((baris, b) => baris.map((n, k) => (l.rumus[b]?.[k] ? null : n))),
    }));
    const [l] = lengkapiNilai({ ...buku, lembar: kosong }).lembar;
    expect([13, 14, 15, 16, 17].map((b) => l?.nilai[b]?.[24])).toEqual([96, 5, 'Dinas Contoh', 5, 10]);
  });

  test('03: a name over a whole sheet costs nothing', async () => {
    const isi = kasus('03-nama-selembar.xlsx');
    expect((await readXlsx(isi, 'x')).nama?.[0]?.isi).toContain('$XFD$1048576');
    expect(Object.keys(bukaKisi(isi, 'x').sheets).length).toBeGreaterThan(0);
  });

  test('60.000 names are kept as text; the grid is given those that formulas use, and 500 at most besides', async () => {
    const nama = Array.from(
      { length: 60_000 },
      (_, i) => `<definedName name="N_${i}">L!$A$1:$XFD$1048576</definedName>`,
    ).join('');
    const isi = bukuXml({ lembar: { L: '<row r="1"><c r="A1"><f>SUM(N_59999)</f></c></row>' }, nama });
    expect((await readXlsx(isi, 'x')).nama).toHaveLength(60_000);
    const sumber = JSON.parse(bukaKisi(isi, 'x').resources?.[0]?.data ?? '{}') as Record<
      string,
      { name: string }
    >;
    expect(Object.values(sumber)).toHaveLength(500);
    expect(Object.values(sumber).map((satu) => satu.name)).toContain('N_59999');
  });
});

test('the page refuses more cells than it can hold, with a sentence', () => {
  const baris = Array.from(
    { length: 20_000 },
    (_, b) => `<row r="${b + 1}">${'<c s="1"/>'.repeat(31)}</row>`,
  ).join('');
  const isi = bukuXml({ lembar: { L: baris }, xf: '<xf numFmtId="9"/>' });
  expect(() => bukaKisi(isi, 'Uji.xlsx')).toThrow('Berkas Uji.xlsx terlalu besar');
});

function ganti(bagian: Record<string, string>, nama: string, ubah: (xml: string) => string): void {
  bagian[nama] = ubah(bagian[nama] ?? '');
}

/** The same parts with every element under the prefix `x:`. */
function berawalan(bagian: Record<string, string>, nama: string[]): void {
  for (const satu of nama) {
    ganti(bagian, satu, (xml) =>
      xml.replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:').replace(' xmlns="', ' xmlns:x="'),
    );
  }
}
