/** The store of the local host: damage is found at the next start, and the copy beside it brings the state back. */

import { spawnSync } from 'node:child_process';
import {
  closeSync,
  cpSync,
  mkdtempSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bukaDenganCadangan, namaCadangan } from '@lembar-kinerja/functions/store/cadangan';
import { mulaiHost, sebagai } from '../awan-host';

let folder: string;
let berkas: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'simpanan-'));
  berkas = join(folder, 'awan.db');
  const store = bukaDenganCadangan(berkas);
  for (let i = 0; i < 200; i++) {
    await store.transaction(async (tx) => tx.set('snapshot', `s${i}`, { isi: 'x'.repeat(500), i }));
  }
  await store.close();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const buka = () => {
  try {
    return bukaDenganCadangan(berkas);
  } catch (sebab) {
    return sebab as Error & { kode?: string };
  }
};

/** Bytes in the middle of the file, as a failing disk leaves them. */
function gores(): void {
  const f = openSync(berkas, 'r+');
  const { size } = statSync(berkas);
  for (let p = 4096; p < size; p += 4096) writeSync(f, Buffer.alloc(2000, 0xa5), 0, 2000, p);
  closeSync(f);
}

test.each<[string, () => void]>([
  ['scratched', gores],
  ['cut short', () => truncateSync(berkas, 6000)],
  ['no database at all', () => writeFileSync(berkas, 'Ini bukan simpanan. '.repeat(500))],
])('a file %s is named with its copy, and the copy opens with all that was there', async (_, rusak) => {
  const utuh = buka();
  if (utuh instanceof Error) throw utuh;
  await utuh.close();
  rusak();
  expect(buka()).toMatchObject({
    kode: 'simpanan/rusak',
    message: expect.stringContaining('awan.db.cadangan'),
  });
  // What the sentence says.
  for (const ekor of ['', '-wal', '-shm']) rmSync(berkas + ekor, { force: true });
  renameSync(namaCadangan(berkas), berkas);
  const pulih = buka();
  if (pulih instanceof Error) throw pulih;
  expect(await pulih.query('snapshot')).toHaveLength(200);
  await pulih.close();
});

test('without a copy the sentence says what is lost, and the damaged file is left as it is', () => {
  gores();
  const isi = readFileSync(berkas);
  expect(buka()).toMatchObject({ kode: 'simpanan/rusak-tanpa-cadangan' });
  expect(isi.equals(readFileSync(berkas))).toBe(true);
});

describe('with the real host', () => {
  let buku: string;
  beforeEach(() => {
    buku = mkdtempSync(join(tmpdir(), 'host-'));
    cpSync(
      join(__dirname, '../../samples/bkpsdm-2024/Pengukuran Mutasi.xlsx'),
      join(buku, 'Pengukuran Mutasi.xlsx'),
    );
  });
  afterEach(() => rmSync(buku, { recursive: true, force: true }));

  test('two hosts on one folder share one state; what one of them wrote, the other reads', async () => {
    const [satu, dua] = [await mulaiHost(buku), await mulaiHost(buku)];
    const [a, b] = [await sebagai(satu, 'sekretariat'), await sebagai(dua, 'sekretariat')];
    const { saya, ...isi } = (await a('GET', '/pengaturan')).isi;
    expect(saya.peran).toBe('sekretariat');
    const ubah = await Promise.all(
      Array.from({ length: 10 }, (_, i) => (i % 2 ? a : b)('PUT', '/pengaturan', { ...isi, batas: 100 + i })),
    );
    expect(ubah.map((u) => u.status)).toEqual(Array(10).fill(200));
    expect((await b('GET', '/pengaturan')).isi.batas).toBe((await a('GET', '/pengaturan')).isi.batas);
    // Every change has its entry, none was lost between the two.
    expect((await a('GET', '/jejak?batas=100')).isi).toHaveLength(10);
    await Promise.all([satu.bunuh(), dua.bunuh()]);
  });

  test('a host on a damaged store does not start: one sentence, exit code 2', async () => {
    const host = await mulaiHost(buku);
    await host.bunuh();
    const simpanan = join(buku, '.lembar-kinerja/awan.db');
    for (const ekor of ['-wal', '-shm']) rmSync(simpanan + ekor, { force: true });
    writeFileSync(simpanan, 'rusak '.repeat(2000));
    const anak = spawnSync(process.execPath, ['local/dist/lk.cjs', 'serve', '--folder', buku], {
      cwd: join(__dirname, '../..'),
      encoding: 'utf8',
      timeout: 30_000,
    });
    expect(anak.status).toBe(2);
    expect(anak.stderr.trim().split('\n')).toHaveLength(1);
    expect(anak.stderr).toMatch(/^Simpanan awan\.db di folder .* rusak/);
  });
});
