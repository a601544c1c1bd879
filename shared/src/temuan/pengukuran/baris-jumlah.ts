/** The line `JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM` as a node above all roots. */

import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import type { Simpul } from '../../rekap/pohon';

const KOSONG: Sel<never> = { nilai: null, sel: null, rumus: null, teks: null };

/** One node for each sheet that prints the line; the roots keep their own `induk`. */
export function barisJumlah(pengukuran: readonly PengukuranTerbaca[], akar: Simpul[]): Simpul[] {
  return pengukuran.flatMap((p): Simpul[] => {
    if (!p.jumlah) return [];
    const baris = barisSemu('JUMLAH', p.jumlah.anggaran, p.jumlah);
    const pemilik = { pengukuran: p, baris };
    const isi = {
      kode: null,
      jalur: 'JUMLAH',
      level: 'urusan' as const,
      kembar: [],
      konteks: [],
      induk: null,
    };
    return [{ ...isi, pemilik, anak: akar }];
  });
}

/** A closing line as a row, so that a rule can name it and its cells. @param tempat a cell of the line */
export function barisSemu(nama: string, tempat: Sel, isi: Partial<BarisTerbaca>): BarisTerbaca {
  return {
    kode: KOSONG,
    level: 'urusan',
    nama: { ...KOSONG, nilai: nama, sel: tempat.sel },
    jalur: [nama],
    baris: Number(/\d+$/.exec(tempat.sel ?? '')?.[0] ?? 0),
    indikator: [],
    anggaran: KOSONG,
    twRp: [KOSONG, KOSONG, KOSONG, KOSONG],
    sumberDana: [KOSONG, KOSONG, KOSONG, KOSONG],
    realisasiRp: KOSONG,
    rpjmdRp: KOSONG,
    capaianK: KOSONG,
    capaianRp: KOSONG,
    rata: null,
    ...isi,
  };
}
