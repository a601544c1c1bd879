/** What a sheet asks of the package that it is part of. */
import type { GayaPaket } from './gaya';
import type { Dokumen, Unsur } from './pohon';

export interface HubunganBagian {
  unsur: Unsur;
  id: string;
  /** Last part of its address, in small letters. */
  jenis: string;
  /** A part of the package by its name in the archive, or an address outside. */
  sasaran: string;
  luar: boolean;
}

export interface IndukLembar {
  /** The tree of a part, for reading; who changes it says so by `ubah`. */
  dokumen(bagian: string): Dokumen;
  ubah(bagian: string): Dokumen;
  hubungan(bagian: string): HubunganBagian[];
  /** Adds a relationship; gives its id. */
  tambahHubungan(bagian: string, jenis: string, sasaran: string, luar?: boolean): string;
  lepasHubungan(bagian: string, id: string): void;
  /** Every program that opens the file computes it anew. */
  mintaHitung(): void;
  /** `si` elements of the shared texts by their number. */
  readonly teksBersama: Unsur[];
  readonly gaya: GayaPaket;
  readonly sejak1904: boolean;
  /** Formulas came, went or moved: the order of calculation that the file holds is no longer true. */
  rumusBerubah: boolean;
}
