/** How a workbook was read, told to a person: each sheet's form, its header, each column with the reason, each row, what was left out. */

import { kolomHuruf, type Lembar } from '../dasar/kisi';
import type { Temuan } from '../dasar/temuan';
import type { Level } from '../kinerja/istilah';
import type { BagianTerbaca } from './dokumen/daftar';
import type { Kepala } from './kepala';
import { namaBidang } from './nama-bidang';
import type { PengukuranTerbaca } from './terbaca';

export interface KolomDibaca {
  /** Letters of the column. */
  kolom: string;
  /** Labels over it, from the top down. */
  judul: string;
  /** Field key (`target.rp`); null: not read. */
  bidang: string | null;
  /** The field in words. */
  makna: string;
  /** 0 to 1. Below `RAGU` it is a guess, and shown as one. */
  yakin: number;
  alasan: string[];
}

export interface BarisDibaca {
  baris: number;
  level: Level;
  kode: string | null;
  nama: string;
  /** How many indicators it has. */
  indikator: number;
}

export interface CaraBaca {
  lembar: string;
  /** `pengukuran`, a sheet of the Sekretariat's document by its key, or null: not read. */
  bentuk: string | null;
  /** Header rows, counted from 1; null where there is none. */
  kepala: { awal: number; akhir: number } | null;
  kolom: KolomDibaca[];
  baris: BarisDibaca[];
  /** What was not read and why, with its cell. */
  dilewati: { sel: string; sebab: string }[];
  /** What else was taken for granted: thousands, corrections by a person, hidden rows. */
  catatan: string[];
  /** Changes when the header does: a correction holds for one header. */
  sidikKepala: string | null;
}

export const RAGU = 0.7;

const KALI: Record<number, string> = { 1000: 'ribuan', 1000000: 'jutaan', 1000000000: 'miliaran' };
const TAK_TERBACA = /^(kepala-tak-dikenal|baris-tak-dikenal|kode-terpotong|luar-batas|sel-galat)$/;

const kosong = (lembar: Lembar): CaraBaca => ({
  lembar: lembar.nama,
  bentuk: null,
  kepala: null,
  kolom: [],
  baris: [],
  dilewati: [],
  catatan: [],
  sidikKepala: null,
});

const dilewati = (temuan: readonly Temuan[]): CaraBaca['dilewati'] =>
  temuan.filter((t) => TAK_TERBACA.test(t.aturan)).map((t) => ({ sel: t.lokasi.sel, sebab: t.pesan }));

/** @param dikoreksi fields whose column a person has shown */
export function caraPengukuran(
  lembar: Lembar,
  kepala: Kepala,
  p: PengukuranTerbaca,
  temuan: readonly Temuan[],
  dikoreksi: ReadonlySet<string>,
): CaraBaca {
  const { rentang } = kepala;
  const bidangKolom = new Map(Object.entries(p.peta).map(([bidang, kolom]) => [kolom, bidang]));
  const semua = new Set([...kepala.kolom.map((k) => k.kolom), ...bidangKolom.keys()]);
  return {
    ...kosong(lembar),
    bentuk: 'pengukuran',
    kepala: { awal: rentang.baris + 1, akhir: rentang.baris + rentang.tinggi },
    kolom: [...semua]
      .sort((a, b) => a - b)
      .map((kolom) => satuKolom(kepala, kolom, bidangKolom.get(kolom) ?? null, dikoreksi)),
    baris: p.baris.map((b) => ({
      baris: b.baris,
      level: b.level,
      kode: b.kode.nilai,
      nama: b.nama.nilai ?? '',
      indikator: b.indikator.length,
    })),
    dilewati: dilewati(temuan),
    catatan:
      p.satuanUang === undefined
        ? []
        : [`Angka rupiah pada lembar ini dalam ${KALI[p.satuanUang]}; dibaca sebagai rupiah penuh.`],
    sidikKepala: sidikKepala(kepala),
  };
}

function satuKolom(
  kepala: Kepala,
  kolom: number,
  bidang: string | null,
  dikoreksi: ReadonlySet<string>,
): KolomDibaca {
  const judul = kepala.kolom.find((k) => k.kolom === kolom)?.jalur.join(' > ') ?? '';
  const dasar = { kolom: kolomHuruf(kolom), judul, bidang, makna: namaBidang(bidang) };
  if (bidang !== null && dikoreksi.has(bidang))
    return { ...dasar, yakin: 1, alasan: ['ditunjukkan oleh pengguna'] };
  const bukti = kepala.bukti.get(kolom);
  return { ...dasar, yakin: bukti?.yakin ?? (bidang === null ? 0 : 1), alasan: bukti?.alasan ?? [] };
}

export function caraBagian(lembar: Lembar, { kunci, temuan }: BagianTerbaca): CaraBaca {
  return { ...kosong(lembar), bentuk: kunci, dilewati: dilewati(temuan) };
}

export function caraTakDibaca(lembar: Lembar, temuan: readonly Temuan[]): CaraBaca {
  return { ...kosong(lembar), dilewati: dilewati(temuan) };
}

/** Of the labels and where they stand; enough to notice a change, not a secret. */
export function sidikKepala({ kolom }: Pick<Kepala, 'kolom'>): string {
  let h = 5381;
  for (const teks of kolom.map((k) => `${k.kolom}:${k.jalur.join('>')}`)) {
    for (let i = 0; i < teks.length; i++) h = ((h * 33) ^ teks.charCodeAt(i)) >>> 0;
  }
  return h.toString(16).padStart(8, '0');
}
