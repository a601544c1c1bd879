/** BAB IV Penutup. */

import { faktaIku } from './analisis-iku';
import { judul, paragraf } from './blok';
import { ringkasanAnggaran } from './data-anggaran';
import { daftarIku } from './data-iku';
import { kalimatCapaian, kalimatRata, kalimatSerapan, namaRapi } from './kalimat';
import { baris, type Konteks, namaPredikat } from './konteks';
import type { Blok } from './model';
import { adaNarasi, narasi } from './narasi';

export function bab4(k: Konteks): Blok[] {
  const uang = ringkasanAnggaran(k).total;
  return [
    judul(1, 'PENUTUP'),
    judul(2, 'Kesimpulan'),
    ...narasi(k, 'kesimpulan', 'kesimpulan'),
    ...daftarIku(k).map((i) => paragraf(kalimatCapaian(faktaIku(k, i)))),
    ...baris(k, 'urusan').map((b) =>
      paragraf(kalimatRata(`urusan ${namaRapi(b.nama)}`, b.rataK, namaPredikat(k, b.rataK))),
    ),
    paragraf(kalimatSerapan(`tahun anggaran ${k.tahun}`, uang.pagu, uang.realisasi, uang.serapan)),
    ...(adaNarasi(k, 'hambatan')
      ? [judul(3, 'Hambatan', { tanpaNomor: true }), ...narasi(k, 'hambatan')]
      : []),
    ...(adaNarasi(k, 'tantangan')
      ? [judul(3, 'Tantangan', { tanpaNomor: true }), ...narasi(k, 'tantangan')]
      : []),
    judul(2, 'Langkah Perbaikan'),
    ...narasi(k, 'langkah-perbaikan', 'langkah perbaikan'),
  ];
}
