/**
 * The cloud half on this machine: the real api and jobs, over a file for the state, the queue and the sign-in of this
 * room, and Google's own client libraries pointed at the stand-in of its APIs.
 */
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { googleFiles, googleTemplat } from '@lembar-kinerja/functions/google/files';
import { createKlien } from '@lembar-kinerja/functions/google/klien';
import { GoogleSpreadsheets } from '@lembar-kinerja/functions/google/spreadsheets';
import { createMasuk } from '@lembar-kinerja/functions/http/masuk';
import { rakit } from '@lembar-kinerja/functions/rakit';
import { bukaDenganCadangan } from '@lembar-kinerja/functions/store/cadangan';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { RequestHandler } from 'express';
import { AntreanLokal } from '../antrean/antrean';
import { findBundle } from '../appsscript/runtime';
import { createPenerbit } from '../signin/penerbit';
import { sebabSistem } from '../workspace/folder';
import type { Gangguan } from '../workspace/rest/gangguan';
import { bukaTiruan } from '../workspace/rest/tiruan';
import type { OpsiAppsScript } from './apps-script';
import { daftarBuku } from './buku';
import type { Pasangan } from './host';
import { lengkapiPengaturan } from './pengaturan-awal';
import { daftarPengguna, RANAH } from './pengguna';

export interface OpsiAwan {
  folder: string;
  gangguan?: Gangguan;
  catat?: (kejadian: Record<string, unknown>) => void;
}

export interface Awan extends Required<Pick<OpsiAppsScript, 'identitas' | 'alamat'>> {
  /** To be mounted on the host. */
  pasangan: Pasangan[];
  /** Once the host listens at this origin; goes on with the jobs that a killed host left behind. */
  mulai(asal: string): Promise<{ api: string; masuk: string }>;
  tutup(): Promise<void>;
}

const AUDIENS = 'lembar-kinerja-lokal';
const JALUR_API = '/api';
const JALUR_MASUK = '/masuk';
/** Google's reads are a minute's walk away, these are next door. */
const JEDA_AWAL_MS = 100;

export function createAwan({ folder, gangguan, catat = catatGalat }: OpsiAwan): Awan {
  const simpanan = join(folder, '.lembar-kinerja');
  try {
    if (!existsSync(simpanan)) mkdirSync(simpanan);
  } catch (sebab) {
    throw new Kesalahan('keluaran/tak-dapat-ditulis', { folder, sebab: sebabSistem(sebab) });
  }
  const store = bukaDenganCadangan(join(simpanan, 'awan.db'));
  const simpananAntrean = bukaDenganCadangan(join(simpanan, 'antrean.db'));
  const antrean = new AntreanLokal({ store: simpananAntrean, jedaAwal: JEDA_AWAL_MS, catat });
  const alamatAddon = bacaAlamatAddon();
  let asal = '';
  let tokenSurel: (surel: string) => Promise<string> = () => Promise.reject(new Error('Layanan belum siap.'));
  let tutupTiruan = () => Promise.resolve();
  const api = titip();
  const masuk = titip();

  return {
    pasangan: [
      { jalur: JALUR_API, pelayan: api.pelayan },
      { jalur: JALUR_MASUK, pelayan: masuk.pelayan },
    ],
    identitas: ({ surel }) => tokenSurel(surel),
    alamat: (url) =>
      alamatAddon !== null && url.startsWith(alamatAddon)
        ? `${asal}${JALUR_API}/${url.slice(alamatAddon.length)}`
        : null,
    async mulai(asalHost) {
      asal = asalHost;
      const token = randomBytes(24).toString('base64url');
      const tiruan = await bukaTiruan({ folder, token, ...(gangguan ? { gangguan } : {}) });
      tutupTiruan = tiruan.tutup;
      const alamatMasuk = asal + JALUR_MASUK;
      const penerbit = await createPenerbit({
        alamat: alamatMasuk,
        audiens: AUDIENS,
        surelPersona: (persona) => surelPersona(folder, persona),
      });
      tokenSurel = penerbit.token;
      await lengkapiPengaturan(store, await daftarBuku(folder));
      const klien = createKlien({ akar: tiruan.akar, token });
      const { app, mesin } = rakit({
        store,
        antrean,
        clock: { now: () => new Date() },
        spreadsheets: new GoogleSpreadsheets(klien, { jedaAwal: JEDA_AWAL_MS }),
        files: (aturan) => googleFiles(klien, aturan),
        templat: googleTemplat(klien),
        masuk: createMasuk({
          penerbit: [alamatMasuk],
          audiens: AUDIENS,
          jwks: `${alamatMasuk}/kunci`,
          domain: RANAH,
        }),
        domain: null,
        sekretariatPertama: null,
        catat,
      });
      api.pasang(app);
      masuk.pasang(penerbit.rute);
      antrean.mulai(mesin.jalankan);
      await mesin.lanjutkan();
      return { api: asal + JALUR_API, masuk: alamatMasuk };
    },
    async tutup() {
      await antrean.berhenti();
      await tutupTiruan();
      await Promise.all([store.close(), simpananAntrean.close()]);
    },
  };
}

/** A place on the host that is filled once its address is known. */
function titip(): { pelayan: RequestHandler; pasang(isi: RequestHandler): void } {
  let isi: RequestHandler | null = null;
  return {
    pelayan: (minta, jawab, lanjut) => {
      if (isi) isi(minta, jawab, lanjut);
      else
        jawab.status(503).json({ kode: 'sistem/belum-siap', detail: 'Layanan sedang disiapkan. Coba lagi.' });
    },
    pasang: (baru) => {
      isi = baru;
    },
  };
}

/** `bidang:mutasi` is the person `bidang-mutasi`. */
async function surelPersona(folder: string, persona: string): Promise<string | null> {
  const id = persona.replace(/^bidang:/, 'bidang-');
  return daftarPengguna(await daftarBuku(folder)).find((orang) => orang.id === id)?.surel ?? null;
}

/** The only address that the add-on may call. */
function bacaAlamatAddon(): string | null {
  const berkas = join(dirname(findBundle()), 'appsscript.json');
  const { urlFetchWhitelist } = JSON.parse(readFileSync(berkas, 'utf8')) as { urlFetchWhitelist?: string[] };
  return urlFetchWhitelist?.[0] ?? null;
}

function catatGalat(kejadian: Record<string, unknown>): void {
  if (kejadian.kejadian === 'galat' || process.env.LK_RINCI) {
    process.stderr.write(`${JSON.stringify(kejadian)}\n`);
  }
}
