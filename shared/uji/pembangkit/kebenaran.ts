/** The true figures of a form: a tree whose owners' money is the sum below, whose totals and percentages follow from what is printed. */
import { Acak } from './acak';
import { BAGIAN, INDIKATOR, KEGIATAN, PROGRAM, SASARAN, SUB, URUSAN } from './kata';
import type { Rancangan } from './rancangan';

export type Tingkat = 'urusan' | 'program' | 'kegiatan' | 'subkegiatan';

/** One figure by its meaning: `renstra`, `lalu`, `target`, `tw1`.., `targetTw1`.., `realisasi`, `kini`, `capaian`, `capaianRenstra`, `sisa`, `persen1`... */
export type Angka = Record<string, number | null>;

export interface IndikatorBenar {
  nama: string;
  satuan: string;
  /** `nilai`: a stock, whose year is its last quarter. */
  jenis: 'cacah' | 'persen' | 'nilai';
  k: Angka;
}

export interface EntriBenar {
  tingkat: Tingkat;
  /** 0 for the highest level that the form has. */
  dalam: number;
  /** Parts of the kode from the top: `['2.11', '05', '2.01', '0001']`. */
  kode: string[];
  /** Place among its siblings, counted from 1. */
  ke: number;
  nama: string;
  indikator: IndikatorBenar[];
  rp: Angka;
  anak: EntriBenar[];
  sasaran: string;
  penanggungJawab: string;
}

/** Two decimals, half up, as the forms print them. */
export const bulat2 = (n: number): number => Math.round((n + Number.EPSILON) * 100 + 1e-7) / 100;
const persen = (atas: number | null, bawah: number | null): number | null =>
  atas === null || !bawah ? null : bulat2((atas / bawah) * 100);

export function semuaEntri(akar: readonly EntriBenar[]): EntriBenar[] {
  return akar.flatMap((e) => [e, ...semuaEntri(e.anak)]);
}

export function susunKebenaran(r: Rancangan): EntriBenar[] {
  const acak = new Acak(r.benih);
  const akar = new Penyusun(r, acak).akar();
  for (const e of semuaEntri(akar)) e.rp = turunanRp(e.rp);
  return akar;
}

class Penyusun {
  private readonly nama: Record<'program' | 'kegiatan' | 'sub', string[]>;
  private readonly urusan: string;

  constructor(
    private readonly r: Rancangan,
    private readonly acak: Acak,
  ) {
    this.nama = {
      program: acak.ambil(PROGRAM, PROGRAM.length),
      kegiatan: acak.ambil(KEGIATAN, KEGIATAN.length),
      sub: acak.ambil(SUB, SUB.length),
    };
    this.urusan = `${acak.antara(1, 2)}.${String(acak.antara(1, 18)).padStart(2, '0')}`;
  }

  akar(): EntriBenar[] {
    const dasar = this.r.urusan ? 1 : 0;
    const program = this.r.pohon.map((kegiatan, p) => this.program(kegiatan, p, dasar));
    if (!this.r.urusan) return program;
    return [this.pemilik('urusan', 0, [this.urusan], 1, this.acak.pilih(URUSAN), program, false)];
  }

  private program(kegiatan: number[], p: number, dalam: number): EntriBenar {
    const kode = [this.urusan, String(p + 1 + (this.r.kode === 'lama' ? 14 : 0)).padStart(2, '0')];
    const nama = this.beri('program', p, this.r.awalan ? 'Program ' : '');
    const anak = kegiatan.map((banyak, i) => this.kegiatan(banyak, p, i, kode, dalam + 1));
    return this.pemilik('program', dalam, kode, p + 1, nama, anak, true);
  }

  private kegiatan(banyak: number, p: number, i: number, induk: string[], dalam: number): EntriBenar {
    const nomor = String(i + 1).padStart(2, '0');
    const kode = [...induk, this.r.kode === 'lama' ? nomor : `2.${nomor}`];
    const nama = this.beri('kegiatan', p * 3 + i, this.r.awalan && this.r.benih % 3 === 0 ? 'Kegiatan ' : '');
    if (this.r.tingkat === 2) return this.daun('kegiatan', dalam, kode, i + 1, nama);
    const anak = Array.from({ length: banyak }, (_, n) => {
      const kodeSub = [...kode, String(n + 1).padStart(this.r.angkaSub, '0')];
      const ke = p * 12 + i * 4 + n;
      return this.daun('subkegiatan', dalam + 1, kodeSub, n + 1, this.beri('sub', ke, ''));
    });
    return this.pemilik('kegiatan', dalam, kode, i + 1, nama, anak, true);
  }

  /** Names that run out are told apart by a place. */
  private beri(jenis: 'program' | 'kegiatan' | 'sub', ke: number, awalan: string): string {
    const daftar = this.nama[jenis];
    const putaran = Math.floor(ke / daftar.length);
    return `${awalan}${daftar[ke % daftar.length]}${putaran === 0 ? '' : ` Wilayah ${putaran + 1}`}`;
  }

  private dasar(tingkat: Tingkat, dalam: number, kode: string[], ke: number, nama: string) {
    const sasaran = this.acak.pilih(SASARAN);
    return { tingkat, dalam, kode, ke, nama, sasaran, penanggungJawab: this.acak.pilih(BAGIAN) };
  }

  private pemilik(
    tingkat: Tingkat,
    dalam: number,
    kode: string[],
    ke: number,
    nama: string,
    anak: EntriBenar[],
    berindikator: boolean,
  ): EntriBenar {
    const rp: Angka = {};
    for (const medan of Object.keys(anak[0]?.rp ?? {})) {
      const isi = anak.map((a) => a.rp[medan] ?? null).filter((n) => n !== null);
      rp[medan] = isi.length === 0 ? null : isi.reduce((a, b) => a + b, 0);
    }
    const dasar = this.dasar(tingkat, dalam, kode, ke, nama);
    return { ...dasar, indikator: berindikator ? this.indikator() : [], rp, anak };
  }

  private daun(tingkat: Tingkat, dalam: number, kode: string[], ke: number, nama: string): EntriBenar {
    const dasar = this.dasar(tingkat, dalam, kode, ke, nama);
    return { ...dasar, indikator: this.indikator(), rp: this.uang(), anak: [] };
  }

  private indikator(): IndikatorBenar[] {
    const banyak = this.r.indikator !== 'satu' && this.acak.mungkin(0.35) ? this.acak.antara(2, 3) : 1;
    return this.acak.ambil(INDIKATOR, banyak).map(([nama, satuan, jenis]) => {
      const k = jenis === 'nilai' ? this.nilai() : this.cacah(jenis === 'persen');
      return { nama, satuan, jenis, k };
    });
  }

  /** Whole numbers, or percentages with two decimals, that add up over the year. */
  private cacah(isPersen: boolean): Angka {
    const { acak } = this;
    const target = isPersen
      ? acak.pilih([80, 85, 90, 92.5, 95, 100])
      : acak.pilih([1, 4, 12, 24, 40, 125, 1200]);
    const rencana = bagi(acak, target, 4, isPersen);
    const tw = rencana.map((n, i) => {
      if (i >= this.r.triwulan) return null;
      return isPersen
        ? bulat2(n * (0.7 + acak.pecahan() * 0.3))
        : Math.round(n * acak.pilih([0, 0.8, 1, 1, 1.2]));
    });
    const realisasi = bulat2(tw.reduce((a: number, b) => a + (b ?? 0), 0));
    const renstra = isPersen ? target * 5 : target * acak.antara(4, 6);
    const lalu = isPersen ? bulat2(target * 1.75) : target * acak.antara(1, 2);
    return this.turunanK({
      target,
      renstra,
      lalu,
      realisasi,
      ...empat('tw', tw),
      ...empat('targetTw', rencana),
    });
  }

  /** An index: each quarter shows where it stands; so does the year. */
  private nilai(): Angka {
    const { acak } = this;
    const target = acak.pilih([75, 78.5, 82, 85.25]);
    const tw = [0, 1, 2, 3].map((i) =>
      i < this.r.triwulan ? bulat2(target - 3 + i * acak.pilih([0.5, 0.75, 1])) : null,
    );
    const realisasi = tw[this.r.triwulan - 1] as number;
    const k = { target, renstra: target + 4, lalu: bulat2(target - 2.5), realisasi };
    return this.turunanK(
      { ...k, ...empat('tw', tw), ...empat('targetTw', [target, target, target, target]) },
      true,
    );
  }

  private turunanK(k: Angka, stok = false): Angka {
    const kini = stok ? (k.realisasi ?? null) : bulat2((k.realisasi ?? 0) + (k.lalu ?? 0));
    const lengkap = { ...k, kini, capaian: persen(k.realisasi ?? null, k.target ?? null) };
    return { ...lengkap, capaianRenstra: persen(kini, k.renstra ?? null), ...persenTw(k) };
  }

  /** Rupiah; whole thousands or millions where the form prints them so. */
  private uang(): Angka {
    const { acak } = this;
    const satuan =
      this.r.uang === 'juta' ? 1_000_000 : this.r.uang === 'ribuan' ? 1000 : acak.pilih([1, 1, 50, 1000]);
    const pagu = Math.ceil(acak.antara(20_000_000, 4_000_000_000) / satuan) * satuan;
    const rencana = bagi(acak, pagu / satuan, 4, false).map((n) => n * satuan);
    const tw = rencana.map((n, i) => {
      if (i >= this.r.triwulan) return null;
      if (this.r.uang === 'strip' && acak.mungkin(0.25)) return 0;
      return Math.round((n * (0.5 + acak.pecahan() * 0.5)) / satuan) * satuan;
    });
    const realisasi = tw.reduce((a: number, b) => a + (b ?? 0), 0);
    const lalu = Math.round((pagu * (1 + acak.pecahan())) / satuan) * satuan;
    return {
      target: pagu,
      renstra: pagu * 5,
      lalu,
      realisasi,
      ...empat('tw', tw),
      ...empat('targetTw', rencana),
    };
  }
}

/** Totals and percentages of a row's money; kept apart from the sums, which they are no part of. */
function turunanRp(rp: Angka): Angka {
  const kini = (rp.realisasi ?? 0) + (rp.lalu ?? 0);
  return {
    ...rp,
    kini,
    capaian: persen(rp.realisasi ?? null, rp.target ?? null),
    capaianRenstra: persen(kini, rp.renstra ?? null),
    sisa: (rp.target ?? 0) - (rp.realisasi ?? 0),
    ...persenTw(rp),
  };
}

/** A quarter's percentage of the year's target. */
function persenTw(a: Angka): Angka {
  return Object.fromEntries(
    [1, 2, 3, 4].map((n) => [`persen${n}`, persen(a[`tw${n}`] ?? null, a.target ?? null)]),
  );
}

const empat = (awal: string, isi: readonly (number | null)[]): Angka =>
  Object.fromEntries(isi.map((n, i) => [`${awal}${i + 1}`, n]));

/** `n` parts that add up to the whole; percentages with two decimals. */
function bagi(acak: Acak, utuh: number, n: number, berdesimal: boolean): number[] {
  const bobot = Array.from({ length: n }, () => acak.antara(1, 5));
  const jumlah = bobot.reduce((a, b) => a + b, 0);
  const bagian = bobot.map((b) =>
    berdesimal ? bulat2((utuh * b) / jumlah) : Math.floor((utuh * b) / jumlah),
  );
  const sisa = utuh - bagian.slice(0, -1).reduce((a, b) => a + b, 0);
  bagian[n - 1] = berdesimal ? bulat2(sisa) : sisa;
  return bagian;
}
