import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';
import { dengan, type Emulator, findEmulator, startEmulator } from '../../uji/emulator';
import { FirestoreStore } from './firestore';
import { LibsqlStore } from './libsql';
import { type Store, SudahAda } from './store';

/** What every store must do; run against each adapter. */
function kontrak(buka: () => Store): void {
  let store: Store;
  beforeAll(() => {
    store = buka();
  });
  afterAll(() => store.close());

  const hitung = async (id: string) => (await store.get<{ n: number }>('hitung', id))?.n;

  test('a missing document is null', async () => {
    expect(await store.get('hitung', 'tidak-ada')).toBeNull();
  });

  test('20 concurrent increments lose none', async () => {
    const naik = () =>
      store.transaction(async (tx) => {
        const n = (await tx.get<{ n: number }>('hitung', 'a'))?.n ?? 0;
        await new Promise((lanjut) => setTimeout(lanjut, 1));
        tx.set('hitung', 'a', { n: n + 1 });
      });
    await Promise.all(Array.from({ length: 20 }, naik));
    expect(await hitung('a')).toBe(20);
  });

  test('a failing transaction writes nothing', async () => {
    const gagal = store.transaction(async (tx) => {
      tx.set('hitung', 'b', { n: 1 });
      tx.set('hitung', 'c', { n: 1 });
      throw new Error('batal');
    });
    await expect(gagal).rejects.toThrow('batal');
    expect(await hitung('b')).toBeUndefined();
    expect(await hitung('c')).toBeUndefined();
  });

  test('create refuses an existing document and undoes its whole transaction', async () => {
    await store.transaction(async (tx) => tx.create('hitung', 'd', { n: 1 }));
    const ulang = store.transaction(async (tx) => {
      tx.set('hitung', 'e', { n: 1 });
      tx.create('hitung', 'd', { n: 2 });
    });
    await expect(ulang).rejects.toThrow(SudahAda);
    expect(await hitung('d')).toBe(1);
    expect(await hitung('e')).toBeUndefined();
  });

  test('queries filter, order with ties by id, and page by cursor', async () => {
    await store.transaction(async (tx) => {
      for (const [id, waktu, jenis] of [
        ['1', 'b', 'x'],
        ['2', 'a', 'x'],
        ['3', 'b', 'x'],
        ['4', 'c', 'y'],
      ] as const) {
        tx.set('jejak', id, { waktu, jenis, aktif: id !== '4' });
      }
    });
    const urut = { bidang: 'waktu', arah: 'turun' } as const;
    const ids = async (kueri: Parameters<Store['query']>[1]) =>
      (await store.query('jejak', kueri)).map((d) => d.id);
    expect(await ids({})).toEqual(['1', '2', '3', '4']);
    expect(await ids({ urut })).toEqual(['4', '3', '1', '2']);
    expect(await ids({ urut, batas: 2 })).toEqual(['4', '3']);
    expect(await ids({ urut, batas: 2, setelah: '3' })).toEqual(['1', '2']);
    expect(await ids({ sama: { jenis: 'x' }, urut: { bidang: 'waktu', arah: 'naik' } })).toEqual([
      '2',
      '1',
      '3',
    ]);
    expect(await ids({ sama: { aktif: true } })).toEqual(['1', '2', '3']);
    expect(await ids({ urut, setelah: 'tidak-ada' })).toEqual([]);
  });

  test('delete removes', async () => {
    await store.transaction(async (tx) => tx.set('hitung', 'f', { n: 1 }));
    await store.transaction(async (tx) => tx.delete('hitung', 'f'));
    expect(await hitung('f')).toBeUndefined();
  });

  test('values come back as they were', async () => {
    const isi = {
      teks: 'Rp 1.234 — "kutip" \u{1F600}',
      angka: 27.81,
      nol: 0,
      tidak: null,
      daftar: [1, { a: true }],
    };
    await store.transaction(async (tx) => tx.set('hitung', 'g', isi));
    expect(await store.get('hitung', 'g')).toEqual(isi);
  });
}

describe('libsql', () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  kontrak(() => new LibsqlStore(join(folder, 'uji.db')));

  test('two connections to one file take turns', async () => {
    const [satu, dua] = [new LibsqlStore(join(folder, 'dua.db')), new LibsqlStore(join(folder, 'dua.db'))];
    for (let i = 0; i < 10; i++) {
      for (const store of [satu, dua]) {
        await store.transaction(async (tx) => {
          const n = (await tx.get<{ n: number }>('hitung', 'a'))?.n ?? 0;
          tx.set('hitung', 'a', { n: n + 1 });
        });
      }
    }
    expect(await satu.get('hitung', 'a')).toEqual({ n: 20 });
    await satu.close();
    await dua.close();
  });
});

test.each(['a/b', 'a/b/c', '..', '', '__id__', 'x'.repeat(1501)])(
  'firestore: an id that is a path or that it refuses is no document, without asking: %s',
  async (id) => {
    // Nothing listens there: an asked question would fail.
    const store = new FirestoreStore(
      new Firestore({ projectId: 'uji', host: '127.0.0.1:9', ssl: false }),
      'uji',
    );
    expect(await store.get('snapshot', id)).toBeNull();
    expect(await store.query('snapshot', { setelah: id })).toEqual([]);
    await store.close();
  },
);

const jar = findEmulator();
const [jalankan, judul] = dengan(jar, 'firestore');
jalankan(judul, () => {
  let emulator: Emulator;
  beforeAll(async () => {
    emulator = await startEmulator(jar as string);
  });
  afterAll(() => emulator.tutup());
  describe.each(['grpc', 'rest'] as const)('over %s', (cara) => {
    kontrak(() => new FirestoreStore(emulator.klien(`uji-${cara}`, cara), 'uji'));
  });
});
