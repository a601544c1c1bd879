/** A store that counts what Firestore would charge for: documents read and written, again at every repetition. */
import type { Dokumen, Kueri, Store, Transaksi } from '../src/store/store';

export interface Operasi {
  baca: number;
  tulis: number;
  /** Collection and operation → how often. */
  rinci: Record<string, number>;
}

export class StoreHitung implements Store {
  operasi: Operasi = { baca: 0, tulis: 0, rinci: {} };

  constructor(private readonly dalam: Store) {}

  /** What was counted since the last call. */
  ambil(): Operasi {
    const { operasi } = this;
    this.operasi = { baca: 0, tulis: 0, rinci: {} };
    return operasi;
  }

  get<T>(koleksi: string, id: string): Promise<T | null> {
    this.#catat('baca', `get ${koleksi}`);
    return this.dalam.get<T>(koleksi, id);
  }

  async query<T>(koleksi: string, kueri: Kueri = {}): Promise<Dokumen<T>[]> {
    const hasil = await this.dalam.query<T>(koleksi, kueri);
    // A query that finds nothing is charged as one read; a cursor is a document that is read first.
    const banyak = Math.max(1, hasil.length) + (kueri.setelah === undefined ? 0 : 1);
    this.#catat('baca', `query ${koleksi}`, banyak);
    return hasil;
  }

  transaction<T>(kerja: (tx: Transaksi) => Promise<T>): Promise<T> {
    return this.dalam.transaction((tx) =>
      kerja({
        get: (koleksi, id) => {
          this.#catat('baca', `get ${koleksi}`);
          return tx.get(koleksi, id);
        },
        // The store asks whether it is there before it creates.
        create: (koleksi, id, isi) => {
          this.#catat('baca', `create ${koleksi}`);
          this.#catat('tulis', `create ${koleksi}`);
          tx.create(koleksi, id, isi);
        },
        set: (koleksi, id, isi) => {
          this.#catat('tulis', `set ${koleksi}`);
          tx.set(koleksi, id, isi);
        },
        delete: (koleksi, id) => {
          this.#catat('tulis', `delete ${koleksi}`);
          tx.delete(koleksi, id);
        },
      }),
    );
  }

  close(): Promise<void> {
    return this.dalam.close();
  }

  #catat(jenis: 'baca' | 'tulis', apa: string, banyak = 1): void {
    this.operasi[jenis] += banyak;
    this.operasi.rinci[apa] = (this.operasi.rinci[apa] ?? 0) + banyak;
  }
}
