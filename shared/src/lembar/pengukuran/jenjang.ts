/**
 * Which row lies under which on a sheet without kode: by the words in front of names, running numbers, indent and columns;
 * where a sheet gives none of these, by what its formulas add up, or by its sums.
 */
import type { Level } from '../../kinerja/istilah';
import { URUTAN } from '../../kinerja/kode';
import { type CiriBaris, indukMenurutRumus } from './jenjang-rumus';
import type { NomorUrut } from './nomor-urut';

export interface Jenjang {
  level: Level;
  /** Index of the owner among the rows; null for a root. */
  induk: number | null;
}

/** Depth of each kind of owner; what stands between an urusan and a program (tujuan, sasaran) is one too. */
const KATA: [pola: RegExp, dalam: number][] = [
  [/^bidang urusan\b/i, 0.4],
  [/^(unsur|urusan)\b/i, 0],
  [/^tujuan\b/i, 0.6],
  [/^sasaran\b/i, 0.8],
  [/^program\b/i, 1],
  [/^sub[ -]?kegiatan\b/i, 3],
  [/^kegiatan\b/i, 2],
];
const TETAP: Record<Level, number> = { urusan: 0, program: 1, kegiatan: 2, subkegiatan: 3 };

interface Buka {
  baris: number;
  dalam: number;
  kelas: string;
  berkata: boolean;
  ciri: CiriBaris;
}

/** One entry per row, in order. */
export function jenjang(semua: CiriBaris[]): Jenjang[] {
  const induk = indukMenurutRumus(semua, kata, kelasBaris);
  if (induk !== null) return menurutInduk(semua, induk);
  const berlanjut = isNomorBerlanjut(semua);
  const penyusun = new Penyusun(berlanjut ? semua.map((c) => ({ ...c, nomor: null })) : semua);
  return penyusun.susun();
}

/** Levels of a tree whose owners are known; a word for a level holds wherever it fits below its owner. */
function menurutInduk(semua: CiriBaris[], induk: (number | null)[]): Jenjang[] {
  const berkata = semua.some((c) => kata(c) !== null);
  const dalam: number[] = [];
  for (const [i, c] of semua.entries()) {
    const atas = induk[i] ?? null;
    const paling = atas === null ? 0 : Math.floor(dalam[atas] as number) + 1;
    const tegas = kata(c);
    dalam.push(tegas !== null && tegas >= paling ? tegas : atas === null && berkata ? 1 : paling);
  }
  const geser = berkata ? 0 : geserAkar(dalam);
  return dalam.map((d, i) => ({ level: levelDalam(d + geser), induk: induk[i] ?? null }));
}

const levelDalam = (dalam: number): Level => URUTAN[Math.min(3, Math.floor(dalam))] as Level;

/** Without a word and without depth to tell by, the program is the second from the bottom but one. */
function geserAkar(dalam: readonly number[]): number {
  const paling = Math.max(0, ...dalam);
  return paling >= 3 ? 0 : paling >= 1 ? 1 : 2;
}

class Penyusun {
  private readonly tumpukan: Buka[] = [];
  private readonly dalam: number[] = [];
  private readonly induk: (number | null)[] = [];
  private readonly dalamKelas = new Map<string, number>();
  /** Depth of a root without a word: above the programs that are named so, or the program of kegiatan that are. */
  private readonly akar: number;
  private readonly berkata: boolean;

  constructor(private readonly semua: CiriBaris[]) {
    const semuaKata = new Set(semua.map(kata));
    semuaKata.delete(null);
    this.berkata = semuaKata.size > 0;
    this.akar = semuaKata.has(1) || !this.berkata ? 0 : 1;
  }

  susun(): Jenjang[] {
    for (const [i, c] of this.semua.entries()) this.letakkan(i, c);
    this.pecahYangSerupa();
    const geser = this.berkata ? 0 : geserAkar(this.dalam);
    return this.dalam.map((d, i) => ({
      level: levelDalam(d + geser),
      induk: this.induk[i] ?? null,
    }));
  }

  private letakkan(i: number, c: CiriBaris): void {
    const tegas = kata(c);
    const kelas = kelasBaris(c);
    if (tegas === null) this.tutupYangMenjorok(c);
    const dalam = tegas ?? this.dalamTanpaKata(c, kelas);
    while ((this.puncak()?.dalam ?? -1) >= dalam) this.tumpukan.pop();
    this.dalam[i] = dalam;
    this.induk[i] = this.puncak()?.baris ?? null;
    if (tegas === null && !this.dalamKelas.has(kelas)) this.dalamKelas.set(kelas, dalam);
    this.tumpukan.push({ baris: i, dalam, kelas, berkata: tegas !== null, ciri: c });
  }

  private puncak(): Buka | undefined {
    return this.tumpukan[this.tumpukan.length - 1];
  }

  /** A row ends every owner that is set in further than itself, unless the sheet names that owner in words. */
  private tutupYangMenjorok(c: CiriBaris): void {
    for (let p = this.puncak(); p !== undefined && !p.berkata && menjorok(p.ciri, c) > 0; p = this.puncak()) {
      this.tumpukan.pop();
    }
  }

  private dalamTanpaKata(c: CiriBaris, kelas: string): number {
    const saudara = this.saudara(c, kelas);
    if (saudara !== undefined) return saudara.dalam;
    const puncak = this.puncak();
    const pernah = c.nomor?.gaya.startsWith('angka') ? undefined : this.dalamKelas.get(kelas);
    if (pernah !== undefined && pernah > (puncak?.dalam ?? -1)) return pernah;
    if (puncak === undefined) return this.akar;
    return Math.floor(puncak.dalam) + 1;
  }

  /** The open row that this one stands beside: it looks the same, and its number comes next. */
  private saudara(c: CiriBaris, kelas: string): Buka | undefined {
    const terbuka = [...this.tumpukan].reverse();
    if (c.nomor === null) return terbuka.find((b) => !b.berkata && b.kelas === kelas);
    const berikut = terbuka.find((b) => isBerikut(b.ciri.nomor, c.nomor) && menjorok(b.ciri, c) === 0);
    const serupa = terbuka.find((b) => !b.berkata && b.kelas === kelas);
    if (berikut !== undefined || !isPertama(c.nomor)) return berikut ?? serupa;
    // A second `A` beside an open one, or a row with more money than the one above it, is a slip: nothing owns its like.
    if (!c.nomor.gaya.startsWith('angka')) return serupa;
    const puncak = terbuka[0];
    return puncak === serupa && (c.pagu ?? 0) > (puncak?.ciri.pagu ?? Number.POSITIVE_INFINITY)
      ? serupa
      : undefined;
  }

  /**
   * Rows that look all alike under one program: a kegiatan is the row whose formula adds up the rows after it, or that
   * these add up to. The latter only where it explains every one of them to the rupiah; else they stay beside each other.
   */
  private pecahYangSerupa(): void {
    const kelompok = new Map<number | null, number[]>();
    for (let i = 0; i < this.semua.length; i++) {
      const induk = this.induk[i] ?? null;
      kelompok.set(induk, [...(kelompok.get(induk) ?? []), i]);
    }
    for (const anak of kelompok.values()) {
      const sama = anak.every((i) => !this.induk.includes(i) && kata(this.semua[i] as CiriBaris) === null);
      if (!sama || (this.dalam[anak[0] as number] as number) >= 3 || anak.length < 2) continue;
      const pemilik =
        pemilikMenurutRumus(anak.map((i) => (this.semua[i]?.bagian ?? []).map((b) => anak.indexOf(b)))) ??
        pemilikMenurutJumlah(anak.map((i) => (this.semua[i] as CiriBaris).pagu));
      pemilik?.forEach((p, urut) => {
        const i = anak[urut] as number;
        if (p === null) return;
        this.induk[i] = anak[p] as number;
        this.dalam[i] = (this.dalam[anak[p] as number] as number) + 1;
      });
    }
  }
}

/**
 * Index of the owner of each row by the rows that formulas add up, null for an owner; the innermost formula counts. A row
 * that no formula reaches, though it has none of its own, was left out of the sum above it. null when formulas tell nothing.
 */
function pemilikMenurutRumus(bagian: readonly number[][]): (number | null)[] | null {
  if (bagian.every((b) => b.length === 0) || bagian.flat().some((b) => b < 0)) return null;
  const hasil: (number | null)[] = [];
  let terjangkau = 0;
  for (let i = 0; i < bagian.length; i++) {
    let pemilik = i - 1;
    while (pemilik >= 0 && !bagian[pemilik]?.includes(i)) pemilik--;
    if (pemilik >= 0) terjangkau++;
    const tanpaRumus = bagian[i]?.length === 0;
    hasil.push(pemilik >= 0 ? pemilik : tanpaRumus && i > 0 ? (hasil[i - 1] ?? null) : null);
  }
  const anak = hasil.filter((p) => p !== null).length;
  return anak > 0 && terjangkau * 2 > anak ? hasil : null;
}

/**
 * Index of the owner of each figure, null for an owner; null when the figures do not fall into owners and parts. A row
 * without money adds nothing: it goes with the rows above it.
 */
function pemilikMenurutJumlah(pagu: (number | null)[]): (number | null)[] | null {
  const hasil: (number | null)[] = [];
  for (let i = 0; i < pagu.length; ) {
    const total = pagu[i];
    if (!total) return null;
    let jumlah = 0;
    let akhir = i + 1;
    while (akhir < pagu.length && (jumlah < total || !pagu[akhir])) jumlah += pagu[akhir++] ?? 0;
    if (Math.abs(jumlah - total) > 0.5) return null;
    hasil.push(null, ...Array.from({ length: akhir - i - 1 }, () => i));
    i = akhir;
  }
  // Two equal figures one after the other are no proof: one owner at least must have several parts.
  const bagian = hasil.flatMap((p, i) => (p !== null && pagu[i] ? [p] : []));
  return new Set(bagian).size < bagian.length ? hasil : null;
}

function kata(c: CiriBaris): number | null {
  if (c.tetap !== undefined) return TETAP[c.tetap];
  return KATA.find(([pola]) => pola.test(c.nama))?.[1] ?? null;
}

function kelasBaris(c: CiriBaris): string {
  return `${c.kolom}|${c.sela}|${c.butir ? '-' : ''}|${c.nomor?.gaya ?? ''}`;
}

/** Above 0 when `a` is set in further than `b`. */
function menjorok(a: CiriBaris, b: CiriBaris): number {
  return a.kolom - b.kolom || a.sela - b.sela;
}

function isBerikut(lama: NomorUrut | null, baru: NomorUrut | null): boolean {
  return (lama?.urutan ?? []).some((l) => baru?.urutan.some((b) => b.gaya === l.gaya && b.ke === l.ke + 1));
}

function isPertama(nomor: NomorUrut): boolean {
  return nomor.urutan.some((u) => u.ke === 1);
}

/** Numbers that simply count the rows, programs and kegiatan alike, say nothing about depth; one may be a slip. */
function isNomorBerlanjut(semua: CiriBaris[]): boolean {
  const bernomor = semua.filter((c) => c.nomor !== null);
  if (bernomor.length < 4) return false;
  const sumbang = bernomor.filter(
    (c, i) => i > 0 && !isBerikut(bernomor[i - 1]?.nomor ?? null, c.nomor),
  ).length;
  // A slip in the middle breaks the count twice: before it and after it.
  if (sumbang > (bernomor.length < 6 ? 0 : 2)) return false;
  return new Set(bernomor.map((c) => `${kata(c)}|${c.kolom}|${c.sela}`)).size > 1 || sumbang > 0;
}
