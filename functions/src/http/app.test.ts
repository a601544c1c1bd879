import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CatatanJejak } from '@lembar-kinerja/shared/kawat/jejak';
import { Masalah } from '../masalah';
import { createMesin } from '../pekerjaan/mesin';
import { LibsqlStore } from '../store/libsql';
import { createApp } from './app';
import { RUTE } from './daftar-rute';
import { HAK, JENIS_PERAN, jenisPeran, NAMA_PERAN, type Peran } from './peran';

const folder = mkdtempSync(join(tmpdir(), 'api-'));
const store = new LibsqlStore(join(folder, 'uji.db'));
const PERAN: Record<string, Peran> = {
  'set@contoh.go.id': 'sekretariat',
  'mutasi@contoh.go.id': 'bidang:mutasi',
  'kepala@contoh.go.id': 'pimpinan',
  'evaluator@contoh.go.id': 'evaluator',
};
const catatan: Record<string, unknown>[] = [];
let server: Server;
let alamat: string;

/** The token is the address itself: signing in is tested in masuk.test.ts. */
const masuk = async (authorization: string | undefined) => {
  if (!authorization) throw new Masalah('masuk/tanpa-token');
  return { email: authorization.replace('Bearer ', '') };
};

beforeAll(async () => {
  await store.transaction(async (tx) => tx.set('pengaturan', 'instansi', { peran: PERAN }));
  const clock = { now: () => new Date('2025-01-31T02:00:00Z') };
  const diam = {
    langkahAwal: ['a'],
    siap: () => true,
    kerjakan: async () => ({}),
    akhir: () => 'selesai' as const,
  };
  const mesin = createMesin(
    { konsolidasi: diam, laporan: diam },
    { store, clock, antrean: { kirim: async () => undefined } },
  );
  const app = createApp({
    store,
    mesin,
    clock,
    masuk,
    sekretariatPertama: 'pertama@contoh.go.id',
    catat: (k) => catatan.push(k),
  });
  server = app.listen(0, '127.0.0.1');
  await new Promise((siap) => server.once('listening', siap));
  alamat = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(async () => {
  server.close();
  await store.close();
  rmSync(folder, { recursive: true });
});

async function panggil(cara: string, jalan: string, email: string | null, badan?: unknown) {
  const jawab = await fetch(alamat + jalan, {
    method: cara.toUpperCase(),
    headers: { 'Content-Type': 'application/json', ...(email ? { Authorization: `Bearer ${email}` } : {}) },
    ...(badan === undefined ? {} : { body: typeof badan === 'string' ? badan : JSON.stringify(badan) }),
  });
  return {
    status: jawab.status,
    isi: (await jawab.json()) as Record<string, unknown>,
    tipe: jawab.headers.get('content-type'),
  };
}

/** No endpoint takes it, so asking for a right changes nothing. */
const TAK_SAH = { 'bukan-bidang': true };

const jalan = (pola: string) => pola.replace(/:\w+/g, 'tidak-ada');

describe('the matrix of roles, every cell', () => {
  const sel = RUTE.flatMap((r) => Object.entries(PERAN).map(([email, peran]) => ({ r, email, peran })));
  test.each(sel)('$r.cara $r.alamat for $peran', async ({ r, email, peran }) => {
    const { status, isi } = await panggil(
      r.cara,
      jalan(r.alamat),
      email,
      r.cara === 'get' ? undefined : TAK_SAH,
    );
    const berhak = (HAK[r.tindakan] as readonly string[]).includes(jenisPeran(peran));
    if (berhak) expect(status).not.toBe(403);
    else expect({ status, kode: isi.kode }).toEqual({ status: 403, kode: 'akses/ditolak' });
    if (!berhak) for (const p of HAK[r.tindakan]) expect(isi.detail).toContain(NAMA_PERAN[p]);
  });
  test.each(RUTE)('$cara $alamat without sign-in', async (r) => {
    expect((await panggil(r.cara, jalan(r.alamat), null)).status).toBe(401);
  });
  const tahap = [
    ['diverifikasi', 'snapshot.verifikasi'],
    ['disahkan', 'snapshot.sahkan'],
    ['draf', 'snapshot.buka-kunci'],
  ] as const;
  test.each(
    tahap.flatMap(([ke, hak]) => Object.entries(PERAN).map(([email, peran]) => ({ ke, hak, email, peran }))),
  )('approval to $ke for $peran', async ({ ke, hak, email, peran }) => {
    const { status, isi } = await panggil('post', '/snapshot/tidak-ada/sahkan', email, {
      ke,
      alasan: 'Revisi.',
    });
    const berhak = (HAK[hak] as readonly string[]).includes(jenisPeran(peran));
    expect([status, isi.kode]).toEqual(berhak ? [404, 'data/tidak-ada'] : [403, 'akses/ditolak']);
  });
  test('every right names known roles only, and some endpoint asks for it', () => {
    for (const peran of Object.values(HAK)) for (const p of peran) expect(JENIS_PERAN).toContain(p);
    const diminta = new Set(RUTE.flatMap((r) => r.lebih ?? [r.tindakan]));
    expect([...diminta].sort()).toEqual(Object.keys(HAK).sort());
  });
});

test('an account without a role is told whom to ask; the first Sekretariat may enter', async () => {
  expect(await panggil('get', '/snapshot', 'baru@contoh.go.id')).toMatchObject({
    status: 403,
    isi: { kode: 'masuk/tanpa-peran', detail: expect.stringContaining('baru@contoh.go.id') },
  });
  expect((await panggil('get', '/snapshot', 'pertama@contoh.go.id')).status).toBe(200);
  // A name that every object has is no role.
  expect((await panggil('get', '/snapshot', 'constructor')).status).toBe(403);
});

test('a job is stopped, and a stopped one is not taken up again', async () => {
  const mulai = { tahun: 2023, triwulan: 1 };
  const { isi } = await panggil('post', '/konsolidasi', 'set@contoh.go.id', mulai);
  const batal = () => panggil('post', `/pekerjaan/${isi.id}/batal`, 'set@contoh.go.id');
  expect(await batal()).toMatchObject({ status: 200, isi: { status: 'batal' } });
  expect(await batal()).toMatchObject({ status: 200, isi: { status: 'batal' } });
  expect(await panggil('post', `/pekerjaan/${isi.id}/ulangi`, 'set@contoh.go.id')).toMatchObject({
    isi: { status: 'batal' },
  });
});

test('two presses of Mulai are one job', async () => {
  const badan = { tahun: 2024, triwulan: 4 };
  const [a, b] = await Promise.all([
    panggil('post', '/konsolidasi', 'set@contoh.go.id', badan),
    panggil('post', '/konsolidasi', 'pertama@contoh.go.id', badan),
  ]);
  expect(a.status).toBe(202);
  expect(a.isi.id).toBe(b.isi.id);
  expect((await panggil('get', `/pekerjaan/${a.isi.id}`, 'evaluator@contoh.go.id')).isi).toMatchObject({
    status: 'berjalan',
  });
});

describe('bad requests get a sentence', () => {
  test.each([
    ['a missing field', { tahun: 2024 }, 400, 'permintaan/tidak-sah', 'triwulan'],
    ['a fifth quarter', { tahun: 2024, triwulan: 5 }, 400, 'permintaan/tidak-sah', 'triwulan: harus 1, 2,'],
    ['an unknown field', { tahun: 2024, triwulan: 4, lain: 1 }, 400, 'permintaan/tidak-sah', 'lain'],
    ['broken JSON', '{"tahun":', 400, 'permintaan/tidak-sah', 'JSON'],
    ['a huge body', { tahun: 'x'.repeat(300_000) }, 413, 'permintaan/terlalu-besar', 'besar'],
  ])('%s', async (_, badan, status, kode, kata) => {
    const jawab = await panggil('post', '/konsolidasi', 'set@contoh.go.id', badan);
    expect(jawab).toMatchObject({ status, isi: { kode, detail: expect.stringContaining(kata) } });
    expect(jawab.tipe).toMatch(/^application\/problem\+json/);
  });
  test.each([
    ['no finding to print', { temuan: [] }, 'tidak ada temuan untuk dicetak'],
    ['a finding without a place', { temuan: [{ aturan: 'x', tingkat: 'galat' }] }, 'temuan.0'],
  ])('%s', async (_, badan, kata) => {
    expect(await panggil('post', '/temuan/cetak', 'mutasi@contoh.go.id', badan)).toMatchObject({
      status: 400,
      isi: { kode: 'permintaan/tidak-sah', detail: expect.stringContaining(kata) },
    });
  });
  test('settings that leave a part out change nothing', async () => {
    const sebelum = (await panggil('get', '/pengaturan', 'set@contoh.go.id')).isi;
    const { saya: _, peran: __, ...kurang } = sebelum;
    for (const badan of [{}, kurang])
      expect(await panggil('put', '/pengaturan', 'set@contoh.go.id', badan)).toMatchObject({
        status: 400,
        isi: { kode: 'permintaan/tidak-sah', detail: expect.stringMatching(/peran|bidang/) },
      });
    expect((await panggil('get', '/pengaturan', 'set@contoh.go.id')).isi).toEqual(sebelum);
  });
  test('more roles than one document of Firestore should hold are refused with the limit', async () => {
    const { saya: _, ...isi } = (await panggil('get', '/pengaturan', 'set@contoh.go.id')).isi;
    const peran = Object.fromEntries(
      Array.from({ length: 2001 }, (_, n) => [`o${n}@contoh.go.id`, 'evaluator']),
    );
    expect(
      await panggil('put', '/pengaturan', 'set@contoh.go.id', {
        ...isi,
        peran: Object.assign(peran, isi.peran),
      }),
    ).toMatchObject({ status: 400, isi: { detail: expect.stringContaining('paling banyak 2000 orang') } });
  });
  test('an unknown address and a wrong method', async () => {
    expect((await panggil('get', '/lain', 'set@contoh.go.id')).isi.kode).toBe('alamat/tidak-ada');
    expect((await panggil('put', '/konsolidasi', 'set@contoh.go.id', {})).isi.kode).toBe('alamat/cara-salah');
  });
});

test('settings change with an audit entry, and never lose the last Sekretariat', async () => {
  const lama = (await panggil('get', '/pengaturan', 'set@contoh.go.id')).isi;
  const { saya, ...isi } = lama;
  expect(saya).toMatchObject({ email: 'set@contoh.go.id', peran: 'sekretariat' });
  expect((saya as { hak: string[] }).hak).toContain('konsolidasi.mulai');
  expect((saya as { hak: string[] }).hak).not.toContain('snapshot.sahkan');
  const baru = await panggil('put', '/pengaturan', 'set@contoh.go.id', { ...isi, batas: 120 });
  expect(baru).toMatchObject({ status: 200, isi: { batas: 120 } });
  await panggil('put', '/pengaturan', 'pertama@contoh.go.id', { ...isi, batas: 110 });
  const jejak = (await panggil('get', '/jejak', 'evaluator@contoh.go.id')).isi as unknown as {
    isi: CatatanJejak;
  }[];
  const apa = { tindakan: 'pengaturan.ubah', sasaran: 'pengaturan', waktu: '2025-01-31T02:00:00.000Z' };
  const urut = ['set@contoh.go.id', 'pertama@contoh.go.id'].map(
    (oleh) => jejak.find((j) => j.isi.oleh === oleh)?.isi,
  );
  expect(urut).toEqual([expect.objectContaining(apa), expect.objectContaining(apa)]);
  // One entry goes on where the other ended, each with another content.
  expect(urut[1]?.sidikSebelum).toBe(urut[0]?.sidikSesudah);
  expect(new Set(urut.flatMap((j) => [j?.sidikSebelum, j?.sidikSesudah])).size).toBe(3);
  expect((await panggil('get', '/pengaturan', 'mutasi@contoh.go.id')).isi.peran).toEqual({
    'mutasi@contoh.go.id': 'bidang:mutasi',
  });
});

test('an unexpected failure leaves with a number, and its cause stays in the log', async () => {
  const asli = store.query;
  store.query = () => Promise.reject(new Error('rahasia dalam'));
  const jawab = await panggil('get', '/snapshot', 'set@contoh.go.id');
  store.query = asli;
  expect(jawab).toMatchObject({ status: 500, isi: { kode: 'sistem/galat' } });
  expect(JSON.stringify(jawab.isi)).not.toContain('rahasia');
  expect(JSON.stringify(catatan)).toContain('rahasia dalam');
});
