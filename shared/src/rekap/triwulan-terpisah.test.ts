/** One form a quarter, each on a sheet of its own and with one column group for its quarter. */

import type { BukuKerja, Lembar, Nilai } from '../dasar/kisi';
import { ROMAWI, type Triwulan } from '../kinerja/istilah';
import { readBuku } from '../lembar/baca';
import { periksa } from '../temuan/periksa';
import { konsolidasi } from './konsolidasi';
import { lembarDipakai } from './lembar-dipakai';

const BARIS: [string, string, string | null, number | null, string | null, number][] = [
  ['5.03', 'KEPEGAWAIAN', null, null, null, 300],
  ['5.03.02', 'PROGRAM UJI', null, null, null, 300],
  ['5.03.02.2.01', 'Kegiatan Uji', null, null, null, 300],
  ['5.03.02.2.01.0001', 'Sub Satu', 'Jumlah Dokumen', 10, 'Dokumen', 100],
  ['5.03.02.2.01.0002', 'Sub Dua', 'Jumlah Laporan', 8, 'Laporan', 200],
];
/** Millions of each row, by quarter; K of both indicators. */
const RP = [
  [30, 30, 30, 10, 20],
  [60, 60, 60, 20, 40],
  [60, 60, 60, 20, 40],
  [90, 90, 90, 30, 60],
];
const K = [2, 2, 2, 1];
const jumlah = (n: number[]) => n.reduce((a, b) => a + b, 0);

function lembar(n: number, judul: 'Realisasi' | 'Realisasi s.d.'): Lembar {
  const awal = judul === 'Realisasi' ? n - 1 : 0;
  const isi = BARIS.map(([kode, nama, indikator, target, satuan, pagu], i): Nilai[] => {
    const rp = jumlah(RP.slice(awal, n).map((b) => b[i] as number));
    const k = target === null ? null : jumlah(K.slice(awal, n));
    const persen = k === null ? null : (k / (target as number)) * 100;
    return [kode, nama, indikator, target, satuan, pagu * 1e6, k, rp * 1e6, persen, (rp / pagu) * 100];
  });
  const tegak = (kolom: number) => ({ baris: 3, kolom, tinggi: 2, lebar: 1 });
  const datar = (kolom: number, lebar: number) => ({ baris: 3, kolom, tinggi: 1, lebar });
  return {
    nama: `TW ${n}`,
    nilai: [
      ['EVALUASI HASIL RENJA'],
      ['DINAS CONTOH'],
      ['Tahun : 2024'],
      [
        ...['Kode', 'Program / Kegiatan / Sub Kegiatan', 'Indikator Kinerja', 'Target', null, null],
        ...[`${judul} Triwulan ${ROMAWI[n - 1]}`, null, 'Capaian (%)', null],
      ],
      [null, null, null, 'K', 'Satuan', 'Rp', 'K', 'Rp', 'K', 'Rp'],
      ...isi,
    ],
    rumus: [],
    gabungan: [tegak(0), tegak(1), tegak(2), datar(3, 3), datar(6, 2), datar(8, 2)],
    tautan: {},
  };
}

function hitung(semua: Lembar[], triwulan: Triwulan) {
  const buku: BukuKerja = { id: 'x', berkas: 'x.xlsx', revisi: null, lembar: semua };
  const terbaca = readBuku(buku);
  const { pengukuran, temuan } = lembarDipakai(terbaca.pengukuran, 2024, triwulan);
  const rekap = konsolidasi(pengukuran, { instansi: null, tahun: 2024, triwulan });
  const semuaTemuan = periksa({
    rekap,
    pengukuran,
    dokumen: null,
    temuanBaca: [...terbaca.temuan, ...temuan],
  });
  return { rekap, temuan: semuaTemuan.map((t) => `${t.tingkat} ${t.aturan}`) };
}

describe.each(['Realisasi', 'Realisasi s.d.'] as const)('%s', (judul) => {
  const semua = [1, 2, 3, 4].map((n) => lembar(n, judul));

  test.each([1, 2, 3, 4] as const)('up to quarter %d the year is what the quarters add up to', (triwulan) => {
    const { rekap, temuan } = hitung(semua, triwulan);
    const sub = rekap.baris.find((b) => b.kode === '5.03.02.2.01.0002');
    const harap = <T>(n: T[]) => [...n.slice(0, triwulan), ...Array(4 - triwulan).fill(null)];
    expect(sub?.twRp).toEqual(harap(RP.map((b) => (b[4] as number) * 1e6)));
    expect(sub?.indikator[0]?.tw).toEqual(harap(K));
    expect(rekap.baris[0]?.realisasiRp).toBe(jumlah(RP.slice(0, triwulan).map((b) => b[0] as number)) * 1e6);
    expect(temuan).toEqual(['info lembar-dipakai']);
  });
});

test('a sum since January on a sheet that stands alone is the figure of its quarter', () => {
  const { rekap } = hitung([lembar(4, 'Realisasi s.d.')], 4);
  expect(rekap.baris[0]?.realisasiRp).toBe(240_000_000);
});
