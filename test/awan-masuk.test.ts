/** The door of the local host as it stands in the cloud: who is let in, what is out of reach, what the api answers. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RUTE } from '@lembar-kinerja/functions/http/daftar-rute';
import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT } from 'jose';
import { ubahBuku } from '../local/src/workspace/simpan';
import { type HostUji, mulaiHost, sebagai, tungguSelesai } from './awan-host';
import { CONTOH } from './awan-rakit';

const PERIODE = { tahun: 2024, triwulan: 4 };
let folder: string;
let host: HostUji;
type Panggil = Awaited<ReturnType<typeof sebagai>>;
let sekretariat: Panggil;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'lk-masuk-'));
  cpSync(CONTOH, folder, { recursive: true });
  host = await mulaiHost(folder);
  sekretariat = await sebagai(host, 'sekretariat');
});
afterAll(async () => {
  await host.bunuh();
  rmSync(folder, { recursive: true });
});

/** Claims of a good token, from one that the issuer gave. */
async function contoh(persona: string): Promise<{ token: string; klaim: Record<string, unknown> }> {
  const jawab = await fetch(host.masuk, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ persona }),
  });
  const { token } = (await jawab.json()) as { token: string };
  return { token, klaim: JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) };
}

test('50 bad sign-ins at once: all 401, and none reaches a handler', async () => {
  const { token, klaim } = await contoh('sekretariat');
  const { kunci, asing } = {
    kunci: await fetch(`${host.masuk}/kunci`).then((j) => j.json()),
    asing: await generateKeyPair('RS256'),
  };
  const kid = (kunci as { keys: { kid: string }[] }).keys[0]?.kid ?? '';
  const palsu = (ubah: object, alg = { alg: 'RS256', kid }) =>
    new SignJWT({ ...klaim, ...ubah }).setProtectedHeader(alg).sign(asing.privateKey);
  const rahasia = new TextEncoder().encode(JSON.stringify(await exportJWK(asing.publicKey)));
  const [kepala = '', isi = '', tanda = ''] = token.split('.');
  const ganti = (ubah: object) =>
    `${kepala}.${Buffer.from(JSON.stringify({ ...klaim, ...ubah })).toString('base64url')}.${tanda}`;
  const buruk: (string | undefined)[] = [
    undefined,
    '',
    'Bearer',
    'Bearer a.b.c',
    `Basic ${Buffer.from('a:b').toString('base64')}`,
    `Bearer ${token.slice(0, -4)}AAAA`,
    `Bearer ${kepala}.${isi}.`,
    `Bearer ${new UnsecuredJWT(klaim).encode()}`,
    `Bearer ${await palsu({})}`,
    `Bearer ${await palsu({ exp: 1 })}`,
    `Bearer ${await new SignJWT(klaim).setProtectedHeader({ alg: 'HS256', kid }).sign(rahasia)}`,
    `Bearer ${ganti({ aud: 'lain' })}`,
    `Bearer ${ganti({ iss: 'https://accounts.google.com' })}`,
    `Bearer ${ganti({ email: 'pimpinan@perangkat-daerah.example' })}`,
    `Bearer ${ganti({ exp: 9_999_999_999 })}`,
    `Bearer ${await palsu({ email: 'orang@lain.example' })}`,
    `bearer ${token}`,
  ];
  const sebelum = (await sekretariat('GET', '/pekerjaan')).isi.length;
  const lima_puluh = Array.from({ length: 50 }, (_, i) => buruk[i % buruk.length]);
  const status = await Promise.all(
    lima_puluh.map(async (Authorization) => {
      const jawab = await fetch(`${host.api}/konsolidasi`, {
        method: 'POST',
        headers: {
          'Content-Type': 'application/json',
          ...(Authorization === undefined ? {} : { Authorization }),
        },
        body: JSON.stringify(PERIODE),
      });
      return [jawab.status, jawab.headers.get('content-type')?.split(';')[0]];
    }),
  );
  expect(status).toEqual(lima_puluh.map(() => [401, 'application/problem+json']));
  expect((await sekretariat('GET', '/pekerjaan')).isi).toHaveLength(sebelum);
});

test('personas have the rights of their role, and nobody else is given a token', async () => {
  for (const persona of ['bidang:mutasi', 'pimpinan', 'evaluator']) {
    const { status, isi } = await (await sebagai(host, persona))('POST', '/konsolidasi', PERIODE);
    expect([persona, status, isi.kode]).toEqual([persona, 403, 'akses/ditolak']);
  }
  const masuk = (body: string) =>
    fetch(host.masuk, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body });
  for (const [badan, status] of [
    ['{"persona":"tamu"}', 404],
    ['{"persona":["sekretariat"]}', 404],
    ['{"persona":', 400],
    ['null', 400],
  ] as const) {
    const jawab = await masuk(badan);
    expect([badan, jawab.status]).toEqual([badan, status]);
    expect(await jawab.json()).toEqual({
      kode: expect.stringMatching(/\//),
      detail: expect.stringMatching(/\.$/),
    });
  }
});

test('no address delivers a task or a schedule, signed in or not', async () => {
  for (const jalan of [
    '/tugas',
    '/tugaskonsolidasi',
    '/tugasbukti',
    '/jadwalbukti',
    '/jadwallanjutkan',
    '/antrean',
  ]) {
    expect(
      (await sekretariat('POST', jalan, { pekerjaan: 'a', jenis: 'konsolidasi', langkah: 'mulai' })).status,
    ).toBe(404);
    expect((await fetch(new URL(jalan, host.halaman), { method: 'POST' })).status).toBe(404);
  }
});

test('the panel of the page signs in by itself: the add-on calls the same api, as the chosen person', async () => {
  const panel = async (pengguna: string, fungsi: string, ...argumen: unknown[]) => {
    const rentang = { baris: 0, kolom: 0, tinggi: 1, lebar: 1 };
    const jawab = await fetch(new URL('/lokal/jalankan', host.halaman), {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({
        fungsi,
        argumen,
        pengguna,
        buku: { berkas: 'Dokumen Kinerja.xlsx', lembar: [], aktif: '', pilihan: rentang },
      }),
    });
    const { hasil, galat } = (await jawab.json()) as {
      hasil: { ok: boolean; isi?: unknown };
      galat: unknown;
    };
    expect(galat).toBeNull();
    return hasil;
  };
  expect(await panel('sekretariat', 'lihatPengaturan')).toMatchObject({
    ok: true,
    isi: { saya: { email: 'sekretariat@perangkat-daerah.example', peran: 'sekretariat' } },
  });
  expect(await panel('bidang-mutasi', 'mulaiKonsolidasi', 2024, 4)).toMatchObject({
    ok: false,
    kode: 'akses/ditolak',
  });
});

test('another site gets neither a token nor an answer; other machines get no connection', async () => {
  const dariLain = {
    Origin: 'https://lain.example',
    'Sec-Fetch-Site': 'cross-site',
    'Content-Type': 'application/json',
  };
  const badan = JSON.stringify({ persona: 'sekretariat' });
  expect((await fetch(host.masuk, { method: 'POST', headers: dariLain, body: badan })).status).toBe(403);
  const luar = Object.values(networkInterfaces())
    .flatMap((i) => i ?? [])
    .find((i) => i.family === 'IPv4' && !i.internal);
  // In a process of its own, because this one's guard stops every connection to another address.
  const coba = `require('net').connect(${new URL(host.halaman).port}, process.argv[1])
    .on('connect', () => process.exit(1)).on('error', () => process.exit(0))`;
  const hubungi = (alamat: string) => spawnSync(process.execPath, ['-e', coba, alamat]).status;
  expect(hubungi('127.0.0.1')).toBe(1);
  if (luar) expect(hubungi(luar.address)).toBe(0);
});

test('the way of a year through the api: every answer has the shape that the description gives', async () => {
  const cocok = (cara: string, alamat: string, isi: unknown) => {
    const skema = RUTE.find((r) => r.cara === cara && r.alamat === alamat)?.jawaban.skema;
    expect([cara, alamat, skema?.safeParse(isi).error?.issues ?? []]).toEqual([cara, alamat, []]);
  };
  const tunggu = async (id: string) => (await tungguSelesai(sekretariat, id)).isi;
  const pimpinan = await sebagai(host, 'pimpinan');
  const mutasi = await sebagai(host, 'bidang:mutasi');

  const mulai = await sekretariat('POST', '/konsolidasi', PERIODE);
  cocok('post', '/konsolidasi', mulai.isi);
  const selesai = await tunggu(mulai.isi.id);
  cocok('get', '/pekerjaan/:id', selesai);
  const id = selesai.hasil.snapshot;
  cocok('get', '/snapshot', (await mutasi('GET', '/snapshot')).isi);
  const { isi: snapshot } = await mutasi('GET', `/snapshot/${id}`);
  cocok('get', '/snapshot/:id', snapshot);

  const milik = snapshot.temuan.find((t: { lokasi: { berkas: string } }) => /Mutasi/.test(t.lokasi.berkas));
  const lain = snapshot.temuan.find((t: { lokasi: { berkas: string } }) => /Aparatur/.test(t.lokasi.berkas));
  const alasan = { snapshot: id, alasan: 'Sudah dicocokkan dengan DPA.' };
  if (milik)
    cocok('post', '/temuan/:id/abaikan', (await mutasi('POST', `/temuan/${milik.id}/abaikan`, alasan)).isi);
  if (lain)
    expect((await mutasi('POST', `/temuan/${lain.id}/abaikan`, alasan)).isi).toMatchObject({
      kode: 'akses/bidang-lain',
      detail: expect.stringContaining(lain.lokasi.berkas),
    });
  expect([milik, lain].filter(Boolean).length).toBeGreaterThan(0);

  expect((await pimpinan('POST', `/snapshot/${id}/sahkan`, { ke: 'disahkan' })).status).toBe(409);
  cocok(
    'post',
    '/snapshot/:id/sahkan',
    (await sekretariat('POST', `/snapshot/${id}/sahkan`, { ke: 'diverifikasi' })).isi,
  );
  expect((await sekretariat('POST', `/snapshot/${id}/sahkan`, { ke: 'disahkan' })).status).toBe(403);
  expect((await pimpinan('POST', `/snapshot/${id}/sahkan`, { ke: 'disahkan' })).isi.status).toBe('disahkan');
  expect((await sekretariat('POST', '/konsolidasi', PERIODE)).isi.kode).toBe('snapshot/terkunci');

  const periksa = await sekretariat('POST', '/bukti/periksa', {});
  cocok('post', '/bukti/periksa', periksa.isi);
  expect((await tunggu(periksa.isi.id)).status).toBe('selesai');
  const { isi: bukti } = await pimpinan('GET', '/bukti');
  cocok('get', '/bukti', bukti);
  expect(bukti.rekomendasi).toHaveLength(36);

  expect((await pimpinan('POST', `/snapshot/${id}/sahkan`, { ke: 'draf' })).status).toBe(400);
  const buka = { ke: 'draf', alasan: 'Ada revisi triwulan III.' };
  expect((await pimpinan('POST', `/snapshot/${id}/sahkan`, buka)).isi.status).toBe('draf');
  expect((await sekretariat('GET', `/snapshot/${id}`)).isi.rekap).toEqual(snapshot.rekap);

  const { isi: jejak } = await pimpinan('GET', '/jejak');
  cocok('get', '/jejak', jejak);
  expect(jejak.map((j: { isi: { tindakan: string } }) => j.isi.tindakan).slice(0, 3)).toEqual([
    'snapshot.buka-kunci',
    'snapshot.sahkan',
    'snapshot.verifikasi',
  ]);
  // A quarter that was closed long ago is changed: the next snapshot names cell, old figure and new; the old one stays.
  await ubahBuku(join(folder, 'Pengukuran Mutasi.xlsx'), (buku) => {
    buku.lembar[0]?.tulis(12, 6, 141);
  });
  const lagi = await tunggu((await sekretariat('POST', '/konsolidasi', PERIODE)).isi.id);
  const { isi: berikut } = await mutasi('GET', `/snapshot/${lagi.hasil.snapshot}`);
  cocok('get', '/snapshot/:id', berikut);
  expect(berikut.perubahan).toMatchObject({
    dari: id,
    temuan: [
      expect.objectContaining({
        aturan: 'triwulan-berubah',
        lokasi: expect.objectContaining({ berkas: 'Pengukuran Mutasi.xlsx', sel: 'G13' }),
        tercetak: 141,
        seharusnya: 140,
      }),
    ],
  });
  expect((await sekretariat('GET', `/snapshot/${id}`)).isi.rekap).toEqual(snapshot.rekap);

  cocok('get', '/pengaturan', (await sekretariat('GET', '/pengaturan')).isi);
  cocok('get', '/pekerjaan', (await sekretariat('GET', '/pekerjaan')).isi);
  cocok('get', '/laporan', (await sekretariat('GET', '/laporan')).isi);
});
