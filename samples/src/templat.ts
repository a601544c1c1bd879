/** A house style as an office keeps it: a Word file with its letterhead, typeface, headings and margins. */
import { deflateSync } from 'node:zlib';
import { bukaDocx, rapikan, tutupDocx } from '@lembar-kinerja/functions/berkas/docx-rapi';
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

/** A plain ring as PNG (ISO 15948): the template carries a picture without carrying anyone's emblem. */
function lambang(n: number): Uint8Array {
  const piksel = Buffer.alloc(n * (n + 1));
  for (let y = 0; y < n; y++) {
    for (let x = 0; x < n; x++) {
      const jarak = Math.hypot(x - n / 2 + 0.5, y - n / 2 + 0.5) / (n / 2);
      piksel[y * (n + 1) + 1 + x] = jarak < 0.55 || (jarak > 0.72 && jarak < 0.96) ? 40 : 255;
    }
  }
  const kepala = Buffer.alloc(13);
  kepala.writeUInt32BE(n, 0);
  kepala.writeUInt32BE(n, 4);
  kepala.set([8, 0, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    potong('IHDR', kepala),
    potong('IDAT', deflateSync(piksel)),
    potong('IEND', Buffer.alloc(0)),
  ]);
}

function potong(jenis: string, isi: Buffer): Buffer {
  const tubuh = Buffer.concat([Buffer.from(jenis, 'latin1'), isi]);
  const hasil = Buffer.alloc(tubuh.length + 8);
  hasil.writeUInt32BE(isi.length, 0);
  tubuh.copy(hasil, 4);
  hasil.writeUInt32BE(crc(tubuh), tubuh.length + 4);
  return hasil;
}

function crc(isi: Buffer): number {
  let c = 0xffffffff;
  for (const b of isi) {
    c ^= b;
    for (let i = 0; i < 8; i++) c = c & 1 ? (c >>> 1) ^ 0xedb88320 : c >>> 1;
  }
  return (c ^ 0xffffffff) >>> 0;
}
