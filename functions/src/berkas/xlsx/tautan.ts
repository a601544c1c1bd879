/** Links behind cells: of the cell itself, or of its HYPERLINK formula. */
import { alamat, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import type { Letak } from './letak';

export interface TautanSel extends Letak {
  url: string;
}

/** By A1 address; what is written out in the cell's text is not repeated. */
export function bacaTautan(lembar: Lembar, tautan: TautanSel[]): Record<string, string[]> {
  const hasil: Record<string, string[]> = {};
  const tambah = ({ baris, kolom, url }: TautanSel) => {
    const isi = lembar.nilai[baris]?.[kolom];
    if (!url || (typeof isi === 'string' && isi.includes(url))) return;
    const sel = alamat(baris, kolom);
    hasil[sel] = [...(hasil[sel] ?? []), url];
  };
  for (const satu of tautan) tambah(satu);
  lembar.rumus.forEach((baris, b) => {
    baris.forEach((rumus, k) => {
      const url = rumus && /^=HYPERLINK\("((?:[^"]|"")+)"/i.exec(rumus)?.[1];
      if (url) tambah({ baris: b, kolom: k, url: url.replaceAll('""', '"') });
    });
  });
  return hasil;
}
