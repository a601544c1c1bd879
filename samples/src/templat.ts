/** A house style as an office keeps it: a Word file with its letterhead, typeface, headings and margins. */
import { bukaDocx, rapikan, tutupDocx } from '@lembar-kinerja/functions/berkas/docx/rapi';
import { png } from '@lembar-kinerja/functions/berkas/grafik/png';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  ImageRun,
  LineRuleType,
  Packer,
  Paragraph,
  TextRun,
} from 'docx';

const HURUF = 'Times New Roman';
const baris = (line: number) => ({ line, lineRule: LineRuleType.AUTO });
const judul = (size: number, before: number, tengah = false) => ({
  run: { font: HURUF, size, bold: true, color: '17365D' },
  paragraph: {
    spacing: { before, after: 140, ...baris(264) },
    keepNext: true,
    ...(tengah ? { alignment: AlignmentType.CENTER } : {}),
  },
});

export async function buatTemplat(instansi: string, kota: string): Promise<Uint8Array> {
  const doc = new Document({
    title: 'Templat LKjIP',
    creator: instansi,
    styles: {
      default: {
        document: {
          run: { font: HURUF, size: 24, language: { value: 'id-ID' } },
          paragraph: { spacing: { after: 120, ...baris(300) } },
        },
        heading1: judul(28, 0, true),
        heading2: judul(26, 300),
        heading3: judul(24, 240),
        heading4: judul(24, 200),
        caption: {
          run: { font: HURUF, size: 22, bold: true, italics: true, color: '000000' },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 160, after: 80, ...baris(240) } },
        },
      },
    },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: 11906, height: 16838 },
            margin: { top: 1701, right: 1417, bottom: 1417, left: 1985, header: 567, footer: 567 },
          },
        },
        headers: { first: kop(instansi, kota), default: new Header({ children: [new Paragraph('')] }) },
        children: [
          new Paragraph('Gaya, kop, huruf, dan tepi halaman berkas ini diikuti laporan; isinya tidak.'),
        ],
      },
    ],
  });
  const waktu = '2024-01-01T00:00:00Z';
  return tutupDocx(rapikan(bukaDocx(new Uint8Array(await Packer.toBuffer(doc))), waktu), waktu);
}

function kop(instansi: string, kota: string): Header {
  const line = (teks: string, size: number) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { after: 0, ...baris(240) },
      children: [new TextRun({ text: teks, font: HURUF, size, bold: size > 20 })],
    });
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        spacing: { after: 40, ...baris(240) },
        children: [
          new ImageRun({
            type: 'png',
            data: lambang(64),
            transformation: { width: 48, height: 48 },
            altText: { name: 'lambang', title: 'Lambang', description: 'Lambang contoh di kop surat' },
          }),
        ],
      }),
      line(`PEMERINTAH KOTA ${kota.toUpperCase()}`, 28),
      line(instansi.toUpperCase(), 24),
      line('Jalan [alamat kantor], Telepon [nomor telepon]', 20),
      new Paragraph({
        spacing: { after: 0, ...baris(240) },
        border: { bottom: { style: BorderStyle.THICK_THIN_SMALL_GAP, size: 18, space: 1, color: '000000' } },
        children: [],
      }),
    ],
  });
}

/** A plain ring: the template carries a picture without carrying anyone's emblem. */
function lambang(n: number): Uint8Array {
  const piksel = new Uint8Array(n * n);
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const jarak = Math.hypot(x - n / 2 + 0.5, y - n / 2 + 0.5) / (n / 2);
      piksel[y * n + x] = jarak < 0.55 || (jarak > 0.72 && jarak < 0.96) ? 40 : 255;
    }
  }
  return png(n, n, piksel, 1);
}
