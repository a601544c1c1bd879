/** Titles in Drive are not unique: whose a workbook is, and what is kept of it, hangs on its id. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { daftarSnapshot } from '@lembar-kinerja/functions/guna/snapshot';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { idBuku } from '../local/src/workspace/rest/buku-folder';
import { bukuDi, CONTOH, type RakitanUji, rakitUji } from './awan-rakit';

type TemuanApi = Temuan & { id: string; diabaikan: { alasan: string } | null };

const PENGEMBANGAN = idBuku('Pengukuran Pengembangan Kompetensi.xlsx');
const judul = new Map<string, string>();
let surel = '';
let r: RakitanUji;
let server: Server;

beforeAll(async () => {
  r = await rakitUji({ gangguan: { judul }, surel: () => surel });
  server = createServer(r.app);
  await new Promise<void>((siap) => server.listen(0, '127.0.0.1', siap));
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await r.tutup();
});

async function minta(sebagai: string, cara: string, jalan: string, badan?: object) {
  surel = `${sebagai}@perangkat-daerah.example`;
  const jawab = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}${jalan}`, {
    method: cara,
    headers: { authorization: 'Bearer uji', 'content-type': 'application/json' },
    ...(badan ? { body: JSON.stringify(badan) } : {}),
  });
  return { status: jawab.status, isi: await jawab.json() };
}

async function terbaru() {
  const [snapshot] = await daftarSnapshot(r.store, 1);
  if (!snapshot) throw new Error('tanpa snapshot');
  const jawab = await minta('sekretariat', 'GET', `/snapshot/${snapshot.id}`);
  const { temuan } = jawab.isi as { temuan: TemuanApi[] };
  const pemilik = (t: Temuan) => snapshot.buku.filter((b) => b.berkas === t.lokasi.berkas).map((b) => b.id);
  const abaikan = (sebagai: string, t: TemuanApi) =>
    minta(sebagai, 'POST', `/temuan/${t.id}/abaikan`, { snapshot: snapshot.id, alasan: 'memang begitu' });
  return { snapshot, temuan, pemilik, abaikan };
}

test('five workbooks of one title: each finding has one owner, and a bidang sets aside its own only', async () => {
  for (const nama of bukuDi(CONTOH))
    if (nama.startsWith('Pengukuran')) judul.set(idBuku(nama), 'Pengukuran 2024');
  await r.konsolidasi();
  const { snapshot, temuan, pemilik, abaikan } = await terbaru();
  expect(new Set(snapshot.buku.map((b) => b.berkas)).size).toBe(6);
  expect(snapshot.buku.find((b) => b.id === PENGEMBANGAN)?.berkas).toBe(
    'Pengukuran 2024 (Pengembangan Kompetensi)',
  );
  for (const t of temuan) expect(pemilik(t)).toHaveLength(1);
  for (const t of temuan) {
    const milik = pemilik(t)[0] === PENGEMBANGAN;
    expect((await abaikan('bidang-pengembangan-kompetensi', t)).status).toBe(milik ? 200 : 403);
  }
}, 60_000);

test('a workbook that takes the name of another’s stays its own; what was set aside survives a new name', async () => {
  judul.set(PENGEMBANGAN, 'Dokumen Kinerja.xlsx');
  await r.konsolidasi();
  const { snapshot, temuan, pemilik, abaikan } = await terbaru();
  expect(snapshot.dokumen).toBe(idBuku('Dokumen Kinerja.xlsx'));
  const dokumen = temuan.find((t) => pemilik(t)[0] === idBuku('Dokumen Kinerja.xlsx')) as TemuanApi;
  expect((await abaikan('bidang-pengembangan-kompetensi', dokumen)).status).toBe(403);
  const milik = temuan.filter((t) => pemilik(t)[0] === PENGEMBANGAN);
  expect(milik.length).toBeGreaterThan(0);
  expect(milik.every((t) => t.diabaikan?.alasan === 'memang begitu')).toBe(true);
}, 60_000);
