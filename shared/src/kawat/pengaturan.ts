/** What goes between panel and api, as plain JSON values: the api ties its schemas to these types, the add-on reads by them. */
import type { NamaZona } from '../dasar/zona';
import type { NamaSkala } from '../kinerja/skala';

export interface BidangPengaturan {
  id: string;
  nama: string;
  /** Id of the bidang's spreadsheet; null while none was given. */
  buku: string | null;
}

/** The agency's settings. */
export interface Pengaturan {
  /** Divisions and the workbook each keeps; empty: every workbook that the installation sees. */
  bidang: BidangPengaturan[];
  /** The Sekretariat's Dokumen Kinerja workbook; null: the one that is recognised. */
  dokumen: string | null;
  /** Role by e-mail address, lower case. */
  peran: Record<string, string>;
  skala: NamaSkala;
  /** Cap on capaian in percent; null: over-achievement stands as it is. */
  batas: number | null;
  /** Word file that gives the house style; null: the default style. */
  templat: string | null;
  /** Who must be able to read the evidence: a group's address, or `siapa-saja`: anyone with the link. */
  pembacaBukti: string;
  /** Zone of the dates that the product writes; a day can begin in one while it has not in another. */
  zona: NamaZona;
}

/** Who is asking. */
export interface Saya {
  email: string;
  peran: string;
  /** Rights of the role, as the api names them (`konsolidasi.mulai`). */
  hak: string[];
}

/** The settings, and who asked for them. */
export interface PengaturanSaya extends Pengaturan {
  saya: Saya;
}
