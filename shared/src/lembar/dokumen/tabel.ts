/** Tables of Dokumen Kinerja: several may stand below each other on one sheet, each found by its header words. */
import type { JenisAngka } from '../../dasar/angka';
import { alamat } from '../../dasar/kisi';
import { isBarisKosong, isKosong, kunci } from '../../dasar/teks';
import { findKepalaSalahSatu, type Kamus, type Kepala } from '../kepala';
import { laporKepala } from '../pengukuran/lapor-kepala';
import { type PembacaSel, tanpaKolom } from '../sel';
import type { Sel } from '../terbaca';

/** Field of a column → the words over it; the first field that fits wins. */
export type Sinonim = [bidang: string, pola: RegExp][];

/**
 * Kamus of a table. `wajib`: fields that it cannot be without. `khusus` names columns that need their whole path
 * (years below a group label), before the synonyms are asked.
 */
export function kamusTabel(
  sinonim: Sinonim,
  wajib: string[],
  khusus: (jalur: string[]) => string | null = () => null,
): Kamus {
  const cari = (label: string) => sinonim.find(([, pola]) => pola.test(label))?.[0] ?? null;
  return {
    kenal: (label) => label.length < 120 && (cari(label) !== null || khusus([label]) !== null),
    bidang: (jalur) => {
      const tertentu = khusus(jalur);
      if (tertentu !== null) return tertentu;
      for (const label of [...jalur].reverse()) {
        const bidang = cari(label);
        if (bidang !== null) return bidang;
      }
      return null;
    },
    sah: (peta) => wajib.every((b) => peta[b] !== undefined),
  };
}

/** A table that was found, with the rows below its header up to the next table. */
export class Tabel {
  /** Sheet rows, counted from 0, that hold anything. */
  readonly baris: number[] = [];

  constructor(
    readonly sel: PembacaSel,
    readonly kepala: Kepala,
    sampai: number,
  ) {
    const { rentang } = kepala;
    for (let r = rentang.baris + rentang.tinggi; r < sampai; r++) {
      if (!isBarisKosong(sel.lembar.nilai[r])) this.baris.push(r);
    }
  }

  punya(bidang: string): boolean {
    return this.kepala.peta[bidang] !== undefined;
  }

  isi(r: number, bidang: string): boolean {
    return this.sel.isi(r, this.kepala.peta[bidang]);
  }

  angka(r: number, bidang: string, jenis: JenisAngka = 'bebas'): Sel {
    return this.sel.angka(r, this.kepala.peta[bidang], jenis);
  }

  /** A text in a merged block stands for every row of the block; its cell is the block's first. */
  teks(r: number, bidang: string): Sel<string> {
    const kolom = this.kepala.peta[bidang];
    if (kolom === undefined) return tanpaKolom<string>();
    return this.sel.teks(this.asal(r, kolom), kolom);
  }

  /** As `teks`, with its line breaks. */
  naskah(r: number, bidang: string): Sel<string> {
    const sel = this.teks(r, bidang);
    return sel.teks === null || sel.nilai === null ? sel : { ...sel, nilai: sel.teks.trim() };
  }

  /** Number that a merged block shows for all its rows (`No`). */
  nomor(r: number, bidang = 'no'): Sel {
    const kolom = this.kepala.peta[bidang];
    if (kolom === undefined) return tanpaKolom();
    const nilai = this.sel.mentah(this.asal(r, kolom), kolom);
    const sel = this.sel.teks(this.asal(r, kolom), kolom);
    const cocok = typeof nilai === 'number' ? [nilai] : /^\d{1,9}/.exec(sel.nilai ?? '');
    return { ...sel, nilai: cocok ? Number(cocok[0]) : null };
  }

  /** Links behind the rich text of the cell. */
  tautan(r: number, bidang: string): string[] {
    const kolom = this.kepala.peta[bidang];
    return kolom === undefined ? [] : (this.sel.lembar.tautan[alamat(this.asal(r, kolom), kolom)] ?? []);
  }

  /** First text of a row, where its label stands whatever the column (`JUMLAH` over merged cells). */
  label(r: number): string {
    return kunci((this.sel.lembar.nilai[r] ?? []).find((n) => !isKosong(n)));
  }

  /** The years among its columns `awalan.2023`. */
  tahun(r: number, awalan: string, jenis: JenisAngka = 'persen'): Record<number, Sel> {
    const hasil: Record<number, Sel> = {};
    for (const bidang of Object.keys(this.kepala.peta)) {
      if (bidang.startsWith(`${awalan}.`)) {
        hasil[Number(bidang.slice(awalan.length + 1))] = this.angka(r, bidang, jenis);
      }
    }
    return hasil;
  }

  private asal(r: number, kolom: number): number {
    if (this.sel.isi(r, kolom)) return r;
    return (
      this.sel.lembar.gabungan.find(
        (g) => g.kolom === kolom && g.tinggi > 1 && r >= g.baris && r < g.baris + g.tinggi,
      )?.baris ?? r
    );
  }
}

/** Every table of a sheet that one of `kamus` knows, from the top down, by the name of its kamus. */
export function findTabel<K extends string>(
  sel: PembacaSel,
  kamus: Record<K, Kamus>,
): { nama: K; tabel: Tabel }[] {
  const namaKamus = new Map((Object.keys(kamus) as K[]).map((nama) => [kamus[nama], nama]));
  const temu: { nama: K; kepala: Kepala }[] = [];
  for (let dari = 0; dari < sel.lembar.nilai.length; ) {
    const pertama = findKepalaSalahSatu(sel.lembar, [...namaKamus.keys()], dari);
    if (pertama === null) break;
    const { kepala } = pertama;
    temu.push({ nama: namaKamus.get(pertama.kamus) as K, kepala });
    laporKepala(sel, kepala);
    dari = kepala.rentang.baris + kepala.rentang.tinggi;
  }
  return temu.map(({ nama, kepala }, i) => ({
    nama,
    tabel: new Tabel(sel, kepala, temu[i + 1]?.kepala.rentang.baris ?? sel.lembar.nilai.length),
  }));
}

/** Nearest text above a table: its title. */
export function judulTabel(sel: PembacaSel, tabel: Tabel): Sel<string> {
  for (let r = tabel.kepala.rentang.baris - 1; r >= 0; r--) {
    const kolom = (sel.lembar.nilai[r] ?? []).findIndex((n) => !isKosong(n));
    if (kolom >= 0) return sel.teks(r, kolom);
  }
  return tanpaKolom<string>();
}

/** First text of the sheet: its title line. */
export function judulLembar(sel: PembacaSel): Sel<string> {
  for (const [r, baris] of sel.lembar.nilai.entries()) {
    const kolom = baris.findIndex((n) => !isKosong(n));
    if (kolom >= 0) return sel.teks(r, kolom);
  }
  return tanpaKolom<string>();
}

/** Year in a text, `TAHUN 2023`; null when none. */
export function tahunTeks(teks: string | null): number | null {
  const cocok = /\b(20\d\d)\b/.exec(teks ?? '');
  return cocok ? Number(cocok[1]) : null;
}
