/** A clean copy of the sample workbooks: every table is made to agree with the pengukuran, itself and the others. */

import { bulat, formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import type { BukuKerja, Lembar, Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { serapan } from '@lembar-kinerja/shared/kinerja/anggaran';
import { capaian } from '@lembar-kinerja/shared/kinerja/capaian';
import type { Level } from '@lembar-kinerja/shared/kinerja/istilah';
import type { DokumenTerbaca } from '@lembar-kinerja/shared/lembar/dokumen/terbaca';
import type { BarisTerbaca } from '@lembar-kinerja/shared/lembar/terbaca';
import { pohon, urutPohon } from '@lembar-kinerja/shared/rekap/pohon';
import { isMiripNama, kunciNama } from '@lembar-kinerja/shared/temuan/cocok/nama';
import { bacaBuku, type Terbaca } from './temuan-contoh-buku';
import { lembarBernama, salinBuku, tulisSel } from './temuan-kisi';

const DOKUMEN = 'Dokumen Kinerja.xlsx';
const TARGET_PK = 74.83;
const CAPAIAN_IKU = 73.76;

export function bersihkan(asli: readonly BukuKerja[]): BukuKerja[] {
  const buku = salinBuku(asli);
  bersihkanPengukuran(buku, bacaBuku(buku));
  // From here on the pengukuran is what everything else must agree with.
  const terbaca = bacaBuku(buku);
  const dokumen = terbaca.dokumen as DokumenTerbaca;
  const cari = pencari(terbaca);
  const lembar = (nama: string) => lembarBernama(buku, DOKUMEN, nama);
  capaianProgram(lembar('Capaian Program'), dokumen, cari);
  belanjaLangsung(lembar('Belanja Langsung'), cari);
  belanjaTidakLangsung(lembar('Belanja Tidak Langsung'), dokumen, cari);
  sdm(lembar('SDM'), dokumen);
  iku(lembar('IKU'), lembar('Renstra'));
  pelayanan(lembar('Pelayanan'), dokumen, cari);
  perjanjian(lembar('Perjanjian Kinerja'), dokumen, cari);
  tautan(lembar('Tindak Lanjut LHE'), dokumen);
  tulisSel(lembar('Lampiran'), 'B7', 'Pengukuran Kinerja Tahun 2024');
  return buku;
}

type Cari = (level: Level, nama: string | null) => BarisTerbaca;

function pencari(terbaca: Terbaca): Cari {
  const semua = urutPohon(pohon(terbaca.pengukuran)).flatMap((s) => (s.pemilik ? [s.pemilik.baris] : []));
  return (level, nama) => {
    const kunci = kunciNama(nama);
    const ada = semua.find((b) => b.level === level && isMiripNama(kunciNama(b.nama.nilai), kunci));
    if (!ada) throw new Error(`Tidak ada ${level} ${nama}`);
    return ada;
  };
}

function bersihkanPengukuran(buku: BukuKerja[], terbaca: Terbaca): void {
  for (const p of terbaca.pengukuran) {
    const lembar = lembarBernama(buku, p.berkas, p.lembar);
    for (const b of p.baris) {
      if (b.kode.nilai === '5.03.01.2.06.0008') tulisSel(lembar, b.realisasiRp.sel as string, 700_000);
      for (const sel of [b.capaianRp, b.rata?.rataRp]) {
        if (sel?.nilai == null || !sel.sel) continue;
        const realisasi = b.kode.nilai === '5.03.01.2.06.0008' ? 700_000 : b.realisasiRp.nilai;
        tulisSel(lembar, sel.sel, serapan(b.anggaran.nilai, realisasi ?? 0), true);
      }
      for (const i of b.indikator) {
        if (/^Jumlah Paket Mebel/.test(i.nama.nilai ?? '')) tulisSel(lembar, i.satuan.sel as string, 'Paket');
        if (/^Jumlah Dokumen/.test(i.nama.nilai ?? '')) tulisSel(lembar, i.satuan.sel as string, 'Dokumen');
      }
    }
  }
}

function capaianProgram(lembar: Lembar, dokumen: DokumenTerbaca, cari: Cari): void {
  for (const b of dokumen.capaianProgram?.isi ?? []) {
    const i = cari(b.level, b.nama.nilai).indikator[0];
    if (!i) continue;
    const [target, hasil] = [i.target.nilai ?? 0, i.realisasi.nilai ?? 0];
    tulisSel(lembar, b.target.sel as string, `${formatAngka(target)} ${i.satuan.nilai}`);
    tulisSel(lembar, b.capaian.sel as string, hasil);
    tulisSel(lembar, b.persentase.sel as string, capaian(target, hasil));
  }
}

const ROMAWI = ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X', 'XI', 'XII'];

/** Rows anew from the pengukuran, in the order and under the names of the table, the missing salary row put in. */
function belanjaLangsung(lembar: Lembar, cari: Cari): void {
  const kepala = lembar.nilai.slice(0, 4);
  const isi: Nilai[][] = [];
  const nama = lembar.nilai.slice(4, -1).map((b) => [String(b[0]), b[2] as string] as const);
  const at = nama.findIndex(([, n]) => /^Penyediaan Administrasi Pelaksanaan Tugas/.test(n));
  const semua = [
    ...nama.slice(0, at),
    ['1', 'Penyediaan Gaji dan Tunjangan ASN'] as const,
    ...nama.slice(at),
  ];
  let [kegiatan, sub] = [0, 0];
  for (const [no, uraian] of semua) {
    const level: Level = /^[A-C]$/.test(no) ? 'program' : /^[IVX]+$/.test(no) ? 'kegiatan' : 'subkegiatan';
    if (level === 'kegiatan') [kegiatan, sub] = [kegiatan + 1, 0];
    if (level === 'subkegiatan') sub++;
    const b = cari(level, uraian);
    const nomor = level === 'program' ? no : level === 'kegiatan' ? (ROMAWI[kegiatan] ?? no) : String(sub);
    isi.push([nomor, b.kode.nilai, uraian, ...angkaBelanja(b.anggaran.nilai ?? 0, b.realisasiRp.nilai ?? 0)]);
  }
  const program = isi.filter(([no]) => /^[A-C]$/.test(String(no)));
  const jumlah = (k: number) => program.reduce((n, b) => n + (b[k] as number), 0);
  const [pagu, realisasi] = [jumlah(3), jumlah(4)];
  lembar.nilai = [
    ...kepala,
    ...isi,
    ['JUMLAH', null, null, pagu, realisasi, serapan(pagu, realisasi), pagu - realisasi],
  ];
  lembar.rumus = lembar.nilai.map((b, r) =>
    b.map((_, k) => (r >= 4 && k === 6 ? `=SISA(D${r + 1},E${r + 1})` : null)),
  );
  lembar.gabungan = lembar.gabungan.filter((g) => g.baris < 4);
}

const angkaBelanja = (pagu: number, realisasi: number): Nilai[] => [
  pagu,
  realisasi,
  pagu === 0 ? null : bulat(serapan(pagu, realisasi) ?? 0, 0),
  pagu - realisasi,
];

/** The accounts make what the salary row holds; the first of them takes the difference. */
function belanjaTidakLangsung(lembar: Lembar, dokumen: DokumenTerbaca, cari: Cari): void {
  const gaji = cari('subkegiatan', 'Penyediaan Gaji dan Tunjangan ASN');
  const tabel = dokumen.belanjaTidakLangsung?.isi;
  const rincian = (tabel?.baris ?? []).filter((b) => b.kode.nilai?.startsWith('1.') && b.pagu.nilai !== null);
  const [pertama] = rincian;
  const tulis = (
    b: { pagu: { sel: string | null }; realisasi: { sel: string | null }; persen: { sel: string | null } },
    pagu: number,
    realisasi: number,
  ) => {
    tulisSel(lembar, b.pagu.sel as string, pagu);
    tulisSel(lembar, b.realisasi.sel as string, realisasi);
    tulisSel(lembar, b.persen.sel as string, bulat(serapan(pagu, realisasi) ?? 0, 0));
  };
  const [pagu, realisasi] = [gaji.anggaran.nilai ?? 0, gaji.realisasiRp.nilai ?? 0];
  const lain = (k: 'pagu' | 'realisasi') => rincian.slice(1).reduce((n, b) => n + (b[k].nilai ?? 0), 0);
  if (pertama) tulis(pertama, pagu - lain('pagu'), realisasi - lain('realisasi'));
  if (tabel?.baris[0]) tulis(tabel.baris[0], pagu, realisasi);
  if (tabel?.jumlah) tulis(tabel.jumlah, pagu, realisasi);
  tulisSel(lembar, tabel?.baris[0]?.uraian.sel as string, 'Belanja Tidak Langsung');
  const pppk = tabel?.baris.find((b) => b.uraian.nilai === 'Gaji pokok PPPK');
  for (const b of rincian)
    tulisSel(lembar, b.kode.sel as string, `5.${b === pppk ? '1.1.01.01' : b.kode.nilai}`);
}

function sdm(lembar: Lembar, dokumen: DokumenTerbaca): void {
  for (const t of dokumen.sdm?.isi ?? []) {
    const total = t.jumlah?.jumlah.nilai ?? t.baris.reduce((n, b) => n + (b.jumlah.nilai ?? 0), 0);
    for (const b of t.baris)
      if (b.persen.nilai !== null)
        tulisSel(lembar, b.persen.sel as string, bulat(((b.jumlah.nilai ?? 0) / total) * 100, 1));
  }
  for (const [sel, n] of [
    ['B30', 8],
    ['B32', 48],
    ['B33', 22],
    ['B34', 92],
  ] as const)
    tulisSel(lembar, sel, n);
}

function iku(lembar: Lembar, renstra: Lembar): void {
  const tingkat = capaian(TARGET_PK, CAPAIAN_IKU) as number;
  for (const [sel, n] of [
    ['F6', 22.43],
    ['G6', TARGET_PK],
    ['H6', CAPAIAN_IKU],
    ['I6', tingkat],
  ] as const)
    tulisSel(lembar, sel, n);
  for (const [sel, n] of [
    ['G7', TARGET_PK],
    ['N7', TARGET_PK],
    ['I7', tingkat],
  ] as const)
    tulisSel(renstra, sel, n);
  tulisSel(lembar, 'B10', '91 ≤ 100');
  tulisSel(lembar, 'C10', 'Sangat Tinggi');
  const judul =
    'Capaian Target Indikator Kinerja Utama Tahun 2024 dibandingkan dengan Target Renstra BKPSDM Kota Samarinda';
  tulisSel(renstra, 'A1', judul);
}

/** Services that count what an indicator counts make its result; nobody is served more often than there are people. */
function pelayanan(lembar: Lembar, dokumen: DokumenTerbaca, cari: Cari): void {
  const sama =
    /Diberikan Penghargaan|tanda jasa|Rekomendasi perceraian|Mengikuti Pengembangan Kompetensi|Tersertifikasi|Kenaikan pangkat/i;
  for (const b of dokumen.pelayanan?.isi ?? []) {
    b.tw.forEach((s) => {
      if ((s.nilai ?? 0) > 6060) tulisSel(lembar, s.sel as string, 6000);
    });
    if (!sama.test(b.jenis.nilai ?? '')) continue;
    const i = cari('subkegiatan', b.nama.nilai).indikator[0];
    b.tw.forEach((s, n) => {
      tulisSel(lembar, s.sel as string, i?.tw[n]?.nilai ?? null);
    });
  }
}

function perjanjian(lembar: Lembar, dokumen: DokumenTerbaca, cari: Cari): void {
  for (const p of dokumen.perjanjian?.isi.program ?? [])
    tulisSel(lembar, p.anggaran.sel as string, cari('program', p.nama.nilai).anggaran.nilai);
}

/** A file of its own for every recommendation. */
function tautan(lembar: Lembar, dokumen: DokumenTerbaca): void {
  lembar.tautan = {};
  for (const [n, b] of (dokumen.tindakLanjut?.isi ?? []).entries()) {
    const id = `1Contoh${String(n).padStart(3, '0')}${'a'.repeat(23)}`;
    tulisSel(lembar, b.bukti.sel as string, `https://drive.google.com/file/d/${id}/view`);
    tulisSel(lembar, b.status.sel as string, 'Selesai');
  }
}
