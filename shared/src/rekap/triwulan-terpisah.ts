/** Quarters that stand on sheets of their own: the form of the last one, with the earlier quarters' figures from the others. */

import { bulat } from '../dasar/angka';
import { jumlahkan } from '../dasar/jumlah';
import { at } from '../dasar/pasti';
import { type Empat, mapEmpat } from '../kinerja/istilah';
import { caraBawaan, realisasi } from '../kinerja/triwulan';
import { isSejakJanuari } from '../lembar/pengukuran/sampai-dengan';
import { tambahan, tanpaKolom } from '../lembar/sel';
import type { BarisTerbaca, IndikatorTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';
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
  const sejakJanuari = new Set([
    ...ada.filter((t) => isSejakJanuari(utama.peta, t)),
    ...diambil.filter(({ triwulan: t, dari }) => isSejakJanuari(dari.peta, t)).map((d) => d.triwulan),
  ]);
  const baris = utama.baris.map((b) => {
    const asal = sumber.flatMap(({ t, dari, baris: milik }) => {
      const satu = milik.get(kunciBaris(b));
      return satu === undefined ? [] : [{ t, dari, satu }];
    });
    return tanpaRangkap(asal.reduce(ambil, b), sejakJanuari);
  });
  const jumlah = utama.jumlah && {
    ...utama.jumlah,
    twRp: uraikan(
      sumber.reduce((tw, { t, dari }) => ganti(tw, t, dari.jumlah?.twRp[t - 1], dari), utama.jumlah.twRp),
      sejakJanuari,
    ),
  };
  return { pengukuran: tanpaTotalTriwulan({ ...utama, baris, jumlah }, utama), diambil };
}

const kunciBaris = (b: BarisTerbaca): string => kodeBaris(b) ?? b.jalur.join(' > ').toLowerCase();
const menurutKunci = (p: PengukuranTerbaca) => new Map(p.baris.map((b) => [kunciBaris(b), b]));

function ambil(
  b: BarisTerbaca,
  { t, dari, satu }: { t: number; dari: PengukuranTerbaca; satu: BarisTerbaca },
) {
  return {
    ...b,
    twRp: ganti(b.twRp, t, satu.twRp[t - 1], dari),
    sumberDana: ganti(b.sumberDana, t, satu.sumberDana[t - 1], dari),
    indikator: b.indikator.map((i, ke) => ({
      ...i,
      tw: ganti(i.tw, t, cari(satu, i, ke)?.tw[t - 1], dari),
    })),
  };
}

/** The indicator of the same name, else the one in the same place. */
function cari(b: BarisTerbaca, i: IndikatorTerbaca, ke: number): IndikatorTerbaca | undefined {
  return b.indikator.find((x) => x.nama.nilai !== null && x.nama.nilai === i.nama.nilai) ?? b.indikator[ke];
}

function ganti<T>(
  tw: Empat<Sel<T>>,
  t: number,
  sel: Sel<T> | undefined,
  { berkas, lembar }: PengukuranTerbaca,
): Empat<Sel<T>> {
  if (sel === undefined) return tw;
  return mapEmpat(tw, (s, ke) => (ke === t ? { ...sel, lembar, berkas } : s));
}

/** Sheets that show the year to their quarter hold the quarters of the sheets before: only what was added counts. */
function uraikan(tw: Empat<Sel>, sejakJanuari: ReadonlySet<number>): Empat<Sel> {
  let sampai = 0;
  return mapEmpat(tw, (s, t) => {
    if (s.nilai === null) return s;
    const sebelum = sampai;
    sampai = sejakJanuari.has(t) ? s.nilai : sampai + s.nilai;
    return sejakJanuari.has(t) ? tambahan(s, { ...s, nilai: sebelum }) : s;
  });
}

function tanpaRangkap(b: BarisTerbaca, sejakJanuari: ReadonlySet<number>): BarisTerbaca {
  if (sejakJanuari.size === 0) return b;
  const isStok = (i: IndikatorTerbaca) => caraBawaan(i.satuan.nilai) === 'terakhir';
  return {
    ...b,
    twRp: uraikan(b.twRp, sejakJanuari),
    indikator: b.indikator.map((i) => (isStok(i) ? i : { ...i, tw: uraikan(i.tw, sejakJanuari) })),
  };
}

/** A printed figure with what it would be for the quarter alone, and for the year to it. */
type Pasangan = [tercetak: Sel, sendiri: number | null, semua: number | null];

/**
 * A form of one quarter may show that quarter's figure again where others show the year's, and the percentage of it. Those are
 * no totals: they are left out, so that no rule takes them for one.
 */
function tanpaTotalTriwulan(lengkap: PengukuranTerbaca, asli: PengukuranTerbaca): PengukuranTerbaca {
  const total: Pasangan[] = [];
  const persen: Pasangan[] = [];
  const catat = (
    hasil: Sel,
    capaian: Sel,
    target: number | null,
    sendiri: number | null,
    semua: number | null,
  ) => {
    const bagi = (n: number | null) => (n === null || !target ? null : (n / target) * 100);
    total.push([hasil, sendiri, semua]);
    persen.push([capaian, bagi(sendiri), bagi(semua)]);
  };
  asli.baris.forEach((b, n) => {
    const baru = at(lengkap.baris, n);
    const rp = (x: BarisTerbaca) => jumlahkan(x.twRp.map((s) => s.nilai));
    catat(b.realisasiRp, b.capaianRp, b.anggaran.nilai, rp(b), rp(baru));
    b.indikator.forEach((i, ke) => {
      const cara = caraBawaan(i.satuan.nilai);
      const tw = (x: IndikatorTerbaca | undefined) =>
        realisasi(
          (x?.tw ?? []).map((s) => s.nilai),
          cara,
        );
      catat(i.realisasi, i.capaian, i.target.nilai, tw(i), tw(baru.indikator[ke]));
    });
  });
  const [totalTriwulan, persenTriwulan] = [isTriwulanSendiri(total), isTriwulanSendiri(persen)];
  if (!totalTriwulan && !persenTriwulan) return lengkap;
  const kosong = tanpaKolom();
  const hasil = totalTriwulan ? { realisasiRp: kosong } : {};
  const capaian = persenTriwulan ? { capaianK: kosong, capaianRp: kosong, rata: null } : {};
  return {
    ...lengkap,
    baris: lengkap.baris.map((b) => ({
      ...b,
      ...hasil,
      ...capaian,
      indikator: b.indikator.map((i) => ({
        ...i,
        ...(totalTriwulan && { realisasi: kosong }),
        ...(persenTriwulan && { capaian: kosong }),
      })),
    })),
    jumlah: lengkap.jumlah && { ...lengkap.jumlah, ...hasil },
  };
}

/** True where nearly all figures that tell the two apart are the quarter's own. */
function isTriwulanSendiri(pasangan: Pasangan[]): boolean {
  const sama = (a: number | null, b: number | null) => a !== null && b !== null && bulat(a) === bulat(b);
  const beda = pasangan.filter(([s, sendiri, semua]) => s.nilai !== null && !sama(sendiri, semua));
  const milik = beda.filter(([s, sendiri]) => sama(s.nilai, sendiri));
  return beda.length > 0 && milik.length >= KEBIASAAN * beda.length;
}
