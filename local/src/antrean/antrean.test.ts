import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Tugas } from '@lembar-kinerja/functions/pekerjaan/mesin';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import { AntreanLokal } from './antrean';

let folder: string;
let store: LibsqlStore;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'antrean-'));
  store = new LibsqlStore(join(folder, 'antrean.db'));
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});
const tugas = (langkah: string): Tugas => ({ pekerjaan: 'p', jenis: 'uji', langkah });

test('what was sent before a crash is delivered after the next start', async () => {
  const lama = new AntreanLokal({ store });
  await lama.kirim(tugas('a'));
  await lama.kirim(tugas('b'));
  const diantar: string[] = [];
  const baru = new AntreanLokal({ store });
  baru.mulai(async (t) => void diantar.push(t.langkah));
  await baru.kosong();
  expect(diantar.sort()).toEqual(['a', 'b']);
  await baru.berhenti();
});

test('a failed delivery comes again after a pause; the last one says so and is the end', async () => {
  const terakhir: boolean[] = [];
  const antrean = new AntreanLokal({ store, percobaan: 3, jedaAwal: 1 });
  antrean.mulai(async (_, ini) => {
    terakhir.push(ini);
    throw new Error('gagal');
  });
  await antrean.kirim(tugas('a'));
  await antrean.kosong();
  expect(terakhir).toEqual([false, false, true]);
  await antrean.berhenti();
});

test('never more at the same time than set; a delivery may send others', async () => {
  let kini = 0;
  let puncak = 0;
  const diantar: string[] = [];
  const antrean = new AntreanLokal({ store, serentak: 3 });
  antrean.mulai(async (t) => {
    puncak = Math.max(puncak, ++kini);
    await new Promise((lanjut) => setTimeout(lanjut, 5));
    if (t.langkah.length < 3) for (const h of 'xyz') await antrean.kirim(tugas(t.langkah + h));
    diantar.push(t.langkah);
    kini--;
  });
  await antrean.kirim(tugas('a'));
  await antrean.kosong();
  expect(diantar).toHaveLength(1 + 3 + 9);
  expect(puncak).toBe(3);
  await antrean.berhenti();
});

test('a delivery under way when the program is killed comes again', async () => {
  const lama = new AntreanLokal({ store });
  lama.mulai(() => new Promise(() => undefined));
  await lama.kirim(tugas('a'));
  const diantar: string[] = [];
  const baru = new AntreanLokal({ store });
  baru.mulai(async (t) => void diantar.push(t.langkah));
  await baru.kosong();
  expect(diantar).toEqual(['a']);
  await baru.berhenti();
});
