/** The panel's page in a browser at 300 px, its calls answered by the built bundle. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { bukaPeramban, KELUARAN } from '../browser/peramban';
import { type ORANG, type Rakitan, rakit } from './rakit';

export const HALAMAN = join(__dirname, '../../addon/dist/sidebar.html');
/** Must only ever show as text. */
export const JAHAT = '<img src=x onerror=alert(1)>';

export interface Panel {
  page: Page;
  masalah: string[];
}

/** Browser and api for the tests of one file; gives what opens the panel as someone. */
export function denganPanel(
  siap: (r: Rakitan) => void,
): (orang: keyof typeof ORANG, warna?: 'light' | 'dark') => Promise<Panel> {
  let r: Rakitan;
  let peramban: Browser;
  beforeAll(async () => {
    [r, peramban] = await Promise.all([rakit(), bukaPeramban()]);
    mkdirSync(KELUARAN, { recursive: true });
    siap(r);
  }, 120_000);
  afterAll(async () => {
    await peramban?.close();
    await r?.tutup();
  });
  return async (orang, warna = 'light') => {
    const page = await peramban.newPage({ viewport: { width: 300, height: 700 }, colorScheme: warna });
    const masalah: string[] = [];
    page.on('console', (m) => m.type() === 'error' && masalah.push(m.text()));
    page.on('pageerror', (e) => masalah.push(String(e)));
    page.on('dialog', (d) => {
      masalah.push(`dialog: ${d.message()}`);
      void d.dismiss();
    });
    page.on('request', (minta) => {
      if (!/^(about|data|blob|file):/.test(minta.url())) masalah.push(`permintaan keluar: ${minta.url()}`);
    });
    await page.exposeFunction('panggilServer', (fungsi: string, argumen: unknown[]) =>
      r.panggil(orang, fungsi, argumen),
    );
    const isi = readFileSync(HALAMAN, 'utf8').replace('<head>', () => `<head><script>${jembatan}</script>`);
    await page.setContent(isi, { waitUntil: 'load' });
    return { page, masalah };
  };
}

/** `google.script.run` over the exposed function; runs inside the page. */
const jembatan = `
  const pelari = (jalan) => new Proxy({}, { get: (_, nama) =>
    nama === 'withSuccessHandler' ? (f) => pelari({ ...jalan, sukses: f })
    : nama === 'withFailureHandler' ? (f) => pelari({ ...jalan, gagal: f })
    : (...argumen) => void panggilServer(nama, argumen).then(({ hasil, galat }) =>
        galat === null ? jalan.sukses(hasil) : jalan.gagal(new Error(galat))) });
  globalThis.google = { script: { run: pelari({ sukses() {}, gagal() {} }) } };
`;

export const kartu = (page: Page, judul: string) =>
  page.getByRole('button', { name: judul, exact: true, expanded: false });
export const potret = (page: Page, nama: string) =>
  page.screenshot({ path: join(KELUARAN, `panel-${nama}.png`), fullPage: true });

/** No sideways scrolling: everything fits into the panel's width. */
export async function pastikanMuat(page: Page): Promise<void> {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(300);
}
