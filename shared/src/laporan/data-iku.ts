/** Each IKU with everything the sheets know of it, and the figures the report may print. */

import { formatAngka } from '../dasar/angka';
import { capaian as tingkatCapaian } from '../kinerja/capaian';
import { POLARITAS, type Polaritas } from '../kinerja/istilah';
import { opsiCapaian } from '../kinerja/ketentuan';
import type { BarisIku, BarisPembanding, BarisPerjanjian, BarisRenstra } from '../lembar/dokumen/terbaca';
import type { Sel } from '../lembar/terbaca';
import { isPersen } from './blok';
import { type Konteks, namaPredikat } from './konteks';

export interface Iku {
  no: number;
  sasaran: string;
  indikator: string;
  satuan: string | null;
  formulasi: string | null;
  awal: number | null;
  target: number | null;
  capaian: number | null;
  /** Recomputed from target and capaian, percent. */
  tingkat: number | null;
  predikat: string | null;
  polaritas: Polaritas;
  kendala: string | null;
  tindakLanjut: string | null;
  /** Target of this year's PK for the same indicator. */
  targetPk: number | null;
  renstra: { target: number | null; tingkat: number | null; predikat: string | null } | null;
  /** Target (Renstra) and realisasi by year, oldest first. */
  riwayat: { tahun: number; target: number | null; realisasi: number | null }[];
  pembanding: BarisPembanding[];
  /** Why a printed figure was not used. */
  catatan: string | null;
  sel: { target: string | null; capaian: string | null; awal: string | null };
}

export function daftarIku(k: Konteks): Iku[] {
  const baris = k.dokumen?.iku?.isi.baris ?? [];
  return baris.filter((b) => b.indikator.nilai !== null).map((b, i) => iku(k, b, i + 1));
}

function iku(k: Konteks, b: BarisIku, no: number): Iku {
  const renstra = cariSama(k.dokumen?.renstra?.isi.baris ?? [], b, no);
  const pk = cariSama(k.dokumen?.perjanjian?.isi.baris ?? [], b, no);
  const satuan = b.satuan.nilai ?? renstra?.satuan.nilai ?? null;
  const polaritas =
    POLARITAS.find((p) => (b.keterangan.nilai ?? '').toLowerCase().includes(p)) ??
    k.ketentuan.polaritas.nilai;
  const { capaian, catatan } = capaianLayak(b.capaian, renstra?.capaian ?? null, satuan, k);
  const target = b.target.nilai;
  // An IKU without capaian has none yet, whatever the quarter.
  const batas = { ...opsiCapaian(k.ketentuan), lewat: false };
  const tingkat = tingkatCapaian(target, capaian, polaritas, batas);
  const tingkatRenstra = renstra ? tingkatCapaian(renstra.target.nilai, capaian, polaritas, batas) : null;
  return {
    no,
    sasaran: b.sasaran.nilai ?? '',
    indikator: (b.indikator.nilai ?? '').replace(/\.\s*$/, ''),
    satuan,
    formulasi: isi(b.formulasi),
    awal: b.kondisiAwal.nilai,
    target,
    capaian,
    tingkat,
    predikat: namaPredikat(k, tingkat),
    polaritas,
    kendala: isi(b.kendala),
    tindakLanjut: isi(b.tindakLanjut),
    targetPk: pk?.target.nilai ?? null,
    renstra: renstra && {
      target: renstra.target.nilai,
      tingkat: tingkatRenstra,
      predikat: namaPredikat(k, tingkatRenstra),
    },
    riwayat: riwayat(k, b, renstra, target, capaian),
    pembanding: pembanding(k, no),
    catatan,
    sel: { target: b.target.sel, capaian: b.capaian.sel, awal: b.kondisiAwal.sel },
  };
}

/** The same indicator on another sheet: by its words, else by its place when both lists are as long. */
function cariSama<T extends BarisIku | BarisPerjanjian>(baris: T[], b: BarisIku, no: number): T | null {
  const kunci = kata(b.indikator.nilai);
  return baris.find((r) => kata(r.indikator.nilai) === kunci) ?? baris[no - 1] ?? null;
}

function kata(teks: string | null): string {
  return (teks ?? '').toLowerCase().replace(/[^a-z0-9]/g, '');
}

/** A remark that only points elsewhere (`-`, `Ket di bawah`) is no remark. */
function isi(s: Sel<string>): string | null {
  const teks = (s.nilai ?? '').trim();
  return teks === '' || /^[-–—.]+$/.test(teks) || /^(ket(erangan)?\.?|lihat)\s+di\s*bawah/i.test(teks)
    ? null
    : teks;
}

/**
 * A head count in a percent column cannot be this indicator's achievement. The Renstra sheet's figure for the
 * same indicator stands in when it has one; otherwise nothing is printed. Either way the reader is told.
 */
function capaianLayak(
  s: Sel,
  renstra: Sel | null,
  satuan: string | null,
  k: Konteks,
): { capaian: number | null; catatan: string | null } {
  const nilai = s.nilai;
  if (nilai === null && renstra && renstra.nilai !== null) return { capaian: renstra.nilai, catatan: null };
  if (nilai === null || !isPersen(satuan) || nilai <= 1000) return { capaian: nilai, catatan: null };
  const pengganti = renstra && renstra.nilai !== null && renstra.nilai <= 1000 ? renstra.nilai : null;
  const dipakai =
    pengganti === null
      ? 'capaiannya belum dapat dihitung'
      : `laporan ini memakai ${formatAngka(pengganti, 2)} dari lembar ${k.dokumen?.renstra?.lembar ?? 'Renstra'}`;
  const pesan = `Lembar ${k.dokumen?.iku?.lembar ?? 'IKU'} sel ${s.sel ?? ''} memuat ${formatAngka(nilai)} pada kolom bersatuan persen; ${dipakai}.`;
  k.kurang.push(`${pesan} Betulkan isi sel itu.`);
  return { capaian: pengganti, catatan: pesan };
}

function riwayat(
  k: Konteks,
  b: BarisIku,
  renstra: BarisRenstra | null,
  target: number | null,
  capaian: number | null,
): Iku['riwayat'] {
  const targetTahun = renstra?.targetTahun ?? {};
  const realisasiTahun = renstra?.realisasiTahun ?? {};
  const tahun = new Set([...Object.keys(targetTahun), ...Object.keys(realisasiTahun)].map(Number));
  tahun.add(k.tahun);
  if (b.kondisiAwal.nilai !== null) tahun.add(k.tahun - 1);
  return [...tahun]
    .filter((t) => t <= k.tahun)
    .sort((a, c) => a - c)
    .map((t) => ({
      tahun: t,
      target: t === k.tahun ? target : (targetTahun[t]?.nilai ?? null),
      realisasi:
        t === k.tahun
          ? capaian
          : (realisasiTahun[t]?.nilai ?? (t === k.tahun - 1 ? b.kondisiAwal.nilai : null)),
    }));
}

/** Benchmarks belong to the agency; the first IKU shows them unless a row names an indicator of its own. */
function pembanding(k: Konteks, no: number): BarisPembanding[] {
  const semua = k.dokumen?.renstra?.isi.pembanding ?? [];
  return no === 1 ? semua : [];
}
