import { Document, Paragraph, TextRun } from 'docx';
import { layoutDocument } from 'docx/layout';
import { GAYA_SEL, type GayaDokumen, pengukurLebar, readMuka } from './muka';

const TEKS = 'Penyelenggaraan “koordinasi” – 12,5 % AVATAR';
const POIN = 72 / 96;

/** Width and height of a text on one line, as the library lays it out. */
function garis(sifat: object, gaya: GayaDokumen = {}, style?: string) {
  const isi = new Paragraph({
    ...(style ? { style } : {}),
    children: [new TextRun({ text: TEKS, ...sifat })],
  });
  const halaman = { page: { size: { width: 31_000, height: 12_000 } } };
  const dok = new Document({ ...gaya, sections: [{ properties: halaman, children: [isi] }] });
  const blok = layoutDocument(dok, { guess: true }).pages[0]?.body[0];
  const g = blok?.type === 'paragraph' ? blok.lines[0] : undefined;
  return { lebar: (g?.textWidth ?? 0) * POIN, tinggi: (g?.height ?? 0) * POIN };
}

test.each(['Times New Roman', 'Calibri', 'Cambria', 'Huruf Tak Dikenal'])(
  '%s: a text is as wide as the library lays it out',
  (name) => {
    const lebar = pengukurLebar(TEKS);
    for (const [bold, italic] of [
      [false, false],
      [true, false],
      [false, true],
      [true, true],
    ] as const) {
      const harap = garis({ font: name, size: 22, bold, italics: italic }).lebar;
      expect(harap).toBeGreaterThan(200);
      expect(lebar(TEKS, { name, size: 11, bold, italic })).toBeCloseTo(harap, 3);
    }
  },
);

test('the typeface of a cell comes from its style, its widths and heights from the library', () => {
  const gaya: GayaDokumen = {
    styles: {
      default: { document: { run: { font: 'Cambria', size: 22 } } },
      paragraphStyles: [{ id: GAYA_SEL, name: 'Isi Tabel', basedOn: 'Normal', run: { size: 18 } }],
    },
  };
  const muka = readMuka(gaya, TEKS);
  expect(muka.ukuran).toBeCloseTo(9, 6);
  for (const ukuran of [6.5, 7, 11]) {
    const harap = garis({ size: ukuran * 2, bold: true }, gaya, GAYA_SEL);
    expect(muka.lebar(TEKS, true) * ukuran).toBeCloseTo(harap.lebar, 3);
    expect(muka.tinggi(ukuran)).toBeCloseTo(harap.tinggi, 3);
  }
});
