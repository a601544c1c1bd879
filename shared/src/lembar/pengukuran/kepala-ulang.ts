/** Header lines printed again inside a table, as at the top of its next page. */
import type { Nilai } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';
import { labelKepala } from '../ejaan';
import type { Kepala } from '../kepala';
import { isNomorKolom } from '../nomor-kolom';

const NOMOR_MIN = 5;

export const labelSemua = (kepala: Kepala): Set<string> => new Set(kepala.kolom.flatMap((k) => k.jalur));

/** True for a row of the header's own labels, or of column numbers from 1 on. */
export function isKepalaUlang(isi: readonly Nilai[], label: ReadonlySet<string>): boolean {
  const nomor: number[] = [];
  let berlabel = false;
  for (const n of isi) {
    if (isKosong(n)) continue;
    if (isNomorKolom(n)) nomor.push(Number.parseInt(rapi(n).replace(/^\(/, ''), 10));
    else if (label.has(labelKepala(n))) berlabel = true;
    else return false;
  }
  if (berlabel) return true;
  const berurutan = nomor.every((n, i) => n === (i === 0 ? 1 : (nomor[i - 1] as number) + 1));
  return nomor.length >= NOMOR_MIN && berurutan;
}
