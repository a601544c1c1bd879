/** Google's own Firestore emulator, started for a suite where its jar and Java are found. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { Firestore } from '@google-cloud/firestore';

const KELAS = 'com.google.cloud.datastore.emulator.firestore.CloudFirestore';
/** Where the Cloud SDK and firebase-tools keep it. */
const TEMPAT = [
  ...['/usr/lib/google-cloud-sdk', '/usr/share/google-cloud-sdk', join(homedir(), 'google-cloud-sdk')].map(
    (sdk) => join(sdk, 'platform/cloud-firestore-emulator'),
  ),
  join(homedir(), '.cache/firebase/emulators'),
];

/** FIRESTORE_EMULATOR_JAR, else the newest in the usual places; null where there is none, or no Java, or it is switched off (empty). */
export function findEmulator(): string | null {
  if (process.env.FIRESTORE_EMULATOR_JAR === '') return null;
  if (spawnSync('java', ['-version']).status !== 0) return null;
  const disebut = process.env.FIRESTORE_EMULATOR_JAR;
  if (disebut) return disebut;
  const semua = TEMPAT.filter((t) => existsSync(t)).flatMap((t) =>
    readdirSync(t)
      .filter((n) => /^cloud-firestore-emulator.*\.jar$/.test(n))
      .sort()
      .map((n) => join(t, n)),
  );
  return semua.at(-1) ?? null;
}

/** `describe`, or a skipped one whose title says what is missing. */
export const dengan = (
  jar: string | null,
  judul: string,
): [typeof describe | typeof describe.skip, string] =>
  jar === null
    ? [describe.skip, `${judul} (skipped: no Firestore emulator jar, no Java, or switched off)`]
    : [describe, judul];

export interface Emulator {
  host: string;
  /** A client of a project of its own, over gRPC or REST. Close it with `terminate`. */
  klien(proyek: string, cara?: 'grpc' | 'rest'): Firestore;
  tutup(): Promise<void>;
}

/** Resolves once it answers. */
export async function startEmulator(jar: string): Promise<Emulator> {
  const port = await portBebas();
  const proses = spawn('java', ['-Xmx1g', '-cp', jar, KELAS, 'start', '--host=127.0.0.1', `--port=${port}`], {
    stdio: 'ignore',
  });
  await dijawab(port, proses);
  const host = `127.0.0.1:${port}`;
  return {
    host,
    klien: (projectId, cara = 'grpc') => buatKlien(host, projectId, cara),
    tutup: () =>
      new Promise((selesai) => {
        proses.once('exit', () => selesai());
        proses.kill('SIGKILL');
      }),
  };
}

// A client asks the network for the metadata of a cloud that it does not run in.
process.env.METADATA_SERVER_DETECTION ??= 'none';

/** Without the environment variable, which every Firestore client of the process would follow. */
export function buatKlien(host: string, projectId: string, cara: 'grpc' | 'rest' = 'grpc'): Firestore {
  const authClient = { getRequestHeaders: async () => new Headers({ authorization: 'Bearer owner' }) };
  return cara === 'rest'
    ? new Firestore({ projectId, host, ssl: false, preferRest: true, authClient })
    : new Firestore({ projectId, host, ssl: false, customHeaders: { Authorization: 'Bearer owner' } });
}

function portBebas(): Promise<number> {
  return new Promise((selesai) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => selesai(port));
    });
  });
}

async function dijawab(port: number, proses: ChildProcess): Promise<void> {
  for (;;) {
    if (proses.exitCode !== null)
      throw new Error(`Emulator Firestore berhenti dengan kode ${proses.exitCode}`);
    const tersambung = await new Promise<boolean>((jawab) => {
      const soket = connect(port, '127.0.0.1', () => jawab(true));
      soket.once('error', () => jawab(false));
      soket.once('close', () => soket.destroy());
      soket.once('connect', () => soket.end());
    });
    if (tersambung) return;
    await new Promise((lanjut) => setTimeout(lanjut, 50));
  }
}
