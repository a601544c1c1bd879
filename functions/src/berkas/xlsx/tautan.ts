/** Links behind cells: of the cell itself, or of its HYPERLINK formula. */
import { alamat, type Lembar } from '@lembar-kinerja/shared/dasar/kisi';
import type { PembacaXml } from '../xml/pembaca';
import { bacaAlamat, type Letak } from './letak';
import type { Hubungan } from './paket';

export interface TautanSel extends Letak {
  url: string;
}

/** The `hyperlink` on which `x` stands, at its first cell; places of the same workbook are no link. */
export function bacaHyperlink(x: PembacaXml, rel: Map<string, Hubungan>): TautanSel[] {
  const letak = bacaAlamat((x.sifat('ref') ?? '').split(':')[0] ?? '');
  const h = rel.get(x.sifatBerawalan('id') ?? '');
  if (!letak || !h?.luar) return [];
  const tempat = x.sifat('location');
  return [{ ...letak, url: tempat ? `${h.sasaran}#${tempat}` : h.sasaran }];
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
