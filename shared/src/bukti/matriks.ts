/** The follow-up matrix as evidence: each row's status in words and the links of its cell. */

import type { BarisTindakLanjut } from '../lembar/dokumen/terbaca';
import type { StatusTindakLanjut } from './bukti';
import { statusTindakLanjut } from './status';
import { kunciTautan, readTautan, type TautanTerbaca } from './tautan';

export interface BarisMatriks {
  no: number;
  /** The number, and which of several rows with it: tells the row from all others. */
  kunci: string;
  baris: BarisTindakLanjut;
  /** The status cell as written. */
  teks: string | null;
  terbaca: StatusTindakLanjut;
  tautan: TautanTerbaca[];
}

/** A row without a number takes its place in the list as number. */
export function readMatriks(baris: readonly BarisTindakLanjut[]): BarisMatriks[] {
  const kali = new Map<number, number>();
  return baris.map((b, i) => {
    const no = b.no.nilai ?? i + 1;
    const ke = (kali.get(no) ?? 0) + 1;
    kali.set(no, ke);
    const teks = b.status.nilai ?? b.status.teks;
    return {
      no,
      kunci: ke === 1 ? `${no}` : `${no}_${ke}`,
      baris: b,
      teks,
      terbaca: statusTindakLanjut(teks),
      tautan: readTautan(b.bukti.nilai ?? b.bukti.teks, b.tautan),
    };
  });
}

export interface PemakaiTautan {
  /** As the first of the rows has it. */
  url: string;
  /** In their order. */
  baris: BarisMatriks[];
}

/** The rows that show each link, by `kunciTautan`. */
export function pemakaiTautan(matriks: readonly BarisMatriks[]): Map<string, PemakaiTautan> {
  const pemakai = new Map<string, PemakaiTautan>();
  for (const baris of matriks) {
    for (const t of baris.tautan) {
      const kunci = kunciTautan(t);
      const lain = pemakai.get(kunci);
      if (lain) lain.baris.push(baris);
      else pemakai.set(kunci, { url: t.url, baris: [baris] });
    }
  }
  return pemakai;
}
