/**
 * Columns that agencies compute in ways of their own: E.81's sums to date and its percentage against the Renstra, the
 * percentage of a quarter. Which way a sheet computes a column is read from the column itself: the reading that most of
 * its cells agree with; a cell that agrees with none is at fault.
 */

import { formatAngka, rupiah } from '../../dasar/angka';
import { serapan } from '../../kinerja/anggaran';
import { capaian } from '../../kinerja/capaian';
import { POLARITAS } from '../../kinerja/istilah';
import type { IndikatorTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import { polaritasIndikator } from '../../rekap/indikator';
import type { Asal } from '../../rekap/pohon';
import { isTakTerbaca, type Lahan } from '../lahan';
import { angkaKinerja, angkaPersen, angkaUang } from './angka';
import { realisasiK, targetK, twK } from './pengukuran-kinerja';
import { twRp, uang } from './pengukuran-uang';
import { type Angka, type Nilai, type Persamaan, samaJumlah, samaPersen, tambah } from './persamaan';

/** One cell of such a column, under each reading in the same order; null where that reading has nothing to say. */
type Bacaan = (Persamaan | null)[];

/** Fewer agreeing cells than this do not show how a column is meant. */
const SAKSI_MIN = 3;

export function persamaanRenstra(lahan: Lahan): Persamaan[] {
  const baris = lahan.simpul.flatMap((s) => [...(s.pemilik ? [s.pemilik] : []), ...s.kembar]);
  return lahan.pengukuran.flatMap((p) => lembar(p, baris));
}

function lembar(p: PengukuranTerbaca, semua: readonly Asal[]): Persamaan[] {
  const ada = Object.keys(p.peta);
  if (!ada.some((b) => /^(capaianRenstra|lalu|tw\d\.persen)/.test(b))) return [];
  const baris = semua.filter((a) => a.pengukuran === p);
  const indikator = baris.flatMap((a) => a.baris.indikator.map((i): [Asal, IndikatorTerbaca] => [a, i]));
  return [
    ...sepakat(indikator.map(([a, i]) => sampaiKiniK(a, i))),
    ...sepakat(baris.map(sampaiKiniRp)),
    ...sepakat(indikator.map(([a, i]) => persenRenstraK(a, i))),
    ...sepakat(baris.map(persenRenstraRp)),
    ...sepakat(indikator.flatMap(([a, i]) => persenTwK(a, i))),
    ...sepakat(baris.flatMap(persenTwRp)),
  ];
}

/** The equations of the reading that the column follows; none where it follows none. */
function sepakat(sel: readonly Bacaan[]): Persamaan[] {
  const isi = sel.filter((b) => b.some((p) => p !== null));
  const cocok = (isi[0] ?? []).map((_, ke) => isi.filter((b) => isCocok(b[ke] ?? null)).length);
  const unggul = cocok.indexOf(Math.max(...cocok));
  const saksi = cocok[unggul] ?? 0;
  if (saksi < SAKSI_MIN || saksi * 2 <= isi.length) return [];
  return isi.flatMap((b) => {
    const p = b[unggul] ?? null;
    return p === null || (!isCocok(p) && b.some(isCocok)) ? [] : [p];
  });
}

const tercetak: Nilai = ({ sel }) => sel.nilai;

function isCocok(p: Persamaan | null): boolean {
  const hitung = p?.hitung(tercetak) ?? null;
  return p !== null && hitung !== null && p.banding(p.hasil.sel.nilai ?? 0, hitung, tercetak) !== 'beda';
}

const isAda = (sel: Sel | undefined): sel is Sel => sel != null && sel.nilai !== null;
const isGelap = (...sel: (Sel | undefined)[]): boolean => sel.some((s) => s !== undefined && isTakTerbaca(s));

const laluK = (a: Asal, s: Sel): Angka => angkaKinerja(a, s, 'Realisasi Renstra s/d tahun lalu');
const kiniK = (a: Asal, s: Sel): Angka => angkaKinerja(a, s, 'Realisasi Renstra s/d tahun ini');
const laluRp = (a: Asal, s: Sel): Angka => angkaUang(a, s, 'Realisasi anggaran Renstra s/d tahun lalu');

function sampaiKiniK(a: Asal, i: IndikatorTerbaca): Bacaan {
  const { realisasiRenstra, realisasiLalu } = i;
  if (!isAda(realisasiRenstra) || !realisasiLalu || isGelap(realisasiLalu, i.realisasi)) return [];
  const dasar = { aturan: 'jumlah-triwulan' as const, hasil: kiniK(a, realisasiRenstra) };
  const [lalu, tahunIni] = [laluK(a, realisasiLalu), realisasiK(a, i)];
  return [
    samaJumlah([lalu, tahunIni], { ...dasar, dari: () => 'realisasi s/d tahun lalu ditambah tahun ini' }),
    samaJumlah([tahunIni], { ...dasar, dari: () => 'realisasi tahun ini' }),
  ];
}

function sampaiKiniRp(a: Asal): Bacaan {
  const { rpjmdRp, realisasiLaluRp, realisasiRp } = a.baris;
  if (!isAda(rpjmdRp) || !realisasiLaluRp || isGelap(realisasiLaluRp, realisasiRp)) return [];
  return [
    samaJumlah([laluRp(a, realisasiLaluRp), uang(a, 'realisasi')], {
      aturan: 'jumlah-triwulan',
      hasil: uang(a, 'rpjmd'),
      dari: () => 'realisasi s/d tahun lalu ditambah tahun ini',
    }),
  ];
}

function persenRenstraK(a: Asal, i: IndikatorTerbaca): Bacaan {
  const { capaianRenstra, targetRenstra, realisasiRenstra, realisasi } = i;
  if (!isAda(capaianRenstra) || isGelap(targetRenstra, i.target, realisasi, realisasiRenstra)) return [];
  const hasil = angkaPersen(a, capaianRenstra, 'Tingkat capaian Renstra');
  const renstra = angkaKinerja(a, targetRenstra, 'Target Renstra');
  const bagi = (atas: Angka, bawah: Angka, p = polaritasIndikator(i)): Persamaan =>
    samaPersen([bawah, atas], (n) => capaian(n(bawah), n(atas), p, { lewat: true }), {
      aturan: 'persen',
      hasil,
      dari: (n) => `${formatAngka(n(atas) ?? 0)} terhadap ${formatAngka(n(bawah) ?? 0)} adalah`,
    });
  const kini = isAda(realisasiRenstra) ? kiniK(a, realisasiRenstra) : null;
  const lain = i.polaritas === null ? POLARITAS.filter((p) => p !== polaritasIndikator(i)) : [];
  return [
    kini && bagi(kini, renstra),
    bagi(realisasiK(a, i), renstra),
    bagi(realisasiK(a, i), targetK(a, i)),
    ...lain.map((p) => bagi(kini ?? realisasiK(a, i), renstra, p)),
  ];
}

function persenRenstraRp(a: Asal): Bacaan {
  const { capaianRenstraRp, targetRenstraRp, rpjmdRp, realisasiRp, anggaran } = a.baris;
  if (!isAda(capaianRenstraRp) || isGelap(targetRenstraRp, rpjmdRp, realisasiRp, anggaran)) return [];
  const hasil = angkaPersen(a, capaianRenstraRp, 'Tingkat realisasi anggaran Renstra');
  const renstra = isAda(targetRenstraRp) ? angkaUang(a, targetRenstraRp, 'Anggaran Renstra') : null;
  const bagi = (atas: Angka, bawah: Angka) => persenUang(hasil, atas, bawah);
  return [
    renstra && isAda(rpjmdRp) ? bagi(uang(a, 'rpjmd'), renstra) : null,
    renstra && bagi(uang(a, 'realisasi'), renstra),
    bagi(uang(a, 'realisasi'), uang(a, 'anggaran')),
  ];
}

const persenUang = (hasil: Angka, atas: Angka, bawah: Angka): Persamaan =>
  samaPersen([bawah, atas], (n) => serapan(n(bawah), n(atas) ?? 0), {
    aturan: 'persen',
    hasil,
    dari: (n) => `${rupiah(n(atas) ?? 0)} dari ${rupiah(n(bawah) ?? 0)} adalah`,
  });

/** A quarter's percentage: of the quarter alone or of the year so far, against the year's plan or the quarter's own. */
function persenTwK(a: Asal, i: IndikatorTerbaca): Bacaan[] {
  const rencana = (i.targetTw ?? []).map((s) => angkaKinerja(a, s, 'Target triwulan'));
  if (isGelap(i.target, ...i.tw, ...(i.targetTw ?? []))) return [];
  return (i.persenTw ?? []).map((sel, ke): Bacaan => {
    if (!isAda(sel)) return [];
    const hasil = angkaPersen(a, sel, `Capaian kinerja triwulan ${ke + 1}`);
    return bagianTahun(twK(a, i), targetK(a, i), rencana, ke).map(([atas, bawah]) =>
      samaPersen(
        [...bawah, ...atas],
        (n) => capaian(tambah(bawah.map(n)), tambah(atas.map(n)), 'positif', { lewat: true }),
        {
          aturan: 'persen',
          hasil,
          dari: (n) =>
            `${formatAngka(tambah(atas.map(n)))} terhadap target ${formatAngka(tambah(bawah.map(n)))} adalah`,
        },
      ),
    );
  });
}

function persenTwRp(a: Asal): Bacaan[] {
  const { anggaran, twRp: tw, targetTwRp = [], persenTwRp: persen = [] } = a.baris;
  const rencana = targetTwRp.map((s) => angkaUang(a, s, 'Anggaran triwulan'));
  if (isGelap(anggaran, ...tw, ...targetTwRp)) return [];
  return persen.map((sel, ke): Bacaan => {
    if (!isAda(sel)) return [];
    const hasil = angkaPersen(a, sel, `Persentase realisasi anggaran triwulan ${ke + 1}`);
    return bagianTahun(twRp(a), uang(a, 'anggaran'), rencana, ke).map(([atas, bawah]) =>
      samaPersen([...bawah, ...atas], (n) => serapan(tambah(bawah.map(n)), tambah(atas.map(n))), {
        aturan: 'persen',
        hasil,
        dari: (n) => `${rupiah(tambah(atas.map(n)))} dari ${rupiah(tambah(bawah.map(n)))} adalah`,
      }),
    );
  });
}

/** What can stand above and below the stroke of a quarter's percentage. */
const bagianTahun = (
  tw: readonly Angka[],
  setahun: Angka,
  rencana: readonly Angka[],
  ke: number,
): [atas: Angka[], bawah: Angka[]][] => [
  [tw.slice(ke, ke + 1), [setahun]],
  [tw.slice(0, ke + 1), [setahun]],
  [tw.slice(ke, ke + 1), rencana.slice(ke, ke + 1)],
  [tw.slice(0, ke + 1), rencana.slice(0, ke + 1)],
];
