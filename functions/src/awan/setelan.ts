/** Region, sizes and pace of the deployed functions, each with its reason. */
import type { HttpsOptions } from 'firebase-functions/https';
import type { ScheduleOptions } from 'firebase-functions/scheduler';
import type { TaskQueueOptions } from 'firebase-functions/tasks';

/** Jakarta: the nearest, and the data stays in the country. */
export const REGION = 'asia-southeast2';

export const API: HttpsOptions = {
  region: REGION,
  // Loaded it takes some 90 MB; a snapshot with its findings takes a few more.
  memory: '512MiB',
  // The add-on itself waits no longer than a minute for one answer.
  timeoutSeconds: 60,
  // Requests wait for Firestore most of the time.
  concurrency: 40,
  // An agency has some tens of users: more instances would mean a fault or an attack, and cost money.
  maxInstances: 5,
  invoker: 'public',
};

/** Deliveries of one step before it counts as failed. */
const PERCOBAAN = 6;

const antrean = (pilihan: TaskQueueOptions): { pilihan: TaskQueueOptions; percobaan: number } => ({
  percobaan: PERCOBAAN,
  pilihan: {
    region: REGION,
    // Without IAM's consent nobody delivers a task: the handler alone would believe any token.
    invoker: 'private',
    retryConfig: { maxAttempts: PERCOBAAN, minBackoffSeconds: 10, maxBackoffSeconds: 300, maxDoublings: 4 },
    ...pilihan,
  },
});

/** By kind of job. The names of the functions are `tugas` and the kind. */
export const ANTREAN = {
  konsolidasi: antrean({
    // One workbook of the largest size that is read.
    memory: '512MiB',
    timeoutSeconds: 540,
    concurrency: 1,
    // Three reads a workbook: 270 a minute, below the 300 that Sheets allows a project.
    rateLimits: { maxConcurrentDispatches: 4, maxDispatchesPerSecond: 1.5 },
  }),
  bukti: antrean({
    memory: '512MiB',
    // The longest that a task may run; a check of more links goes on where it stopped.
    timeoutSeconds: 1800,
    concurrency: 1,
    // The check keeps its own pace; two at once would go beyond Drive's quota.
    rateLimits: { maxConcurrentDispatches: 1, maxDispatchesPerSecond: 1 },
  }),
  laporan: antrean({
    // Word, PDF and the charts of a whole report at once.
    memory: '1GiB',
    timeoutSeconds: 540,
    concurrency: 1,
    rateLimits: { maxConcurrentDispatches: 2, maxDispatchesPerSecond: 1 },
  }),
} as const;

export const JADWAL: Omit<ScheduleOptions, 'schedule'> = {
  region: REGION,
  timeZone: 'Asia/Makassar',
  memory: '256MiB',
  timeoutSeconds: 60,
  maxInstances: 1,
};

/** At night, when nobody works on the sheets. */
export const JADWAL_BUKTI = '0 3 * * *';
export const JADWAL_LANJUTKAN = 'every 15 minutes';
/** Longer than any step may run, so that none is sent again while it works. */
export const MACET_MS = 35 * 60_000;
