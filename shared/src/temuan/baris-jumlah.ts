/** The line `JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM` as a node above all roots. */
import type { Simpul } from '../konsolidasi/pohon';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';

const KOSONG: Sel<never> = { nilai: null, sel: null, rumus: null, teks: null };

/** One node for each sheet that prints the line; the roots keep their own `induk`. */
export function barisJumlah(pengukuran: readonly PengukuranTerbaca[], akar: Simpul[]): Simpul[] {
  return pengukuran.flatMap((p): Simpul[] => {
    if (!p.jumlah) return [];
    const baris: BarisTerbaca = {
      kode: KOSONG,
      level: 'urusan',
      nama: { ...KOSONG, nilai: 'JUMLAH', sel: p.jumlah.anggaran.sel },
      jalur: ['JUMLAH'],
      baris: Number(/\d+$/.exec(p.jumlah.anggaran.sel ?? '')?.[0] ?? 0),
      indikator: [],
      anggaran: p.jumlah.anggaran,
      twRp: p.jumlah.twRp,
      sumberDana: [KOSONG, KOSONG, KOSONG, KOSONG],
      realisasiRp: p.jumlah.realisasiRp,
      rpjmdRp: KOSONG,
      capaianK: KOSONG,
      capaianRp: KOSONG,
      rata: null,
    };
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
