/** The year's rekap as it stood after an earlier quarter: the same rules over fewer quarters. */
import { serapan } from '../anggaran';
import { capaian } from '../capaian';
import { rataAnak } from '../konsolidasi/rata';
import type { Empat } from '../lembar/terbaca';
import { predikat } from '../predikat';
import type { BarisRekap, IndikatorRekap } from '../rekap';
import { realisasi } from '../triwulan';
import { anak, type Konteks } from './konteks';

type Triwulan = 1 | 2 | 3 | 4;

/** Rows of `k.rekap` recomputed up to quarter `n`; the rekap's own quarter comes back as it is. */
export function barisTriwulan(k: Konteks, n: Triwulan): BarisRekap[] {
  if (n >= k.rekap.triwulan) return k.rekap.baris;
  const baru = new Map<BarisRekap, BarisRekap>();
  // Children stand below their parent, so from the end every child is known before its parent.
  for (const b of [...k.rekap.baris].reverse()) {
    const bawah = anak(k, b).map((a) => baru.get(a) ?? a);
    baru.set(b, barisSampai(k, b, bawah, n));
  }
  return k.rekap.baris.map((b) => baru.get(b) ?? b);
}

const potong = (tw: Empat<number | null>, n: Triwulan) =>
  tw.map((nilai, i) => (i < n ? nilai : null)) as Empat<number | null>;

function indikatorSampai(k: Konteks, i: IndikatorRekap, n: Triwulan): IndikatorRekap {
  const tw = potong(i.tw, n);
  const hasil = realisasi(tw, i.cara);
  const persen = capaian(i.target, hasil, i.polaritas, { lewat: true });
  return { ...i, tw, realisasi: hasil, capaian: persen, predikat: predikat(persen, k.skala)?.kode ?? null };
}

function barisSampai(k: Konteks, b: BarisRekap, bawah: BarisRekap[], n: Triwulan): BarisRekap {
  const twRp = potong(b.twRp, n);
  const realisasiRp = realisasi(twRp, 'jumlah');
  const penyerapan = serapan(b.anggaran, realisasiRp);
  const punyaRata = b.level !== 'subkegiatan';
  const rataK = punyaRata
    ? rataAnak(bawah.map((a) => ({ capaian: a.indikator.map((i) => i.capaian), rata: a.rataK })))
    : null;
  const rataRp = punyaRata ? penyerapan : null;
  return {
    ...b,
    indikator: b.indikator.map((i) => indikatorSampai(k, i, n)),
    twRp,
    realisasiRp,
    serapan: penyerapan,
    rataK,
    rataRp,
    predikatK: predikat(rataK, k.skala)?.kode ?? null,
    predikatRp: predikat(rataRp, k.skala)?.kode ?? null,
  };
}
