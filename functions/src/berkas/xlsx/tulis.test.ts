import { Workbook, type Worksheet } from '@cj-tech-master/excelts';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import fc from 'fast-check';
import { readXlsx } from './baca';
import { writeXlsx } from './tulis';

const lembar = (sel: (SelTulis | null)[][], lain: Partial<LembarTulis> = {}): LembarTulis => ({
  nama: 'Rekap',
  sel,
  gaya: { uang: { format: '#,##0', garis: true, warna: 'DDEBF7', rata: 'kanan' } },
  gabungan: [],
  lebar: [],
  barisBeku: 0,
  kolomBeku: 0,
  cetak: null,
  ...lain,
});

async function reread(...isi: LembarTulis[]): Promise<Worksheet> {
  const buku = new Workbook();
  await buku.xlsx.load(await writeXlsx(isi));
  return buku.worksheets[0] as Worksheet;
}

describe('writeXlsx', () => {
  test('values, formats and blanks come back as they went in', async () => {
    const hasil = await reread(lembar([[{ nilai: 34341934719, gaya: 'uang' }, null, { nilai: true }]]));
    expect(hasil.getCell('A1').value).toBe(34341934719);
    expect(hasil.getCell('A1').numFmt).toBe('#,##0');
    expect(hasil.getCell('A1').border?.top?.style).toBe('thin');
    expect(hasil.getCell('B1').value).toBeNull();
    expect(hasil.getCell('C1').value).toBe(true);
  });

  test('a text stays text whatever it begins with', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('=', '+', '-', '@', ''),
        fc.stringMatching(/^[\w (),.]*$/),
        async (awal, sisa) => {
          const teks = `${awal}${sisa}x`;
          const sel = (await reread(lembar([[{ nilai: teks }]]))).getCell('A1');
          expect(sel.value).toBe(teks);
          expect(sel.formula).toBeUndefined();
        },
      ),
      { numRuns: 25 },
    );
  });

  test('a formula keeps its cached value, also 0 and a text', async () => {
    const hasil = await reread(
      lembar([
        [
          { nilai: 90.25, rumus: '=CAPAIAN(81.73,73.76)' },
          { nilai: 0, rumus: '=SUM(C1,D1)' },
          { nilai: 'T', rumus: '=PREDIKAT(A1)' },
        ],
      ]),
    );
    expect(hasil.getCell('A1').value).toEqual({ formula: 'CAPAIAN(81.73,73.76)', result: 90.25 });
    expect(hasil.getCell('B1').value).toEqual({ formula: 'SUM(C1,D1)', result: 0 });
    expect(hasil.getCell('C1').value).toEqual({ formula: 'PREDIKAT(A1)', result: 'T' });
  });

  test('a link stands behind its text', async () => {
    const tautan =
      'https://drive.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view?usp=drive_link&a=1';
    const sel = (await reread(lembar([[{ nilai: 'Bukti dukung', tautan }]]))).getCell('A1');
    expect(sel.text).toBe('Bukti dukung');
    expect(sel.hyperlink).toBe(tautan);
  });

  test('merges, sizes, frozen header and print setup', async () => {
    const hasil = await reread(
      lembar([[{ nilai: 'Kode' }], [], [], [{ nilai: '5.03' }]], {
        gabungan: [{ baris: 0, kolom: 0, tinggi: 3, lebar: 2 }],
        lebar: [17, 40],
        tinggi: { 3: 27 },
        barisBeku: 3,
        kolomBeku: 2,
        cetak: { arah: 'mendatar', kertas: 'F4', barisUlang: [0, 2], muatLebar: true },
      }),
    );
    expect(hasil.model.merges).toEqual(['A1:B3']);
    expect(hasil.getColumn(2).width).toBe(40);
    expect(hasil.getRow(4).height).toBe(27);
    expect(hasil.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 3 });
    expect(hasil.pageSetup).toMatchObject({
      orientation: 'landscape',
      paperSize: 14,
      fitToPage: true,
      fitToHeight: 0,
      printTitlesRow: '1:3',
    });
  });

  test('the same sheets give the same bytes', async () => {
    const isi = [
      lembar([
        [
          { nilai: 'a', gaya: 'uang' },
          { nilai: 1, rumus: '=1' },
        ],
      ]),
    ];
    expect(await writeXlsx(isi)).toEqual(await writeXlsx(isi));
  });
});

test.each([
  ['a\uffffb', 'ab'],
  ['a\ud800b', 'ab'],
  ['a\u0001b\u200b', 'ab'],
  ['a\r\nb', 'a\nb'],
  ['_x0041_ dan _x005F_', '_x0041_ dan _x005F_'],
  ['😀', '😀'],
])('%j is written so that every program reads it: %j', async (teks, terbaca) => {
  const bytes = await writeXlsx([
    {
      nama: 'Uji',
      sel: [[{ nilai: teks }, { nilai: teks, rumus: `="${teks}"` }]],
      gaya: {},
      gabungan: [],
      lebar: [],
      barisBeku: 0,
      kolomBeku: 0,
      cetak: null,
    },
  ]);
  const [lembar] = (await readXlsx(bytes, 'Uji.xlsx')).lembar;
  expect(lembar?.nilai).toEqual([[terbaca, terbaca]]);
  expect(lembar?.rumus[0]?.[1]).toBe(`="${terbaca}"`);
});
