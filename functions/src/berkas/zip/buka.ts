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
