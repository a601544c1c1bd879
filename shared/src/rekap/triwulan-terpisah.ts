/** Quarters that stand on sheets of their own: the form of the last one, with the earlier quarters' figures from the others. */
import { bulat } from '../dasar/angka';
import { jumlahkan } from '../dasar/jumlah';
import { caraBawaan, realisasi } from '../kinerja/triwulan';
import { tanpaKolom } from '../lembar/sel';
import type { BarisTerbaca, Empat, IndikatorTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';
import { kodeBaris } from './pohon';

export interface TriwulanLengkap {
  pengukuran: PengukuranTerbaca;
  /** Quarters that came from another sheet. */
  diambil: { triwulan: number; dari: PengukuranTerbaca }[];
}

/** Rows whose year-to-date column shows the quarter's own figure, of those that show any: from here on it is the form's habit. */
const KEBIASAAN = 0.8;

/** Quarters of which the sheet shows any figure that is not zero. */
export function triwulanBerisi(p: PengukuranTerbaca): number[] {
  return [1, 2, 3, 4].filter((t) =>
    p.baris.some((b) => [b.twRp, ...b.indikator.map((i) => i.tw)].some((tw) => !!tw[t - 1]?.nilai)),
  );
}

/**
 * A quarter up to `triwulan` that the sheet leaves blank in every row is taken from the first of `lain` that shows it; a quarter
 * that the sheet shows at all is its own, blanks included. Each figure keeps its cell and its sheet.
 */
export function lengkapiTriwulan(
  utama: PengukuranTerbaca,
  lain: readonly PengukuranTerbaca[],
  triwulan: number,
): TriwulanLengkap {
  const ada = triwulanBerisi(utama);
  const diambil = [1, 2, 3, 4].flatMap((t) => {
    if (t > triwulan || ada.includes(t)) return [];
    const berisi = lain.filter((p) => triwulanBerisi(p).includes(t));
    const dari = berisi.find((p) => p.sifat?.triwulan === t) ?? berisi[0];
    return dari === undefined ? [] : [{ triwulan: t, dari }];
  });
  if (diambil.length === 0) return { pengukuran: utama, diambil };
  const sumber = diambil.map(({ triwulan: t, dari }) => ({ t, dari, baris: menurutKunci(dari) }));
  const baris = utama.baris.map((b) => {
    const asal = sumber.flatMap(({ t, dari, baris: milik }) => {
      const satu = milik.get(kunciBaris(b));
      return satu === undefined ? [] : [{ t, lembar: dari.lembar, satu }];
    });
    return asal.reduce(ambil, b);
  });
  const jumlah = utama.jumlah && {
    ...utama.jumlah,
    twRp: sumber.reduce(
      (tw, { t, dari }) => ganti(tw, t, dari.jumlah?.twRp[t - 1], dari.lembar),
      utama.jumlah.twRp,
    ),
  };
  return { pengukuran: tanpaTotalTriwulan({ ...utama, baris, jumlah }, utama), diambil };
}

const kunciBaris = (b: BarisTerbaca): string => kodeBaris(b) ?? b.jalur.join(' > ').toLowerCase();
const menurutKunci = (p: PengukuranTerbaca) => new Map(p.baris.map((b) => [kunciBaris(b), b]));

function ambil(b: BarisTerbaca, { t, lembar, satu }: { t: number; lembar: string; satu: BarisTerbaca }) {
  return {
    ...b,
    twRp: ganti(b.twRp, t, satu.twRp[t - 1], lembar),
    sumberDana: ganti(b.sumberDana, t, satu.sumberDana[t - 1], lembar),
    indikator: b.indikator.map((i, ke) => ({
      ...i,
      tw: ganti(i.tw, t, cari(satu, i, ke)?.tw[t - 1], lembar),
    })),
  };
}

/** The indicator of the same name, else the one in the same place. */
function cari(b: BarisTerbaca, i: IndikatorTerbaca, ke: number): IndikatorTerbaca | undefined {
  return b.indikator.find((x) => x.nama.nilai !== null && x.nama.nilai === i.nama.nilai) ?? b.indikator[ke];
}

function ganti<T>(tw: Empat<Sel<T>>, t: number, sel: Sel<T> | undefined, lembar: string): Empat<Sel<T>> {
  if (sel === undefined) return tw;
  return tw.map((s, i) => (i === t - 1 ? { ...sel, lembar } : s)) as Empat<Sel<T>>;
}

/**
 * A form of one quarter may show that quarter's figure again where others show the year's, and the percentage of it. Those are
 * no totals: they are left out, so that no rule takes them for one.
 */
function tanpaTotalTriwulan(lengkap: PengukuranTerbaca, asli: PengukuranTerbaca): PengukuranTerbaca {
  const pasangan = asli.baris.flatMap((b, n) => {
    const baru = lengkap.baris[n] as BarisTerbaca;
    return [
      [
        b.realisasiRp,
        jumlahkan(b.twRp.map((s) => s.nilai)),
        jumlahkan(baru.twRp.map((s) => s.nilai)),
      ] as const,
      ...b.indikator.map((i, ke) => {
        const cara = caraBawaan(i.satuan.nilai);
        const tw = (x: IndikatorTerbaca | undefined) =>
          realisasi(
            (x?.tw ?? []).map((s) => s.nilai),
            cara,
          );
        return [i.realisasi, tw(i), tw(baru.indikator[ke])] as const;
      }),
    ];
  });
  const beda = pasangan.filter(([s, sendiri, semua]) => s.nilai !== null && sendiri !== semua);
  const sendiri = beda.filter(([s, n]) => n !== null && bulat(n) === bulat(s.nilai as number));
  if (beda.length === 0 || sendiri.length < KEBIASAAN * beda.length) return lengkap;
  const kosong = tanpaKolom();
  return {
    ...lengkap,
    baris: lengkap.baris.map((b) => ({
      ...b,
      realisasiRp: kosong,
      capaianK: kosong,
      capaianRp: kosong,
      rata: null,
      indikator: b.indikator.map((i) => ({ ...i, realisasi: kosong, capaian: kosong })),
    })),
    jumlah: lengkap.jumlah && { ...lengkap.jumlah, realisasiRp: kosong },
  };
}
