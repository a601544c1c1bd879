/** A spreadsheet formula as a tree: the part of the language that performance sheets use. */

import { indeksKolom } from '../dasar/kisi';
import { at } from '../dasar/pasti';
import { type Acuan, uraiAcuan } from './bawaan/urai';

export type Pohon =
  | { jenis: 'angka'; nilai: number }
  | { jenis: 'teks'; nilai: string }
  | { jenis: 'acuan'; acuan: Acuan }
  | { jenis: 'nama'; lembar: string; nama: string }
  | { jenis: 'panggil'; nama: string; argumen: Pohon[] }
  | { jenis: 'operasi'; tanda: string; kiri: Pohon; kanan: Pohon }
  | { jenis: 'minus'; isi: Pohon }
  | { jenis: 'kosong' };

/** Text, cells or whole columns or rows, a function, a number, a truth value, a defined name, a sign. */
const POTONGAN =
  /\s*(?:("(?:[^"]|"")*")|((?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?(?:\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(]))|([A-Za-z_][\w.]*)(?=\s*\()|(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(TRUE|FALSE)(?![\p{L}\p{N}_.])|((?:(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?[\p{L}_\\][\p{L}\p{N}_.?\\]*)|(<=|>=|<>|[-+*/^&=<>%(),;:]))/uy;
const KUAT: Record<string, number> = {
  '=': 1,
  '<>': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '&': 2,
  '+': 3,
  '-': 3,
  '*': 4,
  '/': 4,
  '^': 5,
  ':': 6,
};
/** Deeper nesting than a person writes is no formula of a sheet. */
const DALAM_MAKS = 64;

interface Kata {
  jenis: 'teks' | 'acuan' | 'fungsi' | 'angka' | 'logika' | 'nama' | 'tanda';
  isi: string;
}

const tersimpan = new Map<string, Pohon | null>();

/** null for what lies outside that part: arrays, structured references, references to other files. */
export function uraiPohon(rumus: string): Pohon | null {
  const lama = tersimpan.get(rumus);
  if (lama !== undefined) return lama;
  if (tersimpan.size > 20_000) tersimpan.clear();
  const kata = potong(rumus.replace(/^=\+?/, ''));
  const hasil = kata === null ? null : new Pengurai(kata).urai();
  tersimpan.set(rumus, hasil);
  return hasil;
}

/** Sheet of a reference as written (`'TW 1'!`), as its tab is called. */
export function namaLembar(tertulis: string): string {
  return tertulis
    .replace(/!$/, '')
    .replace(/^'(.*)'$/s, '$1')
    .replace(/''/g, "'");
}

const LURUS =
  /^((?:'(?:[^']|'')*'|[^'!]+)!)?(?:(\$?)([A-Z]{1,3}):\$?([A-Z]{1,3})|(\$?)(\d{1,7}):\$?(\d{1,7}))$/i;
/** All rows and columns of a sheet. */
const BARIS_SEMUA = 1_048_576;
const KOLOM_SEMUA = 16_384;

/** Whole columns `A:C` or rows `2:5`. */
function uraiLurus(teks: string): Acuan | null {
  const cocok = LURUS.exec(teks);
  if (!cocok) return null;
  const [, lembar = '', kunciKolom = '', huruf, huruf2 = '', kunciBaris = '', angka, angka2] = cocok;
  if (huruf !== undefined) {
    const kolom = indeksKolom(huruf);
    const lebar = indeksKolom(huruf2) - kolom + 1;
    return { lembar, baris: 0, kolom, tinggi: BARIS_SEMUA, lebar, tetap: [kunciKolom, '$'] };
  }
  const baris = Number(angka) - 1;
  return {
    lembar,
    baris,
    kolom: 0,
    tinggi: Number(angka2) - baris,
    lebar: KOLOM_SEMUA,
    tetap: ['$', kunciBaris],
  };
}

function potong(teks: string): Kata[] | null {
  const hasil: Kata[] = [];
  const rapi = teks.trimEnd();
  POTONGAN.lastIndex = 0;
  while (POTONGAN.lastIndex < rapi.length) {
    const cocok = POTONGAN.exec(rapi);
    if (cocok === null) return null;
    const ke = cocok.findIndex((c, i) => i > 0 && c !== undefined);
    const jenis = (['teks', 'acuan', 'fungsi', 'angka', 'logika', 'nama', 'tanda'] as const)[ke - 1];
    if (jenis === undefined) return null;
    hasil.push({ jenis, isi: at(cocok, ke) });
  }
  return hasil;
}

class Pengurai {
  private letak = 0;
  private dalam = 0;

  constructor(private readonly kata: Kata[]) {}

  urai(): Pohon | null {
    const hasil = this.ungkapan(0);
    return this.letak === this.kata.length ? hasil : null;
  }

  private isTanda(...tanda: string[]): boolean {
    const kini = this.kata[this.letak];
    return kini?.jenis === 'tanda' && tanda.includes(kini.isi);
  }

  private ungkapan(batas: number): Pohon | null {
    if (++this.dalam > DALAM_MAKS) return null;
    let kiri = this.suku();
    while (kiri !== null) {
      if (this.isTanda('%')) {
        this.letak++;
        kiri = { jenis: 'operasi', tanda: '/', kiri, kanan: { jenis: 'angka', nilai: 100 } };
        continue;
      }
      const kini = this.kata[this.letak];
      const kuat = kini?.jenis === 'tanda' ? KUAT[kini.isi] : undefined;
      if (kini === undefined || kuat === undefined || kuat <= batas) break;
      this.letak++;
      const kanan = this.ungkapan(kuat);
      kiri = kanan === null ? null : { jenis: 'operasi', tanda: kini.isi, kiri, kanan };
    }
    this.dalam--;
    return kiri;
  }

  private suku(): Pohon | null {
    const kini = this.kata[this.letak++];
    if (kini === undefined) return null;
    if (kini.jenis === 'angka') return { jenis: 'angka', nilai: Number(kini.isi) };
    if (kini.jenis === 'logika') return { jenis: 'angka', nilai: kini.isi === 'TRUE' ? 1 : 0 };
    if (kini.jenis === 'teks') return { jenis: 'teks', nilai: kini.isi.slice(1, -1).replace(/""/g, '"') };
    if (kini.jenis === 'acuan') {
      const acuan = uraiAcuan(kini.isi) ?? uraiLurus(kini.isi);
      return acuan === null || acuan.tinggi < 1 || acuan.lebar < 1 ? null : { jenis: 'acuan', acuan };
    }
    if (kini.jenis === 'fungsi') return this.panggil(kini.isi.toUpperCase());
    if (kini.jenis === 'nama') {
      const pisah = kini.isi.lastIndexOf('!') + 1;
      return { jenis: 'nama', lembar: kini.isi.slice(0, pisah), nama: kini.isi.slice(pisah) };
    }
    if (kini.isi === '(') {
      const isi = this.ungkapan(0);
      return this.isTanda(')') && this.letak++ >= 0 ? isi : null;
    }
    if (kini.isi !== '-' && kini.isi !== '+') return null;
    // A sign binds closer than any operator: =-2^2 is 4.
    const isi = this.ungkapan(5);
    return isi === null || kini.isi === '+' ? isi : { jenis: 'minus', isi };
  }

  private panggil(nama: string): Pohon | null {
    this.letak++;
    const argumen: Pohon[] = [];
    if (this.isTanda(')')) {
      this.letak++;
      return { jenis: 'panggil', nama, argumen };
    }
    for (;;) {
      const isi: Pohon | null = this.isTanda(',', ';', ')') ? { jenis: 'kosong' } : this.ungkapan(0);
      if (isi === null) return null;
      argumen.push(isi);
      if (this.isTanda(')')) break;
      if (!this.isTanda(',', ';')) return null;
      this.letak++;
    }
    this.letak++;
    return { jenis: 'panggil', nama, argumen };
  }
}
