/** Values of formulas that a file stores without their result, as programs that write .xlsx without calculating do. */
import { bulat } from '../dasar/angka';
import type { BukuKerja, Lembar, Nilai } from '../dasar/kisi';
import type { Acuan } from './bawaan/urai';
import { FUNGSI, GALAT, type Isi, lewatkan, TakTerhitung } from './fungsi';
import { type Pohon, uraiPohon } from './urai';

/** A chain of formulas longer than this is not followed: each waits for the one above it. */
const DALAM_MAKS = 400;
/** Cells that one reference may reach over. */
const SEL_MAKS = 20_000;
/** Cells looked at for one workbook, so that no formula can hold the reading up. */
const KERJA_MAKS = 2_000_000;

/**
 * The workbook with every formula that has no stored value calculated where it can be (SUM, +, ratios, ROUND, IF, …);
 * what cannot stays blank. The same workbook comes back when nothing is missing.
 */
export function lengkapiNilai(buku: BukuKerja): BukuKerja {
  if (!buku.lembar.some(isKurang)) return buku;
  const penghitung = new Penghitung(buku.lembar);
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

  constructor(private readonly lembar: Lembar[]) {}

  lengkapi(l: Lembar): Lembar {
    const nilai = l.nilai.map((baris) => [...baris]);
    for (const [b, baris] of l.rumus.entries()) {
      for (const [k, rumus] of baris.entries()) {
        if (rumus === null || (l.nilai[b]?.[k] ?? null) !== null) continue;
        while (nilai.length <= b) nilai.push([]);
        const tujuan = nilai[b] as Nilai[];
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

  private hitung(l: Lembar, p: Pohon): Isi {
    if (p.jenis === 'angka' || p.jenis === 'teks') return p.nilai;
    if (p.jenis === 'kosong') return null;
    if (p.jenis === 'acuan') return this.acuan(l, p.acuan);
    if (p.jenis === 'minus') return -angka(this.hitung(l, p.isi));
    if (p.jenis === 'operasi') return operasi(p.tanda, this.hitung(l, p.kiri), this.hitung(l, p.kanan));
    const fungsi = FUNGSI[p.nama];
    if (fungsi === undefined) throw new TakTerhitung(null);
    return fungsi(p.argumen.map((a) => () => this.hitung(l, a)));
  }

  private acuan(asal: Lembar, a: Acuan): Isi {
    const nama = a.lembar
      .replace(/!$/, '')
      .replace(/^'(.*)'$/, '$1')
      .replace(/''/g, "'");
    const l = nama === '' ? asal : this.lembar.find((x) => x.nama.toLowerCase() === nama.toLowerCase());
    this.kerja += a.tinggi * a.lebar;
    if (l === undefined || a.tinggi * a.lebar > SEL_MAKS || this.kerja > KERJA_MAKS)
      throw new TakTerhitung(null);
    if (a.tinggi === 1 && a.lebar === 1) return this.terhitung(l, a.baris, a.kolom);
    return Array.from({ length: a.tinggi }, (_, b) =>
      Array.from({ length: a.lebar }, (_, k) => this.terhitung(l, a.baris + b, a.kolom + k)),
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

function tunggal(isi: Isi): Nilai {
  return Array.isArray(isi) ? (isi[0]?.[0] ?? null) : isi;
}

/** A text that is a number counts as one, as in a spreadsheet; any other text is an error. */
function angka(isi: Isi): number {
  const nilai = tunggal(isi);
  if (nilai === null || nilai === '') return 0;
  lewatkan(nilai);
  const n =
    typeof nilai === 'boolean' ? Number(nilai) : typeof nilai === 'number' ? nilai : Number(nilai.trim());
  if (Number.isNaN(n)) throw new TakTerhitung(GALAT.nilai);
  return n;
}

function operasi(tanda: string, kiri: Isi, kanan: Isi): Nilai {
  if (tanda === '&') return teks(kiri) + teks(kanan);
  if (/[=<>]/.test(tanda)) return banding(tanda, tunggal(kiri), tunggal(kanan));
  const a = angka(kiri);
  const b = angka(kanan);
  if (tanda === '+') return a + b;
  if (tanda === '-') return a - b;
  if (tanda === '*') return a * b;
  if (tanda === '^') return a ** b;
  if (b === 0) throw new TakTerhitung(GALAT.bagi);
  return a / b;
}

function teks(isi: Isi): string {
  const nilai = tunggal(isi);
  lewatkan(nilai);
  return nilai === null ? '' : String(nilai);
}

function banding(tanda: string, kiri: Nilai, kanan: Nilai): boolean {
  lewatkan(kiri);
  lewatkan(kanan);
  const setara = (n: Nilai, lain: Nilai) =>
    n === null ? (typeof lain === 'string' ? '' : 0) : typeof n === 'string' ? n.toLowerCase() : Number(n);
  const a = setara(kiri, kanan);
  const b = setara(kanan, kiri);
  // A text is greater than any number.
  const urut = typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'string' ? 1 : -1;
  const cocok: Record<string, boolean> = {
    '=': urut === 0,
    '<>': urut !== 0,
    '<': urut < 0,
    '>': urut > 0,
    '<=': urut <= 0,
    '>=': urut >= 0,
  };
  return cocok[tanda] === true;
}
