/** Use case: the bidang workbooks → one checked rekap. */

import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { type NamaSkala, readSkala } from '@lembar-kinerja/shared/kinerja/skala';
import { konsolidasi, type OpsiKonsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import type { BacaSpreadsheets } from '../ports';
import { diam, type Lapor } from './lapor';
import { pilihLembar } from './pilih-lembar';
import { readSumber, type Sumber } from './sumber';

export interface PermintaanKonsolidasi {
  tahun: number;
  triwulan: Triwulan;
  /** Asked for by name: it rules whatever the Profil says. */
  skala?: NamaSkala;
  /** The installation's setting: it rules where the Profil names no scale. */
  skalaBawaan?: NamaSkala;
  /** Cap on capaian in percent. */
  batas?: number;
}

export interface HasilKonsolidasi {
  rekap: Rekap;
  temuan: Temuan[];
  /** As read, with the pengukuran sheets that count. */
  sumber: Sumber;
}

/** Reads, consolidates and checks. Throws `Kesalahan` when there is nothing of that year to consolidate. */
export async function runKonsolidasi(
  spreadsheets: BacaSpreadsheets,
  folder: string,
  minta: PermintaanKonsolidasi,
  lapor: Lapor = diam,
): Promise<HasilKonsolidasi> {
  return konsolidasiSumber(await readSumber(spreadsheets, folder, lapor), folder, minta, lapor);
}

/** The same on workbooks that were read before. */
export function konsolidasiSumber(
  sumber: Sumber,
  folder: string,
  minta: PermintaanKonsolidasi,
  lapor: Lapor = diam,
): HasilKonsolidasi {
  const { pengukuran, temuan } = pilihLembar(sumber, minta, folder);
  const profil = sumber.dokumen?.profil?.isi;
  const opsi: OpsiKonsolidasi = {
    tahun: minta.tahun,
    triwulan: minta.triwulan,
    instansi: profil?.instansi ?? null,
    skala: minta.skala ?? readSkala(profil?.skala ?? null) ?? minta.skalaBawaan ?? null,
    batas: minta.batas ?? null,
  };
  lapor({ langkah: 'Mengonsolidasi', ke: 0, dari: 1 });
  const rekap = konsolidasi(pengukuran, opsi);
  lapor({ langkah: 'Mengonsolidasi', ke: 1, dari: 1, rinci: `${rekap.baris.length} baris` });
  lapor({ langkah: 'Memeriksa', ke: 0, dari: 1 });
  const hasil = periksa({
    rekap,
    pengukuran,
    dokumen: sumber.dokumen,
    temuanBaca: temuan,
  });
  lapor({ langkah: 'Memeriksa', ke: 1, dari: 1, rinci: `${hasil.length} temuan` });
  return { rekap, temuan: hasil, sumber: { ...sumber, pengukuran } };
}
