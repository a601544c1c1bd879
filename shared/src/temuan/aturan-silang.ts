/** Rules over the tables of Dokumen Kinerja and the pengukuran together, for the index of rules. */

import type { IdAturan, Temuan, Tingkat } from '../dasar/temuan';
import { barisHilang } from './cocok/baris-hilang';
import { kewajaran } from './dokumen/kewajaran';
import { kodeBelanja } from './dokumen/kode-belanja';
import { lebihOrang } from './dokumen/lebih-orang';
import { nilaiLheWajar } from './dokumen/lhe';
import { nomorUrut } from './dokumen/nomor-urut';
import { pelayananTriwulan } from './dokumen/pelayanan-triwulan';
import { satuanIndikator } from './dokumen/satuan';
import { skalaCetak, skalaProfil } from './dokumen/skala';
import type { Lahan } from './lahan';
import { acuanTeks } from './teks/acuan';
import { blokDokumen } from './teks/blok-dokumen';
import { periksaTeks } from './teks/periksa-teks';

export interface AturanSilang {
  id: IdAturan;
  tingkat: Tingkat;
  uraian: string;
  contoh: string;
  tindakan: string;
  sumber: string;
  /** Absent where the rule is found by the function of a neighbour. */
  periksaSilang?: (lahan: Lahan) => Temuan[];
}

const KODE = 'Permendagri 90/2019 (kodefikasi)';
const ANTARTABEL = 'Kesesuaian antartabel dokumen kinerja';

export const ATURAN_SILANG: readonly AturanSilang[] = [
  {
    id: 'baris-hilang',
    tingkat: 'galat',
    uraian:
      'Program, kegiatan, atau sub kegiatan yang ada pada sedikitnya dua tabel lain tidak ada pada tabel ini, sehingga jumlah induknya tidak dapat dijelaskan.',
    contoh:
      'Penyediaan Gaji dan Tunjangan ASN tidak ada pada Belanja Langsung; pagu induknya lebih besar Rp 11.171.242.916 daripada barisnya.',
    tindakan: 'Tambahkan barisnya.',
    sumber: ANTARTABEL,
    periksaSilang: barisHilang,
  },
  {
    id: 'kode-beda',
    tingkat: 'peringatan',
    uraian:
      'Kode sebuah nama berbeda dari kode nama yang sama di tempat lain. Kode pada tabel belanja juga diperiksa panjang, induk, dan kegandaannya (kode-terpotong, kode-induk, kode-ganda). Pada laporan .docx: kode di depan nama yang menurut rekap berkode lain, satu temuan tiap tabel.',
    contoh:
      'Laporan Keuangan Akhir Tahun: 5.03.01.2.02.0003 pada belanja, 5.03.01.2.02.0005 pada pengukuran.',
    tindakan: 'Tentukan kode yang benar, lalu samakan.',
    sumber: KODE,
    periksaSilang: kodeBelanja,
  },
  {
    id: 'nama-beda',
    tingkat: 'peringatan',
    uraian: 'Nama baris tidak sesuai dengan tabelnya.',
    contoh: 'Baris 5.1 pada tabel Belanja Tidak Langsung bernama “Belanja Langsung”.',
    tindakan: 'Betulkan namanya.',
    sumber: ANTARTABEL,
  },
  {
    id: 'nomor-urut',
    tingkat: 'peringatan',
    uraian: 'Nomor, huruf, atau angka Romawi pada tabel melompat atau terulang.',
    contoh: 'Kegiatan VII dua kali berturut-turut pada Belanja Langsung.',
    tindakan: 'Urutkan nomornya; periksa apakah ada baris yang hilang atau ganda.',
    sumber: ANTARTABEL,
    periksaSilang: ({ dokumen }) => (dokumen ? nomorUrut(dokumen) : []),
  },
  {
    id: 'satuan',
    tingkat: 'galat',
    uraian:
      'Yang dihitung indikator berbeda dari satuannya (peringatan), atau jumlah orang berdiri di kolom persen (galat).',
    contoh: 'Jumlah Paket Mebel bersatuan Unit; capaian IKU 4.196 di kolom persen.',
    tindakan: 'Samakan satuan dengan indikatornya, atau tulis persentasenya.',
    sumber: 'Permendagri 86/2017: indikator dan satuan',
    periksaSilang: satuanIndikator,
  },
  {
    id: 'keluaran-tanpa-belanja',
    tingkat: 'peringatan',
    uraian: 'Target tercapai penuh, atau ada capaian, tanpa realisasi anggaran.',
    contoh: '5.03.02.2.01.0001: capaian 1 Dokumen, pagu dan realisasi Rp 0.',
    tindakan: 'Lengkapi realisasi anggarannya, atau jelaskan sumber biayanya.',
    sumber: 'PermenPANRB 53/2014: efisiensi penggunaan sumber daya',
    periksaSilang: kewajaran,
  },
  {
    id: 'belanja-tanpa-keluaran',
    tingkat: 'peringatan',
    uraian: 'Ada realisasi anggaran tanpa realisasi kinerja, padahal targetnya ada.',
    contoh: '5.03.02.2.01.0010: belanja Rp 18.222.846, realisasi kinerja 0 dari 1 Dokumen.',
    tindakan: 'Isi realisasi kinerjanya, atau jelaskan mengapa keluarannya belum ada.',
    sumber: 'PermenPANRB 53/2014: efisiensi penggunaan sumber daya',
  },
  {
    id: 'anggaran-kosong',
    tingkat: 'peringatan',
    uraian: 'Anggaran program pada Perjanjian Kinerja belum diisi.',
    contoh: 'Tiga program Perjanjian Kinerja tanpa anggaran.',
    tindakan: 'Isi anggaran setiap program.',
    sumber: 'PermenPANRB 53/2014: format Perjanjian Kinerja',
  },
  {
    id: 'skala',
    tingkat: 'peringatan',
    uraian:
      'Kelas pada tabel skala tumpang tindih, atau batasnya bukan batas skala yang dipakai; atau nama skala pada Profil tidak dikenal atau bukan yang dipakai rekap.',
    contoh: 'Kelas “90 ≤ 100” dan “76 ≤ 90” sama-sama memuat 90.',
    tindakan: 'Betulkan batas kelasnya, atau nama skalanya.',
    sumber: 'Permendagri 86/2017, skala nilai peringkat kinerja',
    periksaSilang: ({ dokumen, ketentuan }) =>
      dokumen ? [...skalaProfil(dokumen, ketentuan), ...skalaCetak(dokumen, ketentuan.skala.nilai)] : [],
  },
  {
    id: 'skala-celah',
    tingkat: 'info',
    uraian: 'Di antara kelas skala ada angka berdesimal yang tidak masuk kelas mana pun.',
    contoh: '“76 ≤ 90” dan “66 ≤ 75”: 75,50 tidak termasuk keduanya.',
    tindakan: 'Tidak perlu dibetulkan; predikat dihitung dari batas bawah.',
    sumber: 'Permendagri 86/2017, skala nilai peringkat kinerja',
  },
  {
    id: 'kategori',
    tingkat: 'peringatan',
    uraian: 'Sebutan kategori tidak ada pada skala mana pun, atau tidak cocok dengan angkanya.',
    contoh: '“Sangat Berhasil” untuk capaian 90,25 %.',
    tindakan: 'Pakai sebutan dari skala yang dipakai.',
    sumber: 'Permendagri 86/2017, skala nilai peringkat kinerja',
  },
  {
    id: 'nilai-lhe',
    tingkat: 'galat',
    uraian: 'Nilai komponen evaluasi AKIP melebihi bobotnya.',
    contoh: 'Pelaporan Kinerja berbobot 15 dengan nilai 21,50.',
    tindakan: 'Betulkan nilai atau bobotnya.',
    sumber: 'PermenPANRB 88/2021',
    periksaSilang: nilaiLheWajar,
  },
  {
    id: 'daerah-salah',
    tingkat: 'peringatan',
    uraian: 'Teks atau judul menyebut kota lain; biasanya sisa dari dokumen yang disalin.',
    contoh: '“Wali Kota Bontang” pada laporan Kota Samarinda.',
    tindakan: 'Ganti dengan nama kota yang benar.',
    sumber: ANTARTABEL,
    periksaSilang: teks,
  },
  {
    id: 'lebih-orang',
    tingkat: 'peringatan',
    uraian:
      'Pelayanan satu triwulan mencatat lebih banyak orang daripada jumlah aparatur yang disebut pada Narasi.',
    contoh: '7.080 ASN dinilai kinerjanya pada triwulan I, padahal jumlah ASN 6.060.',
    tindakan: 'Periksa hitungannya, atau jelaskan bila satu orang dihitung lebih dari sekali.',
    sumber: ANTARTABEL,
    periksaSilang: (lahan) => [...lebihOrang(lahan), ...pelayananTriwulan(lahan)],
  },
];

/** Tahun, daerah, angka, kategori, and table numbers in the prose and the titles. */
function teks(lahan: Lahan): Temuan[] {
  if (!lahan.dokumen) return [];
  return periksaTeks(
    blokDokumen(lahan.dokumen),
    acuanTeks(lahan.dokumen, lahan.rekap, lahan.ketentuan.skala.nilai),
  );
}
