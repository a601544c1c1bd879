import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { sheetBidang } from '../../../shared/uji/formulir';
import { BATCH_MAKS, batchLembar, type Permintaan } from './tulis-lembar';

const TUJUAN = { sheetId: 7, ada: true, lokal: 'in_ID', persiapan: { sheetId: 8, sisa: [] } };
const bita = (isi: unknown) => Buffer.byteLength(JSON.stringify(isi));
const rekap = rekapLembar(konsolidasi(sheetBidang(), { instansi: 'BKPSDM', tahun: 2024, triwulan: 4 }));

/** The Rekap sheet with its rows repeated until it has as many. */
function panjang(banyak: number): LembarTulis {
  const { barisBeku, sel } = rekap;
  const isi = sel.slice(barisBeku);
  const semua = Array.from({ length: banyak }, (_, n) => isi[n % isi.length] ?? []);
  return { ...rekap, sel: [...sel.slice(0, barisBeku), ...semua] };
}

const sebut = (batch: Permintaan[]) => [...new Set(batch.flatMap((p) => Object.keys(p)))];

test('the Rekap sheet of one agency is one small batch', () => {
  const [batch = [], ...lain] = batchLembar(rekap, TUJUAN);
  expect(lain).toEqual([]);
  expect(bita({ requests: batch })).toBeLessThan(300_000);
});

test('a Rekap of 2.000 rows fits into 2 MB', () => {
  const semua = batchLembar(panjang(2000), TUJUAN);
  expect(semua).toHaveLength(1);
  expect(bita({ requests: semua[0] })).toBeLessThanOrEqual(2_000_000);
});

test('a larger one goes in several, prepared on a hidden sheet and put in place by the last', () => {
  const semua = batchLembar(panjang(8000), TUJUAN);
  expect(semua.length).toBeGreaterThan(2);
  for (const requests of semua) expect(bita({ requests })).toBeLessThanOrEqual(2_000_000);
  const akhir = semua.at(-1) ?? [];
  for (const batch of semua.slice(0, -1)) expect(JSON.stringify(batch)).not.toContain('"sheetId":7');
  expect(semua[0]?.[0]).toMatchObject({ addSheet: { properties: { sheetId: 8, hidden: true } } });
  expect(sebut(akhir)).toEqual(expect.arrayContaining(['unmergeCells', 'copyPaste', 'deleteSheet']));
});

test('what a killed attempt left behind goes first', () => {
  const tujuan = { ...TUJUAN, persiapan: { sheetId: 8, sisa: [5] } };
  for (const lembar of [rekap, panjang(8000)]) {
    expect(batchLembar(lembar, tujuan)[0]?.[0]).toEqual({ deleteSheet: { sheetId: 5 } });
  }
});

test('a smaller limit only means more batches', () => {
  const batch = batchLembar(rekap, TUJUAN, BATCH_MAKS / 40);
  expect(batch.length).toBeGreaterThan(3);
  for (const requests of batch.slice(0, -1))
    expect(bita({ requests })).toBeLessThanOrEqual(BATCH_MAKS / 40 + 100);
});

test('no merge crosses the frozen rows or columns', () => {
  const { gabungan, barisBeku, kolomBeku } = rekap;
  const terbelah = gabungan.filter(
    (g) =>
      (g.kolom < kolomBeku && g.kolom + g.lebar > kolomBeku) ||
      (g.baris < barisBeku && g.baris + g.tinggi > barisBeku),
  );
  expect([barisBeku, kolomBeku, terbelah]).toEqual([9, 2, []]);
});
