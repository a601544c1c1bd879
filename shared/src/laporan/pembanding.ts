/** Benchmarks: what other agencies aim at, as the Renstra sheet lists it. */
import type { BarisPembanding } from '../lembar/dokumen/terbaca';
import { kepala, sel, selAngka, tabel } from './blok';
import type { Konteks } from './konteks';
import type { Blok } from './model';

export function tabelPembanding(k: Konteks, isi: BarisPembanding[]): Blok[] {
  const tahun = [...new Set(isi.flatMap((b) => Object.keys(b.tahun).map(Number)))].sort((a, b) => a - b);
  const lembar = k.dokumen?.renstra?.lembar ?? '';
  return [
    tabel({
      lebar: [7, 30, 34, 13, ...tahun.map(() => 11)],
      ukuran: 9,
      kepala: [kepala('No', 'Sumber', 'Indikator Pembanding', 'Satuan', ...tahun.map(String))],
      baris: isi.map((b, i) => [
        sel(String(i + 1), { rata: 'tengah' }),
        sel(b.sumber.nilai),
        sel(b.indikator.nilai),
        sel(b.satuan.nilai, { rata: 'tengah' }),
        ...tahun.map((t) => {
          const s = b.tahun[t];
          return selAngka(
            s?.nilai ?? null,
            s?.sel ? { jejak: `${k.dokumen?.berkas ?? ''}!${lembar}!${s.sel}` } : {},
          );
        }),
      ]),
      sumber: `Dokumen Kinerja ${k.singkatan}, lembar ${lembar}.`,
    }),
  ];
}
