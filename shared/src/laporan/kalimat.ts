/** Computed sentences in official Indonesian. Each is a small function of the figures, so it changes when they do. */
import Big from 'big.js';
import { formatAngka, persen, rupiah } from '../dasar/angka';
import { bersatuan, isPersen } from './blok';

/** `a`, `a dan b`, `a, b, dan c`. */
export function daftarKata(kata: string[]): string {
  if (kata.length <= 2) return kata.join(' dan ');
  return `${kata.slice(0, -1).join(', ')}, dan ${kata[kata.length - 1]}`;
}

/** Distance of two figures: percentage points for a percent, else with the satuan. Always positive. */
export function jarak(a: number, b: number, satuan: string | null): string {
  const beda = new Big(a).minus(b).abs().toNumber();
  if (isPersen(satuan)) return `${formatAngka(beda, 2)} poin persentase`;
  return bersatuan(beda, satuan) ?? '';
}

/** `naik 51,33 poin persentase dari 22,43 % pada tahun 2023 menjadi 73,76 %`; `tetap …` when nothing changed. */
export function perubahan(kini: number, lalu: number, satuan: string | null, tahunLalu: number): string {
  const nilai = (n: number) => bersatuan(n, satuan) ?? '';
  if (kini === lalu) return `tetap ${nilai(kini)} seperti pada tahun ${tahunLalu}`;
  const arah = kini > lalu ? 'naik' : 'turun';
  const relatif =
    lalu === 0 || isPersen(satuan)
      ? ''
      : ` (${persen(new Big(kini).minus(lalu).abs().times(100).div(new Big(lalu).abs()).toNumber())})`;
  return `${arah} ${jarak(kini, lalu, satuan)}${relatif} dari ${nilai(lalu)} pada tahun ${tahunLalu} menjadi ${nilai(kini)}`;
}

export interface FaktaCapaian {
  indikator: string;
  tahun: number;
  satuan: string | null;
  target: number | null;
  realisasi: number | null;
  /** Percent. */
  capaian: number | null;
  predikat: string | null;
  /** Less is better. */
  negatif?: boolean;
}

/** This year's target against realisasi: reached or not, and by how much. */
export function kalimatCapaian(f: FaktaCapaian): string {
  const { target, realisasi } = f;
  if (target === null)
    return `Target “${f.indikator}” tahun ${f.tahun} belum ditetapkan pada dokumen kinerja.`;
  const t = bersatuan(target, f.satuan);
  if (realisasi === null)
    return `Realisasi “${f.indikator}” tahun ${f.tahun} belum tersedia dari target ${t}.`;
  const hasil =
    f.capaian === null
      ? 'tingkat capaiannya tidak dapat dihitung'
      : `tingkat capaiannya ${persen(f.capaian)}${f.predikat ? ` dengan predikat ${f.predikat}` : ''}`;
  const lebih = f.negatif ? realisasi < target : realisasi > target;
  const akhir =
    realisasi === target
      ? 'Target tercapai tepat.'
      : lebih
        ? `Target tercapai dan terlampaui ${jarak(realisasi, target, f.satuan)}.`
        : `Target belum tercapai, dengan selisih ${jarak(realisasi, target, f.satuan)}.`;
  return `Realisasi “${f.indikator}” tahun ${f.tahun} sebesar ${bersatuan(realisasi, f.satuan)} dari target ${t}, sehingga ${hasil}. ${akhir}`;
}

/** Budget, spending and what is left, as one sentence about `apa`. */
export function kalimatSerapan(
  apa: string,
  pagu: number | null,
  realisasi: number | null,
  serapan: number | null,
): string {
  if (pagu === null) return `Pagu ${apa} belum tersedia pada dokumen anggaran.`;
  if (realisasi === null) return `Pagu ${apa} sebesar ${rupiah(pagu)}; realisasinya belum tersedia.`;
  const sisa = new Big(pagu).minus(realisasi).toNumber();
  const terserap = serapan === null ? '' : ` atau ${persen(serapan)}`;
  const akhir =
    sisa === 0
      ? 'seluruh pagu terserap'
      : sisa > 0
        ? `sisa pagu ${rupiah(sisa)}`
        : `realisasi melebihi pagu sebesar ${rupiah(-sisa)}`;
  return `Dari pagu ${apa} sebesar ${rupiah(pagu)} terealisasi ${rupiah(realisasi)}${terserap}; ${akhir}.`;
}

/** How many of a list reached their target: `Dari 60 indikator sub kegiatan, 24 (40,00 %) mencapai target dan 36 belum.` */
export function kalimatJumlahTercapai(apa: string, capaian: (number | null)[]): string {
  const banyak = capaian.length;
  if (banyak === 0) return `Belum ada ${apa} yang diukur.`;
  const tercapai = capaian.filter((c) => (c ?? 0) >= 100).length;
  if (tercapai === banyak) return `Seluruh ${formatAngka(banyak)} ${apa} mencapai atau melampaui target.`;
  const tanpa = capaian.filter((c) => (c ?? 0) === 0).length;
  const bagian = persen(new Big(tercapai).times(100).div(banyak).toNumber());
  const nihil = tanpa > 0 ? `, ${formatAngka(tanpa)} di antaranya tanpa realisasi` : '';
  if (tercapai === 0) return `Dari ${formatAngka(banyak)} ${apa}, belum ada yang mencapai target${nihil}.`;
  return `Dari ${formatAngka(banyak)} ${apa}, ${formatAngka(tercapai)} (${bagian}) mencapai atau melampaui target dan ${formatAngka(banyak - tercapai)} belum${nihil}.`;
}

/** Mean of a unit and its predikat. */
export function kalimatRata(nama: string, rata: number | null, predikat: string | null): string {
  if (rata === null) return `Rata-rata capaian ${nama} belum dapat dihitung.`;
  return `Rata-rata capaian kinerja ${nama} sebesar ${persen(rata)}${predikat ? ` dengan predikat ${predikat}` : ''}.`;
}

/** Efficiency of one output (PMK 214/2017): capaian against serapan. */
export function kalimatEfisiensi(
  apa: string,
  f: { capaian: number | null; serapan: number | null; efisiensi: number | null; kategori: string },
): string {
  if (f.capaian === null || f.serapan === null)
    return `Efisiensi ${apa} tidak dapat dihitung karena datanya belum lengkap.`;
  const beda = new Big(f.capaian).minus(f.serapan);
  const banding = beda.eq(0)
    ? 'sama besar dengan serapan anggarannya'
    : `${beda.gt(0) ? 'lebih tinggi' : 'lebih rendah'} ${formatAngka(beda.abs().toNumber(), 2)} poin persentase daripada serapan anggarannya`;
  const e = f.efisiensi === null ? '' : `, dengan tingkat efisiensi ${persen(f.efisiensi)}`;
  return `Capaian ${apa} (${persen(f.capaian)}) ${banding} (${persen(f.serapan)})${e}, sehingga penggunaan sumber dayanya tergolong ${f.kategori}.`;
}

const SINGKATAN = new Set([
  'ASN',
  'PNS',
  'PPPK',
  'CPNS',
  'SDM',
  'SKPD',
  'OPD',
  'UPTD',
  'UPT',
  'SPBE',
  'BUMD',
  'DPRD',
  'APBD',
  'RPJMD',
  'RKPD',
  'KB',
  'TK',
  'SD',
  'SMP',
  'SMA',
  'SMK',
  'IKM',
  'UMKM',
]);
const KATA_KECIL = new Set([
  'dan',
  'di',
  'ke',
  'dari',
  'pada',
  'untuk',
  'serta',
  'atau',
  'yang',
  'dengan',
  'bagi',
  'oleh',
  'dalam',
]);

/** A name in running text: `PROGRAM KEPEGAWAIAN DAERAH` becomes `Program Kepegawaian Daerah`; mixed case stays. */
export function namaRapi(nama: string): string {
  if (/[a-z]/.test(nama)) return nama;
  return nama.replace(/\p{L}+/gu, (kata, letak: number) => {
    if (SINGKATAN.has(kata)) return kata;
    const kecil = kata.toLowerCase();
    return letak > 0 && KATA_KECIL.has(kecil) ? kecil : `${kata.charAt(0)}${kecil.slice(1)}`;
  });
}
