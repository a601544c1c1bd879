/** The year's rekap as it stood after an earlier quarter: the same rules over fewer quarters. */

import { serapan } from '../kinerja/anggaran';
import { capaian } from '../kinerja/capaian';
import type { Empat, Triwulan } from '../kinerja/istilah';
import { type NamaSkala, predikat, type Skala } from '../kinerja/predikat';
import { realisasi } from '../kinerja/triwulan';
import { rataAnak } from './rata';
import type { BarisRekap, IndikatorRekap, Rekap } from './rekap';
import { type Cabang, rumpun } from './rumpun';

type Bahan = { rekap: Rekap; skala: NamaSkala | Skala };

/** Rows of the rekap recomputed up to quarter `n`; the rekap's own quarter comes back as it is. */
export function barisTriwulan({ rekap, skala }: Bahan, n: Triwulan): BarisRekap[] {
  if (n >= rekap.triwulan) return rekap.baris;
  const baru = new Map<BarisRekap, BarisRekap>();
  const hitung = ({ baris, anak }: Cabang): BarisRekap => {
    const satu = barisSampai(skala, baris, anak.map(hitung), n);
    baru.set(baris, satu);
    return satu;
  };
  rumpun(rekap.baris).forEach(hitung);
  return rekap.baris.map((b) => baru.get(b) ?? b);
}

const potong = (tw: Empat<number | null>, n: Triwulan) =>
  tw.map((nilai, i) => (i < n ? nilai : null)) as Empat<number | null>;

function indikatorSampai(skala: Bahan['skala'], i: IndikatorRekap, n: Triwulan): IndikatorRekap {
  const tw = potong(i.tw, n);
  const hasil = realisasi(tw, i.cara);
  const persen = capaian(i.target, hasil, i.polaritas, { lewat: true });
  return { ...i, tw, realisasi: hasil, capaian: persen, predikat: predikat(persen, skala)?.kode ?? null };
}

function barisSampai(skala: Bahan['skala'], b: BarisRekap, bawah: BarisRekap[], n: Triwulan): BarisRekap {
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
    indikator: b.indikator.map((i) => indikatorSampai(skala, i, n)),
    twRp,
    realisasiRp,
    serapan: penyerapan,
    rataK,
    rataRp,
    predikatK: predikat(rataK, skala)?.kode ?? null,
    predikatRp: predikat(rataRp, skala)?.kode ?? null,
  };
}
