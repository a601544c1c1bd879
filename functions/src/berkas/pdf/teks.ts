/** Text, paragraphs and tables as pdfmake nodes. */
import type { BlokTabel, Potongan, SelTabel } from '@lembar-kinerja/shared/laporan/model';
import { type Penomoran, teksRujukan } from '@lembar-kinerja/shared/laporan/nomor';
import { letakSel } from '../docx/tabel';
import { bersih } from '../docx/teks';

/** A node of a pdfmake definition. After layout it knows where it stands. */
export interface Simpul {
  [sifat: string]: unknown;
  positions?: { pageNumber: number }[];
}

/** No word of the language is this long: addresses and the like may break anywhere. */
const KATA_PANJANG = 26;

export function teks(isi: Potongan[], nomor: Penomoran): Simpul[] {
  const hasil: (Simpul & { text: string })[] = [];
  for (const p of isi) {
    const ini = satuTeks(p, nomor);
    const lalu = hasil[hasil.length - 1];
    // In justified text every node stands apart: plain text is joined, and a full stop goes with what it follows.
    if (lalu && gaya(lalu) === gaya(ini)) lalu.text += ini.text;
    else if (lalu) {
      const tanda = /^[.,;:)?!”]+/.exec(ini.text)?.[0] ?? '';
      lalu.text += tanda;
      hasil.push({ ...ini, text: ini.text.slice(tanda.length) });
    } else hasil.push(ini);
  }
  return hasil.filter((s) => s.text !== '').map(patahkan);
}

const gaya = ({ text: _, ...sifat }: Simpul) => JSON.stringify(sifat);

function satuTeks(p: Potongan, nomor: Penomoran): Simpul & { text: string } {
  if (typeof p !== 'string' && 'rujukan' in p) {
    const ada = nomor.takarir.has(p.rujukan);
    return { text: teksRujukan(nomor, p.rujukan), ...(ada ? { linkToDestination: p.rujukan } : {}) };
  }
  const { teks, tebal, miring } = typeof p === 'string' ? { teks: p, tebal: false, miring: false } : p;
  return { text: bersih(teks), ...(tebal ? { bold: true } : {}), ...(miring ? { italics: true } : {}) };
}

function patahkan(s: Simpul & { text: string }): Simpul {
  const panjang = s.text.split(/\s/).some((kata) => kata.length > KATA_PANJANG);
  return panjang ? { ...s, wordBreak: 'break-all' } : s;
}

const RATA = { kiri: 'left', tengah: 'center', kanan: 'right', rata: 'justify' } as const;

/** Points of each column: pdfmake's widths leave out margins and lines. */
function lebarIsi(relatif: number[], lebar: number, tepi: number): number[] {
  const jumlah = relatif.reduce((a, b) => a + b, 0) || 1;
  const bersihLebar = lebar - 0.5;
  return relatif.map((n) => Math.max(1, (n * bersihLebar) / jumlah - 2 * tepi - 0.5));
}

/** A table; its caption is its first header row, so that the two never part. */
export function tabelPdf(t: BlokTabel, lebar: number, nomor: Penomoran): Simpul {
  const kolom = t.lebar.length;
  const tepi = (t.ukuran ?? 10) < 7 ? 1.7 : 3.5;
  const semua = [...t.kepala, ...t.baris];
  const letak = letakSel(semua, kolom);
  const milik = t.kunci === null ? undefined : nomor.takarir.get(`tabel:${t.kunci}`);
  const isi = semua.map((baris, i) => barisPdf(t, baris, letak[i] ?? [], kolom, i < t.kepala.length, nomor));
  if (milik) {
    const judul: Simpul = {
      text: [`${milik.label} ${milik.nomor} `, bersih(milik.judul)],
      bold: true,
      fontSize: 10,
      alignment: 'center',
      colSpan: kolom,
      margin: [0, 6, 0, 3],
      border: [false, false, false, false],
    };
    // A header that is repeated stands where it is printed last: links and page numbers go by the row below it.
    const sasaran = isi[t.kepala.length]?.[0] ?? judul;
    sasaran.id = milik.kunci;
    isi.unshift([judul, ...Array.from({ length: kolom - 1 }, () => ({}))]);
  }
  const garis = (i: number) => (t.polos ? 0 : milik && i === 0 ? 0 : 0.5);
  return {
    table: {
      headerRows: t.kepala.length + (milik ? 1 : 0),
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: lebarIsi(t.lebar, lebar, tepi),
      body: isi,
    },
    layout: {
      hLineWidth: garis,
      vLineWidth: () => (t.polos ? 0 : 0.5),
      hLineColor: () => '#7f7f7f',
      vLineColor: () => '#7f7f7f',
      paddingLeft: () => tepi,
      paddingRight: () => tepi,
      paddingTop: () => (tepi < 2 ? 0.8 : 1.6),
      paddingBottom: () => (tepi < 2 ? 0.8 : 1.6),
    },
    fontSize: t.ukuran ?? 10,
    margin: [0, 2, 0, t.sumber ? 2 : 8],
  };
}

function barisPdf(
  t: BlokTabel,
  baris: SelTabel[],
  letak: number[],
  kolom: number,
  isKepala: boolean,
  nomor: Penomoran,
): Simpul[] {
  const hasil: Simpul[] = Array.from({ length: kolom }, () => ({}));
  baris.forEach((s, j) => {
    const warna = s.warna ?? (isKepala ? 'E7E6E6' : undefined);
    hasil[letak[j] ?? 0] = {
      text: teks(s.isi, nomor),
      alignment: RATA[s.rata ?? 'kiri'],
      ...(s.tebal ? { bold: true } : {}),
      ...(s.kolom && s.kolom > 1 ? { colSpan: s.kolom } : {}),
      ...(s.baris && s.baris > 1 ? { rowSpan: s.baris } : {}),
      ...(warna && !t.polos ? { fillColor: `#${warna}` } : {}),
    };
  });
  return hasil;
}

export function paragrafPdf(isi: Potongan[], nomor: Penomoran, sifat: Simpul = {}): Simpul {
  return { text: teks(isi, nomor), alignment: 'justify', margin: [0, 0, 0, 6], lineHeight: 1.15, ...sifat };
}
