/** Bidang sheets → one checked rekap: the printed figures and, beside them, what follows from the quarters. */

import { jumlahkan } from '../dasar/jumlah';
import { serapan } from '../kinerja/anggaran';
import type { Empat, Triwulan } from '../kinerja/istilah';
import { type NamaSkala, predikat, type Skala } from '../kinerja/predikat';
import { realisasi } from '../kinerja/triwulan';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';
import { empatNilai, indikatorRekap, sampaiTriwulan } from './indikator';
import { asalSimpul, pohon, type Simpul } from './pohon';
import { rataAnak } from './rata';
import type { BarisRekap, Rekap } from './rekap';

export interface OpsiKonsolidasi {
  /** null: the name that the first sheet shows. */
  instansi: string | null;
  tahun: number;
  /** Quarters after it are left blank, whatever the sheets hold. */
  triwulan: Triwulan;
  skala?: NamaSkala | Skala;
  /** Cap on capaian in percent; without one over-achievement stands as it is. */
  batas?: number;
}

/**
 * Merges the sheets into one kode tree (E.81, Permendagri 86/2017). The order of the sheets does not
 * matter. A kode with figures in two places keeps the first in file order; the rule `kode-ganda` reports it.
 *
 * A parent's money is its own printed row where the row has any, else the sum of its children, so that a
 * wrong parent is seen (rule `jumlah-anak`) instead of being repaired in silence.
 */
export function konsolidasi(pengukuran: PengukuranTerbaca[], opsi: OpsiKonsolidasi): Rekap {
  const akar = pohon(pengukuran);
  const pertama = akar.map(asalSimpul).find((a) => a.pengukuran.instansi !== null);
  return {
    instansi: opsi.instansi ?? pertama?.pengukuran.instansi ?? null,
    tahun: opsi.tahun,
    triwulan: opsi.triwulan,
    baris: akar.flatMap((s) => cabang(s, opsi)),
  };
}

/** The node's row followed by the rows below it. */
function cabang(s: Simpul, opsi: OpsiKonsolidasi): BarisRekap[] {
  const rumpun = s.anak.map((a) => cabang(a, opsi));
  const anak = rumpun.map((r) => r[0] as BarisRekap);
  return [barisRekap(s, anak, opsi), ...rumpun.flat()];
}

function barisRekap(s: Simpul, anak: BarisRekap[], opsi: OpsiKonsolidasi): BarisRekap {
  const { pengukuran, baris } = asalSimpul(s);
  const indikator = baris.indikator.map((i) => indikatorRekap(i, opsi));
  const uang = uangBaris(baris, anak, opsi.triwulan);
  const penyerapan = serapan(uang.anggaran, uang.realisasiRp);
  const isPemilikRata = s.level !== 'subkegiatan';
  const rataK = isPemilikRata
    ? rataAnak(
        anak.map((a) => ({
          capaian: a.indikator.map((i) => i.capaian),
          // The children of this child stand in a workbook that was not given: its printed average is all there is.
          rata: a.rataK ?? a.tercetak.rataK,
        })),
      )
    : null;
  const rataRp = isPemilikRata ? penyerapan : null;
  const kelas = (n: number | null) => predikat(n, opsi.skala)?.kode ?? null;
  return {
    kode: s.kode,
    jalur: s.jalur,
    level: s.level,
    nama: baris.nama.nilai ?? '',
    bidang: pengukuran.bidang ?? pengukuran.berkas.replace(/\.[^.]+$/, ''),
    indikator,
    ...uang,
    capaianRenstraRp: baris.capaianRenstraRp?.nilai ?? null,
    sasaran: baris.sasaran?.nilai ?? null,
    penanggungJawab: baris.penanggungJawab?.nilai ?? null,
    serapan: penyerapan,
    rataK,
    rataRp,
    predikatK: kelas(rataK),
    predikatRp: kelas(rataRp),
    sumber: { berkas: pengukuran.berkas, lembar: pengukuran.lembar, baris: baris.baris },
    tercetak: tercetak(baris),
  };
}

type MedanUang = 'anggaran' | 'twRp' | 'realisasiRp' | 'rpjmdRp' | 'renstraRp' | 'laluRp' | 'targetTwRp';

function uangBaris(baris: BarisTerbaca, anak: BarisRekap[], triwulan: Triwulan): Pick<BarisRekap, MedanUang> {
  const sendiri = sampaiTriwulan(baris.twRp, triwulan);
  const rencana = empatNilai(baris.targetTwRp);
  const atauAnak = (sel: Sel | undefined, medan: Exclude<MedanUang, 'twRp' | 'targetTwRp'>) =>
    sel?.nilai ?? jumlahkan(anak.map((a) => a[medan]));
  const empatAtauAnak = (sel: Empat<number | null>, medan: 'twRp' | 'targetTwRp') =>
    sel.some((n) => n !== null)
      ? sel
      : (sel.map((_, i) => jumlahkan(anak.map((a) => a[medan][i] ?? null))) as Empat<number | null>);
  const twRp = empatAtauAnak(sendiri, 'twRp');
  return {
    anggaran: atauAnak(baris.anggaran, 'anggaran'),
    twRp,
    realisasiRp: realisasi(twRp, 'jumlah'),
    rpjmdRp: atauAnak(baris.rpjmdRp, 'rpjmdRp'),
    renstraRp: atauAnak(baris.targetRenstraRp, 'renstraRp'),
    laluRp: atauAnak(baris.realisasiLaluRp, 'laluRp'),
    targetTwRp: empatAtauAnak(rencana, 'targetTwRp'),
  };
}

function tercetak(baris: BarisTerbaca): BarisRekap['tercetak'] {
  const utama = baris.indikator[0];
  return {
    capaianK: utama?.capaian.nilai ?? baris.capaianK.nilai,
    capaianRp: baris.capaianRp.nilai,
    realisasiK: utama?.realisasi.nilai ?? null,
    realisasiRp: baris.realisasiRp.nilai,
    rataK: baris.rata?.rataK.nilai ?? null,
    rataRp: baris.rata?.rataRp.nilai ?? null,
    predikatK: baris.rata?.predikatK.nilai ?? null,
    predikatRp: baris.rata?.predikatRp.nilai ?? null,
  };
}
