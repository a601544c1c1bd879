import { readFileSync } from 'node:fs';
import { Workbook } from '@cj-tech-master/excelts';
import fc from 'fast-check';
import { readXlsx } from './baca';
import { writeXlsx } from './tulis';

async function tulis(isi: (buku: Workbook) => void): Promise<Uint8Array> {
  const buku = new Workbook();
  isi(buku);
  return new Uint8Array(await buku.xlsx.writeBuffer());
}

async function satuLembar(isi: (lembar: ReturnType<Workbook['addWorksheet']>) => void) {
  const bytes = await tulis((buku) => isi(buku.addWorksheet('Pengukuran 2024')));
  const [lembar] = (await readXlsx(bytes, 'Uji.xlsx')).lembar;
  if (!lembar) throw new Error('tanpa lembar');
  return lembar;
}

describe('readXlsx: nilai', () => {
  test('angka, teks, benar/salah, kosong; baris dan sel yang terlewat tetap ada', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = 34_341_934_719;
      l.getCell('C1').value = 'Sekretariat';
      l.getCell('B3').value = true;
    });
    expect(lembar.nilai).toEqual([[34_341_934_719, null, 'Sekretariat'], [], [null, true]]);
    expect(lembar.nama).toBe('Pengukuran 2024');
  });

  test('teks kaya disambung, galat menjadi teksnya, teks yang diawali = tetap teks', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = {
        richText: [{ text: 'Rata-rata ' }, { font: { bold: true }, text: 'capaian' }],
      };
      l.getCell('B1').value = { error: '#REF!' };
      l.getCell('C1').value = '=2+3';
    });
    expect(lembar.nilai).toEqual([['Rata-rata capaian', '#REF!', '=2+3']]);
    expect(lembar.rumus).toEqual([]);
  });

  test('tanggal dibaca sebagai teksnya; format rupiah bukan tanggal', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = new Date(Date.UTC(2024, 11, 31));
      l.getCell('A1').numFmt = 'dd/mm/yyyy';
      l.getCell('B1').value = new Date(Date.UTC(2025, 0, 7));
      l.getCell('B1').numFmt = '[$-421]dd mmmm yyyy';
      l.getCell('C1').value = 4_212_961;
      l.getCell('C1').numFmt = '_-[$Rp-421]* #,##0_-;-[$Rp-421]* #,##0_-';
      l.getCell('D1').value = 92.11;
      l.getCell('D1').numFmt = '"Rp "#,##0.00';
      l.getCell('E1').value = 0.5;
      l.getCell('E1').numFmt = 'hh:mm';
    });
    expect(lembar.nilai).toEqual([['31/12/2024', '7 Januari 2025', 4_212_961, 92.11, '12.00']]);
  });
});

describe('readXlsx: rumus', () => {
  test('nilai tersimpan dan rumusnya; galat rumus menjadi teks; rumus tanpa nilai tetap terbaca', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = { formula: 'SERAPAN(F8,M8)', result: 81.73 };
      l.getCell('B1').value = { formula: 'A1/0', result: { error: '#DIV/0!' } };
      l.getCell('C1').value = { formula: 'PREDIKAT(A1)', result: 'T' };
      l.getCell('D1').value = { formula: 'SUM(A1:A2)' };
    });
    expect(lembar.nilai).toEqual([[81.73, '#DIV/0!', 'T', null]]);
    expect(lembar.rumus).toEqual([['=SERAPAN(F8,M8)', '=A1/0', '=PREDIKAT(A1)', '=SUM(A1:A2)']]);
  });

  test('bungkus ekspor Google dibuka, awalan fungsi baru dibuang', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("PREDIKAT(B1,""akip"")"),"BB")',
        result: 'BB',
      };
      l.getCell('B1').value = { formula: 'IFERROR(__xludf.DUMMYFUNCTION("CAPAIAN(D5,E5)"),81.3)' };
      l.getCell('C1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),12)',
        result: 12,
      };
      l.getCell('D1').value = { formula: '_xlfn._xlws.FILTER(A1:A3,_xlfn.ISFORMULA(A1:A3))', result: 1 };
    });
    expect(lembar.nilai).toEqual([['BB', 81.3, 12, 1]]);
    expect(lembar.rumus).toEqual([
      ['=PREDIKAT(B1,"akip")', '=CAPAIAN(D5,E5)', null, '=FILTER(A1:A3,ISFORMULA(A1:A3))'],
    ]);
  });

  test('rumus bersama ditulis utuh untuk tiap sel', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('C1').value = { formula: 'A1+$B$1', result: 1 };
      l.getCell('C2').value = { sharedFormula: 'C1', result: 2 };
      l.getCell('C3').value = { sharedFormula: 'C1', result: 3 };
    });
    expect(lembar.rumus.map((b) => b[2])).toEqual(['=A1+$B$1', '=A2+$B$1', '=A3+$B$1']);
    expect(lembar.nilai.map((b) => b[2])).toEqual([1, 2, 3]);
  });
});

describe('readXlsx: gabungan, tautan, urutan', () => {
  test('sel gabungan: nilai hanya di pojok kiri atas', async () => {
    const lembar = await satuLembar((l) => {
      l.getCell('B2').value = 'Realisasi Triwulan';
      l.mergeCells('B2:D3');
    });
    expect(lembar.gabungan).toEqual([{ baris: 1, kolom: 1, tinggi: 2, lebar: 3 }]);
    expect(lembar.nilai).toEqual([[], [null, 'Realisasi Triwulan']]);
  });

  test('tautan di balik teks, angka dan rumus HYPERLINK; alamat yang tertulis tidak diulang', async () => {
    const url = 'https://drive.google.com/file/d/contoh/view?a=1&b=2';
    const lembar = await satuLembar((l) => {
      l.getCell('A1').value = { text: 'Notula rapat', hyperlink: url };
      l.getCell('A2').value = { text: url, hyperlink: url };
      l.getCell('A3').value = { formula: `HYPERLINK("${url}","bukti")`, result: 'bukti' };
    });
    expect(lembar.tautan).toEqual({ A1: [url], A3: [url] });
    expect(lembar.nilai).toEqual([['Notula rapat'], [url], ['bukti']]);
  });

  test('lembar menurut urutan tab; revisi mengikuti isi', async () => {
    const isi = (nilai: number) => (buku: Workbook) => {
      buku.addWorksheet('Profil').getCell('A1').value = nilai;
      buku.addWorksheet('IKU');
    };
    const [satu, dua] = [await tulis(isi(1)), await tulis(isi(2))];
    const buku = await readXlsx(satu, 'Dokumen Kinerja.xlsx');
    expect(buku.lembar.map((l) => l.nama)).toEqual(['Profil', 'IKU']);
    expect(buku.berkas).toBe('Dokumen Kinerja.xlsx');
    expect((await readXlsx(satu, 'Salinan.xlsx')).revisi).toBe(buku.revisi);
    expect((await readXlsx(dua, 'Dokumen Kinerja.xlsx')).revisi).not.toBe(buku.revisi);
  });

  test('sel tersesat di tepi lembar dan gabungan sepanjang kolom tidak membesarkan hasil', async () => {
    const bytes = await tulis((buku) => {
      const l = buku.addWorksheet('Pengukuran 2024');
      l.getCell('A1').value = 1;
      l.getCell('XFD1048576').value = 'x';
      l.getCell('C1048576').value = ' ';
    });
    const [lembar] = (await readXlsx(bytes, 'Uji.xlsx')).lembar;
    expect(lembar?.nilai).toEqual([[1]]);
    expect(lembar?.luarBatas).toBe('XFD1048576');
  });
});

describe('readXlsx: berkas yang tidak dapat dibaca', () => {
  const contoh = tulis((buku) => {
    const l = buku.addWorksheet('Lembar');
    for (let b = 1; b <= 200; b++) l.getCell(b, 1).value = `baris ${b} ${Math.sin(b)}`;
  });

  async function kode(isi: Uint8Array): Promise<unknown> {
    return readXlsx(isi, 'Uji.xlsx').then(
      () => 'terbaca',
      (e) => e.kode,
    );
  }

  test.each<[string, () => Promise<Uint8Array> | Uint8Array, string]>([
    ['kosong', () => new Uint8Array(), 'buku/rusak'],
    [
      'pdf yang diganti namanya',
      () => new TextEncoder().encode('%PDF-1.7\n%âãÏÓ\n1 0 obj'),
      'buku/bukan-xlsx',
    ],
    ['csv', () => new TextEncoder().encode('Kode;Nama\n5.03;Kepegawaian'), 'buku/bukan-xlsx'],
    ['zip terpotong', async () => (await contoh).slice(0, 4000), 'buku/rusak'],
    ['hanya tanda zip', () => new Uint8Array([0x50, 0x4b, 3, 4]), 'buku/rusak'],
    ['bersandi', () => new Uint8Array(readFileSync('test/berkas/bersandi.xlsx')), 'buku/bersandi'],
  ])('%s', async (_, isi, harapan) => {
    expect(await kode(await isi())).toBe(harapan);
  });

  test('satu byte rusak di mana pun: terbaca atau kesalahan berkode, tidak pernah galat mentah', async () => {
    const asli = await contoh;
    for (let p = 0; p < asli.length; p += 97) {
      const rusak = asli.slice();
      rusak[p] = (rusak[p] ?? 0) ^ 0xff;
      const hasil = await kode(rusak);
      expect(hasil).toMatch(/^(terbaca|buku\/)/);
    }
  });

  test('kalimatnya menyebut berkas dan langkah berikutnya', async () => {
    await expect(readXlsx(new Uint8Array([1, 2, 3]), 'Mutasi.xlsx')).rejects.toThrow(
      'Berkas Mutasi.xlsx bukan buku kerja Excel (.xlsx). Simpan ulang sebagai .xlsx lalu coba lagi.',
    );
  });
});

test('apa pun yang ditulis terbaca kembali sama: angka, teks, benar/salah, kosong', async () => {
  const teks = fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 30 });
  const sel = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => n + 0),
    teks,
    teks.map((t) => `=${t}`),
    fc.boolean(),
    fc.constant(null),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(sel, { maxLength: 6 }), { maxLength: 8 }), async (nilai) => {
      const bytes = await writeXlsx([
        {
          nama: 'Uji',
          sel: nilai.map((baris) => baris.map((isi) => (isi === null ? null : { nilai: isi }))),
          gaya: {},
          gabungan: [],
          lebar: [],
          barisBeku: 0,
          kolomBeku: 0,
          cetak: null,
        },
      ]);
      const [lembar] = (await readXlsx(bytes, 'Uji.xlsx')).lembar;
      const terbaca = nilai.map((baris, b) => baris.map((_, k) => lembar?.nilai[b]?.[k] ?? null));
      expect(terbaca).toEqual(nilai);
      expect(lembar?.rumus).toEqual([]);
    }),
    { numRuns: 40 },
  );
});
