/** The sample workbooks through the real file reader: every printed figure arrives, with nothing left unplaced. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import type { BukuTerbaca } from '@lembar-kinerja/shared/lembar/baca';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { BarisTerbaca, Sel } from '@lembar-kinerja/shared/lembar/terbaca';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';

const SAMPEL = join(__dirname, '../samples');
const BIDANG = [
  'Sekretariat',
  'Pengadaan dan Pemberhentian',
  'Mutasi',
  'Pengembangan Kompetensi',
  'Pembinaan Aparatur',
];
const data = (nama: string) => JSON.parse(readFileSync(join(SAMPEL, 'data', `${nama}.json`), 'utf8'));
const n = <T>(sel: Sel<T> | undefined) => sel?.nilai ?? null;

async function baca(berkas: string): Promise<BukuTerbaca> {
  return checkBuku(await readXlsx(readFileSync(join(SAMPEL, 'bkpsdm-2024', berkas)), berkas));
}

describe('kelima buku kerja bidang', () => {
  let buku: BukuTerbaca[];
  let milik: BarisTerbaca[];
  const isKonteks = (b: BarisTerbaca) => b.anggaran.nilai === null && b.indikator.length === 0;

  beforeAll(async () => {
    buku = await Promise.all(BIDANG.map((b) => baca(`Pengukuran ${b}.xlsx`)));
    milik = buku.flatMap((b) => b.pengukuran.flatMap((p) => p.baris)).filter((b) => !isKonteks(b));
  });

  test('satu lembar pengukuran tiap buku, dengan nama bidangnya; yang dilaporkan hanya angka ketikan di kolom rumus', () => {
    expect(buku.flatMap((b) => b.temuan).map((t) => [t.aturan, t.tingkat, t.tercetak, t.seharusnya])).toEqual(
      [
        ['rumus-terputus', 'peringatan', 700, 700000],
        ['rumus-terputus', 'info', 5.83, null],
        ['rumus-terputus', 'info', 0, null],
        ['rumus-terputus', 'info', 15.19, null],
      ],
    );
    expect(buku.map((b) => b.pengukuran.map((p) => [p.bidang, p.tahun, p.tataLetak]))).toEqual(
      BIDANG.map((b) => [[b, 2024, 1]]),
    );
    for (const { pengukuran, dokumen } of buku) {
      expect(dokumen).toBeNull();
      expect(pengukuran[0]?.instansi).toMatch(/^BADAN KEPEGAWAIAN/);
    }
  });

  test('ketujuh puluh tujuh baris, setiap angka seperti tercetak', () => {
    interface Baris {
      kode: string;
      level: string;
      nama: string;
      indikator: string | null;
      satuan: string | null;
      anggaran: number;
      target: number | null;
      k: (number | null)[];
      rp: number[];
      sumberDana: (string | null)[];
      realisasiK: number | null;
      realisasiRp: number;
      rpjmdRp: number | null;
      capaianK: number | null;
      capaianRp: number;
    }
    const emas: Baris[] = data('pengukuran-tw4');
    const terbaca = new Map(milik.map((b) => [b.kode.nilai, b]));
    expect([milik.length, terbaca.size]).toEqual([77, 77]);
    for (const e of emas) {
      const b = terbaca.get(e.kode) as BarisTerbaca;
      const i = b.indikator[0];
      expect({
        kode: n(b.kode),
        level: b.level,
        nama: n(b.nama),
        anggaran: n(b.anggaran),
        indikator: n(i?.nama),
        target: n(i?.target),
        satuan: n(i?.satuan),
        k: [0, 1, 2, 3].map((t) => n(i?.tw[t])),
        rp: b.twRp.map(n),
        sumberDana: b.sumberDana.map(n),
        realisasiK: n(i?.realisasi),
        realisasiRp: n(b.realisasiRp),
        rpjmdRp: n(b.rpjmdRp),
        capaianK: i === undefined ? n(b.capaianK) : n(i.capaian),
        capaianRp: n(b.capaianRp),
      }).toEqual(e);
    }
  });

  test('tujuh belas penutup, catatan, dan JUMLAH pada tempatnya', () => {
    const rata = milik.flatMap((b) =>
      b.rata === null
        ? []
        : [
            {
              kode: n(b.kode) as string,
              rataK: n(b.rata.rataK),
              rataRp: n(b.rata.rataRp),
              predikatK: n(b.rata.predikatK),
              predikatRp: n(b.rata.predikatRp),
            },
          ],
    );
    const urut = (a: { kode: string }, b: { kode: string }) => (a.kode < b.kode ? -1 : 1);
    expect(rata.sort(urut)).toEqual(data('rata-tw4').sort(urut));
    const catatan = buku.flatMap((b) => b.pengukuran.flatMap((p) => p.catatan));
    expect(catatan).toEqual([
      {
        kode: '5.03.02.2.01.0001',
        triwulan: 1,
        isi: 'Proses penyusunan bahan kebijakan pengadaan ASN',
        sel: expect.stringMatching(/^B\d+$/),
      },
    ]);
    expect(buku.map((b) => n(b.pengukuran[0]?.jumlah?.anggaran))).toEqual([
      35288053421,
      null,
      null,
      null,
      null,
    ]);
  });

  test('sel yang dihitung formulir menyimpan rumusnya', () => {
    const berumus = milik.filter((b) => b.indikator[0]?.capaian.rumus?.startsWith('=CAPAIAN('));
    expect(berumus.length).toBeGreaterThan(60);
    expect(milik.find((b) => n(b.kode) === '5.03.02.2.02')?.rata?.rataK.rumus).toMatch(/RATACAPAIAN/);
  });
});

describe('Dokumen Kinerja', () => {
  let buku: BukuTerbaca;
  let dokumen: DokumenTerbaca;

  beforeAll(async () => {
    buku = await baca('Dokumen Kinerja.xlsx');
    if (buku.dokumen === null) throw new Error('Dokumen Kinerja tidak dikenal');
    dokumen = buku.dokumen;
  });

  test('keempat belas lembar dikenal; yang ditemukan hanya angka yang diketik sebagai teks', () => {
    expect(Object.entries(dokumen).filter(([, bagian]) => bagian === null)).toEqual([]);
    expect(buku.pengukuran).toEqual([]);
    expect(buku.temuan.map((t) => [t.aturan, t.tingkat, t.lokasi.lembar, t.tercetak])).toEqual([
      ['angka-teks', 'info', 'IKU', '22,43 %'],
      ['angka-teks', 'info', 'IKU', '73,76 %'],
      ['angka-teks', 'info', 'Renstra', '149 %'],
      ['angka-teks', 'info', 'Belanja Langsung', expect.stringMatching(/^-Rp +19\.860\.500$/)],
      ['angka-teks', 'info', 'Belanja Langsung', '81.30'],
      ['angka-teks', 'info', 'LHE', '67, 50'],
    ]);
  });

  test('Profil: nilai, daftar, dan label lain', () => {
    const p = dokumen.profil?.isi;
    expect(p).toMatchObject({
      singkatan: 'BKPSDM',
      kota: 'Samarinda',
      tahun: 2024,
      kepala: { nip: '[NIP]', jabatan: 'Plt. Kepala BKPSDM Kota Samarinda' },
      skala: 'Permendagri 86/2017',
    });
    const label = data('profil') as [string, unknown[]][];
    const panjang = (nama: string) => label.find(([l]) => l === nama)?.[1].length;
    expect(p?.dasarHukum).toHaveLength(panjang('Dasar hukum') as number);
    expect(p?.tujuan).toHaveLength(panjang('Tujuan') as number);
    expect(p?.lain.Slogan).toBeTruthy();
  });

  test('SDM, Perjanjian Kinerja, IKU, Renstra', () => {
    const sdm = data('sdm') as { baris: unknown[] }[];
    expect(dokumen.sdm?.isi.map((t) => [t.jenis, t.baris.length])).toEqual(
      ['eselon', 'golongan', 'pendidikan', 'lain'].map((jenis, i) => [jenis, sdm[i]?.baris.length]),
    );
    const pk = dokumen.perjanjian?.isi;
    expect([n(pk?.baris[0]?.target), n(pk?.baris[0]?.satuan)]).toEqual([74.83, '%']);
    expect([pk?.baris.length, pk?.program.length, pk?.daftar?.length]).toEqual([1, 3, 75]);
    const iku = dokumen.iku?.isi;
    expect(iku?.baris.map((b) => [n(b.kondisiAwal), n(b.target), n(b.capaian), n(b.tingkatCapaian)])).toEqual(
      [[22.43, 81.73, 4196, 73.76]],
    );
    expect(iku?.skala).toHaveLength(5);
    const renstra = dokumen.renstra?.isi;
    const [r] = renstra?.baris ?? [];
    expect([n(r?.target), n(r?.tingkatCapaian), Object.keys(r?.targetTahun ?? {})]).toEqual([
      49.84,
      149,
      ['2023', '2024'],
    ]);
    expect(renstra?.pembanding.map((b) => Object.values(b.tahun).map(n))).toEqual([
      [0, 0, 255, 262, 268],
      [0, 0, 80, 91, 91],
    ]);
  });

  test('Capaian Program dan Pelayanan', () => {
    const emas = data('capaian-program').baris as [number, string, string, string, string, number, number][];
    expect(
      dokumen.capaianProgram?.isi.map((b) => [
        b.level,
        n(b.nama),
        n(b.indikator),
        n(b.capaian),
        n(b.persentase),
      ]),
    ).toEqual(
      emas.map(([, level, nama, indikator, , capaian, persen]) => [level, nama, indikator, capaian, persen]),
    );
    for (const [i, b] of (dokumen.capaianProgram?.isi ?? []).entries()) {
      const [angka, ...satuan] = (emas[i]?.[4] ?? '').split(' ');
      expect([n(b.target), n(b.satuan)]).toEqual([Number(angka?.replace(',', '.')), satuan.join(' ')]);
    }
    const pelayanan = data('pelayanan').baris as [number, string, string, ...unknown[]][];
    expect(dokumen.pelayanan?.isi.map((b) => [n(b.no), n(b.nama), n(b.jenis), ...b.tw.map(n)])).toEqual(
      pelayanan.map((b) => b.map((isi) => (isi === '-' ? null : isi))),
    );
  });

  test('kedua lembar Belanja dengan jumlahnya', () => {
    const uang0 = (isi: unknown) => (isi === '-' ? 0 : isi);
    const uang = (isi: unknown) => (isi === '-' ? 0 : typeof isi === 'string' ? -19860500 : isi);
    const bl = data('belanja-langsung');
    expect(
      dokumen.belanjaLangsung?.isi.baris.map((b) => [
        n(b.kode),
        b.level,
        n(b.pagu),
        n(b.realisasi),
        n(b.sisa),
      ]),
    ).toEqual(
      bl.baris.map((b: Record<string, unknown>) => [
        b.kode,
        b.level,
        uang(b.pagu),
        uang(b.realisasi),
        uang(b.sisa),
      ]),
    );
    expect(n(dokumen.belanjaLangsung?.isi.jumlah?.pagu)).toBe(bl.jumlah.pagu);
    const btl = data('belanja-tidak-langsung');
    expect(
      dokumen.belanjaTidakLangsung?.isi.baris.map((b) => [
        n(b.kode),
        n(b.uraian),
        n(b.pagu),
        n(b.realisasi),
        n(b.persen),
      ]),
    ).toEqual(btl.baris.map((b: unknown[]) => b.map(uang0)));
    expect(dokumen.belanjaTidakLangsung?.isi.jumlah).not.toBeNull();
  });

  test('LHE dan matriks tindak lanjut: 36 rekomendasi dengan semua tautannya', () => {
    const lhe = dokumen.lhe?.isi;
    expect(lhe?.tahun).toBe(2023);
    expect(lhe?.baris.map((b) => [n(b.bobot), n(b.nilai)])).toEqual([
      [30, 21.5],
      [30, 17.25],
      [15, 11.25],
      [25, 17.5],
    ]);
    expect([n(lhe?.jumlah?.bobot), n(lhe?.jumlah?.nilai), n(lhe?.predikat)]).toEqual([100, 67.5, 'B']);
    const emas = data('tindak-lanjut-lhe').baris as {
      no: number;
      rekomendasi: string;
      temuan: string;
      status: string;
      unit: string;
      tautan: string[];
    }[];
    const baris = dokumen.tindakLanjut?.isi ?? [];
    const rapat = (teks: string | null | undefined) => teks?.replace(/\s+/g, '') ?? null;
    expect(baris.map((b) => [n(b.no), rapat(n(b.rekomendasi)), rapat(b.temuan), n(b.status)])).toEqual(
      emas.map((e) => [e.no, rapat(e.rekomendasi), rapat(e.temuan), e.status]),
    );
    expect(baris.every((b) => n(b.unit) !== null)).toBe(true);
    for (const [i, b] of baris.entries()) {
      const semua = rapat(`${n(b.bukti) ?? ''} ${b.tautan.join(' ')}`) ?? '';
      for (const url of emas[i]?.tautan ?? []) expect(semua).toContain(rapat(url));
    }
  });

  test('Prestasi, Narasi, Lampiran', () => {
    expect(dokumen.prestasi?.isi).toHaveLength(4);
    expect(dokumen.lampiran?.isi).toHaveLength(5);
    const kunci = dokumen.narasi?.isi.map((b) => b.bagian) ?? [];
    const judul = readFileSync(join(SAMPEL, 'data/narasi.md'), 'utf8').match(/^## .+$/gm) ?? [];
    expect(kunci).toEqual(judul.map((j) => j.slice(3).trim()));
    expect(dokumen.narasi?.isi.some((b) => b.isi.includes('{{instansi}}') && b.isi.includes('\n'))).toBe(
      true,
    );
  });
});
