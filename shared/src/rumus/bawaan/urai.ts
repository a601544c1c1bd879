/** A formula's text as nested calls; whatever is no call stays text as it was written. */

import { indeksKolom } from '../../dasar/kisi';
import { at, last } from '../../dasar/pasti';

/** Calls and the text between them. */
export type Ekspresi = (string | Panggil)[];

export interface Panggil {
  /** As written; empty for a bracket that groups. */
  nama: string;
  argumen: Ekspresi[];
}

export type Pemisah = ',' | ';';

/** Text, quoted sheet name, array literal, function name with its bracket, or one sign. */
const POTONGAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}|[A-Za-z_][\w.]*\s*\(|[^"'{]/y;

/**
 * `;` between arguments means the Indonesian way of writing, decimal comma included; else `,` separates.
 * null: nothing in the formula tells.
 */
export function pemisahRumus(rumus: string): Pemisah | null {
  const polos = rumus.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^{}]*\}/g, '');
  if (polos.includes(';')) return ';';
  return polos.includes(',') ? ',' : null;
}

/** Throws Error for an unclosed text or bracket: such a formula is in no sheet. */
export function uraiRumus(rumus: string, pemisah: Pemisah): Ekspresi {
  const tumpukan: Panggil[] = [{ nama: '', argumen: [[]] }];
  const puncak = () => last(tumpukan);
  const tulis = (isi: string | Panggil) => {
    const kini = last(puncak().argumen);
    const akhir = kini[kini.length - 1];
    if (typeof isi === 'string' && typeof akhir === 'string') kini[kini.length - 1] = akhir + isi;
    else kini.push(isi);
  };
  const teks = rumus.replace(/^=/, '');
  POTONGAN.lastIndex = 0;
  while (POTONGAN.lastIndex < teks.length) {
    const potong = POTONGAN.exec(teks)?.[0];
    if (potong === undefined) throw new Error(`Rumus ${rumus} tidak lengkap.`);
    if (potong === '(' || /^[A-Za-z_].*\($/s.test(potong)) {
      const baru = { nama: potong.slice(0, -1).trim(), argumen: [[]] };
      tulis(baru);
      tumpukan.push(baru);
    } else if (potong === ')') {
      if (tumpukan.length === 1) throw new Error(`Rumus ${rumus} kelebihan kurung.`);
      tumpukan.pop();
    } else if (potong === pemisah && tumpukan.length > 1 && puncak().nama !== '') puncak().argumen.push([]);
    else tulis(potong);
  }
  if (tumpukan.length > 1) throw new Error(`Rumus ${rumus} kekurangan kurung.`);
  return at(puncak().argumen, 0);
}

/** A cell or a block of cells, with its sheet as written (`'Pengukuran 2024'!` or nothing). */
export interface Acuan {
  lembar: string;
  baris: number;
  kolom: number;
  tinggi: number;
  lebar: number;
  /** `$` before the letters and the number of the first cell. */
  tetap: [string, string];
}

const ACUAN =
  /^((?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/iu;

/** null for anything that is more or less than one reference. */
export function uraiAcuan(teks: string): Acuan | null {
  const cocok = ACUAN.exec(teks.trim());
  if (!cocok) return null;
  const [, lembar = '', kunciKolom = '', huruf = '', kunciBaris = '', angka = '', huruf2, angka2] = cocok;
  const kolom = indeksKolom(huruf);
  const baris = Number(angka) - 1;
  return {
    lembar,
    baris,
    kolom,
    tinggi: angka2 === undefined ? 1 : Number(angka2) - baris,
    lebar: huruf2 === undefined ? 1 : indeksKolom(huruf2) - kolom + 1,
    tetap: [kunciKolom, kunciBaris],
  };
}
