import type { Lokasi } from './kisi';

export type Tingkat = 'galat' | 'peringatan' | 'info';

/**
 * The slugs of all rules. They stand on this floor because the reader, the report and the functions find things too; what
 * each means stands in the index of rules (temuan/aturan.ts), and a test holds the two equal.
 */
export const ID_ATURAN = [
  'anggaran-kosong',
  'angka-beda',
  'angka-teks',
  'baris-hilang',
  'baris-tak-dikenal',
  'baris-tersembunyi',
  'belanja-tanpa-keluaran',
  'bobot-lhe',
  'bukti-bertentangan',
  'buku-tak-terbaca',
  'daerah-salah',
  'dokumen-ganda',
  'jumlah-anak',
  'jumlah-triwulan',
  'kategori',
  'keluaran-tanpa-belanja',
  'kepala-tak-dikenal',
  'kode-beda',
  'kode-ganda',
  'kode-induk',
  'kode-terpotong',
  'lebih-orang',
  'lebih-pagu',
  'lembar-dipakai',
  'luar-batas',
  'nama-beda',
  'nilai-lhe',
  'nomor-urut',
  'persen',
  'predikat',
  'rata-rata',
  'rujukan-tabel',
  'rujukan-tak-dikenal',
  'rumus-ganda',
  'rumus-negatif',
  'rumus-persen',
  'rumus-tanpa-nilai',
  'rumus-terputus',
  'satuan',
  'sel-galat',
  'sel-tertutup',
  'sisa',
  'skala',
  'skala-celah',
  'status-kabur',
  'tahun-salah',
  'target-beda',
  'tautan-asing',
  'tautan-ganda',
  'tautan-kosong',
  'triwulan-berubah',
  'unit-kosong',
] as const;

/** An unknown slug does not compile. */
export type IdAturan = (typeof ID_ATURAN)[number];

/** One finding of the checker, in the shape of `temuan.json` (docs/temuan.md lists the rules). */
export interface Temuan {
  /** Stable slug of the rule, `jumlah-anak`. */
  aturan: IdAturan;
  tingkat: Tingkat;
  /** One Indonesian sentence or two: what is printed, what it should be, why. */
  pesan: string;
  lokasi: Lokasi;
  terkait: Lokasi[];
  tercetak: number | string | null;
  seharusnya: number | string | null;
  selisih: number | null;
}

type IsiTemuan = Pick<Temuan, 'aturan' | 'tingkat' | 'pesan' | 'lokasi'> & Partial<Temuan>;

/** Makes a finding, keys in the order of `temuan.json`; related cells and figures that are not given: none. */
export const lapor = ({
  aturan,
  tingkat,
  pesan,
  lokasi,
  terkait = [],
  tercetak = null,
  seharusnya = null,
  selisih = null,
}: IsiTemuan): Temuan => ({ aturan, tingkat, pesan, lokasi, terkait, tercetak, seharusnya, selisih });
