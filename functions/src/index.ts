/** What is deployed: one address for the add-on, a queue for each kind of job, and two clocks. Exports only. */
import { onRequest } from 'firebase-functions/https';
import { onSchedule } from 'firebase-functions/scheduler';
import { onTaskDispatched } from 'firebase-functions/tasks';
import { muat } from './awan/muat';
import { ANTREAN, API, JADWAL, JADWAL_BUKTI, JADWAL_LANJUTKAN, MACET_MS } from './awan/setelan';
import { kirimMasalah } from './http/app';
import { Masalah } from './masalah';
import { KUNCI_BUKTI } from './pekerjaan/bukti';
import type { Tugas } from './pekerjaan/mesin';

/** The add-on's api. Open to the net: who calls is told by the token, before anything else is looked at. */
export const api = onRequest(API, (minta, jawab) => {
  try {
    muat().app(minta, jawab);
  } catch (galat) {
    // What is missing in the installation is said; anything else is the platform's to report.
    if (!(galat instanceof Masalah)) throw galat;
    kirimMasalah(jawab, galat);
  }
});

const tugas = ({ pilihan, percobaan }: (typeof ANTREAN)[keyof typeof ANTREAN]) =>
  onTaskDispatched<Tugas>(pilihan, async ({ data, retryCount }) => {
    const { mesin } = muat();
    await mesin.jalankan(data, retryCount + 1 >= percobaan);
  });

export const tugaskonsolidasi = tugas(ANTREAN.konsolidasi);
export const tugasbukti = tugas(ANTREAN.bukti);
export const tugaslaporan = tugas(ANTREAN.laporan);

/** Evidence is looked at every night, so that what vanished is known before the evaluators ask. */
export const jadwalbukti = onSchedule({ ...JADWAL, schedule: JADWAL_BUKTI }, async () => {
  const { mesin } = muat();
  await mesin.mulai('bukti', KUNCI_BUKTI, {}, 'jadwal');
});

/** A job whose follow-up was lost between two steps goes on by itself. */
export const jadwallanjutkan = onSchedule({ ...JADWAL, schedule: JADWAL_LANJUTKAN }, async () => {
  const { mesin } = muat();
  await mesin.lanjutkan(MACET_MS);
});
