/** Evidence of the LHE follow-up matrix, in the shape of `bukti.json`. */

export type StatusTindakLanjut = 'selesai' | 'proses' | 'belum' | 'kabur';

export type KeadaanTautan =
  | 'ada'
  | 'kosong'
  | 'sampah'
  | 'tak-ditemukan'
  | 'tak-berizin'
  | 'bukan-drive'
  | 'galat';

export type JenisTautan =
  | 'berkas'
  | 'folder'
  | 'dokumen'
  | 'spreadsheet'
  | 'presentasi'
  | 'formulir'
  | 'lain';

export interface TautanBukti {
  url: string;
  id: string | null;
  jenis: JenisTautan;
  keadaan: KeadaanTautan;
  nama: string | null;
  /** ISO time of the last change on Drive. */
  diubah: string | null;
  /** Fingerprint of the content (md5, or version for Google files). */
  sidik: string | null;
  /** Numbers of the rekomendasi that show this same link. */
  dipakaiOleh: number[];
}

export interface BuktiRekomendasi {
  no: number;
  rekomendasi: string;
  unit: string | null;
  status: StatusTindakLanjut;
  tautan: TautanBukti[];
}
