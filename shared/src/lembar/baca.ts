/** A workbook → what is known in it: pengukuran sheets and the sheets of Dokumen Kinerja. */
import type { Temuan } from '../temuan/temuan';
import type { DokumenTerbaca } from './dokumen';
import type { BukuKerja } from './kisi';
import { readPengukuran } from './pengukuran';
import type { PengukuranTerbaca } from './terbaca';

export interface BukuTerbaca {
  pengukuran: PengukuranTerbaca[];
  dokumen: DokumenTerbaca | null;
  temuan: Temuan[];
}

export interface OpsiBaca {
  /** Columns that the user confirmed, by sheet name. */
  peta?: Record<string, Record<string, number>>;
}

/**
 * Reads every sheet that is known by its header. A workbook without any known sheet gives a galat `kepala-tak-dikenal`;
 * nothing is thrown, so that one odd workbook does not stop the others.
 */
export function readBuku(buku: BukuKerja, opsi: OpsiBaca = {}): BukuTerbaca {
  const hasil: BukuTerbaca = { pengukuran: [], dokumen: null, temuan: [] };
  for (const lembar of buku.lembar) {
    const peta = opsi.peta?.[lembar.nama];
    const { pengukuran, temuan } = readPengukuran(lembar, buku.berkas, peta === undefined ? {} : { peta });
    if (pengukuran !== null) hasil.pengukuran.push(pengukuran);
    hasil.temuan.push(...temuan);
  }
  return hasil;
}
