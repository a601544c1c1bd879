/** The sample workbooks in the grid's own engine, every formula recalculated with the functions of the built bundle. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { hitungBuku } from '../local/src/page/kisi/mesin';
import { bukaBuku } from '../local/src/workspace/simpan';
import { bukuUji, rumusBundel } from './kisi-uji';

const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
const BUNDEL = join(__dirname, '../addon/dist/Code.js');
const rumus = rumusBundel(BUNDEL);

interface SelRumus {
  lembar: string;
  baris: number;
  kolom: number;
  tersimpan: unknown;
}

/** Takes the cached values out, so that only a real calculation can give them back. */
function lepasNilai(data: IWorkbookData): SelRumus[] {
  const hasil: SelRumus[] = [];
  for (const lembar of Object.values(data.sheets)) {
    for (const [b, baris] of Object.entries(lembar.cellData ?? {})) {
      for (const [k, sel] of Object.entries((baris ?? {}) as Record<string, ICellData>)) {
        if (!sel.f) continue;
        hasil.push({ lembar: lembar.name ?? '', baris: +b, kolom: +k, tersimpan: sel.v ?? null });
        sel.v = 'belum dihitung';
        sel.t = 1;
      }
    }
  }
  return hasil;
}

test.each(readdirSync(CONTOH).filter((nama) => nama.endsWith('.xlsx')))(
  '%s: every formula gives its cached value again',
  async (nama) => {
    const { data } = await bukaBuku(join(CONTOH, nama));
    const sel = lepasNilai(data);
    const mesin = await hitungBuku(data, rumus);
    try {
      const beda = sel
        .map((satu) => ({ ...satu, hitung: mesin.nilai(satu.lembar, satu.baris, satu.kolom) }))
        .filter(({ tersimpan, hitung }) => (hitung === '' ? null : hitung) !== tersimpan);
      expect(beda).toEqual([]);
      expect(mesin.galat.size).toBe(0);
      if (nama.startsWith('Pengukuran')) expect(sel.length).toBeGreaterThan(20);
    } finally {
      mesin.tutup();
    }
  },
);

test('one formula over columns fills its rows; a blank row stays blank', async () => {
  const mesin = await hitungBuku(
    bukuUji({
      0: { 0: { v: 81.73 }, 1: { v: 73.76 }, 3: { f: '=CAPAIAN(A1:A3,B1:B3)' } },
      2: { 0: { v: 50 }, 1: { v: 25 } },
    }),
    rumus,
  );
  expect([0, 1, 2].map((b) => mesin.nilai('Uji', b, 3))).toEqual([90.25, '', 50]);
  mesin.tutup();
});

test('an error in an argument comes through, inside a range it stays in its row', async () => {
  const mesin = await hitungBuku(
    bukuUji({
      0: { 0: { v: 10 }, 1: { f: '=1/0' }, 3: { f: '=CAPAIAN(A1,B1)' }, 4: { f: '=CAPAIAN(A1:A2,B1:B2)' } },
      1: { 0: { v: 10 }, 1: { v: 5 } },
    }),
    rumus,
  );
  expect(mesin.nilai('Uji', 0, 3)).toBe('#DIV/0!');
  expect([0, 1].map((b) => mesin.nilai('Uji', b, 4))).toEqual(['#DIV/0!', 50]);
  mesin.tutup();
});

test('formulas follow each other: realisasi, capaian, predikat', async () => {
  const mesin = await hitungBuku(
    bukuUji({
      0: {
        0: { v: 155 },
        1: { v: 140 },
        2: { v: 0 },
        5: { f: '=REALISASI(B1,C1,D1,E1)' },
        6: { f: '=CAPAIAN(A1,F1)' },
        7: { f: '=PREDIKAT(G1)' },
      },
    }),
    rumus,
  );
  expect([5, 6, 7].map((k) => mesin.nilai('Uji', 0, k))).toEqual([140, 90.32, 'T']);
  mesin.tutup();
});

test('a thrown error is #ERROR! with its sentence, and does not stop the others', async () => {
  const mesin = await hitungBuku(bukuUji({ 0: { 0: { f: '=GAGAL()' }, 1: { f: '=SISA(10,4)' } } }), {
    ...rumus,
    GAGAL: () => {
      throw new Error('argumen pertama kosong');
    },
  });
  expect([mesin.nilai('Uji', 0, 0), mesin.nilai('Uji', 0, 1)]).toEqual(['#ERROR!', 6]);
  expect([...mesin.galat.values()]).toEqual(['argumen pertama kosong']);
  mesin.tutup();
});
