/** Files whose every cell is text (CSV, web pages): what is clearly a number there is one, as it would be when typed. */
import { readAngka, readKolom } from '@lembar-kinerja/shared/dasar/angka';
import { alamat, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { bersih } from '@lembar-kinerja/shared/dasar/teks';

/** More digits are an account or a person's number, and would lose their last ones. */
const DIGIT_MAKS = 15;
const BERANGKA = /\d/;

/**
 * The decimal sign is the whole file's, as far as its clear numbers agree; a lone separator that they do not explain stays
 * text, for the column to decide. The text itself is kept where it has zeros that the number has not (`2.10`, `0001`).
 */
export function angkakan(lembar: Lembar): Lembar {
  const desimal = tandaDesimal(lembar.nilai);
  const tampil: Record<string, string> = {};
  const nilai = lembar.nilai.map((baris, b) =>
    baris.map((isi, k): Nilai => {
      if (typeof isi !== 'string' || !BERANGKA.test(isi)) return isi;
      const teks = bersih(isi).trim();
      if (teks.replace(/\D/g, '').length > DIGIT_MAKS) return isi;
      const { nilai: n, ambigu } = readAngka(teks, 'bebas', desimal);
      if (n === null || ambigu) return isi;
      if (/^\d+(\.\d+)?$/.test(teks) && teks !== String(n)) tampil[alamat(b, k)] = teks;
      return n;
    }),
  );
  return { ...lembar, nilai, ...(Object.keys(tampil).length > 0 && { tampil }) };
}

/** Undefined where clear numbers use both signs, or none does. */
function tandaDesimal(nilai: Nilai[][]): '.' | ',' | undefined {
  const semua = nilai.flat().filter((n) => typeof n === 'string' && BERANGKA.test(n));
  // A lone separator is read by the sign of the clear ones: asked with a number that only one reading makes a thousand.
  const [uji] = readKolom(['1.234', ...semua]).angka;
  if (uji === undefined || uji.ambigu) return undefined;
  return uji.nilai === 1234 ? ',' : '.';
}
