/** Finished report files, by name: bytes that never change once written. */
import { getBesar, putBesar } from '../store/besar';
import type { Store } from '../store/store';

const ARSIP = 'arsip';

export async function putArsip(store: Store, id: string, isi: Uint8Array): Promise<void> {
  await putBesar(store, ARSIP, id, Buffer.from(isi).toString('base64'));
}

export async function getArsip(store: Store, id: string): Promise<Uint8Array | null> {
  const isi = await getBesar<string>(store, ARSIP, id);
  return isi === null ? null : Buffer.from(isi, 'base64');
}
