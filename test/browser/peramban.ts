/** A headless Chromium for the browser tests: the one that comes with the dev dependencies, else the system's. */
import { existsSync, promises as fs } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createHost } from '../../local/src/host/host';

const SISTEM = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const ARGUMEN = [
  '--no-sandbox',
  '--no-zygote',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Screenshots of the last run; not in git. */
export const KELUARAN = join(__dirname, 'out');

/** Throws when there is no browser: a test that cannot run must not pass. */
export async function bukaPeramban(): Promise<Browser> {
  const sebab: string[] = [];
  for (const jalan of [dariPaket, dariSistem]) {
    try {
      return await chromium.launch({ executablePath: await jalan(), args: ARGUMEN, headless: true });
    } catch (galat) {
      sebab.push(String(galat).slice(0, 500));
    }
  }
  throw new Error(`Chromium tidak dapat dijalankan: ${sebab.join(' | ')}`);
}

/** The package unpacks into TMPDIR at its first use; a folder of our own keeps that from other users' files. */
async function dariPaket(): Promise<string> {
  const folder = join(tmpdir(), 'lembar-kinerja-chromium');
  await fs.mkdir(folder, { recursive: true });
  const siap = join(folder, 'chromium');
  if (existsSync(siap)) return siap;
  const semula = process.env.TMPDIR;
  process.env.TMPDIR = await fs.mkdtemp(join(folder, 'isi-'));
  try {
    const { default: paket } = await import('@sparticuz/chromium');
    const isi = await paket.executablePath();
    // Moved when complete, so that a second run never starts half a file.
    await fs.rename(isi, siap).catch(() => undefined);
    return existsSync(siap) ? siap : isi;
  } finally {
    if (semula === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = semula;
  }
}

async function dariSistem(): Promise<string> {
  const ada = SISTEM.find((satu) => existsSync(satu));
  if (!ada) throw new Error('tidak ada Chromium di sistem ini');
  return ada;
}

export interface Layanan {
  peramban: Browser;
  alamat: string;
  folder: string;
  tutup(): Promise<void>;
}

/** A browser, and the page served over a folder of its own: `siapkan` fills it before the page starts. */
export async function layaniHalaman(
  awalan: string,
  siapkan: (folder: string) => Promise<void> = async () => undefined,
): Promise<Layanan> {
  const folder = await fs.mkdtemp(join(tmpdir(), awalan));
  await siapkan(folder);
  const host = createHost({ folder, halaman: join(__dirname, '../../local/dist/page') });
  const { server, alamat } = await host.listen(0);
  const tutup = async (peramban?: Browser) => {
    await peramban?.close();
    server.closeAllConnections();
    await new Promise((selesai) => server.close(selesai));
    await fs.rm(folder, { recursive: true, force: true });
  };
  try {
    const peramban = await bukaPeramban();
    return { peramban, alamat, folder, tutup: () => tutup(peramban) };
  } catch (sebab) {
    await tutup();
    throw sebab;
  }
}

export interface HalamanUji {
  page: Page;
  /** Console errors, page errors and failed requests so far. */
  galat: string[];
}

export async function bukaHalaman(peramban: Browser, alamat: string): Promise<HalamanUji> {
  const page = await peramban.newPage({ viewport: { width: 1366, height: 768 }, locale: 'id-ID' });
  // On a busy machine the grid alone can take half a minute.
  page.setDefaultTimeout(90_000);
  const galat: string[] = [];
  page.on('console', (isi) => isi.type() === 'error' && galat.push(isi.text()));
  page.on('pageerror', (sebab) => galat.push(sebab.message));
  page.on('requestfailed', (minta) => galat.push(`${minta.url()} ${minta.failure()?.errorText}`));
  await page.goto(alamat);
  await page.getByText('Tersimpan').waitFor();
  await page.locator('canvas[id^="univer-sheet-main-canvas"]').waitFor();
  return { page, galat };
}

export async function potret(page: Page, nama: string): Promise<void> {
  await fs.mkdir(KELUARAN, { recursive: true });
  await page.screenshot({ path: join(KELUARAN, `${nama}.png`) });
}

/** The panel alone, as high as `tinggi` needs it. */
export async function potretPanel(page: Page, nama: string, tinggi = 768): Promise<void> {
  await fs.mkdir(KELUARAN, { recursive: true });
  const semula = page.viewportSize();
  await page.setViewportSize({ width: 1366, height: tinggi });
  await page.locator('#panel').screenshot({ path: join(KELUARAN, `${nama}.png`) });
  if (semula) await page.setViewportSize(semula);
}
