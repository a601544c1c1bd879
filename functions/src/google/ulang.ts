/** Repeats a request to Google that failed for a moment, until a deadline. */
import { isSementara, tungguan } from '../galat-http';

export interface OpsiUlang {
  /** Milliseconds after which no further attempt is made. */
  tenggat?: number;
  percobaan?: number;
  /** Milliseconds of the first pause. */
  jedaAwal?: number;
}

const TENGGAT = 240_000;
const PERCOBAAN = 8;

/** Exponential pauses with jitter, Retry-After obeyed; what repeating does not mend is thrown at once. */
export async function ulang<T>(
  kerja: () => Promise<T>,
  { tenggat = TENGGAT, percobaan = PERCOBAAN, jedaAwal }: OpsiUlang = {},
): Promise<T> {
  const akhir = Date.now() + tenggat;
  for (let ke = 1; ; ke++) {
    try {
      return await kerja();
    } catch (galat) {
      const jeda = tungguan(galat, ke, jedaAwal);
      if (!isSementara(galat) || ke >= percobaan || Date.now() + jeda > akhir) throw galat;
      await new Promise((lanjut) => setTimeout(lanjut, jeda));
    }
  }
}
