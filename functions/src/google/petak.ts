/** Equal cells of a grid as few rectangles: one request for a range says what would be said of every cell. */
import type { Rentang } from '@lembar-kinerja/shared/dasar/kisi';

/** What a cell asks for; null: nothing, and nothing may be said of it; undefined: whatever its neighbours get. */
export type Minat = string | null | undefined;

export interface Petak extends Rentang {
  kunci: string;
}

type Larik = Pick<Petak, 'baris' | 'tinggi' | 'kunci'>;

/**
 * Rectangles that give each cell what it asks for. Runs go down the columns, because a column holds one kind of figure;
 * equal runs side by side become one.
 * @param lebar columns of the grid
 * @param minat asked once for every cell
 */
export function petak(
  tinggi: number,
  lebar: number,
  minat: (baris: number, kolom: number) => Minat,
): Petak[] {
  const selesai: Petak[] = [];
  let terbuka = new Map<string, Petak>();
  for (let k = 0; k < lebar; k++) {
    const kini = new Map<string, Petak>();
    for (const larik of kolom(tinggi, (b) => minat(b, k))) {
      const tanda = `${larik.baris}:${larik.tinggi}:${larik.kunci}`;
      const kiri = terbuka.get(tanda);
      if (kiri) kiri.lebar += 1;
      kini.set(tanda, kiri ?? { ...larik, kolom: k, lebar: 1 });
      terbuka.delete(tanda);
    }
    selesai.push(...terbuka.values());
    terbuka = kini;
  }
  return [...selesai, ...terbuka.values()];
}

/** Runs of one column. A cell that asks for nothing in particular joins the run above it, at the top the one below. */
function kolom(tinggi: number, minat: (baris: number) => Minat): Larik[] {
  const hasil: Larik[] = [];
  let sambung = false;
  let bebas = 0;
  for (let b = 0; b < tinggi; b++) {
    const kunci = minat(b);
    const atas: Larik | undefined = sambung ? hasil.at(-1) : undefined;
    if (kunci === undefined) {
      if (atas) atas.tinggi += 1;
      else bebas += 1;
      continue;
    }
    if (atas && atas.kunci === kunci) atas.tinggi += 1;
    else if (kunci !== null) hasil.push({ baris: b - bebas, tinggi: 1 + bebas, kunci });
    sambung = kunci !== null;
    bebas = 0;
  }
  return hasil;
}
