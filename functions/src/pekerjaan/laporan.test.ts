import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Laporan } from '@lembar-kinerja/shared/kawat/laporan';
import { putArsip } from '../guna/arsip';
import { LibsqlStore } from '../store/libsql';
import { getLaporan, idArsip, jenisLaporan } from './laporan';
import type { Pekerjaan } from './pekerjaan';

const folder = mkdtempSync(join(tmpdir(), 'laporan-'));
const store = new LibsqlStore(join(folder, 'uji.db'));
afterAll(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const laporan: Laporan = {
  id: 'l1',
  snapshot: 's1',
  tahun: 2024,
  triwulan: 4,
  draf: true,
  dibuat: '2025-01-31T02:00:00.000Z',
  oleh: 'a@contoh.go.id',
  berkas: ['LKjIP-2024.docx', 'LKjIP-2024.pdf'],
  kurang: [],
};

test('a finished report goes to the agency folder under a name that tells what it is, and keeps its addresses', async () => {
  await store.transaction(async (tx) => tx.set('laporan', laporan.id, laporan));
  await putArsip(store, idArsip(laporan.id, 'LKjIP-2024.docx'), Buffer.from('isi docx'));
  const terkirim: unknown[] = [];
  const jenis = jenisLaporan({
    store,
    templat: async () => null,
    bukti: async () => [],
    simpan: async ({ docx, ...lain }) => {
      terkirim.push([lain, Buffer.from(docx).toString()]);
      return { dokumen: 'https://d', pdf: 'https://p' };
    },
  });
  expect(jenis.langkahAwal).toEqual(['susun', 'simpan']);
  const pekerjaan = { hasil: { laporan: laporan.id } } as unknown as Pekerjaan;
  await jenis.kerjakan('simpan', pekerjaan);
  expect(terkirim).toEqual([[{ id: 'l1', nama: 'LKjIP-2024 (draf) 2025-01-31' }, 'isi docx']]);
  expect((await getLaporan(store, 'l1'))?.drive).toEqual({ dokumen: 'https://d', pdf: 'https://p' });
});
