import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PEMBACA_BAWAAN } from '@lembar-kinerja/shared/bukti/izin';
import { driveFiles, readDrive } from './drive';
import { type BerkasDrive, MIME_FOLDER, PohonDrive } from './drive-pohon';

const versi = [
  { sejak: '2024-01-01T00:00:00.000Z', isi: 'lama' },
  { sejak: '2024-02-01T00:00:00.000Z', isi: 'baru' },
];
const pdf = (id: string, isi: Partial<BerkasDrive> = {}): BerkasDrive => ({
  id,
  nama: `${id}.pdf`,
  mime: 'application/pdf',
  versi,
  ...isi,
});
const folder = (id: string, isi: Partial<BerkasDrive> = {}): BerkasDrive =>
  pdf(id, { mime: MIME_FOLDER, ...isi });
const drive = (...berkas: BerkasDrive[]) =>
  new PohonDrive({ pemilik: 'sekretariat@bkpsdm.example', izin: [{ type: 'anyone' }], berkas });
const pada = (saat: string) => ({ now: () => new Date(saat) });

test('a file changes from one version to the next with the clock', async () => {
  const pohon = drive(pdf('a'));
  const lihat = (saat: string) => driveFiles(pohon, PEMBACA_BAWAAN, pada(saat)).get('a');
  const [awal, akhir] = [await lihat('2024-01-15'), await lihat('2024-02-15')];
  expect([awal?.ukuran, awal?.diubah, akhir?.diubah]).toEqual([4, versi[0]?.sejak, versi[1]?.sejak]);
  expect(awal?.sidik).not.toBe(akhir?.sidik);
  expect(await lihat('2023-12-31')).toBeNull();
});

test('permissions and the trash go down from the folder, unless the file has its own', async () => {
  const pohon = drive(
    folder('f', { izin: [] }),
    pdf('a', { induk: 'f' }),
    pdf('b', { induk: 'f', izin: [{ type: 'anyone' }] }),
    folder('g', { sampah: true }),
    pdf('c', { induk: 'g' }),
  );
  const files = driveFiles(pohon);
  expect((await files.children('f')).map((b) => [b.id, b.terbaca])).toEqual([
    ['a', false],
    ['b', true],
  ]);
  expect((await files.get('c'))?.sampah).toBe(true);
});

test('an owner outside the domain', async () => {
  const pohon = drive(pdf('a'), pdf('b', { pemilik: 'akun.pribadi@surel.example' }));
  const files = driveFiles(pohon, { ...PEMBACA_BAWAAN, domainInstansi: 'bkpsdm.example' });
  expect([(await files.get('a'))?.pemilikLuar, (await files.get('b'))?.pemilikLuar]).toEqual([false, true]);
});

test('a file can be replaced, moved and removed', async () => {
  const pohon = drive(folder('f'), folder('g'), pdf('a', { induk: 'f' }));
  const files = driveFiles(pohon);
  pohon.taruh({ ...pdf('a', { induk: 'g' }), nama: 'pindah.pdf' });
  expect(await files.children('f')).toEqual([]);
  expect((await files.children('g')).map((b) => b.nama)).toEqual(['pindah.pdf']);
  pohon.hapus('a');
  expect(await files.children('g')).toEqual([]);
  expect(await files.get('a')).toBeNull();
});

test('a folder of workbooks without drive.json has an empty Drive; a broken one is not taken for empty', () => {
  const dasar = mkdtempSync(join(tmpdir(), 'lk-drive-'));
  expect(readDrive(dasar).gambarkan('a')).toBeUndefined();
  writeFileSync(join(dasar, 'drive.json'), '{"berkas": [');
  expect(() => readDrive(dasar)).toThrow();
  rmSync(dasar, { recursive: true });
});
