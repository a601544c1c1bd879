/** Runs of text, and the paragraphs that hold them. */

import type { Potongan } from '@lembar-kinerja/shared/laporan/model';
import { type Penomoran, teksRujukan } from '@lembar-kinerja/shared/laporan/nomor';
import { InternalHyperlink, type ParagraphChild, TextRun } from 'docx';

/** Characters that XML 1.0 cannot hold; a sheet can, by paste. */
const TAK_TERTULIS = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/gu;

export const bersih = (teks: string) => teks.replace(TAK_TERTULIS, '');

/** Name of a caption's bookmark: Word allows letters, digits and underscores, at most 40. */
export function penanda(kunci: string): string {
  return `_${kunci.replace(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40);
}

/** In running text an amount keeps its `Rp`, a figure its `%`: neither is parted at a line's end. */
export function lekat(isi: Potongan[]): Potongan[] {
  const rapat = (teks: string) => teks.replace(/(\bRp) (?=-?\d)|(\d) (?=%)/g, '$1$2\u00A0');
  return isi.map((p) => {
    if (typeof p === 'string') return rapat(p);
    return 'teks' in p ? { ...p, teks: rapat(p.teks) } : p;
  });
}

interface Huruf {
  size?: number;
  bold?: boolean;
}

export function potongan(isi: Potongan[], nomor: Penomoran, huruf: Huruf = {}): ParagraphChild[] {
  return isi.flatMap((p): ParagraphChild[] => {
    if (typeof p !== 'string' && 'rujukan' in p) {
      const teks = new TextRun({ text: teksRujukan(nomor, p.rujukan), ...huruf });
      return nomor.takarir.has(p.rujukan)
        ? [new InternalHyperlink({ anchor: penanda(p.rujukan), children: [teks] })]
        : [teks];
    }
    const { teks, tebal, miring } = typeof p === 'string' ? { teks: p, tebal: false, miring: false } : p;
    return bersih(teks)
      .split('\n')
      .map(
        (baris, i) =>
          new TextRun({
            text: baris,
            ...(i > 0 ? { break: 1 } : {}),
            ...huruf,
            ...(tebal ? { bold: true } : {}),
            ...(miring ? { italics: true } : {}),
          }),
      );
  });
}
