import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { LibsqlStore } from '../store/libsql';
import { createMesin, GagalTetap, type Tugas } from './mesin';
import type { JenisPekerjaan } from './pekerjaan';

const folder = mkdtempSync(join(tmpdir(), 'mesin-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Three workbooks are read, then merged, then written: the shape of a consolidation. */
function contoh(perilaku: (nama: string) => void = () => undefined): JenisPekerjaan {
  const baca = ['baca:a', 'baca:b', 'baca:c'];
  return {
    langkahAwal: ['mulai'],
    siap: (nama, l) => {
      if (nama === 'mulai') return true;
      if (nama.startsWith('baca:')) return l.mulai?.status === 'selesai';
      if (nama === 'gabung') return baca.every((b) => l[b] && l[b].status !== 'antre');
      return l.gabung?.status === 'selesai';
    },
    kerjakan: async (nama, p) => {
      perilaku(nama);
      if (nama === 'mulai') return { tambah: [...baca, 'gabung', 'tulis'] };
      if (nama === 'tulis') return { hasil: { dari: p.langkah.gabung?.catatan.isi ?? null } };
      if (nama === 'gabung') {
        return { catatan: { isi: baca.filter((b) => p.langkah[b]?.status === 'selesai').join('+') } };
      }
      return { catatan: { buku: nama } };
    },
    akhir: (l) => {
      const gagal = baca.filter((b) => l[b]?.status === 'gagal').length;
      return gagal === 0 ? 'selesai' : gagal === baca.length ? 'gagal' : 'sebagian';
    },
  };
}

let nomor = 0;
function siapkan(jenis: JenisPekerjaan, now = () => new Date(0)) {
  const store = new LibsqlStore(join(folder, `${nomor++}.db`));
  const antrean: Tugas[] = [];
  const mesin = createMesin(
    { contoh: jenis },
    { store, antrean: { kirim: async (t) => void antrean.push(t) }, clock: { now } },
  );
  /** Delivers until the queue is empty; a step that throws is delivered again. */
  const habiskan = async () => {
    for (let t = antrean.shift(); t; t = antrean.shift()) {
      const tugas = t;
      await mesin.jalankan(tugas).catch(() => antrean.push(tugas));
    }
  };
  return { store, antrean, mesin, habiskan };
}

test('steps run in order and the result comes from the last', async () => {
  const jejak: string[] = [];
  const { mesin, habiskan } = siapkan(contoh((nama) => jejak.push(nama)));
  const { id } = await mesin.mulai('contoh', '2024-4', {}, 'a@contoh.go.id');
  await habiskan();
  expect(jejak).toEqual(['mulai', 'baca:a', 'baca:b', 'baca:c', 'gabung', 'tulis']);
  expect(await mesin.lihat(id)).toMatchObject({ status: 'selesai', hasil: { dari: 'baca:a+baca:b+baca:c' } });
});

test('two presses at once get the same job; after it ends a new one starts', async () => {
  const { mesin, habiskan } = siapkan(contoh());
  const [satu, dua] = await Promise.all([
    mesin.mulai('contoh', '2024-4', {}, 'a@contoh.go.id'),
    mesin.mulai('contoh', '2024-4', {}, 'b@contoh.go.id'),
  ]);
  expect(dua.id).toBe(satu.id);
  await habiskan();
  expect((await mesin.mulai('contoh', '2024-4', {}, 'a@contoh.go.id')).id).not.toBe(satu.id);
});

test('a workbook that cannot be read leaves the rest as sebagian, and is retried alone', async () => {
  let rusak = true;
  const jejak: string[] = [];
  const { mesin, habiskan } = siapkan(
    contoh((nama) => {
      jejak.push(nama);
      if (nama === 'baca:b' && rusak) throw new GagalTetap('Buku b tidak dapat dibuka.');
    }),
  );
  const { id } = await mesin.mulai('contoh', '2024-4', {}, 'a@contoh.go.id');
  await habiskan();
  expect(await mesin.lihat(id)).toMatchObject({
    status: 'sebagian',
    hasil: { dari: 'baca:a+baca:c' },
    langkah: { 'baca:b': { status: 'gagal', pesan: 'Buku b tidak dapat dibuka.' } },
  });
  rusak = false;
  jejak.length = 0;
  await mesin.ulangi(id);
  await habiskan();
  expect(jejak).toEqual(['baca:b', 'gabung', 'tulis']);
  expect(await mesin.lihat(id)).toMatchObject({ status: 'selesai', hasil: { dari: 'baca:a+baca:b+baca:c' } });
});

test('a passing fault is delivered again; the last delivery makes it a failure', async () => {
  let kali = 0;
  const { mesin, habiskan, antrean } = siapkan(
    contoh((nama) => {
      if (nama === 'baca:a' && kali++ < 3) throw Object.assign(new Error('Quota exceeded'), { status: 429 });
    }),
  );
  const { id } = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
  await habiskan();
  expect(await mesin.lihat(id)).toMatchObject({ status: 'selesai' });

  kali = -Infinity;
  const lain = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
  for (let t = antrean.shift(); t; t = antrean.shift()) await mesin.jalankan(t, true);
  expect(await mesin.lihat(lain.id)).toMatchObject({
    status: 'sebagian',
    langkah: { 'baca:a': { pesan: expect.stringMatching(/^Google .* membatasi/) } },
  });
});

test('a merge that fails ends the job, and what comes after it never starts', async () => {
  const { mesin, habiskan } = siapkan(
    contoh((nama) => {
      if (nama === 'gabung') throw new GagalTetap('Tahun 2023 tidak ada.');
    }),
  );
  const { id } = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
  await habiskan();
  expect((await mesin.lihat(id))?.status).not.toBe('berjalan');
  expect((await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id')).id).not.toBe(id);
});

test('a job that stands still is sent again; after a day it is given up and its key is free', async () => {
  let kini = 0;
  const { mesin, antrean } = siapkan(contoh(), () => new Date(kini));
  const { id } = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
  antrean.length = 0;
  kini = 60_000;
  expect(await mesin.lanjutkan(600_000)).toBe(0);
  kini = 700_000;
  expect(await mesin.lanjutkan(600_000)).toBe(1);
  expect(antrean).toEqual([{ pekerjaan: id, jenis: 'contoh', langkah: 'mulai' }]);
  kini = 86_400_000;
  await mesin.lanjutkan(600_000);
  expect(await mesin.lihat(id)).toMatchObject({ status: 'gagal' });
  expect((await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id')).id).not.toBe(id);
});

test('a cancelled job stops', async () => {
  const { mesin, habiskan, antrean } = siapkan(contoh());
  const { id } = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
  await mesin.jalankan(antrean.shift() as Tugas);
  await mesin.batal(id);
  await habiskan();
  expect(await mesin.lihat(id)).toMatchObject({
    status: 'batal',
    langkah: { 'baca:a': { status: 'antre' } },
  });
  expect(antrean).toEqual([]);
});

test('deliveries doubled, shuffled, lost and interrupted anywhere end in the same result', async () => {
  await fc.assert(
    fc.asyncProperty(fc.infiniteStream(fc.nat({ max: 99 })), async (acak) => {
      const angka = () => acak.next().value as number;
      const { mesin, antrean, store } = siapkan(
        contoh(() => {
          if (angka() < 20) throw new Error('terputus');
        }),
      );
      const { id } = await mesin.mulai('contoh', 'k', {}, 'a@contoh.go.id');
      for (let putaran = 0; putaran < 2000; putaran++) {
        if ((await mesin.lihat(id))?.status !== 'berjalan') break;
        if (antrean.length === 0) await mesin.lanjutkan();
        const [tugas] = antrean.splice(angka() % antrean.length, 1) as [Tugas];
        const nasib = angka();
        if (nasib < 10) continue; // lost: the process died before its follow-up was sent
        if (nasib < 30) antrean.push(tugas); // delivered twice
        await mesin.jalankan(tugas).catch(() => antrean.push(tugas));
      }
      expect(await mesin.lihat(id)).toMatchObject({
        status: 'selesai',
        hasil: { dari: 'baca:a+baca:b+baca:c' },
      });
      await store.close();
    }),
    { numRuns: 25 },
  );
});
