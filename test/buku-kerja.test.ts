/** Workbooks that hold one form several times, and cells that hold what nobody sees: which figures count, and what is said. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Workbook } from '@cj-tech-master/excelts';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { runKonsolidasi } from '@lembar-kinerja/functions/guna/konsolidasi';
import { runPeriksa } from '@lembar-kinerja/functions/guna/periksa';
import { jumlahkan } from '@lembar-kinerja/shared/dasar/jumlah';
import type { BukuKerja, Lembar, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { Triwulan } from '@lembar-kinerja/shared/kinerja/istilah';
import { lk } from './cli-proses';

const isi = (nama: string) => readFileSync(join(__dirname, 'berkas', 'buku-kerja', nama));
const baca = (nama: string) => readXlsx(isi(nama), nama);
const sumber = (...semua: BukuKerja[]) => ({
  list: async () => semua.map(({ id, berkas }) => ({ id, berkas, revisi: null })),
  read: async (id: string) => semua.find((b) => b.id === id) as BukuKerja,
});

async function konsolidasi(buku: BukuKerja | BukuKerja[], triwulan: Triwulan = 4) {
  const { rekap, temuan } = await runKonsolidasi(sumber(...[buku].flat()), 'uji', { tahun: 2024, triwulan });
  return {
    rp: jumlahkan(rekap.baris.filter((b) => !b.jalur.includes(' > ')).map((b) => b.realisasiRp)),
    tw: rekap.baris.find((b) => b.kode === '5.03.02')?.twRp,
    temuan: temuan.map((t) => `${t.tingkat} ${t.aturan}`),
    pesan: temuan.map((t) => t.pesan).join('\n'),
    rekap,
  };
}

/** The four sheets of the workbook: TW 1 to TW 3 hidden, TW 4 shown, each with the quarters to its own. */
let tw: Lembar[];
let buku: BukuKerja;
beforeAll(async () => {
  buku = await baca('11-lembar-per-triwulan.xlsx');
  tw = buku.lembar;
});
const tampak = ({ tersembunyi: _, ...l }: Lembar, nama = l.nama): Lembar => ({ ...l, nama });
const tersembunyi = (l: Lembar, nama: string): Lembar => ({ ...l, nama, tersembunyi: 'ya' });
const lembar = (n: number) => tw[n - 1] as Lembar;
const dengan = (...semua: Lembar[]): BukuKerja => ({ ...buku, lembar: semua });
const ubah = (l: Lembar, f: (n: Nilai, b: number, k: number) => Nilai): Lembar => ({
  ...l,
  nilai: l.nilai.map((baris, b) => baris.map((n, k) => f(n, b, k))),
});
const SATU_INFO = ['info lembar-dipakai'];

test('hidden tabs are known as such', () => {
  expect(tw.map((l) => [l.nama, l.tersembunyi])).toEqual([
    ['TW 1', 'ya'],
    ['TW 2', 'ya'],
    ['TW 3', 'ya'],
    ['TW 4', undefined],
  ]);
});

test.each([
  [4, 240_000_000],
  [3, 150_000_000],
  [2, 90_000_000],
  [1, 30_000_000],
] as const)('quarters to %d of a workbook with a sheet each: Rp %d', async (triwulan, rp) => {
  for (const satu of [
    buku,
    dengan(...tw.map((l) => tampak(l))),
    dengan(...tw.map((l) => tampak(l)).reverse()),
  ]) {
    const hasil = await konsolidasi(satu, triwulan);
    expect([hasil.rp, hasil.temuan]).toEqual([rp, SATU_INFO]);
  }
});

test('the check of that workbook alone says which sheet it used', async () => {
  const temuan = await runPeriksa(sumber(buku), buku.id);
  expect(temuan.map((t) => [t.tingkat, t.aturan, t.lokasi.lembar])).toEqual([
    ['info', 'lembar-dipakai', 'TW 4'],
  ]);
  expect(temuan[0]?.pesan).toContain('“TW 4”');
});

test('of murni and perubahan the newest counts', async () => {
  const murni = tampak(lembar(4), 'Murni 2024');
  const lebih = (n: Nilai, b: number, k: number) =>
    k === 16 && n === 30_000_000 && b === 12 ? 25_000_000 : n;
  const perubahan = ubah(tampak(lembar(4), 'Perubahan 2024'), (n, b, k) =>
    b >= 9 && (k === 5 || (k > 5 && k < 20)) && typeof n === 'number' && n > 1000 ? n / 2 : lebih(n, b, k),
  );
  for (const satu of [dengan(murni, perubahan), dengan(perubahan, murni)]) {
    const hasil = await konsolidasi(satu);
    expect([hasil.rp, hasil.temuan]).toEqual([120_000_000, SATU_INFO]);
    expect(hasil.pesan).toContain('yang dipakai lembar “Perubahan 2024”. Tidak ikut: “Murni 2024” (murni)');
  }
});

test('a hidden draft is no second bidang, even where its rows are its own', async () => {
  const rancangan = tersembunyi(
    ubah(lembar(4), (n) => (n === 240_000_000 ? 1 : n)),
    'Rancangan',
  );
  expect((await konsolidasi(dengan(rancangan, tampak(lembar(4), 'Pengukuran 2024')))).temuan).toEqual(
    SATU_INFO,
  );
  const lain = ubah(rancangan, (n) => (typeof n === 'string' ? n.replace(/^5\.03\.02/, '5.03.09') : n));
  const hasil = await konsolidasi(dengan(lain, tampak(lembar(4), 'Pengukuran 2024')));
  expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, ['peringatan lembar-dipakai']]);
});

test('a hidden sheet counts where it is the only one', async () => {
  const hasil = await konsolidasi(dengan(tersembunyi(lembar(4), 'Pengukuran')));
  expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, SATU_INFO]);
});

test("last year's sheet beside this year's, with its year in the title or only in its name", async () => {
  const lalu = ubah(tampak(lembar(4), 'Pengukuran 2023'), (n) => (n === 'Tahun : 2024' ? 'Tahun : 2023' : n));
  const kini = tampak(lembar(4), 'Pengukuran 2024');
  expect((await konsolidasi(dengan(lalu, kini))).temuan).toEqual(['info tahun-salah']);
  const salin = ubah(tampak(lembar(3), 'Pengukuran 2023'), (n) => n);
  const hasil = await konsolidasi(dengan(salin, kini));
  expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, SATU_INFO]);
  expect(hasil.pesan).toContain('“Pengukuran 2023” (tahun 2023 menurut namanya)');
  const sendiri = await runPeriksa(sumber(dengan(lalu, kini)), buku.id);
  expect(sendiri.map((t) => `${t.tingkat} ${t.aturan}`)).toEqual(['info tahun-salah']);
});

test('a copy yields to the sheet that it was made of, with a warning where it differs', async () => {
  const asli = tampak(lembar(4), 'Pengukuran');
  for (const nama of ['Pengukuran (2)', 'Copy of Pengukuran', 'Salinan dari Pengukuran'])
    expect((await konsolidasi(dengan(tampak(lembar(4), nama), asli))).temuan).toEqual(SATU_INFO);
  const beda = ubah(tampak(lembar(4), 'Pengukuran (2)'), (n) => (n === 90_000_000 ? 91_000_000 : n));
  expect((await konsolidasi(dengan(beda, asli))).temuan).toEqual(['peringatan lembar-dipakai']);
});

describe('files whose names say that they are states of one workbook', () => {
  const berkas = (nama: string, ...semua: Lembar[]): BukuKerja => ({
    ...dengan(...semua),
    id: nama,
    berkas: nama,
  });
  const satu = (n: number) => tampak(lembar(n), 'Pengukuran');

  test('a copy yields to what it was made of', async () => {
    for (const nama of [
      'Salinan dari Mutasi.xlsx',
      'Copy of Mutasi.xlsx',
      'Mutasi (1).xlsx',
      'Mutasi - Copy.xlsx',
    ]) {
      const hasil = await konsolidasi([berkas('Mutasi.xlsx', satu(4)), berkas(nama, satu(4))]);
      expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, SATU_INFO]);
      expect(hasil.pesan).toContain(`“Pengukuran” di ${nama} (salinan)`);
    }
  });

  test('a file for each quarter: full forms, or each its own quarter', async () => {
    const penuh = [1, 2, 3, 4].map((n) => berkas(`Mutasi TW ${n}.xlsx`, satu(n)));
    for (const n of [1, 2, 3, 4] as const) {
      const { rp, temuan } = await konsolidasi(penuh, n);
      expect([rp, temuan]).toEqual([([30, 90, 150, 240][n - 1] as number) * 1e6, SATU_INFO]);
    }
    const milik = [1, 2, 3, 4].map((n) =>
      berkas(`Mutasi TW ${n}.xlsx`, { ...sendiri(n, 'setahun'), nama: 'Data' }),
    );
    const hasil = await konsolidasi(milik);
    expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, SATU_INFO]);
    expect(hasil.pesan).toContain('triwulan I diambil dari lembar “Data” di Mutasi TW 1.xlsx');
  });

  test('files of other names are other bidang, and a kode in both is told', async () => {
    const hasil = await konsolidasi([berkas('Mutasi.xlsx', satu(4)), berkas('Sekretariat.xlsx', satu(4))]);
    expect(hasil.temuan).toContain('galat kode-ganda');
  });
});

test('sheets that nothing tells apart stay, and are accused', async () => {
  const beda = ubah(tampak(lembar(4), 'Bagian B'), (n) => (n === 90_000_000 ? 91_000_000 : n));
  const hasil = await konsolidasi(dengan(tampak(lembar(4), 'Bagian A'), beda));
  expect(hasil.temuan.filter((t) => t === 'galat kode-ganda').length).toBeGreaterThan(0);
});

/** First column of quarter n in the form. */
const KOLOM = (n: number) => 3 + 3 * n;
/** The sheet of quarter n with the figures of that quarter alone, its total beside them as `total` says. */
const sendiri = (n: number, total: 'setahun' | 'triwulan') =>
  ubah(tampak(lembar(4), `TW ${n}`), (nilai, b, k) => {
    if (b < 9) return nilai;
    if (k >= 6 && k < 18 && Math.floor(k / 3) * 3 !== KOLOM(n)) return null;
    if (k < 18 || total === 'setahun') return nilai;
    const kolom = k === 18 ? KOLOM(n) : KOLOM(n) + 1;
    return k >= 20 ? null : (lembar(4).nilai[b]?.[kolom] ?? null);
  });

test.each(['setahun', 'triwulan'] as const)(
  'sheets that hold only their quarter make one year (total: %s)',
  async (total) => {
    const hasil = await konsolidasi(dengan(...[1, 2, 3, 4].map((n) => sendiri(n, total))));
    expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, SATU_INFO]);
    expect(hasil.tw).toEqual([30_000_000, 60_000_000, 60_000_000, 90_000_000]);
    expect(hasil.pesan).toContain('triwulan III diambil dari lembar “TW 3”');
    const satu = hasil.rekap.baris.find((b) => b.kode === '5.03.02.2.01.0002');
    expect(satu?.indikator[0]?.tw).toEqual([2, 2, 2, 1]);
  },
);

test('a fault in a quarter that stands on a sheet of its own is told at that sheet', async () => {
  const semua = [1, 2, 3, 4].map((n) => sendiri(n, 'setahun'));
  const salah = ubah(semua[1] as Lembar, (n, b, k) => (b === 12 && k === 10 ? 21_000_000 : n));
  const { temuan } = await runKonsolidasi(
    sumber(dengan(...semua.map((l, i) => (i === 1 ? salah : l)))),
    'uji',
    {
      tahun: 2024,
      triwulan: 4,
    },
  );
  const galat = temuan.filter((t) => t.tingkat !== 'info').flatMap((t) => [t.lokasi, ...t.terkait]);
  expect(galat).toContainEqual({ berkas: buku.berkas, lembar: 'TW 2', sel: 'K13' });
});

test('kode, numbers and labels with invisible characters read as without them', async () => {
  const hasil = await konsolidasi(await baca('12-tanda-tak-terlihat-kode.xlsx'));
  expect([hasil.rp, hasil.temuan, hasil.rekap.baris.length]).toEqual([240_000_000, [], 5]);
});

test('a kode that was typed as a number is read as it is shown', async () => {
  const hasil = await konsolidasi(await baca('14-kode-angka-2,10.xlsx'));
  expect([hasil.temuan, hasil.rekap.baris[0]?.kode]).toEqual([[], '2.10']);
});

test('the command says which sheet it used', () => {
  const keluaran = mkdtempSync(join(tmpdir(), 'lk-buku-'));
  const nama = join('test', 'berkas', 'buku-kerja', '11-lembar-per-triwulan.xlsx');
  const { kode, keluar } = lk(
    'konsolidasi',
    '--sumber',
    nama,
    '--tahun',
    '2024',
    '--triwulan',
    '4',
    '--keluaran',
    keluaran,
  );
  rmSync(keluaran, { recursive: true });
  expect(kode).toBe(0);
  expect(keluar).toMatch(
    /Lembar yang dipakai:\n {2}11-lembar-per-triwulan.xlsx: .*yang dipakai lembar “TW 4”/,
  );
  expect(keluar).toMatch(/Jumlah +300\.000\.000 +240\.000\.000 +80,00 %/);
});

test('a figure under a merge is not seen, not read, and told; a text there is no label', async () => {
  const asal = tampak(lembar(4), 'Pengukuran 2024');
  const isi = asal.nilai.map((baris) => [...baris]);
  (isi[13] as Nilai[])[7] = 7_000_000;
  (isi[6] as Nilai[])[4] = 'Catatan lama';
  const gabungan = [...asal.gabungan, { baris: 12, kolom: 7, tinggi: 2, lebar: 1 }];
  const hasil = await konsolidasi(dengan({ ...asal, nilai: isi, gabungan }));
  expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, ['peringatan sel-tertutup']]);
  expect(hasil.pesan).toContain('Sel H14 tertutup sel gabungan H13');
});

test('hidden rows and columns count, and are said', async () => {
  const asal = new Workbook();
  await asal.xlsx.load(isi('12-tanda-tak-terlihat-kode.xlsx'));
  const [lembar1] = asal.worksheets;
  for (const n of [13, 14, 16]) if (lembar1) lembar1.getRow(n).hidden = true;
  if (lembar1) lembar1.getColumn(6).hidden = true;
  const kisi = await readXlsx(new Uint8Array(await asal.xlsx.writeBuffer()), 'saring.xlsx');
  expect([kisi.lembar[0]?.barisTersembunyi, kisi.lembar[0]?.kolomTersembunyi]).toEqual([[12, 13, 15], [5]]);
  const hasil = await konsolidasi(kisi);
  expect([hasil.rp, hasil.temuan]).toEqual([240_000_000, ['info baris-tersembunyi']]);
  expect(hasil.pesan).toContain('baris 13–14, 16 dan kolom F');
});
