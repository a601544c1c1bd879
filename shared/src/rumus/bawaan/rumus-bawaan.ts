/**
 * The product's formulas as built-in ones with the same result in Google Sheets, Excel and LibreOffice, so that a
 * file can leave the office without the add-on.
 */
import type { Nilai } from '../../dasar/kisi';
import { type Isian, isian, type Penulis, penulis, TanpaPadanan, tulisAcuan } from './bahan';
import { PADANAN } from './padanan';
import { type Lihat, nilaiLheBawaan, rataCapaianBawaan } from './rentang';
import { type Ekspresi, type Panggil, type Pemisah, pemisahRumus, uraiAcuan, uraiRumus } from './urai';

export type { Acuan, Pemisah } from './urai';
export type { Lihat };

export type RumusBawaan =
  /** One formula for each cell that the old one filled. */
  | { jenis: 'rumus'; rumus: string[][] }
  /** No equivalent: the value must stand in for it, over so many rows and columns. */
  | { jenis: 'nilai'; sebab: string; tinggi: number; lebar: number };

export interface OpsiBawaan {
  /** Values of cells: they tell indicators from figures, and a text where a built-in formula needs a number. */
  lihat?: Lihat;
  /** Separator where the formula itself shows none. */
  pemisah?: Pemisah;
}

/** Words and findings that no built-in function gives. */
const TANPA = ['TERBILANG', 'ANGKA', 'PERIKSABARIS'];
const SEKALIGUS = ['RATACAPAIAN', 'NILAILHE'];
const PRODUK = new Set([...Object.keys(PADANAN), ...SEKALIGUS, ...TANPA]);
/** Most arguments each takes: one more is a decimal comma that was read as a separator. */
const TERBANYAK: Record<string, number> = {
  CAPAIAN: 4,
  REALISASI: 5,
  PREDIKAT: 3,
  SERAPAN: 2,
  SISA: 2,
  NILAILHE: 2,
  EFISIENSI: 3,
  NILAIEFISIENSI: 3,
  KATEGORIEFISIENSI: 3,
  PREDIKATLHE: 1,
  RUPIAH: 1,
};
/** Excel refuses a longer formula. */
const TERPANJANG = 8000;

/** null: no formula of the product is in it. */
export function rumusBawaan(rumus: string, opsi: OpsiBawaan = {}): RumusBawaan | null {
  if (!new RegExp(`\\b(?:${[...PRODUK].join('|')})\\s*\\(`, 'i').test(rumus)) return null;
  const pemisah = pemisahRumus(rumus) ?? opsi.pemisah ?? ',';
  const pohon = uraiRumus(rumus, pemisah);
  if (!isBerproduk(pohon)) return null;
  const f = penulis(pemisah);
  const { tinggi, lebar } = ukuran(pohon);
  try {
    const hasil = Array.from({ length: tinggi }, (_, i) =>
      Array.from({ length: lebar }, (_, j) => `=${tulis(f, pohon, opsi.lihat, i, j)}`),
    );
    if (hasil.flat().some((teks) => teks.length > TERPANJANG))
      throw new TanpaPadanan('rumusnya terlalu panjang');
    return { jenis: 'rumus', rumus: hasil };
  } catch (galat) {
    if (galat instanceof TanpaPadanan) return { jenis: 'nilai', sebab: galat.message, tinggi, lebar };
    throw galat;
  }
}

const isProduk = (p: Panggil): boolean => PRODUK.has(p.nama.toUpperCase());

const isBerproduk = (e: Ekspresi): boolean =>
  e.some((bagian) => typeof bagian !== 'string' && (isProduk(bagian) || bagian.argumen.some(isBerproduk)));

/** The only part of an expression, spaces aside. */
function satuSatunya(e: Ekspresi): string | Panggil | null {
  const isi = e.filter((bagian) => typeof bagian !== 'string' || bagian.trim() !== '');
  return isi.length === 1 ? (isi[0] ?? null) : null;
}

/** Rows and columns that an expression fills: only a product formula over ranges fills more than its own cell. */
function ukuran(e: Ekspresi): { tinggi: number; lebar: number } {
  const satu = { tinggi: 1, lebar: 1 };
  const isi = satuSatunya(e);
  if (isi === null || typeof isi === 'string' || !isProduk(isi)) return satu;
  const nama = isi.nama.toUpperCase();
  if (SEKALIGUS.includes(nama)) return satu;
  const argumen = nama === 'PREDIKAT' ? isi.argumen.filter((_, i) => i !== 1) : isi.argumen;
  const semua = argumen.map((a) => {
    const teks = satuSatunya(a);
    return (typeof teks === 'string' ? uraiAcuan(teks) : null) ?? ukuran(a);
  });
  return {
    tinggi: Math.max(1, ...semua.map((u) => u.tinggi)),
    lebar: nama === 'REALISASI' && isEmpatKolom(isi) ? 1 : Math.max(1, ...semua.map((u) => u.lebar)),
  };
}

function acuanTunggal(e: Ekspresi | undefined) {
  const teks = e && satuSatunya(e);
  return typeof teks === 'string' ? uraiAcuan(teks) : null;
}

/** REALISASI(rentang empat kolom; [cara]). */
const isEmpatKolom = ({ argumen }: Panggil): boolean =>
  acuanTunggal(argumen[0])?.lebar === 4 && argumen.length <= 2;

function tulis(f: Penulis, e: Ekspresi, lihat: Lihat | undefined, i: number, j: number): string {
  return e
    .map((bagian) => {
      if (typeof bagian === 'string') return bagian;
      if (isProduk(bagian)) {
        if (satuSatunya(e) === null) pastikanSatuSel([bagian]);
        return tulisProduk(f, bagian, lihat, i, j);
      }
      // Inside a built-in function a product formula over ranges would be an array, which no plain formula is.
      bagian.argumen.forEach(pastikanSatuSel);
      return f(bagian.nama, ...bagian.argumen.map((a) => tulis(f, a, lihat, i, j)));
    })
    .join('');
}

function pastikanSatuSel(e: Ekspresi): void {
  const { tinggi, lebar } = ukuran(e);
  if (tinggi > 1 || lebar > 1) {
    throw new TanpaPadanan('rumus produk atas rentang menjadi bagian rumus lain');
  }
}

/** Whole columns, sheet ranges and array literals have no single cell for a row. */
function pastikanSkalar(e: Ekspresi): void {
  const teks = e
    .map((bagian) => (typeof bagian === 'string' ? bagian.replace(/"(?:[^"]|"")*"/g, '') : ''))
    .join('');
  if (/[:{]/.test(teks)) throw new TanpaPadanan(`bagian ${teks.trim()} bukan satu sel`);
}

function tulisProduk(f: Penulis, p: Panggil, lihat: Lihat | undefined, i: number, j: number): string {
  const nama = p.nama.toUpperCase();
  if (TANPA.includes(nama)) throw new TanpaPadanan(`${nama} tidak punya padanan bawaan`);
  if (p.argumen.length > (TERBANYAK[nama] ?? Number.POSITIVE_INFINITY)) {
    throw new TanpaPadanan(`argumen ${nama} terlalu banyak`);
  }
  const utuh = (a: Ekspresi): Isian => isian(tulis(f, a, lihat, i, j));
  if (nama === 'RATACAPAIAN') return rataCapaianBawaan(f, p.argumen.map(utuh), lihat);
  if (nama === 'NILAILHE') {
    const [bobot, nilai] = p.argumen.map(utuh);
    if (!bobot || !nilai) throw new TanpaPadanan('argumen NILAILHE kurang');
    return nilaiLheBawaan(f, bobot, nilai);
  }
  const argumen = isEmpatKolom(p) && nama === 'REALISASI' ? empatKolom(p) : p.argumen;
  const isi = argumen.map((a, ke): Isian | undefined => {
    if (a.every((bagian) => typeof bagian === 'string' && bagian.trim() === '')) return undefined;
    const acuan = acuanTunggal(a);
    if (!acuan || (nama === 'PREDIKAT' && ke === 1 && acuan.lebar === 2)) {
      if (!acuan) pastikanSkalar(a);
      return utuh(a);
    }
    const sel = isian(tulisAcuan(acuan, acuan.tinggi === 1 ? 0 : i, acuan.lebar === 1 ? 0 : j));
    return sel.acuan && !isKata(nama, ke) ? bacaAngka(f, nama, sel, lihat?.(sel.acuan)?.[0]?.[0]) : sel;
  });
  const padanan = PADANAN[nama];
  if (!padanan) throw new TanpaPadanan(`${nama} tidak punya padanan bawaan`);
  return padanan(f, isi);
}

/** The same call with its four columns as four arguments. */
function empatKolom({ argumen }: Panggil): Ekspresi[] {
  const a = acuanTunggal(argumen[0]);
  const kolom = a ? [0, 1, 2, 3].map((k): Ekspresi => [tulisAcuan(a, 0, k, a.tinggi, 1)]) : [];
  return [...kolom, ...argumen.slice(1)];
}

/** Arguments that are words, not figures. */
const isKata = (nama: string, ke: number): boolean =>
  (nama === 'CAPAIAN' && ke === 2) || (nama === 'REALISASI' && ke === 4) || (nama === 'PREDIKAT' && ke > 0);

const UANG = ['SERAPAN', 'SISA', 'RUPIAH'];

/** The product reads `Rp 1.000`, on which a built-in formula fails; a dash for no money is 0 to `N`. */
function bacaAngka(f: Penulis, nama: string, sel: Isian, nilai: Nilai | undefined): Isian {
  if (typeof nilai !== 'string' || nilai === '') return sel;
  if (UANG.includes(nama) && /^\s*[-–—]\s*$/.test(nilai)) return { teks: f('N', sel.teks), acuan: null };
  throw new TanpaPadanan(`sel ${sel.teks} berisi teks, bukan angka`);
}
