/** The default look: A4, Arial's metrics, the margins of tata naskah dinas. A house template overrides it. */

import type { BagianLaporan } from '@lembar-kinerja/shared/laporan/model';
import type { IParagraphStyleOptions, IPropertiesOptions, ISectionPropertiesOptions } from 'docx';
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LineRuleType,
  NumberFormat,
  PageOrientation,
  SectionType,
  TabStopType,
} from 'docx';

export const HURUF = 'Arial';

/** Page and margins in twips (1/1440 inch). */
export interface Halaman {
  lebar: number;
  tinggi: number;
  atas: number;
  bawah: number;
  kiri: number;
  kanan: number;
}

export const A4: Halaman = { lebar: 11906, tinggi: 16838, atas: 1531, bawah: 1417, kiri: 1701, kanan: 1417 };
/** Landscape annexes are wide forms: margins of a centimetre, so that three quarters of a page are figures. */
const TEPI_MENDATAR = 567;

export function lebarTeks(h: Halaman, arah: BagianLaporan['arah']): number {
  return arah === 'tegak' ? h.lebar - h.kiri - h.kanan : h.tinggi - 2 * TEPI_MENDATAR;
}

export function sifatBagian(h: Halaman, b: BagianLaporan): ISectionPropertiesOptions {
  const mendatar = b.arah === 'mendatar';
  return {
    type: SectionType.NEXT_PAGE,
    page: {
      size: {
        width: h.lebar,
        height: h.tinggi,
        ...(mendatar ? { orientation: PageOrientation.LANDSCAPE } : {}),
      },
      margin: mendatar
        ? { top: 1134, bottom: 1021, left: TEPI_MENDATAR, right: TEPI_MENDATAR, header: 567, footer: 454 }
        : { top: h.atas, bottom: h.bawah, left: h.kiri, right: h.kanan, header: 709, footer: 624 },
      pageNumbers: {
        formatType: b.nomor === 'romawi' ? NumberFormat.LOWER_ROMAN : NumberFormat.DECIMAL,
        ...(b.mulaiUlang ? { start: 1 } : {}),
      },
    },
  };
}

/** Line spacing always with its rule: `line` alone reads differently in Word, Google Docs and LibreOffice. */
const baris = (line: number) => ({ line, lineRule: LineRuleType.AUTO });

const judul = (size: number, before: number, after: number) => ({
  run: { font: HURUF, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after, ...baris(252) }, keepNext: true, keepLines: true },
});

export function gayaBawaan(lebar: number): NonNullable<IPropertiesOptions['styles']> {
  const isi = (id: string, name: string, kiri: number): IParagraphStyleOptions => ({
    id,
    name,
    basedOn: 'Normal',
    next: 'Normal',
    paragraph: {
      spacing: { after: 20, ...baris(240) },
      indent: { left: kiri + 284, hanging: 284 },
      tabStops: [{ type: TabStopType.RIGHT, position: lebar, leader: 'dot' }],
    } as NonNullable<IParagraphStyleOptions['paragraph']>,
  });
  return {
    default: {
      document: {
        run: { font: HURUF, size: 22, language: { value: 'id-ID' } },
        paragraph: { spacing: { after: 120, ...baris(276) } },
      },
      heading1: {
        ...judul(26, 300, 240),
        paragraph: { ...judul(26, 300, 240).paragraph, alignment: AlignmentType.CENTER },
      },
      heading2: judul(24, 280, 120),
      heading3: judul(22, 220, 100),
      heading4: judul(22, 180, 80),
      heading5: {
        ...judul(22, 140, 60),
        run: { font: HURUF, size: 22, bold: true, italics: true, color: '000000' },
      },
      caption: {
        run: { font: HURUF, size: 20, bold: true, color: '000000' },
        paragraph: {
          alignment: AlignmentType.CENTER,
          spacing: { before: 160, after: 80, ...baris(240) },
          keepLines: true,
        },
      },
      listParagraph: { paragraph: { spacing: { after: 60, ...baris(276) } } },
    },
    paragraphStyles: [
      ...gayaTambahan(),
      isi('TOC1', 'toc 1', 0),
      isi('TOC2', 'toc 2', 284),
      isi('TOC3', 'toc 3', 567),
      isi('TableofFigures', 'table of figures', 0),
    ],
  };
}

/** Styles that the report needs beyond Word's own; a template that defines the same id wins. */
export function gayaTambahan(): IParagraphStyleOptions[] {
  return [
    {
      id: 'Header',
      name: 'header',
      basedOn: 'Normal',
      run: { size: 16 },
      paragraph: { spacing: { after: 0, ...baris(240) } },
    },
    {
      id: 'Footer',
      name: 'footer',
      basedOn: 'Normal',
      run: { size: 18 },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 0, ...baris(240) } },
    },
    {
      id: 'IsiTabel',
      name: 'Isi Tabel',
      basedOn: 'Normal',
      run: { size: 20 },
      // A template's Normal may indent its first line; a cell must not.
      paragraph: {
        indent: { left: 0, right: 0, firstLine: 0 },
        spacing: { before: 20, after: 20, ...baris(240) },
      },
    },
    {
      id: 'Catatan',
      name: 'Catatan',
      basedOn: 'Normal',
      run: { size: 18, italics: true },
      paragraph: { spacing: { before: 60, after: 160, ...baris(240) } },
    },
    {
      id: 'SampulJudul',
      name: 'Sampul Judul',
      basedOn: 'Normal',
      run: { size: 40, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 240, after: 240, ...baris(276) } },
    },
    {
      id: 'Sampul',
      name: 'Sampul',
      basedOn: 'Normal',
      run: { size: 28, bold: true },
      paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 480, after: 240, ...baris(276) } },
    },
    {
      id: 'Isian',
      name: 'Isian',
      basedOn: 'Normal',
      run: { bold: true, color: '7F0000' },
      paragraph: {
        border: Object.fromEntries(
          ['top', 'bottom', 'left', 'right'].map((s) => [
            s,
            { style: BorderStyle.DASHED, size: 6, space: 4, color: '7F0000' },
          ]),
        ),
      },
    },
    {
      id: 'TandaTangan',
      name: 'Tanda Tangan',
      basedOn: 'Normal',
      paragraph: { spacing: { after: 0, ...baris(252) }, keepLines: true },
    },
  ];
}

export const PENOMORAN: NonNullable<IPropertiesOptions['numbering']> = {
  config: [
    {
      reference: 'butir',
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '•',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 425, hanging: 283 } }, run: { font: HURUF } },
        },
      ],
    },
    {
      reference: 'angka',
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.LEFT,
          style: { paragraph: { indent: { left: 482, hanging: 425 } } },
        },
      ],
    },
  ],
};
