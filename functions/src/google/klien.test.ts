/** The clients as they run in the cloud: without a key, with a token of the place's own service account. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CAKUPAN, createKlien } from './klien';

let server: Server;
let akar: string;
const diminta: URL[] = [];

/** Cloud Run's metadata server and the Sheets API at one address. */
beforeAll(async () => {
  server = createServer((minta, jawab) => {
    const url = new URL(minta.url ?? '', akar);
    diminta.push(url);
    jawab.setHeader('Metadata-Flavor', 'Google').setHeader('Content-Type', 'application/json');
    const isi = url.pathname.endsWith('/token')
      ? { access_token: 'token-akun-layanan', expires_in: 3600, token_type: 'Bearer' }
      : { spreadsheetId: minta.headers.authorization };
    jawab.end(JSON.stringify(isi));
  });
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
  const { port } = server.address() as AddressInfo;
  akar = `http://127.0.0.1:${port}/`;
  process.env.GCE_METADATA_HOST = `127.0.0.1:${port}`;
  // Google's HTTP library would import one more of these, which jest's modules cannot.
  Object.assign(globalThis, { window: { fetch } });
});
afterAll(() => {
  delete process.env.GCE_METADATA_HOST;
  Object.assign(globalThis, { window: undefined });
  server.closeAllConnections();
  server.close();
});

test('the metadata server is asked for Sheets and Drive: its usual token opens neither', async () => {
  const { sheets } = await createKlien({ akar })();
  const { data } = await sheets.spreadsheets.get({ spreadsheetId: 'buku' });
  expect(data.spreadsheetId).toBe('Bearer token-akun-layanan');
  const token = diminta.filter(({ pathname }) => pathname.endsWith('/token'));
  expect(token.map(({ searchParams }) => searchParams.get('scopes')?.split(','))).toEqual([[...CAKUPAN]]);
});
