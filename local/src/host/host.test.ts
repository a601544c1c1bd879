import { promises as fs } from 'node:fs';
import { request, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createHost } from './host';

const AKAR = join(__dirname, '../../..');
let folder: string;
let server: Server;
let alamat: string;

beforeAll(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), 'host-'));
  await fs.copyFile(
    join(AKAR, 'samples/bkpsdm-2024/Pengukuran Mutasi.xlsx'),
    join(folder, 'Pengukuran Mutasi.xlsx'),
  );
  await fs.writeFile(join(folder, 'rusak.xlsx'), 'bukan buku kerja');
  await fs.writeFile(join(folder, 'rahasia.txt'), 'rahasia');
  const host = createHost({ folder, halaman: join(AKAR, 'local/dist/page') });
  ({ server, alamat } = await host.listen(0));
});
afterAll(async () => {
  await new Promise((tutup) => server.close(tutup));
  await fs.rm(folder, { recursive: true, force: true });
});

/** fetch may not set Host or Sec-Fetch-Site; a foreign page's browser does. */
function minta(
  jalur: string,
  headers: Record<string, string> = {},
  method = 'GET',
): Promise<{ status: number; isi: string }> {
  const { port } = new URL(alamat);
  return new Promise((selesai, gagal) => {
    const satu = request({ host: '127.0.0.1', port, path: jalur, method, headers }, (jawab) => {
      let isi = '';
      jawab.on('data', (bagian) => {
        isi += bagian;
      });
      jawab.on('end', () => selesai({ status: jawab.statusCode ?? 0, isi }));
    });
    satu.once('error', gagal).end();
  });
}

// biome-ignore lint/suspicious/noExplicitAny: the grid's data, looked into at a few places
const bukaJson = async (jalur: string): Promise<any> => (await fetch(jalur)).json();

test('listens on the loopback address only', () => {
  expect(server.address()).toMatchObject({ address: '127.0.0.1' });
});

test('the page is told what it needs before the first workbook', async () => {
  const awal = JSON.parse((await minta('/lokal/awal')).isi);
  expect(awal.berkas).toEqual(['Pengukuran Mutasi.xlsx', 'rusak.xlsx']);
  expect(awal.pengguna.map((satu: { nama: string }) => satu.nama)).toEqual([
    'Sekretariat',
    'Bidang Mutasi',
    'Pimpinan',
    'Evaluator',
  ]);
  const capaian = awal.rumus.find((satu: { nama: string }) => satu.nama === 'CAPAIAN');
  expect(capaian.isian.map((satu: { nama: string; wajib: boolean }) => [satu.nama, satu.wajib])).toEqual([
    ['target', true],
    ['realisasi', true],
    ['polaritas', false],
    ['batas', false],
  ]);
  expect(capaian.uraian).toMatch(/^Capaian kinerja/);
});

test.each(['jahat.example', 'jahat.example:80', '127.0.0.1.jahat.example', 'localhost.jahat.example'])(
  'a request for the name %s is refused (DNS rebinding)',
  async (host) => {
    expect((await minta('/lokal/awal', { Host: host })).status).toBe(421);
  },
);

test.each([
  [{ 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'cors' }, 'GET'],
  [{ 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'no-cors' }, 'GET'],
  [{ Origin: 'https://jahat.example' }, 'POST'],
  [{ Origin: 'null' }, 'POST'],
  [{ Origin: 'null', 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' }, 'POST'],
])("another page's request is refused: %j", async (kepala, cara) => {
  expect((await minta('/lokal/awal', kepala, cara)).status).toBe(403);
});

test('a link from elsewhere may open the page, which no frame may hold', async () => {
  const kepala = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
  expect((await minta('/', kepala)).status).toBe(200);
  const jawab = await fetch(`${alamat}/`);
  expect(jawab.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
});

test.each(['/lokal/buku/rahasia.txt', '/lokal/buku/..%2F..%2Fetc%2Fpasswd', '/lokal/buku/tidak-ada.xlsx'])(
  '%s is no workbook of the folder',
  async (jalur) => {
    expect((await minta(jalur)).status).toBe(404);
  },
);

test('an address that leads nowhere says so in Indonesian', async () => {
  for (const jalur of ['/lain', '/api', '/halaman/lain.js', '/lokal/lain'])
    expect(await minta(jalur)).toMatchObject({
      status: 404,
      isi: expect.stringMatching(/tidak (ada|dapat)/),
    });
});

test('a file that is no workbook is refused with its sentence', async () => {
  const jawab = await minta('/lokal/buku/rusak.xlsx');
  expect(jawab.status).toBe(422);
  expect(JSON.parse(jawab.isi)).toMatchObject({
    kode: 'buku/bukan-xlsx',
    pesan: expect.stringContaining('rusak.xlsx'),
  });
});

test('two savings of one opening: the second is refused, the file holds the first', async () => {
  const jalur = `${alamat}/lokal/buku/${encodeURIComponent('Pengukuran Mutasi.xlsx')}`;
  const { data, revisi } = await bukaJson(jalur);
  const simpan = (v: number) => {
    const isi = structuredClone(data);
    isi.sheets[isi.sheetOrder[0]].cellData[12][6] = { v, t: 2 };
    return fetch(jalur, {
      method: 'PUT',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ revisi, isi: { data: isi, luberan: {} } }),
    });
  };
  const [satu, dua] = await Promise.all([simpan(95.5), simpan(1)]);
  expect([satu?.status, dua?.status]).toEqual([200, 409]);
  const kini = await bukaJson(jalur);
  expect(kini.data.sheets[kini.data.sheetOrder[0]].cellData[12][6].v).toBe(95.5);
  expect(await satu?.json()).toEqual({ revisi: kini.revisi });
});

test('the frame of the panel has no origin and reaches nothing', async () => {
  const jawab = await fetch(`${alamat}/panel/sidebar`);
  const aturan = jawab.headers.get('content-security-policy') ?? '';
  expect(aturan).toContain("default-src 'none'");
  expect(aturan).toMatch(/sandbox (?!.*allow-same-origin)/);
});
