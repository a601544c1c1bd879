/**
 * The same report gives the same bytes: random ids become ordinal ones, dates become the report's own,
 * entries are written in a fixed order with a fixed time.
 */
import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';

export type BagianDocx = Record<string, Uint8Array>;

export const bukaDocx = (isi: Uint8Array): BagianDocx => unzipSync(isi);

/** First of January of the year after the report's: known from the model, unlike the clock. */
export function waktuLaporan(tahun: number): string {
  return `${tahun + 1}-01-01T00:00:00Z`;
}

export function tutupDocx(bagian: BagianDocx, waktu: string): Uint8Array {
  const isi: Zippable = {};
  // Word reads [Content_Types].xml first; a fixed order keeps the rest byte-identical too.
  const urut = Object.entries(bagian).sort(([a], [b]) => peringkat(a) - peringkat(b) || (a < b ? -1 : 1));
  for (const [nama, data] of urut) {
    if (!nama.endsWith('/')) isi[nama] = [data, { mtime: waktu.replace('Z', ''), level: 6 }];
  }
  return zipSync(isi);
}

const peringkat = (nama: string) => (nama === '[Content_Types].xml' ? 0 : nama.startsWith('_rels') ? 1 : 2);

/** Replaces ids and media names that the library draws at random, and the creation times. */
export function rapikan(bagian: BagianDocx, waktu: string): BagianDocx {
  const ganti = new Map<string, string>();
  const hasil: BagianDocx = {};
  const teksnya = Object.entries(bagian)
    .filter(([n]) => /\.(xml|rels)$/.test(n))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  for (const [, data] of teksnya) {
    for (const [acak] of strFromU8(data).matchAll(ACAK)) {
      if (!ganti.has(acak)) ganti.set(acak, `lk${ganti.size + 1}`);
    }
  }
  for (const [nama, isi] of Object.entries(bagian)) {
    const baru = nama.replace(ACAK, (a) => ganti.get(a) ?? a);
    if (!/\.(xml|rels)$/.test(nama)) {
      hasil[baru] = isi;
      continue;
    }
    let teks = strFromU8(isi).replace(ACAK, (a) => ganti.get(a) ?? a);
    if (nama === 'word/document.xml') teks = rapatkanDaftar(urutkanPenanda(teks));
    if (nama === 'docProps/core.xml') teks = teks.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, waktu);
    hasil[baru] = strToU8(teks);
  }
  return hasil;
}

/** The library's ids: 21 characters of nanoid's alphabet in lower case, after `rId`, as a media name or a watermark's. */
const ACAK = /(?<=rId|media\/|PowerPlusWaterMarkObject)[a-z0-9_-]{21,40}(?=["./])/g;

/** Bookmarks and pictures are numbered through the life of the process: count them from 1 in each document. */
function urutkanPenanda(teks: string): string {
  const nomor = new Map<string, number>();
  const urut = (asal: string) => {
    const n = nomor.get(asal) ?? nomor.size + 1;
    nomor.set(asal, n);
    return n;
  };
  let gambar = 0;
  return teks
    .replace(/(<wp:docPr\b[^>]*\bid=")\d+/g, (_, awal: string) => `${awal}${++gambar}`)
    .replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=")(\d+)/g,
      (_, awal: string, id: string) => `${awal}${urut(id)}`,
    )
    .replace(/\b_Toc(\d+)/g, (_, id: string) => `_Toc${urut(id)}`);
}

/**
 * The field of a contents list ends in its last entry: in a paragraph of its own, below a list that fills its page,
 * it would leave an empty page behind.
 */
function rapatkanDaftar(teks: string): string {
  return teks.replace(
    /<\/w:p><w:p>(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)<\/w:p>(?=<\/w:sdtContent>)/g,
    '$1</w:p>',
  );
}
