/** What agencies write over the columns, as their published forms have it; {T} this year, {L} last year, {A} the plan's last year. */

export const LABEL = {
  kode: ['Kode', 'KODE', 'Kode Rekening', 'Kode Program/Kegiatan/Sub Kegiatan'],
  no: ['No', 'No.', 'NO', 'Nomor'],
  sasaran: ['Sasaran', 'Sasaran Strategis', 'Sasaran Renstra Perangkat Daerah'],
  nama: [
    'Program/Kegiatan/Sub Kegiatan',
    'Urusan/Bidang Urusan Pemerintahan Daerah dan Program/Kegiatan/Sub Kegiatan',
    'Program / Kegiatan',
    'Program dan Kegiatan',
    'Uraian Program/Kegiatan',
    'Urusan / Program / Kegiatan / Sub Kegiatan',
  ],
  indikator: [
    'Indikator Kinerja',
    'Indikator Kinerja Program (Outcome)/ Kegiatan (Output)',
    'Indikator Kinerja Program (outcome) dan Kegiatan (output)',
    'Kinerja Program (outcome)/ Kegiatan (output)',
    'Indikator',
    'Tolok Ukur Kinerja',
  ],
  satuan: ['Satuan', 'SATUAN', 'Sat.'],
  renstra: [
    'Target Renstra Perangkat Daerah pada Tahun {A} (Akhir Periode Renstra Perangkat Daerah)',
    'Target Kinerja dan Anggaran Renstra Perangkat Daerah Tahun {A}',
    'Target Akhir Periode Renstra',
    'Target Renstra SKPD pada Tahun {A}',
  ],
  lalu: [
    'Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Renja Perangkat Daerah Tahun Lalu (n-2)',
    'Realisasi Capaian Kinerja Renstra s/d Tahun {L}',
    'Realisasi Capaian Kinerja Renstra Perangkat Daerah sampai dengan Tahun {L}',
    'Realisasi Renstra s/d Tahun Lalu',
  ],
  target: [
    'Target Kinerja dan Anggaran Renja Perangkat Daerah Tahun Berjalan yang Dievaluasi',
    'Target Kinerja dan Anggaran Renja Tahun {T}',
    'Target Kinerja dan Anggaran RKPD Kabupaten Tahun Berjalan ({T})',
    'Target dan Anggaran Tahun {T}',
    'Target Renja Perangkat Daerah Tahun {T}',
  ],
  targetTw: ['Target Kinerja dan Anggaran pada Triwulan', 'Rencana Target Triwulan', 'Target per Triwulan'],
  tw: [
    'Realisasi Kinerja Pada Triwulan',
    'Realisasi Kinerja dan Anggaran pada Triwulan',
    'Realisasi Triwulan',
    'Realisasi Kinerja Pada Tribulan',
    'Realisasi Capaian Kinerja dan Anggaran Triwulan',
  ],
  sd: [
    'Realisasi Kinerja s.d Triwulan',
    'Realisasi Kinerja dan Anggaran s/d Triwulan',
    'Realisasi sampai dengan Triwulan',
  ],
  realisasi: [
    'Realisasi Capaian Kinerja dan Anggaran Renja Perangkat Daerah yang Dievaluasi',
    'Realisasi Kinerja dan Anggaran Renja Tahun {T}',
    'Jumlah Realisasi Tahun {T}',
    'Realisasi Capaian Kinerja dan Anggaran RKPD yang Dievaluasi ({T})',
    'Total Realisasi Kinerja dan Anggaran',
  ],
  kini: [
    'Realisasi Kinerja dan Anggaran Renstra Perangkat Daerah s/d Tahun {T} (Akhir Tahun Pelaksanaan Renja Tahun {T})',
    'Realisasi Renstra s/d Tahun {T}',
    'Realisasi Kinerja dan Anggaran Renstra sampai dengan Tahun {T}',
  ],
  capaianRenstra: [
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Renstra Perangkat Daerah s/d Tahun {T} (%)',
    'Tingkat Capaian Kinerja dan Anggaran Renstra (%)',
    'Persentase Capaian terhadap Target Renstra',
  ],
  capaian: [
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Renja Tahun {T} (%)',
    'Tingkat Capaian Kinerja dan Realisasi Anggaran Tahun {T} (%)',
    'Persentase Capaian Renja Tahun {T}',
    'Tingkat Capaian (%)',
  ],
  sisa: ['Sisa Anggaran', 'Sisa Pagu (Rp)', 'Sisa Anggaran Tahun {T}'],
  penanggungJawab: [
    'Unit Perangkat Daerah Penanggung Jawab',
    'Penanggung Jawab',
    'Bidang Penanggung Jawab',
    'PD Penanggung Jawab',
  ],
  faktor: [
    'Faktor Penghambat',
    'Faktor Pendorong Keberhasilan Pencapaian Kinerja',
    'Keterangan',
    'Ket.',
    'Permasalahan',
  ],
  twFisik: [
    'Realisasi Kinerja (Fisik) Triwulan',
    'Realisasi Fisik pada Triwulan',
    'Realisasi Kinerja Triwulan',
  ],
  twUang: [
    'Realisasi Anggaran Triwulan (Rp)',
    'Realisasi Keuangan Triwulan (Rp)',
    'Realisasi Anggaran pada Triwulan',
  ],
  payung: ['Renja Perangkat Daerah Tahun {T}', 'Tahun {T}', 'Pelaksanaan Renja Tahun {T}'],
} as const;

/** One header row: what is K and what is Rp is said in the label itself. */
export const LABEL_RATA: Record<string, readonly [k: string, rp: string]> = {
  renstra: ['Target Kinerja Akhir Renstra', 'Target Anggaran Renstra (Rp)'],
  lalu: ['Realisasi Kinerja Renstra s/d Tahun Lalu', 'Realisasi Anggaran Renstra s/d Tahun Lalu (Rp)'],
  target: ['Target Kinerja Tahun {T}', 'Pagu Anggaran Tahun {T} (Rp)'],
  targetTw: ['Target Kinerja {Q}', 'Rencana Anggaran {Q} (Rp)'],
  tw: ['Realisasi Kinerja {Q}', 'Realisasi Anggaran {Q} (Rp)'],
  realisasi: ['Realisasi Kinerja Tahun {T}', 'Realisasi Anggaran Tahun {T} (Rp)'],
  kini: ['Realisasi Kinerja Renstra s/d Tahun {T}', 'Realisasi Anggaran Renstra s/d Tahun {T} (Rp)'],
  capaianRenstra: ['Tingkat Capaian Kinerja Renstra (%)', 'Tingkat Capaian Anggaran Renstra (%)'],
  capaian: ['Capaian Kinerja Tahun {T} (%)', 'Serapan Anggaran Tahun {T} (%)'],
};

export const BUTIR = {
  k: ['K', 'K', 'Kinerja', 'Fisik'],
  rp: ['Rp', 'Rp.', 'Anggaran (Rp)', 'Keuangan (Rp)'],
  persen: ['%', '% Capaian'],
  persenRp: ['% Rp', '% Keuangan'],
  sumberDana: ['Sumber Dana'],
} as const;

export const RIBUAN = ['Rp. (000)', 'Rp (ribuan)', 'Rp (dalam ribuan)'];
export const JUTA = ['Rp (juta)', 'Rp. (jutaan)', 'Rp (dalam jutaan)'];

/** Names of the quarters; `romawi` also serves the plain figures. */
export const TRIWULAN: Record<string, readonly (readonly string[])[]> = {
  romawi: [['I', 'II', 'III', 'IV']],
  angka: [['1', '2', '3', '4']],
  VI: [['I', 'II', 'III', 'VI']],
  lengkap: [
    ['Triwulan I', 'Triwulan II', 'Triwulan III', 'Triwulan IV'],
    ['Triwulan 1', 'Triwulan 2', 'Triwulan 3', 'Triwulan 4'],
  ],
  tw: [
    ['TW I', 'TW II', 'TW III', 'TW IV'],
    ['TW-1', 'TW-2', 'TW-3', 'TW-4'],
    ['TW.I', 'TW.II', 'TW.III', 'TW.IV'],
  ],
};
