/** The whole LKjIP (PermenPANRB 53/2014) as blocks: a pure function of one rekap, one Dokumen Kinerja and its evidence. */
import { bab1 } from './bab1';
import { bab2 } from './bab2';
import { bab3 } from './bab3';
import { bab4 } from './bab4';
import { type BahanLaporan, konteks } from './konteks';
import { lampiran } from './lampiran';
import type { BagianLaporan, ModelLaporan } from './model';
import { depan, sampul } from './sampul';

export type { BahanLaporan } from './konteks';

/** Sections that are still empty are listed in `kurang`, and printed as placeholders only when `draf`. */
export function laporan(bahan: BahanLaporan): ModelLaporan {
  const k = konteks(bahan);
  const bagian: BagianLaporan[] = [
    sampul(k),
    depan(k),
    {
      arah: 'tegak',
      nomor: 'arab',
      mulaiUlang: true,
      blok: [...bab1(k), ...bab2(k), ...bab3(k), ...bab4(k)],
    },
    ...lampiran(k),
  ];
  return {
    judul: `Laporan Kinerja Instansi Pemerintah (LKjIP) ${k.instansi} Tahun ${k.tahun}`,
    instansi: k.instansi,
    tahun: k.tahun,
    draf: k.draf,
    bagian,
    kurang: [...new Set(k.kurang)],
    temuan: k.temuanLaporan,
  };
}
