/** Coded errors and their Indonesian sentences, in one place. */

const kalimat = {
  'buku/bukan-xlsx':
    'Berkas {berkas} bukan buku kerja Excel (.xlsx). Simpan ulang sebagai .xlsx lalu coba lagi.',
  'buku/bukan-buku-kerja':
    'Berkas {berkas} berisi {isi}, bukan buku kerja. Simpan tabelnya sebagai .xlsx, .xls, .ods, atau .csv, lalu coba lagi.',
  'buku/rusak':
    'Berkas {berkas} rusak atau terpotong sehingga tidak dapat dibuka. Unduh atau salin ulang berkas itu.',
  'buku/lembar-terpotong':
    'Lembar {lembar} di berkas {berkas} tidak dapat dibaca sampai akhir: isinya rusak atau terpotong. Buka berkas itu di Excel, simpan ulang, lalu ulangi.',
  'buku/terlalu-besar':
    'Berkas {berkas} terlalu besar untuk dibaca. Hapus gambar dan baris kosong yang tidak dipakai, lalu simpan ulang.',
  'buku/bersandi': 'Berkas {berkas} dilindungi kata sandi. Buka di Excel, hapus kata sandinya, lalu simpan.',
  'buku/tanpa-lembar-dikenal':
    'Berkas {berkas} tidak memuat lembar pengukuran atau Dokumen Kinerja yang dikenal. Periksa baris kepala tabelnya.',
  'buku/bentuk-lain': 'Berkas {berkas} tidak memuat lembar yang dikenal. {sebab}',
  'sumber/kosong':
    'Folder {folder} tidak berisi buku kerja (.xlsx, .xlsm, .xls, .ods, atau .csv). Taruh buku kerja bidang di folder itu lalu ulangi.',
  'sumber/tak-ada': 'Folder {folder} tidak ditemukan. Periksa penulisan namanya.',
  'sumber/tahun-tak-ada':
    'Folder {folder} tidak memuat lembar pengukuran tahun {tahun}; tahun yang ada: {ada}. Sesuaikan tahun yang diminta.',
  'sumber/tak-terbaca': 'Folder {folder} tidak dapat dibuka. Periksa izin folder itu.',
  'sumber/tanpa-tahun':
    'Tahun tidak tertulis pada lembar mana pun di folder {folder}. Sebutkan dengan --tahun.',
  'sumber/tanpa-dokumen':
    'Folder {folder} tidak memuat {lembar}. Taruh buku kerja Dokumen Kinerja di folder itu lalu ulangi.',
  'keluaran/tak-dapat-ditulis':
    'Keluaran tidak dapat ditulis ke {folder}: {sebab}. Pilih folder lain atau perbaiki izinnya.',
  'berkas/tak-terbaca': 'Berkas {berkas} tidak dapat dibuka. Periksa izin berkas itu.',
  'berkas/tak-ada': 'Berkas {berkas} tidak ditemukan. Periksa penulisan namanya.',
  'google/tak-berizin':
    'Buku kerja {berkas} tidak dapat dibuka atau ditulisi: belum dibagikan, atau izinnya dicabut. Bagikan ke akun layanan Lembar Kinerja (Dokumen Kinerja sebagai Editor), lalu ulangi.',
  'google/tak-ada':
    'Buku kerja {berkas} tidak ditemukan di Google Drive. Periksa tautannya di kartu Pengaturan dan apakah berkasnya sudah dibagikan.',
  'google/bukan-sheets':
    'Berkas {berkas} bukan Google Spreadsheet, melainkan berkas Office yang diunggah. Buka di Google Spreadsheet, pilih File > Simpan sebagai Google Spreadsheet, lalu daftarkan berkas barunya di kartu Pengaturan.',
  'google/menolak': 'Buku kerja {berkas} tidak dapat diproses. Sebabnya: {sebab}',
  'lembar/tak-ada': 'Lembar {lembar} tidak ada lagi di {berkas}. Kembalikan namanya, lalu ulangi.',
  'addon/belum-dibangun': 'Bundel add-on {berkas} belum ada. Jalankan npm run build, lalu ulangi.',
  'rumus/tak-terbaca': 'Rumus {rumus} tidak dapat dibaca: {sebab}.',
  'rumus/tak-dikenal': 'Rumus {nama} tidak dikenal. Rumus yang ada: {daftar}.',
  'bukti/belum-diperiksa':
    'Rekomendasi nomor {no} belum pernah diperiksa. Jalankan pemeriksaan bukti lebih dulu, lalu ulangi.',
  'laporan/bukan-docx':
    'Berkas {berkas} bukan dokumen Word (.docx). Simpan ulang sebagai .docx tanpa kata sandi, lalu coba lagi.',
  'laporan/rusak':
    'Berkas {berkas} rusak atau terpotong sehingga tidak dapat dibuka. Unduh atau salin ulang dokumen itu.',
  'laporan/terlalu-besar':
    'Berkas {berkas} terlalu besar untuk dibaca. Pisahkan lampirannya, lalu simpan ulang.',
  'laporan/rekap-tak-sah':
    'Berkas {berkas} bukan rekap.json keluaran lk konsolidasi. Jalankan lk konsolidasi, lalu pakai rekap.json-nya.',
  'lembar/kepala-tak-dikenal':
    'Baris kepala pada lembar {lembar} tidak dikenal, sehingga isinya tidak dapat dibaca. Samakan judul kolomnya dengan formulir pengukuran.',
  'masuk/tak-dikenal': 'Pengguna {nama} tidak dikenal di folder ini. Pilih pengguna lain di kanan atas.',
  'simpan/berubah':
    'Berkas {berkas} sudah diubah di luar halaman ini sejak dibuka, jadi tidak ditimpa. Muat ulang berkas itu, lalu ulangi perubahan Anda.',
  'simpan/hanya-baca':
    'Berkas {berkas} hanya dapat dibaca di sini, karena bukan .xlsx. Buka di Excel atau LibreOffice, simpan sebagai .xlsx di folder ini, lalu ubah berkas itu.',
  'simpan/sedang-dibuka':
    'Berkas {berkas} sedang dibuka di program lain. Tutup dulu di sana, lalu simpan lagi.',
  'simpan/tak-terbawa':
    'Berkas {berkas} tidak disimpan: di lembar {lembar}, {sebab}. Berkas di folder tetap seperti semula; batalkan perubahan itu di halaman ini, atau lakukan di Excel.',
  'simpan/tak-sama':
    'Berkas {berkas} tidak disimpan karena hasil tulisnya berbeda dari yang tampak di lembar {lembar} sel {sel}. Berkas di folder tetap seperti semula.',
  'simpan/gagal': 'Berkas {berkas} tidak dapat disimpan ({sebab}). Periksa izin dan ruang folder itu.',
  'simpanan/rusak':
    'Simpanan {berkas} di folder {folder} rusak. Salinan terakhir yang utuh adalah {cadangan}: hapus {berkas}, {berkas}-wal, dan {berkas}-shm, beri nama {berkas} pada salinan itu, lalu ulangi.',
  'simpanan/rusak-tanpa-cadangan':
    'Simpanan {berkas} di folder {folder} rusak dan belum ada salinannya. Pindahkan {berkas}, {berkas}-wal, dan {berkas}-shm ke tempat lain, lalu ulangi; buku kerja tidak terpengaruh, tetapi riwayat konsolidasi dan pengaturan mulai dari awal.',
  'templat/bukan-docx':
    'Berkas templat bukan dokumen Word (.docx) yang utuh. Simpan ulang di Word sebagai .docx lalu coba lagi.',
} as const;

export type KodeKesalahan = keyof typeof kalimat;

/** An error with a stable code; its message is the Indonesian sentence that a person sees. */
export class Kesalahan extends Error {
  readonly kode: KodeKesalahan;

  constructor(kode: KodeKesalahan, isian: Record<string, string> = {}) {
    super(kalimat[kode].replace(/\{(\w+)\}/g, (_, nama: string) => isian[nama] ?? '…'));
    this.name = 'Kesalahan';
    this.kode = kode;
  }
}
