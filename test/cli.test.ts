/** The built command as a person runs it: real processes on the sample workbooks. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Temuan } from '@lembar-kinerja/shared/dasar/temuan';
import type { Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import rataTercetak from '../samples/data/rata-tw4.json';
import { CONTOH, lk } from './cli-proses';

let keluaran: string;
beforeEach(() => {
  keluaran = mkdtempSync(join(tmpdir(), 'lk-keluaran-'));
});
afterEach(() => rmSync(keluaran, { recursive: true }));

const json = <T>(nama: string) => JSON.parse(readFileSync(join(keluaran, nama), 'utf8')) as T;

describe('lk konsolidasi', () => {
  const perintah = () => [
    ...['konsolidasi', '--sumber', CONTOH, '--tahun', '2024', '--triwulan', '4'],
    ...['--keluaran', keluaran],
  ];

  test('rekap contoh sama dengan cetakan, nol yang hilang ditemukan, kode keluar 1; kedua kali: byte yang sama', () => {
    const { kode, salah, keluar } = lk(...perintah());
    expect([kode, salah]).toEqual([1, '']);
    expect(readdirSync(keluaran).sort()).toEqual(['rekap.json', 'rekap.xlsx', 'temuan.json', 'temuan.xlsx']);
    expect(keluar).toContain('- Membaca buku kerja: 6 berkas\n');
    expect(keluar).toMatch(
      /5\.03 KEPEGAWAIAN +29\.160\.800\.721 +12\.386\.177\.788 +42,48 % +50,63 % +SR \/ SR/,
    );
    expect(keluar).toContain(join(keluaran, 'rekap.xlsx'));

    const { baris, ...kepala } = json<Rekap>('rekap.json');
    expect(kepala).toMatchObject({ tahun: 2024, triwulan: 4 });
    expect(baris).toHaveLength(77);
    const uang = (kode: string) => {
      const b = baris.find((x) => x.kode === kode);
      return [b?.anggaran, b?.realisasiRp];
    };
    expect(uang('5.03')).toEqual([29_160_800_721, 12_386_177_788]);
    expect(uang('5.04')).toEqual([6_127_252_700, 1_509_160_271]);
    const rata = baris.flatMap(({ kode, level, rataK, rataRp, predikatK, predikatRp }) =>
      level === 'subkegiatan' ? [] : [{ kode, rataK, rataRp, predikatK, predikatRp }],
    );
    const tercetak = rataTercetak.map((r) => (r.kode === '5.04.02.2.01' ? { ...r, rataRp: 27.8 } : r));
    expect(rata).toHaveLength(17);
    expect(new Set(rata.map((r) => JSON.stringify(r)))).toEqual(
      new Set(tercetak.map((r) => JSON.stringify(r))),
    );
    expect(json<Temuan[]>('temuan.json')).toContainEqual(
      expect.objectContaining({
        aturan: 'jumlah-triwulan',
        tingkat: 'galat',
        tercetak: 700,
        seharusnya: 700_000,
        lokasi: expect.objectContaining({ berkas: 'Pengukuran Sekretariat.xlsx' }),
      }),
    );
    const isi = () => readdirSync(keluaran).map((n) => readFileSync(join(keluaran, n)).toString('base64'));
    const pertama = isi();
    lk(...perintah());
    expect(isi()).toEqual(pertama);
  });

  test('triwulan sebelumnya, skala lain, dan batas capaian', () => {
    const { kode } = lk(...perintah(), '--triwulan', 'II', '--skala', 'akip', '--batas', '100');
    expect(kode).not.toBe(2);
    const { baris, triwulan } = json<Rekap>('rekap.json');
    expect(triwulan).toBe(2);
    expect(baris.every((b) => b.twRp[2] === null && b.twRp[3] === null)).toBe(true);
    const capaian = baris.flatMap((b) => b.indikator.map((i) => i.capaian ?? 0));
    expect(Math.max(...capaian)).toBe(100);
    expect(baris.find((b) => b.kode === '5.03')?.predikatK).toMatch(/^(AA|A|BB|B|CC|C|D)$/);
  });
});

describe('lk periksa', () => {
  test('--json: hanya JSON, sama dengan temuan yang ditampilkan', () => {
    const berkas = join(CONTOH, 'Pengukuran Sekretariat.xlsx');
    const { kode, keluar } = lk('periksa', berkas, '--json');
    expect(kode).toBe(1);
    const temuan = JSON.parse(keluar) as Temuan[];
    expect(temuan.map((t) => t.seharusnya)).toContain(700_000);
    const biasa = lk('periksa', berkas);
    expect(biasa.kode).toBe(1);
    for (const t of temuan) expect(biasa.keluar).toContain(t.pesan);
  });

  test('buku kerja tanpa temuan galat: kode keluar 0', () => {
    const { kode, keluar } = lk('periksa', join(CONTOH, 'Pengukuran Mutasi.xlsx'), '--json');
    expect(kode).toBe(0);
    expect(JSON.parse(keluar)).toEqual([]);
  });
});

test('lk rumus menghitung dengan bundel add-on', () => {
  expect(lk('rumus', '=CAPAIAN(81,73; 73,76)')).toEqual({ kode: 0, keluar: '90,25\n', salah: '' });
  expect(lk('rumus', '=PREDIKAT(CAPAIAN(81,73; 73,76); "permendagri86"; "nama")').keluar).toBe('Tinggi\n');
  const salah = lk('rumus', '=CAPAIAN(81,73');
  expect([salah.kode, salah.keluar]).toEqual([2, '']);
  expect(salah.salah.trim().split('\n')).toHaveLength(1);
});

test('lk laporan: .docx dan .pdf, tahun dari lembar Profil', () => {
  const { kode } = lk('laporan', '--sumber', CONTOH, '--keluaran', keluaran);
  expect(kode).toBe(1);
  expect(readdirSync(keluaran).sort()).toEqual(['LKjIP-2024.docx', 'LKjIP-2024.pdf']);
  const awal = (nama: string, n: number) =>
    readFileSync(join(keluaran, nama)).subarray(0, n).toString('latin1');
  expect(awal('LKjIP-2024.docx', 2)).toBe('PK');
  expect(awal('LKjIP-2024.pdf', 5)).toBe('%PDF-');
});

test('lk demo: seluruh alur, kode keluar 0, galat contoh ditampilkan', () => {
  const { kode, keluar, salah } = lk('demo', '--keluaran', keluaran);
  expect([kode, salah]).toEqual([0, '']);
  expect(readdirSync(keluaran).sort()).toEqual([
    'LKjIP-2024.docx',
    'LKjIP-2024.pdf',
    'bukti.json',
    'rekap.json',
    'rekap.xlsx',
    'temuan.json',
    'temuan.xlsx',
  ]);
  expect(keluar).toContain('Rp 85.482.314');
  for (const langkah of ['Membaca', 'Mengonsolidasi', 'Memeriksa', 'Menelusuri bukti', 'Menyusun laporan']) {
    expect(keluar).toMatch(new RegExp(`^- ${langkah}`, 'm'));
  }
});

test('bantuan: daftar perintah, dan tiap perintah menjelaskan opsinya', () => {
  const { kode, keluar } = lk('--help');
  expect(kode).toBe(0);
  const perintah = [...keluar.matchAll(/^ {2}([a-z]+) {2,}/gm)].map((m) => m[1] ?? '');
  expect(perintah).toEqual(
    expect.arrayContaining(['konsolidasi', 'periksa', 'rumus', 'bukti', 'laporan', 'demo']),
  );
  for (const nama of perintah) {
    const bantuan = lk(nama, '--help');
    expect([nama, bantuan.kode, bantuan.salah]).toEqual([nama, 0, '']);
    expect(bantuan.keluar).toMatch(new RegExp(`^lk ${nama}`));
    expect(bantuan.keluar).toContain('Kode keluar:');
  }
});
