/**
 * Which cell is wrong? A broken equation only says that one of its cells is. Every remedy (one cell, one new figure) is
 * weighed by how many broken equations it mends and how many sound ones it breaks; the best is taken, then the next, until
 * nothing is broken. So one fault is one accusation, however many sums, percentages and totals it upset.
 */
import type { Sel } from '../../lembar/terbaca';
import { asalSalahKetik, dugaanKetik, isSalahKetik } from '../cocok/salah-ketik';
import { paling, peluang, sekitarnya } from './peluang';
import { type Angka, type Banding, type Nilai, type Persamaan, tambah } from './persamaan';

export interface Putusan {
  angka: Angka;
  /** null: the equation is broken and no cell alone can be said to be at fault; `angka` is its computed side. */
  seharusnya: number | null;
  /** Broken equations that it mends and that name the cell, in the order given. */
  sebab: Persamaan[];
  /** Where no one cell can be blamed: those that a slip would explain. */
  calon?: Angka[];
  /** Cells that would explain it as well, though much less likely. */
  lain?: Angka[];
  /** Cells that carry the wrong figure on. */
  akibat: { angka: Angka; seharusnya: number }[];
}

const isKuat = (p: Persamaan): boolean => p.bobot > 0.5;

interface Usul extends Putusan {
  seharusnya: number;
  /** Weight mended less weight broken. */
  manfaat: number;
  /** The same with what makes one remedy likelier than its equal. */
  skor: number;
  ubah: Map<Sel, number>;
  /** Every broken equation it mends, those that do not name the cell too. */
  dibetulkan: Persamaan[];
  isSisiHasil: boolean;
  /** Another cell would do as well: the equation that both are summed in. */
  ragu?: Persamaan;
}

/** Mending one equation by breaking another is no evidence. */
const MANFAAT_TERKECIL = 0.3;

export interface Penyelesaian {
  putusan: Putusan[];
  /** Equations that hold but for rounding. */
  bulatan: Persamaan[];
  nilai: Nilai;
  /** Equations by each cell they name. */
  menurutSel: ReadonlyMap<Sel, Persamaan[]>;
}

export function selesaikan(persamaan: readonly Persamaan[]): Penyelesaian {
  const penyelesai = new Penyelesai(persamaan);
  const putusan = penyelesai.jalan();
  return {
    putusan,
    bulatan: persamaan.filter((p) => penyelesai.bulat.has(p)),
    nilai: penyelesai.nilai,
    menurutSel: penyelesai.menurutSel,
  };
}

class Penyelesai {
  readonly menurutSel = new Map<Sel, Persamaan[]>();
  private readonly benar = new Map<Sel, number>();
  private readonly rusak: Set<Persamaan>;
  /** Equations that hold but for rounding. */
  readonly bulat = new Set<Persamaan>();
  private readonly ditinggal = new Set<Persamaan>();
  private coba: Map<Sel, number> | null = null;
  private readonly jumlah = new Map<Persamaan, number>();
  private readonly selMasukan = new Map<Persamaan, Set<Sel>>();

  constructor(persamaan: readonly Persamaan[]) {
    for (const p of persamaan) {
      this.daftarkan(p.hasil.sel, p);
      for (const m of p.masukan) this.daftarkan(m.sel, p);
    }
    this.rusak = new Set();
    for (const p of persamaan) {
      const status = this.status(p);
      if (status === 'beda') this.rusak.add(p);
      else if (status === 'bulat') this.bulat.add(p);
    }
  }

  private daftarkan(sel: Sel, p: Persamaan): void {
    if (sel.sel === null) return;
    const daftar = this.menurutSel.get(sel);
    if (!daftar) this.menurutSel.set(sel, [p]);
    else if (daftar[daftar.length - 1] !== p) daftar.push(p);
  }

  readonly nilai: Nilai = ({ sel }) => this.coba?.get(sel) ?? this.benar.get(sel) ?? sel.nilai;

  /** Of a sum, only what has changed since it was last added up is reckoned with. */
  private hitung(p: Persamaan): number | null {
    if (!p.linear) return p.hitung(this.nilai);
    let dasar = this.jumlah.get(p);
    if (dasar === undefined) {
      const coba = this.coba;
      this.coba = null;
      dasar = p.hitung(this.nilai) ?? 0;
      this.coba = coba;
      this.jumlah.set(p, dasar);
    }
    if (this.coba === null) return dasar;
    const beda = [dasar];
    for (const [sel, n] of this.coba)
      if (this.masukan(p).has(sel)) beda.push(n, -(this.benar.get(sel) ?? sel.nilai ?? 0));
    return beda.length === 1 ? dasar : tambah(beda);
  }

  private masukan(p: Persamaan): Set<Sel> {
    let isi = this.selMasukan.get(p);
    if (!isi) {
      isi = new Set(p.masukan.map((m) => m.sel));
      this.selMasukan.set(p, isi);
    }
    return isi;
  }

  status(p: Persamaan): Banding | null {
    const hitung = this.hitung(p);
    return hitung === null ? null : p.banding(this.nilai(p.hasil) ?? 0, hitung, this.nilai);
  }

  jalan(): Putusan[] {
    const putusan: Putusan[] = [];
    for (const kelompok of this.kelompok()) {
      for (let sisa = this.masihRusak(kelompok); sisa.some(isKuat); sisa = this.masihRusak(sisa)) {
        const terbaik = this.terbaik(sisa);
        if (terbaik === null) putusan.push(...sisa.filter(isKuat).map((p) => this.tinggalkan(p, [p])));
        else if (terbaik.ragu)
          putusan.push({ ...this.tinggalkan(terbaik.ragu, terbaik.sebab), calon: terbaik.calon ?? [] });
        else {
          this.terapkan(terbaik);
          putusan.push(terbaik);
        }
      }
    }
    // Two tables that disagree: neither is known to be right, so nothing else is judged by either.
    for (const p of [...this.rusak]) putusan.push(this.tinggalkan(p, [p]));
    return putusan;
  }

  private masihRusak(semua: readonly Persamaan[]): Persamaan[] {
    return semua.filter((p) => this.rusak.has(p));
  }

  /** Broken, and no one cell to blame: the computed side is named, what the same fault upset goes with it. */
  private tinggalkan(p: Persamaan, sebab: Persamaan[]): Putusan {
    for (const x of sebab) {
      this.rusak.delete(x);
      this.ditinggal.add(x);
    }
    return { angka: p.hasil, seharusnya: null, sebab: [p, ...sebab.filter((x) => x !== p)], akibat: [] };
  }

  private terapkan(usul: Usul): void {
    for (const [sel, n] of usul.ubah) this.benar.set(sel, n);
    for (const sel of usul.ubah.keys())
      for (const p of this.menurutSel.get(sel) ?? []) {
        this.jumlah.delete(p);
        const status = this.status(p);
        if (status === 'bulat') this.bulat.add(p);
        else this.bulat.delete(p);
        if (status !== 'beda') this.rusak.delete(p);
        else if (!this.ditinggal.has(p)) this.ditinggal.add(p);
      }
  }

  /**
   * Broken equations that share a cell, or are tied by one sound equation, are weighed together. What two tables print
   * differently joins as a witness where it shares a cell, and is no reason of its own to look for a remedy.
   */
  private kelompok(): Persamaan[][] {
    const sisa = new Set([...this.rusak].filter(isKuat));
    const hasil: Persamaan[][] = [];
    for (const awal of sisa) {
      if (!sisa.delete(awal)) continue;
      const satu = [awal];
      const dibuka = new Set<Persamaan>();
      for (const p of satu)
        for (const lain of this.tetangga(p, dibuka)) if (sisa.delete(lain)) satu.push(lain);
      const saksi = new Set<Persamaan>();
      for (const p of satu)
        for (const { sel } of [p.hasil, ...p.masukan])
          for (const q of this.menurutSel.get(sel) ?? []) if (!isKuat(q) && this.rusak.has(q)) saksi.add(q);
      hasil.push([...satu, ...saksi]);
    }
    return hasil;
  }

  /** `dibuka`: equations whose own neighbours were given already. */
  private *tetangga(p: Persamaan, dibuka: Set<Persamaan>): Iterable<Persamaan> {
    for (const { sel } of [p.hasil, ...p.masukan])
      for (const q of this.menurutSel.get(sel) ?? []) {
        yield q;
        if (q.masukan.length > 12 || p.masukan.length > 12 || dibuka.has(q)) continue;
        dibuka.add(q);
        for (const lain of [q.hasil, ...q.masukan]) yield* this.menurutSel.get(lain.sel) ?? [];
      }
  }

  private terbaik(rusak: readonly Persamaan[]): Usul | null {
    const semua: Usul[] = [];
    const lihat = new Map<Sel, Set<number>>();
    const timbang = (angka: Angka, n: number | null) => {
      if (n === null || angka.sel.sel === null || !isMungkin(angka, n) || n === this.nilai(angka)) return;
      const sudah = lihat.get(angka.sel) ?? new Set();
      lihat.set(angka.sel, sudah);
      if (sudah.has(n)) return;
      sudah.add(n);
      const usul = this.timbang(angka, n);
      if (usul.manfaat >= MANFAAT_TERKECIL) semua.push(usul);
    };
    for (const p of rusak) {
      if (!isKuat(p) && rusak.length > 12) continue;
      const hitung = this.hitung(p);
      timbang(p.hasil, hitung);
      if (p.linear && hitung !== null) {
        const kurangnya = tambah([this.nilai(p.hasil), -hitung]);
        for (const m of p.masukan) {
          const n = this.nilai(m);
          const baru = tambah([n, kurangnya]);
          // Of many inputs only those that something else speaks for can stand out.
          const banyak = p.masukan.length;
          if (banyak > 8 && !this.isDicurigai(m, p) && (banyak > 20 || dugaanKetik(n ?? 0, baru) === 0))
            continue;
          timbang(m, baru);
        }
      } else if (p.balik) for (const m of p.masukan) timbang(m, p.balik(m, this.nilai));
    }
    const unggul = semua.reduce<Usul | null>((a, b) => (a === null || b.skor > a.skor ? b : a), null);
    return this.salahKetikMasukan(rusak, unggul) ?? (unggul && this.ragukan(unggul, semua));
  }

  /** Of several inputs that would do equally well, the likeliest by far is the wrong one; else none can be called so. */
  private ragukan(unggul: Usul, semua: readonly Usul[]): Usul {
    if (unggul.isSisiHasil) return unggul;
    const setara = semua.filter(
      (u) => u.angka !== unggul.angka && unggul.skor - u.skor < 0.08 && !u.isSisiHasil,
    );
    const bersama = unggul.sebab.find((p) =>
      setara.some((u) => p.masukan.some((m) => m.sel === u.angka.sel)),
    );
    if (!bersama) return unggul;
    const sama = [unggul, ...setara];
    const tergelincir = sama.filter((u) => u.skor > u.manfaat + 0.2);
    const satu = paling(tergelincir, (u) => this.peluang(u));
    if (satu) return { ...satu, lain: tergelincir.flatMap((u) => (u === satu ? [] : u.angka)) };
    const calon = tergelincir.map((u) => u.angka);
    return { ...unggul, sebab: unggul.dibetulkan, ragu: bersama, calon };
  }

  private peluang({ angka, seharusnya, ubah }: Usul): number {
    const tersentuh = this.menurutSel.get(angka.sel) ?? [];
    const membulat = () => tersentuh.filter((p) => this.status(p) === 'bulat').length;
    const sebelum = membulat();
    this.coba = ubah;
    const sesudah = membulat();
    this.coba = null;
    return peluang({
      dari: this.nilai(angka),
      ke: seharusnya,
      sekitar: sekitarnya(angka, tersentuh, this.nilai),
      membulat: sesudah - sebelum,
    });
  }

  private isDicurigai(m: Angka, selain: Persamaan): boolean {
    return (this.menurutSel.get(m.sel) ?? []).some((p) => p !== selain && this.rusak.has(p));
  }

  /** Where only a rounded figure is off and its own remedy is no slip, a slip in one input may explain it exactly. */
  private salahKetikMasukan(rusak: readonly Persamaan[], pilihan: Usul | null): Usul | null {
    const [p] = rusak;
    if (!p || rusak.some((x) => x.balik) || rusak.length > 2) return null;
    const cetak = this.nilai(p.hasil);
    if (pilihan && cetak !== null && isSalahKetik(cetak, pilihan.seharusnya)) return null;
    let unggul: Usul | null = pilihan;
    let banyak = 0;
    for (const m of p.masukan) {
      const n = this.nilai(m);
      if (n === null || n === 0 || m.sel.sel === null) continue;
      for (const asal of asalSalahKetik(n)) {
        if (!isMungkin(m, asal)) continue;
        const usul = this.timbang(m, asal);
        if (usul.manfaat < MANFAAT_TERKECIL || usul.akibat.length > 0 || usul.sebab.length < rusak.length)
          continue;
        banyak++;
        if (!unggul || usul.skor > unggul.skor) unggul = usul;
      }
    }
    return banyak === 1 && unggul !== pilihan ? unggul : null;
  }

  /** The remedy alone, or carried on to the figures that are computed from the cell, whichever mends more. */
  private timbang(angka: Angka, n: number): Usul {
    const polos = this.hitungSkor(angka, new Map([[angka.sel, n]]), false);
    const terus = polos.merusak ? this.hitungSkor(angka, new Map([[angka.sel, n]]), true) : polos;
    const unggul = terus.skor > polos.skor + 0.5 ? terus : polos;
    const tercetak = this.nilai(angka);
    const ketik = tercetak === null ? 0 : dugaanKetik(tercetak, n);
    const kosong = tercetak === null ? -0.2 : 0;
    const isSisiHasil = unggul.sebab.some((p) => p.hasil.sel === angka.sel);
    // Nobody types what a formula gives: rather one of the figures that it was given.
    const sisiHasil = isSisiHasil ? (angka.sel.rumus === null ? 0.1 : -0.1) : 0;
    return {
      isSisiHasil,
      ...unggul,
      angka,
      seharusnya: n,
      manfaat: unggul.skor,
      skor: unggul.skor + ketik + kosong + sisiHasil,
    };
  }

  private hitungSkor(angka: Angka, ubah: Map<Sel, number>, terus: boolean) {
    const akibat: Putusan['akibat'] = [];
    this.coba = ubah;
    const tersentuh = terus ? this.teruskan(angka.sel, ubah, akibat) : this.menurutSel.get(angka.sel);
    let skor = 0;
    let merusak = false;
    const sebab: Persamaan[] = [];
    const dibetulkan: Persamaan[] = [];
    for (const p of tersentuh ?? []) {
      const beda = this.status(p) === 'beda';
      const rusak = this.rusak.has(p);
      if (beda === rusak) continue;
      if (rusak) {
        skor += p.bobot;
        dibetulkan.push(p);
        if (p.hasil.sel === angka.sel || p.masukan.some((m) => m.sel === angka.sel)) sebab.push(p);
      } else if (!this.ditinggal.has(p)) {
        skor -= p.bobot;
        merusak = true;
      }
    }
    this.coba = null;
    // A chain of cells all at fault is less likely than one.
    return { skor: skor - 0.05 * akibat.length, merusak, sebab, dibetulkan, akibat, ubah };
  }

  /** Carries a change on to every figure computed from it; all equations that it touches. */
  private teruskan(awal: Sel, ubah: Map<Sel, number>, akibat: Putusan['akibat']): Set<Persamaan> {
    const tersentuh = new Set<Persamaan>();
    const antre = [awal];
    for (const sel of antre) {
      for (const p of this.menurutSel.get(sel) ?? []) {
        tersentuh.add(p);
        if (ubah.has(p.hasil.sel) || this.rusak.has(p) || this.ditinggal.has(p)) continue;
        if (this.status(p) !== 'beda') continue;
        const harus = this.hitung(p);
        if (harus === null) continue;
        ubah.set(p.hasil.sel, harus);
        akibat.push({ angka: p.hasil, seharusnya: harus });
        antre.push(p.hasil.sel);
      }
    }
    return tersentuh;
  }
}

function isMungkin(angka: Angka, n: number): boolean {
  if (!Number.isFinite(n) || (angka.positif && n < 0)) return false;
  return !angka.bulat || Number.isInteger(n);
}
