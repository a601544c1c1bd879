/**
 * An .xlsx file as plain values. The library's parser gives the raw cells; its object model (a class instance per
 * cell, every merged cell filled in) is never built, because a sheet is only read here, and a merge over whole
 * columns would fill the memory.
 */
import { createHash } from 'node:crypto';
import { Workbook } from '@cj-tech-master/excelts';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { bukaZip, ZipTerlaluBesar } from '../zip/buka';
import { isiZip } from '../zip/isi';
import { type ModelBuku, susunLembar } from './lembar';

/** Unpacked size above which a workbook is refused; a bidang's is some hundred kB, and parsing takes 40 times the size. */
const UKURAN_MAKS = 32 * 1024 * 1024;
/** Parts that carry values, formulas, merges and links; charts, pictures and comments are not read. */
const BAGIAN = /^\/?(_rels\/|xl\/(workbook\.xml|_rels\/|sharedStrings|styles|worksheets\/))/i;
const BUKU = /^\/?xl\/workbook\.xml$/i;
const LEMBAR = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
const LEMBAR_BESAR = 2 * 1024 * 1024;
const KEDALAMAN_MAKS = 256;
/** Elements of a sheet that say nothing about values. */
const ABAIKAN = ['conditionalFormatting', 'dataValidations', 'drawing', 'extLst', 'picture', 'tableParts'];

/**
 * Reads a workbook. `berkas` is the name that messages show. Throws `Kesalahan` (`buku/…`) for anything that is not
 * a readable .xlsx; a cell error stays the cell's value (`#REF!`). `revisi` is the SHA-256 of the bytes.
 */
export async function readXlsx(isi: Uint8Array, berkas: string): Promise<BukuKerja> {
  periksaBerkas(isi, berkas);
  const model = await bacaModel(bagianBuku(isi, berkas), berkas);
  const lembar = susunLembar(model);
  if (lembar.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  return { id: berkas, berkas, revisi: createHash('sha256').update(isi).digest('hex'), lembar };
}

function periksaBerkas(isi: Uint8Array, berkas: string): void {
  if (isi.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  if (isOle(isi)) {
    const kode = cari(isi, 'EncryptedPackage') ? 'buku/bersandi' : 'buku/bukan-xlsx';
    throw new Kesalahan(kode, { berkas });
  }
  if (isi[0] !== 0x50 || isi[1] !== 0x4b) throw new Kesalahan('buku/bukan-xlsx', { berkas });
  const zip = isiZip(isi, BAGIAN);
  if (zip === null) throw new Kesalahan('buku/rusak', { berkas });
  if (zip.bersandi) throw new Kesalahan('buku/bersandi', { berkas });
  if (!zip.nama.some((nama) => BUKU.test(nama))) {
    throw new Kesalahan('buku/bukan-xlsx', { berkas });
  }
  if (zip.ukuran > UKURAN_MAKS) throw new Kesalahan('buku/terlalu-besar', { berkas });
}

/** The container of old .xls files, and of every password-protected .xlsx. */
function isOle(isi: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((b, i) => isi[i] === b);
}

/** The container's directory holds names in UTF-16. */
function cari(isi: Uint8Array, nama: string): boolean {
  return Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength).includes(Buffer.from(nama, 'utf16le'));
}

/** Nothing else is unpacked: a picture costs no memory, and none can be a bomb. */
function bagianBuku(isi: Uint8Array, berkas: string): Record<string, Uint8Array> {
  try {
    const bagian = bukaZip(isi, BAGIAN, UKURAN_MAKS);
    for (const [nama, b] of Object.entries(bagian)) {
      if (BUKU.test(nama)) bagian[nama] = tanpaNama(b);
      else if (LEMBAR.test(nama)) bagian[nama] = tanpaSelKosong(b);
      if (isTerlaluDalam(b)) throw new Kesalahan('buku/rusak', { berkas });
    }
    return bagian;
  } catch (sebab) {
    if (sebab instanceof Kesalahan) throw sebab;
    throw new Kesalahan(sebab instanceof ZipTerlaluBesar ? 'buku/terlalu-besar' : 'buku/rusak', { berkas });
  }
}

async function bacaModel(bagian: Record<string, Uint8Array>, berkas: string): Promise<ModelBuku> {
  const { xlsx } = new Workbook();
  let model: ModelBuku | null = null;
  xlsx.reconcile = (mentah: ModelBuku) => {
    model = { ...mentah };
    mentah.worksheets = [];
    throw new SelesaiUrai();
  };
  try {
    await xlsx.loadFromFiles(bagian, { ignoreNodes: ABAIKAN });
  } catch (sebab) {
    if (!(sebab instanceof SelesaiUrai)) throw new Kesalahan('buku/rusak', { berkas });
  }
  if (model === null) throw new Kesalahan('buku/rusak', { berkas });
  return model;
}

/** A million formatted rows without a value say nothing, and parsing them takes 700 MB. */
function tanpaSelKosong(isi: Uint8Array): Uint8Array {
  if (isi.length < LEMBAR_BESAR) return isi;
  const teks = new TextDecoder().decode(isi);
  const tanpaSel = teks.replace(/<c\b[^<>]*\/>/g, '');
  return new TextEncoder().encode(tanpaSel.replace(/<row\b[^<>]*(?:\/>|>\s*<\/row>)/g, ''));
}

/** The parser's time grows with the square of the depth; a workbook's parts are ten elements deep. */
function isTerlaluDalam(isi: Uint8Array): boolean {
  let dalam = 0;
  let akhir = -1;
  for (let p = isi.indexOf(0x3c); p >= 0; p = isi.indexOf(0x3c, p + 1)) {
    const huruf = isi[p + 1];
    if (huruf === 0x2f) dalam--;
    else if (huruf !== 0x3f && huruf !== 0x21) {
      if (akhir < p) akhir = isi.indexOf(0x3e, p);
      if (akhir < 0) return false;
      if (isi[akhir - 1] !== 0x2f && ++dalam > KEDALAMAN_MAKS) return true;
    }
  }
  return false;
}

/** Defined names (print areas and titles) are not read here, and parsing them costs as much as a small sheet. */
function tanpaNama(isi: Uint8Array): Uint8Array {
  const teks = new TextDecoder().decode(isi);
  const [mulai, akhir] = [teks.indexOf('<definedNames>'), teks.lastIndexOf('</definedNames>')];
  if (mulai < 0 || akhir < mulai) return isi;
  return new TextEncoder().encode(teks.slice(0, mulai) + teks.slice(akhir + '</definedNames>'.length));
}

/** Stops the library between parsing and building its object model. */
class SelesaiUrai extends Error {}
