/** Sheets of agencies that the product has never seen, through real .xlsx bytes: rows, figures, findings. */

import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import type { BukuKerja, Lembar, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';
import type { BarisTerbaca, PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import fc from 'fast-check';
import { bukuAsing } from '../samples/src/asing/buku';
import { tulisSel } from './temuan-kisi';

const semua = new Map<string, BukuTerbaca>();
const kisi: BukuKerja[] = [];
beforeAll(async () => {
  for (const { berkas, lembar } of bukuAsing()) {
    const buku = await readXlsx(await writeXlsx(lembar), berkas);
    kisi.push(buku);
    semua.set(berkas, checkBuku(buku));
  }
});

function baca(berkas: string): PengukuranTerbaca {
  const [satu, ...lain] = semua.get(berkas)?.pengukuran ?? [];
  if (satu === undefined || lain.length > 0) throw new Error(`${berkas} tidak terbaca sebagai satu lembar`);
  return satu;
}
const temuan = (berkas: string) => {
  const { pengukuran, dokumen, temuan: temuanBaca } = semua.get(berkas) as BukuTerbaca;
  // Which typed numbers are worth a remark is that rule's own test.
  return periksa({ rekap: null, pengukuran, dokumen, temuanBaca }).filter(
    (t) => t.aturan !== 'rumus-terputus' || t.tingkat !== 'info',
  );
};
const ringkas = (berkas: string) => temuan(berkas).map((t) => [t.tingkat, t.aturan, t.lokasi.sel]);
/** Depth and level's first letter of every row. */
const bentuk = (p: PengukuranTerbaca) => p.baris.map((b) => `${b.jalur.length}${b.level[0]}`).join(' ');
const baris = (p: PengukuranTerbaca, n: number) => p.baris.find((b) => b.baris === n) as BarisTerbaca;

test.each([
  ['Dinas Pendidikan E81.xlsx', 'DINAS PENDIDIKAN KABUPATEN CONTOH', '1p 2k 3s 3s 2k 3s 1p 2k 3s'],
  ['Kecamatan Suka Maju.xlsx', 'Kecamatan Suka Maju', '1p 2k 3s 3s 3s 1p 2k 3s'],
  ['RSUD Contoh Sehat.xlsx', 'RSUD Contoh Sehat', '1p 2k 3s 3s 2k 3s 1p 2k 3s'],
  ['Bappeda.xlsx', 'BADAN PERENCANAAN PEMBANGUNAN DAERAH', '1p 2k 3s 3s 2k 3s 3s 1p 2k'],
  ['Inspektorat.xlsx', 'Inspektorat Daerah Kabupaten Contoh', '1p 2k 3s 3s 2k 3s 3s'],
  ['Dinas Kesehatan.xlsx', 'DINAS KESEHATAN', '1u 2p 3k 4s 4s 2p 3k 4s'],
  ['Satpol PP.xlsx', 'SATUAN POLISI PAMONG PRAJA KABUPATEN CONTOH', '1p 2k 3s 3s 1p 2k 3s'],
  ['Dinas Sosial.xlsx', 'Dinas Sosial Kota Contoh', '1p 2k 3s 3s 1p 2k 3s'],
  [
    'Dinas Perpustakaan.xlsx',
    'Dinas Perpustakaan dan Kearsipan Kabupaten Contoh',
    '1p 2k 3s 3s 2k 3s 1p 2k 3s',
  ],
])('%s: instansi, tahun, dan pohonnya', (berkas, instansi, pohon) => {
  const p = baca(berkas);
  expect([p.instansi, p.tahun, p.tataLetak]).toEqual([instansi, 2024, 3]);
  expect(bentuk(p)).toBe(pohon);
  expect(p.baris.every((b) => b.kode.nilai === null)).toBe(true);
  expect(new Set(p.baris.map((b) => b.jalur.join(' > '))).size).toBe(p.baris.length);
});

test('Dinas Pendidikan: rumus tanpa nilai dihitung, target Renstra dan target tahun ini keduanya terbaca', () => {
  const p = baca('Dinas Pendidikan E81.xlsx');
  const sd = baris(p, 10);
  expect(sd.jalur).toEqual(['Program Pengelolaan Pendidikan', 'Pengelolaan Pendidikan Sekolah Dasar']);
  expect(sd).toMatchObject({
    anggaran: { nilai: 2_200_000_000, sel: 'J10', rumus: '=SUM(J11:J12)' },
    realisasiRp: { nilai: 2_040_000_000, sel: 'T10' },
    targetRenstraRp: { nilai: 11_000_000_000, sel: 'F10' },
    capaianRp: { nilai: null, sel: null },
  });
  expect(sd.indikator).toMatchObject([
    {
      nama: { nilai: 'Jumlah satuan pendidikan dasar terakreditasi' },
      target: { nilai: 90, sel: 'I10' },
      targetRenstra: { nilai: 400, sel: 'E10' },
      realisasiLalu: { nilai: 180, sel: 'G10' },
      realisasiRenstra: { nilai: 268, sel: 'U10' },
      capaian: { nilai: null, sel: null },
      capaianRenstra: { nilai: 67, sel: 'W10' },
      tw: [{ nilai: 10 }, { nilai: 20 }, { nilai: 30 }, { nilai: 28 }],
    },
  ]);
  expect(ringkas('Dinas Pendidikan E81.xlsx')).toEqual([]);
});

test.each([
  ['W11', 53.33, 'persen', 58.33],
  ['W12', 95, 'persen', 60],
  ['X12', 99, 'persen', 59.5],
  ['U14', 4000, 'jumlah-triwulan', 3000],
  ['V12', 1_910_000_000, 'jumlah-triwulan', 1_190_000_000],
])('Dinas Pendidikan: %s diketik %d', (...isi) => ketikanSalah('Dinas Pendidikan E81.xlsx', ...isi));

describe('the one average at the end of the form', () => {
  const tulis = (isi: Record<string, Nilai>) => {
    const buku = structuredClone(kisi.find((b) => b.berkas === 'Dinas Pendidikan E81.xlsx')) as BukuKerja;
    for (const [sel, nilai] of Object.entries(isi)) tulisSel(buku.lembar[0] as Lembar, sel, nilai);
    const { pengukuran, temuan: temuanBaca } = checkBuku(buku);
    const temuan = periksa({ rekap: null, pengukuran, dokumen: null, temuanBaca });
    return temuan.flatMap((t) =>
      t.tingkat === 'info' ? [] : [[t.tingkat, t.aturan, t.lokasi.sel, t.seharusnya]],
    );
  };
  test('its predikat is that of the figure beside the label', () => {
    expect(tulis({ X19: 'S' })).toEqual([['galat', 'predikat', 'X19', 'R']]);
  });
  test('the mean of the programs, of the kegiatan, or of all rows will do; another figure is a warning', () => {
    const { baris } = baca('Dinas Pendidikan E81.xlsx');
    const rata = (level?: string) => {
      const isi = baris.filter((b) => !level || b.level === level).flatMap((b) => b.indikator);
      const nilai = isi.map((i) => i.capaianRenstra.nilai ?? 0);
      return Math.round((nilai.reduce((a, b) => a + b, 0) / nilai.length) * 100) / 100;
    };
    for (const level of ['program', 'kegiatan', 'subkegiatan', undefined])
      expect(tulis({ W18: rata(level), W19: null })).toEqual([]);
    // Of the programs' averages, each of its kegiatan's, each of its sub kegiatan's.
    const [, , a = 0, b = 0, , c = 0, , , d = 0] = baris.map(
      (x) => x.indikator[0]?.capaianRenstra.nilai ?? 0,
    );
    const bertingkat = ((((a + b) / 2 + c) / 2 + d) / 2).toFixed(2);
    expect(tulis({ W18: Number(bertingkat), W19: null })).toEqual([]);
    expect([a, b, c, d]).not.toContain(0);
    expect(tulis({ W18: rata() + 7.77, W19: null })).toEqual([['peringatan', 'rata-rata', 'W18', null]]);
  });
});

/** One typed figure is one galat, at its cell, with both numbers. */
function ketikanSalah(
  berkas: string,
  sel: string,
  ketikan: number,
  aturan: string,
  seharusnya: number,
): void {
  const buku = structuredClone(kisi.find((b) => b.berkas === berkas)) as BukuKerja;
  tulisSel(buku.lembar[0] as Lembar, sel, ketikan);
  const { pengukuran, temuan: temuanBaca } = checkBuku(buku);
  const galat = periksa({ rekap: null, pengukuran, dokumen: null, temuanBaca }).filter(
    (t) => t.tingkat === 'galat',
  );
  expect(galat.map((t) => [t.aturan, t.lokasi.sel, t.tercetak, t.seharusnya])).toEqual([
    [aturan, sel, ketikan, seharusnya],
  ]);
}

test('Kecamatan: dua indikator dalam satu sel, satuan di samping angka, rumus yang melewati satu baris', () => {
  const p = baca('Kecamatan Suka Maju.xlsx');
  expect(
    baris(p, 7).indikator.map((i) => [
      i.nama.nilai,
      i.satuan.nilai,
      i.target.nilai,
      ...i.tw.map((s) => s.nilai),
    ]),
  ).toEqual([
    ['Indeks Kepuasan Masyarakat', null, 85, 0, 82.5, 0, 86.2],
    ['Persentase pengaduan ditindaklanjuti', '%', 100, 25, 25, 25, 20],
  ]);
  expect(baris(p, 9)).toMatchObject({
    nama: { nilai: 'Pelaksanaan Pelayanan Perizinan', sel: 'D9' },
    indikator: [{ target: { nilai: 400 }, satuan: { nilai: 'Dokumen' } }],
    capaianRp: { nilai: 96.25 },
  });
  const [t, ...lain] = temuan('Kecamatan Suka Maju.xlsx');
  expect(lain).toEqual([]);
  expect(t).toMatchObject({
    aturan: 'rumus-terputus',
    tingkat: 'galat',
    lokasi: { sel: 'G8' },
    tercetak: 180_000_000,
    seharusnya: 205_000_000,
    selisih: -25_000_000,
  });
  expect(t?.pesan).toContain('tidak menjumlahkan sel G11');
  expect(t?.terkait.map((l) => l.sel)).toEqual(expect.arrayContaining(['G11', 'J8', 'J11', 'M8', 'S8']));
});

test('RSUD: satu kolom tiap tingkat, persen menurut format sel', () => {
  const p = baca('RSUD Contoh Sehat.xlsx');
  const obat = p.baris.find((b) => b.nama.nilai === 'Pengadaan Obat');
  expect(obat).toMatchObject({
    level: 'subkegiatan',
    jalur: [
      'Program Pemenuhan Upaya Kesehatan Perorangan',
      'Penyediaan Fasilitas Pelayanan',
      'Pengadaan Obat',
    ],
    baris: 5,
    anggaran: { nilai: 3_000_000_000 },
    realisasiRp: { nilai: 2_950_000_000, rumus: '=SUM(M5:P5)' },
    indikator: [{ satuan: { nilai: 'Paket' }, target: { nilai: 12 }, capaian: { nilai: 100 } }],
  });
  // 0,958… under a percent format is 95,83 %.
  expect(p.baris.find((b) => b.nama.nilai === 'Pengadaan Alat Kesehatan')?.capaianRp.nilai).toBeCloseTo(
    95.8333,
    3,
  );
  expect(p.jumlah?.anggaran).toMatchObject({ nilai: 18_400_000_000, sel: 'H8' });
  expect(ringkas('RSUD Contoh Sehat.xlsx')).toEqual([]);
});

test('Bappeda: kolom bantu tanpa judul, nilai negatif yang ikut dijumlahkan, pembagian dengan nol', () => {
  const p = baca('Bappeda.xlsx');
  expect(p.peta).toMatchObject({ 'capaian.k': 16, 'capaian.rp': 17 });
  expect(baris(p, 9)).toMatchObject({
    anggaran: { nilai: 300_000_000 },
    realisasiRp: { nilai: 290_000_000 },
    indikator: [{ satuan: { nilai: 'Dokumen' }, capaian: { nilai: 100 } }],
  });
  // =P10/F10 is shown as 0,9 and means 90 %.
  expect(baris(p, 10).capaianRp).toMatchObject({ nilai: 90, rumus: '=P10/F10' });
  expect(ringkas('Bappeda.xlsx')).toEqual([
    ['info', 'kepala-tak-dikenal', 'U7'],
    ['info', 'kepala-tak-dikenal', 'T8'],
    ['galat', 'sel-galat', 'Q13'],
    ['galat', 'sel-galat', 'R13'],
    ['peringatan', 'rumus-negatif', 'T16'],
  ]);
});

test('Inspektorat: tanpa tanda apa pun, jumlah pagu yang menunjukkan induknya', () => {
  const p = baca('Inspektorat.xlsx');
  expect(baris(p, 9).jalur).toEqual([
    'Program Penyelenggaraan Pengawasan',
    'Penyelenggaraan Pengawasan Internal',
    'Reviu Laporan Keuangan',
  ]);
  expect(baris(p, 9)).toMatchObject({
    twRp: [{ nilai: 30_000_000 }, { nilai: 50_000_000 }, { nilai: 70_000_000 }, { nilai: 90_000_000 }],
    indikator: [{ targetRenstra: { nilai: 100 }, target: { nilai: 20 } }],
  });
  expect(ringkas('Inspektorat.xlsx')).toEqual([]);
});

test('Dinas Kesehatan: urusan, nomor bertingkat, subtotal; jumlah yang menghitung rincian dua kali', () => {
  const p = baca('Dinas Kesehatan.xlsx');
  expect(baris(p, 12).jalur[0]).toBe('URUSAN PEMERINTAHAN BIDANG KESEHATAN');
  expect(baris(p, 12)).toMatchObject({
    twRp: [{ nilai: 100_000_000 }, { nilai: 150_000_000 }, { nilai: 150_000_000 }, { nilai: 160_000_000 }],
    indikator: [{ tw: [{ nilai: 1200 }, { nilai: 1250 }, { nilai: 1250 }, { nilai: 1200 }] }],
  });
  expect(ringkas('Dinas Kesehatan.xlsx')).toEqual([
    ['galat', 'jumlah-triwulan', 'S12'],
    ['galat', 'rumus-ganda', 'I17'],
  ]);
});

test('Satpol PP: fisik dan keuangan tiap triwulan, target dan persennya', () => {
  const p = baca('Satpol PP.xlsx');
  expect(baris(p, 12)).toMatchObject({
    anggaran: { nilai: 600_000_000, sel: 'F12' },
    twRp: [
      { nilai: 100_000_000, sel: 'K12' },
      { nilai: 150_000_000 },
      { nilai: 150_000_000 },
      { sel: 'AC12' },
    ],
    persenTwRp: [{ nilai: 66.67, sel: 'L12' }, { nilai: 100 }, { nilai: 100 }, { nilai: 100 }],
    targetTwRp: [{ nilai: 150_000_000, sel: 'J12' }, {}, {}, {}],
    realisasiRp: { nilai: 550_000_000, sel: 'AF12' },
    capaianRp: { nilai: 91.67, sel: 'AH12' },
    indikator: [{ persenTw: [{ nilai: 100 }, {}, {}, { nilai: 80 }], realisasi: { nilai: 38, sel: 'AE12' } }],
  });
  expect(p.jumlah?.twRp.map((s) => s.nilai)).toEqual([220_000_000, 300_000_000, 300_000_000, 320_000_000]);
  expect(ringkas('Satpol PP.xlsx')).toEqual([]);
});

test('Dinas Sosial: yang terakhir dari jumlah s/d triwulan adalah realisasi setahun', () => {
  const p = baca('Dinas Sosial.xlsx');
  expect(baris(p, 8)).toMatchObject({
    twRp: [{ sel: 'H8' }, { sel: 'J8' }, { sel: 'N8' }, { sel: 'R8' }],
    realisasiRp: { nilai: 1_300_000_000, sel: 'T8' },
    sisaRp: { nilai: 100_000_000, sel: 'U8' },
    indikator: [{ target: { nilai: 400, sel: 'D8' }, capaian: { nilai: 97.5, sel: 'V8' } }],
  });
  expect(ringkas('Dinas Sosial.xlsx')).toEqual([]);
});

test('Dinas Perpustakaan: rumus menunjukkan induknya, jumlah menurut nomor kolomnya', () => {
  const p = baca('Dinas Perpustakaan.xlsx');
  expect(p.tahun).toBe(2024);
  expect(baris(p, 20).jalur[1]).toBe('Pengelolaan Arsip Dinamis Daerah');
  expect(baris(p, 11).indikator).toMatchObject([
    { satuan: { nilai: 'Nilai' }, target: { nilai: 3 }, realisasi: { nilai: 3 }, cara: 'jumlah' },
    { satuan: { nilai: '%' }, targetRenstra: { nilai: 60 }, realisasiRenstra: { nilai: 37 } },
  ]);
  expect(ringkas('Dinas Perpustakaan.xlsx')).toEqual([]);
});

test.each([
  ['Satpol PP.xlsx', 'O12', 98, 'persen', 100],
  ['Satpol PP.xlsx', 'L11', 8, 'persen', 80],
  ['Satpol PP.xlsx', 'AF11', 309_000_000, 'jumlah-triwulan', 390_000_000],
  ['Dinas Sosial.xlsx', 'U10', 5_000_000, 'sisa', 50_000_000],
  ['Dinas Sosial.xlsx', 'T9', 570_000_000, 'jumlah-triwulan', 750_000_000],
  ['Dinas Perpustakaan.xlsx', 'W15', 57, 'persen', 75],
  ['Dinas Perpustakaan.xlsx', 'V17', 735_000_000, 'jumlah-triwulan', 375_000_000],
])('%s: %s diketik %d', ketikanSalah);

test('konsolidasi satu berkas: baris dengan jalur, kode kosong, angka tercetak', () => {
  const { pengukuran } = semua.get('Dinas Kesehatan.xlsx') as BukuTerbaca;
  const rekap = konsolidasi(pengukuran, { instansi: null, tahun: 2024, triwulan: 4 });
  expect(rekap.instansi).toBe('DINAS KESEHATAN');
  expect(rekap.baris).toHaveLength(8);
  const balita = rekap.baris[4];
  expect(balita).toMatchObject({
    kode: null,
    jalur:
      'URUSAN PEMERINTAHAN BIDANG KESEHATAN > PROGRAM PEMENUHAN UPAYA KESEHATAN MASYARAKAT > Penyediaan Layanan Kesehatan > Pengelolaan Pelayanan Kesehatan Balita',
    level: 'subkegiatan',
    anggaran: 600_000_000,
    realisasiRp: 560_000_000,
    tercetak: { realisasiRp: 650_000_000, capaianK: 98 },
    sumber: { baris: 12 },
  });
});

test('sel apa pun diganti isinya: tetap terbaca atau dilaporkan, tidak pernah gagal', () => {
  const nilai = fc.constantFrom<Nilai>(
    null,
    '',
    'x',
    '#REF!',
    -5,
    1e300,
    '1. a 2. b',
    '1.\n2.',
    true,
    '(',
    'Program',
    'JUMLAH',
    'No',
    '12 / 7 / 3',
  );
  const rumus = fc.constantFrom<string | null>(null, '=A1', '=SUM(A1:ZZ9999)', '=1/0', '=(((', '=F8+F8');
  const ganti = fc.tuple(fc.nat(20), fc.nat(24), nilai, rumus);
  fc.assert(
    fc.property(fc.nat(8), fc.array(ganti, { minLength: 1, maxLength: 12 }), (ke, semuaGanti) => {
      const buku = structuredClone(kisi[ke] as BukuKerja);
      for (const lembar of buku.lembar) {
        for (const [r, k, n, f] of semuaGanti) {
          while (lembar.nilai.length <= r) lembar.nilai.push([]);
          (lembar.nilai[r] as Nilai[])[k] = n;
          while (lembar.rumus.length <= r) lembar.rumus.push([]);
          (lembar.rumus[r] as (string | null)[])[k] = f;
        }
        lembar.nilai = lembar.nilai.map((b) => Array.from(b, (n) => n ?? null));
        lembar.rumus = lembar.rumus.map((b) => Array.from(b, (f) => f ?? null));
      }
      const { pengukuran, dokumen, temuan: temuanBaca } = checkBuku(buku);
      expect(Array.isArray(periksa({ rekap: null, pengukuran, dokumen, temuanBaca }))).toBe(true);
      konsolidasi(pengukuran, { instansi: null, tahun: 2024, triwulan: 4 });
    }),
    { numRuns: 200 },
  );
});
