/** Rows below the header of a form without a kode column: the tree is made from what the names and numbers show. */

import { readAngka } from '../../dasar/angka';
import { alamat } from '../../dasar/kisi';
import { isBarisKosong, isKosong, kunci, rapi } from '../../dasar/teks';
import { jumlahanRumus } from '../../rumus/jumlahan';
import type { Kepala } from '../kepala';
import { type PembacaSel, tanpaKolom } from '../sel';
import type { BarisTerbaca, CatatanTerbaca, IsiPengukuran } from '../terbaca';
import { isTanpaKinerja, laporBarisBantu, PenampungTakBernama } from './baris-tak-bernama';
import { jenjang } from './jenjang';
import { isKepalaUlang, labelSemua } from './kepala-ulang';
import { PembacaAngka } from './pengukuran-angka';
import { PembacaPenutup } from './pengukuran-penutup';
import { isKaki, isTandaTangan, type Penutup, readCatatan, readPenutup } from './penutup';
import { type KolomNama, kolomNama, type NamaBaris, readNama } from './tanpa-kode-ciri';

/** What a sheet row is; entries are placed once all of them are known. */
type Kejadian =
  | { jenis: 'entri'; r: number; nama: NamaBaris; berangka: boolean }
  | { jenis: 'lanjut'; r: number }
  /** Figures without a name or an indicator. */
  | { jenis: 'takBernama'; r: number; teks: string }
  | { jenis: 'penutup'; r: number; kolom: number; penutup: Penutup }
  | { jenis: 'catatan'; catatan: CatatanTerbaca };

/**
 * Reads a form whose hierarchy stands only in names, running numbers and indent. Each row gets its `jalur`; kode is null
 * unless it is written in front of the name. Money of an owner that prints none is absent, never zero.
 */
export function readBarisTanpaKode(sel: PembacaSel, kepala: Kepala): IsiPengukuran {
  return new PembacaTanpaKode(sel, kepala).baca();
}

const MEDAN_TURUN = ['target.rp', 'tw1.rp', 'tw2.rp', 'tw3.rp', 'tw4.rp', 'realisasi.rp', 'renstra.rp'];
const SUBTOTAL = /^(sub ?-? ?total|jumlah|total)\b/;

class PembacaTanpaKode {
  private readonly kejadian: Kejadian[] = [];
  private readonly kolom: KolomNama;
  private readonly angka: PembacaAngka;
  private readonly penutup: PembacaPenutup;
  private readonly tampungan: PenampungTakBernama;
  private readonly label: Set<string>;
  private readonly catatan: CatatanTerbaca[] = [];
  private readonly mulai: number;
  private readonly akhir: number;

  constructor(
    private readonly sel: PembacaSel,
    private readonly kepala: Kepala,
  ) {
    this.kolom = kolomNama(kepala);
    this.angka = new PembacaAngka(sel, kepala.peta);
    this.penutup = new PembacaPenutup(sel, kepala.peta);
    this.tampungan = new PenampungTakBernama(sel, this.angka, this.penutup);
    this.label = labelSemua(kepala);
    this.mulai = kepala.rentang.baris + kepala.rentang.tinggi;
    this.akhir = this.barisAngkaTerakhir();
  }

  baca(): IsiPengukuran {
    for (let r = this.mulai; r < this.sel.lembar.nilai.length; r++) {
      if (!isBarisKosong(this.sel.lembar.nilai[r])) this.satuBaris(r);
    }
    this.laporKolomLiar();
    const baris = this.susun();
    const { jumlah, rataAkhir } = this.penutup;
    return { tataLetak: 3, baris, jumlah, ...(rataAkhir && { rataAkhir }), catatan: this.catatan };
  }

  /** Below the last figure there is no table any more, only remarks and the signature. */
  private barisAngkaTerakhir(): number {
    for (let r = this.sel.lembar.nilai.length - 1; r >= this.mulai; r--) {
      if (this.angka.adaAngkaRp(r) || this.angka.adaAngkaK(r)) return r;
    }
    return this.mulai - 1;
  }

  private satuBaris(r: number): void {
    const isi = this.sel.lembar.nilai[r] ?? [];
    if (isKepalaUlang(isi, this.label)) return;
    const kolomLabel = isi.findIndex((n) => typeof n === 'string' && /\p{L}{3}/u.test(n));
    const teks = rapi(isi[kolomLabel]);
    const berangka = this.angka.adaRp(r) || this.angka.adaK(r) || this.sel.isi(r, this.kepala.peta.indikator);
    const penutup = readPenutup(teks) ?? (this.isSubtotal(r, teks) ? { jenis: 'jumlah', pemilik: [] } : null);
    if (penutup !== null) {
      this.kejadian.push({ jenis: 'penutup', r, kolom: kolomLabel, penutup: penutup as Penutup });
      return;
    }
    const nama = readNama(isi, this.kolom);
    if (r > this.akhir && !this.sel.isi(r, this.kepala.peta.indikator)) this.barisBawah(r, kolomLabel, teks);
    else if (!berangka && isKaki(teks) && /^(faktor|tindak lanjut yang|usulan tindak)/i.test(teks)) return;
    else if (nama.length > 0 && !this.isUlangan(nama, r)) this.entri(r, nama, berangka);
    else if (this.sel.isi(r, this.kepala.peta.indikator) && this.adaEntri())
      this.kejadian.push({ jenis: 'lanjut', r });
    else if (this.angka.adaAngkaRp(r) || this.angka.adaAngkaK(r))
      this.kejadian.push({ jenis: 'takBernama', r, teks });
  }

  private adaEntri(): boolean {
    return this.kejadian.some((k) => k.jenis === 'entri');
  }

  private isSubtotal(r: number, teks: string): boolean {
    if (!SUBTOTAL.test(kunci(teks)) || this.sel.isi(r, this.kepala.peta.indikator)) return false;
    return this.kolom.nomor.every((k) => !this.sel.isi(r, k) || rapi(this.sel.mentah(r, k)) === teks);
  }

  /** The name repeated beside a further indicator. */
  private isUlangan(nama: NamaBaris[], r: number): boolean {
    const lama = [...this.kejadian].reverse().find((k) => k.jenis === 'entri');
    const akhir = nama[nama.length - 1];
    const sama = lama?.nama.nama === akhir?.nama && lama?.nama.kolom === akhir?.kolom;
    return sama && this.sel.isi(r, this.kepala.peta.indikator);
  }

  private entri(r: number, nama: NamaBaris[], berangka: boolean): void {
    for (const [i, n] of nama.entries()) {
      const terakhir = i === nama.length - 1;
      // Where each level has its own column, an owner's name is repeated beside each of its rows.
      if (!terakhir && this.masihTerbuka(n)) continue;
      this.kejadian.push({ jenis: 'entri', r, nama: n, berangka: berangka && terakhir });
    }
  }

  private masihTerbuka(n: NamaBaris): boolean {
    const lama = [...this.kejadian].reverse().find((k) => k.jenis === 'entri' && k.nama.kolom === n.kolom);
    return lama?.jenis === 'entri' && lama.nama.nama === n.nama;
  }

  private barisBawah(r: number, kolom: number, teks: string): void {
    const catatan = readCatatan(teks);
    if (catatan === null || isTandaTangan(teks)) return;
    this.kejadian.push({ jenis: 'catatan', catatan: { ...catatan, sel: alamat(r, kolom), kode: null } });
  }

  /** Second pass: owners and levels, then the figures of each row. */
  private susun(): BarisTerbaca[] {
    const entri = this.kejadian.filter((k) => k.jenis === 'entri');
    const urutan = new Map(entri.map(({ r }, i) => [r, i]));
    const letak = jenjang(
      entri.map(({ r, nama }) => ({ ...nama.ciri, pagu: this.pagu(r), bagian: this.bagian(r, urutan) })),
    );
    const baris: BarisTerbaca[] = [];
    const dipakai = new Map<string, number>();
    const terakhir = (jenis: (k: Kejadian) => boolean) => this.kejadian.map(jenis).lastIndexOf(true);
    const jumlahTerakhir = terakhir((k) => k.jenis === 'penutup' && k.penutup.jenis === 'jumlah');
    const entriTerakhir = terakhir((k) => k.jenis === 'entri');
    for (const [i, k] of this.kejadian.entries()) {
      const kini = baris[baris.length - 1];
      if (k.jenis === 'catatan') this.catatan.push(k.catatan);
      else if (k.jenis === 'lanjut') this.lanjut(kini as BarisTerbaca, k.r);
      else if (k.jenis === 'takBernama') this.takBernama(baris, k, this.kejadian[i - 1]);
      else if (k.jenis === 'penutup') {
        const total = i === jumlahTerakhir && i > entriTerakhir;
        if (k.penutup.jenis !== 'jumlah' || total) this.penutup.baca(k.r, k.kolom, k.penutup);
        else this.subtotal(baris, k.r);
      } else {
        const { level, induk } = letak[baris.length] as {
          level: BarisTerbaca['level'];
          induk: number | null;
        };
        const atas = induk === null ? [] : (baris[induk]?.jalur ?? []);
        const satu = this.satuEntri(k, level, [...atas, tunggal(dipakai, [...atas, k.nama.nama])]);
        baris.push(satu);
        this.penutup.buka(satu);
      }
    }
    this.penutup.akhiri(baris);
    this.tampungan.putuskan(baris);
    return baris;
  }

  /** Money typed as text counts too. */
  private pagu(r: number): number | null {
    const nilai = this.sel.mentah(r, this.kepala.peta['target.rp']);
    return typeof nilai === 'string'
      ? readAngka(nilai, 'uang').nilai
      : typeof nilai === 'number'
        ? nilai
        : null;
  }

  /** Rows below that this row's money formulas add up in their own columns, as most of the columns have it. */
  private bagian(r: number, urutan: ReadonlyMap<number, number>): number[] {
    const suara = new Map<string, { isi: number[]; banyak: number }>();
    for (const bidang of MEDAN_TURUN) {
      const kolom = this.kepala.peta[bidang];
      const rumus = kolom === undefined ? null : this.sel.rumus(r, kolom);
      const suku = rumus === null ? null : jumlahanRumus(rumus);
      if (!suku?.length || !suku.every((s) => s.kolom === kolom && s.baris > r)) continue;
      const isi = suku.flatMap((s) => urutan.get(s.baris) ?? []);
      const ada = suara.get(isi.join()) ?? { isi, banyak: 0 };
      ada.banyak++;
      suara.set(isi.join(), ada);
    }
    return [...suara.values()].sort((a, b) => b.banyak - a.banyak)[0]?.isi ?? [];
  }

  private satuEntri(
    { r, nama, berangka }: Extract<Kejadian, { jenis: 'entri' }>,
    level: BarisTerbaca['level'],
    jalur: string[],
  ): BarisTerbaca {
    const indikator = berangka ? this.angka.indikator(r) : null;
    const uang = this.angka.uang(r);
    const beruang = berangka && this.angka.adaRp(r);
    const sel = this.sel.teks(r, nama.kolom);
    return {
      kode: { nilai: nama.kode?.kode ?? null, sel: nama.kode ? sel.sel : null, rumus: null, teks: null },
      level,
      nama: { ...sel, nilai: nama.nama },
      jalur,
      baris: r + 1,
      indikator: indikator?.indikator ?? [],
      ...(beruang ? uang : { ...tanpaUang(), sumberDana: uang.sumberDana, ...this.angka.keterangan(r) }),
      capaianK:
        indikator === null && berangka ? this.angka.capaianK(r) : (indikator?.capaianBaris ?? tanpaKolom()),
      rata: null,
    };
  }

  private lanjut(entri: BarisTerbaca, r: number): void {
    const indikator = this.angka.indikator(r);
    entri.indikator.push(...(indikator?.indikator ?? []));
    if (entri.capaianK.nilai === null && indikator?.capaianBaris) entri.capaianK = indikator.capaianBaris;
    this.angka.lengkapi(entri, r);
  }

  /** `Jumlah Program …` below its rows gives the owner the money that its own row does not print. */
  private subtotal(baris: BarisTerbaca[], r: number): void {
    const pemilik = [...baris].reverse().find((b) => b.level === 'program' || b.level === 'urusan');
    if (pemilik !== undefined && pemilik.anggaran.nilai === null) this.angka.lengkapi(pemilik, r);
  }

  /** A total that nobody labelled, what the entry above still lacks, a helper row of the form, or figures that are lost. */
  private takBernama(
    baris: BarisTerbaca[],
    { r, teks }: Extract<Kejadian, { jenis: 'takBernama' }>,
    sebelum: Kejadian | undefined,
  ): void {
    const kini = baris[baris.length - 1];
    if (sebelum?.jenis === 'penutup' && teks === '') laporBarisBantu(this.sel, r);
    else if (kini && this.melengkapi(baris, r, teks)) this.lanjut(kini, r);
    else this.tampungan.tampung(r, teks, baris.length);
  }

  private melengkapi(baris: BarisTerbaca[], r: number, teks: string): boolean {
    const [adaK, adaRp] = [this.angka.adaAngkaK(r), this.angka.adaAngkaRp(r)];
    if (adaK && !isTanpaKinerja(baris[baris.length - 1] as BarisTerbaca)) return false;
    return !adaRp || this.tampungan.isUangTerpisah(baris, r, teks);
  }

  /** Helper columns without a header, told once each. */
  private laporKolomLiar(): void {
    const dikenal = new Set([
      ...this.kepala.kolom.map((k) => k.kolom),
      ...Object.values(this.kepala.peta),
      ...this.kolom.nama.map((n) => n.kolom),
      ...this.kolom.nomor,
    ]);
    for (let r = this.mulai; r <= this.akhir; r++) {
      for (const [kolom, nilai] of (this.sel.lembar.nilai[r] ?? []).entries()) {
        if (dikenal.has(kolom) || isKosong(nilai)) continue;
        dikenal.add(kolom);
        const tempat = alamat(r, kolom);
        const pesan = `Kolom sel ${tempat} tidak berjudul; isinya tidak dibaca.`;
        this.sel.lapor('kepala-tak-dikenal', 'info', pesan, tempat);
      }
    }
  }
}

/** A name used twice under one owner is told apart, so that `jalur` identifies a row. */
function tunggal(dipakai: Map<string, number>, jalur: string[]): string {
  const kunciJalur = jalur.join(' > ');
  const ke = (dipakai.get(kunciJalur) ?? 0) + 1;
  dipakai.set(kunciJalur, ke);
  const nama = jalur[jalur.length - 1] as string;
  return ke === 1 ? nama : `${nama} (${ke})`;
}

function tanpaUang(): Pick<
  BarisTerbaca,
  'anggaran' | 'twRp' | 'realisasiRp' | 'rpjmdRp' | 'capaianRp' | 'targetRenstraRp' | 'capaianRenstraRp'
> {
  const k = tanpaKolom;
  return {
    anggaran: k(),
    twRp: [k(), k(), k(), k()],
    realisasiRp: k(),
    rpjmdRp: k(),
    capaianRp: k(),
    targetRenstraRp: k(),
    capaianRenstraRp: k(),
  };
}
