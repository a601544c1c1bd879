/** What a file is, by its content: its ending is only what somebody called it. */
import { isiZip } from '@lembar-kinerja/functions/berkas/zip/isi';
import { isOleTerpotong } from './ole';

export type JenisBerkas =
  /** Office Open XML, with or without macros: read by the product's own reader. */
  | 'xlsx'
  | 'xlsb'
  | 'ods'
  /** The binary workbooks of Excel 2 to 2003. */
  | 'xls'
  /** Tables of a web page, which many programs call `.xls`. */
  | 'html'
  /** Excel's XML of 2003. */
  | 'xml'
  | 'csv'
  /** A workbook behind a password. */
  | 'bersandi'
  /** No workbook, with what it is. */
  | { bukan: string };

const AWAL = 4096;
const NAMA_BUKU = /\.(csv|tsv|txt|xls|xlsx|xlsm|ods)$/i;
const KEPALA: [number[], string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'dokumen PDF'],
  [[0x89, 0x50, 0x4e, 0x47], 'gambar'],
  [[0xff, 0xd8, 0xff], 'gambar'],
  [[0x47, 0x49, 0x46, 0x38], 'gambar'],
  [[0x52, 0x61, 0x72, 0x21], 'arsip RAR'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'arsip 7z'],
  [[0x1f, 0x8b], 'arsip gzip'],
  [[0x7b, 0x5c, 0x72, 0x74], 'dokumen RTF'],
];

/** @param berkas its name, asked only where plain text could be anything */
export function jenisBerkas(isi: Uint8Array, berkas: string): JenisBerkas {
  if (diawali(isi, [0x50, 0x4b])) return jenisZip(isi);
  if (diawali(isi, [0xd0, 0xcf, 0x11, 0xe0])) return jenisOle(isi);
  // The beginning of a stream of Excel 2 to 5, without a container around it.
  if (isi[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(isi[1] ?? 1) && (isi[2] ?? 99) <= 16) return 'xls';
  const dikenal = KEPALA.find(([kepala]) => diawali(isi, kepala));
  if (dikenal) return { bukan: dikenal[1] };
  return jenisTeks(isi, berkas);
}

const diawali = (isi: Uint8Array, kepala: number[]): boolean => kepala.every((b, i) => isi[i] === b);

/** A zip that cannot be listed goes to the product's reader, which says why. */
function jenisZip(isi: Uint8Array): JenisBerkas {
  const zip = isiZip(isi, /./);
  if (zip === null || zip.nama.some((nama) => /^\/?xl\/workbook\.xml$/i.test(nama))) return 'xlsx';
  if (zip.bersandi) return 'bersandi';
  if (zip.nama.some((nama) => /^\/?xl\/workbook\.bin$/i.test(nama))) return 'xlsb';
  if (zip.nama.some((nama) => /^word\//.test(nama))) return { bukan: 'dokumen Word' };
  if (zip.nama.some((nama) => /^ppt\//.test(nama))) return { bukan: 'presentasi' };
  if (zip.nama.includes('content.xml')) return 'ods';
  // The package's own relationships may give the workbook another name.
  return zip.nama.some((nama) => /^\/?xl\//i.test(nama)) ? 'xlsx' : { bukan: 'arsip zip' };
}

/** The container's directory holds the names of its streams in UTF-16. */
function jenisOle(isi: Uint8Array): JenisBerkas {
  const bita = Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength);
  const ada = (nama: string) => bita.includes(Buffer.from(nama, 'utf16le'));
  if (ada('EncryptedPackage')) return 'bersandi';
  if (ada('WordDocument')) return { bukan: 'dokumen Word' };
  if (ada('PowerPoint Document')) return { bukan: 'presentasi' };
  // One that was cut off may have lost the names: its reader says so.
  return ada('Workbook') || ada('Book') || isOleTerpotong(isi) ? 'xls' : { bukan: 'berkas program lain' };
}

function jenisTeks(isi: Uint8Array, berkas: string): JenisBerkas {
  const utf16 = isi[0] === 0xff || isi[0] === 0xfe || isi[1] === 0;
  const awal = Buffer.from(isi.subarray(0, AWAL));
  const teks = awal.toString('latin1').replace(/[\0\xff\xfe\xef\xbb\xbf]/g, '');
  if (!utf16 && awal.includes(0)) return { bukan: 'berkas program lain' };
  if (/urn:schemas-microsoft-com:office:spreadsheet/.test(teks) && /^\s*<\?xml/.test(teks)) return 'xml';
  if (/^\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|head|meta|style|table|body|div)\b/is.test(teks))
    return 'html';
  if (/^\s*<\?xml/.test(teks) && /<html\b/i.test(teks)) return 'html';
  if (/^mime-version:/im.test(teks)) return { bukan: 'halaman web arsip (MHTML)' };
  if (/^\s*[<{[]/.test(teks)) return { bukan: 'berkas teks' };
  if (!NAMA_BUKU.test(berkas) || !/[;,\t|]/.test(teks)) return { bukan: 'berkas teks' };
  return 'csv';
}
