/** The score sheet of the evaluation beside the year before (PermenPANRB 88/2021). */

import Big from 'big.js';
import { serapan as bagianDari } from '../kinerja/anggaran';
import type { Ketentuan } from '../kinerja/ketentuan';
import { nilaiLhe, predikatLhe } from '../kinerja/lhe';
import type { BarisLhe, TabelLhe } from '../lembar/dokumen/terbaca';

export interface SkorLhe {
  nama: string;
  /** `sub`: keberadaan, kualitas or pemanfaatan of the component above it; not part of the total. */
  tingkat: 'komponen' | 'sub';
  bobot: number | null;
  nilai: number | null;
  nilaiLalu: number | null;
  /** `nilai − nilaiLalu`; null when one of them is missing. */
  selisih: number | null;
  /** `nilai` as percent of `bobot`, two decimals. */
  persen: number | null;
}

export interface BandingLhe {
  baris: SkorLhe[];
  jumlah: Omit<SkorLhe, 'nama' | 'tingkat'>;
  predikat: string | null;
  predikatLalu: string | null;
}

const SUB = /^\W*(?:[\w.]{1,5}[.)]\s*)?(?:keberadaan|kualitas|pemanfaatan)\b/i;

/** A score that is missing leaves its own figures blank; the total of a year is null when it has no score at all. */
export function bandingLhe({ baris }: TabelLhe, k?: Ketentuan): BandingLhe {
  const isi = baris.map(skor);
  const puncak = isi.filter((b) => b.tingkat === 'komponen');
  // Where a sheet lists the sub-components alone, they are what adds up.
  const komponen = puncak.length > 0 ? puncak : isi;
  const bobot = nilaiLhe(komponen.map((b) => b.bobot));
  const nilai = nilaiLhe(komponen.map((b) => b.nilai));
  const nilaiLalu = nilaiLhe(komponen.map((b) => b.nilaiLalu));
  return {
    baris: isi,
    jumlah: { bobot, nilai, nilaiLalu, selisih: selisih(nilai, nilaiLalu), persen: bagianDari(bobot, nilai) },
    predikat: predikatLhe(nilai, k)?.kode ?? null,
    predikatLalu: predikatLhe(nilaiLalu, k)?.kode ?? null,
  };
}

function skor(b: BarisLhe): SkorLhe {
  const nama = b.komponen.nilai ?? '';
  const [bobot, nilai, nilaiLalu] = [b.bobot.nilai, b.nilai.nilai, b.nilaiLalu.nilai];
  return {
    nama,
    tingkat: SUB.test(nama) ? 'sub' : 'komponen',
    bobot,
    nilai,
    nilaiLalu,
    selisih: selisih(nilai, nilaiLalu),
    persen: bagianDari(bobot, nilai),
  };
}

function selisih(kini: number | null, lalu: number | null): number | null {
  return kini === null || lalu === null ? null : new Big(kini).minus(lalu).toNumber();
}
