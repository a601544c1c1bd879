import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tulisKeluaran } from './tulis';

const isi = (teks: string) => new TextEncoder().encode(teks);

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lk-tulis-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('semua berkas ditulis, yang lama diganti, yang lain dibiarkan, tanpa sisa sementara', async () => {
  writeFileSync(join(folder, 'rekap.json'), 'lama');
  writeFileSync(join(folder, 'catatan.txt'), 'milik pengguna');
  const letak = await tulisKeluaran(folder, { 'rekap.json': isi('baru'), 'temuan.json': isi('[]') });
  expect(letak).toEqual([join(folder, 'rekap.json'), join(folder, 'temuan.json')]);
  expect(readdirSync(folder).sort()).toEqual(['catatan.txt', 'rekap.json', 'temuan.json']);
  expect(readFileSync(join(folder, 'rekap.json'), 'utf8')).toBe('baru');
  expect(readFileSync(join(folder, 'catatan.txt'), 'utf8')).toBe('milik pengguna');
});

test('folder keluaran dibuat bila belum ada', async () => {
  await tulisKeluaran(join(folder, 'a', 'b'), { 'rekap.json': isi('{}') });
  expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['rekap.json']);
});

test('satu nama yang tidak dapat ditulis: tidak satu berkas pun berubah', async () => {
  writeFileSync(join(folder, 'rekap.json'), 'lama');
  mkdirSync(join(folder, 'temuan.json'));
  const kerja = tulisKeluaran(folder, { 'rekap.json': isi('baru'), 'temuan.json': isi('[]') });
  await expect(kerja).rejects.toMatchObject({
    kode: 'keluaran/tak-dapat-ditulis',
    message: expect.stringContaining('sudah ada folder dengan nama yang sama'),
  });
  expect(readFileSync(join(folder, 'rekap.json'), 'utf8')).toBe('lama');
  expect(readdirSync(folder).sort()).toEqual(['rekap.json', 'temuan.json']);
});

test('keluaran yang ternyata berkas', async () => {
  const berkas = join(folder, 'out');
  writeFileSync(berkas, '');
  for (const letak of [berkas, join(berkas, 'dalam')]) {
    await expect(tulisKeluaran(letak, { 'rekap.json': isi('{}') })).rejects.toThrow(
      `Keluaran tidak dapat ditulis ke ${letak}: bukan folder. Pilih folder lain atau perbaiki izinnya.`,
    );
  }
});

test('tempat yang menolak folder baru: ditolak, bukan dicoba terus', async () => {
  const letak = process.platform === 'linux' ? '/proc/keluaran' : join(folder, '\0');
  await expect(tulisKeluaran(letak, { 'rekap.json': isi('{}') })).rejects.toThrow();
});
