/** The local host: the page with its grid, the workbooks of one folder, and the add-on's own functions. */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { basename, dirname, join } from 'node:path';
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import express, { type ErrorRequestHandler, type Express, json, type RequestHandler } from 'express';
import { findBundle } from '../appsscript/runtime';
import { AppsScriptHost, berkasProperti, type OpsiAppsScript } from './apps-script';
import { daftarBuku, ruteBuku } from './buku';
import { jagaAsal } from './jaga';
import { adaPanel, rutePanel } from './panel';
import { daftarPengguna } from './pengguna';
import type { Awal, Panggilan } from './protokol';
import { uraianBundel } from './uraian';

/** Something mounted beside the page: the functions' handlers, the issuer of the sign-in. */
export interface Pasangan {
  jalur: string;
  pelayan: RequestHandler;
}

export interface OpsiHost extends Pick<OpsiAppsScript, 'identitas' | 'alamat'> {
  folder: string;
  /** Built page, `local/dist/page`. */
  halaman?: string;
  pasangan?: Pasangan[];
}

export interface Host {
  aplikasi: Express;
  /** Listens on the loopback address only; port 0 takes a free one. */
  listen(port: number): Promise<{ server: Server; alamat: string }>;
}

/** Only scripts and styles of this host; the grid sets styles on its elements. */
const ATURAN = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export function createHost(opsi: OpsiHost): Host {
  const { folder, halaman = join(__dirname, 'page') } = opsi;
  const bundel = findBundle();
  const folderAddon = dirname(bundel);
  const script = new AppsScriptHost({
    bundel,
    pekerja: join(dirname(halaman), 'pekerja.cjs'),
    berkasProperti: berkasProperti(folder),
    ...(opsi.identitas ? { identitas: opsi.identitas } : {}),
    ...(opsi.alamat ? { alamat: opsi.alamat } : {}),
  });
  const aplikasi = express();
  aplikasi.disable('x-powered-by');
  aplikasi.use(jagaAsal());
  aplikasi.get('/', (_minta, jawab) => {
    jawab.set('Content-Security-Policy', ATURAN).sendFile('index.html', { root: halaman });
  });
  aplikasi.use('/halaman', express.static(halaman, { index: false, fallthrough: false }));
  aplikasi.get('/rumus.js', (_minta, jawab) => {
    jawab.type('js').send(rumusHalaman(readFileSync(bundel, 'utf8')));
  });
  aplikasi.get('/lokal/awal', async (_minta, jawab) => {
    const berkas = await daftarBuku(folder);
    const awal: Awal = {
      folder: basename(folder),
      berkas,
      pengguna: daftarPengguna(berkas),
      rumus: uraianBundel(readFileSync(bundel, 'utf8')),
      panel: adaPanel(folderAddon),
    };
    jawab.json(awal);
  });
  aplikasi.use('/lokal/buku', ruteBuku(folder));
  aplikasi.post('/lokal/jalankan', json({ limit: '64mb' }), async (minta, jawab) => {
    const panggilan = minta.body as Panggilan;
    const orang = daftarPengguna(await daftarBuku(folder)).find((satu) => satu.id === panggilan.pengguna);
    if (!orang) throw new Kesalahan('masuk/tak-dikenal', { nama: String(panggilan.pengguna) });
    jawab.json(await script.jalankan(panggilan, orang));
  });
  aplikasi.use('/panel', rutePanel(folderAddon, halaman));
  for (const { jalur, pelayan } of opsi.pasangan ?? []) aplikasi.use(jalur, pelayan);
  aplikasi.use((_minta, jawab) => {
    jawab
      .status(404)
      .type('text')
      .send(
        'Alamat ini tidak ada. Halaman Lembar Kinerja ada di alamat yang sama, hanya sampai garis miring pertama.',
      );
  });
  aplikasi.use(galat);
  return { aplikasi, listen: (port) => dengar(aplikasi, port) };
}

/** The bundle's formulas as one object, without leaving its other globals in the page. */
function rumusHalaman(kode: string): string {
  const nama = uraianBundel(kode).map((satu) => satu.nama);
  return `globalThis.rumusLembarKinerja = (() => {\n${kode}\nreturn { ${nama.join(', ')} };\n})();\n`;
}

const STATUS: Record<string, number> = { 'berkas/tak-ada': 404, 'simpan/berubah': 409 };

const galat: ErrorRequestHandler = (sebab, _minta, jawab, _lanjut) => {
  if (sebab instanceof Kesalahan) {
    jawab.status(STATUS[sebab.kode] ?? 422).json({ kode: sebab.kode, pesan: sebab.message });
    return;
  }
  const status = typeof sebab?.status === 'number' ? sebab.status : 500;
  const pesan = status < 500 ? 'Permintaan tidak dapat dilayani.' : 'Terjadi kesalahan yang tidak terduga.';
  if (status >= 500) process.stderr.write(`${sebab instanceof Error ? sebab.stack : sebab}\n`);
  jawab.status(status).json({ kode: null, pesan });
};

function dengar(aplikasi: Express, port: number): Promise<{ server: Server; alamat: string }> {
  const server = createServer(aplikasi);
  // A report keeps this process busy for some seconds; a connection must not seem idle for that.
  server.keepAliveTimeout = 65_000;
  return new Promise((siap, gagal) => {
    server.once('error', gagal);
    server.listen(port, '127.0.0.1', () => {
      const { port: dipakai } = server.address() as AddressInfo;
      siap({ server, alamat: `http://127.0.0.1:${dipakai}` });
    });
  });
}
