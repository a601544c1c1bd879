/** The agency's own Word file as house style: its styles, theme, page, margins and letterhead, none of its text. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { strFromU8 } from 'fflate';
import { bukaZip } from '../zip/buka';
import { bacaXml } from './baca-xml';
import type { Halaman } from './gaya';
import type { BagianDocx } from './rapi';

export interface Templat {
  /** `word/styles.xml`, ready for a document of ours. */
  gaya: string;
  /** Ids of the styles it defines. */
  id: Set<string>;
  /** Typeface of its body text; null when it comes from the theme. */
  huruf: string | null;
  tema: Uint8Array | null;
  halaman: Halaman;
  kop: Kop | null;
}

export interface Kop {
  xml: string;
  rels: string | null;
  /** Pictures by their path below `word/`. */
  gambar: BagianDocx;
}

/** Names of Word's own styles, whatever the language of the Word that saved the file, and the ids we use for them. */
const BAWAAN: Record<string, string> = {
  normal: 'Normal',
  'heading 1': 'Heading1',
  'heading 2': 'Heading2',
  'heading 3': 'Heading3',
  'heading 4': 'Heading4',
  'heading 5': 'Heading5',
  caption: 'Caption',
  'list paragraph': 'ListParagraph',
  header: 'Header',
  footer: 'Footer',
  'toc 1': 'TOC1',
  'toc 2': 'TOC2',
  'toc 3': 'TOC3',
  'table of figures': 'TableofFigures',
};

/** Parts that are taken over; a letterhead with its pictures has some MB. */
const DIPAKAI = /^word\/(styles\.xml|document\.xml|theme\/theme1\.xml|media\/|_rels\/|[^/]+\.xml$)/;
const UKURAN_MAKS = 32 * 1024 * 1024;
/** The last section's properties close the document. */
const EKOR = 32_768;

/** Throws `templat/bukan-docx` for anything that is not a whole Word file. */
export function readTemplat(isi: Uint8Array): Templat {
  const bagian = buka(isi);
  const teks = (nama: string) => (bagian[nama] ? strFromU8(bagian[nama]) : null);
  const mentah = teks('word/styles.xml');
  const dokumen = teks('word/document.xml');
  if (mentah === null || dokumen === null) throw new Kesalahan('templat/bukan-docx');
  const gaya = lengkapiJudul(siapkanGaya(mentah));
  return {
    gaya,
    id: new Set([...gaya.matchAll(/<w:style\b[^<>]*\bw:styleId="([^"]+)"/g)].map((m) => m[1] ?? '')),
    huruf:
      /<w:docDefaults>(?:(?!<w:docDefaults>).)*?<w:rFonts\b[^<>]*\bw:ascii="([^"]+)"/s.exec(gaya)?.[1] ??
      null,
    tema: bagian['word/theme/theme1.xml'] ?? null,
    halaman: halaman(dokumen),
    kop: kop(bagian, dokumen),
  };
}

function buka(isi: Uint8Array): BagianDocx {
  try {
    const bagian = bukaZip(isi, DIPAKAI, UKURAN_MAKS);
    for (const [nama, b] of Object.entries(bagian)) if (/\.(xml|rels)$/.test(nama)) periksaXml(strFromU8(b));
    return bagian;
  } catch {
    throw new Kesalahan('templat/bukan-docx');
  }
}

/** Parts are taken over as text, so each must be whole: half an element would break the report. Throws `XmlRusak`. */
function periksaXml(xml: string): void {
  for (const _ of bacaXml(xml));
}

/*
 * Patterns below end where the next element of their kind begins: with plain `.*?`, a hundred thousand elements
 * without an end would each be searched for to the end of the file.
 */

/**
 * Ids in one language, no list numbers (they point into the template's own numbering; our headings carry theirs as
 * text), and the language of the report.
 */
function siapkanGaya(xml: string): string {
  let hasil = xml.replace(/<w:numPr>(?:(?!<w:numPr>).)*?<\/w:numPr>|<w:numPr\/>/gs, '');
  const terpakai = new Set<string>();
  for (const [blok] of xml.matchAll(/<w:style\b[^<>]*w:type="paragraph"(?:(?!<w:style\b).)*?<\/w:style>/gs)) {
    const id = /\bw:styleId="([^"]+)"/.exec(blok)?.[1];
    const baku = BAWAAN[(/<w:name w:val="([^"]+)"/.exec(blok)?.[1] ?? '').toLowerCase()];
    if (!id || !baku || terpakai.has(baku)) continue;
    terpakai.add(baku);
    if (id !== baku) hasil = gantiId(hasil, id, baku);
  }
  const bahasa = '<w:lang w:val="id-ID" w:eastAsia="en-US" w:bidi="ar-SA"/>';
  if (/<w:lang\b/.test(hasil)) return hasil.replace(/<w:lang\b[^<>]*\/>/g, bahasa);
  return hasil.replace(/(<w:rPrDefault>\s*<w:rPr>)(.*?)(<\/w:rPr>)/s, `$1$2${bahasa}$3`);
}

/**
 * An office shapes the headings that it uses, seldom all five: a level that the file lacks, or that is as Word left it,
 * follows the one above. The fifth is set apart by italics.
 */
function lengkapiJudul(gaya: string): string {
  let hasil = gaya;
  for (let n = 2; n <= 5; n++) {
    const ini = gayaJudul(hasil, n);
    const dibentuk = ini !== null && /<w:(?:sz|b)\b/.test(ini);
    if (dibentuk || gayaJudul(hasil, n - 1) === null) continue;
    const miring = n === 5 ? '<w:i/><w:iCs/>' : '';
    const baru = `<w:style w:type="paragraph" w:styleId="Heading${n}"><w:name w:val="heading ${n}"/><w:basedOn w:val="Heading${n - 1}"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr><w:rPr>${miring}</w:rPr></w:style>`;
    hasil = ini === null ? hasil.replace('</w:styles>', `${baru}</w:styles>`) : hasil.replace(ini, baru);
  }
  return hasil;
}

function gayaJudul(gaya: string, tingkat: number): string | null {
  const awal = new RegExp(`<w:style\\b[^<>]*\\bw:styleId="Heading${tingkat}"`).exec(gaya)?.index;
  const akhir = awal === undefined ? -1 : gaya.indexOf('</w:style>', awal);
  return awal === undefined || akhir < 0 ? null : gaya.slice(awal, akhir + '</w:style>'.length);
}

function gantiId(xml: string, lama: string, baru: string): string {
  const aman = lama.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return xml
    .replace(new RegExp(`(w:styleId=")${aman}"`, 'g'), `$1${baru}"`)
    .replace(new RegExp(`(<w:(?:basedOn|next|link) w:val=")${aman}"`, 'g'), `$1${baru}"`);
}

/** Page and margins of the last section, the one a document's text stands in. */
function halaman(dokumen: string): Halaman {
  const ekor = dokumen.slice(-EKOR);
  const bagian = [...ekor.matchAll(/<w:sectPr\b.*?<\/w:sectPr>/gs)].pop()?.[0] ?? '';
  const angka = (unsur: string, sifat: string, bawaan: number) => {
    const n = Number(new RegExp(`<w:${unsur}\\b[^<>]*\\bw:${sifat}="(-?\\d+)"`).exec(bagian)?.[1]);
    return Number.isFinite(n) && n > 0 ? n : bawaan;
  };
  const [w, h] = [angka('pgSz', 'w', 11906), angka('pgSz', 'h', 16838)];
  return {
    lebar: Math.min(w, h),
    tinggi: Math.max(w, h),
    atas: angka('pgMar', 'top', 1531),
    bawah: angka('pgMar', 'bottom', 1417),
    kiri: angka('pgMar', 'left', 1701),
    kanan: angka('pgMar', 'right', 1417),
  };
}

/** The header of the first page, else the ordinary one, with the pictures it shows. */
function kop(bagian: BagianDocx, dokumen: string): Kop | null {
  const acuan = (jenis: string) =>
    new RegExp(`<w:headerReference\\b(?=[^<>]*w:type="${jenis}")[^<>]*r:id="([^"]+)"`).exec(dokumen)?.[1];
  const id = acuan('first') ?? acuan('default');
  if (!id) return null;
  const rels = bagian['word/_rels/document.xml.rels'];
  const tujuan = rels && sasaran(strFromU8(rels), id);
  const xml = tujuan ? bagian[`word/${tujuan}`] : undefined;
  if (!tujuan || !xml) return null;
  const nama = tujuan.replace(/^.*\//, '');
  const milik = bagian[`word/_rels/${nama}.rels`];
  const teks = milik ? strFromU8(milik) : null;
  const gambar: BagianDocx = {};
  for (const [, target = ''] of (teks ?? '').matchAll(/Target="(media\/[^"/]+)"/g)) {
    const data = bagian[`word/${target}`];
    if (data) gambar[target] = data;
  }
  return { xml: strFromU8(xml), rels: teks, gambar };
}

function sasaran(rels: string, id: string): string | null {
  for (const [blok] of rels.matchAll(/<Relationship\b[^<>]*>/g)) {
    if (blok.includes(`Id="${id}"`))
      return /Target="([^"]+)"/.exec(blok)?.[1]?.replace(/^\/word\//, '') ?? null;
  }
  return null;
}
