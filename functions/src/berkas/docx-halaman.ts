/**
 * Page numbers for the contents. `docx/layout` lays the pages out as Word does, at about a millisecond a table cell,
 * several times over; a form of a thousand rows by twenty columns would take minutes. Only the height of a row
 * matters here, so cells that surely take one line are laid out as one: the pages stay the same.
 */
import type { IContext, IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';

type Simpul = Record<string, unknown>;

const tafsir = estimatePageNumbersWith({ guess: true });

/** Headings carry their numbers as text, so there are no list numbers to ask for. */
export const nomorHalaman: PageNumberEstimator = (body: IXmlableObject, context: IContext) =>
  tafsir({ 'w:body': anak(body, 'w:body').map(ringkas) } as IXmlableObject, context);

function anak(simpul: unknown, nama: string): Simpul[] {
  const isi = (simpul as Simpul | undefined)?.[nama];
  return Array.isArray(isi) ? (isi as Simpul[]) : [];
}

const atribut = (simpul: unknown, nama: string): Simpul =>
  ((simpul as Simpul | undefined)?.[nama] as { _attr?: Simpul } | undefined)?._attr ?? {};

function ringkas(blok: Simpul): Simpul {
  if (!('w:tbl' in blok)) return blok;
  return { 'w:tbl': anak(blok, 'w:tbl').map((b) => ('w:tr' in b ? { 'w:tr': gabung(anak(b, 'w:tr')) } : b)) };
}

/** Runs of one-line cells become one wide cell that holds the first one's paragraph. */
function gabung(baris: Simpul[]): Simpul[] {
  const hasil: Simpul[] = [];
  let terakhir: Sel | null = null;
  for (const simpul of baris) {
    const sel = 'w:tc' in simpul ? bacaSel(simpul) : null;
    if (!sel?.sebaris) {
      hasil.push(simpul);
      terakhir = null;
    } else if (terakhir === null) {
      terakhir = sel;
      hasil.push(simpul);
    } else {
      terakhir = lebarkan(terakhir, sel);
      hasil[hasil.length - 1] = {
        'w:tc': [
          {
            'w:tcPr': [
              { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': terakhir.lebar } } },
              { 'w:gridSpan': { _attr: { 'w:val': terakhir.kolom } } },
            ],
          },
          terakhir.paragraf,
        ],
      };
    }
  }
  return hasil;
}

const lebarkan = (a: Sel, b: Sel): Sel => ({ ...a, lebar: a.lebar + b.lebar, kolom: a.kolom + b.kolom });

interface Sel {
  paragraf: Simpul;
  lebar: number;
  kolom: number;
  sebaris: boolean;
}

/** Widest a character of Arial gets in a figure or a short word, in parts of its size, with room to spare. */
const LEBAR_HURUF = 0.68;
/** Left and right margin of a cell together, at most. */
const TEPI = 160;

function bacaSel(simpul: Simpul): Sel {
  const isi = anak(simpul, 'w:tc');
  const sifat = isi.flatMap((s) => anak(s, 'w:tcPr'));
  const cari = (nama: string) => sifat.find((s) => nama in s);
  const paragraf = isi.filter((s) => 'w:p' in s);
  const lebar = Number(atribut(cari('w:tcW'), 'w:tcW')['w:w'] ?? 0);
  const { huruf, ukuran, polos } = teksSel(paragraf[0]);
  return {
    paragraf: paragraf[0] ?? {},
    lebar,
    kolom: Number(atribut(cari('w:gridSpan'), 'w:gridSpan')['w:val'] ?? 1),
    sebaris:
      polos && paragraf.length === 1 && !cari('w:vMerge') && huruf * LEBAR_HURUF * ukuran * 10 + TEPI < lebar,
  };
}

/** Characters, size in half points, and whether the paragraph holds nothing but plain runs. */
function teksSel(paragraf: Simpul | undefined): { huruf: number; ukuran: number; polos: boolean } {
  let huruf = 0;
  let ukuran = 20;
  let polos = true;
  for (const bagian of anak(paragraf, 'w:p')) {
    if ('w:pPr' in bagian) continue;
    if (!('w:r' in bagian)) polos = false;
    for (const r of anak(bagian, 'w:r')) {
      if ('w:t' in r)
        huruf += anak(r, 'w:t').reduce((n, t) => n + (typeof t === 'string' ? (t as string).length : 0), 0);
      else if ('w:rPr' in r) {
        const besar = anak(r, 'w:rPr').find((s) => 'w:sz' in s);
        if (besar) ukuran = Number(atribut(besar, 'w:sz')['w:val']);
      } else polos = false;
    }
  }
  return { huruf, ukuran, polos };
}
