/** The built product from folders whose names begin with a dot, or hold blanks and accents. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const AKAR = join(__dirname, '..');
const dasar = mkdtempSync(join(tmpdir(), 'lk-titik-'));
let proses: ChildProcess | null = null;
afterEach(() => proses?.kill('SIGKILL'));
afterAll(() => rmSync(dasar, { recursive: true, force: true }));

/** What a checkout needs to run: what was built, the samples, and its packages. */
function salin(nama: string): string {
  const akar = join(dasar, nama, 'lembar');
  for (const bagian of ['local/dist', 'addon/dist', 'samples/bkpsdm-2024']) {
    cpSync(join(AKAR, bagian), join(akar, bagian), { recursive: true });
  }
  for (const bagian of ['node_modules', 'functions/node_modules', 'local/node_modules']) {
    mkdirSync(join(akar, bagian, '..'), { recursive: true });
    symlinkSync(join(AKAR, bagian), join(akar, bagian));
  }
  return akar;
}

test.each(['.cache', 'dengan spasi', 'Sekretariat – Ålesund é'])('%s', async (nama) => {
  const akar = salin(nama);
  proses = spawn(
    process.execPath,
    [join(akar, 'local/dist/lk.cjs'), 'serve', '--folder', join(akar, 'samples/bkpsdm-2024')],
    { cwd: akar, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const [baris] = (await once(
    createInterface({ input: proses.stdout as NodeJS.ReadableStream }),
    'line',
  )) as [string];
  const { halaman } = JSON.parse(baris) as { halaman: string };
  const jawab = await fetch(halaman);
  expect([jawab.status, jawab.headers.get('content-type')]).toEqual([
    200,
    expect.stringContaining('text/html'),
  ]);
  const isi = await jawab.text();
  const [, skrip = ''] = /<script[^>]+src="([^"]+)"/.exec(isi) ?? [];
  for (const jalur of [skrip, 'lokal/awal', 'panel/sidebar', 'rumus.js']) {
    expect([jalur, (await fetch(new URL(jalur, halaman))).status]).toEqual([jalur, 200]);
  }
});
