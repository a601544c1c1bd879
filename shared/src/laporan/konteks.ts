/** What every chapter needs: names, the year, the tree of the rekap, and the list of what is still missing. */

import type { BuktiRekomendasi } from '../bukti/bukti';
import { jumlahkan } from '../dasar/jumlah';
import { romawi } from '../dasar/romawi';
import type { Temuan } from '../dasar/temuan';
import type { Ketentuan } from '../kinerja/ketentuan';
import { URUTAN } from '../kinerja/kode';
import { predikat } from '../kinerja/predikat';
import type { DokumenTerbaca } from '../lembar/dokumen/terbaca';
import { type BarisRekap, ketentuanRekap, type Rekap } from '../rekap/rekap';

export interface BahanLaporan {
  rekap: Rekap;
  dokumen: DokumenTerbaca | null;
  temuan: Temuan[];
  bukti: BuktiRekomendasi[];
  draf: boolean;
  /** Annexes that are off by default. */
  lampiran?: { temuan?: boolean; jejak?: boolean };
}

export interface Konteks extends BahanLaporan {
  /** Name for running text; a visible placeholder when nobody wrote it. */
  instansi: string;
  /** Short name, else the name itself. */
  singkatan: string;
  kota: string;
  tahun: number;
  /** `Triwulan IV`. */
  triwulan: string;
  /** What the rekap's figures were ruled by. */
  ketentuan: Ketentuan;
  kurang: string[];
  temuanLaporan: Temuan[];
}

export function konteks(bahan: BahanLaporan): Konteks {
  const profil = bahan.dokumen?.profil?.isi;
  const kurang: string[] = [];
  const wajib = (nilai: string | null | undefined, apa: string) => {
    if (nilai) return nilai;
    kurang.push(`${apa} belum diisi pada lembar Profil.`);
    return `[${apa}]`;
  };
  const instansi = wajib(profil?.instansi ?? bahan.rekap.instansi, 'Nama instansi');
  return {
    ...bahan,
    instansi,
    singkatan: profil?.singkatan ?? instansi,
    kota: wajib(profil?.kota, 'Nama kota'),
    tahun: bahan.rekap.tahun,
    triwulan: `Triwulan ${romawi(bahan.rekap.triwulan)}`,
    ketentuan: ketentuanRekap(bahan.rekap),
    kurang,
    temuanLaporan: [],
  };
}

/** Name of the predikat of a percentage on the agency's scale, `Sangat Tinggi`; null for a blank. */
export function namaPredikat(k: Konteks, nilai: number | null): string | null {
  return predikat(nilai, k.ketentuan.skala.nilai)?.nama ?? null;
}

export const baris = (k: Konteks, level: BarisRekap['level']) =>
  k.rekap.baris.filter((b) => b.level === level);

export function barisKode(k: Konteks, kode: string): BarisRekap | null {
  return k.rekap.baris.find((b) => b.kode === kode) ?? null;
}

/** Rows directly below a row, in the order of the tree. */
export function anak(k: Konteks, induk: BarisRekap): BarisRekap[] {
  const semua = k.rekap.baris;
  const hasil: BarisRekap[] = [];
  let teratas = Number.POSITIVE_INFINITY;
  for (let i = semua.indexOf(induk) + 1; i < semua.length; i++) {
    const b = semua[i] as BarisRekap;
    const tingkat = URUTAN.indexOf(b.level);
    if (tingkat <= URUTAN.indexOf(induk.level)) break;
    if (tingkat <= teratas) {
      teratas = tingkat;
      hasil.push(b);
    }
  }
  return hasil;
}

/** Rows that have nothing above them: their money is the agency's. */
export function akar(k: Konteks): BarisRekap[] {
  const ada = new Set(k.rekap.baris.map((b) => b.level));
  const teratas = URUTAN.find((l) => ada.has(l));
  return teratas ? baris(k, teratas) : [];
}

/** Pagu and realisasi of the whole rekap. */
export function totalRekap(k: Konteks): { pagu: number | null; realisasi: number | null } {
  const atas = akar(k);
  return {
    pagu: jumlahkan(atas.map((b) => b.anggaran)),
    realisasi: jumlahkan(atas.map((b) => b.realisasiRp)),
  };
}

/** Where a rekap figure stands, for the trace annex. */
export function jejakRekap(b: BarisRekap): string {
  return `${b.sumber.berkas}!${b.sumber.lembar}!baris ${b.sumber.baris}`;
}
