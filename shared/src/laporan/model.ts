/** The report as blocks: what is to be printed, not how. The docx and pdf writers know nothing else. */
import type { Temuan } from '../dasar/temuan';

/** Text with emphasis; a plain string is a run without any. `rujukan` names a caption (`tabel:capaian-program`): the writer prints its number. */
export type Potongan = string | { teks: string; tebal?: boolean; miring?: boolean } | { rujukan: string };

export type Rata = 'kiri' | 'tengah' | 'kanan' | 'rata';

export interface SelTabel {
  isi: Potongan[];
  rata?: Rata;
  tebal?: boolean;
  /** Columns and rows that this cell covers; the covered cells are left out of the model. */
  kolom?: number;
  baris?: number;
  /** Fill as RRGGBB, always with text that is legible without it. */
  warna?: string;
  /** Where the figure comes from (`berkas!lembar!sel`), for the trace annex. */
  jejak?: string;
}

export interface BlokTabel {
  jenis: 'tabel';
  /** Key for references and the list of tables; null: no caption (a layout table, an annex form). */
  kunci: string | null;
  judul: string | null;
  /** Relative column widths. */
  lebar: number[];
  /** Header rows, repeated on each page. */
  kepala: SelTabel[][];
  baris: SelTabel[][];
  /** Smaller type for wide annex tables, in points. */
  ukuran?: number;
  sumber?: string;
  /** No lines: a layout of label and value. */
  polos?: boolean;
}

export interface BlokGrafik {
  jenis: 'grafik';
  kunci: string;
  judul: string;
  /** Said for a reader who cannot see it. */
  alt: string;
  bentuk: 'batang' | 'batang-mendatar' | 'garis' | 'donat';
  kategori: string[];
  seri: { nama: string; nilai: (number | null)[] }[];
  satuan: string;
}

export type GayaParagraf = 'biasa' | 'catatan' | 'tengah' | 'kosong' | 'sampul-judul' | 'sampul';

export type Blok =
  | { jenis: 'judul'; tingkat: 1 | 2 | 3 | 4 | 5; teks: string; kunci?: string; tanpaNomor?: boolean }
  | { jenis: 'paragraf'; isi: Potongan[]; rata?: Rata; gaya?: GayaParagraf }
  | { jenis: 'daftar'; berurut: boolean; butir: Potongan[][] }
  | BlokTabel
  | BlokGrafik
  | { jenis: 'daftar-isi' | 'daftar-tabel' | 'daftar-gambar' }
  | {
      jenis: 'tanda-tangan';
      tempatTanggal: string;
      jabatan: string;
      nama: string;
      pangkat: string | null;
      nip: string | null;
    }
  /** A section of prose that is still empty: printed visibly in a draft only. */
  | { jenis: 'isian'; bagian: string; teks: string }
  | { jenis: 'halaman-baru' };

export interface BagianLaporan {
  /** Page numbering and orientation of this section. */
  arah: 'tegak' | 'mendatar';
  nomor: 'tanpa' | 'romawi' | 'arab';
  /** Restart page numbers at 1 (first arabic section). */
  mulaiUlang: boolean;
  blok: Blok[];
}

export interface ModelLaporan {
  judul: string;
  instansi: string;
  tahun: number;
  /** Watermark until the snapshot is disahkan. */
  draf: boolean;
  bagian: BagianLaporan[];
  /** What the Sekretariat still has to fill in, in Indonesian sentences. */
  kurang: string[];
  /** References in the prose that name nothing (rule `rujukan-tak-dikenal`). */
  temuan: Temuan[];
}
