/** A percentage of achievement where the ketentuan cap it. */
import type { Ketentuan } from '../../kinerja/ketentuan';
import { type Angka, type Persamaan, samaPersen } from './persamaan';

/**
 * A sheet that prints more than the cap does not cap: its figure is held against the uncapped one, any other against the
 * capped one. @param tanpaBatas the percentage as it would be without a cap
 */
export function samaCapaian(
  { batas: { nilai: batas } }: Ketentuan,
  masukan: Angka[],
  tanpaBatas: Persamaan['hitung'],
  dasar: Parameters<typeof samaPersen>[2],
): Persamaan {
  const isBebas = batas === null || (dasar.hasil.sel.nilai ?? 0) > batas;
  if (isBebas) return samaPersen(masukan, tanpaBatas, dasar);
  const dibatasi: Persamaan['hitung'] = (nilai) => {
    const n = tanpaBatas(nilai);
    return n === null ? null : Math.min(n, batas);
  };
  return samaPersen(masukan, dibatasi, dasar);
}
