/** The sample workbooks: one per bidang, and the Sekretariat's Dokumen Kinerja. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { BIDANG } from './bidang';
import { type BarisForm, type CatatanForm, type RataForm, readData } from './data';
import { dokumenKinerja } from './dokumen/dokumen';
import { pengukuran } from './pengukuran';

export interface BukuContoh {
  berkas: string;
  lembar: LembarTulis[];
}

export function bukuContoh(): BukuContoh[] {
  const bahan = {
    form: readData<BarisForm[]>('pengukuran-tw4'),
    rata: readData<RataForm[]>('rata-tw4'),
    catatan: readData<CatatanForm[]>('catatan-tw4'),
  };
  return [
    ...BIDANG.map((bidang) => ({
      berkas: `Pengukuran ${bidang.nama}.xlsx`,
      lembar: [pengukuran(bidang, bahan)],
    })),
    { berkas: 'Dokumen Kinerja.xlsx', lembar: dokumenKinerja() },
  ];
}
