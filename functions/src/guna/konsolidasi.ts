/** Use case: the bidang workbooks → one checked rekap. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { NamaSkala } from '@lembar-kinerja/shared/kinerja/predikat';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { konsolidasi, type OpsiKonsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import type { BacaSpreadsheets } from '../ports';
import { diam, type Lapor } from './lapor';
import { readSumber, type Sumber } from './sumber';

export interface PermintaanKonsolidasi {
  tahun: number;
  triwulan: 1 | 2 | 3 | 4;
  skala?: NamaSkala;
  /** Cap on capaian in percent. */
  batas?: number;
}

export interface HasilKonsolidasi {
  rekap: Rekap;
  temuan: Temuan[];
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
  const { pengukuran, temuan } = pilihTahun(sumber.pengukuran, minta.tahun, folder);
  const opsi: OpsiKonsolidasi = { ...minta, instansi: sumber.dokumen?.profil?.isi.instansi ?? null };
  lapor({ langkah: 'Mengonsolidasi', ke: 0, dari: 1 });
  const rekap = konsolidasi(pengukuran, opsi);
  lapor({ langkah: 'Mengonsolidasi', ke: 1, dari: 1, rinci: `${rekap.baris.length} baris` });
  lapor({ langkah: 'Memeriksa', ke: 0, dari: 1 });
  const hasil = periksa({
    rekap,
    pengukuran,
    dokumen: sumber.dokumen,
    temuanBaca: [...sumber.temuan, ...temuan],
  });
  lapor({ langkah: 'Memeriksa', ke: 1, dari: 1, rinci: `${hasil.length} temuan` });
  return { rekap, temuan: hasil, sumber };
}

/** Sheets of the asked year; a sheet without a year counts, one of another year is left out with a temuan. */
function pilihTahun(
  semua: PengukuranTerbaca[],
  tahun: number,
  folder: string,
): { pengukuran: PengukuranTerbaca[]; temuan: Temuan[] } {
  const cocok = (p: PengukuranTerbaca) => p.tahun === null || p.tahun === tahun;
  const pengukuran = semua.filter(cocok);
  if (pengukuran.length === 0) {
    const ada = [...new Set(semua.map((p) => p.tahun))].sort().join(', ') || 'tidak ada';
    throw new Kesalahan('sumber/tahun-tak-ada', { folder, tahun: String(tahun), ada });
  }
  const berkasCocok = new Set(pengukuran.map((p) => p.berkas));
  return { pengukuran, temuan: semua.filter((p) => !cocok(p)).map((p) => lainTahun(p, tahun, berkasCocok)) };
}

function lainTahun(p: PengukuranTerbaca, tahun: number, berkasCocok: Set<string>): Temuan {
  const lengkap = berkasCocok.has(p.berkas);
  return {
    aturan: 'tahun-salah',
    tingkat: lengkap ? 'info' : 'galat',
    pesan:
      `Lembar ${p.lembar} bertahun ${p.tahun}, bukan ${tahun}, sehingga tidak ikut dikonsolidasi.` +
      (lengkap ? '' : ' Perbaiki tahun pada judulnya bila isinya memang tahun ini.'),
    lokasi: { berkas: p.berkas, lembar: p.lembar, sel: 'A1' },
    terkait: [],
    tercetak: p.tahun,
    seharusnya: tahun,
    selisih: null,
  };
}
