/** Closing lines → the owner they close. */

import { alamat } from '../../dasar/kisi';
import { isKosong, rapi } from '../../dasar/teks';
import type { Level } from '../../kinerja/istilah';
import { URUTAN } from '../../kinerja/kode';
import type { PembacaSel } from '../sel';
import type { BarisTerbaca, PengukuranTerbaca, RataTerbaca } from '../terbaca';
import { PembacaAngka } from './pengukuran-angka';
import type { Penutup } from './penutup';

export class PembacaPenutup {
  jumlah: PengukuranTerbaca['jumlah'] = null;
  rataAkhir: RataTerbaca | null = null;
  /** The open owner of each level. */
  private terbuka: Partial<Record<Level, BarisTerbaca>> = {};
  private terakhir: RataTerbaca | null = null;
  private banyakRata = 0;
  /** The average below which no row has come yet. */
  private penutupAkhir: { rata: RataTerbaca; pemilik: BarisTerbaca; polos: boolean } | null = null;

  constructor(
    private readonly sel: PembacaSel,
    private readonly peta: Record<string, number>,
  ) {}

  /** A new row ends what stood open at its own level and below. */
  buka(baris: BarisTerbaca): void {
    for (const level of URUTAN.slice(URUTAN.indexOf(baris.level))) delete this.terbuka[level];
    this.terbuka[baris.level] = baris;
    this.terakhir = null;
    this.penutupAkhir = null;
  }

  baca(r: number, kolom: number, penutup: Penutup): void {
    if (penutup.jenis === 'jumlah') this.bacaJumlah(r);
    else if (penutup.jenis === 'rata') this.bacaRata(r, kolom, penutup.pemilik);
    else this.bacaPredikat(r, kolom);
  }

  private bacaRata(r: number, kolom: number, pemilik: Level[]): void {
    const pemilikBaris = pemilik.map((l) => this.terbuka[l]).find((b) => b !== undefined && b.rata === null);
    if (pemilikBaris === undefined) {
      this.takBertuan(r, kolom);
      this.terakhir = null;
      return;
    }
    const rata = this.rata(r, kolom);
    this.banyakRata++;
    this.penutupAkhir = {
      rata,
      pemilik: pemilikBaris,
      polos: pemilik.includes('kegiatan') && pemilik.includes('urusan'),
    };
    // A mean of percentages against the Renstra is none of this year's capaian.
    if (this.peta['capaian.k'] !== undefined || this.peta['capaianRenstra.k'] === undefined)
      pemilikBaris.rata = rata;
    this.terakhir = rata;
  }

  /** After the last line. A plain average that is the only one, below all rows, is that of the whole form, as E.81 has it. */
  akhiri(baris: readonly BarisTerbaca[]): void {
    const { rata, pemilik, polos } = this.penutupAkhir ?? {};
    if (!rata || !pemilik || !polos || this.banyakRata > 1) return;
    // One owner with figures of its own: the average is its own.
    const pemilikLain = baris.filter((b) => b.level !== 'subkegiatan' && b !== pemilik && isBerisi(b));
    if (pemilikLain.length === 0) return;
    if (pemilik.rata === rata) pemilik.rata = null;
    this.rataAkhir = rata;
  }

  private rata(r: number, kolom: number): RataTerbaca {
    const [k, rp] = this.tempat(r, kolom);
    return {
      rataK: this.sel.angka(r, k, 'persen'),
      rataRp: this.sel.angka(r, rp, 'persen'),
      predikatK: { nilai: null, sel: null, rumus: null, teks: null },
      predikatRp: { nilai: null, sel: null, rumus: null, teks: null },
    };
  }

  private bacaPredikat(r: number, kolom: number): void {
    if (this.terakhir === null) {
      this.takBertuan(r, kolom);
      return;
    }
    const [k, rp] = this.tempat(r, kolom);
    this.terakhir.predikatK = this.sel.teks(r, k);
    this.terakhir.predikatRp = this.sel.teks(r, rp);
    this.terakhir = null;
  }

  private bacaJumlah(r: number): void {
    const { anggaran, twRp, realisasiRp } = new PembacaAngka(this.sel, this.peta).uang(r);
    this.jumlah = { anggaran, twRp, realisasiRp };
    this.terakhir = null;
  }

  /** The capaian columns; where a form prints them elsewhere, the first two filled cells beside the label. */
  private tempat(r: number, kolom: number): [number | undefined, number | undefined] {
    const pasangan = ['capaian', 'capaianRenstra'].map(
      (b) => [this.peta[`${b}.k`], this.peta[`${b}.rp`]] as const,
    );
    const [k, rp] = pasangan.find((p) => p.some((kolom) => this.sel.isi(r, kolom))) ?? [];
    if (k !== undefined || rp !== undefined) return [k, rp];
    const isi = this.sel.lembar.nilai[r] ?? [];
    const terisi = isi.flatMap((n, i) => (i > kolom && !isKosong(n) ? [i] : []));
    const tampak = pasangan.find((p) => p.some((kolom) => kolom !== undefined)) ?? [undefined, undefined];
    return terisi.length > 0 ? [terisi[0], terisi[1]] : [...tampak];
  }

  private takBertuan(r: number, kolom: number): void {
    const tempat = alamat(r, kolom);
    const teks = rapi(this.sel.mentah(r, kolom));
    const pesan = `Baris “${teks}” di sel ${tempat} tidak mempunyai kegiatan, program, atau urusan di atasnya yang belum ditutup.`;
    this.sel.lapor('baris-tak-dikenal', 'peringatan', pesan, tempat, teks);
  }
}

/** True for a row with figures of its own; a heading of another bidang's rows has none. */
const isBerisi = (b: BarisTerbaca): boolean => b.indikator.length > 0 || b.anggaran.nilai !== null;
