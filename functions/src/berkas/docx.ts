/** The report as a Word document, with its page numbers already in the contents (docx/layout lays the pages out). */

import type { BagianLaporan, ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import { penomoran } from '@lembar-kinerja/shared/laporan/nomor';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  Packer,
  PageNumber,
  Paragraph,
  TabStopType,
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
      headers: { default: kepalaHalaman(model, b, lebarTeks(halaman, b.arah)) },
      footers: { default: kakiHalaman(b) },
      children: blokDocx(b.blok, lebarTeks(halaman, b.arah), nomor),
    })),
  });
  const waktu = waktuLaporan(model.tahun);
  const mentah = new Uint8Array(await Packer.toBuffer(doc));
  return tutupDocx(rapikan(bukaDocx(mentah), waktu), waktu);
}

function kepalaHalaman(model: ModelLaporan, b: BagianLaporan, lebar: number): Header {
  const draf = model.draf ? [new TextWatermark({ text: 'DRAF', font: HURUF })] : [];
  if (b.nomor === 'tanpa') return new Header({ children: [new Paragraph({ children: draf })] });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.RIGHT, position: lebar }],
        spacing: { after: 0 },
        border: { bottom: { style: BorderStyle.SINGLE, size: 4, space: 2, color: '7F7F7F' } },
        children: [
          new TextRun({ text: bersih(`LKjIP Tahun ${model.tahun} – ${model.instansi}`), size: 16 }),
          ...draf,
        ],
      }),
    ],
  });
}

function kakiHalaman(b: BagianLaporan): Footer {
  const isi =
    b.nomor === 'tanpa' ? [] : b.nomor === 'romawi' ? [PageNumber.CURRENT] : ['Halaman ', PageNumber.CURRENT];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 0 },
        children: [new TextRun({ children: isi, size: 18 })],
      }),
    ],
  });
}
