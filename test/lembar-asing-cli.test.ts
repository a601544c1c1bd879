/** `lk` on single files of other agencies: findings, rekap of one workbook, confirmed columns, bytes of any kind. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from '@lembar-kinerja/functions/berkas/xlsx/tulis';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import { bukuAsing } from '../samples/src/asing/buku';
import { lembarAsing } from '../samples/src/asing/lembar';
import { lk } from './cli-proses';

const folder = mkdtempSync(join(tmpdir(), 'lk-asing-'));
afterAll(() => rmSync(folder, { recursive: true }));
const letak = (nama: string) => join(folder, nama);

beforeAll(async () => {
  for (const { berkas, lembar } of bukuAsing()) writeFileSync(letak(berkas), await writeXlsx(lembar));
});

test('lk periksa: rumus yang melewati satu baris, di selnya', () => {
  const { kode, keluar } = lk('periksa', letak('Kecamatan Suka Maju.xlsx'), '--json');
  expect(kode).toBe(1);
  const galat = (JSON.parse(keluar) as Temuan[]).filter((t) => t.tingkat === 'galat');
  expect(galat).toMatchObject([{ aturan: 'rumus-terputus', lokasi: { sel: 'G8' }, seharusnya: 205_000_000 }]);
});

test('lk konsolidasi pada satu buku kerja: rekap dengan jalur', () => {
  const sumber = letak('RSUD Contoh Sehat.xlsx');
  const hasil = lk(
    'konsolidasi',
    '--sumber',
    sumber,
    '--tahun',
    '2024',
    '--triwulan',
    '4',
    '--keluaran',
    letak('out'),
  );
  expect([hasil.kode, hasil.salah]).toEqual([0, '']);
  const rekap = JSON.parse(readFileSync(letak('out/rekap.json'), 'utf8')) as Rekap;
  expect(rekap.baris.map((b) => [b.kode, b.level, b.anggaran])).toContainEqual([
    null,
    'program',
    18_000_000_000,
  ]);
  expect(rekap.baris[2]?.jalur).toBe(
    'Program Pemenuhan Upaya Kesehatan Perorangan > Penyediaan Fasilitas Pelayanan > Pengadaan Alat Kesehatan',
  );
});

test('--peta memberi tahu kolom yang tidak dikenal dari judulnya', async () => {
  const isi = [
    ['Daftar kerja 2024'],
    ['No', 'Program/Kegiatan', 'Target', 'Pagu', 'Realisasi Triwulan I', 'Dana keluar'],
    [1, 'Program Pelayanan', 10, 5_000_000, 2, 7_000_000],
  ];
  writeFileSync(letak('asing.xlsx'), await writeXlsx([lembarAsing('Kerja', isi)]));
  writeFileSync(letak('peta.json'), JSON.stringify({ Kerja: { 'tw1.rp': 'F', 'realisasi.rp': 'F' } }));
  const dengan = lk('periksa', letak('asing.xlsx'), '--peta', letak('peta.json'), '--json');
  expect((JSON.parse(dengan.keluar) as Temuan[]).map((t) => t.aturan)).toContain('lebih-pagu');
  expect(lk('periksa', letak('asing.xlsx'), '--json').keluar).not.toContain('lebih-pagu');

  writeFileSync(letak('salah.json'), '{"Kerja": {"tw1.rp": 6}}');
  const salah = lk('periksa', letak('asing.xlsx'), '--peta', letak('salah.json'));
  expect([salah.kode, salah.salah]).toEqual([
    2,
    'Kolom untuk tw1.rp di salah.json harus huruf kolom, misalnya "F".\n',
  ]);
});

test('lk periksa laporan.docx dengan rekap, dan berkas yang bukan itu', () => {
  const asing = letak('bukan.docx');
  writeFileSync(asing, 'bukan dokumen');
  expect(lk('periksa', asing)).toMatchObject({
    kode: 2,
    keluar: '',
    salah: expect.stringMatching(/^Berkas bukan\.docx bukan dokumen Word.*\n$/),
  });
  const templat = join(__dirname, '../samples/templat-bkpsdm.docx');
  expect(lk('periksa', templat)).toMatchObject({ kode: 0, keluar: 'Temuan: tidak ada.\n' });
  const tanpaRekap = lk('periksa', templat, '--rekap', asing);
  expect(tanpaRekap).toMatchObject({ kode: 2, salah: expect.stringContaining('bukan rekap.json') });
});
