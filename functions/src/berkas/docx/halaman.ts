/**
 * Page numbers for the contents. `docx/layout` lays the pages out as Word does, but measures every table cell anew in
 * three passes; a form of a thousand rows by twenty columns would take minutes. Only the height of a row matters to
 * the pages, so a row is measured here once and handed over as one line of that height.
 */
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import type { IXmlableObject, PageNumberEstimator } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { lebarTulisan } from '../huruf';
import { banyakBaris, type Ruas } from './baris';
import { type GayaDokumen, MUKA_BAWAAN, type Muka, pengukurLebar, readMuka } from './muka';

type Simpul = Record<string, unknown>;

const lebarKata = new Map<string, number>();

/** A word's width in points; the same words come again and again. */
function lebarDiingat(teks: string, { size, bold }: { size: number; bold: boolean }): number {
  const kunci = `${bold}${teks}`;
  const ada = lebarKata.get(kunci) ?? lebarTulisan(teks, bold);
  if (lebarKata.size < 20_000) lebarKata.set(kunci, ada);
  return ada * size;
}

const tafsirArial = estimatePageNumbersWith({ guess: true, measureWidth: lebarDiingat });

/** Of a document set in Arial. Headings carry their numbers as text, so there are no list numbers to ask for. */
export const nomorHalaman: PageNumberEstimator = (body, context) =>
  tafsirArial(ringkasIsi(body, MUKA_BAWAAN), context);

const tafsirLain = estimatePageNumbersWith({ guess: true });

/** Of a document in any other look: as near as the library knows its typefaces. Only the library itself knows how they are kerned. */
export function nomorHalamanGaya(gaya: GayaDokumen): PageNumberEstimator {
  const berkern = /<w:kern\b/.test(gaya.externalStyles ?? '');
  return (body, context) => {
    const huruf = hurufIsi(body);
    const tafsir = berkern
      ? tafsirLain
      : estimatePageNumbersWith({ guess: true, measureWidth: pengukurLebar(huruf) });
    return tafsir(ringkasIsi(body, readMuka(gaya, huruf)), context);
  };
}

const ringkasIsi = (body: IXmlableObject, muka: Muka): IXmlableObject => ({
  'w:body': anak(body, 'w:body').map((blok) => ringkas(blok, muka)),
});

/** Characters of all texts. */
function hurufIsi(body: IXmlableObject): Set<string> {
  const hasil = new Set<string>();
  const telusuri = (simpul: unknown): void => {
    if (typeof simpul === 'string') for (const h of terurai(simpul)) hasil.add(h);
    else if (Array.isArray(simpul)) simpul.forEach(telusuri);
    else if (typeof simpul === 'object' && simpul !== null)
      for (const [nama, isi] of Object.entries(simpul)) if (nama !== '_attr') telusuri(isi);
  };
  telusuri(anak(body, 'w:body'));
  return hasil;
}

function ringkas(blok: Simpul, muka: Muka): Simpul {
  if ('w:tbl' in blok) return ringkasTabel(blok, muka);
  return 'w:sdt' in blok ? (isiNomor(blok) as Simpul) : blok;
}

/** Contents with figures in place of their fields: laid out with numbers of the right size, they settle a pass sooner. */
function isiNomor(simpul: unknown): unknown {
  if (Array.isArray(simpul)) return simpul.map(isiNomor);
  if (typeof simpul !== 'object' || simpul === null) return simpul;
  const r = anak(simpul, 'w:r');
  const perintah = anak(cari(r, 'w:instrText'), 'w:instrText').find((t) => typeof t === 'string');
  if (String(perintah ?? '').startsWith('PAGEREF')) return { 'w:r': [{ 'w:t': ['88'] }] };
  return Object.fromEntries(
    Object.entries(simpul).map(([nama, isi]) => [nama, nama === '_attr' ? isi : isiNomor(isi)]),
  );
}

function anak(simpul: unknown, nama: string): Simpul[] {
  const isi = field(simpul, nama);
  return Array.isArray(isi) ? isi : [];
}

const cari = (simpul: Simpul[], nama: string) => simpul.find((s) => nama in s);

function nilai(simpul: Simpul | undefined, nama: string, sifat = 'w:val'): unknown {
  return field(field(field(simpul, nama), '_attr'), sifat);
}

function ringkasTabel(blok: Simpul, muka: Muka): Simpul {
  const isi = anak(blok, 'w:tbl');
  const tepi = tepiSel(isi);
  return {
    'w:tbl': isi.map((b) => ('w:tr' in b ? { 'w:tr': ringkasBaris(anak(b, 'w:tr'), tepi, muka) } : b)),
  };
}

/** Left and right cell margins together, in twips. */
function tepiSel(tabel: Simpul[]): number {
  const sifat = anak(cari(tabel, 'w:tblPr'), 'w:tblPr');
  const margin = anak(cari(sifat, 'w:tblCellMar'), 'w:tblCellMar');
  const sisi = (nama: string) => Number(nilai(cari(margin, nama), nama, 'w:w') ?? 108);
  return sisi('w:left') + sisi('w:right');
}

/** The row as one cell as high as its highest; a row that holds more than plain text stays as it is. */
function ringkasBaris(baris: Simpul[], tepi: number, muka: Muka): Simpul[] {
  const semua = baris.filter((b) => 'w:tc' in b).map((b) => bacaSel(b, tepi, muka));
  const sel = semua.filter((s): s is Sel => s !== null);
  // The empty paragraph of a cell that goes on from above has none of the table's style.
  const pertama = sel.find((s) => s.tinggi > 0) ?? sel[0];
  if (!pertama || sel.length < semua.length) return baris;
  const tinggi = Math.max(0, ...sel.map((s) => s.tinggi));
  const lebar = sel.reduce((n, s) => n + s.lebar, 0);
  const kolom = sel.reduce((n, s) => n + s.kolom, 0);
  return [
    ...baris.filter((b) => !('w:tc' in b)),
    {
      'w:tc': [
        {
          'w:tcPr': [
            { 'w:tcW': { _attr: { 'w:type': 'dxa', 'w:w': lebar } } },
            { 'w:gridSpan': { _attr: { 'w:val': kolom } } },
          ],
        },
        {
          'w:p': [
            {
              'w:pPr': [
                ...pertama.sifat.filter((s) => 'w:pStyle' in s || 'w:keepNext' in s),
                { 'w:spacing': { _attr: { 'w:line': Math.round(tinggi * 20), 'w:lineRule': 'exact' } } },
              ],
            },
            { 'w:r': [{ 'w:t': ['.'] }] },
          ],
        },
      ],
    },
  ];
}

interface Sel {
  /** Paragraph properties. */
  sifat: Simpul[];
  lebar: number;
  kolom: number;
  /** Points. A cell over several rows has none: the row where it ends is given the height that it needs. */
  tinggi: number;
}

function bacaSel(simpul: Simpul, tepi: number, muka: Muka): Sel | null {
  const isi = anak(simpul, 'w:tc');
  const sifat = anak(cari(isi, 'w:tcPr'), 'w:tcPr');
  const paragraf = isi.filter((s) => 'w:p' in s);
  if (paragraf.length !== 1) return null;
  const lebar = Number(nilai(cari(sifat, 'w:tcW'), 'w:tcW', 'w:w') ?? 0);
  const p = anak(paragraf[0], 'w:p');
  const ruas = cari(sifat, 'w:vMerge') ? [] : bacaRuas(p, muka.ukuran);
  if (!ruas || lebar === 0) return null;
  const terbesar = Math.max(0, ...ruas.map((r) => r.ukuran));
  return {
    sifat: anak(cari(p, 'w:pPr'), 'w:pPr'),
    lebar,
    kolom: Number(nilai(cari(sifat, 'w:gridSpan'), 'w:gridSpan') ?? 1),
    tinggi: banyakBaris(ruas, (lebar - tepi) / 20, muka) * muka.tinggi(terbesar),
  };
}

/** Runs of plain text, `bawaan` points where they have no size of their own; null when the paragraph holds anything else. */
function bacaRuas(paragraf: Simpul[], bawaan: number): Ruas[] | null {
  const hasil: Ruas[] = [];
  for (const bagian of paragraf) {
    if ('w:pPr' in bagian) continue;
    if (!('w:r' in bagian)) return null;
    const r = anak(bagian, 'w:r');
    const sifat = anak(cari(r, 'w:rPr'), 'w:rPr');
    const ukuran = Number(nilai(cari(sifat, 'w:sz'), 'w:sz') ?? bawaan * 2) / 2;
    const tebal = cari(sifat, 'w:b') !== undefined;
    for (const s of r) {
      if ('w:t' in s) {
        const teks = anak(s, 'w:t')
          .filter((t) => typeof t === 'string')
          .join('');
        hasil.push({ teks: terurai(teks), tebal, ukuran });
      } else if ('w:br' in s) hasil.push({ teks: '\n', tebal, ukuran });
      else if (!('w:rPr' in s)) return null;
    }
  }
  return hasil.length === 0 ? null : hasil;
}

/** The formatted body holds text as XML writes it. */
function terurai(teks: string): string {
  return teks.replace(
    /&(lt|gt|quot|apos|amp);/g,
    (_, n: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' })[n] ?? '',
  );
}
