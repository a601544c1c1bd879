/** The add-on's own pages (sidebar, help), for the sandboxed frames of the page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Router } from 'express';

/**
 * The frame has no origin of its own, so it reaches nothing here: not the page around it, not the host, no other site.
 * All it has is `google.script.run` over messages to the page.
 */
const ATURAN = [
  "default-src 'none'",
  "script-src 'unsafe-inline'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "frame-ancestors 'self'",
  'sandbox allow-scripts allow-forms allow-popups allow-downloads',
].join('; ');

export function adaPanel(folderAddon: string, berkas = 'sidebar'): boolean {
  return existsSync(join(folderAddon, `${berkas}.html`));
}

export function rutePanel(folderAddon: string, halaman: string): Router {
  const rute = Router();
  rute.get('/:berkas', (minta, jawab) => {
    const { berkas } = minta.params;
    if (!/^[\w-]+$/.test(berkas) || !adaPanel(folderAddon, berkas)) {
      jawab.status(404).type('text').send('Halaman add-on ini belum dibangun. Jalankan npm run build.');
      return;
    }
    const isi = readFileSync(join(folderAddon, `${berkas}.html`), 'utf8');
    // Google puts its own script into the page in the same way.
    const jembatan = `<script>${readFileSync(join(halaman, 'jembatan.js'), 'utf8')}</script>`;
    const letak = /<head[^>]*>/i.exec(isi);
    const akhir = letak ? letak.index + letak[0].length : 0;
    jawab
      .type('html')
      .set('Content-Security-Policy', ATURAN)
      .send(`${isi.slice(0, akhir)}${jembatan}${isi.slice(akhir)}`);
  });
  return rute;
}
