/** Formulas as an .xlsx file stores them, turned back into what a person typed. */
export { geserRumus } from '@lembar-kinerja/shared/rumus/geser';

/** Google's export of a formula that Excel does not know: `IFERROR(__xludf.DUMMYFUNCTION("CAPAIAN(D5,E5)"),81.3)`. */
const BUNGKUS = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),(.*)\)$/s;
/** Prefixes that mark newer or foreign functions inside the file only. */
const AWALAN = /\b_xl(?:fn|ws|udf|l)\./g;

/**
 * Formula text with its `=`. null where the cell only holds the spilled value of a neighbour's array
 * (Google exports such a cell as the pseudo formula `"COMPUTED_VALUE"`).
 */
export function rumusTerbuka(rumus: string): string | null {
  const isi = BUNGKUS.exec(rumus)?.[1]?.replaceAll('""', '"') ?? rumus;
  if (isi === '"COMPUTED_VALUE"') return null;
  return `=${isi.replace(/^=/, '').replace(AWALAN, '')}`;
}

/** Fallback value inside Google's wrapper, for a cell exported without a cached one. */
export function nilaiBungkus(rumus: string): string | number | null {
  const nilai = BUNGKUS.exec(rumus)?.[2];
  if (nilai === undefined || nilai === '') return null;
  const teks = /^"((?:[^"]|"")*)"$/s.exec(nilai)?.[1];
  if (teks !== undefined) return teks.replaceAll('""', '"');
  return Number.isFinite(Number(nilai)) ? Number(nilai) : null;
}
