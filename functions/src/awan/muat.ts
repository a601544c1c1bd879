/** The product over Google's cloud, put together at the first request of a process and kept for the next. */
import { getApps, initializeApp } from 'firebase-admin/app';
import { initializeFirestore } from 'firebase-admin/firestore';
import { getFunctions } from 'firebase-admin/functions';
import * as logger from 'firebase-functions/logger';
import { googleFiles, googleTemplat } from '../google/files';
import { createKlien } from '../google/klien';
import { googleSimpanLaporan } from '../google/simpan-laporan';
import { GoogleSpreadsheets } from '../google/spreadsheets';
import { createMasuk } from '../http/masuk';
import type { Antrean } from '../pekerjaan/mesin';
import { type Rakitan, rakit } from '../rakit';
import { FirestoreStore } from '../store/firestore';
import { bacaKonfigurasi } from './konfigurasi';
import { ANTREAN, REGION } from './setelan';

/** Google's identity tokens, as its OpenID configuration names them. */
const PENERBIT = ['https://accounts.google.com', 'accounts.google.com'];
const JWKS = 'https://www.googleapis.com/oauth2/v3/certs';

let siap: Rakitan | undefined;

export function muat(): Rakitan {
  siap ??= susun();
  return siap;
}

function susun(): Rakitan {
  const setelan = bacaKonfigurasi();
  const aplikasi = getApps()[0] ?? initializeApp();
  // REST answers sooner in a process that has just begun; nothing here listens to changes. In the emulator the client
  // would look for an account before it speaks REST, and there is none.
  const firestore = initializeFirestore(aplikasi, { preferRest: !process.env.FIRESTORE_EMULATOR_HOST });
  const klien = createKlien({});
  return rakit({
    store: new FirestoreStore(firestore, setelan.instansi),
    antrean: antreanCloud(),
    clock: { now: () => new Date() },
    spreadsheets: new GoogleSpreadsheets(klien),
    files: (aturan) => googleFiles(klien, aturan),
    templat: googleTemplat(klien),
    simpanLaporan: setelan.folderLaporan ? googleSimpanLaporan(klien, setelan.folderLaporan) : null,
    masuk: createMasuk({ penerbit: PENERBIT, audiens: setelan.audiens, jwks: JWKS, domain: setelan.domain }),
    domain: setelan.domain,
    sekretariatPertama: setelan.sekretariatPertama,
    catat: (kejadian) => logger.error(String(kejadian.kejadian ?? 'galat'), kejadian),
  });
}

function antreanCloud(): Antrean {
  return {
    async kirim(tugas) {
      const jenis = tugas.jenis as keyof typeof ANTREAN;
      const antrean = getFunctions().taskQueue(`locations/${REGION}/functions/tugas${jenis}`);
      // The queue must not give a step up before its function does.
      await antrean.enqueue(tugas, {
        dispatchDeadlineSeconds: Number(ANTREAN[jenis].pilihan.timeoutSeconds),
      });
    },
  };
}
