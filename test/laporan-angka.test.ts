/** The sample's .docx read back: every cell of every table against the rekap and Dokumen Kinerja. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDocx } from '@lembar-kinerja/functions/berkas/docx/docx';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import {
  efisiensi,
  kategoriEfisiensi,
  nilaiEfisiensi,
  serapan,
  sisa,
} from '@lembar-kinerja/shared/kinerja/anggaran';
import { capaian } from '@lembar-kinerja/shared/kinerja/capaian';
import { predikat } from '@lembar-kinerja/shared/kinerja/predikat';
import { realisasi } from '@lembar-kinerja/shared/kinerja/triwulan';
import { laporan } from '@lembar-kinerja/shared/laporan/laporan';
import type { ModelLaporan } from '@lembar-kinerja/shared/laporan/model';
import type { BarisBelanja, TabelBelanja } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { BarisRekap } from '@lembar-kinerja/shared/rekap/rekap';
import { type BlokDocx, isiTabel, readDocx, type TabelDocx } from './docx-baca';
import { bahanContoh } from './laporan-contoh';
import { ujiTeks } from './laporan-teks';

let bahan: Awaited<ReturnType<typeof bahanContoh>>;
let model: ModelLaporan;
let blok: BlokDocx[];
beforeAll(async () => {
  bahan = await bahanContoh();
  model = laporan({ ...bahan, lampiran: { temuan: true } });
  blok = readDocx(await writeDocx(model));
});

const tabel = () => blok.filter((b): b is TabelDocx => b.jenis === 'tabel');
const bertakarir = (nomor: number) =>
  tabel().find((t) => t.takarir?.startsWith(`Tabel ${nomor} `)) as TabelDocx;
/** Tables without a number, by the text of their last header row. */
const berkepala = (...kepala: string[]) =>
  tabel().filter((t) => JSON.stringify(t.kepala.at(-1)?.map((s) => s.teks)) === JSON.stringify(kepala));

const KOSONG = '–';
const teks = (t: string | null) => (t === null || t.trim() === '' ? KOSONG : t);
const angka = (n: number | null) => (n === null ? KOSONG : formatAngka(n));
const dua = (n: number | null) => (n === null ? KOSONG : formatAngka(n, 2));
const kelas = (n: number | null) => predikat(n)?.nama ?? KOSONG;
const hasil = (b: BarisRekap) => b.rataK ?? b.indikator[0]?.capaian ?? null;
const bersatuan = (n: number | null, satuan: string | null) =>
  n === null
    ? KOSONG
    : /^(%|persen)$/i.test(satuan ?? '')
      ? `${formatAngka(n, 2)} %`
      : `${formatAngka(n)} ${satuan}`;

test('captions: the fourteen tables of the outline and the efficiency annex, numbered in order', () => {
  const judul = tabel().flatMap((t) => (t.takarir === null ? [] : [t.takarir]));
  expect(judul.map((j) => j.split(' ')[1])).toEqual(Array.from({ length: 15 }, (_, i) => String(i + 1)));
  expect(judul[10]).toBe('Tabel 11 Capaian Program dan Kegiatan Tahun 2024');
});

test('Tabel 2-4: staff by eselon, golongan and pendidikan', () => {
  const jenis = ['eselon', 'golongan', 'pendidikan'] as const;
  jenis.forEach((j, i) => {
    const t = bahan.dokumen.sdm?.isi.find((s) => s.jenis === j);
    const orang = t?.baris.map((b) => b.jumlah.nilai ?? 0) ?? [];
    const semua = orang.reduce((a, b) => a + b, 0);
    expect(isiTabel(bertakarir(i + 2))).toEqual([
      ...(t?.baris ?? []).map((b) => [
        teks(b.kelompok.nilai),
        angka(b.jumlah.nilai),
        dua(b.jumlah.nilai === null ? null : (b.jumlah.nilai * 100) / semua),
      ]),
      ['Jumlah', angka(semua), '100,00'],
    ]);
  });
});

test('Tabel 5: LHE scores, 67,50 of 100', () => {
  const isi = bahan.dokumen.lhe?.isi.baris ?? [];
  expect(isiTabel(bertakarir(5))).toEqual([
    ...isi.map((b, i) => [
      String(i + 1),
      b.komponen.nilai,
      dua(b.bobot.nilai),
      dua(b.nilai.nilai),
      dua(serapan(b.bobot.nilai, b.nilai.nilai)),
    ]),
    ['Jumlah', '100,00', '67,50', '67,50'],
  ]);
});

test('Tabel 6: the 36 recommendations, each with its own words and the state of its evidence', () => {
  const isi = isiTabel(bertakarir(6));
  const asal = bahan.dokumen.tindakLanjut?.isi ?? [];
  expect(isi).toHaveLength(36);
  isi.forEach(([no, rekomendasi, aksi, unit, status, bukti], i) => {
    const b = asal[i];
    const ini = bahan.bukti.find((x) => x.no === b?.no.nilai);
    expect([no, aksi, unit]).toEqual([angka(b?.no.nilai ?? null), b?.rencanaAksi.nilai, b?.unit.nilai]);
    expect(rekomendasi).toContain(b?.rekomendasi.nilai);
    if (b?.temuan) expect(rekomendasi).toContain(`Temuan: ${b.temuan}`);
    expect(status).toMatch(
      { selesai: /^Selesai/, proses: /^Dalam proses/, belum: /^Belum/, kabur: /./ }[ini?.status ?? 'kabur'],
    );
    const banyak = ini?.tautan.length ?? 0;
    expect(bukti).toMatch(banyak === 0 ? /^tanpa tautan$/ : new RegExp(`^${banyak} tautan: `));
  });
});

test('Tabel 9 and 10: the IKU against its targets', () => {
  const [kini] = isiTabel(bertakarir(9));
  const iku = bahan.dokumen.iku?.isi.baris[0];
  const renstra = bahan.dokumen.renstra?.isi.baris[0];
  const nyata = renstra?.capaian.nilai ?? null;
  const target = iku?.target.nilai ?? null;
  expect(kini?.slice(3)).toEqual(['%', '22,43', '81,73', '73,76', dua(capaian(target, nyata)), 'Tinggi']);
  expect(kini?.slice(5, 7)).toEqual([angka(target), angka(nyata)]);
  expect(isiTabel(bertakarir(10))[0]?.slice(4)).toEqual([
    '22,43',
    angka(renstra?.target.nilai ?? null),
    '73,76',
    dua(capaian(renstra?.target.nilai ?? null, nyata)),
    'Sangat Tinggi',
  ]);
});

test('Tabel 11: every row of the rekap with target, realisasi, capaian and predikat', () => {
  const harapan = bahan.rekap.baris.flatMap((b) => {
    if (b.indikator.length === 0) {
      return [[b.kode, b.nama, KOSONG, KOSONG, KOSONG, KOSONG, dua(b.rataK), kelas(b.rataK)]];
    }
    return b.indikator.map((i) => [
      b.kode,
      b.nama,
      teks(i.nama),
      teks(i.satuan),
      angka(i.target),
      angka(i.realisasi),
      dua(i.capaian),
      kelas(i.capaian),
    ]);
  });
  expect(harapan).toHaveLength(77);
  expect(isiTabel(bertakarir(11))).toEqual(harapan);
});

test('Tabel 12: services by quarter', () => {
  const isi = bahan.dokumen.pelayanan?.isi ?? [];
  expect(isiTabel(bertakarir(12))).toEqual(
    isi.map((b) => {
      const tw = b.tw.map((s) => s.nilai);
      const ada = tw.filter((n): n is number => n !== null);
      const jumlah = ada.length === 0 ? null : ada.reduce((a, c) => a + c, 0);
      return [angka(b.no.nilai), teks(b.nama.nilai), teks(b.jenis.nilai), ...tw.map(angka), angka(jumlah)];
    }),
  );
});

test('Tabel 13 and 14: budget per kode; serapan and sisa are of the printed pagu and realisasi', () => {
  const baris = (b: BarisBelanja) => [
    teks(b.kode.nilai ?? b.no.nilai),
    teks(b.uraian.nilai),
    angka(b.pagu.nilai),
    angka(b.realisasi.nilai),
    dua(serapan(b.pagu.nilai, b.realisasi.nilai)),
    angka(sisa(b.pagu.nilai, b.realisasi.nilai)),
  ];
  const periksa = (nomor: number, t: TabelBelanja | undefined, jumlah: string[]) => {
    const isi = isiTabel(bertakarir(nomor));
    expect(isi.slice(0, -1)).toEqual(t?.baris.map(baris));
    expect(isi.at(-1)).toEqual(['JUMLAH', ...jumlah]);
    expect([angka(t?.jumlah?.pagu.nilai ?? null), angka(t?.jumlah?.realisasi.nilai ?? null)]).toEqual(
      jumlah.slice(0, 2),
    );
  };
  periksa(13, bahan.dokumen.belanjaLangsung?.isi, [
    '23.170.691.803',
    '18.839.406.054',
    '81,31',
    '4.331.285.749',
  ]);
  periksa(14, bahan.dokumen.belanjaTidakLangsung?.isi, [
    '11.171.242.916',
    '10.802.985.965',
    '96,70',
    '368.256.951',
  ]);
});

test('Tabel 15: efficiency of every row (PMK 214/2017)', () => {
  expect(isiTabel(bertakarir(15))).toEqual(
    bahan.rekap.baris.map((b) => {
      const isi = [b.anggaran, b.realisasiRp, hasil(b)] as const;
      return [
        teks(b.kode),
        b.nama,
        angka(b.anggaran),
        angka(b.realisasiRp),
        dua(hasil(b)),
        dua(b.serapan),
        dua(efisiensi(...isi)),
        dua(nilaiEfisiensi(...isi)),
        kategoriEfisiensi(...isi),
      ];
    }),
  );
});

test('annex RKT: targets and pagu as planned', () => {
  const [rkt] = berkepala(
    'Kode',
    'Program / Kegiatan / Sub Kegiatan',
    'Indikator Kinerja',
    'Target',
    'Pagu (Rp)',
  );
  expect(isiTabel(rkt as TabelDocx)).toEqual(
    bahan.rekap.baris.flatMap((b) =>
      (b.indikator.length === 0 ? [null] : b.indikator).map((i) => [
        b.kode,
        b.nama,
        teks(i?.nama ?? null),
        bersatuan(i?.target ?? null, i?.satuan ?? null),
        angka(b.anggaran),
      ]),
    ),
  );
});

/** Forms of the quarters, in order. */
const formulir = () => tabel().filter((t) => t.kepala.length === 3 && t.kepala[0]?.[0]?.teks === 'Kode');

test.each([1, 2, 3, 4] as const)(
  'annex pengukuran, triwulan %i: every row recomputed from its quarters',
  (n) => {
    const isi = isiTabel(formulir()[n - 1] as TabelDocx);
    expect(formulir()).toHaveLength(4);
    const rinci = isi.filter((b) => /^\d/.test(b[0] ?? '') && b.length === 11 + 2 * n);
    expect(rinci).toHaveLength(77);
    bahan.rekap.baris.forEach((b, k) => {
      const i = b.indikator[0] ?? null;
      const sampai = <T>(tw: readonly T[]) =>
        tw.map((x, q) => (q < n ? x : null)) as [T | null, T | null, T | null, T | null];
      const nyata = i ? realisasi(sampai(i.tw), i.cara) : null;
      const uang = realisasi(sampai(b.twRp), 'jumlah');
      const k100 = i ? capaian(i.target, nyata, i.polaritas, { lewat: true }) : null;
      const baris = rinci[k] ?? [];
      expect(baris.slice(0, -2)).toEqual([
        b.kode,
        b.nama,
        teks(i?.nama ?? null),
        angka(i?.target ?? null),
        teks(i?.satuan ?? null),
        angka(b.anggaran),
        ...b.twRp.slice(0, n).flatMap((rp, q) => [angka(i?.tw[q] ?? null), angka(rp)]),
        angka(nyata),
        angka(uang),
        angka(b.rpjmdRp),
      ]);
      if (b.level !== 'urusan') expect(baris.slice(-2)).toEqual([dua(k100), dua(serapan(b.anggaran, uang))]);
    });
  },
);

test('annex pengukuran, triwulan IV: averages and predikat are those that the form printed', () => {
  const emas = JSON.parse(readFileSync(join(__dirname, '../samples/data/rata-tw4.json'), 'utf8')) as {
    kode: string;
    rataK: number;
    rataRp: number;
    predikatK: string;
    predikatRp: string;
  }[];
  const penutup = isiTabel(formulir()[3] as TabelDocx).filter((b) => b.length === 3);
  expect(penutup).toHaveLength(2 * emas.length);
  // The form prints 27,81 where the quotient is 27,80: the checker says so, the report prints what is right.
  const tercetak = emas.map((e) => [
    dua(e.rataK),
    dua(e.kode === '5.04.02.2.01' ? 27.8 : e.rataRp),
    e.predikatK,
    e.predikatRp,
  ]);
  const tercetakLagi = penutup.flatMap(([, k, rp], i) => {
    const [, pk, prp] = penutup[i + 1] ?? [];
    return i % 2 === 0 ? [[k, rp, pk, prp]] : [];
  });
  const urut = (baris: unknown[][]) => baris.map((b) => b.join('|')).sort();
  expect(urut(tercetakLagi)).toEqual(urut(tercetak));
});

describe('text', () => ujiTeks(() => ({ bahan, blok })));
