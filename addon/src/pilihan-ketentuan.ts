/** The agency's scale and cap as last seen in its settings, kept with the spreadsheet: a check of the open sheet needs no request to know them. */

import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { PilihanKetentuan } from '@lembar-kinerja/shared/kinerja/ketentuan';
import { readSkala } from '@lembar-kinerja/shared/kinerja/skala';

const KUNCI = 'pilihan-ketentuan';

/** Empty where the settings were never seen here. */
export function ambilPilihan(): PilihanKetentuan {
  const teks = PropertiesService.getDocumentProperties().getProperty(KUNCI);
  if (teks === null) return {};
  try {
    const { skala, batas } = JSON.parse(teks) as { skala?: unknown; batas?: unknown };
    return {
      skala: readSkala(typeof skala === 'string' ? skala : null),
      batas: typeof batas === 'number' && batas > 0 ? batas : null,
    };
  } catch {
    return {};
  }
}

export function simpanPilihan<P extends Pick<Pengaturan, 'skala' | 'batas'>>(pengaturan: P): P {
  const { skala, batas } = pengaturan;
  PropertiesService.getDocumentProperties().setProperty(KUNCI, JSON.stringify({ skala, batas }));
  return pengaturan;
}
