/** Evidence of the LHE follow-up matrix, in the shape of `bukti.json`. */

export type StatusTindakLanjut = 'selesai' | 'proses' | 'belum' | 'kabur';

export type KeadaanTautan =
  | 'ada'
  | 'kosong'
  | 'sampah'
  | 'tak-ditemukan'
  /** In a shared drive: it is there, and who else can open it is not told. */
  | 'izin-tak-diketahui'
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
  /** The owner is known and not of the agency. */
  pemilikLuar?: boolean;
  /** What a folder holds. */
  isi?: IsiFolder | null;
  /** Present when the checks are kept over time. */
  jejak?: JejakTautan;
}

export interface IsiFolder {
  /** Files in the folder and its subfolders, those in the trash not counted. */
  jumlah: number;
  /** Newest change of any of them. */
  terbaru: string | null;
  /** True: deeper or more subfolders exist than were looked at. */
  sebagian: boolean;
}

export type NamaPeristiwa = 'pertama' | 'berubah' | 'hilang' | 'kembali' | 'beralih' | 'berganti-nama';

/** Something that happened to a link between two checks. */
export interface PeristiwaTautan {
  /** ISO time of the check that noticed it. */
  waktu: string;
  peristiwa: NamaPeristiwa;
  dari: KeadaanTautan | null;
  ke: KeadaanTautan;
  sidik: string | null;
  nama: string | null;
}

/** A link over time. */
export interface JejakTautan {
  /** First check of this link. */
  pertama: string;
  /** Last check that saw it; null: never seen. */
  terakhir: string | null;
  /** Its content is another than when the follow-up was first seen as done; null: the follow-up is not done. */
  berubahSejakSelesai: boolean | null;
  riwayat: PeristiwaTautan[];
}

/** A person's word against the reading of the status text; it holds as long as that text stays. */
export interface Penetapan {
  status: StatusTindakLanjut;
  oleh: string;
  /** ISO time. */
  pada: string;
  alasan: string | null;
}

export interface BuktiRekomendasi {
  no: number;
  /** What tells the row from others with the same number; absent where the number alone does. */
  kunci?: string;
  rekomendasi: string;
  unit: string | null;
  status: StatusTindakLanjut;
  tautan: TautanBukti[];
  /** The status cell as written. */
  statusTeks?: string | null;
  /** The due date as written, where the sheet has that column. */
  tenggat?: string | null;
  /** The person whose word `status` is, instead of the text's. */
  penetapan?: Penetapan | null;
  /** First check that saw the follow-up as done; null: not done. */
  selesaiSejak?: string | null;
}
