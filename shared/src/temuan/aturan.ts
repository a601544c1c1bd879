/**
 * The index of rules, from cause to consequence: a rule may rely on what the rules before it have found.
 * docs/temuan.md is made from this list.
 */
import type { DokumenTerbaca } from '../lembar/dokumen';
import { ATURAN_BUKTI } from './bukti-aturan';
import { jumlahAnak } from './jumlah-anak';
import { jumlahTriwulan } from './jumlah-triwulan';
import { kodeGanda, kodeInduk } from './kode';
import type { HasilAturan, Lahan } from './lahan';
import { lebihPagu } from './lebih-pagu';
import { persen } from './persen';
import { predikatRata } from './predikat';
import { rataRata } from './rata-rata';
import type { Temuan, Tingkat } from './temuan';

export interface Aturan {
  /** Stable slug, `aturan` in temuan.json. */
  id: string;
  /** Most severe level it gives. */
  tingkat: Tingkat;
  uraian: string;
  /** A case from the real form where there is one. */
  contoh: string;
  /** What to do about it. */
  tindakan: string;
  sumber: string;
  /** Absent where the reader itself finds it. */
  periksa?: (lahan: Lahan) => HasilAturan;
  /** For a rule of the Sekretariat's document, which names its cells itself. */
  periksaDokumen?: (dokumen: DokumenTerbaca) => Temuan[];
}

export const ATURAN: readonly Aturan[] = [
  {
    id: 'buku-tak-terbaca',
    tingkat: 'galat',
    uraian: 'Satu buku kerja di folder sumber tidak dapat dibuka; buku kerja lain tetap dikonsolidasi.',
    contoh: 'Pengukuran Mutasi.xlsx ternyata berkas PDF yang diganti namanya.',
    tindakan: 'Ganti berkas itu dengan buku kerja .xlsx yang utuh dan tanpa kata sandi, lalu ulangi.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'dokumen-ganda',
    tingkat: 'galat',
    uraian: 'Ada dua buku kerja Dokumen Kinerja; yang pertama menurut nama dipakai, yang lain diabaikan.',
    contoh: 'Dokumen Kinerja.xlsx dan Dokumen Kinerja (1).xlsx ada di folder yang sama.',
    tindakan: 'Sisakan satu.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'tahun-salah',
    tingkat: 'galat',
    uraian:
      'Lembar pengukuran bertahun lain daripada yang diminta, sehingga tidak ikut dikonsolidasi. Bila buku kerjanya juga memuat lembar tahun yang diminta, ini hanya info.',
    contoh: 'Judul lembar masih “Tahun 2023” setelah disalin dari buku kerja tahun lalu.',
    tindakan: 'Perbaiki tahun pada judul lembar bila isinya memang tahun yang diminta.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'luar-batas',
    tingkat: 'peringatan',
    uraian: 'Ada sel terisi sesudah baris 20.000 atau sesudah kolom ke-500; sel sejauh itu tidak dibaca.',
    contoh: 'Huruf “x” tersesat di sel XFD1048576.',
    tindakan: 'Hapus isi sel itu. Bila isinya memang diperlukan, pindahkan ke dalam tabel.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'sel-galat',
    tingkat: 'galat',
    uraian: 'Sel berisi galat lembar kerja seperti #REF! atau #DIV/0!, sehingga angkanya tidak ada.',
    contoh: 'Sel realisasi berisi #REF! setelah sebuah baris dihapus.',
    tindakan:
      'Betulkan rumus di sel itu. Selama belum betul, sel itu dianggap tidak terbaca dan tidak ikut diperiksa.',
    sumber: 'Pembacaan lembar',
  },
  {
    id: 'angka-teks',
    tingkat: 'peringatan',
    uraian: 'Kolom angka berisi teks yang bukan angka, atau angka yang penulisannya bermakna ganda.',
    contoh: 'Kolom rupiah berisi “belum ada”.',
    tindakan: 'Tulis angkanya saja; keterangan ditaruh di kolom keterangan.',
    sumber: 'Pembacaan lembar',
  },
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
    periksa: jumlahTriwulan,
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
    periksa: jumlahAnak,
  },
  {
    id: 'persen',
    tingkat: 'galat',
    uraian:
      'Persentase tercetak bukan hasil bagi angka di sebelahnya. Selisih satu angka terakhir hanya info: sumbernya membulatkan dua kali.',
    contoh: '5.04.02.2.01: 375.361.081 / 1.349.992.700 = 27,80 %, tercetak 27,81 % (info).',
    tindakan: 'Betulkan persentasenya, atau pakai rumus CAPAIAN dan SERAPAN.',
    sumber: 'Permendagri 86/2017, formulir E.81: tingkat capaian',
    periksa: persen,
  },
  {
    id: 'rata-rata',
    tingkat: 'galat',
    uraian:
      'Rata-rata pada baris penutup tidak sama dengan rata-rata capaian baris di bawahnya (kinerja; yang kosong dihitung 0), atau dengan total realisasi dibagi total pagu (anggaran).',
    contoh: '5.03.01.2.08: (48,65 + 50) / 2 = 49,33.',
    tindakan: 'Betulkan rata-ratanya, atau pakai rumus RATACAPAIAN.',
    sumber: 'Permendagri 86/2017, formulir E.81: rata-rata capaian kinerja',
    periksa: rataRata,
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
  ...ATURAN_BUKTI,
];
