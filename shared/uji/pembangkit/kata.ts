/** Names as plans of agencies have them; all agencies and people are invented. */

export const INSTANSI = [
  'DINAS PERTAMANAN KABUPATEN SUKA MAJU',
  'DINAS PERHUBUNGAN KOTA TELUK INDAH',
  'BADAN PERENCANAAN PEMBANGUNAN DAERAH KABUPATEN BUKIT RAYA',
  'DINAS KESEHATAN KABUPATEN RAWA SARI',
  'SEKRETARIAT DPRD KOTA MUARA BARU',
  'KECAMATAN TANJUNG ELOK',
  'INSPEKTORAT DAERAH KABUPATEN LEMBAH HIJAU',
] as const;

export const URUSAN = ['URUSAN PEMERINTAHAN BIDANG LINGKUNGAN', 'URUSAN PEMERINTAHAN BIDANG PERHUBUNGAN'];

export const PROGRAM = [
  'Pengelolaan Taman Kota',
  'Penunjang Urusan Pemerintahan Daerah Kabupaten/Kota',
  'Penyelenggaraan Lalu Lintas dan Angkutan Jalan (LLAJ)',
  'Pemenuhan Upaya Kesehatan Perorangan dan Upaya Kesehatan Masyarakat',
  'Peningkatan Kapasitas Sumber Daya Manusia',
  'Koordinasi dan Sinkronisasi Perencanaan Pembangunan',
];

export const KEGIATAN = [
  'Administrasi Keuangan Perangkat Daerah',
  'Administrasi Umum Perangkat Daerah',
  'Penyediaan Jasa Penunjang Urusan Pemerintahan Daerah',
  'Pemeliharaan Barang Milik Daerah Penunjang Urusan Pemerintahan Daerah',
  'Penetapan Rencana Induk Jaringan LLAJ',
  'Penataan Taman Kecamatan',
  'Pengelolaan Data dan Informasi',
  'Pelayanan Kesehatan bagi Ibu Hamil',
  'Pembinaan dan Pengawasan Kelurahan',
];

export const SUB = [
  'Penyediaan Gaji dan Tunjangan ASN',
  'Penyusunan Dokumen Perencanaan Perangkat Daerah',
  'Penyediaan Jasa Komunikasi, Sumber Daya Air dan Listrik',
  'Penyelenggaraan Rapat Koordinasi dan Konsultasi SKPD',
  'Pemeliharaan Kendaraan Dinas Operasional atau Lapangan',
  'Penanaman Pohon Peneduh',
  'Pengadaan Perlengkapan Jalan',
  'Bimbingan Teknis Implementasi Peraturan',
  'Survei Kepuasan Masyarakat',
  'Evaluasi Kinerja Perangkat Daerah',
  'Pengadaan Peralatan dan Mesin Lainnya',
  'Sosialisasi Keselamatan Berlalu Lintas',
  'Pendataan Penduduk Rentan',
  'Penyediaan Bahan Bacaan dan Peraturan Perundang-undangan',
];

export const INDIKATOR: readonly (readonly [string, string, 'cacah' | 'persen' | 'nilai'])[] = [
  ['Jumlah dokumen perencanaan yang disusun', 'Dokumen', 'cacah'],
  ['Jumlah laporan yang diselesaikan', 'Laporan', 'cacah'],
  ['Jumlah peserta bimbingan teknis', 'Orang', 'cacah'],
  ['Jumlah unit peralatan yang dipelihara', 'Unit', 'cacah'],
  ['Panjang jalan yang ditangani', 'Km', 'cacah'],
  ['Jumlah paket perlengkapan yang disediakan', 'Paket', 'cacah'],
  ['Persentase taman kota yang terawat', '%', 'persen'],
  ['Cakupan pelayanan kesehatan ibu hamil', 'Persen', 'persen'],
  ['Persentase pemenuhan administrasi perkantoran', '%', 'persen'],
  ['Indeks Kepuasan Masyarakat', 'Indeks', 'nilai'],
  ['Nilai evaluasi AKIP', 'Nilai', 'nilai'],
  ['Jumlah rapat koordinasi yang dilaksanakan', 'Kali', 'cacah'],
  ['Luas ruang terbuka hijau yang ditata', 'm2', 'cacah'],
];

export const SASARAN = [
  'Meningkatnya kualitas pelayanan publik',
  'Meningkatnya akuntabilitas kinerja perangkat daerah',
  'Terwujudnya lingkungan kota yang nyaman',
];

export const BAGIAN = ['Sekretariat', 'Bidang Penataan', 'Bidang Pengawasan', 'Subbag Umum dan Keuangan'];
