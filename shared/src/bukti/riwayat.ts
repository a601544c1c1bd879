/** A link over time: what one more check of it changes in what is known. */
import type { IsiFolder, JenisTautan, KeadaanTautan, NamaPeristiwa, PeristiwaTautan } from './bukti';

/** What one check of a Drive file finds. */
export interface HasilPeriksa {
  keadaan: KeadaanTautan;
  /** From the file itself; null when it could not be seen. */
  jenis: JenisTautan | null;
  nama: string | null;
  diubah: string | null;
  sidik: string | null;
  ukuran: number | null;
  pemilikLuar: boolean;
  /** Id that a shortcut led to. */
  sasaran: string | null;
  isi: IsiFolder | null;
}

/** What is kept of a link. */
export interface CatatanTautan {
  id: string;
  pertama: string;
  /** Last check that saw it before it went out of sight; null while it is in sight, or when it never was. */
  terakhir: string | null;
  /** The last result; a check that failed (`galat`) leaves it. */
  kini: HasilPeriksa;
  /** Fingerprint when it was last in sight. */
  sidik: string | null;
  /** Oldest first. */
  riwayat: PeristiwaTautan[];
}

/** A link that changes daily still fits a small document; the first event is always kept. */
const RIWAYAT_MAKS = 200;

/** True when the evaluators find the evidence, even if nothing is in it. */
export function isTerlihat(keadaan: KeadaanTautan): boolean {
  return keadaan === 'ada' || keadaan === 'kosong' || keadaan === 'izin-tak-diketahui';
}

/** What tells one content from another; a file without fingerprint goes by its time of change. */
export function sidikIsi({ sidik, diubah }: Pick<HasilPeriksa, 'sidik' | 'diubah'>): string | null {
  return sidik ?? diubah;
}

/**
 * @param lama what was kept; null: first check
 * @param waktu ISO time of this check
 * @param waktuLalu ISO time of the check before; null: there was none
 * @returns what to keep; the very object `lama` when there is nothing to write: no change, or a check that failed
 */
export function catatTautan(
  lama: CatatanTautan | null,
  id: string,
  kini: HasilPeriksa,
  waktu: string,
  waktuLalu: string | null,
): CatatanTautan | null {
  if (kini.keadaan === 'galat') return lama;
  const terlihat = isTerlihat(kini.keadaan);
  const sidik = terlihat ? sidikIsi(kini) : null;
  const peristiwa = (nama: NamaPeristiwa): PeristiwaTautan => {
    const dari = lama?.kini.keadaan ?? null;
    return { waktu, peristiwa: nama, dari, ke: kini.keadaan, sidik, nama: kini.nama };
  };
  if (!lama) {
    return { id, pertama: waktu, terakhir: null, kini, sidik, riwayat: [peristiwa('pertama')] };
  }
  if (isSama(lama.kini, kini)) return lama;
  const sebelum = isTerlihat(lama.kini.keadaan);
  const baru: NamaPeristiwa[] = [];
  if (sebelum !== terlihat) baru.push(terlihat ? 'kembali' : 'hilang');
  else if (lama.kini.keadaan !== kini.keadaan) baru.push('beralih');
  if (terlihat && lama.sidik !== null && lama.sidik !== sidik) baru.push('berubah');
  if (terlihat && sebelum && lama.kini.nama !== kini.nama) baru.push('berganti-nama');
  return {
    ...lama,
    terakhir: terlihat ? null : sebelum ? terakhirTerlihat(lama, waktuLalu) : lama.terakhir,
    kini,
    sidik: sidik ?? lama.sidik,
    riwayat: ringkas([...lama.riwayat, ...baru.map(peristiwa)]),
  };
}

/**
 * When a link was last seen.
 * @param waktu ISO time of the last check that could judge it
 */
export function terakhirTerlihat(catatan: CatatanTautan, waktu: string | null): string | null {
  if (!isTerlihat(catatan.kini.keadaan)) return catatan.terakhir;
  // A link may have joined after that check: then its own first one is the last.
  return waktu !== null && waktu > catatan.pertama ? waktu : catatan.pertama;
}

function ringkas(riwayat: PeristiwaTautan[]): PeristiwaTautan[] {
  return riwayat.length <= RIWAYAT_MAKS
    ? riwayat
    : [...riwayat.slice(0, 1), ...riwayat.slice(1 - RIWAYAT_MAKS)];
}

function isSama(a: HasilPeriksa, b: HasilPeriksa): boolean {
  const rata = ({ keadaan, jenis, nama, diubah, sidik, ukuran, pemilikLuar, sasaran, isi }: HasilPeriksa) =>
    JSON.stringify([
      [keadaan, jenis, nama, diubah, sidik, ukuran, pemilikLuar, sasaran],
      isi && [isi.jumlah, isi.terbaru, isi.sebagian],
    ]);
  return rata(a) === rata(b);
}
