/** Widths and line heights of the typeface that a document's tables are set in, as `docx/layout` knows it. */
import { Document, type IPropertiesOptions, type IRunOptions, Paragraph, TextRun } from 'docx';
import { layoutDocument, type MeasureWidth } from 'docx/layout';
import { lebarTulisan, TINGGI_BARIS } from '../huruf';

export interface Muka {
  /** Of a text without line breaks, in parts of its size. */
  lebar(teks: string, tebal: boolean): number;
  /** Of a line, in points, where its largest text is `ukuran` points. */
  tinggi(ukuran: number): number;
  /** Points of a cell's text that has no size of its own. */
  ukuran: number;
}

export type GayaDokumen = Pick<IPropertiesOptions, 'styles' | 'externalStyles'>;

export const GAYA_SEL = 'IsiTabel';

/** Arial, in the default look's `IsiTabel`. */
export const MUKA_BAWAAN: Muka = {
  lebar: lebarTulisan,
  tinggi: (ukuran) => ukuran * TINGGI_BARIS,
  ukuran: 10,
};

/** Points of the probes: large, so that rounding does not show. */
const BESAR = 100;
/** Half points of the largest text whose line is measured; tables are set far smaller. */
const UKURAN_MAKS = 40;
/** The library gives pixels. */
const POIN = 72 / 96;
/** Told apart from a word of letters: a space's width is what it adds between two of them. */
const [RAPAT, RENGGANG] = ['xx', 'x x'];

/** A line of the library's for each run, in points. */
function garis(
  ruas: IRunOptions[],
  gaya: GayaDokumen = {},
  style?: string,
): { lebar: number; tinggi: number }[] {
  // A break is as high as the text that it ends.
  const patah = ({ text: _, ...sifat }: IRunOptions) => new TextRun({ ...sifat, break: 1 });
  const children = ruas.flatMap((r) => [new TextRun(r), patah(r)]).slice(0, -1);
  const isi = new Paragraph({ ...(style ? { style } : {}), children });
  const { pages } = layoutDocument(new Document({ ...gaya, sections: [{ children: [isi] }] }), {
    guess: true,
  });
  return pages
    .flatMap((p) => p.body)
    .flatMap((b) => (b.type === 'paragraph' ? b.lines : []))
    .map((g) => ({ lebar: g.textWidth * POIN, tinggi: g.height * POIN }));
}

/** Widths in parts of the size, one for each character and the space, of lines that `contohHuruf` asked for. */
function lebarContoh(contoh: string[], hasil: { lebar: number }[]): Map<string, number> {
  const lebar = new Map(contoh.map((t, i) => [t, (hasil[i]?.lebar ?? 0) / BESAR]));
  lebar.set(' ', (lebar.get(RENGGANG) ?? 0) - (lebar.get(RAPAT) ?? 0));
  return lebar;
}

const contohHuruf = (huruf: Iterable<string>) => [
  'x',
  RAPAT,
  RENGGANG,
  ...new Set([...huruf].filter((h) => /^[^\s\p{C}]$/u.test(h))),
];

const jumlahLebar = (teks: string, lebar: Map<string, number>, tebal: boolean) => {
  let jumlah = 0;
  for (const h of teks) jumlah += lebar.get(h) || lebarTulisan(h, tebal);
  return jumlah;
};

/**
 * Asks the library for a line of every character that the tables use, in the style of a cell: it finds the typeface
 * through styles and defaults itself, and its widths are the ones that it lays the pages out with.
 */
export function readMuka(gaya: GayaDokumen, huruf: Iterable<string>): Muka {
  const contoh = contohHuruf(huruf);
  const besar = (bold: boolean) => contoh.map((text) => ({ text, size: BESAR * 2, bold }));
  const ukuran = Array.from({ length: UKURAN_MAKS }, (_, i) => ({ text: 'x', size: i + 1 }));
  const hasil = garis([...besar(false), ...besar(true), ...ukuran, { text: 'x' }], gaya, GAYA_SEL);
  const biasa = lebarContoh(contoh, hasil);
  const tebal = lebarContoh(contoh, hasil.slice(contoh.length));
  const tinggi = hasil.slice(2 * contoh.length);
  const satu = biasa.get('x') ?? 0;
  return {
    lebar: (teks, isTebal) => jumlahLebar(teks, isTebal ? tebal : biasa, isTebal),
    tinggi: (n) => tinggi[Math.round(n * 2) - 1]?.tinggi ?? n * TINGGI_BARIS,
    ukuran: satu > 0 ? (tinggi[UKURAN_MAKS]?.lebar ?? 0) / satu : MUKA_BAWAAN.ukuran,
  };
}

/**
 * Width of a text in any typeface by name, in points. The library looks each character of each word up anew, through
 * lists of typefaces; here it is asked once for each typeface, and each word is added up once.
 */
export function pengukurLebar(huruf: Iterable<string>): MeasureWidth {
  const contoh = contohHuruf(huruf);
  const muka = new Map<string, { lebar: Map<string, number>; kata: Map<string, number> }>();
  return (teks, { name, size, bold, italic }) => {
    const kunci = `${name}|${bold}|${italic}`;
    let m = muka.get(kunci);
    if (!m) {
      const sampel = contoh.map((text) => ({ text, size: BESAR * 2, bold, italics: italic, font: name }));
      m = { lebar: lebarContoh(contoh, garis(sampel)), kata: new Map() };
      muka.set(kunci, m);
    }
    let n = m.kata.get(teks);
    if (n === undefined) {
      n = jumlahLebar(teks, m.lebar, bold);
      m.kata.set(teks, n);
    }
    return n * size;
  };
}
