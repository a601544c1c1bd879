/** The five sample workbooks, read from their .xlsx, consolidated and checked: the whole way but for the edges. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import type { BarisRekap, Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import { rataForm } from '../shared/uji/formulir';

const CONTOH = join(__dirname, '../samples/bkpsdm-2024');
const OPSI = { instansi: null, tahun: 2024, triwulan: 4 as const };

async function bacaContoh(): Promise<{ pengukuran: PengukuranTerbaca[]; temuanBaca: Temuan[] }> {
  const berkas = readdirSync(CONTOH).filter((f) => /^Pengukuran .*\.xlsx$/.test(f));
  const buku = await Promise.all(
    berkas.map(async (f) => checkBuku(await readXlsx(readFileSync(join(CONTOH, f)), f))),
  );
  return { pengukuran: buku.flatMap((b) => b.pengukuran), temuanBaca: buku.flatMap((b) => b.temuan) };
}

let contoh: Awaited<ReturnType<typeof bacaContoh>>;
let rekap: Rekap;
beforeAll(async () => {
  contoh = await bacaContoh();
  rekap = konsolidasi(contoh.pengukuran, OPSI);
});
const cari = (kode: string) => rekap.baris.find((b) => b.kode === kode) as BarisRekap;

test('77 rows of five bidang', () => {
  expect(rekap.baris).toHaveLength(77);
  expect(new Set(rekap.baris.map((b) => b.bidang)).size).toBe(5);
  expect(rekap.instansi).toContain('KEPEGAWAIAN');
});

test('urusan totals', () => {
  expect([cari('5.03').anggaran, cari('5.03').realisasiRp]).toEqual([29160800721, 12386177788]);
  expect([cari('5.04').anggaran, cari('5.04').realisasiRp]).toEqual([6127252700, 1509160271]);
});

test.each(rataForm(4))('$kode: averages and predikat as printed', (cetak) => {
  const b = cari(cetak.kode);
  const rataRp = cetak.kode === '5.04.02.2.01' ? 27.8 : cetak.rataRp;
  expect([b.rataK, b.rataRp]).toEqual([cetak.rataK, rataRp]);
  expect([b.predikatK, b.predikatRp]).toEqual([cetak.predikatK, cetak.predikatRp]);
  expect([b.tercetak.rataK, b.tercetak.rataRp]).toEqual([cetak.rataK, cetak.rataRp]);
  expect([b.tercetak.predikatK, b.tercetak.predikatRp]).toEqual([cetak.predikatK, cetak.predikatRp]);
});

test('three findings, each at its cell; nothing right is accused', () => {
  // Numbers typed over formulas are the reader's findings, see baca-contoh.test.ts.
  // What is only odd (output without spending, a unit) is in temuan-contoh.test.ts.
  const lain = ['rumus-terputus', 'belanja-tanpa-keluaran', 'keluaran-tanpa-belanja', 'satuan'];
  const temuan = periksa({ rekap, dokumen: null, ...contoh }).filter((t) => !lain.includes(t.aturan));
  expect(temuan.map((t) => [t.tingkat, t.aturan, t.tercetak, t.seharusnya])).toEqual([
    ['info', 'persen', 15.19, 15.18],
    ['info', 'persen', 27.81, 27.8],
    ['galat', 'jumlah-triwulan', 700, 700000],
  ]);
  const { lokasi } = temuan[2] as Temuan;
  expect(lokasi).toMatchObject({ berkas: 'Pengukuran Sekretariat.xlsx', lembar: 'Pengukuran 2024' });
  const lembar = contoh.pengukuran.find((p) => p.berkas === lokasi.berkas);
  const tamu = lembar?.baris.find((b) => b.kode.nilai === '5.03.01.2.06.0008');
  expect(tamu?.realisasiRp.sel).toBe(lokasi.sel);
});

test('each bidang alone gives no finding that the whole does not give', () => {
  const semua = periksa({ rekap, dokumen: null, ...contoh }).map((t) => t.pesan);
  for (const p of contoh.pengukuran) {
    const temuan = periksa({ rekap: null, dokumen: null, pengukuran: [p], temuanBaca: [] });
    // Whether a typed number is odd depends on how many formulas stand beside it.
    const baru = temuan.filter((t) => t.aturan !== 'rumus-terputus' && !semua.includes(t.pesan));
    expect(baru).toEqual([]);
  }
});

test('the Rekap sheet reads back as the same rekap', async () => {
  const buku = await readXlsx(await writeXlsx([{ ...rekapLembar(rekap), nama: 'Pengukuran' }]), 'rekap.xlsx');
  const terbaca = checkBuku(buku);
  expect(terbaca.temuan).toEqual([]);
  const lagi = konsolidasi(terbaca.pengukuran, OPSI);
  const inti = (r: Rekap) => r.baris.map(({ bidang, sumber, tercetak, ...b }) => b);
  expect(inti(lagi)).toEqual(inti(rekap));
});
