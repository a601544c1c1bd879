/**
 * The report as PDF from the same model. Laid out until the page numbers of its contents stay the same: a first pass
 * learns the pages, a second prints them, roman before BAB I and arabic from there.
 */
import { readFileSync } from 'node:fs';
import type { ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import { penomoran } from '@lembar-kinerja/shared/laporan/nomor';
import pdfmake from 'pdfmake';
import { waktuLaporan } from '../docx/rapi';
import { bersih } from '../docx/teks';
import { BERKAS_HURUF } from '../huruf';
import { barisDaftar, blokPdf, type Ingatan, type Tercatat } from './blok';
import type { Simpul } from './teks';

/** Points: A4 upright, and the landscape annexes' centimetre. */
const TEGAK = { ukuran: [595.28, 841.89], tepi: [85, 77, 71, 71] } as const;
const MENDATAR = { ukuran: [841.89, 595.28], tepi: [28, 57, 28, 48] } as const;
const PUTARAN = 5;

/** A pure function of the model: the same bytes for the same report. */
export async function writePdf(model: ModelLaporan): Promise<Uint8Array> {
  siapkan();
  const ingatan: Ingatan = {
    nomor: penomoran(model),
    halaman: new Map(),
    putus: new Set(),
    awal: [],
  };
  for (let putaran = 1; ; putaran++) {
    const { definisi, bagian, tercatat } = susun(model, ingatan);
    const keluaran = pdfmake.createPdf(definisi);
    const dok = await keluaran.getStream();
    if (catat(model, ingatan, bagian, tercatat) && putaran < PUTARAN) continue;
    const label = dok.ref({ Nums: labelHalaman(model, ingatan.awal) });
    label.end();
    dok._root.data.PageLabels = label;
    return new Uint8Array(await keluaran.getBuffer());
  }
}

let siap = false;

function siapkan(): void {
  if (siap) return;
  const muka = Object.entries(BERKAS_HURUF).map(([gaya, berkas]) => {
    pdfmake.virtualfs.writeFileSync(`${gaya}.ttf`, readFileSync(berkas));
    return [gaya, `${gaya}.ttf`];
  });
  pdfmake.setFonts({ Arimo: Object.fromEntries(muka) });
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy(() => false);
  siap = true;
}

interface Susunan {
  definisi: object;
  /** First node of each section. */
  bagian: (Simpul | undefined)[];
  tercatat: { bagian: number; catatan: Tercatat }[];
}

function susun(model: ModelLaporan, ingatan: Ingatan): Susunan {
  const tercatat: Susunan['tercatat'] = [];
  let urut = 0;
  const isi = model.bagian.map((b, i) => {
    const ukuran = b.arah === 'tegak' ? TEGAK : MENDATAR;
    const lebar = ukuran.ukuran[0] - ukuran.tepi[0] - ukuran.tepi[2];
    const hasil = blokPdf(b.blok, lebar, ingatan, urut);
    urut += b.blok.length;
    tercatat.push(...hasil.tercatat.map((catatan) => ({ bagian: i, catatan })));
    return { b, i, ukuran, lebar, simpul: hasil.simpul };
  });
  for (const { simpul, lebar } of isi) {
    for (const s of simpul) if (s.daftarIsi) s.stack = daftarIsi(tercatat, ingatan, lebar);
  }
  const waktu = new Date(waktuLaporan(model.tahun));
  const definisi = {
    pageSize: 'A4',
    pageMargins: TEGAK.tepi,
    defaultStyle: { font: 'Arimo', fontSize: 11 },
    language: 'id-ID',
    displayTitle: true,
    info: {
      title: bersih(model.judul),
      author: bersih(model.instansi),
      subject: `LKjIP ${model.tahun}`,
      creator: 'Lembar Kinerja',
      producer: 'pdfmake',
      creationDate: waktu,
      modDate: waktu,
    },
    ...(model.draf
      ? { watermark: { text: 'DRAF', color: '#808080', opacity: 0.18, bold: true, angle: -45 } }
      : {}),
    content: isi.map((s) => ({
      section: s.simpul,
      pageSize: { width: TEGAK.ukuran[0], height: TEGAK.ukuran[1] },
      pageOrientation: s.b.arah === 'tegak' ? 'portrait' : 'landscape',
      pageMargins: s.ukuran.tepi,
      header: s.b.nomor === 'tanpa' ? null : () => kepala(model, s.ukuran.tepi[0], s.lebar),
      footer:
        s.b.nomor === 'tanpa'
          ? null
          : (kini: number, banyak: number) => kaki(model, s.i, kini, banyak, ingatan),
    })),
  };
  return { definisi, bagian: isi.map((s) => s.simpul[0]), tercatat };
}

function daftarIsi(tercatat: Susunan['tercatat'], ingatan: Ingatan, lebar: number): Simpul[] {
  return tercatat
    .filter(({ catatan }) => Number(catatan.simpul.tingkat) <= 3)
    .map(({ catatan: { kunci, simpul } }) =>
      barisDaftar(
        String(simpul.text),
        ingatan.halaman.get(kunci) ?? '',
        kunci,
        lebar,
        (Number(simpul.tingkat) - 1) * 14,
      ),
    );
}

/** Learns the pages of a pass; true when they differ from what that pass printed. */
function catat(
  model: ModelLaporan,
  ingatan: Ingatan,
  bagian: Susunan['bagian'],
  tercatat: Susunan['tercatat'],
): boolean {
  const sebelum = JSON.stringify([[...ingatan.halaman], [...ingatan.putus], ingatan.awal]);
  ingatan.awal = bagian.map((s) => halamanPertama(s) ?? 1);
  for (const { bagian: i, catatan } of tercatat) {
    const ini = halamanPertama(catatan.simpul);
    if (ini === null) continue;
    ingatan.halaman.set(catatan.kunci, sebutan(model, ingatan, i, ini));
    const lanjut = catatan.berikut ? halamanPertama(catatan.berikut) : null;
    if (lanjut !== null && lanjut > ini) ingatan.putus.add(catatan.kunci);
  }
  return JSON.stringify([[...ingatan.halaman], [...ingatan.putus], ingatan.awal]) !== sebelum;
}

/** First page that a node, or anything in it, stands on; null before layout. */
function halamanPertama(simpul: unknown): number | null {
  if (typeof simpul !== 'object' || simpul === null) return null;
  const s = simpul as Simpul;
  if (s.penanda) return halamanPertama(s.penanda);
  if (s.positions?.[0]) return s.positions[0].pageNumber;
  const isi =
    s.stack ?? s.columns ?? s.ol ?? s.ul ?? (s.table as { body?: unknown[] } | undefined)?.body?.flat();
  for (const anak of Array.isArray(isi) ? isi : []) {
    const halaman = halamanPertama(anak);
    if (halaman !== null) return halaman;
  }
  return null;
}

/** Number that a page shows: counted from the section that last restarted. */
function sebutan(model: ModelLaporan, ingatan: Ingatan, bagian: number, halaman: number): string {
  const b = model.bagian[bagian];
  if (!b || b.nomor === 'tanpa') return '';
  const n = halaman - (ingatan.awal[mulai(model, bagian)] ?? halaman) + 1;
  return b.nomor === 'romawi' ? romawiKecil(n) : String(n);
}

function mulai(model: ModelLaporan, bagian: number): number {
  let i = bagian;
  while (i > 0 && !model.bagian[i]?.mulaiUlang) i--;
  return i;
}

function romawiKecil(n: number): string {
  const nilai = [
    [10, 'x'],
    [9, 'ix'],
    [5, 'v'],
    [4, 'iv'],
    [1, 'i'],
  ] as const;
  let sisa = n;
  let teks = '';
  for (const [angka, huruf] of nilai) for (; sisa >= angka; sisa -= angka) teks += huruf;
  return teks;
}

function kepala(model: ModelLaporan, kiri: number, lebar: number): Simpul {
  return {
    margin: [kiri, 30, 0, 0],
    stack: [
      { text: bersih(`LKjIP Tahun ${model.tahun} – ${model.instansi}`), fontSize: 8 },
      { canvas: [{ type: 'line', x1: 0, y1: 2, x2: lebar, y2: 2, lineWidth: 0.5, lineColor: '#7f7f7f' }] },
    ],
  };
}

function kaki(model: ModelLaporan, bagian: number, kini: number, banyak: number, ingatan: Ingatan): Simpul {
  const n = sebutan(model, ingatan, bagian, kini);
  const akhir = sebutan(model, ingatan, model.bagian.length - 1, banyak);
  return {
    text: model.bagian[bagian]?.nomor === 'arab' ? `Halaman ${n} dari ${akhir}` : n,
    alignment: 'center',
    fontSize: 9,
    margin: [0, 18, 0, 0],
  };
}

/** Page labels that a reader program shows: none, i …, 1 … (PDF 32000-1, 12.4.2). */
function labelHalaman(model: ModelLaporan, awal: number[]): unknown[] {
  return model.bagian.flatMap((b, i) => {
    if (i > 0 && !b.mulaiUlang) return [];
    const gaya = { tanpa: {}, romawi: { S: 'r' }, arab: { S: 'D' } }[b.nomor];
    return [(awal[i] ?? 1) - 1, gaya];
  });
}
