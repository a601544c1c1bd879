/** The sample's whole report, and a long annex beside docxtemplater filling a table of the same size. */
import { join } from 'node:path';
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { writePdf } from '@lembar-kinerja/functions/berkas/pdf/pdf';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { BlokTabel, ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { bahanContoh } from '../laporan-contoh';
import { prosesSendiri } from './proses';

const ULANGAN = 5;
const KOLOM = 10;
const [PENDEK, PANJANG] = [500, 1500];

const teksSel = (baris: number, kolom: number) =>
  kolom === 1 ? `Sub kegiatan nomor ${baris + 1}` : `${baris},${kolom}`;

/** A report of one table of `banyak` rows under a contents page. */
function modelLampiran(banyak: number): ModelLaporan {
  const tabel: BlokTabel = {
    jenis: 'tabel',
    kunci: 'lampiran',
    judul: 'Lampiran panjang',
    lebar: Array.from({ length: KOLOM }, (_, i) => (i === 1 ? 4 : 1)),
    ukuran: 7,
    kepala: [Array.from({ length: KOLOM }, (_, k) => ({ isi: [`Kolom ${k + 1}`] }))],
    baris: Array.from({ length: banyak }, (_, b) =>
      Array.from({ length: KOLOM }, (_x, k) => ({ isi: [teksSel(b, k)] })),
    ),
  };
  const umum = { judul: 'Lampiran', instansi: 'Contoh', tahun: 2024, draf: false, kurang: [], temuan: [] };
  return {
    ...umum,
    bagian: [
      { arah: 'tegak', nomor: 'romawi', mulaiUlang: true, blok: [{ jenis: 'daftar-isi' }] },
      {
        arah: 'mendatar',
        nomor: 'arab',
        mulaiUlang: true,
        blok: [
          { jenis: 'judul', tingkat: 1, teks: 'Lampiran' },
          tabel,
          { jenis: 'judul', tingkat: 1, teks: 'Penutup' },
        ],
      },
    ],
  };
}

/** The same cells through docxtemplater: a row of tags that it repeats. It knows no page numbers. */
async function templatIsi(kosong: Uint8Array, banyak: number): Promise<Uint8Array> {
  const dok = new Docxtemplater(new PizZip(kosong), { paragraphLoop: true });
  dok.render({
    b: Array.from({ length: banyak }, (_, b) =>
      Object.fromEntries(Array.from({ length: KOLOM }, (_x, k) => [`k${k}`, teksSel(b, k)])),
    ),
  });
  return dok.toBuffer({ compression: 'DEFLATE' });
}

/** A template of our own table with one row of tags. */
function templatBertanda(): Promise<Uint8Array> {
  const model = modelLampiran(1);
  const tabel = model.bagian[1]?.blok[1] as BlokTabel;
  tabel.baris = [
    Array.from({ length: KOLOM }, (_, k) => ({
      isi: [`${k === 0 ? '{#b}' : ''}{k${k}}${k === KOLOM - 1 ? '{/b}' : ''}`],
    })),
  ];
  return writeDocx(model);
}

async function median(kerja: () => Promise<unknown>): Promise<number> {
  const lama: number[] = [];
  for (let i = 0; i <= ULANGAN; i++) {
    globalThis.gc?.();
    const mulai = performance.now();
    await kerja();
    if (i > 0) lama.push(performance.now() - mulai);
  }
  return lama.sort((a, b) => a - b)[ULANGAN >> 1] ?? Number.NaN;
}

/** Rows of the bench's table: label, figure, comparison. */
export async function benchLaporan(akar: string): Promise<string[][]> {
  const contoh = join(akar, 'samples', 'bkpsdm-2024');
  const sendiri = prosesSendiri<ProsesSendiri>(akar, 'laporan-anak.cjs', contoh);
  const bahan = await bahanContoh(contoh);
  // A model of its own each time: the charts of one are drawn once.
  const docx = await median(() => writeDocx(laporan(bahan)));
  const pdf = await median(() => writePdf(laporan(bahan)));
  const pendek = await median(() => writeDocx(modelLampiran(PENDEK)));
  const panjang = await median(() => writeDocx(modelLampiran(PANJANG)));
  const kosong = await templatBertanda();
  const lain = await median(() => templatIsi(kosong, PANJANG));
  return [
    ['laporan contoh: .docx dengan nomor halaman', detik(docx), 'sasaran di bawah 3 s'],
    [
      '… untuk pertama kali, dalam proses sendiri',
      detik(sendiri.docx.ms),
      `memori puncak (RSS) ${mb(sendiri.docx.puncak)}`,
    ],
    ['… .pdf dari model yang sama', detik(pdf), `memori puncak (RSS) ${mb(sendiri.pdf.puncak)}`],
    [`lampiran ${formatAngka(PENDEK)} baris × ${KOLOM} kolom`, detik(pendek), ''],
    [
      `lampiran ${formatAngka(PANJANG)} baris × ${KOLOM} kolom`,
      detik(panjang),
      `${formatAngka(panjang / pendek, 2)} × untuk 3 × baris`,
    ],
    [
      '… tabel yang sama lewat docxtemplater, tanpa nomor halaman',
      detik(lain),
      `${formatAngka(panjang / lain, 2)} × kami`,
    ],
  ];
}

interface ProsesSendiri {
  docx: { ms: number; puncak: number };
  pdf: { puncak: number };
}

const mb = (byte: number) => `${formatAngka(byte / 2 ** 20, 0)} MB`;
const detik = (ms: number) => `${formatAngka(ms / 1000, 2)} s`;
