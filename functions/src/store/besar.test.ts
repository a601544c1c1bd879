import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deleteBesar, getBesar, putBesar } from './besar';
import { LibsqlStore } from './libsql';

const folder = mkdtempSync(join(tmpdir(), 'besar-'));
const store = new LibsqlStore(join(folder, 'uji.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test('a value of several parts comes back whole, and is gone after delete', async () => {
  // Random text does not shrink: 1.5 MB of it needs several parts.
  const nilai = { baris: [[1, 'dua'], [null]], acak: randomBytes(1_500_000).toString('base64') };
  await putBesar(store, 'isi', 'a', nilai);
  expect((await store.query('isi')).length).toBeGreaterThan(2);
  expect(await getBesar(store, 'isi', 'a')).toEqual(nilai);
  await deleteBesar(store, 'isi', 'a');
  expect(await getBesar(store, 'isi', 'a')).toBeNull();
  expect(await store.query('isi')).toEqual([]);
});

test('a value cut off while it was written is as if it were not there, and writing it again completes it', async () => {
  const nilai = randomBytes(1_500_000).toString('base64');
  await putBesar(store, 'isi', 'b', nilai);
  await store.transaction(async (tx) => tx.delete('isi', 'b~1'));
  expect(await getBesar(store, 'isi', 'b')).toBeNull();
  await putBesar(store, 'isi', 'b', nilai);
  expect(await getBesar(store, 'isi', 'b')).toBe(nilai);
});
