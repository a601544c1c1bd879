/** First sight of the local page: from asking for it to the first workbook shown, in a real browser. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { bukaHalaman, bukaPeramban } from '../browser/peramban';

const ULANGAN = 5;
const SASARAN_MS = 3000;

/** Rows of the benchmark's table: name, median, against the aim. */
export async function benchHalaman(lk: string): Promise<string[][]> {
  const host = spawn(process.execPath, [lk, 'serve', '--contoh'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const peramban = await bukaPeramban();
  try {
    const [baris] = (await once(createInterface({ input: host.stdout }), 'line')) as [string];
    const { halaman } = JSON.parse(baris) as { halaman: string };
    const lama: number[] = [];
    for (let i = 0; i < ULANGAN; i++) {
      const mulai = performance.now();
      const { page } = await bukaHalaman(peramban, halaman);
      lama.push(performance.now() - mulai);
      await page.close();
    }
    const median = lama.sort((a, b) => a - b)[ULANGAN >> 1] ?? Number.NaN;
    const rasio = `${formatAngka(median / SASARAN_MS, 2)} × sasaran ${SASARAN_MS / 1000} detik`;
    return [['halaman lokal: buku kerja pertama terlihat', `${formatAngka(median, 0)} ms`, rasio]];
  } finally {
    await peramban.close();
    host.kill('SIGTERM');
    await once(host, 'exit');
  }
}
