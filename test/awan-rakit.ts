/** The whole cloud half in one process: real api and jobs, Google's client libraries, the stand-in of its APIs. */
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { googleFiles } from '@lembar-kinerja/functions/google/files';
import { createKlien } from '@lembar-kinerja/functions/google/klien';
import { GoogleSpreadsheets } from '@lembar-kinerja/functions/google/spreadsheets';
import type { Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import type { Pekerjaan } from '@lembar-kinerja/functions/pekerjaan/pekerjaan';
import { rakit } from '@lembar-kinerja/functions/rakit';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import type { Store } from '@lembar-kinerja/functions/store/store';
import { lengkapiPengaturan } from '../local/src/host/pengaturan-awal';
import type { Gangguan } from '../local/src/workspace/rest/gangguan';
import { bukaTiruan } from '../local/src/workspace/rest/tiruan';

export const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
export const bukuDi = (folder: string) => readdirSync(folder).filter((n) => n.endsWith('.xlsx'));
export const TOKEN = 'kunci-uji';
const PERIODE = { tahun: 2024, triwulan: 4 };

export type RakitanUji = Awaited<ReturnType<typeof rakitUji>>;

interface OpsiUji {
  gangguan?: Gangguan;
  /** Folder with the workbooks to be copied. */
  contoh?: string;
  /** Milliseconds for one request to the stand-in. */
  tenggatPermintaan?: number;
  /** Who calls the api; without it the Sekretariat. */
  surel?: () => string;
  /** State; without it a file in the folder. */
  store?: Store;
  /** A queue of its own; without it tasks wait in a list until `habiskan`. */
  kirim?: (tugas: Tugas) => Promise<void>;
}

export async function rakitUji({
  gangguan = {},
  contoh = CONTOH,
  tenggatPermintaan = 2000,
  kirim,
  store: simpanan,
  surel = () => 'sekretariat@perangkat-daerah.example',
}: OpsiUji = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'lk-awan-'));
  cpSync(contoh, folder, { recursive: true });
  const tiruan = await bukaTiruan({ folder, token: TOKEN, gangguan });
  const store = simpanan ?? new LibsqlStore(join(folder, 'awan.db'));
  await lengkapiPengaturan(store, bukuDi(contoh));
  const klien = createKlien({ akar: tiruan.akar, token: TOKEN, tenggatPermintaan });
  const antrean: Tugas[] = [];
  const { mesin, app } = rakit({
    store,
    antrean: { kirim: kirim ?? (async (t) => void antrean.push(t)) },
    clock: { now: () => new Date() },
    spreadsheets: new GoogleSpreadsheets(klien, { jedaAwal: 2, percobaan: 4 }),
    files: (aturan) => googleFiles(klien, aturan),
    templat: async () => null,
    masuk: async () => ({ email: surel() }),
    domain: null,
    sekretariatPertama: null,
    catat: () => undefined,
  });

  /** Delivers all tasks, one after the other; a step that throws is delivered again. */
  const habiskan = async (
    ambil: (banyak: number) => number = () => 0,
    ulang: (tugas: Tugas) => boolean = () => false,
  ) => {
    while (antrean.length > 0) {
      const [tugas] = antrean.splice(ambil(antrean.length), 1) as [Tugas];
      if (ulang(tugas)) antrean.push(tugas);
      await mesin.jalankan(tugas).catch(() => antrean.push(tugas));
    }
  };
  const konsolidasi = async (
    ...cara: Parameters<typeof habiskan>
  ): Promise<{ pekerjaan: Pekerjaan; reads: number }> => {
    const sebelum = tiruan.hitung.sheets;
    const kunci = `konsolidasi-${PERIODE.tahun}-${PERIODE.triwulan}`;
    const { id } = await mesin.mulai('konsolidasi', kunci, PERIODE, 'a@contoh.go.id');
    await habiskan(...cara);
    const pekerjaan = await mesin.lihat(id);
    if (!pekerjaan) throw new Error('pekerjaan hilang');
    return { pekerjaan, reads: tiruan.hitung.sheets - sebelum };
  };
  return {
    folder,
    tiruan,
    store,
    mesin,
    app,
    antrean,
    gangguan,
    habiskan,
    konsolidasi,
    async tutup() {
      await tiruan.tutup();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}
