/** Use cases: the findings of one workbook, whichever form it holds, and of an existing report document. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { OpsiBaca } from '@lembar-kinerja/shared/lembar/baca';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksaLaporan } from '@lembar-kinerja/shared/temuan/laporan-jadi/laporan-jadi';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { z } from 'zod';
import { readDocx } from '../berkas/docx/baca';
import type { BacaSpreadsheets } from '../ports';
import { pilihLembarTerbaru } from './pilih-lembar';
import { isKenal } from './sumber';

/** `opsi.peta`: columns that the user confirmed. Throws `Kesalahan` when the workbook cannot be read or holds no known sheet. */
export async function runPeriksa(
  spreadsheets: BacaSpreadsheets,
  id: string,
  opsi: OpsiBaca = {},
): Promise<Temuan[]> {
  const buku = await spreadsheets.read(id);
  const { pengukuran, dokumen, temuan } = checkBuku(buku, opsi);
  if (!isKenal({ pengukuran, dokumen })) {
    const alasan = temuan.find((t) => t.aturan === 'kepala-tak-dikenal' && t.lokasi.sel !== 'A1');
    if (!alasan) throw new Kesalahan('buku/tanpa-lembar-dikenal', { berkas: buku.berkas });
    throw new Kesalahan('buku/bentuk-lain', { berkas: buku.berkas, sebab: alasan.pesan });
  }
  const dipakai = pilihLembarTerbaru({ pengukuran, temuan });
  return periksa({ rekap: null, pengukuran: dipakai.pengukuran, dokumen, temuanBaca: dipakai.temuan });
}

/**
 * The findings of an existing report (.docx): what it says about itself and, with a rekap, its figures against it.
 * Throws `Kesalahan` when it cannot be read.
 */
export function periksaDokumen(isi: Uint8Array, berkas: string, rekap: Rekap | null): Temuan[] {
  return periksaLaporan(readDocx(isi, berkas), rekap);
}

/** The rekap in the text of a `rekap.json`; throws `Kesalahan` for anything else. */
export function uraiRekap(teks: string, berkas: string): Rekap {
  let isi: unknown;
  try {
    isi = JSON.parse(teks);
  } catch {
    throw new Kesalahan('laporan/rekap-tak-sah', { berkas });
  }
  const hasil = REKAP.safeParse(isi);
  if (!hasil.success) throw new Kesalahan('laporan/rekap-tak-sah', { berkas });
  return isi as Rekap;
}

const angka = z.number().nullable();
/** What the checks rely on; further fields may be there. */
const REKAP = z.object({
  tahun: z.number(),
  triwulan: z.number(),
  baris: z.array(
    z.object({
      kode: z.string().nullable(),
      jalur: z.string(),
      level: z.string(),
      nama: z.string(),
      indikator: z.array(z.object({ target: angka, realisasi: angka, capaian: angka })),
      anggaran: angka,
      twRp: z.array(angka).length(4),
      realisasiRp: angka,
      serapan: angka,
      rataK: angka,
      rataRp: angka,
      sumber: z.object({ berkas: z.string(), lembar: z.string(), baris: z.number() }),
      tercetak: z.object({
        capaianK: angka,
        capaianRp: angka,
        realisasiK: angka,
        realisasiRp: angka,
        rataK: angka,
        rataRp: angka,
      }),
    }),
  ),
});
