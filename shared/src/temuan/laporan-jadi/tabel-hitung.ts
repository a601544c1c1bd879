/** Rows of a money table of an existing report against themselves: what is left, and the part that was spent. */

import { persen, readAngka, rupiah } from '../../dasar/angka';
import { selisih } from '../../dasar/jumlah';
import { type IdAturan, lapor, type Temuan } from '../../dasar/temuan';
import { serapan } from '../../kinerja/anggaran';
import { isSalahKetik } from '../cocok/salah-ketik';
import { dugaan } from '../kalimat';
import { bandingPersen } from '../persamaan/persamaan';
import type { Blok } from '../teks/blok';
import type { TabelLaporan } from './tabel';
import { medanTabel } from './tabel-rekap';

const UANG = /^(Rp\.? ?)?-?\d{1,3}(\.\d{3}){2,}(,\d{2})?$/;
type Medan = 'pagu' | 'realisasiRp' | 'sisa' | 'serapan';
type AngkaBaris = Partial<Record<Medan, { sel: Blok; nilai: number }>>;

/** One finding for a row: `sisa` where pagu, realisasi and remainder differ, else `persen`. */
export function hitungTabel(tabel: readonly TabelLaporan[], tahun: number | null): Temuan[] {
  return tabel.flatMap(({ baris }) => {
    const pertama = baris.findIndex((b) => b.some((s) => UANG.test(s.teks)));
    if (pertama < 1) return [];
    const medan = kolomUang(baris.slice(0, pertama), tahun);
    if (medan === null) return [];
    return baris.slice(pertama).flatMap((b) => satuBaris(isiBaris(b, medan)));
  });
}

/** null: not one column each of pagu and realisasi. A column that stands twice says nothing. */
function kolomUang(kepala: Blok[][], tahun: number | null): Map<number, Medan> | null {
  const ada = [...medanTabel(kepala, tahun)];
  const sekali = (m: string) => ada.filter(([, x]) => x === m).length === 1;
  if (!sekali('pagu') || !sekali('realisasiRp')) return null;
  const dipakai: (string | null)[] = ['pagu', 'realisasiRp', 'sisa', 'serapan'];
  return new Map(ada.filter(([, m]) => m !== null && dipakai.includes(m) && sekali(m)) as [number, Medan][]);
}

function isiBaris(baris: Blok[], medan: Map<number, Medan>): AngkaBaris {
  const isi: AngkaBaris = {};
  for (const sel of baris) {
    const m = medan.get(sel.tabel?.kolom ?? 0);
    const nilai = m && readAngka(sel.teks, m === 'serapan' ? 'persen' : 'uang').nilai;
    if (m && nilai != null) isi[m] = { sel, nilai };
  }
  return isi;
}

function satuBaris({ pagu, realisasiRp, sisa, serapan: bagian }: AngkaBaris): Temuan[] {
  if (!pagu || !realisasiRp) return [];
  const terkait = [pagu, realisasiRp, sisa, bagian].flatMap((x) => (x ? x.sel.lokasi : []));
  const tuduh = (aturan: IdAturan, di: Blok, tercetak: number, seharusnya: number, pesan: string): Temuan =>
    lapor({
      aturan,
      tingkat: 'galat',
      pesan,
      lokasi: di.lokasi,
      terkait: terkait.filter((l) => l.sel !== di.lokasi.sel),
      tercetak,
      seharusnya,
    });
  const harusSisa = selisih(pagu.nilai, realisasiRp.nilai);
  if (sisa && sisa.nilai !== harusSisa) {
    // The percentage is a witness: with it the sum is right, without it one of the two amounts is wrong.
    const pas = bagian && isPas(bagian, pagu.nilai, realisasiRp.nilai);
    const lain = selisih(pagu.nilai, sisa.nilai);
    const salah =
      bagian && pas === false && isSalahKetik(realisasiRp.nilai, lain) && isPas(bagian, pagu.nilai, lain);
    const [di, tercetak, harus] = salah
      ? [realisasiRp.sel, realisasiRp.nilai, lain]
      : [sisa.sel, sisa.nilai, harusSisa];
    const dari = `Pada ${di.lokasi.sel} tertulis ${rupiah(tercetak)}, padahal ${
      salah ? 'pagu dikurangi sisanya' : `${rupiah(pagu.nilai)} dikurangi ${rupiah(realisasiRp.nilai)}`
    } adalah ${rupiah(harus)}.`;
    return [tuduh('sisa', di, tercetak, harus, `${dari}${dugaan(tercetak, harus)}`)];
  }
  const harus = serapan(pagu.nilai, realisasiRp.nilai);
  if (!bagian || harus === null || isPas(bagian, pagu.nilai, realisasiRp.nilai)) return [];
  const pesan = `Pada ${bagian.sel.lokasi.sel} tertulis ${persen(bagian.nilai)}, padahal ${rupiah(realisasiRp.nilai)} dari ${rupiah(pagu.nilai)} adalah ${persen(harus)}.`;
  return [tuduh('persen', bagian.sel, bagian.nilai, harus, pesan)];
}

function isPas(bagian: { sel: Blok; nilai: number }, pagu: number, realisasi: number): boolean {
  const harus = serapan(pagu, realisasi);
  const desimal = /,(\d{1,2})/.exec(bagian.sel.teks)?.[1]?.length ?? 0;
  return harus === null || bandingPersen(bagian.nilai, harus, desimal) !== 'beda';
}
