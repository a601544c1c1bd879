/** One execution of an Apps Script function, in a thread of its own: as in Google's runtime, nothing outlives it. */

import { type MessagePort, receiveMessageOnPort, workerData } from 'node:worker_threads';
import { field } from '@lembar-kinerja/shared/dasar/pasti';
import { loadAppsScript } from '../appsscript/runtime';
import { type BahanLayanan, type JawabanAmbil, layananAppsScript, type OpsiAmbil } from './layanan/layanan';
import type { JawabanPanggilan, Panggilan, Tindakan } from './protokol';

/** Given to the thread at its start. */
export interface BekalPekerja
  extends Omit<Panggilan, 'pengguna'>,
    Pick<BahanLayanan, 'pengguna' | 'identitas'> {
  bundel: string;
  properti: BahanLayanan['properti'];
  pos: MessagePort;
  tanda: SharedArrayBuffer;
}

/** Sent to the host: a request to fetch, or the end of the execution. */
export type KirimanPekerja =
  | { jenis: 'ambil'; url: string; opsi: OpsiAmbil }
  | { jenis: 'selesai'; jawaban: JawabanPanggilan; properti: BahanLayanan['properti'] };

const bekal = workerData as BekalPekerja;
const kirim = (isi: KirimanPekerja) => bekal.pos.postMessage(isi);

/** The thread sleeps until the host has put the answer into the port. */
function ambil(url: string, opsi: OpsiAmbil): JawabanAmbil {
  const tanda = new Int32Array(bekal.tanda);
  Atomics.store(tanda, 0, 0);
  kirim({ jenis: 'ambil', url, opsi });
  Atomics.wait(tanda, 0, 0);
  const jawab = receiveMessageOnPort(bekal.pos)?.message as JawabanAmbil | { galat: string };
  if ('galat' in jawab) throw new Error(jawab.galat);
  return jawab;
}

function jalankan(): JawabanPanggilan {
  const tindakan: Tindakan[] = [];
  // Through JSON, so that nothing of this realm's objects reaches the page by reference or as a Date.
  const catat = (isi: Tindakan) => tindakan.push(JSON.parse(JSON.stringify(isi)) as Tindakan);
  try {
    const script = loadAppsScript(bekal.bundel, layananAppsScript({ ...bekal, catat, ambil }));
    if (!script.fungsi.includes(bekal.fungsi)) throw new Error(`Fungsi ${bekal.fungsi} tidak ada di add-on.`);
    const hasil = script.call(bekal.fungsi, bekal.argumen);
    tolakTanggal(hasil);
    return { hasil: hasil === undefined ? null : JSON.parse(JSON.stringify(hasil)), galat: null, tindakan };
  } catch (sebab) {
    return { hasil: null, galat: pesanGalat(sebab), tindakan };
  }
}

/** An error of the script's realm is no instance of this realm's Error. */
function pesanGalat(sebab: unknown): string {
  const pesan = field(sebab, 'message');
  return typeof pesan === 'string' ? pesan : String(sebab);
}

/** google.script.run cannot carry a Date; found here, it does not first show in Google's runtime. */
function tolakTanggal(isi: unknown): void {
  if (isi instanceof Date) {
    throw new Error('Hasil fungsi memuat Date, yang tidak dapat dikirim ke panel.');
  }
  if (typeof isi === 'object' && isi !== null) for (const satu of Object.values(isi)) tolakTanggal(satu);
}

kirim({ jenis: 'selesai', jawaban: jalankan(), properti: bekal.properti });
bekal.pos.close();
