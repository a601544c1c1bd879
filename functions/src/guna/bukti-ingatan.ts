/**
 * What is kept of the evidence between checks, as small documents: one a link, one a row, one for the running check.
 * A link is written when something about it changed; what a running check has done is noted in parts, so that a
 * check that was killed goes on where it stopped.
 */
import { type CatatanStatus, catatStatus } from '@lembar-kinerja/shared/bukti/penetapan';
import { type CatatanTautan, catatTautan, type HasilPeriksa } from '@lembar-kinerja/shared/bukti/riwayat';
import type { Store, Transaksi } from '../store/store';

const PEMERIKSAAN = 'bukti-pemeriksaan';
const BAGIAN = 'bukti-bagian';
const TAUTAN = 'bukti-tautan';
const STATUS = 'bukti-status';
/** A check that stopped longer ago begins anew: what it saw is no longer today's state. */
const BASI = 6 * 3_600_000;
/** Links that one write notes as done; a kill costs at most so many look-ups. */
const SEKALI_SIMPAN = 25;
/** Row documents of one transaction. */
const SEKALI_STATUS = 200;

interface Pemeriksaan {
  /** Start of the last check that came to its end. */
  lalu: string | null;
  /** Start of the check that is running. */
  kini: string | null;
}

interface Bagian {
  lingkup: string;
  pemeriksaan: string;
  id: string[];
}

/** One look at a row; `kunci` tells it from the others of its matrix. */
export type BacaBaris = Parameters<typeof catatStatus>[1] & { kunci: string };

export class IngatanBukti {
  readonly catatan = new Map<string, CatatanTautan>();
  /** Links that this check has done before it was killed. */
  readonly selesai = new Set<string>();
  readonly #tunggu = new Map<string, HasilPeriksa>();
  readonly #bagian: string[] = [];
  #tulisan: Promise<void> = Promise.resolve();

  private constructor(
    private readonly store: Store,
    private readonly lingkup: string,
    /** ISO time of this check: the start of it, also when it goes on later. */
    readonly waktu: string,
    readonly lalu: string | null,
  ) {}

  /**
   * Begins a check, or goes on with the one that was killed.
   * @param lingkup matrix that the rows belong to, a year for instance; links are shared by all
   */
  static async buka(store: Store, lingkup: string, sekarang: Date): Promise<IngatanBukti> {
    const { lalu, kini } = await store.transaction(async (tx) => {
      const lama = await tx.get<Pemeriksaan>(PEMERIKSAAN, lingkup);
      const terus = lama?.kini && sekarang.getTime() - Date.parse(lama.kini) < BASI ? lama.kini : null;
      const baru = { lalu: lama?.lalu ?? null, kini: terus ?? sekarang.toISOString() };
      if (terus === null) tx.set(PEMERIKSAAN, lingkup, baru);
      return baru;
    });
    const ingatan = new IngatanBukti(store, lingkup, kini, lalu);
    for (const { id, isi } of await store.query<Bagian>(BAGIAN, { sama: { lingkup } })) {
      ingatan.#bagian.push(id);
      if (isi.pemeriksaan === kini) for (const tautan of isi.id) ingatan.selesai.add(tautan);
    }
    await Promise.all([...ingatan.selesai].map((id) => ingatan.#muat(id)));
    return ingatan;
  }

  /** Notes a result; it is on disk after the next write. A failed look-up is not done: it is tried again after a kill. */
  catat(id: string, hasil: HasilPeriksa): void {
    this.#tunggu.set(id, hasil);
    if (this.#tunggu.size >= SEKALI_SIMPAN) this.#tulis();
  }

  /** Waits until everything noted so far is on disk. */
  async simpan(): Promise<void> {
    this.#tulis();
    await this.#tulisan;
  }

  /** Ends the check with the rows as they are now, and gives what is kept of each. */
  async tutup(baris: BacaBaris[]): Promise<CatatanStatus[]> {
    await this.simpan();
    const hasil: CatatanStatus[] = [];
    for (let i = 0; i < baris.length; i += SEKALI_STATUS) {
      hasil.push(...(await this.#status(baris.slice(i, i + SEKALI_STATUS))));
    }
    await this.store.transaction(async (tx) => {
      for (const id of this.#bagian) tx.delete(BAGIAN, id);
      tx.set(PEMERIKSAAN, this.lingkup, { lalu: this.waktu, kini: null } satisfies Pemeriksaan);
    });
    return hasil;
  }

  async #muat(id: string): Promise<void> {
    const lama = await this.store.get<CatatanTautan>(TAUTAN, id);
    if (lama) this.catatan.set(id, lama);
  }

  #tulis(): void {
    if (this.#tunggu.size === 0) return;
    const hasil = [...this.#tunggu];
    this.#tunggu.clear();
    this.#tulisan = this.#tulisan.then(() => this.#bagikan(hasil));
    // Who waits for the write hears of a failure; until then it must not end the process.
    this.#tulisan.catch(() => undefined);
  }

  async #bagikan(hasil: [string, HasilPeriksa][]): Promise<void> {
    const tuntas = hasil.filter(([, h]) => h.keadaan !== 'galat').map(([id]) => id);
    const bagian = `${this.lingkup}_${this.waktu}_${tuntas[0]}`;
    await this.store.transaction(async (tx) => {
      const lama = await Promise.all(hasil.map(([id]) => tx.get<CatatanTautan>(TAUTAN, id)));
      hasil.forEach(([id, h], i) => {
        const dulu = lama[i] ?? null;
        const kini = catatTautan(dulu, id, h, this.waktu, this.lalu);
        if (kini) this.catatan.set(id, kini);
        if (kini && kini !== dulu) tx.set(TAUTAN, id, kini);
      });
      if (tuntas.length === 0) return;
      const isi: Bagian = { lingkup: this.lingkup, pemeriksaan: this.waktu, id: tuntas };
      tx.set(BAGIAN, bagian, isi);
    });
    if (tuntas.length > 0) this.#bagian.push(bagian);
  }

  #status(baris: BacaBaris[]): Promise<CatatanStatus[]> {
    return this.store.transaction(async (tx) => {
      const kunci = baris.map((b) => `${this.lingkup}-${b.kunci}`);
      const lama = await Promise.all(kunci.map((k) => tx.get<CatatanStatus>(STATUS, k)));
      return baris.map((b, i) => {
        const dulu = lama[i] ?? null;
        const kini = catatStatus(dulu, b, this.waktu);
        if (kini !== dulu) tx.set(STATUS, kunci[i] ?? '', kini);
        return kini;
      });
    });
  }
}

/**
 * Changes what is kept of one row; null: no check has seen it yet, so there is nothing to change.
 * @param ubah may write more in the same transaction
 */
export function ubahStatus(
  store: Store,
  lingkup: string,
  kunci: string,
  ubah: (lama: CatatanStatus, tx: Transaksi) => CatatanStatus,
): Promise<CatatanStatus | null> {
  return store.transaction(async (tx) => {
    const lama = await tx.get<CatatanStatus>(STATUS, `${lingkup}-${kunci}`);
    if (!lama) return null;
    const baru = ubah(lama, tx);
    tx.set(STATUS, `${lingkup}-${kunci}`, baru);
    return baru;
  });
}

/** Start of the last check that came to its end; null: there was none. */
export async function pemeriksaanLalu(store: Store, lingkup: string): Promise<string | null> {
  return (await store.get<Pemeriksaan>(PEMERIKSAAN, lingkup))?.lalu ?? null;
}

/** What is kept of each of these rows, in their order. */
export function getStatus(
  store: Store,
  lingkup: string,
  kunci: readonly string[],
): Promise<(CatatanStatus | null)[]> {
  return Promise.all(kunci.map((k) => store.get<CatatanStatus>(STATUS, `${lingkup}-${k}`)));
}
