/** Rows below the header of a form with a kode column: paired rows and single rows are one rule here. */

import { alamat } from '../../dasar/kisi';
import { isBarisKosong, isKosong, rapi } from '../../dasar/teks';
import type { Level } from '../../kinerja/istilah';
import { indukKode, parseKode, type SistemKode, URUTAN } from '../../kinerja/kode';
import type { Kepala } from '../kepala';
import { type PembacaSel, tanpaKolom } from '../sel';
import type { BarisTerbaca, CatatanTerbaca, IsiPengukuran } from '../terbaca';
import { isJumlahSeluruh, isTanpaKinerja, laporBarisBantu, PenampungTakBernama } from './baris-tak-bernama';
import { isKepalaUlang, labelSemua } from './kepala-ulang';
import { PembacaAngka } from './pengukuran-angka';
import { PembacaPenutup } from './pengukuran-penutup';
import { isKaki, isTandaTangan, readCatatan, readPenutup } from './penutup';
import { kolomNama } from './tanpa-kode-ciri';

/**
 * A row with a new kode begins an entry; a row with the same kode, or with none, adds its indicator (and whatever Rp figure
 * the entry lacks) to it. Everything else is a closing line, a note, the signature block, or a temuan.
 */
export function readBarisBerkode(sel: PembacaSel, kepala: Kepala, sistem: SistemKode): IsiPengukuran {
  return new PembacaBaris(sel, kepala, sistem).baca();
}

class PembacaBaris {
  private readonly baris: BarisTerbaca[] = [];
  private readonly catatan: CatatanTerbaca[] = [];
  private readonly namaKode = new Map<string, string>();
  private readonly penutup: PembacaPenutup;
  private readonly angka: PembacaAngka;
  private readonly takBernama: PenampungTakBernama;
  private readonly label: Set<string>;
  private readonly kolomLiar = new Set<number>();
  private readonly kolomDikenal: Set<number>;
  /** Names that are set in stand in columns of their own below one header. */
  private readonly kolomNama: number[];
  private kini: BarisTerbaca | null = null;
  private berpasangan = 0;
  private tunggal = 0;
  private selesai = false;
  /** Between a closing line and the next entry. */
  private tertutup = false;

  constructor(
    private readonly sel: PembacaSel,
    private readonly kepala: Kepala,
    private readonly sistem: SistemKode,
  ) {
    this.kolomNama = kolomNama(kepala).nama.map((n) => n.kolom);
    this.penutup = new PembacaPenutup(sel, kepala.peta);
    this.angka = new PembacaAngka(sel, kepala.peta);
    this.label = labelSemua(kepala);
    this.takBernama = new PenampungTakBernama(sel, this.angka, this.penutup);
    this.kolomDikenal = new Set([
      ...kepala.kolom.map((k) => k.kolom),
      ...Object.values(kepala.peta),
      ...this.kolomNama,
    ]);
  }

  baca(): IsiPengukuran {
    const { rentang } = this.kepala;
    const { nilai } = this.sel.lembar;
    for (let r = rentang.baris + rentang.tinggi; r < nilai.length; r++) {
      if (!isBarisKosong(nilai[r])) this.satuBaris(r);
    }
    const tataLetak = this.berpasangan >= this.tunggal && this.berpasangan > 0 ? 1 : 2;
    this.penutup.akhiri(this.baris);
    this.takBernama.putuskan(this.baris);
    const { jumlah, rataAkhir } = this.penutup;
    return { tataLetak, baris: this.baris, jumlah, ...(rataAkhir && { rataAkhir }), catatan: this.catatan };
  }

  private satuBaris(r: number): void {
    const { peta } = this.kepala;
    if (isKepalaUlang(this.sel.lembar.nilai[r] ?? [], this.label)) return;
    const teksKode = rapi(this.sel.mentah(r, peta.kode));
    const terurai = teksKode === '' ? null : parseKode(teksKode, this.sistem);
    if (terurai !== null) {
      this.selesai = false;
      this.tertutup = false;
      this.cariKolomLiar(r);
      if (this.kini !== null && terurai.kode === this.kini.kode.nilai && this.isLanjutan(r)) this.lanjut(r);
      else this.mulai(r, terurai.kode, terurai.level);
      return;
    }
    if (/^\d[\d. ]*$/.test(teksKode) && this.sel.isi(r, this.letakNama(r))) {
      this.kodeRusak(r, teksKode);
      return;
    }
    const kolom = this.kolomLabel(r);
    const teks = rapi(this.sel.mentah(r, kolom));
    const penutup = readPenutup(teks);
    if (penutup !== null) {
      this.tertutup = true;
      this.penutup.baca(r, kolom, penutup);
    } else if (teksKode === '' && this.isLanjutanTanpaKode(r, teks)) this.lanjut(r);
    else this.barisLain(r, kolom, teks);
  }

  /** The same kode again is the entry's second row unless it brings a name and money of its own: then it is a kode used twice. */
  private isLanjutan(r: number): boolean {
    const nama = rapi(this.sel.mentah(r, this.letakNama(r)));
    if (nama === '') return true;
    if (nama !== this.kini?.nama.nilai) return false;
    return !this.angka.adaRp(r) || !this.angka.adaRp((this.kini?.baris ?? 1) - 1);
  }

  /** A signature can stand in a K column: words alone are no figure. */
  private isLanjutanTanpaKode(r: number, teks: string): boolean {
    const { peta } = this.kepala;
    if (this.kini === null || this.selesai || isTandaTangan(teks) || this.sel.isi(r, this.letakNama(r)))
      return false;
    if (this.tertutup) return false;
    if (this.sel.isi(r, peta.indikator)) return true;
    if (this.angka.adaAngkaK(r)) return isTanpaKinerja(this.kini);
    return this.takBernama.isUangTerpisah(this.baris, r, teks);
  }

  private letakNama(r: number): number | undefined {
    return this.kolomNama.find((k) => this.sel.isi(r, k)) ?? this.kepala.peta.nama;
  }

  private kodeRusak(r: number, teks: string): void {
    const tempat = alamat(r, this.kepala.peta.kode ?? 0);
    const pesan = `Kode “${teks}” di sel ${tempat} terpotong atau salah tulis; barisnya dibaca tanpa kode.`;
    this.sel.lapor('kode-terpotong', 'galat', pesan, tempat, teks);
    const ruas = teks.split(/[. ]+/).filter((s) => s !== '').length;
    const level: Level =
      ruas <= 2 ? 'urusan' : ruas === 3 ? 'program' : ruas <= 5 ? 'kegiatan' : 'subkegiatan';
    if (this.kini?.kode.nilai === null && this.kini.kode.teks === teks && this.isLanjutan(r)) this.lanjut(r);
    else this.mulai(r, null, level, teks);
  }

  private mulai(r: number, kode: string | null, level: Level, teks: string | null = null): void {
    const {
      kepala: { peta },
      sel,
    } = this;
    const nama = sel.teks(r, this.letakNama(r));
    const indikator = this.angka.indikator(r);
    const entri: BarisTerbaca = {
      kode: { ...sel.teks(r, peta.kode), nilai: kode, teks: teks ?? rapi(sel.mentah(r, peta.kode)) },
      level,
      nama,
      jalur: this.jalur(kode, level, nama.nilai ?? ''),
      baris: r + 1,
      indikator: indikator?.indikator ?? [],
      ...this.angka.uang(r),
      capaianK: indikator === null ? this.angka.capaianK(r) : (indikator.capaianBaris ?? tanpaKolom()),
      rata: null,
    };
    if (indikator !== null) this.tunggal++;
    this.baris.push(entri);
    this.kini = entri;
    this.penutup.buka(entri);
  }

  private lanjut(r: number): void {
    const entri = this.kini as BarisTerbaca;
    const indikator = this.angka.indikator(r);
    if (indikator === null) {
      if (entri.capaianK.nilai === null) entri.capaianK = this.angka.capaianK(r);
    } else {
      if (entri.indikator.length === 0) this.berpasangan++;
      entri.indikator.push(...indikator.indikator);
      if (entri.capaianK.nilai === null) entri.capaianK = indikator.capaianBaris ?? entri.capaianK;
    }
    this.angka.lengkapi(entri, r);
  }

  /** Ancestors by kode where this sheet names them; a row without kode hangs below the last row of a higher level. */
  private jalur(kode: string | null, level: Level, nama: string): string[] {
    const jalur = [nama];
    if (kode === null) {
      const induk = [...this.baris].reverse().find((b) => URUTAN.indexOf(b.level) < URUTAN.indexOf(level));
      return [...(induk?.jalur ?? []), nama];
    }
    if (!this.namaKode.has(kode)) this.namaKode.set(kode, nama);
    for (let induk = indukKode(kode); induk !== null; induk = indukKode(induk)) {
      const namaInduk = this.namaKode.get(induk);
      if (namaInduk !== undefined) jalur.unshift(namaInduk);
    }
    return jalur;
  }

  /** Where the words of a row without kode stand: in the kode or name column, else the first text of the row. */
  private kolomLabel(r: number): number {
    const { peta } = this.kepala;
    for (const kolom of [peta.kode, this.letakNama(r)]) {
      if (kolom !== undefined && this.sel.isi(r, kolom)) return kolom;
    }
    const pertama = (this.sel.lembar.nilai[r] ?? []).findIndex(
      (n) => typeof n === 'string' && n.trim() !== '',
    );
    return Math.max(0, pertama);
  }

  private barisLain(r: number, kolom: number, teks: string): void {
    const isi = this.sel.lembar.nilai[r] ?? [];
    const catatan = this.selesai ? null : readCatatan(teks);
    if (catatan !== null) {
      const sambungan =
        catatan.isi ||
        isi
          .slice(kolom + 1)
          .map(rapi)
          .filter(Boolean)
          .join(' ');
      this.catatan.push({
        ...catatan,
        isi: sambungan,
        sel: alamat(r, kolom),
        kode: this.kini?.kode.nilai ?? null,
      });
      return;
    }
    this.selesai ||= isTandaTangan(teks) || isKaki(teks);
    if (this.selesai && !this.angka.adaAngkaRp(r)) return;
    this.takDikenal(r, teks);
  }

  private takDikenal(r: number, teks: string): void {
    const { peta } = this.kepala;
    const berangka = this.angka.adaAngkaRp(r) || this.angka.adaAngkaK(r);
    if (!berangka) {
      if (!this.sel.isi(r, peta.kode) && !this.sel.isi(r, this.letakNama(r))) return;
      const tempat = alamat(r, peta.kode ?? 0);
      const pesan = `Baris ${r + 1} (“${teks.slice(0, 80)}”) tidak berkode dan tidak dikenal; isinya tidak dibaca.`;
      this.sel.lapor('baris-tak-dikenal', 'info', pesan, tempat, teks || null);
    } else if (this.tertutup && !this.selesai && teks === '') laporBarisBantu(this.sel, r);
    else {
      this.tertutup ||= this.kini !== null && isJumlahSeluruh(this.baris, this.angka.uang(r));
      this.takBernama.tampung(r, teks, this.baris.length);
    }
  }

  /** Helper columns without a header, told once each. */
  private cariKolomLiar(r: number): void {
    const isi = this.sel.lembar.nilai[r] ?? [];
    for (let kolom = 0; kolom < isi.length; kolom++) {
      if (this.kolomDikenal.has(kolom) || this.kolomLiar.has(kolom) || isKosong(isi[kolom])) continue;
      this.kolomLiar.add(kolom);
      const tempat = alamat(r, kolom);
      this.sel.lapor(
        'kepala-tak-dikenal',
        'info',
        `Kolom sel ${tempat} tidak berjudul; isinya tidak dibaca.`,
        tempat,
      );
    }
  }
}
