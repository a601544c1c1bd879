/** A typed number among formulas (`rumus-terputus`): when what it stands for changes, it does not. */

import { formatAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { indukKode } from '../../kinerja/kode';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import { kodeBaris } from '../../rekap/pohon';
import type { Lahan } from '../lahan';
import { type Tempat, temuanSel } from './lapor';

type SelDi = [tempat: Tempat, sel: Sel];

export function angkaKetikan({ pengukuran, dokumen }: Lahan): Temuan[] {
  const belanja = dokumen?.belanjaLangsung;
  const tBelanja = { berkas: dokumen?.berkas ?? '', lembar: belanja?.lembar ?? '' };
  const sisa = belanja
    ? [...belanja.isi.baris, ...(belanja.isi.jumlah ? [belanja.isi.jumlah] : [])].map((b) => b.sisa)
    : [];
  const perLembar = pengukuran.flatMap((p) => kelompok(p).map((sel) => sel.map((s): SelDi => [p, s])));
  return [...perLembar, ...penutup(pengukuran), sisa.map((s): SelDi => [tBelanja, s])].flatMap(menyendiri);
}

/** Owners whose rows stand on the sheet too; one whose rows are in another workbook has nothing to sum here. */
function berisi({ baris }: PengukuranTerbaca): BarisTerbaca[] {
  const induk = new Set(
    baris.filter((b) => b.anggaran.nilai !== null).map((b) => indukKode(kodeBaris(b) ?? '')),
  );
  return baris.filter((b) => induk.has(kodeBaris(b)) && b.level !== 'subkegiatan');
}

/** Cells of one sheet that the form computes in the same way. */
function kelompok(p: PengukuranTerbaca): Sel[][] {
  // No formula can fill a cell that holds the figures of several indicators.
  const tunggal = p.baris.filter((b) => b.indikator.length === 1);
  return [
    berisi(p).flatMap((b) => [b.anggaran, ...b.twRp, b.rpjmdRp]),
    p.baris.map((b) => b.realisasiRp),
    p.baris.map((b) => b.capaianRp),
    tunggal.flatMap((b) => b.indikator.map((i) => i.realisasi)),
    tunggal.flatMap((b) => b.indikator.map((i) => i.capaian)),
  ];
}

/** Averages: each sheet has but a few, so that the sheets of all bidang are looked at together. */
function penutup(pengukuran: readonly PengukuranTerbaca[]): SelDi[][] {
  const semua = pengukuran.flatMap((p) => berisi(p).map((b): [Tempat, BarisTerbaca] => [p, b]));
  return [
    semua.flatMap(([t, b]): SelDi[] => (b.rata ? [[t, b.rata.rataK]] : [])),
    semua.flatMap(([t, b]): SelDi[] => (b.rata ? [[t, b.rata.rataRp]] : [])),
    semua.map(([t, b]): SelDi => [t, b.capaianK]),
  ];
}

function menyendiri(semua: readonly SelDi[]): Temuan[] {
  const isi = semua.filter(([, s]) => s.sel !== null && s.nilai !== null);
  const ketikan = isi.filter(([, s]) => s.rumus === null);
  if (isi.length < 3 || ketikan.length * 3 > isi.length) return [];
  return ketikan.map(([t, s]) =>
    temuanSel(t, s, {
      aturan: 'rumus-terputus',
      tingkat: 'info',
      pesan: `Sel ${s.sel} berisi angka ketikan ${formatAngka(s.nilai ?? 0)}, padahal ${isi.length - ketikan.length} sel sejenisnya berisi rumus. Bila angka asalnya berubah, sel ini tidak ikut berubah.`,
    }),
  );
}
