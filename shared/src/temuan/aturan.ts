/**
 * The index of rules, from cause to consequence: a rule may rely on what the rules before it have found.
 * docs/temuan.md is made from this list.
 */

import type { IdAturan, Temuan, Tingkat } from '../dasar/temuan';
import type { DokumenTerbaca } from '../lembar/dokumen/terbaca';
import { ATURAN_LAIN } from './aturan-lain';
import { ATURAN_SILANG } from './aturan-silang';
import { ATURAN_BUKTI } from './bukti/bukti-aturan';
import type { HasilAturan, Lahan } from './lahan';
import { kodeGanda, kodeInduk } from './pengukuran/kode';
import { lebihPagu } from './pengukuran/lebih-pagu';
import { predikatRata } from './pengukuran/predikat';
import { periksaRataAkhir } from './pengukuran/rata-akhir';

export interface Aturan {
  /** Stable slug, `aturan` in temuan.json. */
  id: IdAturan;
  /** Most severe level it gives. */
  tingkat: Tingkat;
  uraian: string;
  /** A case from the real form where there is one. */
  contoh: string;
  /** What to do about it. */
  tindakan: string;
  sumber: string;
  /** Absent where an equation (persamaan/), reading, comparing or the report finds it. */
  periksa?: (lahan: Lahan) => HasilAturan;
  /** For a rule of the Sekretariat's document, which names its cells itself. */
  /** For a rule over several tables. */
  periksaSilang?: (lahan: Lahan) => Temuan[];
  periksaDokumen?: (dokumen: DokumenTerbaca) => Temuan[];
}

export const ATURAN: readonly Aturan[] = [
  ...ATURAN_LAIN,
  {
    id: 'kode-ganda',
    tingkat: 'galat',
    uraian: 'Satu kode memiliki angka di dua tempat, pada satu lembar atau pada lembar dua bidang.',
    contoh: '5.03.02.2.02.0002 diisi oleh bidang Mutasi dan sekali lagi oleh Sekretariat.',
    tindakan: 'Tentukan baris yang benar, lalu betulkan kode yang lain atau hapus barisnya.',
    sumber: 'Permendagri 90/2019 (kodefikasi): satu kode untuk satu sub kegiatan',
    periksa: kodeGanda,
  },
  {
    id: 'kode-induk',
    tingkat: 'galat',
    uraian: 'Baris berdiri di bawah induk yang bukan induk menurut kodenya.',
    contoh: '5.03.02.2.01.0003 ditulis di bawah kegiatan 5.03.02.2.02.',
    tindakan: 'Betulkan kodenya, atau pindahkan barisnya ke bawah induknya.',
    sumber: 'Permendagri 90/2019 (kodefikasi)',
    periksa: kodeInduk,
  },
  {
    id: 'jumlah-triwulan',
    tingkat: 'galat',
    uraian:
      'Realisasi setahun tidak sama dengan triwulannya: anggaran selalu dijumlahkan, kinerja menurut cara indikatornya (jumlah, terakhir, rata-rata, tertinggi). Bila lembar hanya menampilkan triwulan awal sedangkan realisasinya sudah memuat triwulan sesudahnya, itu satu peringatan untuk lembar itu.',
    contoh: '5.03.01.2.06.0008: triwulan I Rp 700.000, realisasi tercetak Rp 700 (tiga angka nol hilang).',
    tindakan: 'Betulkan sel yang ditunjuk, atau pakai rumus REALISASI.',
    sumber: 'Permendagri 86/2017, formulir E.81: realisasi = I + II + III + IV',
  },
  {
    id: 'jumlah-anak',
    tingkat: 'galat',
    uraian:
      'Anggaran, realisasi triwulan, atau realisasi setahun sebuah urusan, program, atau kegiatan tidak sama dengan jumlah baris di bawahnya. Tidak diperiksa bila sebagian baris di bawahnya ada di buku kerja yang tidak disertakan.',
    contoh:
      'Pagu kegiatan 5.03.02.2.01 ditulis Rp 3.175.106.475, padahal jumlah sub kegiatannya Rp 3.157.106.475.',
    tindakan: 'Betulkan sel yang ditunjuk, atau lengkapi baris yang hilang di bawahnya.',
    sumber: 'Permendagri 86/2017, formulir E.81',
  },
  {
    id: 'persen',
    tingkat: 'galat',
    uraian:
      'Persentase tercetak bukan hasil bagi angka di sebelahnya. Selisih satu angka terakhir hanya info: sumbernya membulatkan dua kali.',
    contoh: '5.04.02.2.01: 375.361.081 / 1.349.992.700 = 27,80 %, tercetak 27,81 % (info).',
    tindakan: 'Betulkan persentasenya, atau pakai rumus CAPAIAN dan SERAPAN.',
    sumber: 'Permendagri 86/2017, formulir E.81: tingkat capaian',
  },
  {
    id: 'rata-rata',
    tingkat: 'galat',
    uraian:
      'Rata-rata pada baris penutup tidak sama dengan rata-rata capaian baris di bawahnya (kinerja; yang kosong dihitung 0), atau dengan total realisasi dibagi total pagu (anggaran). Peringatan untuk satu rata-rata di akhir formulir tanpa kode, yang tidak menyebut barisnya: cukup bila cocok dengan salah satu jenjang atau semua baris.',
    contoh: '5.03.01.2.08: (48,65 + 50) / 2 = 49,33.',
    tindakan: 'Betulkan rata-ratanya, atau pakai rumus RATACAPAIAN.',
    sumber: 'Permendagri 86/2017, formulir E.81: rata-rata capaian kinerja',
    periksa: periksaRataAkhir,
  },
  {
    id: 'predikat',
    tingkat: 'galat',
    uraian: 'Predikat tercetak bukan predikat dari rata-rata di atasnya menurut skala yang dipakai.',
    contoh: '50,63 % berpredikat SR (Sangat Rendah), bukan R.',
    tindakan: 'Betulkan predikatnya, atau pakai rumus PREDIKAT.',
    sumber: 'Permendagri 86/2017, skala nilai peringkat kinerja',
    periksa: predikatRata,
  },
  {
    id: 'lebih-pagu',
    tingkat: 'peringatan',
    uraian:
      'Realisasi anggaran lebih besar daripada pagunya. Yang ditunjuk hanya baris terbawah penyebabnya.',
    contoh: 'Pagu Rp 12.000.000, realisasi Rp 12.700.000.',
    tindakan: 'Periksa angkanya, atau catat perubahan pagunya.',
    sumber: 'UU 1/2004 pasal 3 ayat (3): pengeluaran hanya bila anggarannya cukup tersedia',
    periksa: lebihPagu,
  },
  {
    id: 'target-beda',
    tingkat: 'galat',
    uraian:
      'Target satu indikator berbeda antara Perjanjian Kinerja dan IKU (galat), atau antara IKU dan Renstra, atau antara tabel capaian program dan lembar pengukuran (peringatan).',
    contoh: 'Target 2024 indikator yang sama: Perjanjian Kinerja 74,83; IKU 81,73; Renstra 49,84.',
    tindakan: 'Samakan targetnya, atau jelaskan dasar perubahannya.',
    sumber: 'PermenPANRB 53/2014: laporan mengukur target yang diperjanjikan',
  },
  {
    id: 'angka-beda',
    tingkat: 'galat',
    uraian:
      'Angka yang sama tercetak berbeda di dua tempat. Galat bila salah satunya pasti keliru; peringatan bila keduanya dapat beralasan, misalnya pagu murni dan perubahan, atau pengukuran yang belum memuat triwulan terakhir.',
    contoh: 'Nilai AKIP 67,50 pada lembar LHE, 64,71 pada tabel capaian program.',
    tindakan: 'Tentukan angka yang benar, lalu samakan keduanya.',
    sumber: 'Kesesuaian antartabel dokumen kinerja',
  },
  {
    id: 'bobot-lhe',
    tingkat: 'galat',
    uraian: 'Bobot komponen evaluasi AKIP bukan 30, 30, 15, 25.',
    contoh: 'Bobot Pelaporan Kinerja tercetak 25.',
    tindakan: 'Betulkan bobotnya.',
    sumber: 'PermenPANRB 88/2021',
  },
  {
    id: 'sisa',
    tingkat: 'galat',
    uraian:
      'Sisa anggaran pada tabel belanja, atau pada kalimat yang menyebut pagu, realisasi, dan sisanya, bukan pagu dikurangi realisasi.',
    contoh: '5.03.01.2.06.0002: 319.232.500 − 318.392.500 = 840.000, tercetak 66.125.314.',
    tindakan: 'Betulkan sisanya, atau pakai rumus SISA.',
    sumber: 'PermenPANRB 53/2014: realisasi anggaran',
  },
  ...ATURAN_SILANG,
  ...ATURAN_BUKTI,
];
