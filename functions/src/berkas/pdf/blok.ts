/** Each block of the model as pdfmake nodes. */
import type { Blok, BlokTabel } from '@lembar-kinerja/shared/laporan/model';
import type { Penomoran, Takarir } from '@lembar-kinerja/shared/laporan/nomor';
import { isPengantar } from '../docx/blok';
import { BARIS_PENDEK } from '../docx/tabel';
import { bersih, lekat } from '../docx/teks';
import { gambarGrafik } from '../grafik/grafik';
import { paragrafPdf, type Simpul, tabelPdf, teks } from './teks';

/** What the second pass knows from the first. */
export interface Ingatan {
  nomor: Penomoran;
  /** Printed page of a heading or caption, by its key. */
  halaman: Map<string, string>;
  /** Headings that the layout would leave alone at the foot of a page. */
  putus: Set<string>;
  /** First page of each section, counted from 1 through the whole file. */
  awal: number[];
}

/** A node with its key, when the contents point to it. */
export interface Tercatat {
  kunci: string;
  simpul: Simpul;
  /** For a heading: what must stand on the same page. */
  berikut?: Simpul;
}

const JUDUL: Record<number, Simpul> = {
  1: { fontSize: 13, alignment: 'center', margin: [0, 0, 0, 12] },
  2: { fontSize: 12, margin: [0, 12, 0, 6] },
  3: { fontSize: 11, margin: [0, 10, 0, 5] },
  4: { fontSize: 11, margin: [0, 8, 0, 4] },
  5: { fontSize: 11, italics: true, margin: [0, 6, 0, 3] },
};

/** Nodes of a section of `lebar` points, and those to remember, in document order. */
export function blokPdf(
  semua: Blok[],
  lebar: number,
  ingatan: Ingatan,
  awal: number,
): { simpul: Simpul[]; tercatat: Tercatat[] } {
  const simpul: Simpul[] = [];
  const tercatat: Tercatat[] = [];
  let pindah = false;
  let rantai: Tercatat[] = [];
  semua.forEach((blok, i) => {
    if (blok.jenis === 'halaman-baru') {
      pindah = simpul.length > 0;
      return;
    }
    const kunci = kunciBlok(blok, awal + i);
    const isi = satuBlok(blok, lebar, ingatan, kunci);
    const pertama = isi[0];
    if (!pertama) return;
    const bab = blok.jenis === 'judul' && blok.tingkat === 1 && !blok.tanpaNomor && simpul.length > 0;
    if (pindah || bab) pertama.pageBreak = 'before';
    // What must not be parted goes to the next page together, from its first heading on.
    else if (ingatan.putus.has(kunci)) (rantai[0]?.simpul ?? pertama).pageBreak = 'before';
    if (simpul.length === 0 && blok.jenis === 'paragraf' && blok.gaya === 'sampul-judul') {
      pertama.margin = [0, 140, 0, 12];
    }
    pindah = false;
    simpul.push(...isi);
    const sebelum = rantai[rantai.length - 1];
    if (sebelum) sebelum.berikut = pertama;
    const ini: Tercatat = { kunci, simpul: pertama };
    const lengket = blok.jenis === 'judul' || isPengantar(blok, semua[i + 1]);
    rantai = lengket ? [...rantai, ini] : [];
    if (lengket || blok.jenis === 'tabel' || blok.jenis === 'grafik') tercatat.push(ini);
  });
  return { simpul, tercatat };
}

export function kunciBlok(blok: Blok, urut: number): string {
  if (blok.jenis === 'tabel' && blok.kunci !== null) return `tabel:${blok.kunci}`;
  if (blok.jenis === 'grafik') return `gambar:${blok.kunci}`;
  return `blok:${urut}`;
}

function satuBlok(blok: Blok, lebar: number, ingatan: Ingatan, kunci: string): Simpul[] {
  const { nomor } = ingatan;
  switch (blok.jenis) {
    case 'judul':
      return [
        {
          text: bersih(nomor.judul.get(blok) ?? blok.teks),
          bold: true,
          ...JUDUL[blok.tingkat],
          id: kunci,
          ...(blok.tingkat <= 3 ? { outline: true } : {}),
          tingkat: blok.tingkat,
        },
      ];
    case 'paragraf':
      return [paragrafPdf(lekat(blok.isi), nomor, gayaParagraf(blok))];
    case 'daftar': {
      const butir = blok.butir.map((b) => ({
        text: teks(lekat(b), nomor),
        alignment: 'justify',
        lineHeight: 1.15,
        margin: [0, 0, 0, 3],
      }));
      return [{ [blok.berurut ? 'ol' : 'ul']: butir, margin: [6, 0, 0, 6] }];
    }
    case 'tabel':
      return tabelBersumber(blok, lebar, nomor, kunci);
    case 'grafik': {
      const g = gambarGrafik(blok);
      const milik = nomor.takarir.get(kunci);
      const takarir: Simpul = {
        text: milik ? `${milik.label} ${milik.nomor} ${bersih(milik.judul)}` : bersih(blok.judul),
        id: kunci,
        bold: true,
        fontSize: 10,
        alignment: 'center',
        margin: [0, 4, 0, 8],
      };
      const gambar = {
        image: `data:image/png;base64,${Buffer.from(g.png).toString('base64')}`,
        width: Math.min(lebar, g.lebar * 0.75),
        alignment: 'center',
      };
      // Of what is kept together only its text knows the page it ends up on.
      return [{ stack: [gambar, takarir], unbreakable: true, penanda: takarir }];
    }
    case 'daftar-isi':
      return [{ stack: [], daftarIsi: true }];
    case 'daftar-tabel':
      return daftarTakarir('Tabel', ingatan, lebar);
    case 'daftar-gambar':
      return daftarTakarir('Gambar', ingatan, lebar);
    case 'tanda-tangan':
      return [tandaTangan(blok, lebar)];
    case 'isian':
      return [
        {
          table: {
            widths: ['*'],
            body: [[{ text: `[${bersih(blok.teks)}]`, bold: true, color: '#7f0000' }]],
          },
          margin: [0, 4, 0, 8],
        },
      ];
    case 'halaman-baru':
      return [];
  }
}

/** A short table stays on one page with its caption and source. */
function tabelBersumber(blok: BlokTabel, lebar: number, nomor: Penomoran, kunci: string): Simpul[] {
  const tabel = tabelPdf(blok, lebar, nomor);
  const sumber = blok.sumber
    ? [{ text: `Sumber: ${bersih(blok.sumber)}`, italics: true, fontSize: 9, margin: [0, 0, 0, 8] }]
    : [];
  const body = (tabel.table as { body: Simpul[][] }).body;
  const penanda = body[body.length - blok.baris.length]?.[0] ?? body[0]?.[0];
  // Only a text with an id learns that it was moved to the next page together with the header.
  if (penanda) penanda.id ??= kunci;
  if (blok.baris.length > BARIS_PENDEK) return [{ ...tabel, penanda }, ...sumber];
  return [{ stack: [tabel, ...sumber], unbreakable: true, penanda }];
}

function gayaParagraf(blok: Extract<Blok, { jenis: 'paragraf' }>): Simpul {
  const rata =
    blok.rata === 'kanan'
      ? 'right'
      : blok.rata === 'tengah' || blok.gaya === 'tengah'
        ? 'center'
        : blok.rata === 'kiri'
          ? 'left'
          : 'justify';
  if (blok.gaya === 'sampul-judul')
    return { fontSize: 20, bold: true, alignment: 'center', margin: [0, 12, 0, 12] };
  if (blok.gaya === 'sampul')
    return { fontSize: 14, bold: true, alignment: 'center', margin: [0, 24, 0, 12] };
  if (blok.gaya === 'catatan') return { fontSize: 9, italics: true, alignment: rata, margin: [0, 2, 0, 8] };
  return { alignment: rata };
}

/** One line of a contents list: text, dots, page. */
export function barisDaftar(
  judul: string,
  halaman: string,
  tujuan: string,
  lebar: number,
  masuk: number,
): Simpul {
  const kolomNomor = 28;
  return {
    columns: [
      {
        text: judul,
        width: lebar - masuk - kolomNomor,
        linkToDestination: tujuan,
        leadingIndent: -12,
        margin: [12, 0, 0, 0],
      },
      { text: halaman, width: kolomNomor, alignment: 'right', linkToDestination: tujuan },
    ],
    margin: [masuk, 0, 0, 2],
  };
}

function daftarTakarir(label: Takarir['label'], ingatan: Ingatan, lebar: number): Simpul[] {
  const isi = [...ingatan.nomor.takarir.values()].filter((t) => t.label === label);
  if (isi.length === 0) return [{ text: `Tidak ada ${label.toLowerCase()} dalam laporan ini.` }];
  return isi.map((t) =>
    barisDaftar(
      `${t.label} ${t.nomor} ${bersih(t.judul)}`,
      ingatan.halaman.get(t.kunci) ?? '',
      t.kunci,
      lebar,
      0,
    ),
  );
}

function tandaTangan(t: Extract<Blok, { jenis: 'tanda-tangan' }>, lebar: number): Simpul {
  const ekor = [t.pangkat, t.nip === null ? null : `NIP. ${t.nip.replace(/^NIP\.?\s*/i, '')}`].filter(
    (x): x is string => x !== null && x !== '',
  );
  return {
    stack: [
      { text: bersih(t.tempatTanggal) },
      { text: `${bersih(t.jabatan)},` },
      { text: bersih(t.nama), bold: true, margin: [0, 52, 0, 0] },
      ...ekor.map((e) => ({ text: bersih(e) })),
    ],
    alignment: 'center',
    margin: [lebar * 0.52, 18, 0, 0],
    unbreakable: true,
  };
}
