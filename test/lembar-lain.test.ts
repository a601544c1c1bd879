/** Layouts that other agencies' programs print (headers as they are, figures invented): every figure, every level, no accusation. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { periksaDokumen } from '@lembar-kinerja/functions/guna/periksa';
import { type BukuKerja, indeksKolom, type Lembar, type Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';
import type { BarisTerbaca, PengukuranTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { konsolidasi } from '@lembar-kinerja/shared/rekap/konsolidasi';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';

const FOLDER = join(__dirname, 'lembar-lain');
const buka = (berkas: string): Promise<BukuKerja> => readXlsx(readFileSync(join(FOLDER, berkas)), berkas);
const temuan = ({ pengukuran, dokumen, temuan: temuanBaca }: BukuTerbaca) =>
  periksa({ rekap: null, pengukuran, dokumen, temuanBaca });
const tuduhan = (buku: BukuTerbaca) =>
  temuan(buku).flatMap((t) => (t.tingkat === 'info' ? [] : [`${t.tingkat} ${t.aturan} ${t.lokasi.sel}`]));

type Angka = (b: BarisTerbaca) => number | null | undefined;
const k =
  (ambil: (i: BarisTerbaca['indikator'][number]) => number | null | undefined): Angka =>
  (b) =>
    b.indikator[0] && ambil(b.indikator[0]);
/** Every figure of the form, in the order in which E.81 prints its columns. */
const MEDAN: Angka[] = [
  k((i) => i.targetRenstra.nilai),
  (b) => b.targetRenstraRp?.nilai,
  k((i) => i.realisasiLalu?.nilai),
  (b) => b.realisasiLaluRp?.nilai,
  k((i) => i.target.nilai),
  (b) => b.anggaran.nilai,
  ...[0, 1, 2, 3].flatMap((n): Angka[] => [k((i) => i.tw[n]?.nilai), (b) => b.twRp[n]?.nilai]),
  k((i) => i.realisasi.nilai),
  (b) => b.realisasiRp.nilai,
  k((i) => i.realisasiRenstra?.nilai),
  (b) => b.rpjmdRp.nilai,
  k((i) => i.capaianRenstra.nilai),
  (b) => b.capaianRenstraRp?.nilai,
];

interface Kasus {
  berkas: string;
  /** Column of the Renstra target's K; the others follow side by side. */
  mulai: string;
  nama: string;
  indikator: string;
  /** Sheet row and the level's first letter. */
  baris: string;
  /** Rows between the name and its figures. */
  turun?: number;
  kali?: number;
  lewat?: number[];
}

const E81 = { mulai: 'E', nama: 'B', indikator: 'C' };
const ENAM = (awal: number) => ['p', 'k', 's', 's', 'k', 's'].map((l, i) => `${awal + i}${l}`).join(' ');
const KASUS: Kasus[] = [
  { ...E81, berkas: '01-nomor-kolom-bergabung-ke-bawah.xlsx', baris: ENAM(9) },
  { ...E81, berkas: '02-tanpa-baris-nama-triwulan.xlsx', baris: ENAM(7) },
  { ...E81, berkas: '03-triwulan-VI-salah-ketik.xlsx', baris: ENAM(8) },
  { ...E81, berkas: '04-realisasi-renstra-menurut-tahun.xlsx', baris: ENAM(8) },
  { ...E81, berkas: '05-nomor-urut-terputus-satu.xlsx', baris: '8p 9k 10s 11s 12k 13s 14p 15k 16s 17s 18p' },
  { ...E81, berkas: '07-baris-jumlah-tanpa-label.xlsx', baris: `${ENAM(8)} 14s` },
  { ...E81, berkas: '08-judul-indikator-kinerja-program.xlsx', baris: ENAM(8) },
  { ...E81, berkas: '10-sd-triwulan-padahal-dijumlah.xlsx', baris: ENAM(9) },
  {
    berkas: '11-berkode-nama-menjorok.xlsx',
    ...{ mulai: 'I', nama: 'C-F', indikator: 'G', turun: 1 },
    baris: '8p 10k 12s 14s 16k 18s',
  },
  { ...E81, berkas: '14-Rp-ribuan.xlsx', baris: ENAM(8), kali: 1000 },
  {
    berkas: '15-baris-bantu-di-bawah-rata-rata.xlsx',
    mulai: 'F',
    nama: 'C',
    indikator: 'D',
    baris: '9p 10k 11s',
  },
  {
    berkas: '18-kode-empat-kolom-permendagri-13.xlsx',
    mulai: 'I',
    nama: 'F',
    indikator: 'G',
    baris: '8p 9k 10k 11p 12k',
  },
  { ...E81, berkas: '21-faktor-penghambat-pencapaian.xlsx', baris: '9k 10k 11k' },
];

/** What stands in the cells, against what was read. */
function bandingkan(p: PengukuranTerbaca, lembar: Lembar, kasus: Kasus): void {
  expect(p.baris.map((b) => `${b.baris}${b.level[0]}`).join(' ')).toBe(kasus.baris);
  const [awal = 'A', akhir = awal] = kasus.nama.split('-');
  for (const b of p.baris) {
    const sel = (baris: number, kolom: number): Nilai => lembar.nilai[baris - 1]?.[kolom] ?? null;
    const nama = Array.from({ length: indeksKolom(akhir) - indeksKolom(awal) + 1 }, (_, i) =>
      sel(b.baris, indeksKolom(awal) + i),
    ).find((n) => n !== null);
    expect(b.nama.nilai).toBe(nama);
    const r = b.baris + (kasus.turun ?? 0);
    expect(b.indikator.map((i) => i.nama.nilai)).toEqual([sel(r, indeksKolom(kasus.indikator))]);
    MEDAN.forEach((ambil, n) => {
      const isi = sel(r, indeksKolom(kasus.mulai) + n);
      // A formula without a stored value is calculated; those are asked by the sums below.
      if (typeof isi !== 'number') return;
      const uang = n % 2 === 1 && n < MEDAN.length - 1;
      expect([b.baris, n, ambil(b)]).toEqual([b.baris, n, uang ? isi * (kasus.kali ?? 1) : isi]);
    });
  }
}

test.each(KASUS)('$berkas', async (kasus) => {
  const kisi = await buka(kasus.berkas);
  const buku = checkBuku(kisi);
  expect(buku.dokumen).toBeNull();
  expect(buku.pengukuran).toHaveLength(1);
  const [p] = buku.pengukuran as [PengukuranTerbaca];
  expect(p.instansi).toBe('DINAS PERTAMANAN');
  expect(p.tahun).toBe(kasus.berkas.startsWith('18') ? 2020 : 2024);
  bandingkan(p, kisi.lembar[0] as Lembar, kasus);
  expect(tuduhan(buku)).toEqual([]);
});

test('sums over the whole form that nobody labelled, and money that formulas compute', async () => {
  const [jumlah] = checkBuku(await buka('07-baris-jumlah-tanpa-label.xlsx')).pengukuran;
  expect([jumlah?.jumlah?.anggaran.nilai, jumlah?.jumlah?.realisasiRp.nilai]).toEqual([
    550_000_000, 514_000_000,
  ]);
  expect(jumlah?.baris.at(-1)).toMatchObject({
    nama: { nilai: 'Penyiraman Taman Malam' },
    anggaran: { nilai: null },
  });
  const [rumus] = checkBuku(await buka('05-nomor-urut-terputus-satu.xlsx')).pengukuran;
  expect(rumus?.baris.map((b) => b.anggaran.nilai)).toEqual(
    [550, 370, 250, 120, 180, 180, 150, 150, 90, 60, 0].map((juta) => juta * 1_000_000),
  );
});

test('the averages of every K column: the one of the form is the percentage against the Renstra', async () => {
  const [p] = checkBuku(await buka('21-faktor-penghambat-pencapaian.xlsx')).pengukuran;
  expect(p?.rataAkhir).toMatchObject({ rataK: { nilai: 59.25, sel: 'W12' }, rataRp: { nilai: null } });
});

test('a table of IKU: what was reached last year is not what is reached now', async () => {
  const buku = checkBuku(await buka('16-iku-capaian-thn-lalu.xlsx'));
  expect(buku.dokumen?.iku?.isi.baris).toMatchObject([
    {
      kondisiAwal: { nilai: 70 },
      target: { nilai: 90 },
      capaian: { nilai: 88 },
      tingkatCapaian: { nilai: 97.78 },
    },
  ]);
  expect(tuduhan(buku)).toEqual([]);
});

test('a table of IKU whose years alone tell last year from this one', () => {
  const nilai = [
    [
      'No',
      'Indikator Kinerja Utama',
      'Satuan',
      'Realisasi Tahun 2023',
      'Target 2024',
      'Realisasi 2024',
      'Capaian (%)',
    ],
    [1, 'Produksi ikan', 'Ton', 70, 90, 88, 97.78],
  ];
  const lembar = { nama: 'IKU', nilai, rumus: [], gabungan: [], tautan: {} };
  const buku = checkBuku({ id: 'x', berkas: 'iku.xlsx', revisi: null, lembar: [lembar] });
  expect(buku.dokumen?.iku?.isi.baris).toMatchObject([
    { kondisiAwal: { nilai: 70 }, capaian: { nilai: 88 } },
  ]);
  expect(tuduhan(buku)).toEqual([]);
});

test('a monthly list of spending is refused by its name and taken for nothing else', async () => {
  const buku = checkBuku(await buka('19-realisasi-belanja-dibaca-sdm.xlsx'));
  expect([buku.pengukuran, buku.dokumen]).toEqual([[], null]);
  expect(buku.temuan).toMatchObject([
    {
      tingkat: 'info',
      lokasi: { sel: 'G5' },
      pesan: expect.stringContaining('realisasi bulanan per kode rekening'),
    },
  ]);
});

test('a report whose tables are numbered anew in each chapter is right', () => {
  const berkas = '22-nomor-tabel-per-bab.docx';
  expect(periksaDokumen(readFileSync(join(FOLDER, berkas)), berkas, null)).toEqual([]);
});

test('the rekap keeps what E.81 says of the Renstra', async () => {
  const { pengukuran } = checkBuku(await buka('04-realisasi-renstra-menurut-tahun.xlsx'));
  const [program] = konsolidasi(pengukuran, { instansi: null, tahun: 2024, triwulan: 4 }).baris;
  expect(program).toMatchObject({
    renstraRp: 2_750_000_000,
    laluRp: 1_067_000_000,
    rpjmdRp: 1_581_000_000,
    sasaran: null,
    indikator: [
      { targetRenstra: 450, realisasiLalu: 180, realisasiRenstra: 268, targetTw: [null, null, null, null] },
    ],
  });
  expect(program?.capaianRenstraRp).toBeCloseTo(57.49, 2);
});
