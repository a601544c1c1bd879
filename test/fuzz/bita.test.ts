/** Workbooks, documents and templates with bytes changed, cut and doubled, and with their XML broken inside a sound archive. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocx } from '@lembar-kinerja/functions/berkas/docx/baca';
import { readTemplat } from '@lembar-kinerja/functions/berkas/docx/templat';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { Paket } from '../../local/src/paket/paket';
import { bukaKisi } from '../../local/src/workspace/buka/kisi';
import { ubahZip } from '../zip-uji';
import { putaran } from './putaran';

const SAMPLES = join(__dirname, '../../samples');
const xlsx = new Uint8Array(readFileSync(join(SAMPLES, 'bkpsdm-2024/Pengukuran Mutasi.xlsx')));
const docx = new Uint8Array(readFileSync(join(SAMPLES, 'templat-bkpsdm.docx')));

/** Places are parts of the length, so that they suit any file. */
const letak = fc.double({ min: 0, max: 1, noNaN: true });
const ubahBita = fc.array(
  fc.oneof(
    fc.record({ cara: fc.constant('ganti' as const), letak, bita: fc.nat(255) }),
    fc.record({ cara: fc.constant('potong' as const), letak }),
    fc.record({ cara: fc.constant('hilang' as const), letak, panjang: fc.nat(200) }),
    fc.record({ cara: fc.constant('rangkap' as const), letak, panjang: fc.nat(200) }),
  ),
  { minLength: 1, maxLength: 8 },
);
type UbahBita = typeof ubahBita extends fc.Arbitrary<infer T> ? T : never;

function rusakBita(asal: Uint8Array, ubahan: UbahBita): Uint8Array {
  let isi = Buffer.from(asal);
  for (const u of ubahan) {
    const p = Math.floor(u.letak * (isi.length - 1));
    if (u.cara === 'ganti') isi[p] = u.bita;
    else if (u.cara === 'potong') isi = isi.subarray(0, Math.max(p, 1));
    else {
      const n = u.cara === 'hilang' ? p + u.panjang : p - u.panjang;
      isi = Buffer.concat([isi.subarray(0, p), isi.subarray(Math.max(0, n))]);
    }
    isi = Buffer.from(isi);
  }
  return new Uint8Array(isi);
}

const SISIPAN = [
  '',
  '<',
  '>',
  '"',
  "'",
  '&',
  '&amp;',
  '&#x0;',
  '&#xD800;',
  '<!--',
  ']]>',
  '<a>',
  '</a>',
  '</row>',
  '</w:p>',
  '<w:p>',
  '<w:tbl>',
  '<c r="ZZZZ1"><v>',
  '<c r="A1" t="s"><v>999999</v></c>',
  '<c r="A0"><v>1</v></c>',
  '<f>A1</f>',
  '<f t="shared" si="7"/>',
  '<mergeCell ref="A1:XFD1048576"/>',
  '<row r="-1">',
  ' s="99999"',
  ' t="e"',
  ' r="1"',
  '-1',
  '1e999',
  'NaN',
  '9'.repeat(400),
  '\u0000',
  '\ud800',
  '__proto__',
  '../',
];
const ubahXml = fc.array(
  fc.record({
    bagian: fc.nat(40),
    letak,
    panjang: fc.oneof(fc.constant(0), fc.nat(12), fc.nat(2000)),
    isi: fc.constantFrom(...SISIPAN),
  }),
  { minLength: 1, maxLength: 4 },
);
type UbahXml = typeof ubahXml extends fc.Arbitrary<infer T> ? T : never;

function rusakXml(asal: Uint8Array, ubahan: UbahXml): Uint8Array {
  const nama = Object.keys(unzipSync(asal)).filter((n) => /\.(xml|rels)$/.test(n));
  return ubahan.reduce((zip, { bagian, letak: di, panjang, isi }) => {
    const satu = nama[bagian % nama.length] ?? '';
    return ubahZip(zip, {
      [satu]: (xml) => {
        const p = Math.floor(di * xml.length);
        return xml.slice(0, p) + isi + xml.slice(p + panjang);
      },
    });
  }, asal);
}

const rusak = (asal: Uint8Array) =>
  fc.oneof(
    ubahBita.map((u) => rusakBita(asal, u)),
    { weight: 3, arbitrary: ubahXml.map((u) => rusakXml(asal, u)) },
  );

/** Read, or refused in words that a person can use. */
async function atauKalimat(kerja: () => unknown): Promise<void> {
  try {
    await kerja();
  } catch (sebab) {
    if (!(sebab instanceof Kesalahan)) throw sebab;
    expect(sebab.message).toMatch(/^[A-Z].*\.$/s);
    expect(sebab.message).not.toMatch(/undefined|\[object|NaN/);
  }
}

test('a broken workbook is read or refused in words: by the reader, and by the page', async () => {
  await fc.assert(
    fc.asyncProperty(rusak(xlsx), async (isi) => {
      await atauKalimat(async () => checkBuku(await readXlsx(isi, 'Uji.xlsx')));
      await atauKalimat(() => bukaKisi(isi, 'Uji.xlsx'));
      await atauKalimat(() => Paket.buka(isi, 'Uji.xlsx').tulis());
    }),
    putaran(60),
  );
});

test('a broken document or template is read or refused in words', async () => {
  await fc.assert(
    fc.asyncProperty(rusak(docx), async (isi) => {
      await atauKalimat(() => readDocx(isi, 'Uji.docx'));
      await atauKalimat(() => readTemplat(isi));
    }),
    putaran(60),
  );
});
