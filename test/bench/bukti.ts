/** The evidence check on a Drive 100 ms away that answers 100 requests a second. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { trackBukti } from '@lembar-kinerja/functions/bukti';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { formatAngka } from '@lembar-kinerja/shared/angka';
import { driveJauh } from '../../local/src/workspace/drive-kuota';
import { driveBanyak, matriksBanyak } from '../bukti-banyak';

const KUOTA = { latensi: 100, perDetik: 100 };
/** 20 seconds' worth; `LK_BENCH_TAUTAN=20000` measures the full size, for three and a half minutes. */
const TAUTAN = Number(process.env.LK_BENCH_TAUTAN ?? 2000);

/** Rows of the bench's table: label, figure, comparison. */
export async function benchBukti(): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), 'lk-bench-bukti-'));
  const store = new LibsqlStore(join(folder, 'bukti.db'));
  const files = driveJauh(driveBanyak(), KUOTA);
  const memori = intaiMemori();
  try {
    const mulai = performance.now();
    await trackBukti(matriksBanyak(TAUTAN), files, { ingatan: { store, jam: { now: () => new Date() } } });
    const lama = (performance.now() - mulai) / 1000;
    const puncak = memori.puncak();
    const batas = TAUTAN / KUOTA.perDetik;
    return [
      [
        'bukti: tautan lewat kuota 100/detik',
        `${formatAngka(TAUTAN)} dalam ${formatAngka(lama, 1)} s`,
        `${formatAngka(lama / batas, 2)} × kuota`,
      ],
      [
        '… permintaan ditolak karena kuota',
        formatAngka(files.ditolak),
        `${formatAngka(files.dijawab)} dijawab`,
      ],
      ['… memori puncak (RSS)', `${formatAngka(puncak / 2 ** 20, 0)} MB`, 'sasaran di bawah 200 MB'],
    ];
  } finally {
    memori.berhenti();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function intaiMemori(): { puncak(): number; berhenti(): void } {
  let puncak = process.memoryUsage.rss();
  const lihat = () => {
    puncak = Math.max(puncak, process.memoryUsage.rss());
  };
  const intai = setInterval(lihat, 100);
  return {
    puncak: () => {
      lihat();
      return puncak;
    },
    berhenti: () => clearInterval(intai),
  };
}
