/** In a process of its own, so that its memory is its own: `bukti-anak TAUTAN`. Prints one line of JSON. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackBukti } from '@lembar-kinerja/functions/guna/bukti';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { driveJauh } from '../../local/src/workspace/drive-kuota';
import { driveBanyak, matriksBanyak } from '../bukti-banyak';

/** A Drive 100 ms away that answers 100 requests a second. */
const KUOTA = { latensi: 100, perDetik: 100 };
const tautan = Number(process.argv[2]);

async function utama(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-bench-bukti-'));
  const store = new LibsqlStore(join(folder, 'bukti.db'));
  const files = driveJauh(driveBanyak(), KUOTA);
  const mulai = performance.now();
  await trackBukti(matriksBanyak(tautan), files, { ingatan: { store, jam: { now: () => new Date() } } });
  const detik = (performance.now() - mulai) / 1000;
  const { dijawab, ditolak } = files;
  const puncak = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ detik, kuota: tautan / KUOTA.perDetik, dijawab, ditolak, puncak }));
  await store.close();
  rmSync(folder, { recursive: true });
}

void utama();
