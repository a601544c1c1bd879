/** The report as a Word document, with its page numbers already in the contents (docx/layout lays the pages out). */

import type { BagianLaporan, ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import { type Penomoran, penomoran } from '@lembar-kinerja/shared/laporan/nomor';
import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  type ISectionOptions,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { blokDocx } from './blok';
import { A4, gayaBawaan, type Halaman, HURUF, lebarTeks, PENOMORAN, sifatBagian } from './gaya';
import { nomorHalaman, nomorHalamanGaya } from './halaman';
import { pasangTemplat, TEMPAT_KOP } from './kop';
import type { GayaDokumen } from './muka';
import { bukaDocx, rapikan, tutupDocx, waktuLaporan } from './rapi';
import { bersih } from './teks';
import { readTemplat, type Templat } from './templat';

export interface OpsiDocx {
  /** The agency's Word file: its styles, letterhead, fonts and margins. Throws `templat/bukan-docx` for another file. */
  templat?: Uint8Array;
}

/** A pure function of its arguments: the same model and template give the same bytes. */
export async function writeDocx(model: ModelLaporan, opsi: OpsiDocx = {}): Promise<Uint8Array> {
  const nomor = penomoran(model);
  const templat = opsi.templat ? readTemplat(opsi.templat) : null;
  const halaman = templat?.halaman ?? A4;
  const gaya = gayaDokumen(lebarTeks(halaman, 'tegak'), templat);
  const doc = new Document({
    title: bersih(model.judul),
    subject: `LKjIP ${model.tahun}`,
    creator: bersih(model.instansi),
    lastModifiedBy: bersih(model.instansi),
    description: bersih(model.judul),
    pageNumbers: !templat || templat.huruf === HURUF ? nomorHalaman : nomorHalamanGaya(gaya),
    ...gaya,
    numbering: PENOMORAN,
    sections: model.bagian.map((b, i) => bagianDocx(model, b, i, halaman, nomor, templat?.kop != null)),
  });
  const waktu = waktuLaporan(model.tahun);
  const mentah = bukaDocx(new Uint8Array(await Packer.toBuffer(doc)));
  return tutupDocx(rapikan(templat ? pasangTemplat(mentah, templat) : mentah, waktu), waktu);
}

function bagianDocx(
  model: ModelLaporan,
  b: BagianLaporan,
  urut: number,
  halaman: Halaman,
  nomor: Penomoran,
  adaKop: boolean,
): ISectionOptions {
  const lebar = lebarTeks(halaman, b.arah);
  const kop = adaKop && b.nomor === 'romawi';
  return {
    properties: { ...sifatBagian(halaman, b), ...(kop ? { titlePage: true } : {}) },
    headers: { default: kepalaHalaman(model, b), ...(kop ? { first: tempatKop(model) } : {}) },
    footers: { default: kakiHalaman(b), ...(kop ? { first: kakiHalaman(b) } : {}) },
    children: [
      ...blokDocx(b.blok, lebar, nomor),
      ...(urut === model.bagian.length - 1 ? [tandaAkhir()] : []),
    ],
  };
}

/** The default look, or the template's with what it lacks. */
function gayaDokumen(lebar: number, templat: Templat | null): GayaDokumen {
  const bawaan = gayaBawaan(lebar);
  if (!templat) return { styles: bawaan };
  const kurang = (id: string) => !templat.id.has(id);
  const judul = [
    'heading1',
    'heading2',
    'heading3',
    'heading4',
    'heading5',
    'caption',
    'listParagraph',
  ] as const;
  const idBaku = (nama: string) => nama.charAt(0).toUpperCase() + nama.slice(1);
  return {
    externalStyles: templat.gaya,
    styles: {
      default: Object.fromEntries(
        judul.filter((n) => kurang(idBaku(n))).map((n) => [n, tanpaHuruf(bawaan.default?.[n] ?? {})]),
      ),
      paragraphStyles: (bawaan.paragraphStyles ?? []).filter((g) => kurang(g.id)),
    },
  };
}

/** What a template lacks is set in its own typeface. */
function tanpaHuruf<T extends { run?: { font?: unknown } }>({ run = {}, ...lain }: T) {
  const { font: _, ...sifat } = run;
  return { ...lain, run: sifat };
}

function tempatKop(model: ModelLaporan): Header {
  return new Header({
    children: [new Paragraph({ children: [new TextRun(TEMPAT_KOP), ...tandaAir(model)] })],
  });
}

function tandaAir(model: ModelLaporan): TextWatermark[] {
  return model.draf ? [new TextWatermark({ text: 'DRAF', font: HURUF, color: 'D9D9D9' })] : [];
}

function kepalaHalaman(model: ModelLaporan, b: BagianLaporan): Header {
  const draf = tandaAir(model);
  if (b.nomor === 'tanpa') return new Header({ children: [new Paragraph({ children: draf })] });
  return new Header({
    children: [
      new Paragraph({
        style: 'Header',
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '7F7F7F' } },
        children: [new TextRun({ text: bersih(`LKjIP Tahun ${model.tahun} – ${model.instansi}`) }), ...draf],
      }),
    ],
  });
}

function kakiHalaman(b: BagianLaporan): Footer {
  const nomor = new TextRun({ children: [PageNumber.CURRENT] });
  const isi = {
    tanpa: [],
    romawi: [nomor],
    arab: [new TextRun({ text: 'Halaman ' }), nomor, new TextRun({ text: ' dari ' }), halamanAkhir()],
  }[b.nomor];
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        children: isi,
      }),
    ],
  });
}

const AKHIR = '_lk_akhir';

/** The last arabic number, not the count of sheets: the roman pages before BAB I are numbered apart. */
function halamanAkhir(): PageReference {
  return new PageReference(AKHIR);
}

function tandaAkhir(): Paragraph {
  return new Paragraph({
    spacing: { before: 0, after: 0, line: 20, lineRule: LineRuleType.EXACT },
    children: [new Bookmark({ id: AKHIR, children: [new TextRun({ text: '', size: 2 })] })],
  });
}
