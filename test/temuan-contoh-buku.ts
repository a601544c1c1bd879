/** The sample workbooks as grids, and what the checker says of them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';

export const CONTOH = join(__dirname, '../samples/bkpsdm-2024');

export async function bukaContoh(): Promise<BukuKerja[]> {
  const nama = readdirSync(CONTOH).filter((n) => n.endsWith('.xlsx'));
  return Promise.all(nama.map(async (n) => readXlsx(readFileSync(join(CONTOH, n)), n)));
}

export interface Terbaca {
  pengukuran: PengukuranTerbaca[];
  dokumen: DokumenTerbaca | null;
  temuanBaca: Temuan[];
}

export function bacaBuku(buku: readonly BukuKerja[]): Terbaca {
  return gabung(buku.map((b) => checkBuku(b)));
}

export function gabung(terbaca: readonly ReturnType<typeof checkBuku>[]): Terbaca {
  return {
    pengukuran: terbaca.flatMap((b) => b.pengukuran),
    dokumen: terbaca.map((b) => b.dokumen).find((d) => d !== null) ?? null,
    temuanBaca: terbaca.flatMap((b) => b.temuan),
  };
}

export const periksaBuku = (terbaca: Terbaca): Temuan[] => periksa({ rekap: null, ...terbaca });
