import { FieldPath, type Firestore, type Query, type Transaction } from '@google-cloud/firestore';
import { type Dokumen, type Kueri, type Store, SudahAda, type Transaksi } from './store';

/** What Firestore refuses as an id; one with a slash would be another path. Such a document cannot exist. */
const TAK_SAH = /^$|^\.\.?$|\/|^__.*__$/s;
const BYTE_MAKS = 1500;
const isSah = (id: string) => !TAK_SAH.test(id) && Buffer.byteLength(id) <= BYTE_MAKS;

/** The collections of one agency live under `instansi/{id}`: agencies never share a document. */
export class FirestoreStore implements Store {
  readonly #db: Firestore;
  readonly #akar: string;

  constructor(db: Firestore, instansi: string) {
    this.#db = db;
    this.#akar = `instansi/${instansi}`;
  }

  async get<T>(koleksi: string, id: string): Promise<T | null> {
    if (!isSah(id)) return null;
    const snap = await this.#doc(koleksi, id).get();
    return snap.exists ? (snap.data() as T) : null;
  }

  async query<T>(koleksi: string, kueri: Kueri = {}): Promise<Dokumen<T>[]> {
    let q: Query = this.#db.collection(`${this.#akar}/${koleksi}`);
    for (const [bidang, nilai] of Object.entries(kueri.sama ?? {})) q = q.where(bidang, '==', nilai);
    const arah = kueri.urut?.arah === 'turun' ? 'desc' : 'asc';
    if (kueri.urut) q = q.orderBy(kueri.urut.bidang, arah);
    q = q.orderBy(FieldPath.documentId(), arah);
    if (kueri.setelah !== undefined) {
      if (!isSah(kueri.setelah)) return [];
      const sebelum = await this.#doc(koleksi, kueri.setelah).get();
      if (!sebelum.exists) return [];
      q = q.startAfter(sebelum);
    }
    if (kueri.batas !== undefined) q = q.limit(kueri.batas);
    const hasil = await q.get();
    return hasil.docs.map((d) => ({ id: d.id, isi: d.data() as T }));
  }

  async transaction<T>(kerja: (tx: Transaksi) => Promise<T>): Promise<T> {
    return this.#db.runTransaction(async (t) => {
      const baru: [string, string][] = [];
      const tulisan: (() => void)[] = [];
      const hasil = await kerja({
        get: async <D>(koleksi: string, id: string) => {
          if (!isSah(id)) return null;
          const snap = await t.get(this.#doc(koleksi, id));
          return snap.exists ? (snap.data() as D) : null;
        },
        create: (koleksi, id, isi) => {
          const doc = this.#doc(koleksi, id);
          baru.push([koleksi, id]);
          tulisan.push(() => t.create(doc, isi));
        },
        set: (koleksi, id, isi) => {
          const doc = this.#doc(koleksi, id);
          tulisan.push(() => t.set(doc, isi));
        },
        delete: (koleksi, id) => {
          const doc = this.#doc(koleksi, id);
          tulisan.push(() => t.delete(doc));
        },
      });
      await this.#pastikanBaru(t, baru);
      for (const tulis of tulisan) tulis();
      return hasil;
    });
  }

  /**
   * Throws `SudahAda` for the first that exists. Asked before writing: over REST the client takes Firestore's refusal of
   * `create` for a lost race, repeats it for ten seconds, and does not say what it was.
   */
  async #pastikanBaru(t: Transaction, baru: readonly [string, string][]): Promise<void> {
    if (baru.length === 0) return;
    const ada = await t.getAll(...baru.map(([koleksi, id]) => this.#doc(koleksi, id)));
    const ke = ada.findIndex((snap) => snap.exists);
    const [koleksi, id] = baru[ke] ?? [];
    if (koleksi !== undefined && id !== undefined) throw new SudahAda(koleksi, id);
  }

  async close(): Promise<void> {
    await this.#db.terminate();
  }

  #doc(koleksi: string, id: string) {
    if (!isSah(id)) throw new Error(`Id dokumen tidak sah: ${JSON.stringify(id.slice(0, 40))}`);
    return this.#db.doc(`${this.#akar}/${koleksi}/${id}`);
  }
}
