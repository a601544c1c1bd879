/** A workbook written by hand, part by part: what no library would write, other programs do. */
import { strToU8, zipSync } from 'fflate';

export interface BukuXml {
  /** Rows of `sheetData` by title. */
  lembar: Record<string, string>;
  /** `definedName` elements. */
  nama?: string;
  /** What stands after `sheetData`, by title. */
  ekor?: Record<string, string>;
  /** `numFmt`, `font` and `xf` elements; the first `xf` is there already. */
  format?: string;
  huruf?: string;
  xf?: string;
  /** `si` elements. */
  teks?: string;
  /** Attributes of `workbookPr`. */
  sifat?: string;
  /** Where the parts stand, and how the root relationship calls the workbook. */
  letak?: { buku?: string; lembar?: (i: number) => string; gaya?: string; teks?: string };
  /** How a relationship of the workbook names its target. */
  sasaran?: (bagian: string) => string;
  /** Roots of the two editions of the standard. */
  ketat?: boolean;
  /** The whole package, before it is packed. */
  ubah?: (bagian: Record<string, string>) => void;
}

const LONGGAR = 'http://schemas.openxmlformats.org';

export function bukuXml(isi: BukuXml): Uint8Array {
  const { lembar, letak = {}, ekor = {} } = isi;
  const utama = isi.ketat
    ? 'http://purl.oclc.org/ooxml/spreadsheetml/main'
    : `${LONGGAR}/spreadsheetml/2006/main`;
  const rel = isi.ketat
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : `${LONGGAR}/officeDocument/2006/relationships`;
  const buku = letak.buku ?? 'xl/workbook.xml';
  const folder = buku.replace(/[^/]*$/, '');
  const bagianLembar = letak.lembar ?? ((i) => `xl/worksheets/sheet${i + 1}.xml`);
  const gaya = letak.gaya ?? 'xl/styles.xml';
  const teks = letak.teks ?? 'xl/sharedStrings.xml';
  const sasaran =
    isi.sasaran ?? ((bagian) => (bagian.startsWith(folder) ? bagian.slice(folder.length) : `/${bagian}`));
  const judul = Object.keys(lembar);
  const hubungan = (daftar: [string, string, string][]) =>
    `<Relationships xmlns="${LONGGAR}/package/2006/relationships">${daftar
      .map(([id, jenis, tujuan]) => `<Relationship Id="${id}" Type="${rel}/${jenis}" Target="${tujuan}"/>`)
      .join('')}</Relationships>`;
  const bagian: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${LONGGAR}/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>`,
    '_rels/.rels': hubungan([['rId1', 'officeDocument', buku]]),
    [buku]: `<workbook xmlns="${utama}" xmlns:r="${rel}"><workbookPr ${isi.sifat ?? ''}/><sheets>${judul
      .map((nama, i) => `<sheet name="${nama}" sheetId="${i + 1}" r:id="s${i}"/>`)
      .join('')}</sheets>${isi.nama ? `<definedNames>${isi.nama}</definedNames>` : ''}</workbook>`,
    [buku.replace(/([^/]*)$/, '_rels/$1.rels')]: hubungan([
      ...judul.map((_, i): [string, string, string] => [`s${i}`, 'worksheet', sasaran(bagianLembar(i))]),
      ['g', 'styles', sasaran(gaya)],
      ['t', 'sharedStrings', sasaran(teks)],
    ]),
    [gaya]: `<styleSheet xmlns="${utama}">${isi.format ? `<numFmts>${isi.format}</numFmts>` : ''}<fonts><font/>${isi.huruf ?? ''}</fonts><cellXfs><xf numFmtId="0"/>${isi.xf ?? ''}</cellXfs></styleSheet>`,
    [teks]: `<sst xmlns="${utama}">${isi.teks ?? ''}</sst>`,
  };
  judul.forEach((nama, i) => {
    bagian[bagianLembar(i)] =
      `<worksheet xmlns="${utama}" xmlns:r="${rel}"><sheetData>${lembar[nama]}</sheetData>${ekor[nama] ?? ''}</worksheet>`;
  });
  isi.ubah?.(bagian);
  return zipSync(Object.fromEntries(Object.entries(bagian).map(([nama, xml]) => [nama, strToU8(xml)])));
}
