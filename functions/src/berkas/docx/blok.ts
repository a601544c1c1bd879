/** Each block of the model as Word paragraphs and tables. */

import type { Blok, BlokGrafik, BlokTabel, GayaParagraf } from '@lembar-kinerja/shared/laporan/model';
import type { Penomoran, Takarir } from '@lembar-kinerja/shared/laporan/nomor';
import {
  AlignmentType,
  Bookmark,
  type FileChild,
  HeadingLevel,
  ImageRun,
  LineRuleType,
  Paragraph,
  SequentialIdentifier,
  TableOfContents,
  TextRun,
} from 'docx';
import { gambarGrafik } from '../grafik/grafik';
import { daftarTakarir, tandaTangan } from './daftar';
import { RATA, tabelDocx } from './tabel';
import { bersih, lekat, penanda, potongan } from './teks';

const TINGKAT = [
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
  HeadingLevel.HEADING_5,
] as const;

const GAYA: Partial<Record<GayaParagraf, string>> = {
  catatan: 'Catatan',
  'sampul-judul': 'SampulJudul',
  sampul: 'Sampul',
};

function gayaParagraf(gaya: GayaParagraf = 'biasa'): { style?: string } {
  const style = GAYA[gaya];
  return style === undefined ? {} : { style };
}

/** Blocks of one section. `lebar`: width of its text in twips. */
export function blokDocx(semua: Blok[], lebar: number, nomor: Penomoran): FileChild[] {
  const hasil: FileChild[] = [];
  let pindah = false;
  let urut = 0;
  for (const [i, blok] of semua.entries()) {
    if (blok.jenis === 'halaman-baru') {
      pindah = hasil.length > 0;
      continue;
    }
    const babBaru = isBab(blok) && hasil.length > 0;
    const pageBreakBefore = pindah || babBaru;
    pindah = false;
    if (blok.jenis === 'daftar') urut += 1;
    hasil.push(
      ...satuBlok(blok, lebar, nomor, {
        pageBreakBefore,
        urut,
        lengket: isPengantar(blok, semua[i + 1]),
        awal: hasil.length === 0,
        akhir: isAkhir(semua[i + 1]),
      }),
    );
  }
  return hasil;
}

interface Letak {
  pageBreakBefore: boolean;
  /** Number of the list this block is, so that each counts from 1. */
  urut: number;
  /** Stays on the page of the block that follows. */
  lengket: boolean;
  /** First of its section. */
  awal: boolean;
  /** Last of its page: a new page or the section's end follows. */
  akhir: boolean;
}

function isAkhir(berikut: Blok | undefined): boolean {
  return berikut === undefined || berikut.jenis === 'halaman-baru' || isBab(berikut);
}

/** A chapter begins on a new page. */
function isBab(blok: Blok): boolean {
  return blok.jenis === 'judul' && blok.tingkat === 1 && !blok.tanpaNomor;
}

/** A sentence that announces the list or table below it is not left behind on the page before. */
export function isPengantar(blok: Blok, berikut: Blok | undefined): boolean {
  if (blok.jenis !== 'paragraf' || berikut === undefined) return false;
  return berikut.jenis === 'daftar' || (berikut.jenis === 'tabel' && berikut.kunci === null);
}

function satuBlok(blok: Blok, lebar: number, nomor: Penomoran, letak: Letak): FileChild[] {
  const { pageBreakBefore, urut, lengket } = letak;
  switch (blok.jenis) {
    case 'judul':
      return [
        new Paragraph({
          heading: TINGKAT[blok.tingkat - 1] ?? HeadingLevel.HEADING_5,
          pageBreakBefore,
          // Whatever a template's heading says: none is left alone at the foot of a page.
          keepNext: true,
          // Word leaves out the room above the first line of a page, LibreOffice does not.
          ...(pageBreakBefore || letak.awal ? { spacing: { before: 0 } } : {}),
          children: [new TextRun(bersih(nomor.judul.get(blok) ?? blok.teks))],
        }),
      ];
    case 'paragraf':
      return [
        new Paragraph({
          ...gayaParagraf(blok.gaya),
          alignment: blok.rata
            ? RATA[blok.rata]
            : blok.gaya === 'tengah'
              ? AlignmentType.CENTER
              : AlignmentType.BOTH,
          pageBreakBefore,
          ...(lengket ? { keepNext: true } : {}),
          ...(blok.gaya === 'sampul-judul' && letak.awal ? { spacing: { before: 2600 } } : {}),
          children: potongan(lekat(blok.isi), nomor),
        }),
      ];
    case 'daftar':
      return blok.butir.map(
        (isi, i) =>
          new Paragraph({
            style: 'ListParagraph',
            numbering: {
              reference: blok.berurut ? 'angka' : 'butir',
              level: 0,
              instance: blok.berurut ? urut : 0,
            },
            alignment: AlignmentType.BOTH,
            pageBreakBefore: pageBreakBefore && i === 0,
            children: potongan(lekat(isi), nomor),
          }),
      );
    case 'tabel':
      return tabelBertakarir(blok, lebar, nomor, letak);
    case 'grafik':
      return grafikDocx(blok, lebar, nomor, pageBreakBefore);
    case 'daftar-isi':
      return [new TableOfContents('Daftar Isi', { headingStyleRange: '1-3', hyperlink: true })];
    case 'daftar-tabel':
      return daftarTakarir('Tabel', nomor, lebar);
    case 'daftar-gambar':
      return daftarTakarir('Gambar', nomor, lebar);
    case 'tanda-tangan':
      return tandaTangan(blok, lebar, pageBreakBefore);
    case 'isian':
      return [
        new Paragraph({ style: 'Isian', pageBreakBefore, children: [new TextRun(bersih(`[${blok.teks}]`))] }),
      ];
    case 'halaman-baru':
      return [];
  }
}

function takarir(t: Takarir, keepNext: boolean, pageBreakBefore: boolean): Paragraph {
  return new Paragraph({
    style: 'Caption',
    alignment: AlignmentType.CENTER,
    keepNext,
    pageBreakBefore,
    children: [
      new Bookmark({
        id: penanda(t.kunci),
        children: [new TextRun(`${t.label} `), new SequentialIdentifier(t.label)],
      }),
      new TextRun(` ${bersih(t.judul)}`),
    ],
  });
}

function tabelBertakarir(t: BlokTabel, lebar: number, nomor: Penomoran, letak: Letak): FileChild[] {
  const { pageBreakBefore } = letak;
  const milik = t.kunci === null ? undefined : nomor.takarir.get(`tabel:${t.kunci}`);
  const atas = milik ? [takarir(milik, true, pageBreakBefore)] : pageBreakBefore ? [celah(20, true)] : [];
  // Two tables in a row would grow together in Word without a paragraph between them.
  const bawah = t.sumber
    ? new Paragraph({ style: 'Catatan', children: [new TextRun(`Sumber: ${bersih(t.sumber)}`)] })
    : celah(letak.akhir ? 20 : 160);
  return [...atas, tabelDocx(t, lebar, nomor), bawah];
}

/** Room below a table in twips; almost none where the page ends, lest it spill over and leave a page empty. */
function celah(tinggi: number, pageBreakBefore = false): Paragraph {
  return new Paragraph({
    style: 'IsiTabel',
    pageBreakBefore,
    spacing: { before: 0, after: 0, line: tinggi, lineRule: LineRuleType.EXACT },
    children: [new TextRun({ text: '', size: 2 })],
  });
}

function grafikDocx(g: BlokGrafik, lebar: number, nomor: Penomoran, pageBreakBefore: boolean): FileChild[] {
  const gambar = gambarGrafik(g);
  const lebarPx = Math.min(lebar / 15, gambar.lebar);
  const milik = nomor.takarir.get(`gambar:${g.kunci}`);
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      pageBreakBefore,
      children: [
        new ImageRun({
          type: 'png',
          data: gambar.png,
          transformation: {
            width: Math.round(lebarPx),
            height: Math.round((lebarPx * gambar.tinggi) / gambar.lebar),
          },
          altText: { name: g.kunci, title: bersih(g.judul), description: bersih(g.alt) },
        }),
      ],
    }),
    ...(milik ? [takarir(milik, false, false)] : []),
  ];
}
