/** Fields of a pengukuran sheet in the words that staff use for them. */

const TUNGGAL: Record<string, string> = {
  kode: 'Kode',
  no: 'Nomor urut',
  nama: 'Nama program/kegiatan/sub kegiatan',
  namaKegiatan: 'Nama kegiatan',
  namaSubkegiatan: 'Nama sub kegiatan',
  sasaran: 'Sasaran',
  tujuan: 'Tujuan (tidak dibaca)',
  indikator: 'Indikator kinerja',
  satuan: 'Satuan',
  polaritas: 'Polaritas',
  cara: 'Cara menghitung setahun',
  sumberDana: 'Sumber dana',
  penanggungJawab: 'Penanggung jawab',
  keterangan: 'Keterangan (tidak dibaca)',
  faktor: 'Faktor atau kendala (tidak dibaca)',
};
const KELOMPOK: Record<string, string> = {
  target: 'Target tahun ini',
  realisasi: 'Realisasi tahun ini',
  capaian: 'Capaian terhadap target tahun ini (%)',
  rpjmd: 'Realisasi jangka menengah s/d tahun ini',
  renstra: 'Target Renstra',
  lalu: 'Realisasi s/d tahun lalu',
  capaianRenstra: 'Capaian terhadap target Renstra (%)',
  sisa: 'Sisa anggaran',
};
const BAGIAN: Record<string, string> = {
  k: 'kinerja (K)',
  rp: 'anggaran (Rp)',
  persen: 'persen kinerja',
  persenRp: 'persen anggaran',
  sumberDana: 'sumber dana',
};
const ROMAWI = ['', 'I', 'II', 'III', 'IV'];
const TRIWULAN: Record<string, string> = {
  tw: 'Realisasi triwulan',
  sd: 'Realisasi s/d triwulan',
  targetTw: 'Target triwulan',
};

export function namaBidang(bidang: string | null): string {
  if (bidang === null) return 'Tidak dibaca';
  if (TUNGGAL[bidang] !== undefined) return TUNGGAL[bidang];
  const [kelompok = '', bagian = ''] = bidang.split('.');
  const tw = /^(tw|sd|targetTw)([1-4])$/.exec(kelompok);
  const depan = tw
    ? `${TRIWULAN[tw[1] as string]} ${ROMAWI[Number(tw[2])]}`
    : (KELOMPOK[kelompok] ?? kelompok);
  return BAGIAN[bagian] === undefined ? depan : `${depan}, ${BAGIAN[bagian]}`;
}

/** Every field that a person may show a column of, in the order of the form. */
export const BIDANG_PILIHAN: readonly string[] = [
  ...['kode', 'no', 'nama', 'indikator', 'satuan', 'sasaran', 'penanggungJawab'],
  ...['renstra', 'lalu', 'target'].flatMap((b) => [`${b}.k`, `${b}.rp`]),
  ...[1, 2, 3, 4].flatMap((n) => [`tw${n}.k`, `tw${n}.rp`]),
  ...['realisasi', 'rpjmd', 'capaian', 'capaianRenstra'].flatMap((b) => [`${b}.k`, `${b}.rp`]),
];
