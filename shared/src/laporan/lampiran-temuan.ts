/** Optional annex: what the checker found in the sheets. */
import { formatAngka } from '../dasar/angka';
import type { Tingkat } from '../dasar/temuan';
import { kepala, paragraf, sel, tabel } from './blok';
import type { Konteks } from './konteks';
import type { Blok } from './model';

const NAMA: Record<Tingkat, string> = { galat: 'Galat', peringatan: 'Peringatan', info: 'Info' };

export function lampiranTemuan(k: Konteks): Blok[] {
  if (k.temuan.length === 0) return [paragraf('Pemeriksaan lembar kerja tidak menghasilkan temuan.')];
  const banyak = (t: Tingkat) =>
    `${formatAngka(k.temuan.filter((x) => x.tingkat === t).length)} ${NAMA[t].toLowerCase()}`;
  return [
    paragraf(
      `Pemeriksaan lembar kerja menghasilkan ${formatAngka(k.temuan.length)} temuan: ${banyak('galat')}, ${banyak('peringatan')}, dan ${banyak('info')}.`,
    ),
    tabel({
      lebar: [7, 16, 22, 70, 40],
      ukuran: 7,
      kepala: [kepala('No', 'Tingkat', 'Aturan', 'Temuan', 'Letak')],
      baris: k.temuan.map((t, i) => [
        sel(String(i + 1), { rata: 'tengah' }),
        sel(NAMA[t.tingkat]),
        sel(t.aturan),
        sel(t.pesan),
        sel(`${t.lokasi.berkas}, lembar ${t.lokasi.lembar}, sel ${t.lokasi.sel}`),
      ]),
    }),
  ];
}
