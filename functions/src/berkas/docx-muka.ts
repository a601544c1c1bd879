/** Widths and line heights of the typeface that a document's tables are set in, as `docx/layout` knows it. */
import { Document, type IPropertiesOptions, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import { lebarTulisan, TINGGI_BARIS } from './huruf';

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

/**
 * Asks the library for a line of every character that the tables use, in the style of a cell: it finds the typeface
 * through styles and defaults itself, and its widths are the ones that it lays the pages out with.
 */
export function readMuka(gaya: GayaDokumen, huruf: Iterable<string>): Muka {
  const abjad = [...new Set(huruf)].filter((h) => /^[^\s\p{C}]$/u.test(h));
  const contoh = ['x', 'xx', 'x x', ...abjad];
  const sampel = [
    ...[false, true].flatMap((bold) => contoh.map((text) => ({ text, size: BESAR * 2, bold }))),
    ...Array.from({ length: UKURAN_MAKS }, (_, i) => ({ text: 'x', size: i + 1 })),
    { text: 'x' },
  ].map((r) => new Paragraph({ style: GAYA_SEL, children: [new TextRun(r)] }));
  const { pages } = layoutDocument(new Document({ ...gaya, sections: [{ children: sampel }] }), {
    guess: true,
  });
  const garis = pages
    .flatMap((p) => p.body)
    .map((b) => {
      const g = b.type === 'paragraph' ? b.lines[0] : undefined;
      return { lebar: (g?.textWidth ?? 0) * POIN, tinggi: (g?.height ?? 0) * POIN };
    });
  const lebar = new Map<string, number>();
  for (const [i, tebal] of [false, true].entries()) {
    for (const [j, t] of contoh.entries()) {
      lebar.set(`${tebal}${t}`, (garis[i * contoh.length + j]?.lebar ?? 0) / BESAR);
    }
    lebar.set(`${tebal} `, (lebar.get(`${tebal}x x`) ?? 0) - (lebar.get(`${tebal}xx`) ?? 0));
  }
  const tinggi = garis.slice(2 * contoh.length);
  const satu = lebar.get('falsex') ?? 0;
  return {
    lebar: (teks, tebal) => {
      let jumlah = 0;
      for (const h of teks) jumlah += lebar.get(`${tebal}${h}`) || lebarTulisan(h, tebal);
      return jumlah;
    },
    tinggi: (n) => tinggi[Math.round(n * 2) - 1]?.tinggi ?? n * TINGGI_BARIS,
    ukuran: satu > 0 ? (tinggi[UKURAN_MAKS]?.lebar ?? 0) / satu : MUKA_BAWAAN.ukuran,
  };
}
