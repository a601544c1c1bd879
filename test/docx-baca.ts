/** A .docx read back for the tests: its parts as trees, its body as paragraphs and tables with what a reader sees. */
import { strFromU8, unzipSync } from 'fflate';

export interface Unsur {
  nama: string;
  sifat: Record<string, string>;
  anak: Unsur[];
  /** Text of a `#teks` node. */
  teks: string;
}

export interface SelDocx {
  teks: string;
  /** First grid column and how many it covers. */
  mulai: number;
  kolom: number;
  /** Goes on from the cell above. */
  lanjutan: boolean;
}

export interface TabelDocx {
  jenis: 'tabel';
  /** Text of the caption right above it, `Tabel 11 Capaian …`; null without one. */
  takarir: string | null;
  grid: number;
  /** Rows that repeat on every page. */
  kepala: SelDocx[][];
  baris: SelDocx[][];
}

export type BlokDocx = { jenis: 'paragraf'; gaya: string; teks: string } | TabelDocx;

export const bukaBagian = (isi: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    Object.entries(unzipSync(isi))
      .filter(([nama]) => /\.(xml|rels)$/.test(nama))
      .map(([nama, data]) => [nama, strFromU8(data)]),
  );

const LAMBANG: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };
const urai = (teks: string) =>
  teks.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, heks, des, nama) =>
    heks
      ? String.fromCodePoint(Number.parseInt(heks, 16))
      : des
        ? String.fromCodePoint(Number(des))
        : (LAMBANG[nama] ?? ''),
  );

/** Throws when a tag is not closed by its own. */
export function uraiXml(xml: string): Unsur {
  const akar: Unsur = { nama: '#akar', sifat: {}, anak: [], teks: '' };
  const terbuka = [akar];
  for (const [, tutup, nama, sifat, kosong, teks] of xml.matchAll(
    /<(\/?)([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*(\/?)>|([^<]+)|<[?!][^>]*>/g,
  )) {
    const induk = terbuka[terbuka.length - 1] as Unsur;
    if (teks !== undefined) induk.anak.push({ nama: '#teks', sifat: {}, anak: [], teks: urai(teks) });
    else if (tutup) {
      if (induk.nama !== nama) throw new Error(`</${nama}> menutup <${induk.nama}>`);
      terbuka.pop();
    } else if (nama !== undefined) {
      const isi = [...(sifat ?? '').matchAll(/([\w:.-]+)="([^"]*)"/g)].map(([, n = '', v = '']) => [
        n,
        urai(v),
      ]);
      const baru: Unsur = { nama, sifat: Object.fromEntries(isi), anak: [], teks: '' };
      induk.anak.push(baru);
      if (!kosong) terbuka.push(baru);
    }
  }
  if (terbuka.length !== 1) throw new Error(`<${terbuka[terbuka.length - 1]?.nama}> tidak ditutup`);
  return akar;
}

export function* semuaUnsur(u: Unsur): Generator<Unsur> {
  yield u;
  for (const a of u.anak) yield* semuaUnsur(a);
}

export const anak = (u: Unsur | undefined, nama: string): Unsur[] =>
  u?.anak.filter((a) => a.nama === nama) ?? [];
export const satu = (u: Unsur | undefined, ...jalan: string[]): Unsur | undefined =>
  jalan.reduce((kini: Unsur | undefined, nama) => anak(kini, nama)[0], u);
const nilai = (u: Unsur | undefined) => u?.sifat['w:val'];

/** What is read: texts, tabs and line breaks; instructions of fields are not. A space that no line breaks at is a space. */
export function teksUnsur(u: Unsur): string {
  if (u.nama === 'w:t') return u.anak.map((a) => a.teks.replace(/\u00A0/g, ' ')).join('');
  if (u.nama === 'w:tab') return '\t';
  if (u.nama === 'w:br') return '\n';
  if (u.nama === 'w:pPr' || u.nama === 'w:rPr' || u.nama === 'w:instrText') return '';
  return u.anak.map(teksUnsur).join('');
}

function bacaBaris(baris: Unsur): SelDocx[] {
  let mulai = 0;
  return anak(baris, 'w:tc').map((tc) => {
    const sifat = satu(tc, 'w:tcPr');
    const kolom = Number(nilai(satu(sifat, 'w:gridSpan')) ?? 1);
    const gabung = satu(sifat, 'w:vMerge');
    const sel: SelDocx = {
      teks: anak(tc, 'w:p').map(teksUnsur).join('\n'),
      mulai,
      kolom,
      lanjutan: gabung !== undefined && nilai(gabung) !== 'restart',
    };
    mulai += kolom;
    return sel;
  });
}

function bacaTabel(t: Unsur, takarir: string | null): TabelDocx {
  const semua = anak(t, 'w:tr');
  const isKepala = (tr: Unsur) => {
    const tanda = satu(tr, 'w:trPr', 'w:tblHeader');
    return tanda !== undefined && nilai(tanda) !== 'false';
  };
  return {
    jenis: 'tabel',
    takarir,
    grid: anak(satu(t, 'w:tblGrid'), 'w:gridCol').length,
    kepala: semua.filter(isKepala).map(bacaBaris),
    baris: semua.filter((tr) => !isKepala(tr)).map(bacaBaris),
  };
}

export function badanDocx(isi: Uint8Array): Unsur {
  return satu(uraiXml(bukaBagian(isi)['word/document.xml'] ?? ''), 'w:document', 'w:body') as Unsur;
}

export function readDocx(isi: Uint8Array): BlokDocx[] {
  const hasil: BlokDocx[] = [];
  const tambah = (u: Unsur) => {
    if (u.nama === 'w:p') {
      const gaya = nilai(satu(u, 'w:pPr', 'w:pStyle')) ?? '';
      hasil.push({ jenis: 'paragraf', gaya, teks: teksUnsur(u) });
    } else if (u.nama === 'w:tbl') {
      const atas = hasil[hasil.length - 1];
      hasil.push(bacaTabel(u, atas?.jenis === 'paragraf' && atas.gaya === 'Caption' ? atas.teks : null));
    } else if (u.nama === 'w:sdt' || u.nama === 'w:sdtContent') u.anak.forEach(tambah);
  };
  badanDocx(isi).anak.forEach(tambah);
  return hasil;
}

/** Rows of a table as a reader takes them in: a cell that covers several rows is said again in each. */
export function isiTabel(t: TabelDocx): string[][] {
  const atas: string[] = [];
  return t.baris.map((baris) =>
    baris.map((s) => {
      if (!s.lanjutan) atas[s.mulai] = s.teks;
      return atas[s.mulai] ?? '';
    }),
  );
}
