/** A spreadsheet formula as a tree: the part of the language that performance sheets use. */
import { type Acuan, uraiAcuan } from './bawaan/urai';

export type Pohon =
  | { jenis: 'angka'; nilai: number }
  | { jenis: 'teks'; nilai: string }
  | { jenis: 'acuan'; acuan: Acuan }
  | { jenis: 'panggil'; nama: string; argumen: Pohon[] }
  | { jenis: 'operasi'; tanda: string; kiri: Pohon; kanan: Pohon }
  | { jenis: 'minus'; isi: Pohon }
  | { jenis: 'kosong' };

const POTONGAN =
  /\s*(?:("(?:[^"]|"")*")|((?:(?:'(?:[^']|'')*'|[A-Za-z_][\w.]*)!)?\$?[A-Za-z]{1,3}\$?\d{1,7}(?::\$?[A-Za-z]{1,3}\$?\d{1,7})?(?![\w(]))|([A-Za-z_][\w.]*)(?=\s*\()|(\d+(?:\.\d+)?(?:[eE][-+]?\d+)?)|(TRUE|FALSE)|(<=|>=|<>|[-+*/^&=<>%(),;]))/y;
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
};
/** Deeper nesting than a person writes is no formula of a sheet. */
const DALAM_MAKS = 64;

interface Kata {
  jenis: 'teks' | 'acuan' | 'nama' | 'angka' | 'logika' | 'tanda';
  isi: string;
}

const tersimpan = new Map<string, Pohon | null>();

/** null for what lies outside that part: arrays, names, whole columns, structured references. */
export function uraiPohon(rumus: string): Pohon | null {
  const lama = tersimpan.get(rumus);
  if (lama !== undefined) return lama;
  if (tersimpan.size > 20_000) tersimpan.clear();
  const kata = potong(rumus.replace(/^=\+?/, ''));
  const hasil = kata === null ? null : new Pengurai(kata).urai();
  tersimpan.set(rumus, hasil);
  return hasil;
}

function potong(teks: string): Kata[] | null {
  const hasil: Kata[] = [];
  const rapi = teks.trimEnd();
  POTONGAN.lastIndex = 0;
  while (POTONGAN.lastIndex < rapi.length) {
    const cocok = POTONGAN.exec(rapi);
    if (cocok === null) return null;
    const ke = cocok.findIndex((c, i) => i > 0 && c !== undefined);
    const jenis = (['teks', 'acuan', 'nama', 'angka', 'logika', 'tanda'] as const)[ke - 1];
    if (jenis === undefined) return null;
    hasil.push({ jenis, isi: cocok[ke] as string });
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
      const acuan = uraiAcuan(kini.isi);
      return acuan === null || acuan.tinggi < 1 || acuan.lebar < 1 ? null : { jenis: 'acuan', acuan };
    }
    if (kini.jenis === 'nama') return this.panggil(kini.isi.toUpperCase());
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
