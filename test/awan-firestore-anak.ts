/**
 * A function's process over the Firestore emulator, to be killed: `awan-firestore-anak HOST PROYEK AKAR TOKEN`. Takes tasks
 * as JSON lines on standard input, does each, and answers with a line: what it sends to the queue, and that it is done.
 */
import { createInterface } from 'node:readline';
import { googleFiles } from '@lembar-kinerja/functions/google/files';
import { createKlien } from '@lembar-kinerja/functions/google/klien';
import { GoogleSpreadsheets } from '@lembar-kinerja/functions/google/spreadsheets';
import type { Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { rakit } from '@lembar-kinerja/functions/rakit';
import { FirestoreStore } from '@lembar-kinerja/functions/store/firestore';
import { buatKlien } from '../functions/uji/emulator';

const [host = '', proyek = '', akar = '', token = ''] = process.argv.slice(2);
const katakan = (isi: object) => process.stdout.write(`${JSON.stringify(isi)}\n`);
const klien = createKlien({ akar, token });
const { mesin } = rakit({
  store: new FirestoreStore(buatKlien(host, proyek), 'uji'),
  antrean: { kirim: async (tugas) => void katakan({ kirim: tugas }) },
  clock: { now: () => new Date() },
  spreadsheets: new GoogleSpreadsheets(klien, { jedaAwal: 2 }),
  files: (aturan) => googleFiles(klien, aturan),
  templat: async () => null,
  masuk: async () => ({ email: 'sekretariat@perangkat-daerah.example' }),
  domain: null,
  sekretariatPertama: null,
  catat: () => undefined,
});
createInterface({ input: process.stdin }).on('line', async (baris) => {
  const tugas = JSON.parse(baris) as Tugas;
  await mesin.jalankan(tugas).then(
    () => katakan({ selesai: true }),
    (galat: unknown) => katakan({ gagal: String(galat) }),
  );
});
