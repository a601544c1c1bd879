/** Values of formulas that a file stores without their result, as programs that write .xlsx without calculating do. */

import { bulat } from '../dasar/angka';
import type { BukuKerja, Lembar, NamaBuku, Nilai } from '../dasar/kisi';
import { at } from '../dasar/pasti';
import { FUNGSI, type NilaiAtauBlok, TakTerhitung } from './fungsi';
import { DaftarNama } from './nama';
import { angka, operasi, tunggal } from './operasi';
import { FUNGSI_RUJUKAN, type Rujukan, rentangRujukan } from './rujukan';
import { namaLembar, type Pohon, uraiPohon } from './urai';

/** A chain of formulas longer than this is not followed: each waits for the one above it. */
const DALAM_MAKS = 400;
/** Names within names; one that stands for itself ends here. */
const NAMA_MAKS = 64;
/** Cells that one reference may reach over. */
const SEL_MAKS = 20_000;
/** No sheet that is read is larger: a reference beyond is one to whole columns or rows. */
const BARIS_TERISI = 100_000;
const KOLOM_TERISI = 5_000;
/** Cells looked at for one workbook, so that no formula can hold the reading up. */
const KERJA_MAKS = 2_000_000;

/**
 * The workbook with every formula that has no stored value calculated where it can be (SUM, +, ratios, ROUND, IF, …);
 * what cannot stays blank. The same workbook comes back when nothing is missing.
 */
export function lengkapiNilai(buku: BukuKerja): BukuKerja {
  if (!buku.lembar.some(isKurang)) return buku;
  const penghitung = new Penghitung(buku.lembar, buku.nama);
  return { ...buku, lembar: buku.lembar.map((l) => (isKurang(l) ? penghitung.lengkapi(l) : l)) };
}

/** The value that `rumus` has at a cell's place, from the sheet's own figures; null when it cannot be told. */
export function nilaiRumus(lembar: Lembar, rumus: string): Nilai {
  return new Penghitung([lembar]).nilai(lembar, rumus);
}

function isKurang(l: Lembar): boolean {
  return l.rumus.some((baris, b) => baris.some((r, k) => r !== null && (l.nilai[b]?.[k] ?? null) === null));
}

class Penghitung {
  private readonly hasil = new Map<string, Nilai>();
  private readonly sedang = new Set<string>();
  private kerja = 0;
  private dalamNama = 0;
  private readonly nama: DaftarNama;

  constructor(
    private readonly lembar: Lembar[],
    nama: NamaBuku[] = [],
  ) {
    this.nama = new DaftarNama(nama);
  }

  lengkapi(l: Lembar): Lembar {
    const nilai = l.nilai.map((baris) => [...baris]);
    for (const [b, baris] of l.rumus.entries()) {
      for (const [k, rumus] of baris.entries()) {
        if (rumus === null || (l.nilai[b]?.[k] ?? null) !== null) continue;
        while (nilai.length <= b) nilai.push([]);
        const tujuan = at(nilai, b);
        while (tujuan.length < k) tujuan.push(null);
        tujuan[k] = this.sel(l, b, k);
      }
    }
    return { ...l, nilai };
  }

  nilai(l: Lembar, rumus: string): Nilai {
    try {
      const pohon = uraiPohon(rumus);
      const isi = pohon === null ? null : tunggal(this.hitung(l, pohon));
      return typeof isi === 'number' ? rapikan(isi) : isi;
    } catch (sebab) {
      if (sebab instanceof TakTerhitung) return sebab.galat;
      throw sebab;
    }
  }

  /** Stored value of a cell, else its formula's. */
  private sel(l: Lembar, b: number, k: number): Nilai {
    const ada = l.nilai[b]?.[k] ?? null;
    const rumus = l.rumus[b]?.[k] ?? null;
    if (ada !== null || rumus === null) return ada;
    const kunci = `${this.lembar.indexOf(l)}|${b}|${k}`;
    const lama = this.hasil.get(kunci);
    if (lama !== undefined) return lama;
    if (this.sedang.has(kunci) || this.sedang.size > DALAM_MAKS) return null;
    this.sedang.add(kunci);
    const nilai = this.nilai(l, rumus);
    this.sedang.delete(kunci);
    this.hasil.set(kunci, nilai);
    return nilai;
  }

  private hitung(l: Lembar, p: Pohon): NilaiAtauBlok {
    if (p.jenis === 'angka' || p.jenis === 'teks') return p.nilai;
    if (p.jenis === 'kosong') return null;
    const rujukan = this.rujukan(l, p);
    if (rujukan !== null) return this.isiRujukan(rujukan);
    if (p.jenis === 'nama') return this.denganNama(l, p, (isi) => this.hitung(l, isi));
    if (p.jenis === 'minus') return -angka(this.hitung(l, p.isi));
    if (p.jenis === 'operasi') return operasi(p.tanda, this.hitung(l, p.kiri), this.hitung(l, p.kanan));
    const fungsi = p.jenis === 'panggil' ? FUNGSI[p.nama] : undefined;
    if (p.jenis !== 'panggil' || fungsi === undefined) throw new TakTerhitung(null);
    return fungsi(p.argumen.map((a) => () => this.hitung(l, a)));
  }

  /** The cells that an expression stands for; null where it is a value. */
  private rujukan(l: Lembar, p: Pohon): Rujukan | null {
    if (p.jenis === 'acuan') {
      const lembar = p.acuan.lembar === '' ? l : this.cariLembar(p.acuan.lembar);
      return { ...p.acuan, lembar };
    }
    if (p.jenis === 'nama') return this.denganNama(l, p, (isi) => this.rujukan(l, isi));
    if (p.jenis === 'operasi' && p.tanda === ':') {
      const kiri = this.rujukan(l, p.kiri);
      const kanan = kiri && this.rujukan(kiri.lembar, p.kanan);
      if (!kiri || !kanan || kiri.lembar !== kanan.lembar) throw new TakTerhitung(null);
      return rentangRujukan(kiri, kanan);
    }
    const fungsi = p.jenis === 'panggil' ? FUNGSI_RUJUKAN[p.nama] : undefined;
    if (p.jenis !== 'panggil' || fungsi === undefined) return null;
    const [pertama, ...lain] = p.argumen;
    const asal = pertama && this.rujukan(l, pertama);
    if (!asal) throw new TakTerhitung(null);
    return fungsi(
      asal,
      lain.map((a) => (a.jenis === 'kosong' ? null : angka(this.hitung(l, a)))),
    );
  }

  private denganNama<T>(l: Lembar, p: Pohon & { jenis: 'nama' }, pakai: (isi: Pohon) => T): T {
    this.bekerja(1);
    const isi = this.nama.cari(p.lembar === '' ? l.nama : namaLembar(p.lembar), p.nama);
    if (isi === null || this.dalamNama > NAMA_MAKS) throw new TakTerhitung(null);
    this.dalamNama++;
    try {
      return pakai(isi);
    } finally {
      this.dalamNama--;
    }
  }

  private cariLembar(tertulis: string): Lembar {
    const nama = namaLembar(tertulis).toLowerCase();
    const l = this.lembar.find((x) => x.nama.toLowerCase() === nama);
    if (l === undefined) throw new TakTerhitung(null);
    return l;
  }

  private bekerja(sel: number): void {
    this.kerja += sel;
    if (this.kerja > KERJA_MAKS) throw new TakTerhitung(null);
  }

  /** Whole columns and rows end where the sheet is filled. */
  private isiRujukan({ lembar: l, ...a }: Rujukan): NilaiAtauBlok {
    if (a.tinggi === 1 && a.lebar === 1) {
      this.bekerja(1);
      return this.terhitung(l, a.baris, a.kolom);
    }
    const tinggi = a.tinggi > BARIS_TERISI ? Math.max(l.nilai.length, l.rumus.length) - a.baris : a.tinggi;
    const lebar = a.lebar > KOLOM_TERISI ? lebarLembar(l) - a.kolom : a.lebar;
    if (tinggi <= 0 || lebar <= 0) return [];
    if (tinggi * lebar > SEL_MAKS) throw new TakTerhitung(null);
    this.bekerja(tinggi * lebar);
    return Array.from({ length: tinggi }, (_, b) =>
      Array.from({ length: lebar }, (_, k) => this.terhitung(l, a.baris + b, a.kolom + k)),
    );
  }

  /** A blank cell counts as blank, a cell whose formula could not be calculated makes everything above it unknown. */
  private terhitung(l: Lembar, b: number, k: number): Nilai {
    const nilai = this.sel(l, b, k);
    if (nilai === null && (l.rumus[b]?.[k] ?? null) !== null) throw new TakTerhitung(null);
    return nilai;
  }
}

/** What binary arithmetic leaves over in the last places would show as a difference of nothing. */
function rapikan(n: number): number | null {
  if (!Number.isFinite(n)) return null;
  return Math.abs(n) < 1e12 ? bulat(n, 9) : n;
}

function lebarLembar(l: Lembar): number {
  const terlebar = (kisi: unknown[][]) => kisi.reduce((lebar, baris) => Math.max(lebar, baris.length), 0);
  return Math.max(terlebar(l.nilai), terlebar(l.rumus));
}
