/** Requests of any shape against the real api: a stated answer or a problem with its sentence, never a bare failure. */
import type { Server } from 'node:http';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { RUTE } from '@lembar-kinerja/functions/http/daftar-rute';
import fc from 'fast-check';
import { type RakitanUji, rakitUji } from '../awan-rakit';
import { putaran } from './putaran';

let uji: RakitanUji;
let server: Server;
beforeAll(async () => {
  uji = await rakitUji();
  server = uji.app.listen(0, '127.0.0.1');
  await new Promise((siap) => server.once('listening', siap));
});
afterAll(async () => {
  await new Promise((tutup) => server.close(tutup));
  await uji.tutup();
});

/** fetch would mend an odd path before it is sent. */
function minta(cara: string, jalan: string, badan: string | undefined, tipe: string) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; isi: string; tipe: string }>((selesai, gagal) => {
    const panjang = Buffer.byteLength(badan ?? '');
    const headers = { Authorization: 'Bearer x', 'Content-Type': tipe, 'Content-Length': panjang };
    const satu = request(
      { host: '127.0.0.1', port, method: cara.toUpperCase(), path: jalan, headers },
      (jawab) => {
        let isi = '';
        jawab.on('data', (d) => {
          isi += d;
        });
        jawab.on('end', () =>
          selesai({ status: jawab.statusCode ?? 0, isi, tipe: jawab.headers['content-type'] ?? '' }),
        );
      },
    );
    satu.once('error', gagal);
    satu.end(badan);
  });
}

/** Parts of an address that a browser would send as they are, escaped ones among them. */
const ruas = fc.oneof(
  fc.string({ minLength: 1, maxLength: 30 }).map(encodeURIComponent),
  fc.constantFrom(
    '..%2F..%2Fetc%2Fpasswd',
    '%2e%2e',
    '%00',
    '%',
    '%E0%A4%A',
    '__proto__',
    'constructor',
    'a%2Fb',
    '%0d%0aX-Jahat:1',
    "'%20OR%201=1--",
    '.',
    '__id__',
    'x'.repeat(2000),
  ),
);
const badan = fc.oneof(
  fc.json({ maxDepth: 4 }),
  fc.string({ maxLength: 60 }),
  fc.constantFrom(
    '{"tahun":2024,"triwulan":1e400}',
    '{"__proto__":{"peran":"sekretariat"}}',
    '[]',
    'null',
    '"',
    '{"snapshot":"a/b"}',
    '{"ke":"disahkan","alasan":{}}',
    '{"alasan":"abc","snapshot":"../x"}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `{"tahun":2024,"triwulan":4,"x":"${'a'.repeat(300_000)}"}`,
    '{"snapshot":"\\u0000"}',
  ),
  fc
    .record(
      {
        tahun: fc.anything(),
        triwulan: fc.anything(),
        snapshot: fc.anything(),
        ke: fc.anything(),
        alasan: fc.anything(),
        bidang: fc.anything(),
        peran: fc.anything(),
        batas: fc.anything(),
        skala: fc.anything(),
        templat: fc.anything(),
      },
      { requiredKeys: [] },
    )
    .map((isi) => JSON.stringify(isi, (_, n) => (typeof n === 'bigint' ? String(n) : n)) ?? 'null'),
);
const kueri = fc.oneof(
  fc.constant(''),
  fc
    .tuple(fc.constantFrom('batas', 'setelah', 'dari', 'ke', 'x[y]', '__proto__[a]'), ruas)
    .map(([k, n]) => `?${k}=${n}`),
);

test('any request gets an answer of the list or a coded problem in words', async () => {
  const alamat = fc.constantFrom(...RUTE).chain((r) =>
    fc.record({
      cara: fc.constantFrom(r.cara, r.cara, r.cara, 'put', 'delete', 'patch'),
      jalan: fc.tuple(ruas, ruas, kueri).map(([a, b, k]) => {
        const isian = [a, b];
        return r.alamat.replace(/:\w+/g, () => isian.shift() ?? 'x') + k;
      }),
      badan,
      tipe: fc.constantFrom(
        'application/json',
        'application/json; charset=utf-7',
        'text/plain',
        'application/xml',
        '',
      ),
    }),
  );
  await fc.assert(
    fc.asyncProperty(alamat, async (m) => {
      const jawab = await minta(m.cara, m.jalan, m.cara === 'get' ? undefined : m.badan, m.tipe);
      if (jawab.status < 400) return;
      expect(jawab.tipe).toMatch(/^application\/problem\+json/);
      const { kode, detail } = JSON.parse(jawab.isi);
      expect(kode).toMatch(/^[a-z]+\/[a-z-]+$/);
      expect(kode).not.toBe('sistem/galat');
      expect(detail).toMatch(/^[A-Z].*\.$/s);
      expect(detail).not.toMatch(/undefined|\[object|\/work|node_modules/);
    }),
    putaran(500),
  );
  // Whatever was sent, nobody got a role by it, and the objects of this process are as they were.
  expect(({} as { peran?: unknown }).peran).toBeUndefined();
  expect((await minta('get', '/pengaturan', undefined, 'application/json')).status).toBe(200);
});
