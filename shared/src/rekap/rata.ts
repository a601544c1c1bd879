/** Averages of the K side along the tree (domain: averages and predikat). */
import { rataCapaian } from '../kinerja/capaian';

/** What the mean of a parent needs to know of one child. */
export interface NilaiAnak {
  /** Capaian of each of the child's indicators; null is a blank. */
  capaian: (number | null)[];
  /** The child's own average, when it has children or a printed one. */
  rata: number | null;
}

/**
 * The child's contribution to its parent's mean: its own average, else the mean of its indicators'
 * capaian (blank counts 0). undefined when it measures nothing and so does not count.
 */
export function nilaiAnak(anak: NilaiAnak): number | undefined {
  if (anak.rata !== null) return anak.rata;
  return rataCapaian(anak.capaian) ?? undefined;
}

/** Unweighted, uncapped mean over the children that measure something; two decimals, null when none does. */
export function rataAnak(anak: readonly NilaiAnak[]): number | null {
  return rataCapaian(anak.map(nilaiAnak).filter((n): n is number => n !== undefined));
}
