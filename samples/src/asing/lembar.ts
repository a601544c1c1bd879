/** Sheets of other agencies, laid out as offices lay them out; every name and figure is invented. */
import type { Nilai, Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import type { LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { acuanRumus } from '@lembar-kinerja/shared/rumus/jumlahan';

export interface BukuAsing {
  berkas: string;
  lembar: LembarTulis[];
}

/** A text beginning with `=` is a formula, stored without its value as programs that do not calculate leave it. */
export function lembarAsing(
  nama: string,
  isi: Nilai[][],
  gabungan: string[] = [],
  persen: string[] = [],
): LembarTulis {
  const berpersen = new Set(persen.flatMap((r) => acuanRumus(r).map((s) => `${s.baris}|${s.kolom}`)));
  return {
    nama,
    sel: isi.map((baris, b) =>
      baris.map((nilai, k): SelTulis | null => {
        const gaya = berpersen.has(`${b}|${k}`) ? { gaya: 'persen' } : {};
        if (typeof nilai === 'string' && nilai.startsWith('=')) return { nilai: null, rumus: nilai, ...gaya };
        return nilai === null ? null : { nilai, ...gaya };
      }),
    ),
    gaya: { persen: { format: '0.00%' } },
    gabungan: gabungan.flatMap(rentang),
    lebar: [],
    barisBeku: 0,
    kolomBeku: 0,
    cetak: null,
  };
}

function rentang(teks: string): Rentang[] {
  const sel = acuanRumus(teks);
  const awal = sel[0];
  const akhir = sel[sel.length - 1];
  if (awal === undefined || akhir === undefined) return [];
  return [{ ...awal, tinggi: akhir.baris - awal.baris + 1, lebar: akhir.kolom - awal.kolom + 1 }];
}

/** `n` blank cells. */
export const kosong = (n: number): null[] => Array.from({ length: n }, () => null);
