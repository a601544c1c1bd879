/**
 * Only the page of this host may use it. A name that a foreign site lets point to this machine (DNS rebinding) is
 * refused by its Host header, a request that another site's page sends by what the browser says about its origin.
 */
import type { RequestHandler } from 'express';

const NAMA = new Set(['127.0.0.1', 'localhost', '[::1]']);

export function jagaAsal(): RequestHandler {
  return (minta, jawab, lanjut) => {
    const tuan = /^(.*?)(?::\d+)?$/.exec(minta.headers.host ?? '')?.[1] ?? '';
    if (!NAMA.has(tuan)) {
      jawab.status(421).type('text').send('Alamat ini hanya melayani komputer ini sendiri.');
      return;
    }
    const asal = minta.headers.origin;
    const sendiri = `http://${minta.headers.host}`;
    // A navigation (typed address, link) says `none` or `cross-site` and only ever reads the page itself.
    const halaman = minta.method === 'GET' && minta.headers['sec-fetch-mode'] === 'navigate';
    const situs = minta.headers['sec-fetch-site'];
    const lain =
      (situs !== undefined && situs !== 'same-origin' && situs !== 'none') || (asal && asal !== sendiri);
    if (lain && !halaman) {
      jawab.status(403).type('text').send('Permintaan dari halaman lain ditolak.');
      return;
    }
    jawab.set({
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'no-referrer',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Cache-Control': 'no-cache',
    });
    lanjut();
  };
}
