/**
 * The columns that a person showed, kept with the spreadsheet too: a check of the open sheet needs no request to know them.
 */
import type { KoreksiBuku } from '@lembar-kinerja/shared/kawat/koreksi';

const KUNCI = 'koreksi-kolom';

export function ambilKoreksi(): KoreksiBuku {
  const teks = PropertiesService.getDocumentProperties().getProperty(KUNCI);
  if (teks === null) return {};
  try {
    return JSON.parse(teks) as KoreksiBuku;
  } catch {
    return {};
  }
}

export function simpanKoreksi(koreksi: KoreksiBuku): void {
  PropertiesService.getDocumentProperties().setProperty(KUNCI, JSON.stringify(koreksi));
}
