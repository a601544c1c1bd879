/** The sheets of the Sekretariat's *Dokumen Kinerja* workbook, as read (design: the sheets staff already use). */
import type { Level } from '../../kinerja/istilah';
import type { Sel } from '../terbaca';

export interface Pejabat {
  nama: string | null;
  pangkat: string | null;
  nip: string | null;
  jabatan: string | null;
}

/** Label/value pairs of *Profil*; lists are one entry per line or row. */
export interface Profil {
  instansi: string | null;
  singkatan: string | null;
  kota: string | null;
  tahun: number | null;
  kepala: Pejabat;
  tempat: string | null;
  tanggal: string | null;
  dasarHukum: string[];
  visi: string | null;
  misi: string[];
  tujuan: string[];
  sasaran: string[];
  strategi: string[];
  kebijakan: string[];
  /** Name of the predikat scale; null: Permendagri 86/2017. */
  skala: string | null;
  /** Any other label, as written. */
  lain: Record<string, string>;
  /** Cell of each value, by key of this interface (`instansi`, `kota`, `tahun`, `kepala.nama`, …). */
  sel: Record<string, string>;
}

export interface BarisSdm {
  kelompok: Sel<string>;
  jumlah: Sel;
  persen: Sel;
}

export interface TabelSdm {
  judul: Sel<string>;
  jenis: 'eselon' | 'golongan' | 'pendidikan' | 'lain';
  baris: BarisSdm[];
  jumlah: { jumlah: Sel; persen: Sel } | null;
}

export interface BarisPerjanjian {
  no: Sel;
  sasaran: Sel<string>;
  indikator: Sel<string>;
  target: Sel;
  satuan: Sel<string>;
}

export interface BarisIku {
  no: Sel;
  sasaran: Sel<string>;
  indikator: Sel<string>;
  satuan: Sel<string>;
  formulasi: Sel<string>;
  kondisiAwal: Sel;
  target: Sel;
  capaian: Sel;
  tingkatCapaian: Sel;
  kendala: Sel<string>;
  tindakLanjut: Sel<string>;
  keterangan: Sel<string>;
}

/** A row of *Renstra* adds targets and realisasi by year and the benchmark. */
export interface BarisRenstra extends BarisIku {
  targetTahun: Record<number, Sel>;
  realisasiTahun: Record<number, Sel>;
}

export interface BarisPembanding {
  sumber: Sel<string>;
  indikator: Sel<string>;
  satuan: Sel<string>;
  tahun: Record<number, Sel>;
}

export interface BarisCapaianProgram {
  no: Sel<string>;
  level: Level;
  nama: Sel<string>;
  indikator: Sel<string>;
  target: Sel;
  satuan: Sel<string>;
  capaian: Sel;
  persentase: Sel;
}

export interface BarisPelayanan {
  no: Sel;
  nama: Sel<string>;
  jenis: Sel<string>;
  tw: [Sel, Sel, Sel, Sel];
}

export interface BarisBelanja {
  no: Sel<string>;
  kode: Sel<string>;
  uraian: Sel<string>;
  level: Level | null;
  pagu: Sel;
  realisasi: Sel;
  persen: Sel;
  sisa: Sel;
}

export interface TabelBelanja {
  baris: BarisBelanja[];
  jumlah: { pagu: Sel; realisasi: Sel; persen: Sel; sisa: Sel } | null;
}

export interface BarisLhe {
  no: Sel;
  komponen: Sel<string>;
  bobot: Sel;
  nilai: Sel;
  /** Score of the year before, where the sheet has that column. */
  nilaiLalu: Sel;
}

export interface TabelLhe {
  tahun: number | null;
  baris: BarisLhe[];
  jumlah: { bobot: Sel; nilai: Sel } | null;
  predikat: Sel<string>;
}

export interface BarisTindakLanjut {
  no: Sel;
  rekomendasi: Sel<string>;
  /** The part after `=`: what the evaluator found. */
  temuan: string | null;
  rencanaAksi: Sel<string>;
  /** Carried down merged cells. */
  unit: Sel<string>;
  status: Sel<string>;
  tenggat: Sel<string>;
  /** The evidence cell's text as it stands, and the links behind its rich text. */
  bukti: Sel<string>;
  tautan: string[];
}

/** One block of *Narasi*: section key, the text as written (with its `{{…}}` references), and its cell. */
export interface BagianNarasi {
  bagian: string;
  isi: string;
  sel: string;
}

export interface BarisPrestasi {
  judul: Sel<string>;
  uraian: Sel<string>;
  nilai: Sel<string>;
  sumber: Sel<string>;
}

export interface BarisLampiran {
  no: Sel<string>;
  judul: Sel<string>;
  keterangan: Sel<string>;
}

/** A sheet that was found: its name, title line, and content. */
export interface Bagian<T> {
  lembar: string;
  judul: Sel<string>;
  isi: T;
}

export interface DokumenTerbaca {
  berkas: string;
  profil: Bagian<Profil> | null;
  sdm: Bagian<TabelSdm[]> | null;
  perjanjian: Bagian<{
    baris: BarisPerjanjian[];
    program: { nama: Sel<string>; anggaran: Sel }[];
    /** The list of programs, kegiatan and sub kegiatan that some agreements carry. */
    daftar?: { no: Sel; level: Level; nama: Sel<string> }[];
  }> | null;
  iku: Bagian<{ baris: BarisIku[]; skala: { interval: Sel<string>; kriteria: Sel<string> }[] }> | null;
  renstra: Bagian<{ baris: BarisRenstra[]; pembanding: BarisPembanding[] }> | null;
  capaianProgram: Bagian<BarisCapaianProgram[]> | null;
  pelayanan: Bagian<BarisPelayanan[]> | null;
  belanjaLangsung: Bagian<TabelBelanja> | null;
  belanjaTidakLangsung: Bagian<TabelBelanja> | null;
  lhe: Bagian<TabelLhe> | null;
  tindakLanjut: Bagian<BarisTindakLanjut[]> | null;
  prestasi: Bagian<BarisPrestasi[]> | null;
  narasi: Bagian<BagianNarasi[]> | null;
  lampiran: Bagian<BarisLampiran[]> | null;
}
