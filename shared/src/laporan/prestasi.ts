/** III.3: achievements. */
import { kepala, paragraf, sel, tabel } from './blok';
import type { Konteks } from './konteks';
import type { Blok } from './model';
import { adaNarasi, narasi } from './narasi';

export function prestasi(k: Konteks): Blok[] {
  const isi = (k.dokumen?.prestasi?.isi ?? []).filter((b) => b.judul.nilai !== null);
  const prosa = narasi(k, 'prestasi');
  if (isi.length === 0) {
    return adaNarasi(k, 'prestasi')
      ? prosa
      : [paragraf(`Pada tahun ${k.tahun} tidak ada prestasi atau penghargaan yang tercatat.`)];
  }
  return [
    ...prosa,
    paragraf(`Prestasi dan penghargaan yang tercatat berjumlah ${isi.length}, sebagai berikut.`),
    tabel({
      lebar: [6, 34, 44, 18, 28],
      ukuran: 9,
      kepala: [kepala('No', 'Prestasi / Penghargaan', 'Uraian', 'Nilai', 'Sumber')],
      baris: isi.map((b, i) => [
        sel(String(i + 1), { rata: 'tengah' }),
        sel(b.judul.nilai),
        sel(b.uraian.nilai),
        sel(b.nilai.nilai, { rata: 'tengah' }),
        sel(b.sumber.nilai),
      ]),
    }),
  ];
}
