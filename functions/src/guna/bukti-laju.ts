/** Keeps the requests to Drive within the quota and repeats those that failed for a moment. */
import { isKuota, isSementara, tungguan } from '../galat-http';
import type { Files } from '../ports';

export interface OpsiLaju {
  /** Requests sent in any one second, retries included. */
  perDetik?: number;
  /** Attempts for one request before it counts as failed. */
  percobaan?: number;
  /** Milliseconds after which a request is given up, whatever attempt it is at. */
  tenggat?: number;
  jam?: Jam;
}

/** Time as the limiter sees it; a test brings its own. */
export interface Jam {
  sekarang(): number;
  tidur(milidetik: number): Promise<void>;
}

const JAM: Jam = {
  sekarang: () => performance.now(),
  tidur: (milidetik) => new Promise((selesai) => setTimeout(selesai, milidetik)),
};

/** Half of Drive's usual allowance (12.000 a minute for a project), so that other work goes on beside a check. */
const PER_DETIK = 100;
/** The server's second is not cut where ours is. */
const DETIK = 1020;

/** `files` with at most `perDetik` requests a second; a momentary failure (`isSementara`) is repeated. */
export function aturLaju(files: Files, opsi: OpsiLaju = {}): Files {
  const { perDetik = PER_DETIK, percobaan = 6, tenggat = 120_000, jam = JAM } = opsi;
  const pembatas = new Pembatas(perDetik, jam);
  const kirim = async <T>(permintaan: () => Promise<T>): Promise<T> => {
    const akhir = jam.sekarang() + tenggat;
    for (let ke = 1; ; ke++) {
      await pembatas.giliran();
      try {
        return await permintaan();
      } catch (galat) {
        const jeda = tungguan(galat, ke);
        if (!isSementara(galat) || ke >= percobaan || jam.sekarang() + jeda > akhir) throw galat;
        if (isKuota(galat)) pembatas.tahan(jeda);
        await jam.tidur(jeda);
      }
    }
  };
  return {
    get: (id, kunci) => kirim(() => files.get(id, kunci)),
    children: (folderId) => kirim(() => files.children(folderId)),
  };
}

/** Lets requests out: never more than `perDetik` of them within a second. */
class Pembatas {
  /** When each of the last `perDetik` requests went out, as a ring. */
  readonly #terkirim: Float64Array;
  #letak = 0;
  #tertahan = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly perDetik: number,
    private readonly jam: Jam,
  ) {
    this.#terkirim = new Float64Array(perDetik).fill(Number.NEGATIVE_INFINITY);
  }

  /** Resolves when one more request may go out. */
  async giliran(): Promise<void> {
    const milik = this.#letak;
    this.#letak = (milik + 1) % this.perDetik;
    const boleh = Math.max(this.jam.sekarang(), (this.#terkirim[milik] ?? 0) + DETIK, this.#tertahan);
    this.#terkirim[milik] = boleh;
    const jeda = boleh - this.jam.sekarang();
    if (jeda > 0) await this.jam.tidur(Math.ceil(jeda));
    // A timer of a busy machine comes late; what counts is when the request really goes.
    this.#terkirim[milik] = Math.max(boleh, this.jam.sekarang());
  }

  /** The quota is shared: when the server says it is used up, every other request would be refused too. */
  tahan(milidetik: number): void {
    this.#tertahan = Math.max(this.#tertahan, this.jam.sekarang() + milidetik);
  }
}
