/** What a person reads at the end of a command: plain text, figures in Indonesian notation. */

import { statSync } from 'node:fs';
import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { tanggal } from '@lembar-kinerja/shared/bukti/nama';
import { formatAngka, persen } from '@lembar-kinerja/shared/dasar/angka';
import { jumlahkan } from '@lembar-kinerja/shared/dasar/jumlah';
import { romawi } from '@lembar-kinerja/shared/dasar/romawi';
import type { Temuan, Tingkat } from '@lembar-kinerja/shared/dasar/temuan';
import { serapan } from '@lembar-kinerja/shared/kinerja/anggaran';
import type { BarisRekap, Rekap } from '@lembar-kinerja/shared/rekap/rekap';
import type { Lalu } from './ingatan-folder';

const TINGKAT: Tingkat[] = ['galat', 'peringatan', 'info'];
const LEBAR_NAMA = 46;

/** Money, average and predikat of each urusan and program, and the total; `sebagian` says what they lack. */
export function ringkasanRekap(rekap: Rekap, sebagian: string | null = null): string {
  const pemilik = rekap.baris.filter((b) => b.level === 'urusan' || b.level === 'program');
  const akar = rekap.baris.filter((b) => !b.jalur.includes(' > '));
  const pagu = jumlahkan(akar.map((b) => b.anggaran));
  const realisasi = jumlahkan(akar.map((b) => b.realisasiRp));
  const baris = [
    ['Urusan / program', 'Pagu (Rp)', 'Realisasi (Rp)', 'Serapan', 'Rata-rata K', 'Predikat K / Rp'],
    ...pemilik.map(barisPemilik),
    ['Jumlah', angka(pagu), angka(realisasi), persenAtau(serapan(pagu, realisasi)), '', ''],
  ];
  const judul = `${rekap.instansi ?? 'Instansi'}, tahun ${rekap.tahun}, triwulan ${romawi(rekap.triwulan)}`;
  return [judul, tabel(baris), ...(sebagian === null ? [] : ['', sebagian])].join('\n');
}

function barisPemilik(b: BarisRekap): string[] {
  const inden = b.level === 'program' ? '  ' : '';
  return [
    potong(`${inden}${b.kode ?? ''} ${b.nama}`),
    angka(b.anggaran),
    angka(b.realisasiRp),
    persenAtau(b.serapan),
    persenAtau(b.rataK),
    `${b.predikatK ?? '–'} / ${b.predikatRp ?? '–'}`,
  ];
}

/** Which of several sheets of one form were used; nothing where each workbook has one. */
export function ringkasanLembar(temuan: Temuan[]): string[] {
  const dipakai = temuan.filter((t) => t.aturan === 'lembar-dipakai');
  if (dipakai.length === 0) return [];
  return [
    ['Lembar yang dipakai:', ...dipakai.map((t) => `  ${satuBaris(`${t.lokasi.berkas}: ${t.pesan}`)}`)].join(
      '\n',
    ),
  ];
}

/** Counts by level and rule, then the first galat in full. */
export function ringkasanTemuan(temuan: Temuan[], galatTampil = 10): string {
  if (temuan.length === 0) return 'Temuan: tidak ada.';
  const judul = `Temuan: ${TINGKAT.map((t) => `${temuan.filter((x) => x.tingkat === t).length} ${t}`).join(', ')}`;
  const aturan = [...new Set(temuan.map((t) => t.aturan))].sort();
  const hitung = aturan.map((a) => {
    const milik = temuan.filter((t) => t.aturan === a);
    const perTingkat = TINGKAT.flatMap((t) => {
      const n = milik.filter((x) => x.tingkat === t).length;
      return n > 0 ? [`${n} ${t}`] : [];
    });
    return [`  ${a}`, perTingkat.join(', ')];
  });
  const galat = galatTampil === 0 ? [] : temuan.filter((t) => t.tingkat === 'galat');
  const sisa = galat.length - galatTampil;
  return [
    judul,
    tabel(hitung, 1),
    ...(galat.length > 0 ? ['Galat yang perlu dibetulkan:'] : []),
    ...galat.slice(0, galatTampil).map((t) => `  ${satuBaris(`${tempat(t)}: ${t.pesan}`)}`),
    ...(sisa > 0 ? [`  … dan ${sisa} galat lain.`] : []),
  ].join('\n');
}

/** Every finding, one a line, for `lk periksa`. */
export function daftarTemuan(temuan: Temuan[]): string {
  return temuan.map((t) => `${t.tingkat} ${t.aturan} · ${satuBaris(`${tempat(t)}: ${t.pesan}`)}`).join('\n');
}

/** A line break inside a cell would look like a finding of its own. */
const satuBaris = (teks: string): string => teks.replace(/\s*[\r\n\u2028\u2029]\s*/g, ' ');

/** `Pengukuran Mutasi.xlsx, lembar Pengukuran 2024, sel M45`; in a report `bagian BAB III, paragraf 12`. */
function tempat({ lokasi }: Temuan): string {
  const isSel = !lokasi.sel.includes(' ');
  return [
    lokasi.berkas,
    lokasi.lembar && `${isSel ? 'lembar' : 'bagian'} ${lokasi.lembar}`,
    lokasi.sel && (isSel ? `sel ${lokasi.sel}` : lokasi.sel),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Recommendations by status and links by state. */
export function ringkasanBukti(bukti: BuktiRekomendasi[]): string {
  const tautan = bukti.flatMap((b) => b.tautan);
  return [
    `Bukti LHE: ${bukti.length} rekomendasi (${hitung(bukti.map((b) => b.status))})`,
    `  ${tautan.length} tautan${tautan.length > 0 ? ` (${hitung(tautan.map((t) => t.keadaan))})` : ''}`,
  ].join('\n');
}

/** @param lalu null: nothing could be kept of earlier checks */
export function ringkasanPerubahan(lalu: Lalu | null, bukti: BuktiRekomendasi[], zona: number): string {
  if (!lalu) return 'Folder sumber tidak dapat ditulisi, sehingga perubahan antarpemeriksaan tidak diingat.';
  if (lalu.waktu === null)
    return 'Pemeriksaan pertama untuk folder ini; perubahannya disebut mulai pemeriksaan berikutnya.';
  const sejak = `sejak pemeriksaan ${tanggal(lalu.waktu, zona)}`;
  const baris = lalu.perubahan(bukti);
  if (baris.length === 0) return `Tidak ada yang berubah ${sejak}.`;
  return [`Berubah ${sejak}:`, ...baris.map((b) => `  ${b}`)].join('\n');
}

function hitung(kata: string[]): string {
  const banyak = new Map<string, number>();
  for (const k of kata) banyak.set(k, (banyak.get(k) ?? 0) + 1);
  return [...banyak]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([k, n]) => `${n} ${k}`)
    .join(', ');
}

/** What the Sekretariat still has to fill in; nothing when the report is complete. */
export function ringkasanKurang(kurang: string[]): string[] {
  return kurang.length === 0 ? [] : [['Laporan belum lengkap:', ...kurang.map((k) => `  ${k}`)].join('\n')];
}

export function ringkasanBerkas(letak: string[]): string {
  return ['Berkas yang ditulis:', tabel(letak.map((l) => [`  ${l}`, ukuran(statSync(l).size)]))].join('\n');
}

function ukuran(byte: number): string {
  return `${formatAngka(byte / 1024, 1)} kB`;
}

function angka(nilai: number | null): string {
  return nilai === null ? '' : formatAngka(nilai);
}

function persenAtau(nilai: number | null): string {
  return nilai === null ? '' : persen(nilai);
}

function potong(teks: string): string {
  const rapi = teks.replace(/\s*\n\s*/g, ' ');
  return rapi.length > LEBAR_NAMA ? `${rapi.slice(0, LEBAR_NAMA - 1)}…` : rapi;
}

/** Columns aligned; those after the first `kiri` to the right. */
function tabel(baris: string[][], kiri = 0): string {
  const lebar = (baris[0] ?? []).map((_, k) => Math.max(...baris.map((b) => b[k]?.length ?? 0)));
  return baris
    .map((b) =>
      b.map((isi, k) => (k <= kiri ? isi.padEnd(lebar[k] ?? 0) : isi.padStart(lebar[k] ?? 0))).join('  '),
    )
    .map((b) => b.trimEnd())
    .join('\n');
}
