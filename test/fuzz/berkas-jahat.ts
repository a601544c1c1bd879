/** Files made to break a reader: bombs, lies, endless nesting, references in circles. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { kolomHuruf } from '@lembar-kinerja/shared/dasar/kisi';
import { type Ubahan, ubahZip } from '../zip-uji';

const AKAR = join(__dirname, '../..');
const LEMBAR = 'xl/worksheets/sheet1.xml';
const DOKUMEN = 'word/document.xml';
const MB = 1024 * 1024;

const xlsx = (ubahan: Ubahan) =>
  ubahZip(readFileSync(join(AKAR, 'samples/bkpsdm-2024/Pengukuran Mutasi.xlsx')), ubahan);
const docx = (ubahan: Ubahan) => ubahZip(readFileSync(join(AKAR, 'samples/templat-bkpsdm.docx')), ubahan);

/** A sheet of these rows alone. */
const isiLembar =
  (baris: string, ekor = '') =>
  () =>
    `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${baris}</sheetData>${ekor}</worksheet>`;
const badan = (isi: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${isi}`);
const sebaris = (banyak: number, isi: (b: number) => string) =>
  Array.from({ length: banyak }, (_, i) => isi(i + 1)).join('');
/** Rows of one formula each, in column A. */
const rumus = (banyak: number, isi: (b: number) => string) =>
  isiLembar(sebaris(banyak, (b) => `<row r="${b}"><c r="A${b}"><f>${isi(b)}</f></c></row>`));

/** The archive says that a part unpacks to a few bytes. */
function bohong(isi: Uint8Array, nama: string): Uint8Array {
  const bytes = Buffer.from(isi);
  for (let p = bytes.indexOf(nama); p >= 0; p = bytes.indexOf(nama, p + 1)) {
    if (bytes.readUInt32LE(p - 46) === 0x02014b50) bytes.writeUInt32LE(1000, p - 46 + 24);
    if (bytes.readUInt32LE(p - 30) === 0x04034b50) bytes.writeUInt32LE(1000, p - 30 + 22);
  }
  return bytes;
}

const DTD = `<!DOCTYPE a [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;"><!ENTITY e "&d;&d;&d;&d;&d;&d;&d;&d;"><!ENTITY f SYSTEM "file:///etc/passwd">]>`;

/** Name → bytes and what the person is told: a code's sentence, or that the file was read. */
export const BUKU_JAHAT: Record<string, [() => Uint8Array, RegExp]> = {
  'bom di lembar': [() => xlsx({ [LEMBAR]: new Uint8Array(70 * MB).fill(32) }), /terlalu besar/],
  'bom di gambar, tidak dibuka': [() => xlsx({ 'xl/media/image1.png': new Uint8Array(70 * MB) }), /Temuan: /],
  'bom yang mengaku kecil': [
    () => bohong(xlsx({ [LEMBAR]: new Uint8Array(70 * MB).fill(32) }), LEMBAR),
    /rusak/,
  ],
  'sejuta baris kosong': [
    () => xlsx({ [LEMBAR]: isiLembar(sebaris(1_048_576, (b) => `<row r="${b}"/>`)) }),
    /tidak memuat lembar/,
  ],
  'sejuta sel kosong berformat': [
    () =>
      xlsx({ [LEMBAR]: isiLembar(sebaris(1_048_576, (b) => `<row r="${b}"><c r="A${b}" s="1"/></row>`)) }),
    /terlalu besar/,
  ],
  '16.384 kolom': [
    () =>
      xlsx({
        [LEMBAR]: isiLembar(
          sebaris(
            10,
            (b) =>
              `<row r="${b}">${Array.from({ length: 16_384 }, (_, k) => `<c r="${kolomHuruf(k)}${b}"><v>1</v></c>`).join('')}</row>`,
          ),
        ),
      }),
    /tidak memuat lembar/,
  ],
  '3.000 lembar': [
    () =>
      xlsx({
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            `${sebaris(3000, (i) => xml.match(/<sheet [^>]*>/)?.[0].replace('name="', `name="${i} `) ?? '')}</sheets>`,
          ),
      }),
    /terlalu besar/,
  ],
  '3.000 bagian yang tidak disebut buku kerjanya': [
    () =>
      xlsx(
        Object.fromEntries(
          Array.from({ length: 3000 }, (_, i) => [`xl/worksheets/s${i}.xml`, new Uint8Array(1)]),
        ),
      ),
    /Temuan: /,
  ],
  'satu nilai di kolom 500 tiap baris': [
    () =>
      xlsx({
        [LEMBAR]: isiLembar(sebaris(20_000, (b) => `<row r="${b}"><c r="SF${b}"><v>1</v></c></row>`)),
      }),
    /terlalu besar/,
  ],
  'nama seluruh lembar, 20.000 kali': [
    () =>
      xlsx({
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            `</sheets><definedNames>${sebaris(20_000, (i) => `<definedName name="N${i}_">X!$A$1:$XFD$1048576</definedName>`)}</definedNames>`,
          ),
      }),
    /Temuan: /,
  ],
  'nama yang menyebut dirinya': [
    () =>
      xlsx({
        'xl/workbook.xml': (xml) =>
          xml.replace(
            '</sheets>',
            '</sheets><definedNames><definedName name="Satu">Dua+Dua</definedName><definedName name="Dua">Satu+Satu</definedName></definedNames>',
          ),
        [LEMBAR]: rumus(3, () => 'Satu'),
      }),
    /tidak memuat/,
  ],
  'rumus berputar': [
    () =>
      xlsx({
        [LEMBAR]: (xml) =>
          xml.replace(
            /<c ([^>]*?)r="([A-Z]+)(\d+)"([^>]*)><f>[^<]*<\/f>(<v>[^<]*<\/v>)?<\/c>/g,
            (_, _a, k, b) => `<c r="${k}${b}"><f>${k}${b}+SUM(${k}1:${k}999)</f></c>`,
          ),
      }),
    /rumus-tanpa-nilai/,
  ],
  'rumus berantai 20.000 sel': [
    () => xlsx({ [LEMBAR]: rumus(20_000, (b) => `A${b + 1}+1`) }),
    /tidak memuat/,
  ],
  'rumus yang berlipat dua tiap sel': [
    () => xlsx({ [LEMBAR]: rumus(2000, (b) => `A${b + 1}+A${b + 1}`) }),
    /tidak memuat/,
  ],
  'rumus 50.000 kurung': [
    () => xlsx({ [LEMBAR]: rumus(1, () => `${'('.repeat(50_000)}1${')'.repeat(50_000)}`) }),
    /tidak memuat/,
  ],
  'jumlah sepuluh juta sel, 3.000 kali': [
    () => xlsx({ [LEMBAR]: rumus(3000, () => 'SUM(B1:SF20000)') }),
    /tidak memuat/,
  ],
  'tautan ke buku luar': [
    () =>
      xlsx({
        [LEMBAR]: rumus(3, () => `'[1]Lembar'!A1+'file:///etc/[x.xlsx]S'!A1`),
        'xl/externalLinks/externalLink1.xml': () => '<externalLink/>',
      }),
    /tidak memuat/,
  ],
  'DOCTYPE, entitas berlipat dan entitas luar': [
    () =>
      xlsx({ [LEMBAR]: (xml) => xml.replace('<worksheet', `${DTD}<worksheet`).replace('<v>', '<v>&e;&f;') }),
    /rusak/,
  ],
  'sejuta unsur bersarang': [() => xlsx({ [LEMBAR]: isiLembar('<x>'.repeat(1_000_000)) }), /rusak/],
  'nama yang tidak ditutup, 100.000 kali': [
    () =>
      xlsx({ 'xl/workbook.xml': (xml) => xml.replace('</workbook>', `${'<definedNames>'.repeat(100_000)}`) }),
    /rusak/,
  ],
  'gabungan seluruh lembar, 100.000 kali': [
    () =>
      xlsx({
        [LEMBAR]: isiLembar(
          '<row r="1"><c r="A1"><v>1</v></c></row>',
          `<mergeCells>${sebaris(100_000, (b) => `<mergeCell ref="A${b}:XFD1048576"/>`)}</mergeCells>`,
        ),
      }),
    /tidak memuat/,
  ],
  'alamat sel yang bukan alamat': [
    () =>
      xlsx({
        [LEMBAR]: isiLembar(
          '<row r="99999999999"><c r="ZZZZZZZ99999999999"><v>1</v></c><c r="__proto__"><v>1</v></c><c><v>2</v></c></row>',
        ),
      }),
    /rusak|tidak memuat/,
  ],
  'nama bagian keluar dari arsip': [
    () => xlsx({ '../../luar.xml': () => '<a/>', 'xl/worksheets/__proto__.xml': () => '<a/>' }),
    /Temuan: /,
  ],
};

export const DOKUMEN_JAHAT: Record<string, [() => Uint8Array, RegExp]> = {
  'bom di isi': [() => docx({ [DOKUMEN]: new Uint8Array(70 * MB).fill(32) }), /terlalu besar/],
  'bom yang mengaku kecil': [
    () => bohong(docx({ [DOKUMEN]: new Uint8Array(70 * MB).fill(32) }), DOKUMEN),
    /rusak/,
  ],
  'paragraf bersarang': [
    () => docx({ [DOKUMEN]: badan(`${'<w:p>'.repeat(200_000)}${'</w:p>'.repeat(200_000)}`) }),
    /Temuan: /,
  ],
  'tabel bersarang': [
    () =>
      docx({
        [DOKUMEN]: badan(
          `${'<w:tbl><w:tr><w:tc>'.repeat(20_000)}<w:p/>${'</w:tc></w:tr></w:tbl>'.repeat(20_000)}`,
        ),
      }),
    /Temuan: /,
  ],
  'sel selebar semiliar kolom': [
    () =>
      docx({
        [DOKUMEN]: badan(
          `<w:tbl>${'<w:tr><w:tc><w:tcPr><w:gridSpan w:val="999999999"/></w:tcPr><w:p><w:r><w:t>1</w:t></w:r></w:p></w:tc></w:tr>'.repeat(50)}</w:tbl>`,
        ),
      }),
    /Temuan: /,
  ],
  'komentar yang tidak ditutup': [() => docx({ [DOKUMEN]: badan('<!--'.repeat(200_000)) }), /rusak/],
  'sifat tanpa akhir': [() => docx({ [DOKUMEN]: badan(`<a ${'a="1" '.repeat(200_000)}`) }), /rusak/],
  'DOCTYPE dan entitas luar': [
    () => docx({ [DOKUMEN]: (xml) => xml.replace('<w:document', `${DTD}<w:document`) }),
    /rusak/,
  ],
  'satu paragraf dari angka dan kata berulang': [
    () =>
      docx({
        [DOKUMEN]: badan(
          ['1.234.', 'Tabel ', '9', ' ', 'persen ', 'Kota ', 'tahun 2023 ', 'Rp ']
            .map((t) => `<w:p><w:r><w:t>${t.repeat(50_000)}x</w:t></w:r></w:p>`)
            .join(''),
        ),
      }),
    /Temuan: /,
  ],
};

const gaya = (isi: string) =>
  docx({ 'word/styles.xml': (xml) => xml.replace('</w:styles>', `${isi}</w:styles>`) });

/** Templates; each is taken over or refused with its sentence. */
export const TEMPLAT_JAHAT: Record<string, () => Uint8Array> = {
  'bom di gambar': () => docx({ 'word/media/image1.png': new Uint8Array(70 * MB) }),
  'gaya yang tidak ditutup': () => gaya('<w:style w:type="paragraph" w:styleId="a">'.repeat(100_000)),
  'gaya kosong, 50.000 kali': () => gaya('<w:style w:type="paragraph" w:styleId="a"/>'.repeat(50_000)),
  'gaya bernama sama, 20.000 kali': () =>
    gaya(
      sebaris(
        20_000,
        (i) => `<w:style w:type="paragraph" w:styleId="n${i}"><w:name w:val="normal"/></w:style>`,
      ),
    ),
  'nomor yang tidak ditutup': () => gaya('<w:numPr>'.repeat(100_000)),
  'bahasa yang tidak ditutup': () => gaya('<w:lang '.repeat(100_000)),
  'bawaan tanpa huruf, 50.000 kali': () => gaya('<w:docDefaults></w:docDefaults>'.repeat(50_000)),
  'bagian halaman kosong, 100.000 kali': () => docx({ [DOKUMEN]: badan('<w:sectPr/>'.repeat(100_000)) }),
  'kop tanpa akhir': () => docx({ [DOKUMEN]: badan('<w:headerReference '.repeat(100_000)) }),
  'DOCTYPE dan entitas luar': () =>
    docx({ 'word/styles.xml': (xml) => xml.replace('<w:styles', `${DTD}<w:styles`) }),
};
