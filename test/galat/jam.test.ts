/** A clock that is set back, between two runs or under a running host: jobs end, and nothing waits for the time to come again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createMesin, type Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { AntreanLokal } from '../../local/src/antrean/antrean';

const HARI = 86_400_000;
let folder: string;
let store: LibsqlStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jam-'));
  store = new LibsqlStore(join(folder, 'uji.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

test.each([1, 10])('a job begun %d days ahead of the clock is taken up and done', async (hari) => {
  let kini = Date.parse('2025-01-31T02:00:00Z');
  const terkirim: Tugas[] = [];
  const dua = {
    langkahAwal: ['a', 'b'],
    siap: () => true,
    kerjakan: async () => ({}),
    akhir: () => 'selesai' as const,
  };
  const mesin = createMesin(
    { konsolidasi: dua },
    { store, clock: { now: () => new Date(kini) }, antrean: { kirim: async (t) => void terkirim.push(t) } },
  );
  const { id } = await mesin.mulai('konsolidasi', 'kunci', {}, 'a@contoh.go.id');
  await mesin.jalankan(terkirim[0] as Tugas);
  // The host is killed; when it comes back its clock is wrong, and its queue is gone.
  terkirim.length = 0;
  kini -= hari * HARI;
  expect(await mesin.lanjutkan()).toBe(1);
  for (const t of terkirim) await mesin.jalankan(t);
  expect((await mesin.lihat(id))?.status).toBe('selesai');
});

test('a task that waits for a time a day ahead is delivered now', async () => {
  const isi = { tugas: { pekerjaan: 'p', jenis: 'uji', langkah: 'a' }, gagal: 1, siap: Date.now() + HARI };
  await store.transaction(async (tx) => tx.create('antrean-tugas', 'x', isi));
  const antrean = new AntreanLokal({ store });
  const diantar: string[] = [];
  antrean.mulai(async (t) => void diantar.push(t.langkah));
  await antrean.kosong();
  await antrean.berhenti();
  expect(diantar).toEqual(['a']);
});
