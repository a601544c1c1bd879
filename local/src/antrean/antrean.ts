/**
 * The task queue of one machine in the place of Cloud Tasks: tasks lie in a file until they were done, are delivered
 * at least once, at a set pace and with pauses after a failure, and go on after a crash. There is no address by which
 * anyone outside could deliver one.
 */
import { randomUUID } from 'node:crypto';
import type { Antrean, Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import type { Store } from '@lembar-kinerja/functions/store/store';

const TUGAS = 'antrean-tugas';

interface TugasSimpan {
  tugas: Tugas;
  /** Deliveries that failed. */
  gagal: number;
  /** Not before this time, in ms. */
  siap: number;
}

export interface OpsiAntrean {
  store: Store;
  /** Deliveries at the same time. */
  serentak?: number;
  /** The last one is told that there will be no other. */
  percobaan?: number;
  /** Milliseconds of the first pause after a failure. */
  jedaAwal?: number;
  catat?: (kejadian: Record<string, unknown>) => void;
}

const SERENTAK = 4;
const PERCOBAAN = 8;
const JEDA_AWAL = 1000;
const JEDA_MAKS = 60_000;
/** After the queue's own file refused to be written: a full disk is not tried hundreds of times a second. */
const JEDA_SIMPANAN = 1000;
/** Tasks looked at in one go. */
const SEKALI_LIHAT = 100;

export class AntreanLokal implements Antrean {
  readonly #store: Store;
  readonly #opsi: Required<Pick<OpsiAntrean, 'serentak' | 'percobaan' | 'jedaAwal'>>;
  readonly #catat: (kejadian: Record<string, unknown>) => void;
  readonly #berjalan = new Map<string, Promise<void>>();
  #antar: ((tugas: Tugas, terakhir: boolean) => Promise<void>) | null = null;
  #bangun: NodeJS.Timeout | undefined;
  #melihat: Promise<void> | null = null;
  #lihatLagi = false;

  constructor({
    store,
    serentak = SERENTAK,
    percobaan = PERCOBAAN,
    jedaAwal = JEDA_AWAL,
    catat,
  }: OpsiAntrean) {
    this.#store = store;
    this.#opsi = { serentak, percobaan, jedaAwal };
    this.#catat = catat ?? (() => undefined);
  }

  async kirim(tugas: Tugas): Promise<void> {
    const isi: TugasSimpan = { tugas, gagal: 0, siap: 0 };
    await this.#store.transaction(async (tx) => tx.create(TUGAS, randomUUID(), isi));
    this.#picu();
  }

  /** Begins to deliver, what a killed program left behind first. */
  mulai(antar: (tugas: Tugas, terakhir: boolean) => Promise<void>): void {
    this.#antar = antar;
    this.#picu();
  }

  /** Stops delivering and waits for what is under way. */
  async berhenti(): Promise<void> {
    this.#antar = null;
    clearTimeout(this.#bangun);
    await this.#melihat;
    await Promise.all(this.#berjalan.values());
  }

  /** Resolves once nothing is waiting or under way. */
  async kosong(): Promise<void> {
    while (this.#berjalan.size > 0 || (await this.#store.query(TUGAS, { batas: 1 })).length > 0) {
      await new Promise((lanjut) => setTimeout(lanjut, 20));
    }
  }

  #picu(): void {
    if (this.#antar === null) return;
    if (this.#melihat) {
      this.#lihatLagi = true;
      return;
    }
    this.#melihat = this.#lihat()
      .catch((galat: unknown) => this.#catat({ kejadian: 'antrean-galat', galat: String(galat) }))
      .finally(() => {
        this.#melihat = null;
        if (!this.#lihatLagi) return;
        this.#lihatLagi = false;
        this.#picu();
      });
  }

  async #lihat(): Promise<void> {
    clearTimeout(this.#bangun);
    if (this.#berjalan.size >= this.#opsi.serentak) return;
    const semua = await this.#store.query<TugasSimpan>(TUGAS, {
      urut: { bidang: 'siap', arah: 'naik' },
      batas: SEKALI_LIHAT,
    });
    const kini = Date.now();
    for (const { id, isi } of semua) {
      if (this.#berjalan.size >= this.#opsi.serentak || this.#antar === null) return;
      if (this.#berjalan.has(id)) continue;
      const tunggu = isi.siap - kini;
      // No pause is longer than the greatest: a clock that was set back must not keep a task for hours.
      if (tunggu > 0 && tunggu <= JEDA_MAKS) {
        this.#bangun = setTimeout(() => this.#picu(), tunggu);
        return;
      }
      const kerja = this.#kerjakan(id, isi)
        // The file could not be written: the task stays in it, and comes again, but not at once.
        .catch((galat: unknown) => {
          this.#catat({ kejadian: 'antrean-galat', galat: String(galat) });
          return new Promise<void>((lanjut) => setTimeout(lanjut, JEDA_SIMPANAN));
        })
        .finally(() => {
          this.#berjalan.delete(id);
          this.#picu();
        });
      this.#berjalan.set(id, kerja);
    }
  }

  async #kerjakan(id: string, { tugas, gagal }: TugasSimpan): Promise<void> {
    const terakhir = gagal + 1 >= this.#opsi.percobaan;
    try {
      await this.#antar?.(tugas, terakhir);
      await this.#store.transaction(async (tx) => tx.delete(TUGAS, id));
    } catch (galat) {
      this.#catat({ kejadian: 'tugas-gagal', ...tugas, gagal: gagal + 1, galat: String(galat) });
      const jeda = Math.random() * Math.min(JEDA_MAKS, this.#opsi.jedaAwal * 2 ** gagal);
      await this.#store.transaction(async (tx) => {
        if (terakhir) tx.delete(TUGAS, id);
        else tx.set(TUGAS, id, { tugas, gagal: gagal + 1, siap: Date.now() + jeda } satisfies TugasSimpan);
      });
    }
  }
}
