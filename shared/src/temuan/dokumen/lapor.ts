/** A finding at a cell of any sheet. */
import type { Lokasi } from '../../dasar/kisi';
import { lapor, type Temuan, type Tingkat } from '../../dasar/temuan';
import type { Sel } from '../../lembar/terbaca';

export interface Tempat {
  berkas: string;
  lembar: string;
}

export const lokasiSel = ({ berkas, lembar }: Tempat, sel: Sel<unknown>): Lokasi => ({
  berkas,
  lembar,
  sel: sel.sel ?? 'A1',
});

export function temuanSel(
  tempat: Tempat,
  sel: Sel<unknown>,
  isi: Pick<Temuan, 'aturan' | 'pesan'> & Partial<Omit<Temuan, 'lokasi'>> & { tingkat: Tingkat },
): Temuan {
  const tercetak = typeof sel.nilai === 'number' || typeof sel.nilai === 'string' ? sel.nilai : null;
  return lapor({ tercetak, ...isi, lokasi: lokasiSel(tempat, sel) });
}
