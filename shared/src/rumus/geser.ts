/** A formula's text moved to another cell. */

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
