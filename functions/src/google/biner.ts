import { isAnyArrayBuffer } from 'node:util/types';

/** The bytes of a download; the client's types know of its JSON only. Throws TypeError for anything else. */
export function biner(data: unknown): Uint8Array {
  if (isAnyArrayBuffer(data)) return new Uint8Array(data);
  if (ArrayBuffer.isView(data)) return new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  throw new TypeError('Google menjawab tanpa isi berkas.');
}
