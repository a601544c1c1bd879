/** Firestore over REST, as the functions speak to it, against a server that answers as Firestore does. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Firestore } from '@google-cloud/firestore';
import { FirestoreStore } from './firestore';
import { SudahAda } from './store';

interface Tulisan {
  update?: { name: string; fields: object };
  delete?: string;
  currentDocument?: { exists?: boolean };
}
const dokumen = new Map<string, object>();
const WAKTU = '2025-01-02T03:04:05Z';
let server: Server;
let store: FirestoreStore;
let commit = 0;

/** Status and body of one call. */
function jawab(cara: string, badan: { documents?: string[]; writes?: Tulisan[] }): [number, unknown] {
  if (cara === 'batchGet') {
    const isi = (badan.documents ?? []).map((name) => {
      const fields = dokumen.get(name);
      const ada = { name, fields, createTime: WAKTU, updateTime: WAKTU };
      return { readTime: WAKTU, transaction: 'dA==', ...(fields ? { found: ada } : { missing: name }) };
    });
    return [200, isi.length > 0 ? isi : [{ transaction: 'dA==', readTime: WAKTU }]];
  }
  if (cara === 'commit') {
    commit++;
    const tulisan = badan.writes ?? [];
    const ganda = tulisan.find(
      (t) => t.currentDocument?.exists === false && dokumen.has(t.update?.name ?? ''),
    );
    if (ganda) {
      const message = `Document already exists: ${ganda.update?.name}`;
      return [409, { error: { code: 409, message, status: 'ALREADY_EXISTS' } }];
    }
    for (const { update } of tulisan) if (update) dokumen.set(update.name, update.fields);
    const hasil = tulisan.map(() => ({ updateTime: WAKTU }));
    return [200, { commitTime: WAKTU, writeResults: hasil }];
  }
  return [200, cara === 'beginTransaction' ? { transaction: 'dA==' } : {}];
}

beforeAll(async () => {
  server = createServer(async (minta, balas) => {
    let teks = '';
    for await (const bagian of minta) teks += bagian;
    const cara = /:(\w+)/.exec(minta.url ?? '')?.[1] ?? '';
    const [status, isi] = jawab(cara, teks ? JSON.parse(teks) : {});
    balas.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(isi));
  });
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
  const { port } = server.address() as AddressInfo;
  const authClient = { getRequestHeaders: async () => ({ Authorization: 'Bearer uji' }) };
  const alamat = { host: `127.0.0.1:${port}`, ssl: false };
  const db = new Firestore({ projectId: 'demo-uji', preferRest: true, authClient, ...alamat });
  store = new FirestoreStore(db, 'uji');
});
afterAll(async () => {
  await store.close();
  server.closeAllConnections();
  server.close();
});

test('a document that exists is refused as such at once: over REST Firestore calls it a lost race', async () => {
  await store.transaction(async (tx) => tx.create('snapshot', 'a', { n: 1 }));
  expect(await store.get('snapshot', 'a')).toEqual({ n: 1 });
  const sebelum = commit;
  const ulang = store.transaction(async (tx) => {
    tx.set('snapshot', 'b', { n: 1 });
    tx.create('snapshot', 'a', { n: 2 });
  });
  await expect(ulang).rejects.toThrow(SudahAda);
  expect(commit).toBe(sebelum);
  expect(await store.get('snapshot', 'a')).toEqual({ n: 1 });
  expect(await store.get('snapshot', 'b')).toBeNull();
});
