/**
 * Values too large or too deep for one Firestore document (1 MiB, no arrays inside arrays): JSON, packed, in numbered parts.
 * A value is immutable: its id names its content, so writing it again changes nothing.
 */
import { gunzipSync, gzipSync } from 'node:zlib';
import type { Store } from './store';

/** Base64 characters a part: with its field names well under 1 MiB. */
const PANJANG = 700_000;

interface Bagian {
  jumlah: number;
  data: string;
}

const idBagian = (id: string, nomor: number): string => `${id}~${nomor}`;

/** Parts are written from the last to the first, so a value whose first part is there is whole. */
export async function putBesar(store: Store, koleksi: string, id: string, nilai: unknown): Promise<void> {
  const data = gzipSync(JSON.stringify(nilai)).toString('base64');
  const jumlah = Math.max(1, Math.ceil(data.length / PANJANG));
  for (let nomor = jumlah - 1; nomor >= 0; nomor--) {
    const bagian: Bagian = { jumlah, data: data.slice(nomor * PANJANG, (nomor + 1) * PANJANG) };
    // Set, not created: the same id is the same content, and nobody has to be asked whether it is there.
    await store.transaction(async (tx) => tx.set(koleksi, idBagian(id, nomor), bagian));
  }
}

/** null when the value is not there, or not there whole. */
export async function getBesar<T>(store: Store, koleksi: string, id: string): Promise<T | null> {
  const awal = await store.get<Bagian>(koleksi, idBagian(id, 0));
  if (!awal) return null;
  const sisa = await Promise.all(
    Array.from({ length: awal.jumlah - 1 }, (_, i) => store.get<Bagian>(koleksi, idBagian(id, i + 1))),
  );
  const bagian = [awal, ...sisa];
  if (bagian.some((b) => b === null)) return null;
  const data = bagian.map((b) => b?.data ?? '').join('');
  return JSON.parse(gunzipSync(Buffer.from(data, 'base64')).toString('utf8')) as T;
}

export async function deleteBesar(store: Store, koleksi: string, id: string): Promise<void> {
  const awal = await store.get<Bagian>(koleksi, idBagian(id, 0));
  await store.transaction(async (tx) => {
    for (let nomor = 0; nomor < (awal?.jumlah ?? 0); nomor++) tx.delete(koleksi, idBagian(id, nomor));
  });
}
