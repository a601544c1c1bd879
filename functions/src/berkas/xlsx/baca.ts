/**
 * An .xlsx file as plain values, read from its XML in one pass a sheet. No object model is built: a sheet is only read
 * here, a merge or a name over whole columns costs nothing, and what is not read to its end is an error.
 */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { BukuKerja, Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import { revisiBerkas } from '../revisi';
import { XmlRusak } from '../xml/pembaca';
import { type Arsip, bukaArsip, ZipRusak, ZipTerlaluBesar } from '../zip/buka';
import { bacaFormat } from './gaya';
import { bacaLembar, type IsiBersama, TerlaluBanyakSel } from './lembar';
import { bacaPaket, hubungan, type PaketBuku, xmlBagian } from './paket';
import { bacaTeksBersama } from './teks';

/** Unpacked size of the parts that are read, above which a workbook is refused; a bidang's is some hundred kB. */
const UKURAN_MAKS = 32 * 1024 * 1024;
/** Places in the grids of all sheets, values and formulas: 20.000 rows of 24 columns are a million at most. */
const SEL_MAKS = 6_000_000;

/**
 * Reads a workbook. `berkas` is the name that messages show. Throws `Kesalahan` (`buku/…`) for anything that is not
 * a readable .xlsx; a cell error stays the cell's value (`#REF!`). `revisi` is the SHA-256 of the bytes.
 */
export async function readXlsx(isi: Uint8Array, berkas: string): Promise<BukuKerja> {
  const paket = bukaPaket(isi, berkas, UKURAN_MAKS);
  const lembar = bacaSemua(paket, berkas);
  if (lembar.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  const revisi = revisiBerkas(isi);
  return { id: berkas, berkas, revisi, lembar, ...(paket.nama.length > 0 && { nama: paket.nama }) };
}

/** A workbook's package with its shared texts; the sheets are not read yet. */
export interface IsiPaket extends Omit<PaketBuku, 'teks'> {
  arsip: Arsip;
  teks: string[];
}

/** Throws `Kesalahan` (`buku/…`). `maks`: bytes that all parts read from it may have after unpacking. */
export function bukaPaket(isi: Uint8Array, berkas: string, maks: number): IsiPaket {
  const arsip = bukaBerkas(isi, berkas, maks);
  return denganKalimat(berkas, null, () => {
    const paket = bacaPaket(arsip, berkas);
    return {
      ...paket,
      arsip,
      teks: paket.teks === null ? [] : bacaTeksBersama(xmlBagian(arsip, paket.teks)),
    };
  });
}

function bacaSemua({ arsip, ...paket }: IsiPaket, berkas: string): Lembar[] {
  const bersama: IsiBersama = {
    teks: paket.teks,
    format: denganKalimat(berkas, null, () =>
      paket.gaya === null ? [] : bacaFormat(xmlBagian(arsip, paket.gaya)),
    ),
    sejak1904: paket.sejak1904,
    sisaSel: SEL_MAKS,
  };
  return paket.lembar.map((satu) =>
    denganKalimat(berkas, satu.nama, () =>
      bacaLembar(xmlBagian(arsip, satu.bagian), satu, hubungan(arsip, satu.bagian), bersama),
    ),
  );
}

function bukaBerkas(isi: Uint8Array, berkas: string, maks: number): Arsip {
  if (isi.length === 0) throw new Kesalahan('buku/rusak', { berkas });
  if (isOle(isi)) {
    const kode = cari(isi, 'EncryptedPackage') ? 'buku/bersandi' : 'buku/bukan-xlsx';
    throw new Kesalahan(kode, { berkas });
  }
  if (isi[0] !== 0x50 || isi[1] !== 0x4b) throw new Kesalahan('buku/bukan-xlsx', { berkas });
  const arsip = denganKalimat(berkas, null, () => bukaArsip(isi, maks));
  if (arsip.bersandi) throw new Kesalahan('buku/bersandi', { berkas });
  return arsip;
}

/** Runs `kerja`; what it finds wrong in the file becomes the sentence for a person, with the sheet where it is one's. */
export function denganKalimat<T>(berkas: string, lembar: string | null, kerja: () => T): T {
  try {
    return kerja();
  } catch (sebab) {
    if (sebab instanceof ZipTerlaluBesar || sebab instanceof TerlaluBanyakSel)
      throw new Kesalahan('buku/terlalu-besar', { berkas });
    if (!(sebab instanceof XmlRusak || sebab instanceof ZipRusak)) throw sebab;
    if (lembar === null) throw new Kesalahan('buku/rusak', { berkas });
    throw new Kesalahan('buku/lembar-terpotong', { berkas, lembar });
  }
}

/** The container of old .xls files, and of every password-protected .xlsx. */
function isOle(isi: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((b, i) => isi[i] === b);
}

/** The container's directory holds names in UTF-16. */
function cari(isi: Uint8Array, nama: string): boolean {
  return Buffer.from(isi.buffer, isi.byteOffset, isi.byteLength).includes(Buffer.from(nama, 'utf16le'));
}
