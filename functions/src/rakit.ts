/** Puts the product together from its adapters: the same handlers and jobs in the cloud and on one machine. */
import { type AturanPembaca, PEMBACA_BAWAAN } from '@lembar-kinerja/shared/bukti/izin';
import type { Pengaturan } from '@lembar-kinerja/shared/kawat/pengaturan';
import type { Express } from 'express';
import { createApp } from './http/app';
import type { Layanan } from './http/layanan';
import { getBukti, jenisBukti } from './pekerjaan/bukti';
import { jenisKonsolidasi } from './pekerjaan/konsolidasi';
import { jenisLaporan } from './pekerjaan/laporan';
import { type Antrean, createMesin, type Mesin } from './pekerjaan/mesin';
import type { Files, SimpanLaporan, Spreadsheets, Templat, TulisSel } from './ports';

export interface Bahan extends Omit<Layanan, 'mesin'> {
  antrean: Antrean;
  spreadsheets: Spreadsheets & TulisSel;
  /** @param aturan who must be able to read the evidence */
  files: (aturan: AturanPembaca) => Files;
  templat: Templat;
  simpanLaporan?: SimpanLaporan | null;
  /** The agency's domain; an owner of evidence outside it is told. */
  domain: string | null;
}

export interface Rakitan {
  mesin: Mesin;
  app: Express;
}

export function rakit(bahan: Bahan): Rakitan {
  const { store, spreadsheets, clock } = bahan;
  const files = ({ pembacaBukti }: Pengaturan): Files => {
    const pembaca = pembacaBukti === 'siapa-saja' ? [] : [pembacaBukti];
    return bahan.files({ ...PEMBACA_BAWAAN, pembaca, domainInstansi: bahan.domain });
  };
  const mesin = createMesin(
    {
      konsolidasi: jenisKonsolidasi({ store, spreadsheets }),
      bukti: jenisBukti({ store, spreadsheets, files, clock }),
      laporan: jenisLaporan({
        store,
        templat: bahan.templat,
        bukti: async () => (await getBukti(store)).rekomendasi,
        simpan: bahan.simpanLaporan ?? null,
      }),
    },
    bahan,
  );
  return { mesin, app: createApp({ ...bahan, mesin }) };
}
