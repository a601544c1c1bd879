import Database from 'libsql';
import { type Dokumen, type Kueri, type Store, SudahAda, type Transaksi } from './store';

type Tulisan = { cara: 'create' | 'set' | 'delete'; koleksi: string; id: string; isi: string };

/** Field names become part of a JSON path, so only plain names are taken. */
function path(bidang: string): string {
  if (!/^[A-Za-z][\w.]*$/.test(bidang)) throw new Error(`Nama bidang tidak sah: ${bidang}`);
  return `$.${bidang}`;
}

/** SQLite keeps JSON booleans as 0 and 1. */
const sqlNilai = (nilai: string | number | boolean): string | number =>
  typeof nilai === 'boolean' ? Number(nilai) : nilai;

/** A file that survives kill −9: WAL, synchronous=FULL, one writer at a time (BEGIN IMMEDIATE) also between processes. */
export class LibsqlStore implements Store {
  readonly #db: InstanceType<typeof Database>;
  readonly #pernyataan = new Map<string, Database.Statement<unknown[]>>();
  #antrean: Promise<unknown> = Promise.resolve();

  constructor(berkas: string) {
    this.#db = new Database(berkas, { timeout: 20_000 });
    this.#db.exec('PRAGMA journal_mode = WAL');
    this.#db.exec('PRAGMA synchronous = FULL');
    this.#db.exec(
      'CREATE TABLE IF NOT EXISTS dokumen (koleksi TEXT NOT NULL, id TEXT NOT NULL, isi TEXT NOT NULL, PRIMARY KEY (koleksi, id)) WITHOUT ROWID',
    );
  }

  async get<T>(koleksi: string, id: string): Promise<T | null> {
    return this.#get<T>(koleksi, id);
  }

  async query<T>(koleksi: string, kueri: Kueri = {}): Promise<Dokumen<T>[]> {
    const syarat = ['koleksi = ?'];
    const isian: (string | number)[] = [koleksi];
    for (const [bidang, nilai] of Object.entries(kueri.sama ?? {})) {
      syarat.push('json_extract(isi, ?) = ?');
      isian.push(path(bidang), sqlNilai(nilai));
    }
    const turun = kueri.urut?.arah === 'turun';
    const kunci = kueri.urut ? `json_extract(isi, '${path(kueri.urut.bidang)}')` : 'id';
    if (kueri.urut) syarat.push(`${kunci} IS NOT NULL`);
    if (kueri.setelah !== undefined) {
      const banding = turun ? '<' : '>';
      syarat.push(
        `(${kunci}, id) ${banding} (SELECT ${kunci}, id FROM dokumen WHERE koleksi = ? AND id = ?)`,
      );
      isian.push(koleksi, kueri.setelah);
    }
    const arah = turun ? 'DESC' : 'ASC';
    const batas = kueri.batas === undefined ? '' : ` LIMIT ${Math.trunc(kueri.batas)}`;
    const sql = `SELECT id, isi FROM dokumen WHERE ${syarat.join(' AND ')} ORDER BY ${kunci} ${arah}, id ${arah}${batas}`;
    const baris = this.#db.prepare(sql).all(...isian) as { id: string; isi: string }[];
    return baris.map(({ id, isi }) => ({ id, isi: JSON.parse(isi) as T }));
  }

  transaction<T>(kerja: (tx: Transaksi) => Promise<T>): Promise<T> {
    const hasil = this.#antrean.then(() => this.#transaction(kerja));
    this.#antrean = hasil.catch(() => undefined);
    return hasil;
  }

  async close(): Promise<void> {
    await this.#antrean;
    try {
      // The file alone is then the whole store.
      this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)');
    } catch {
      // A full disk, say: what was committed stays in the log beside the file.
    }
    this.#db.close();
  }

  /** Prepared once: the memory of a statement is only given back between turns of the event loop. */
  #siapkan(sql: string): Database.Statement<unknown[]> {
    const siap = this.#pernyataan.get(sql) ?? this.#db.prepare(sql);
    this.#pernyataan.set(sql, siap);
    return siap;
  }

  #get<T>(koleksi: string, id: string): T | null {
    const baris = this.#siapkan('SELECT isi FROM dokumen WHERE koleksi = ? AND id = ?').get(koleksi, id) as
      | { isi: string }
      | undefined;
    return baris ? (JSON.parse(baris.isi) as T) : null;
  }

  /** Writes wait until the work is done, so that readers on this connection never see half of it. */
  async #transaction<T>(kerja: (tx: Transaksi) => Promise<T>): Promise<T> {
    this.#db.exec('BEGIN IMMEDIATE');
    try {
      const tulisan: Tulisan[] = [];
      const tulis = (cara: Tulisan['cara']) => (koleksi: string, id: string, isi?: object) => {
        tulisan.push({ cara, koleksi, id, isi: JSON.stringify(isi ?? null) });
      };
      const hasil = await kerja({
        get: async <D>(koleksi: string, id: string) => {
          if (tulisan.length > 0) throw new Error('Dalam transaksi, semua pembacaan mendahului penulisan.');
          return this.#get<D>(koleksi, id);
        },
        create: tulis('create'),
        set: tulis('set'),
        delete: tulis('delete'),
      });
      for (const t of tulisan) this.#apply(t);
      this.#db.exec('COMMIT');
      return hasil;
    } catch (galat) {
      // A full disk has ended the transaction already; its own error is the one to be told.
      if (this.#db.inTransaction) this.#db.exec('ROLLBACK');
      throw galat;
    }
  }

  #apply({ cara, koleksi, id, isi }: Tulisan): void {
    if (cara === 'delete') {
      this.#siapkan('DELETE FROM dokumen WHERE koleksi = ? AND id = ?').run(koleksi, id);
      return;
    }
    if (cara === 'create' && this.#get(koleksi, id) !== null) throw new SudahAda(koleksi, id);
    this.#siapkan('INSERT OR REPLACE INTO dokumen (koleksi, id, isi) VALUES (?, ?, ?)').run(koleksi, id, isi);
  }
}
