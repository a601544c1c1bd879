/** Bidang sheets → one checked rekap: the printed figures and, beside them, what follows from the quarters. */

import type { Triwulan } from '../kinerja/istilah';
import { type Ketentuan, ketentuan, type PilihanKetentuan } from '../kinerja/ketentuan';
import type { BarisTerbaca, PengukuranTerbaca } from '../lembar/terbaca';
import { type Aturan, type BarisDasar, type CabangDasar, hitungCabang } from './hitung';
import { empatNilai, indikatorDasar } from './indikator';
import { asalSimpul, pohon, type Simpul } from './pohon';
import { type BarisRekap, ketentuanRekap, type Rekap } from './rekap';
import { rumpun } from './rumpun';

export interface OpsiKonsolidasi extends PilihanKetentuan {
  /** null: the name that the first sheet shows. */
  instansi: string | null;
  tahun: number;
  /** Quarters after it are left blank, whatever the sheets hold. */
  triwulan: Triwulan;
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
  const aturan: Aturan = { triwulan: opsi.triwulan, ketentuan: ketentuan(opsi.tahun, opsi) };
  return {
    instansi: opsi.instansi ?? pertama?.pengukuran.instansi ?? null,
    tahun: opsi.tahun,
    triwulan: opsi.triwulan,
    ketentuan: aturan.ketentuan,
    baris: akar.flatMap((s) => hitungCabang(cabangDasar(s, aturan.ketentuan), aturan)),
  };
}

/**
 * The rekap as it stood after quarter `n`: the same consolidation over the same tree with the same ketentuan; the rekap's
 * own quarter and those to come give the rekap itself.
 */
export function rekapTriwulan(rekap: Rekap, n: Triwulan): Rekap {
  if (n >= rekap.triwulan) return rekap;
  const aturan: Aturan = { triwulan: n, ketentuan: ketentuanRekap(rekap) };
  const baris = rumpun(rekap.baris).flatMap((cabang) => hitungCabang(cabang, aturan));
  return { ...rekap, triwulan: n, baris };
}

function cabangDasar(s: Simpul, k: Ketentuan): CabangDasar {
  return { baris: barisDasar(s, k), anak: s.anak.map((a) => cabangDasar(a, k)) };
}

function barisDasar(s: Simpul, k: Ketentuan): BarisDasar {
  const { pengukuran, baris } = asalSimpul(s);
  return {
    kode: s.kode,
    jalur: s.jalur,
    level: s.level,
    nama: baris.nama.nilai ?? '',
    bidang: pengukuran.bidang ?? pengukuran.berkas.replace(/\.[^.]+$/, ''),
    indikator: baris.indikator.map((i) => indikatorDasar(i, k)),
    anggaran: baris.anggaran.nilai,
    twRp: empatNilai(baris.twRp),
    rpjmdRp: baris.rpjmdRp.nilai,
    renstraRp: baris.targetRenstraRp?.nilai ?? null,
    laluRp: baris.realisasiLaluRp?.nilai ?? null,
    targetTwRp: empatNilai(baris.targetTwRp),
    capaianRenstraRp: baris.capaianRenstraRp?.nilai ?? null,
    sasaran: baris.sasaran?.nilai ?? null,
    penanggungJawab: baris.penanggungJawab?.nilai ?? null,
    sumber: { berkas: pengukuran.berkas, lembar: pengukuran.lembar, baris: baris.baris },
    tercetak: tercetak(baris),
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
