/** Use case: one consolidation and one narrative → the yearly report as .docx and .pdf. */
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import { writeDocx } from '../berkas/docx/docx';
import { writePdf } from '../berkas/pdf/pdf';
import type { HasilKonsolidasi } from './konsolidasi';
import { diam, type Lapor } from './lapor';

export interface PermintaanLaporan {
  bukti: BuktiRekomendasi[];
  /** Watermarked until the snapshot is disahkan. */
  draf: boolean;
  /** The Sekretariat's Word file that gives the house style. */
  templat?: Uint8Array;
  /** Annexes that are off by default: the checker's findings, the cell behind each figure. */
  lampiran?: { temuan?: boolean; jejak?: boolean };
}

export interface HasilLaporan {
  model: ModelLaporan;
  docx: Uint8Array;
  pdf: Uint8Array;
}

/** The same consolidation and narrative give the same bytes. */
export async function runLaporan(
  hasil: HasilKonsolidasi,
  { bukti, draf, templat, lampiran = {} }: PermintaanLaporan,
  lapor: Lapor = diam,
): Promise<HasilLaporan> {
  const { rekap, temuan, sumber } = hasil;
  const kabar = (ke: number, rinci: string) => lapor({ langkah: 'Menyusun laporan', ke, dari: 3, rinci });
  kabar(0, 'isi');
  const model = laporan({ rekap, dokumen: sumber.dokumen, temuan, bukti, draf, lampiran });
  kabar(1, 'Word');
  const docx = await writeDocx(model, templat ? { templat } : {});
  kabar(2, 'PDF');
  const pdf = await writePdf(model);
  kabar(3, '.docx dan .pdf');
  return { model, docx, pdf };
}
