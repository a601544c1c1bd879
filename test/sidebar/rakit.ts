/**
 * The panel as a person has it, without Google: the built page in a browser, the built bundle in the local Apps Script
 * runtime, and the real api over a store and the sample workbooks. Only the token of the sign-in is a name.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { createApp } from '@lembar-kinerja/functions/http/app';
import type { Peran } from '@lembar-kinerja/functions/http/peran';
import { Masalah } from '@lembar-kinerja/functions/masalah';
import { getBukti, jenisBukti } from '@lembar-kinerja/functions/pekerjaan/bukti';
import { jenisKonsolidasi } from '@lembar-kinerja/functions/pekerjaan/konsolidasi';
import { jenisLaporan } from '@lembar-kinerja/functions/pekerjaan/laporan';
import { createMesin, type Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import type { BukuKerja } from '@lembar-kinerja/shared/dasar/kisi';
import { AppsScriptHost } from '../../local/src/host/apps-script';
import type { BukuHalaman, JawabanPanggilan, Pengguna } from '../../local/src/host/protokol';
import { driveFiles, readDrive } from '../../local/src/workspace/drive';
import { folderSpreadsheets } from '../../local/src/workspace/folder';
import { SUMBER } from '../bukti-contoh';

const DIST = join(__dirname, '../../addon/dist');
const API = JSON.parse(readFileSync(join(DIST, 'appsscript.json'), 'utf8')).urlFetchWhitelist[0] as string;

export const ORANG = {
  sekretariat: { surel: 'sekretariat@contoh.go.id', peran: 'sekretariat' },
  mutasi: { surel: 'mutasi@contoh.go.id', peran: 'bidang:mutasi' },
  pimpinan: { surel: 'kepala@contoh.go.id', peran: 'pimpinan' },
  tamu: { surel: 'tamu@contoh.go.id', peran: null },
} as const satisfies Record<string, { surel: string; peran: Peran | null }>;

export interface Rakitan {
  panggil(orang: keyof typeof ORANG, fungsi: string, argumen: unknown[]): Promise<JawabanPanggilan>;
  buku: BukuHalaman;
  /** Opens another workbook of the samples. */
  bukaBuku(berkas: string): Promise<void>;
  /** Cuts the line between add-on and api. */
  putus(ya: boolean): void;
  /** Holds the job queue, so that a job can be looked at while it runs. */
  tahan(ya: boolean): void;
  lembarTertulis: string[];
  tutup(): Promise<void>;
}

export async function rakit(berkas = 'Pengukuran Mutasi.xlsx'): Promise<Rakitan> {
  const folder = mkdtempSync(join(tmpdir(), 'panel-'));
  const store = new LibsqlStore(join(folder, 'uji.db'));
  const peran = Object.fromEntries(
    Object.values(ORANG).flatMap(({ surel, peran }) => (peran ? [[surel, peran]] : [])),
  );
  const bidang = [{ id: 'mutasi', nama: 'Mutasi', buku: 'Pengukuran Mutasi.xlsx' }];
  await store.transaction(async (tx) =>
    tx.set('pengaturan', 'instansi', { peran, bidang: [] as typeof bidang }),
  );
  const clock = { now: () => new Date() };
  const lembarTertulis: string[] = [];
  const spreadsheets = {
    ...folderSpreadsheets(SUMBER),
    writeCells: async (id: string, lembar: string) => void lembarTertulis.push(`${id}!${lembar}`),
    writeSheet: async (id: string, { nama }: { nama: string }) => void lembarTertulis.push(`${id}!${nama}`),
  };
  const antrean: Tugas[] = [];
  let ditahan = false;
  const mesin = createMesin(
    {
      konsolidasi: jenisKonsolidasi({ store, spreadsheets }),
      bukti: jenisBukti({ store, spreadsheets, files: () => driveFiles(readDrive(SUMBER)), clock }),
      laporan: jenisLaporan({
        store,
        templat: async () => null,
        bukti: async () => (await getBukti(store)).rekomendasi,
        // Putting it there is tested with the real client; here are only the addresses.
        simpan: async ({ id }) => ({
          dokumen: `https://docs.google.com/document/d/${id}/view`,
          pdf: `https://drive.google.com/file/d/${id}/view`,
        }),
      }),
    },
    { store, clock, antrean: { kirim: async (t) => void antrean.push(t) } },
  );
  const pengantar = setInterval(() => {
    const tugas = ditahan ? undefined : antrean.shift();
    if (tugas) void mesin.jalankan(tugas, true);
  }, 20);
  const masuk = async (authorization: string | undefined) => {
    if (!authorization) throw new Masalah('masuk/tanpa-token');
    return { email: authorization.replace('Bearer ', '') };
  };
  const app = createApp({ store, mesin, clock, masuk, sekretariatPertama: null, catat: () => undefined });
  const server: Server = app.listen(0, '127.0.0.1');
  await new Promise((siap) => server.once('listening', siap));
  const alamat = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  let terputus = false;
  const host = new AppsScriptHost({
    bundel: join(DIST, 'Code.js'),
    pekerja: join(__dirname, '../../local/dist/pekerja.cjs'),
    berkasProperti: join(folder, 'properti.json'),
    identitas: async ({ surel }) => surel,
    alamat: (url) => (terputus || !url.startsWith(API) ? null : alamat + url.slice(API.length)),
  });
  const bacaBuku = async (nama: string) =>
    bukuHalaman(await readXlsx(readFileSync(join(SUMBER, nama)), nama));
  const buku = await bacaBuku(berkas);
  return {
    buku,
    lembarTertulis,
    bukaBuku: async (nama) => void Object.assign(buku, await bacaBuku(nama)),
    putus: (ya) => {
      terputus = ya;
    },
    tahan: (ya) => {
      ditahan = ya;
    },
    panggil: (orang, fungsi, argumen) => {
      const pengguna: Pengguna = {
        id: orang,
        nama: orang,
        peran: 'bidang',
        bidang: null,
        surel: ORANG[orang].surel,
      };
      return host.jalankan({ fungsi, argumen, pengguna: orang, buku }, pengguna);
    },
    async tutup() {
      clearInterval(pengantar);
      // A connection kept alive by fetch would hold the test's process.
      server.closeAllConnections();
      await new Promise((tutup) => server.close(tutup));
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

function bukuHalaman({ berkas, lembar }: BukuKerja): BukuHalaman {
  return {
    berkas,
    aktif: '0',
    pilihan: { baris: 0, kolom: 0, tinggi: 1, lebar: 1 },
    lembar: lembar.map((l, i) => ({
      id: String(i),
      nama: l.nama,
      nilai: l.nilai,
      rumus: l.rumus,
      tampil: {},
      format: {},
      tautan: {},
      gabungan: l.gabungan,
    })),
  };
}
