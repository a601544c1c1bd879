/** A formula's text moved to another cell. */
import { indeksKolom, kolomHuruf } from '../dasar/kisi';

/** Strings and quoted sheet names are skipped; a name before `(` is a function, and letters or dots around mean another name. */
const RUJUKAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'!?|(?<![\w.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A shared formula's text for another cell: relative references move by so many rows and columns. */
export function geserRumus(rumus: string, baris: number, kolom: number): string {
  return rumus.replace(RUJUKAN, (utuh, kunciKolom, huruf?: string, kunciBaris?: string, angka?: string) => {
    if (huruf === undefined || angka === undefined) return utuh;
    const k = kunciKolom ? huruf : kolomHuruf(indeksKolom(huruf) + kolom);
    const b = kunciBaris ? Number(angka) : Number(angka) + baris;
    return `${kunciKolom}${k}${kunciBaris}${b}`;
  });
}
