/** The row of column numbers below a header, `1 | 2 | … | 13 = 6 + 12 | 14 = 13/5 x 100`: no label, but evidence. */
import type { Lembar, Nilai } from '../dasar/kisi';
import { isKosong, rapi } from '../dasar/teks';

/** What the row says a column is made of, by column numbers. */
export type RumusNomor =
  | { jenis: 'jumlah'; suku: string[] }
  | { jenis: 'bagi'; pembilang: string; penyebut: string };

export interface NomorKolom {
  kolom: number;
  /** `13`, `7a`. */
  nomor: string;
  rumus: RumusNomor | null;
}

const NOMOR = /^\(?(\d{1,2} ?[a-z]?)\)?(?: ?[=:] ?(.*))?$/i;
/** `(8+9+10+11)` alone, without its own number. */
const RUMUS_SAJA = /^\(?\d{1,2}[a-z]?( ?[+/:x×*-] ?\(?\d{1,3}[a-z]?\)?)+( ?[x×*] ?100 ?%?)?\)?$/i;

export const isNomorKolom = (nilai: Nilai | undefined): boolean => {
  const teks = rapi(nilai);
  return NOMOR.test(teks) || RUMUS_SAJA.test(teks);
};

/** Numbers of a row that holds nothing else. */
export function readNomorKolom(baris: Lembar['nilai'][number]): NomorKolom[] {
  return baris.flatMap((nilai, kolom): NomorKolom[] => {
    if (isKosong(nilai)) return [];
    const [, nomor, ekor] = NOMOR.exec(rapi(nilai)) ?? [];
    if (nomor !== undefined)
      return [{ kolom, nomor: bersih(nomor), rumus: ekor ? readRumusNomor(ekor) : null }];
    return [{ kolom, nomor: '', rumus: readRumusNomor(rapi(nilai)) }];
  });
}

const bersih = (teks: string): string => teks.replace(/\s/g, '').toLowerCase();

/** `8+9+10+11`, `13/5 x 100`, `(13:5)*100%`; null for what is neither. */
export function readRumusNomor(teks: string): RumusNomor | null {
  const rapih = teks.toLowerCase().replace(/[\s()]/g, '');
  const bagi = /^(\d{1,2}[a-z]?)[/:÷](\d{1,2}[a-z]?)(?:[x×*]100%?|%)?$/.exec(rapih);
  if (bagi) return { jenis: 'bagi', pembilang: bagi[1] as string, penyebut: bagi[2] as string };
  if (/^\d{1,2}[a-z]?(\+\d{1,2}[a-z]?)+$/.test(rapih)) return { jenis: 'jumlah', suku: rapih.split('+') };
  const deret = /^(?:jumlah|sum)?(\d{1,2})(?:s\/d|sd|-|sampai)(\d{1,2})$/.exec(rapih);
  if (!deret) return null;
  const [awal, akhir] = [Number(deret[1]), Number(deret[2])];
  if (akhir <= awal || akhir - awal > 12) return null;
  return { jenis: 'jumlah', suku: Array.from({ length: akhir - awal + 1 }, (_, i) => `${awal + i}`) };
}
