/** Runs the add-on's server functions for the page: one thread per call, the fetches done here on its behalf. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import type { BahanLayanan, JawabanAmbil, OpsiAmbil } from './layanan/layanan';
import type { BekalPekerja, KirimanPekerja } from './pekerja';
import type { JawabanPanggilan, Panggilan, Pengguna } from './protokol';

export interface OpsiAppsScript {
  /** Path of the built bundle, `addon/dist/Code.js`. */
  bundel: string;
  /** Path of the built thread, `local/dist/pekerja.cjs`. */
  pekerja: string;
  /** Where the stored properties are kept. */
  berkasProperti: string;
  /** Identity token of a person; absent while no issuer is mounted. */
  identitas?: (pengguna: Pengguna) => Promise<string>;
  /** Local address that stands for one that the add-on calls; null: the add-on may not call it. */
  alamat?: (url: string) => string | null;
}

/** Google ends an execution after six minutes. */
const BATAS_MS = 6 * 60_000;
const KOSONG = (): BahanLayanan['properti'] => ({ document: {}, user: {}, script: {} });

export class AppsScriptHost {
  constructor(private readonly opsi: OpsiAppsScript) {}

  async jalankan(panggilan: Panggilan, pengguna: Pengguna): Promise<JawabanPanggilan> {
    const identitas = (await this.opsi.identitas?.(pengguna)) ?? null;
    const { port1, port2 } = new MessageChannel();
    const tanda = new SharedArrayBuffer(4);
    const properti = this.bacaProperti();
    const bekal: BekalPekerja = {
      ...panggilan,
      pengguna,
      identitas,
      properti,
      bundel: this.opsi.bundel,
      pos: port2,
      tanda,
    };
    const pekerja = new Worker(this.opsi.pekerja, { workerData: bekal, transferList: [port2] });
    try {
      return await new Promise<JawabanPanggilan>((selesai, gagal) => {
        const batas = setTimeout(
          () => gagal(new Error('Fungsi add-on melewati batas waktu 6 menit.')),
          BATAS_MS,
        );
        pekerja.once('error', gagal).once('exit', () => clearTimeout(batas));
        port1.on('message', (isi: KirimanPekerja) => {
          if (isi.jenis === 'ambil') return void this.layani(isi.url, isi.opsi, port1, tanda);
          this.tulisProperti(properti, isi.properti);
          clearTimeout(batas);
          selesai(isi.jawaban);
        });
      });
    } finally {
      port1.close();
      await pekerja.terminate();
    }
  }

  private async layani(
    url: string,
    opsi: OpsiAmbil,
    pos: MessagePort,
    tanda: SharedArrayBuffer,
  ): Promise<void> {
    pos.postMessage(await this.ambil(url, opsi));
    Atomics.store(new Int32Array(tanda), 0, 1);
    Atomics.notify(new Int32Array(tanda), 0);
  }

  private async ambil(url: string, opsi: OpsiAmbil): Promise<JawabanAmbil | { galat: string }> {
    const alamat = this.opsi.alamat?.(url) ?? null;
    if (alamat === null)
      return { galat: `Alamat ${url} tidak terhubung dengan layanan apa pun di komputer ini.` };
    try {
      const jawab = await fetch(alamat, {
        method: (opsi.method ?? 'get').toUpperCase(),
        headers: { ...opsi.headers, ...(opsi.contentType ? { 'Content-Type': opsi.contentType } : {}) },
        ...(opsi.payload === undefined ? {} : { body: opsi.payload }),
      });
      const headers = Object.fromEntries([...jawab.headers].map(([nama, isi]) => [namaKepala(nama), isi]));
      return { status: jawab.status, headers, isi: new Uint8Array(await jawab.arrayBuffer()) };
    } catch {
      return { galat: `Alamat ${url} tidak dapat dihubungi.` };
    }
  }

  private bacaProperti(): BahanLayanan['properti'] {
    try {
      return { ...KOSONG(), ...JSON.parse(readFileSync(this.opsi.berkasProperti, 'utf8')) };
    } catch {
      return KOSONG();
    }
  }

  /** Only what this execution changed: another one may have stored something meanwhile. */
  private tulisProperti(dari: BahanLayanan['properti'], ke: BahanLayanan['properti']): void {
    if (JSON.stringify(dari) === JSON.stringify(ke)) return;
    const kini = this.bacaProperti();
    for (const simpanan of ['document', 'user', 'script'] as const) {
      for (const nama of new Set([...Object.keys(dari[simpanan]), ...Object.keys(ke[simpanan])])) {
        const nilai = ke[simpanan][nama];
        if (nilai === dari[simpanan][nama]) continue;
        if (nilai === undefined) delete kini[simpanan][nama];
        else kini[simpanan][nama] = nilai;
      }
    }
    mkdirSync(dirname(this.opsi.berkasProperti), { recursive: true });
    writeFileSync(this.opsi.berkasProperti, JSON.stringify(kini, null, 2));
  }
}

/** fetch lowers the names of headers, UrlFetchApp gives them as the server wrote them. */
function namaKepala(nama: string): string {
  return nama.replace(/(^|-)[a-z]/g, (huruf) => huruf.toUpperCase());
}

/** Beside the workbooks, with the first versions. */
export function berkasProperti(folder: string): string {
  return join(folder, '.lembar-kinerja', 'properti.json');
}
