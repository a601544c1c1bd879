/** How many lines a text takes in a table cell, as Word breaks it: at spaces and after hyphens, else inside a word. */
import { MUKA_BAWAAN, type Muka } from './muka';

export interface Ruas {
  teks: string;
  tebal: boolean;
  /** Points. */
  ukuran: number;
}

/** Lines of one paragraph in `lebar` points; an empty paragraph has one. */
export function banyakBaris(ruas: Ruas[], lebar: number, muka: Muka = MUKA_BAWAAN): number {
  let baris = 1;
  let terpakai = 0;
  for (const { kata, spasi } of kataKata(ruas, muka)) {
    if (kata === null) {
      baris += 1;
      terpakai = 0;
      continue;
    }
    if (terpakai > 0 && terpakai + kata.lebar > lebar) {
      baris += 1;
      terpakai = 0;
    }
    if (kata.lebar > lebar) {
      // A word longer than the line is broken where the line ends.
      for (const huruf of kata.huruf) {
        if (terpakai > 0 && terpakai + huruf > lebar) {
          baris += 1;
          terpakai = 0;
        }
        terpakai += huruf;
      }
    } else terpakai += kata.lebar;
    terpakai += spasi;
  }
  return baris;
}

interface Kata {
  /** null: a line break. */
  kata: { lebar: number; huruf: number[] } | null;
  /** Width of the spaces behind it, which may hang over the line's end. */
  spasi: number;
}

/** Words of the runs together: a word may go on from one run into the next. */
function kataKata(ruas: Ruas[], muka: Muka): Kata[] {
  const hasil: Kata[] = [];
  let huruf: number[] = [];
  const tutup = (spasi: number) => {
    if (huruf.length > 0 || spasi > 0) {
      hasil.push({ kata: { lebar: huruf.reduce((a, b) => a + b, 0), huruf }, spasi });
    }
    huruf = [];
  };
  for (const { teks, tebal, ukuran } of ruas) {
    for (const potong of teks.split(/(\n| +|-)/)) {
      if (potong === '') continue;
      if (potong === '\n') {
        tutup(0);
        hasil.push({ kata: null, spasi: 0 });
      } else if (potong.startsWith(' ')) tutup(muka.lebar(potong, tebal) * ukuran);
      else {
        for (const h of potong) huruf.push(muka.lebar(h, tebal) * ukuran);
        if (potong === '-') tutup(0);
      }
    }
  }
  tutup(0);
  return hasil;
}
