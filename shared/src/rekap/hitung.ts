/** What follows from a row's own figures: the one computation of consolidation, for every quarter. */

import { jumlahkan } from '../dasar/jumlah';
import { serapan } from '../kinerja/anggaran';
import { capaian } from '../kinerja/capaian';
import type { Empat, Triwulan } from '../kinerja/istilah';
import { type Ketentuan, opsiCapaian } from '../kinerja/ketentuan';
import { predikat } from '../kinerja/predikat';
import { realisasi } from '../kinerja/triwulan';
import { rataAnak } from './rata';
import type { BarisRekap, IndikatorRekap } from './rekap';

type Turunan = 'realisasiRp' | 'serapan' | 'rataK' | 'rataRp' | 'predikatK' | 'predikatRp' | 'indikator';

/** An indicator before anything is computed. */
export type IndikatorDasar = Omit<IndikatorRekap, 'realisasi' | 'capaian' | 'predikat'>;

/** A row before anything is computed: its own figures of all quarters. A row of a rekap is one too. */
export type BarisDasar = Omit<BarisRekap, Turunan> & { indikator: IndikatorDasar[] };

/** A row and those below it. */
export interface CabangDasar {
  baris: BarisDasar;
  anak: CabangDasar[];
}

/** What a figure is computed under. */
export interface Aturan {
  /** Quarters after it are left blank. */
  triwulan: Triwulan;
  ketentuan: Ketentuan;
}

/** The rows of a branch, owner first. Money that a row has none of itself is the sum of its children's. */
export function hitungCabang({ baris: b, anak }: CabangDasar, aturan: Aturan): BarisRekap[] {
  const bawah = anak.map((a) => hitungCabang(a, aturan));
  const langsung = bawah.map((r) => r[0] as BarisRekap);
  const uang = uangBaris(b, langsung, aturan.triwulan);
  const penyerapan = serapan(uang.anggaran, uang.realisasiRp);
  const isPemilikRata = b.level !== 'subkegiatan';
  const rataK = isPemilikRata
    ? rataAnak(
        langsung.map((a) => ({
          capaian: a.indikator.map((i) => i.capaian),
          // The children of this child stand in a workbook that was not given: its printed average is all there is.
          rata: a.rataK ?? a.tercetak.rataK,
        })),
      )
    : null;
  const rataRp = isPemilikRata ? penyerapan : null;
  const kelas = (n: number | null) => predikat(n, aturan.ketentuan.skala.nilai)?.kode ?? null;
  const satu: BarisRekap = {
    kode: b.kode,
    jalur: b.jalur,
    level: b.level,
    nama: b.nama,
    bidang: b.bidang,
    indikator: b.indikator.map((i) => hitungIndikator(i, aturan)),
    ...uang,
    capaianRenstraRp: b.capaianRenstraRp,
    sasaran: b.sasaran,
    penanggungJawab: b.penanggungJawab,
    serapan: penyerapan,
    rataK,
    rataRp,
    predikatK: kelas(rataK),
    predikatRp: kelas(rataRp),
    sumber: b.sumber,
    tercetak: b.tercetak,
  };
  return [satu, ...bawah.flat()];
}

/**
 * A blank realisasi of an indicator with a target gives capaian 0, because that quarter is over; an indicator without
 * target has no capaian.
 */
export function hitungIndikator(i: IndikatorDasar, { triwulan, ketentuan }: Aturan): IndikatorRekap {
  const tw = sampaiTriwulan(i.tw, triwulan);
  const hasil = realisasi(tw, i.cara);
  const persen = capaian(i.target, hasil, i.polaritas, opsiCapaian(ketentuan));
  return {
    nama: i.nama,
    satuan: i.satuan,
    target: i.target,
    polaritas: i.polaritas,
    cara: i.cara,
    tw,
    realisasi: hasil,
    capaian: persen,
    predikat: predikat(persen, ketentuan.skala.nilai)?.kode ?? null,
    targetRenstra: i.targetRenstra,
    realisasiLalu: i.realisasiLalu,
    realisasiRenstra: i.realisasiRenstra,
    capaianRenstra: i.capaianRenstra,
    targetTw: i.targetTw,
  };
}

type MedanUang = 'anggaran' | 'twRp' | 'realisasiRp' | 'rpjmdRp' | 'renstraRp' | 'laluRp' | 'targetTwRp';

function uangBaris(b: BarisDasar, anak: BarisRekap[], triwulan: Triwulan): Pick<BarisRekap, MedanUang> {
  const atauAnak = (medan: Exclude<MedanUang, 'twRp' | 'targetTwRp' | 'realisasiRp'>) =>
    b[medan] ?? jumlahkan(anak.map((a) => a[medan]));
  const empatAtauAnak = (sendiri: Empat<number | null>, medan: 'twRp' | 'targetTwRp') =>
    sendiri?.some((n) => n !== null)
      ? sendiri
      : ([0, 1, 2, 3].map((i) => jumlahkan(anak.map((a) => a[medan]?.[i] ?? null))) as Empat<number | null>);
  const twRp = empatAtauAnak(sampaiTriwulan(b.twRp, triwulan), 'twRp');
  return {
    anggaran: atauAnak('anggaran'),
    twRp,
    realisasiRp: realisasi(twRp, 'jumlah'),
    rpjmdRp: atauAnak('rpjmdRp'),
    renstraRp: atauAnak('renstraRp'),
    laluRp: atauAnak('laluRp'),
    targetTwRp: empatAtauAnak(b.targetTwRp, 'targetTwRp'),
  };
}

/** The quarters up to `n`; later ones are blank, whatever was known of them. */
const sampaiTriwulan = (tw: Empat<number | null>, n: Triwulan): Empat<number | null> =>
  tw.map((nilai, i) => (i < n ? nilai : null)) as Empat<number | null>;
