/** A check that is killed at any point and started again: nothing lost, nothing that was done is done twice. */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LINGKUP_BAWAAN } from '@lembar-kinerja/functions/guna/bukti';
import { IngatanBukti } from '@lembar-kinerja/functions/guna/bukti-ingatan';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { build } from 'esbuild';
import { idKe } from './bukti-banyak';

const JUMLAH = 600;
const AKAR = join(__dirname, '..');
let folder: string;

beforeAll(async () => {
  // Inside the project, so that the bundle finds the store's native package.
  mkdirSync(join(__dirname, 'dist'), { recursive: true });
  folder = mkdtempSync(join(__dirname, 'dist', 'henti-'));
  await build({
    entryPoints: [join(__dirname, 'bukti-anak.ts')],
    outfile: join(folder, 'anak.cjs'),
    bundle: true,
    platform: 'node',
    format: 'cjs',
    packages: 'external',
    alias: {
      '@lembar-kinerja/shared': join(AKAR, 'shared/src'),
      '@lembar-kinerja/functions': join(AKAR, 'functions/src'),
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const baris = (log: string) => (existsSync(log) ? readFileSync(log, 'utf8').split('\n').filter(Boolean) : []);

/** Runs the check; kills it with −9 once so many ids were asked for. Gives what it printed, null when killed. */
function jalankan(
  simpanan: string,
  log: string,
  bunuhSetelah = Number.POSITIVE_INFINITY,
): Promise<string | null> {
  const anak = spawn(process.execPath, [join(folder, 'anak.cjs'), simpanan, log, `${JUMLAH}`]);
  let cetakan = '';
  let galat = '';
  anak.stdout.on('data', (d) => {
    cetakan += d;
  });
  anak.stderr.on('data', (d) => {
    galat += d;
  });
  const intai = setInterval(() => {
    if (baris(log).length >= bunuhSetelah) anak.kill('SIGKILL');
  }, 5);
  return new Promise((selesai, gagal) => {
    anak.on('close', (kode, sinyal) => {
      clearInterval(intai);
      if (sinyal === 'SIGKILL') selesai(null);
      else if (kode === 0) selesai(cetakan);
      else gagal(new Error(galat));
    });
  });
}

test.each([1, 150, 400])('killed after %d look-ups', async (setelah) => {
  const dasar = mkdtempSync(join(tmpdir(), 'lk-henti-'));
  const simpanan = join(dasar, 'bukti.db');
  const log = (ke: number) => join(dasar, `diminta-${ke}`);
  expect(await jalankan(simpanan, log(1), setelah)).toBeNull();

  const store = new LibsqlStore(simpanan);
  const { selesai } = await IngatanBukti.buka(store, LINGKUP_BAWAAN, new Date());
  await store.close();
  // What a kill costs is what was under way and one write's worth of results.
  expect(baris(log(1)).length - selesai.size).toBeLessThanOrEqual(32 + 2 * 25);

  expect(await jalankan(simpanan, log(2))).toBe(`${JUMLAH}`);
  const lagi = baris(log(2));
  expect(lagi.filter((id) => selesai.has(id))).toEqual([]);
  expect(new Set([...selesai, ...lagi])).toEqual(new Set(Array.from({ length: JUMLAH }, (_, i) => idKe(i))));
  expect(lagi).toHaveLength(JUMLAH - selesai.size);
  rmSync(dasar, { recursive: true });
});
