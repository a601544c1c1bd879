/**
 * Opaque pixels as PNG (ISO 15948). Without an alpha channel a PDF takes the picture as it is: nothing is decoded and
 * packed again in the background, where the order of finishing would change the file.
 */
import { crc32, deflateSync } from 'node:zlib';

const TANDA = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Colour types of the standard by bytes per pixel: grey, and red-green-blue. */
const JENIS = { 1: 0, 3: 2 } as const;

/** `piksel`: rows from the top, `saluran` bytes each, eight bits a channel. */
export function png(lebar: number, tinggi: number, piksel: Uint8Array, saluran: 1 | 3): Uint8Array {
  const panjang = lebar * saluran;
  const baris = Buffer.alloc((panjang + 1) * tinggi);
  for (let y = 0; y < tinggi; y++) {
    baris.set(piksel.subarray(y * panjang, (y + 1) * panjang), y * (panjang + 1) + 1);
  }
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(lebar, 0);
  kepala.writeUInt32BE(tinggi, 4);
  kepala.set([8, JENIS[saluran], 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from(TANDA),
    potong('IHDR', kepala),
    potong('IDAT', deflateSync(baris)),
    potong('IEND', Buffer.alloc(0)),
  ]);
}

/** Red, green and blue of pixels that have an opacity as well. */
export function tanpaAlfa(rgba: Uint8Array): Uint8Array {
  const hasil = new Uint8Array((rgba.length / 4) * 3);
  for (let i = 0, j = 0; i < rgba.length; i += 4) {
    hasil[j++] = rgba[i] ?? 0;
    hasil[j++] = rgba[i + 1] ?? 0;
    hasil[j++] = rgba[i + 2] ?? 0;
  }
  return hasil;
}

function potong(jenis: string, isi: Buffer): Buffer {
  const tubuh = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const hasil = Buffer.alloc(tubuh.length + 8);
  hasil.writeUInt32BE(isi.length, 0);
  tubuh.copy(hasil, 4);
  hasil.writeUInt32BE(crc32(tubuh), tubuh.length + 4);
  return hasil;
}
