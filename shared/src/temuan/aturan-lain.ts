/** The rules that are applied where a sheet is read, compared or printed in the report: the index only describes them. */
import type { IdAturan, Tingkat } from '../dasar/temuan';

export interface AturanLain {
  id: IdAturan;
  tingkat: Tingkat;
  uraian: string;
  contoh: string;
  tindakan: string;
  sumber: string;
}

const sumber = 'Pembacaan lembar';

export const ATURAN_LAIN: readonly AturanLain[] = [
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
      'Lembar pengukuran bertahun lain daripada yang diminta, sehingga tidak ikut dikonsolidasi. Bila buku kerjanya juga memuat lembar tahun yang diminta, ini hanya info. Peringatan bila judul lembar, judul kolomnya, dan nama lembarnya menyebut tahun yang berbeda. Pada Narasi dan laporan .docx: judul, kalimat, atau bagian depan menyebut tahun lain tanpa sebab, atau hasil dari tahun yang belum terjadi.',
    contoh: 'Judul lembar masih “Tahun 2023” setelah disalin dari buku kerja tahun lalu.',
    tindakan: 'Perbaiki tahun pada judul lembar bila isinya memang tahun yang diminta.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'lembar-dipakai',
    tingkat: 'info',
    uraian:
      'Buku kerja memuat formulir yang sama beberapa kali (satu lembar tiap triwulan, tahun lalu, murni dan perubahan, salinan, rancangan tersembunyi). Satu yang dipakai, dan disebut. Peringatan bila salinan yang tampak berbeda isinya, atau lembar tersembunyi memuat baris yang tidak ada di lembar lain.',
    contoh: 'Lembar “TW 4” dipakai; “TW 1”, “TW 2”, dan “TW 3” tidak ikut.',
    tindakan: 'Bila seharusnya lembar lain yang dipakai, beri nama atau sembunyikan lembarnya sesuai isinya.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'baris-tersembunyi',
    tingkat: 'info',
    uraian: 'Baris atau kolom pengukuran disembunyikan atau tersaring; isinya tetap dibaca dan dihitung.',
    contoh: 'Baris 12–14 tersembunyi karena lembar disaring menurut sumber dana.',
    tindakan: 'Tampilkan barisnya bila ingin mencocokkan jumlah dengan yang tampak.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'sel-tertutup',
    tingkat: 'peringatan',
    uraian:
      'Sebuah angka tertinggal di bawah sel gabungan: tidak tampak dan tidak dibaca, padahal rumus jumlah di lembar itu menghitungnya.',
    contoh: 'F13:F14 digabung, dan F14 masih berisi 5.000.000.',
    tindakan: 'Lepas gabungannya, lalu hapus atau pindahkan angka yang tertinggal.',
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
    sumber,
  },
  {
    id: 'angka-teks',
    tingkat: 'galat',
    uraian:
      'Kolom angka berisi teks. Galat bila teksnya bukan angka, peringatan bila pemisahnya dapat berarti ribuan atau desimal, info bila angkanya jelas tetapi ditulis sebagai teks.',
    contoh: 'Kolom rupiah berisi “belum ada”; kolom indeks berisi “1.053”.',
    tindakan: 'Tulis angkanya saja sebagai angka; keterangan ditaruh di kolom keterangan.',
    sumber,
  },
  {
    id: 'kepala-tak-dikenal',
    tingkat: 'galat',
    uraian:
      'Baris kepala lembar tidak ditemukan, atau sebuah kolom tidak dikenal dari judulnya. Lembar atau kolom itu tidak dibaca.',
    contoh: 'Kolom bantu di sebelah kanan tabel tanpa judul.',
    tindakan: 'Samakan judul kolom dengan formulir, atau tunjukkan kolomnya di panel.',
    sumber,
  },
  {
    id: 'baris-tak-dikenal',
    tingkat: 'peringatan',
    uraian:
      'Baris tanpa kode yang bukan baris indikator, catatan, rata-rata, atau jumlah. Isinya tidak dibaca.',
    contoh: 'Baris tambahan berisi angka di antara dua sub kegiatan.',
    tindakan: 'Isi kodenya, atau pindahkan catatannya ke bawah tabel.',
    sumber,
  },
  {
    id: 'rumus-terputus',
    tingkat: 'galat',
    uraian:
      'Rumus jumlah melewati baris atau triwulan yang seharusnya dijumlahkan (galat bila yang terlewat berisi angka, selain itu peringatan), atau sel berisi angka ketikan padahal sel sejenis di kolom itu berisi rumus (peringatan bila angkanya lain daripada hasil rumus, selain itu info).',
    contoh: '=SUM(F12:F14) pada baris kegiatan yang sub kegiatannya berdiri di baris 12 sampai 15.',
    tindakan: 'Betulkan rentang rumusnya, atau pakai rumus yang sama seperti baris di atasnya.',
    sumber,
  },
  {
    id: 'rumus-ganda',
    tingkat: 'galat',
    uraian:
      'Rumus jumlah menjumlahkan baris bersama induknya, subtotal bersama rinciannya, atau baris milik kegiatan lain, sehingga ada angka yang terhitung dua kali.',
    contoh:
      '=SUM(F10:F20) pada baris jumlah, padahal baris 10 adalah program yang sudah memuat baris 11 sampai 20.',
    tindakan: 'Jumlahkan satu tingkat saja.',
    sumber,
  },
  {
    id: 'rumus-negatif',
    tingkat: 'peringatan',
    uraian: 'Rumus jumlah ikut menjumlahkan nilai negatif, misalnya angka bantu di kolom tanpa judul.',
    contoh: '=SUM(Z12:Z20), sedangkan Z15 berisi −19.860.500.',
    tindakan: 'Pisahkan angka bantu dari kolom yang dijumlahkan.',
    sumber,
  },
  {
    id: 'rumus-tanpa-nilai',
    tingkat: 'peringatan',
    uraian:
      'Sel berisi rumus yang disimpan tanpa nilainya. Rumus sederhana (SUM, +, −, ×, :, ROUND, IF, …) dihitung sendiri saat dibaca; yang tidak dapat dihitung dianggap kosong dan dilaporkan.',
    contoh: 'Buku kerja buatan program lain yang belum pernah dibuka di Excel.',
    tindakan: 'Buka berkasnya di Excel atau Google Sheets, simpan, lalu periksa lagi.',
    sumber: 'Pembacaan buku kerja',
  },
  {
    id: 'rumus-persen',
    tingkat: 'peringatan',
    uraian:
      'Rumus Lembar Kinerja membaca sel berformat persen. Rumus menerima isi selnya (0,9025), bukan yang tampak (90,25 %), sehingga penilaiannya keliru atau berupa pertanyaan.',
    contoh: '=PREDIKAT(U14), sedangkan U14 tampak 90,25 % dan berisi 0,9025.',
    tindakan:
      'Kalikan 100 di dalam rumusnya, =PREDIKAT(U14*100), atau ubah format selnya menjadi angka biasa.',
    sumber,
  },
  {
    id: 'rujukan-tabel',
    tingkat: 'galat',
    uraian:
      'Dokumen laporan merujuk tabel yang tidak ada (galat), atau nomor tabelnya ganda atau melompat (peringatan). Pada Narasi: nomor tabel yang diketik tidak cocok dengan pokok kalimatnya (peringatan).',
    contoh: '“… sebagaimana Tabel 15”, padahal tabel terakhir adalah Tabel 13.',
    tindakan: 'Betulkan nomor tabel atau rujukannya.',
    sumber: 'Pembacaan laporan .docx',
  },
  {
    id: 'kode-terpotong',
    tingkat: 'galat',
    uraian: 'Kode terpotong atau salah tulis; barisnya dibaca tanpa kode.',
    contoh: '5.03.02.2.1.0001 atau 5.03.02.2.01.00.',
    tindakan: 'Tulis kodenya lengkap.',
    sumber: 'Permendagri 90/2019 (kodefikasi)',
  },
  {
    id: 'triwulan-berubah',
    tingkat: 'peringatan',
    uraian:
      'Angka triwulan yang sudah lewat berbeda dari snapshot sebelumnya, atau sebuah baris baru muncul atau hilang sejak snapshot itu.',
    contoh: 'Realisasi triwulan I 5.03.02 semula Rp 272.700.882, sekarang Rp 288.011.648.',
    tindakan: 'Pastikan perubahannya disengaja dan ada dasarnya.',
    sumber: 'Perbandingan dengan snapshot sebelumnya',
  },
  {
    id: 'rujukan-tak-dikenal',
    tingkat: 'galat',
    uraian: 'Narasi merujuk angka yang tidak ada; di laporan tercetak sebagai tanda yang mencolok.',
    contoh: '{{capaian:5.03.02.2.02.9999}}',
    tindakan: 'Periksa ejaan nama atau kode rujukannya.',
    sumber: 'Penyusunan laporan',
  },
];
