/** A packed file with some of its parts changed. */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

export type Ubahan = Record<string, Uint8Array | ((xml: string) => string)>;

export function ubahZip(isi: Uint8Array, ubahan: Ubahan): Uint8Array {
  const bagian: Record<string, Uint8Array> = unzipSync(isi);
  for (const [nama, baru] of Object.entries(ubahan)) {
    bagian[nama] =
      typeof baru === 'function' ? strToU8(baru(strFromU8(bagian[nama] ?? new Uint8Array()))) : baru;
  }
  return zipSync(bagian as Record<string, Uint8Array<ArrayBuffer>>);
}
