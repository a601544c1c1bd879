/** Formulas as an .xlsx file stores them, turned back into what a person typed. */

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

/** Strings and quoted sheet names are skipped; a name before `(` is a function, and letters or dots around mean another name. */
const RUJUKAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A shared formula's text for another cell: relative references move by so many rows and columns. */
export function geserRumus(rumus: string, baris: number, kolom: number): string {
  return rumus.replace(RUJUKAN, (utuh, kunciKolom, huruf?: string, kunciBaris?: string, angka?: string) => {
    if (huruf === undefined || angka === undefined) return utuh;
    const k = kunciKolom ? huruf : hurufKolom(nomorKolom(huruf) + kolom);
    const b = kunciBaris ? Number(angka) : Number(angka) + baris;
    return `${kunciKolom}${k}${kunciBaris}${b}`;
  });
}

/** A → 1, AA → 27. */
export function nomorKolom(huruf: string): number {
  let n = 0;
  for (const h of huruf) n = n * 26 + h.charCodeAt(0) - 64;
  return n;
}

function hurufKolom(nomor: number): string {
  return nomor < 1
    ? ''
    : hurufKolom(Math.floor((nomor - 1) / 26)) + String.fromCharCode(65 + ((nomor - 1) % 26));
}
