/** Consolidation and evidence check as jobs, over a queue and a Google that both misbehave. */
import { readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import { daftarSnapshot, getIsiSnapshot } from '@lembar-kinerja/functions/guna/snapshot';
import { getBukti } from '@lembar-kinerja/functions/pekerjaan/bukti';
import { folderSpreadsheets } from '../local/src/workspace/folder';
import { idBuku } from '../local/src/workspace/rest/buku-folder';
import { CONTOH, type RakitanUji, rakitUji } from './awan-rakit';

const MUTASI = 'Pengukuran Mutasi.xlsx';
let r: RakitanUji;
let undisturbed: string;

/** Repeatable chance. */
function acak(benih: number): () => number {
  let n = benih;
  return () => {
    n = (n * 1664525 + 1013904223) % 4294967296;
    return n / 4294967296;
  };
}

beforeAll(async () => {
  const tenang = await rakitUji();
  const { pekerjaan } = await tenang.konsolidasi();
  undisturbed = String(pekerjaan.hasil?.snapshot);
  const isi = await getIsiSnapshot(tenang.store, undisturbed);
  const langsung = await runKonsolidasi(folderSpreadsheets(CONTOH), CONTOH, { tahun: 2024, triwulan: 4 });
  // JSON has no undefined, the direct result may.
  expect(isi?.rekap).toEqual(JSON.parse(JSON.stringify(langsung.rekap)));
  expect(isi?.temuan).toEqual(JSON.parse(JSON.stringify(langsung.temuan)));
  await tenang.tutup();
});
beforeEach(async () => {
  r = await rakitUji();
});
afterEach(() => r.tutup());

test('three reads a workbook; none for what is unchanged since, the own Rekap sheet counts as a change once', async () => {
  const pertama = await r.konsolidasi();
  expect(pertama.pekerjaan).toMatchObject({ status: 'selesai', hasil: { baru: true } });
  // Six workbooks read; then the target's structure and one write.
  expect(pertama.reads).toBe(6 * 3 + 2);
  expect((await r.konsolidasi()).reads).toBe(3);
  const ketiga = await r.konsolidasi();
  expect(ketiga.reads).toBe(0);
  expect(ketiga.pekerjaan.hasil).toMatchObject({ snapshot: undisturbed, baru: false });
  const waktu = new Date();
  utimesSync(join(r.folder, MUTASI), waktu, waktu);
  expect((await r.konsolidasi()).reads).toBe(3);
  expect(await daftarSnapshot(r.store, 10)).toHaveLength(1);
});

test('the Rekap sheet stands in the Sekretariat workbook, its figures as formulas', async () => {
  await r.konsolidasi();
  const isi = readFileSync(join(r.folder, 'Dokumen Kinerja.xlsx'));
  const { lembar } = await readXlsx(isi, 'Dokumen Kinerja.xlsx');
  const rekap = lembar.find((l) => l.nama === 'Rekap');
  expect(rekap?.nilai.flat()).toContain('5.03.02');
  expect(rekap?.rumus.flat().filter((f) => f?.startsWith('=ROUND(SUM('))).not.toEqual([]);
  expect(rekap?.gabungan.length).toBeGreaterThan(10);
});

test('every task twice and in random order ends in the same snapshot, once', async () => {
  for (const benih of [1, 2, 3]) {
    const a = acak(benih);
    const pernah = new Set<object>();
    const { pekerjaan } = await r.konsolidasi(
      (n) => Math.floor(a() * n),
      (tugas) => pernah.size < pernah.add(tugas).size,
    );
    expect(pekerjaan).toMatchObject({ status: 'selesai', hasil: { snapshot: undisturbed } });
  }
  expect(await daftarSnapshot(r.store, 10)).toHaveLength(1);
});

test('two deliveries of the same step at the same time do no harm', async () => {
  await r.mesin.mulai('konsolidasi', 'konsolidasi-2024-4', { tahun: 2024, triwulan: 4 }, 'a@contoh.go.id');
  while (r.antrean.length > 0) {
    const semua = [...new Map(r.antrean.splice(0).map((t) => [t.langkah, t])).values()];
    const hasil = await Promise.allSettled([...semua, ...semua].map((t) => r.mesin.jalankan(t)));
    const gagal = hasil.flatMap((h, i) => (h.status === 'rejected' ? [semua[i % semua.length]] : []));
    r.antrean.push(...(gagal as typeof semua));
  }
  expect((await daftarSnapshot(r.store, 10)).map((s) => s.id)).toEqual([undisturbed]);
});

test('with 30 % errors and refusals for quota a consolidation of six workbooks completes', async () => {
  Object.assign(r.gangguan, { kuota: 0.15, galat: 0.15, retryAfter: 0.01, acak: acak(7) });
  const { pekerjaan, reads } = await r.konsolidasi();
  expect(pekerjaan).toMatchObject({ status: 'selesai', hasil: { snapshot: undisturbed } });
  expect(reads).toBeGreaterThan(20);
});

test('a revoked workbook leaves the rest as sebagian and is named; given back, it alone is retried', async () => {
  r.gangguan.dicabut = new Set([idBuku(MUTASI)]);
  const { pekerjaan } = await r.konsolidasi();
  expect(pekerjaan.status).toBe('sebagian');
  const gagal = Object.entries(pekerjaan.langkah).filter(([, l]) => l.status === 'gagal');
  expect(gagal).toEqual([
    [`baca:${idBuku(MUTASI)}`, expect.objectContaining({ pesan: expect.stringContaining('Mutasi') })],
  ]);
  const [snapshot] = await daftarSnapshot(r.store, 1);
  expect(snapshot?.gagal).toHaveLength(1);

  r.gangguan.dicabut.clear();
  const sebelum = r.tiruan.hitung.sheets;
  await r.mesin.ulangi(pekerjaan.id);
  await r.habiskan();
  expect(await r.mesin.lihat(pekerjaan.id)).toMatchObject({
    status: 'selesai',
    hasil: { snapshot: undisturbed },
  });
  // The workbook itself, and the Rekap sheet anew.
  expect(r.tiruan.hitung.sheets - sebelum).toBe(3 + 2);
});

test('a row with figures that cannot be placed leaves the job sebagian, and the snapshot says so', async () => {
  const letak = join(r.folder, MUTASI);
  const buku = new Workbook();
  await buku.xlsx.readFile(letak);
  const [lembar] = buku.worksheets;
  if (lembar) Object.assign(lembar.getCell('A23'), { value: 'Belanja tambahan' });
  if (lembar) Object.assign(lembar.getCell('F23'), { value: 5_000_000 });
  await buku.xlsx.writeFile(letak);
  const { pekerjaan } = await r.konsolidasi();
  const sebagian = expect.stringContaining('Rekap ini sebagian: 1 baris berangka tidak terbaca');
  expect(pekerjaan).toMatchObject({ status: 'sebagian', hasil: { sebagian } });
  expect(await daftarSnapshot(r.store, 1)).toEqual([expect.objectContaining({ sebagian })]);
  // The same input again finds the same snapshot, and says the same.
  expect((await r.konsolidasi()).pekerjaan).toMatchObject({ status: 'sebagian', hasil: { baru: false } });
});

test('a server that stays silent holds up one workbook only until the deadline, and is asked again', async () => {
  let kali = 0;
  r.gangguan.sebelum = (_, jalan) => {
    r.gangguan.diam = jalan.includes(idBuku(MUTASI)) && jalan.includes('/v4/') && kali++ === 0 ? 1 : 0;
  };
  expect((await r.konsolidasi()).pekerjaan.status).toBe('selesai');
});

test('the evidence check: found, kept, written beside the matrix; a second one writes nothing new', async () => {
  const periksa = async () => {
    const { id } = await r.mesin.mulai('bukti', 'bukti', {}, 'jadwal');
    await r.habiskan();
    return r.mesin.lihat(id);
  };
  expect(await periksa()).toMatchObject({ status: 'selesai', hasil: { rekomendasi: 36, tautan: 47 } });
  const { diperiksa, rekomendasi } = await getBukti(r.store);
  expect(diperiksa).not.toBeNull();
  const keadaan = new Set(rekomendasi.flatMap((b) => b.tautan.map((t) => t.keadaan)));
  expect([...keadaan]).toEqual(expect.arrayContaining(['ada', 'sampah', 'tak-ditemukan']));
  expect(await periksa()).toMatchObject({ status: 'selesai', hasil: { sel: 0 } });
});
