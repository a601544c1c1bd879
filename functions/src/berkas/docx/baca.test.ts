import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { Document, Packer, Paragraph, Table, TableCell, TableOfContents, TableRow, TextRun } from 'docx';
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readDocx } from './baca';
import { bacaXml } from './baca-xml';

const sel = (teks: string, opsi: object = {}) => new TableCell({ children: [new Paragraph(teks)], ...opsi });
async function contoh(): Promise<Uint8Array> {
  const doc = new Document({
    sections: [
      {
        children: [
          new TableOfContents('Daftar Isi'),
          new Paragraph({ text: 'BAB III AKUNTABILITAS KINERJA', heading: 'Heading1' }),
          new Paragraph({
            children: [
              new TextRun('Realisasi '),
              new TextRun({ text: 'Rp 1.000', bold: true }),
              new TextRun('.'),
            ],
          }),
          new Paragraph('Tabel 3 Capaian & Realisasi <2024>'),
          new Table({
            rows: [
              new TableRow({ children: [sel('Uraian', { rowSpan: 2 }), sel('Anggaran', { columnSpan: 2 })] }),
              new TableRow({ children: [sel('Pagu'), sel('Realisasi')] }),
              new TableRow({ children: [sel('Program X'), sel('100'), sel('90')] }),
            ],
          }),
          new Paragraph('Penutup.'),
          new Table({ rows: [new TableRow({ children: [sel('tanpa judul')] })] }),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(doc));
}
/** The document with its main part rewritten. */
const ubah = (isi: Uint8Array, f: (xml: string) => string) => {
  const bagian = unzipSync(isi);
  return zipSync({
    ...bagian,
    'word/document.xml': strToU8(f(strFromU8(bagian['word/document.xml'] as Uint8Array))),
  });
};
const kode = (f: () => unknown) => {
  try {
    f();
  } catch (sebab) {
    return sebab instanceof Kesalahan ? sebab.kode : sebab;
  }
  return null;
};

test('paragraf, judul, dan sel menurut urutan bacanya, dengan tempatnya', async () => {
  const blok = readDocx(await contoh(), 'LKjIP.docx');
  expect(blok.map((b) => [b.jenis, b.lokasi.lembar, b.lokasi.sel, b.teks])).toEqual([
    [
      'judul',
      'BAB III AKUNTABILITAS KINERJA',
      expect.stringMatching(/^paragraf \d$/),
      'BAB III AKUNTABILITAS KINERJA',
    ],
    [
      'paragraf',
      'BAB III AKUNTABILITAS KINERJA',
      expect.stringMatching(/^paragraf \d$/),
      'Realisasi Rp 1.000.',
    ],
    [
      'paragraf',
      'BAB III AKUNTABILITAS KINERJA',
      expect.stringMatching(/^paragraf \d$/),
      'Tabel 3 Capaian & Realisasi <2024>',
    ],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 1 kolom 1', 'Uraian'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 1 kolom 2', 'Anggaran'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 2 kolom 2', 'Pagu'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 2 kolom 3', 'Realisasi'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 3 kolom 1', 'Program X'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 3 kolom 2', '100'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'Tabel 3 baris 3 kolom 3', '90'],
    ['paragraf', 'BAB III AKUNTABILITAS KINERJA', expect.stringMatching(/^paragraf \d$/), 'Penutup.'],
    ['sel', 'BAB III AKUNTABILITAS KINERJA', 'tabel ke-2 baris 1 kolom 1', 'tanpa judul'],
  ]);
  expect(blok.find((b) => b.teks === '90')?.tabel).toEqual({ nomor: 1, baris: 3, kolom: 3 });
});

test('teks yang dihapus dengan lacak perubahan tidak terbaca', async () => {
  const isi = ubah(await contoh(), (xml) =>
    xml.replace(
      'Penutup.</w:t></w:r>',
      'Penutup.</w:t></w:r><w:del w:id="9"><w:r><w:delText> Kota Lama</w:delText></w:r></w:del>',
    ),
  );
  expect(readDocx(isi, 'x.docx').map((b) => b.teks)).toContain('Penutup.');
});

test('DOCTYPE dan entitas luar ditolak', async () => {
  const isi = ubah(await contoh(), (xml) =>
    xml
      .replace(/<w:document/, '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document')
      .replace('Penutup.', '&a;'),
  );
  expect(kode(() => readDocx(isi, 'x.docx'))).toBe('laporan/rusak');
});

test.each<[string, (isi: Uint8Array) => Uint8Array, string]>([
  ['kosong', () => new Uint8Array(), 'laporan/bukan-docx'],
  ['teks biasa', () => strToU8('Laporan kinerja'), 'laporan/bukan-docx'],
  ['terpotong', (isi) => isi.subarray(0, isi.length - 40), 'laporan/rusak'],
  ['zip lain', () => zipSync({ 'xl/workbook.xml': strToU8('<a/>') }), 'laporan/bukan-docx'],
  ['XML tidak tertutup', (isi) => ubah(isi, (xml) => xml.slice(0, -30)), 'laporan/rusak'],
])('berkas salah: %s', async (_, rusak, harap) => {
  const isi = rusak(await contoh());
  expect(kode(() => readDocx(isi, 'x.docx'))).toBe(harap);
});

test('bita apa pun memberi blok atau satu kesalahan yang jelas', async () => {
  const asli = await contoh();
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(asli.length - 1), fc.nat(255)), { minLength: 1, maxLength: 30 }),
      (ganti) => {
        const isi = Uint8Array.from(asli);
        for (const [letak, bita] of ganti) isi[letak] = bita;
        const hasil = kode(() => readDocx(isi, 'x.docx'));
        expect(hasil === null || typeof hasil === 'string').toBe(true);
      },
    ),
  );
});

test('XML apa pun selesai dibaca atau ditolak', () => {
  const potongan = fc.constantFrom(
    '<a>',
    '</a>',
    '<a b="1"/>',
    '<',
    '>',
    '&amp;',
    '&#0;',
    '&x;',
    '<!--',
    '-->',
    '<![CDATA[',
    ']]>',
    '<?x?>',
    'teks',
    '"',
    "<a b='<'>",
  );
  fc.assert(
    fc.property(fc.array(potongan, { maxLength: 20 }), (bagian) => {
      try {
        for (const t of bacaXml(bagian.join(''))) expect(['buka', 'tutup', 'teks']).toContain(t.jenis);
      } catch (sebab) {
        expect(sebab).toHaveProperty('constructor.name', 'XmlRusak');
      }
    }),
  );
});
