/** The report as a Word document, with its page numbers already in the contents (docx/layout lays the pages out). */

import type { BagianLaporan, ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import { penomoran } from '@lembar-kinerja/shared/laporan/nomor';
import {
  Bookmark,
  BorderStyle,
  Document,
  Footer,
  Header,
  LineRuleType,
  Packer,
  PageNumber,
  PageReference,
  Paragraph,
  TextRun,
} from 'docx';
import { TextWatermark } from 'docx/watermarks';
import { blokDocx } from './docx-blok';
import { A4, gayaBawaan, HURUF, lebarTeks, PENOMORAN, sifatBagian } from './docx-gaya';
import { nomorHalaman } from './docx-halaman';
import { bukaDocx, rapikan, tutupDocx, waktuLaporan } from './docx-rapi';
import { bersih } from './docx-teks';

export interface OpsiDocx {
  /** The agency's Word file: its styles, letterhead, fonts and margins. */
  templat?: Uint8Array;
}

/** A pure function of its arguments: the same model gives the same bytes. */
export async function writeDocx(model: ModelLaporan, _opsi: OpsiDocx = {}): Promise<Uint8Array> {
  const nomor = penomoran(model);
  const halaman = A4;
  const doc = new Document({
    title: bersih(model.judul),
    subject: `LKjIP ${model.tahun}`,
    creator: bersih(model.instansi),
    lastModifiedBy: bersih(model.instansi),
    description: bersih(model.judul),
    pageNumbers: nomorHalaman,
    styles: gayaBawaan(lebarTeks(halaman, 'tegak')),
    numbering: PENOMORAN,
    sections: model.bagian.map((b) => ({
      properties: sifatBagian(halaman, b),
      headers: { default: kepalaHalaman(model, b) },
      footers: { default: kakiHalaman(b) },
      children: [
        ...blokDocx(b.blok, lebarTeks(halaman, b.arah), nomor),
        ...(b === model.bagian[model.bagian.length - 1] ? [tandaAkhir()] : []),
      ],
    })),
  });
  const waktu = waktuLaporan(model.tahun);
  const mentah = new Uint8Array(await Packer.toBuffer(doc));
  return tutupDocx(rapikan(bukaDocx(mentah), waktu), waktu);
}

function kepalaHalaman(model: ModelLaporan, b: BagianLaporan): Header {
  const draf = model.draf ? [new TextWatermark({ text: 'DRAF', font: HURUF })] : [];
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
