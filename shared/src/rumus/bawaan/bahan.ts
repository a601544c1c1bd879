/** What the templates are made of: arguments that know how they may stand in a built-in formula. */

import { kolomHuruf } from '../../dasar/kisi';
import { at } from '../../dasar/pasti';
import { type Acuan, type Pemisah, uraiAcuan } from './urai';

/** Why a formula has no built-in equivalent; its value stands in for it. */
export class TanpaPadanan extends Error {}

/** An argument of a product formula, already rewritten for one row and column of the result. */
export interface Isian {
  /** Safe to stand beside an operator. */
  teks: string;
  acuan: Acuan | null;
}

export function isian(teks: string): Isian {
  const rapi = teks.trim();
  const utuh = /^-?[\d.,]+$|^"(?:[^"]|"")*"$|^[A-Z][\w.]*\((?:[^()]|\([^()]*\))*\)$/i.test(rapi);
  const acuan = uraiAcuan(rapi);
  return { teks: utuh || acuan ? rapi : `(${rapi})`, acuan };
}

/** Text of a block of cells inside a reference, `$` signs kept. */
export function tulisAcuan(a: Acuan, baris: number, kolom: number, tinggi = 1, lebar = 1): string {
  const sel = (b: number, k: number) => `${a.tetap[0]}${kolomHuruf(k)}${a.tetap[1]}${b + 1}`;
  const awal = sel(a.baris + baris, a.kolom + kolom);
  if (tinggi === 1 && lebar === 1) return a.lembar + awal;
  return `${a.lembar}${awal}:${sel(a.baris + baris + tinggi - 1, a.kolom + kolom + lebar - 1)}`;
}

/** Writes calls with the separator of the formula that is being rewritten. */
export interface Penulis {
  (nama: string, ...argumen: (string | number)[]): string;
  pemisah: Pemisah;
}

export function penulis(pemisah: Pemisah): Penulis {
  const tulis = (nama: string, ...argumen: (string | number)[]) => `${nama}(${argumen.join(pemisah)})`;
  return Object.assign(tulis, { pemisah });
}

export const petik = (teks: string): string => `"${teks.replace(/"/g, '""')}"`;

/** Empty text where one of these is blank. */
export const bilaIsi = (f: Penulis, isi: readonly Isian[], hasil: string): string => {
  const kosong = isi.map((x) => `${x.teks}=""`);
  return f('IF', kosong.length === 1 ? at(kosong, 0) : f('OR', ...kosong), '""', hasil);
};

/**
 * Sum and count of numbers. References go in as they are, because SUM passes over their texts; any other part may
 * give an empty text, which as a direct argument would be an error.
 */
export function jumlahDan(f: Penulis, isi: readonly Isian[]): { jumlah: string; banyak: string } {
  const acuan = isi.filter((x) => x.acuan).map((x) => x.teks);
  const lain = isi.filter((x) => !x.acuan).map((x) => x.teks);
  const gabung = (dari: string | null, ekor: string[]) => [...(dari ? [dari] : []), ...ekor].join('+');
  return {
    jumlah: gabung(
      acuan.length > 0 ? f('SUM', ...acuan) : null,
      lain.map((x) => f('IF', `${x}=""`, 0, x)),
    ),
    banyak: gabung(
      acuan.length > 0 ? f('COUNT', ...acuan) : null,
      lain.map((x) => f('IF', `${x}=""`, 0, 1)),
    ),
  };
}

/** One word of a few: written in the formula, or in a cell that is looked at when the formula is calculated. */
export function menurutKata(
  f: Penulis,
  arg: Isian | undefined,
  pilihan: readonly (readonly [kata: string, hasil: string])[],
): string {
  const [bawaan] = pilihan;
  if (!bawaan) throw new TanpaPadanan('tanpa pilihan');
  if (!arg) return bawaan[1];
  const teks = /^"((?:[^"]|"")*)"$/.exec(arg.teks)?.[1];
  if (teks !== undefined) {
    const kata = teks
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const cocok = kata === '' ? bawaan : pilihan.find(([p]) => p === kata);
    if (!cocok) throw new TanpaPadanan(`pilihan "${teks}" tidak dikenal`);
    return cocok[1];
  }
  if (!arg.acuan) throw new TanpaPadanan(`pilihan ${arg.teks} bukan kata atau sel`);
  return pilihan.reduceRight((lain, [kata, hasil], i) => {
    const cocok = `${arg.teks}=${petik(kata)}`;
    return f('IF', i === 0 ? f('OR', `${arg.teks}=""`, cocok) : cocok, hasil, lain);
  }, f('NA'));
}
