/** A typed number among formulas (`rumus-terputus`): when what it stands for changes, it does not. */

import { formatAngka } from '../../angka';
import { indukKode } from '../../kode';
import { kodeBaris } from '../../konsolidasi/pohon';
import type { PengukuranTerbaca, Sel } from '../../lembar/terbaca';
import type { Lahan } from '../lahan';
import type { Temuan } from '../temuan';
import { type Tempat, temuanSel } from './lapor';

export function angkaKetikan({ pengukuran, dokumen }: Lahan): Temuan[] {
  const belanja = dokumen?.belanjaLangsung;
  return [
    ...pengukuran.flatMap((p) => kelompok(p).flatMap((sel) => menyendiri(p, sel))),
    ...(dokumen && belanja
      ? menyendiri(
          { berkas: dokumen.berkas, lembar: belanja.lembar },
          [...belanja.isi.baris, ...(belanja.isi.jumlah ? [belanja.isi.jumlah] : [])].map((b) => b.sisa),
        )
      : []),
  ];
}

/** Cells of one sheet that the form computes in the same way. */
function kelompok({ baris }: PengukuranTerbaca): Sel[][] {
  const induk = new Set(
    baris.filter((b) => b.anggaran.nilai !== null).map((b) => indukKode(kodeBaris(b) ?? '')),
  );
  // An owner whose rows stand in another workbook has nothing to sum here.
  const atas = baris.filter((b) => induk.has(kodeBaris(b)) && b.level !== 'subkegiatan');
  // No formula can fill a cell that holds the figures of several indicators.
  const tunggal = baris.filter((b) => b.indikator.length === 1);
  return [
    atas.flatMap((b) => [b.anggaran, ...b.twRp, b.rpjmdRp]),
    baris.map((b) => b.realisasiRp),
    baris.map((b) => b.capaianRp),
    tunggal.flatMap((b) => b.indikator.map((i) => i.realisasi)),
    tunggal.flatMap((b) => b.indikator.map((i) => i.capaian)),
    atas.flatMap((b) => (b.rata ? [b.rata.rataK] : [])),
    atas.flatMap((b) => (b.rata ? [b.rata.rataRp] : [])),
  ];
}

function menyendiri(t: Tempat, sel: readonly Sel[]): Temuan[] {
  const isi = sel.filter((s) => s.sel !== null && s.nilai !== null);
  const ketikan = isi.filter((s) => s.rumus === null);
  if (isi.length < 3 || ketikan.length * 3 > isi.length) return [];
  return ketikan.map((s) =>
    temuanSel(t, s, {
      aturan: 'rumus-terputus',
      tingkat: 'info',
      pesan: `Sel ${s.sel} berisi angka ketikan ${formatAngka(s.nilai ?? 0)}, padahal ${isi.length - ketikan.length} sel sejenisnya berisi rumus. Bila angka asalnya berubah, sel ini tidak ikut berubah.`,
    }),
  );
}
