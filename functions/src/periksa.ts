/** Use case: the findings of one workbook, whichever form it holds. */
import { Kesalahan } from '@lembar-kinerja/shared/kesalahan';
import { konsolidasi } from '@lembar-kinerja/shared/konsolidasi';
import { readBuku } from '@lembar-kinerja/shared/lembar/baca';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import type { Rekap } from '@lembar-kinerja/shared/rekap';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import type { Temuan } from '@lembar-kinerja/shared/temuan/temuan';
import type { BacaSpreadsheets } from './ports';
import { isKenal } from './sumber';

/** Throws `Kesalahan` when the workbook cannot be read or holds no known sheet. */
export async function runPeriksa(spreadsheets: BacaSpreadsheets, id: string): Promise<Temuan[]> {
  const buku = await spreadsheets.read(id);
  const isi = readBuku(buku);
  if (!isKenal(isi)) throw new Kesalahan('buku/tanpa-lembar-dikenal', { berkas: buku.berkas });
  const { pengukuran, dokumen } = isi;
  return periksa({ rekap: rekapBuku(pengukuran), pengukuran, dokumen, temuanBaca: isi.temuan });
}

/** The workbook's newest year, up to the last quarter that holds a figure; null without a pengukuran sheet. */
function rekapBuku(pengukuran: PengukuranTerbaca[]): Rekap | null {
  if (pengukuran.length === 0) return null;
  const tahun = Math.max(...pengukuran.map((p) => p.tahun ?? 0));
  const setahun = pengukuran.filter((p) => (p.tahun ?? 0) === tahun);
  return konsolidasi(setahun, { instansi: null, tahun, triwulan: triwulanTerisi(setahun) });
}

function triwulanTerisi(pengukuran: PengukuranTerbaca[]): 1 | 2 | 3 | 4 {
  const terisi = ([4, 3, 2, 1] as const).find((n) =>
    pengukuran.some((p) =>
      p.baris.some(
        (b) => b.twRp[n - 1]?.nilai != null || b.indikator.some((i) => i.tw[n - 1]?.nilai != null),
      ),
    ),
  );
  return terisi ?? 1;
}
