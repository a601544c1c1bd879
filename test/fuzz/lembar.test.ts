/** The sample workbooks with cells, rows, headers and merges broken at random: all the way to the report, without a throw. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import type { BukuKerja, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { rekapLembar } from '@lembar-kinerja/shared/rekap/lembar/rekap-lembar';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';
import fc from 'fast-check';
import { putaran } from './putaran';

const CONTOH = join(__dirname, '../../samples/bkpsdm-2024');
let semua: BukuKerja[];
beforeAll(async () => {
  const nama = readdirSync(CONTOH).filter((f) => f.endsWith('.xlsx'));
  semua = await Promise.all(nama.map(async (f) => readXlsx(readFileSync(join(CONTOH, f)), f)));
});

/** What people and programs leave in cells. */
const nilai: fc.Arbitrary<Nilai> = fc.oneof(
  fc.double(),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    '#REF!',
    '#N/A',
    '-',
    '1.234.567,89',
    '14,110,534,200',
    '81.30 %',
    '-Rp 19.860.500',
    '1e308',
    1e308,
    -5e-324,
    -0,
    'Kode',
    'Realisasi Triwulan',
    'JUMLAH',
    'Predikat Kinerja',
    'Rata-rata capaian kinerja (%)',
    '5.03.02.2.01.0001',
    '99.99.99.9.99.9999',
    '5..03',
    '__proto__',
    'constructor',
    '{{capaian:',
    '{{iku:999999999.target}}',
    '{{{{}}}}',
    '{{profil:__proto__}}',
    '{{pagu:5.03',
    '{{tabel:}}',
    '| a | b |\n|---|',
    '1. a\n2. b',
    'https://drive.google.com/file/d/',
    '=1+1',
    '\u0000\u0007\u001b[2J',
    '\ud800',
    'a\nb\r\nc',
    ' '.repeat(2000),
    '9'.repeat(400),
    `${'1.'.repeat(200)}1`,
  ),
);

const ubahan = fc.record({
  buku: fc.nat(5),
  lembar: fc.nat(20),
  sel: fc.array(fc.tuple(fc.nat(400), fc.nat(30), nilai), { maxLength: 12 }),
  kepala: fc.array(fc.tuple(fc.nat(12), fc.nat(30), nilai), { maxLength: 4 }),
  rumus: fc.array(
    fc.tuple(
      fc.nat(400),
      fc.nat(30),
      fc.constantFrom('=A1', '=SUM(A1:XFD9)', '=B2+B2', '=(((', '=CAPAIAN(;)', '='),
    ),
    { maxLength: 4 },
  ),
  hapus: fc.array(fc.nat(400), { maxLength: 6 }),
  rangkap: fc.array(fc.nat(400), { maxLength: 3 }),
  gabungan: fc.array(
    fc.record({
      baris: fc.nat(400),
      kolom: fc.nat(30),
      tinggi: fc.integer({ min: 1, max: 20_000 }),
      lebar: fc.integer({ min: 1, max: 500 }),
    }),
    { maxLength: 3 },
  ),
});
type Ubahan = typeof ubahan extends fc.Arbitrary<infer T> ? T : never;

function rusak(asal: BukuKerja[], daftar: Ubahan[]): BukuKerja[] {
  const hasil = structuredClone(asal);
  for (const u of daftar) {
    const buku = hasil[u.buku % hasil.length];
    const lembar = buku?.lembar[u.lembar % buku.lembar.length];
    if (!lembar) continue;
    for (const [b, k, isi] of [...u.sel, ...u.kepala]) {
      lembar.nilai[b] ??= [];
      (lembar.nilai[b] as Nilai[])[k] = isi;
    }
    for (const [b, k, isi] of u.rumus) {
      lembar.rumus[b] ??= [];
      (lembar.rumus[b] as (string | null)[])[k] = isi;
    }
    for (const b of u.rangkap)
      if (lembar.nilai[b]) lembar.nilai.splice(b, 0, structuredClone(lembar.nilai[b]));
    for (const b of u.hapus) lembar.nilai.splice(b, 1);
    lembar.gabungan.push(...u.gabungan);
    // A grid has no holes.
    lembar.nilai = Array.from(lembar.nilai, (baris) => Array.from(baris ?? [], (isi) => isi ?? null));
    lembar.rumus = Array.from(lembar.rumus, (baris) => Array.from(baris ?? [], (isi) => isi ?? null));
  }
  return hasil;
}

function sahih(temuan: Temuan[], buku: BukuKerja[]): void {
  for (const t of temuan) {
    expect(t.pesan).toMatch(/\S/);
    expect(t.pesan).not.toMatch(/undefined|\[object|NaN/);
    const milik = buku.find((b) => b.berkas === t.lokasi.berkas);
    expect(milik?.lembar.map((l) => l.nama)).toContain(t.lokasi.lembar);
    expect(t.lokasi.sel).toMatch(/^[A-Z]+\d+$/);
  }
}

function jalan(buku: BukuKerja[]) {
  const terbaca = buku.map((b) => checkBuku(b));
  const pengukuran = terbaca.flatMap((b) => b.pengukuran);
  const dokumen = terbaca.find((b) => b.dokumen !== null)?.dokumen ?? null;
  const rekap = konsolidasi(pengukuran, { instansi: null, tahun: 2024, triwulan: 4 });
  const temuan = periksa({ rekap, pengukuran, dokumen, temuanBaca: terbaca.flatMap((b) => b.temuan) });
  return { rekap, dokumen, temuan };
}

test('whatever is broken, every finding has its sentence and its cell, and the report is made', () => {
  fc.assert(
    fc.property(fc.array(ubahan, { minLength: 1, maxLength: 6 }), (daftar) => {
      const buku = rusak(semua, daftar);
      const { rekap, dokumen, temuan } = jalan(buku);
      sahih(temuan, buku);
      expect(rekapLembar(rekap).sel.length).toBeGreaterThan(0);
      expect(JSON.stringify(rekap)).not.toMatch(/NaN|Infinity/);
      const model = laporan({ rekap, dokumen, temuan, bukti: [], draf: true });
      expect(JSON.stringify(model)).not.toMatch(/undefined|\[object|NaN|Infinity/);
    }),
    putaran(12),
  );
});

test('a workbook of nothing but noise is read, and says what is not known', () => {
  fc.assert(
    fc.property(fc.array(fc.array(nilai, { maxLength: 12 }), { maxLength: 40 }), fc.string(), (isi, nama) => {
      const lembar = { nama: nama || 'Lembar', nilai: isi, rumus: [], gabungan: [], tautan: {} };
      const buku: BukuKerja = { id: 'Uji.xlsx', berkas: 'Uji.xlsx', revisi: null, lembar: [lembar] };
      const { pengukuran, dokumen, temuan } = checkBuku(buku);
      sahih(periksa({ rekap: null, pengukuran, dokumen, temuanBaca: temuan }), [buku]);
    }),
    putaran(150),
  );
});

test('prose of any text with references of any kind: what is not known is printed visibly, never as blank', () => {
  const potongan = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 20 }),
    fc.constantFrom(
      '{{',
      '}}',
      ':',
      '.',
      'capaian',
      'pagu',
      'iku',
      '1',
      'total',
      'target',
      '5.03',
      'profil',
      'tabel',
      '\n',
      '|',
      '- ',
    ),
    fc.string({ maxLength: 12 }).map((t) => `{{${t}}}`),
    fc.constantFrom(
      '{{pagu:total}}',
      '{{capaian:5.03.02.2.02.0002}}',
      '{{predikat:5.03}}',
      '{{iku:1.target}}',
    ),
  );
  const { rekap, dokumen } = jalan(semua);
  if (!dokumen?.narasi) throw new Error('contoh tanpa narasi');
  const narasi = dokumen.narasi;
  fc.assert(
    fc.property(fc.array(potongan, { maxLength: 12 }), (bagian) => {
      const teks = bagian.join('');
      const isi = narasi.isi.map((n, i) => (i === 0 ? { ...n, isi: `${teks} {{tak-ada:x}}` } : n));
      const baru = { ...dokumen, narasi: { ...narasi, isi } };
      const model = laporan({ rekap, dokumen: baru, temuan: [], bukti: [], draf: true });
      const cetak = JSON.stringify(model);
      expect(cetak).not.toMatch(/\[object|undefined|NaN/);
      expect(cetak).toContain('tak-ada:x');
    }),
    putaran(12),
  );
});
