/**
 * Unpacks named parts of a zip within a fixed amount of memory, whatever the archive says about itself: a file that
 * unpacks to more than it declares, or whose bytes do not match their checksum, is damaged.
 */
import { crc32, inflateRawSync } from 'node:zlib';
import { direktoriZip, type EntriZip } from './isi';

/** The parts together would be larger than allowed. */
export class ZipTerlaluBesar extends Error {}
/** Truncated, damaged, or packed in a way that Office does not use. */
export class ZipRusak extends Error {}

/** A workbook of 300 sheets has some 1.000; every part costs the parser time even when it is empty. */
const BAGIAN_MAKS = 2_000;
const LOKAL = 0x04034b50;
const DISIMPAN = 0;
const DIKEMAS = 8;

/**
 * @param maks bytes that all parts together may have after unpacking
 * @throws ZipRusak, ZipTerlaluBesar
 */
export function bukaZip(isi: Uint8Array, pilih: RegExp, maks: number): Record<string, Uint8Array> {
  const entri = direktoriZip(isi)?.filter((e) => pilih.test(e.nama) && !e.nama.endsWith('/'));
  if (entri === undefined) throw new ZipRusak();
  if (entri.length > BAGIAN_MAKS || entri.reduce((jumlah, e) => jumlah + e.ukuran, 0) > maks)
    throw new ZipTerlaluBesar();
  // A name like __proto__ must become a property of its own.
  const hasil: Record<string, Uint8Array> = Object.create(null);
  for (const satu of entri) hasil[satu.nama] = bukaEntri(isi, satu);
  return hasil;
}

/** A package whose parts are unpacked one by one, as they are asked for. */
export interface Arsip {
  /** Path of a part as the archive holds it, whatever its case and slashes; null when there is none. */
  cari(nama: string): string | null;
  /** @throws ZipRusak, ZipTerlaluBesar */
  baca(nama: string): Uint8Array;
  bersandi: boolean;
}

/**
 * @param maks bytes that all parts read from it may have together after unpacking
 * @throws ZipRusak, ZipTerlaluBesar
 */
export function bukaArsip(isi: Uint8Array, maks: number): Arsip {
  const semua = direktoriZip(isi);
  if (semua === null) throw new ZipRusak();
  if (semua.length > BAGIAN_MAKS * 5) throw new ZipTerlaluBesar();
  const letak = new Map<string, EntriZip>();
  for (const satu of semua) {
    const nama = seragam(satu.nama);
    if (!letak.has(nama)) letak.set(nama, satu);
  }
  let sisa = maks;
  let bagian = 0;
  return {
    bersandi: semua.some((satu) => satu.bersandi),
    cari: (nama) => letak.get(seragam(nama))?.nama ?? null,
    baca(nama) {
      const satu = letak.get(seragam(nama));
      if (satu === undefined) throw new ZipRusak();
      sisa -= satu.ukuran;
      if (sisa < 0 || ++bagian > BAGIAN_MAKS) throw new ZipTerlaluBesar();
      return bukaEntri(isi, satu);
    },
  };
}

/** Part names differ in neither case nor a leading slash; some writers put backslashes. */
function seragam(nama: string): string {
  return nama.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase();
}

function bukaEntri(isi: Uint8Array, { mulai, ukuran, kemasan, cara, crc }: EntriZip): Uint8Array {
  const lihat = new DataView(isi.buffer, isi.byteOffset, isi.byteLength);
  if (mulai + 30 > isi.length || lihat.getUint32(mulai, true) !== LOKAL) throw new ZipRusak();
  const awal = mulai + 30 + lihat.getUint16(mulai + 26, true) + lihat.getUint16(mulai + 28, true);
  const data = isi.subarray(awal, awal + kemasan);
  if (data.length !== kemasan) throw new ZipRusak();
  const bagian = cara === DISIMPAN ? data : cara === DIKEMAS ? kembangkan(data, ukuran) : null;
  if (bagian === null || bagian.length !== ukuran || crc32(bagian) !== crc) throw new ZipRusak();
  return bagian;
}

function kembangkan(data: Uint8Array, ukuran: number): Uint8Array | null {
  try {
    return inflateRawSync(data, { maxOutputLength: Math.max(1, ukuran) });
  } catch {
    return null;
  }
}
