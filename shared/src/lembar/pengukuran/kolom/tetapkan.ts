/**
 * What every column of a pengukuran sheet is: labels, years, the order from left to right, the row of column numbers, the
 * cells' formulas and the figures are weighed together, and the assignment of all columns that fits them best is taken.
 */
import type { Lembar } from '../../../dasar/kisi';
import type { Kamus, KepalaMentah, KolomKepala, Penetapan } from '../../kepala';
import { readJudul } from '../judul';
import { tahunKepala } from '../judul-lain';
import { besaran, PERSEN_CAPAIAN, tunggal } from '../sinonim-pengukuran';
import { cariFakta, type Fakta, faktaAngka, sepakat } from './fakta';
import { type Kelompok, kelompokkan } from './kelompok';
import { MAKNA, type Makna, nilaiLabel, URUTAN_MAKNA, URUTAN_TRIWULAN } from './makna';
import { type KolomTriwulan, triwulanKolom } from './triwulan';

type LabelKolom = Pick<Kamus, 'bidang' | 'setelah'>;

/** @param kamus what one label says of one column */
export function tetapkanKolom(kepala: KepalaMentah, lembar: Lembar, kamus: LabelKolom): Penetapan {
  const triwulan = triwulanKolom(kepala.kolom);
  const lain = kepala.kolom.filter((k) => !triwulan.has(k.kolom));
  const kelompok = kelompokkan(lain);
  const judul = readJudul(lembar, kepala.rentang.baris);
  const tahun = judul.tahun ?? tahunKepala(lembar, kepala.rentang)?.tahun ?? null;
  const hasil = new Penyusun(kepala, lembar, triwulan, kelompok, tahun, kamus);
  return hasil.susun();
}

interface Pilihan {
  makna: Makna | null;
  nilai: number;
}

/** Of a fact that the assignment bears out, or contradicts. */
const BOBOT_FAKTA = 2.5;
/** Columns in an order of their own cost so much at most: where labels are clear, order tells nothing. */
const URUTAN_MAKS = 2.5;
/** A group of figures that a label speaks for and nobody reads. */
const BOBOT_TERSISA = -2.5;
const CALON_MAKS = 3;
/** No percentage is as great. */
const UANG_MIN = 100_000;
/** Beyond so many groups each is taken by itself: no form prints as many. */
const KELOMPOK_MAKS = 10;

class Penyusun {
  private readonly hasil: Penetapan = { peta: {}, takDikenal: [], ganda: [], bukti: new Map() };
  /** Group of each figure column that is no quarter. */
  private readonly kelompokKolom = new Map<number, number>();
  private readonly fakta: Fakta[];
  private readonly awal: number;

  constructor(
    kepala: KepalaMentah,
    private readonly lembar: Lembar,
    private readonly triwulan: Map<number, KolomTriwulan>,
    private readonly kelompok: Kelompok[],
    private readonly tahun: number | null,
    private readonly kamus: LabelKolom,
  ) {
    this.kolom = kepala.kolom;
    this.awal = kepala.rentang.baris + kepala.rentang.tinggi;
    kelompok.forEach((k, i) => {
      for (const {
        kepala: { kolom },
      } of k.kolom)
        this.kelompokKolom.set(kolom, i);
    });
    const angka = [...this.kelompokKolom.keys(), ...triwulan.keys()];
    this.fakta = cariFakta(lembar, kepala, angka);
    this.fakta.push(...faktaAngka(lembar, this.awal, this.calonFakta()));
  }

  private readonly kolom: KolomKepala[];

  susun(): Penetapan {
    for (const k of this.kolom) {
      const satu = tunggal(k.label);
      const tw = this.triwulan.get(k.kolom);
      if (satu === 'sumberDana' && tw) this.pasang(k, `${tw.kelompok}.sumberDana`, null, 1);
      else if (satu !== null) this.pasang(k, this.kamus.bidang(k.jalur), null, 1);
      else if (tw) this.pasang(k, this.bidangTriwulan(k, tw), tw.alasan, tw.alasan === null ? 1 : 0.8);
    }
    this.namaKeduaIndikator();
    const pilihan = this.pilihMakna();
    for (const [i, g] of this.kelompok.entries()) this.pasangKelompok(g, pilihan[i] as Dipilih, i);
    this.luruskanKumulatif();
    return this.hasil;
  }

  /** Of two columns of names the right one is what the rows are measured by, where no label says so. */
  private namaKeduaIndikator(): void {
    const { peta, ganda, bukti } = this.hasil;
    const kedua = ganda.find(
      (k) => k.kolom > (peta.nama ?? Number.POSITIVE_INFINITY) && tunggal(k.label) === 'nama',
    );
    if (peta.indikator !== undefined || kedua === undefined) return;
    peta.indikator = kedua.kolom;
    ganda.splice(ganda.indexOf(kedua), 1);
    bukti.set(kedua.kolom, {
      alasan: [`judul “${kedua.jalur.join(' > ')}”`, 'kolom nama yang kedua'],
      yakin: 0.7,
    });
  }

  private pasang(k: KolomKepala, bidang: string | null, alasan: string | null, yakin: number): void {
    const { peta, ganda, takDikenal, bukti } = this.hasil;
    if (bidang === null) takDikenal.push(k);
    else if (peta[bidang] !== undefined) {
      // Remarks may have several columns; none of them is read.
      if (!/^(faktor|keterangan)$/.test(bidang)) ganda.push(k);
    } else {
      peta[bidang] = k.kolom;
      const label = `judul “${k.jalur.join(' > ')}”`;
      bukti.set(k.kolom, { alasan: alasan === null ? [label] : [label, alasan], yakin });
    }
  }

  /** What the label says of K, Rp or % under a quarter's name. */
  private bidangTriwulan(k: KolomKepala, { kelompok }: KolomTriwulan): string {
    const menurutLabel = this.menurutLabel(k);
    const bagian = /^(?:tw|sd|targetTw)[1-4]\.(.+)$/.exec(menurutLabel ?? '')?.[1];
    const butir = bagian ?? /\.(k|rp|persen|persenRp)$/.exec(menurutLabel ?? '')?.[1] ?? 'k';
    const persen = PERSEN_CAPAIAN.test(k.jalur.join(' > ')) && !butir.startsWith('persen');
    return `${kelompok}.${persen ? (butir === 'rp' ? 'persenRp' : 'persen') : butir}`;
  }

  private readonly usulan = new Map<number, string | null>();

  /** The field by its own label and its left neighbour's. */
  private menurutLabel(k: KolomKepala): string | null {
    if (this.usulan.size === 0) {
      let kiri: string | null = null;
      for (const satu of this.kolom) {
        const sendiri = this.kamus.bidang(satu.jalur);
        // `Capaian (%) > K` says whose percentage it is; a bare `%` does not.
        const tegas = sendiri === null || besaran(satu.jalur) === 'k';
        kiri = tegas ? sendiri : (this.kamus.setelah?.(sendiri, kiri) ?? sendiri);
        this.usulan.set(satu.kolom, kiri);
      }
    }
    return this.usulan.get(k.kolom) ?? null;
  }

  /** The best assignment of all groups together. */
  private pilihMakna(): Dipilih[] {
    const n = this.kelompok.length;
    if (n === 0) return [];
    const calon = this.kelompok.map((g) => this.calonMakna(g));
    const kini: (Makna | null)[] = [];
    let terbaik: { nilai: number; pilihan: (Makna | null)[] } | null = null;
    /** Best whole assignment in which a group is something. */
    const per = this.kelompok.map(() => new Map<Makna | null, number>());
    const coba = (i: number, nilai: number): void => {
      if (i === n) {
        const total = nilai + this.nilaiSusunan(kini);
        kini.forEach((m, g) => {
          const lama = per[g]?.get(m) ?? Number.NEGATIVE_INFINITY;
          if (total > lama) per[g]?.set(m, total);
        });
        if (terbaik === null || total > terbaik.nilai + 1e-9) terbaik = { nilai: total, pilihan: [...kini] };
        return;
      }
      for (const c of calon[i] as Pilihan[]) {
        if (c.makna !== null && this.bentrok(kini, i, c.makna)) continue;
        kini.push(c.makna);
        coba(i + 1, nilai + c.nilai);
        kini.pop();
      }
    };
    coba(0, 0);
    const { nilai, pilihan } = terbaik as unknown as { nilai: number; pilihan: (Makna | null)[] };
    return pilihan.map((makna, g) => {
      const saingan = Math.max(
        ...[...(per[g] as Map<Makna | null, number>)].flatMap(([m, v]) => (m === makna ? [] : [v])),
        nilai - 6,
      );
      return { makna, yakin: Math.min(1, 0.5 + (nilai - saingan) / 6) };
    });
  }

  /** What a group can be, the likeliest first; to be left unread is always one. */
  private calonMakna(g: Kelompok): Pilihan[] {
    const label = [...new Set(g.kolom.flatMap((k) => k.kepala.jalur))].join(' > ');
    const usulan = new Set(g.kolom.map((k) => (this.menurutLabel(k.kepala) ?? '').split('.')[0]));
    const uang = this.isUang(g);
    const calon = MAKNA.flatMap((makna): Pilihan[] => {
      if (uang && makna.startsWith('capaian')) return [];
      const nilai = nilaiLabel(makna, label, this.tahun) + (usulan.has(makna) ? 1.5 : 0);
      return nilai > -1 ? [{ makna, nilai }] : [];
    });
    const tersisa = { makna: null, nilai: calon.length === 0 ? 0 : BOBOT_TERSISA };
    const banyak = this.kelompok.length > KELOMPOK_MAKS ? 1 : CALON_MAKS;
    return [...calon.sort((a, b) => b.nilai - a.nilai).slice(0, banyak), tersisa];
  }

  /** True where the group's figures are far too great for percentages: its label may say `Capaian`, it is money. */
  private isUang(g: Kelompok): boolean {
    return g.kolom.some(({ kepala }) => {
      const isi = this.lembar.nilai.slice(this.awal).flatMap((b) => {
        const n = b[kepala.kolom];
        return typeof n === 'number' && n !== 0 ? [Math.abs(n)] : [];
      });
      return isi.length > 1 && isi.filter((n) => n >= UANG_MIN).length * 2 > isi.length;
    });
  }

  /** Two groups may be the same only where one has the K and the other the Rp. */
  private bentrok(kini: readonly (Makna | null)[], i: number, makna: Makna): boolean {
    const isi = new Set(this.kelompok[i]?.kolom.map((k) => k.besaran));
    return kini.some((m, j) => m === makna && this.kelompok[j]?.kolom.some((k) => isi.has(k.besaran)));
  }

  private nilaiSusunan(pilihan: readonly (Makna | null)[]): number {
    return this.nilaiUrutan(pilihan) + this.fakta.reduce((n, f) => n + this.nilaiFakta(f, pilihan), 0);
  }

  private nilaiUrutan(pilihan: readonly (Makna | null)[]): number {
    const twPertama = Math.min(...this.triwulan.keys());
    const tempat = pilihan.flatMap((m, i): [number, number][] =>
      m === null ? [] : [[this.kelompok[i]?.kolom[0]?.kepala.kolom ?? 0, URUTAN_MAKNA[m]]],
    );
    if (Number.isFinite(twPertama)) tempat.push([twPertama, URUTAN_TRIWULAN]);
    tempat.sort(([a], [b]) => a - b);
    let salah = 0;
    for (let i = 0; i < tempat.length; i++)
      for (let j = i + 1; j < tempat.length; j++) if ((tempat[i]?.[1] ?? 0) > (tempat[j]?.[1] ?? 0)) salah++;
    return -URUTAN_MAKS * (1 - Math.exp(-salah / 3));
  }

  /** Above 0 where the columns of a fact are what such a fact is about, below where they cannot be. */
  private nilaiFakta({ hasil, jenis, dari, kuat }: Fakta, pilihan: readonly (Makna | null)[]): number {
    const apa = (kolom: number): Makna | 'tw' | null => {
      const tw = this.triwulan.get(kolom);
      if (tw) return tw.kelompok.startsWith('targetTw') ? null : 'tw';
      const g = this.kelompokKolom.get(kolom);
      return g === undefined ? null : (pilihan[g] ?? null);
    };
    const [h, ...d] = [apa(hasil), ...dari.map(apa)];
    if (h === null || d.some((m) => m === null)) return 0;
    return BOBOT_FAKTA * kuat * (isWajar(jenis, h, d as (Makna | 'tw')[]) ? 1 : -0.6);
  }

  /** Sums and quotients worth asking the figures for, K with K and Rp with Rp. */
  private calonFakta() {
    const calon: { hasil: number; jenis: Fakta['jenis']; dari: number[] }[] = [];
    const sejenis = (b: string) =>
      this.kelompok.flatMap((g) => g.kolom.filter((k) => k.besaran === b).map((k) => k.kepala.kolom));
    for (const b of ['rp', 'k']) {
      const semua = sejenis(b);
      if (semua.length > 12) continue;
      const tw = this.kolomTriwulan(b);
      for (const h of semua) {
        if (tw.length > 1 && h > Math.max(...tw)) calon.push({ hasil: h, jenis: 'jumlah', dari: tw });
        for (const x of semua)
          for (const y of semua) {
            if (h === x || h === y || x === y) continue;
            if (x < y && h > y) calon.push({ hasil: h, jenis: 'jumlah', dari: [x, y] });
            if (h > x && h > y) calon.push({ hasil: h, jenis: 'bagi', dari: [x, y] });
          }
      }
    }
    return calon;
  }

  private kolomTriwulan(b: string): number[] {
    return this.kolom
      .filter((k) => /^(tw|sd)\d$/.test(this.triwulan.get(k.kolom)?.kelompok ?? ''))
      .filter((k) => this.bidangTriwulan(k, this.triwulan.get(k.kolom) as KolomTriwulan).endsWith(`.${b}`))
      .map((k) => k.kolom);
  }

  private pasangKelompok(g: Kelompok, { makna, yakin }: Dipilih, ke: number): void {
    const alasan = this.fakta.filter((f) => this.kelompokKolom.get(f.hasil) === ke).map((f) => f.alasan);
    for (const { kepala } of g.kolom) {
      const usul = this.menurutLabel(kepala);
      if (makna === null) {
        // A label that means what another column already is.
        if (usul !== null && this.hasil.peta[usul] !== undefined) this.hasil.ganda.push(kepala);
        else this.pasang(kepala, isBlok(usul) ? null : usul, null, yakin);
        continue;
      }
      const bagian = usul?.split('.')[1] ?? besaran(kepala.jalur) ?? 'k';
      const bidang = makna.startsWith('capaian')
        ? `${makna}.${/^(k|persen)$/.test(bagian) ? 'k' : 'rp'}`
        : `${makna}.${bagian}`;
      this.pasang(kepala, bidang, alasan.length > 0 ? [...new Set(alasan)].join('; ') : null, yakin);
    }
  }

  /**
   * `s.d Triwulan` over figures that the year adds up are the quarters' own; quarters that grow to the year's figure in
   * every row are the year to date, whatever their label says.
   */
  private luruskanKumulatif(): void {
    const { peta, bukti } = this.hasil;
    const berlabel = Object.keys(peta).some((b) => /^sd\d\.(k|rp)$/.test(b));
    const dari = berlabel ? 'sd' : 'tw';
    const kolom = (b: string) => [1, 2, 3, 4].flatMap((n) => peta[`${dari}${n}.${b}`] ?? []);
    const dijumlah = ['rp', 'k'].map((b) => {
      const [tahun, tw] = [peta[`realisasi.${b}`], kolom(b)];
      if (tahun === undefined || tw.length < 2) return null;
      const tertulis = this.fakta.some(
        (f) => f.jenis === 'jumlah' && f.hasil === tahun && f.dari.every((k) => tw.includes(k)),
      );
      if (tertulis) return { jumlah: 1, akhir: 0 };
      return {
        jumlah: sepakat(this.lembar, this.awal, tahun, tw, (x) => x.reduce((a, c) => a + c, 0)) ?? 0,
        akhir: sepakat(this.lembar, this.awal, tahun, tw, bertambah) ?? 0,
      };
    });
    const [rp, k] = dijumlah;
    const ganti = berlabel
      ? [rp, k].some((d) => d && d.jumlah >= 0.75 && d.jumlah > d.akhir)
      : rp && rp.akhir === 1 && rp.jumlah < 0.25 && (!k || k.jumlah < 0.5);
    if (!ganti) return;
    const baru = berlabel ? 'tw' : 'sd';
    const alasan = berlabel
      ? 'realisasi setahun adalah jumlahnya, jadi angka tiap triwulan'
      : 'angkanya bertambah sampai sama dengan realisasi setahun, jadi angka sampai dengan triwulan itu';
    for (const bidang of Object.keys(peta)) {
      const cocok = new RegExp(`^${dari}(\\d\\..+)$`).exec(bidang);
      if (!cocok) continue;
      const letak = peta[bidang] as number;
      delete peta[bidang];
      peta[`${baru}${cocok[1]}`] = letak;
      bukti.get(letak)?.alasan.push(alasan);
    }
  }
}

interface Dipilih {
  makna: Makna | null;
  yakin: number;
}

/** The last quarter's figure where the quarters never fall and are not all the same; nothing otherwise. */
function bertambah(x: number[]): number | null {
  const isi = x.filter((n) => n !== 0);
  if (new Set(isi).size < 2) return null;
  return isi.every((n, i) => i === 0 || n >= (isi[i - 1] as number))
    ? (isi[isi.length - 1] as number)
    : Number.NaN;
}

const isBlok = (bidang: string | null): boolean =>
  bidang !== null && (MAKNA as readonly string[]).includes(bidang.split('.')[0] as string);

/** What sums and quotients there are in these forms. */
function isWajar(jenis: Fakta['jenis'], hasil: Makna | 'tw', dari: (Makna | 'tw')[]): boolean {
  if (jenis === 'jumlah') {
    if (dari.every((m) => m === 'tw')) return hasil === 'realisasi';
    const [a, b] = [...new Set(dari)].sort();
    return hasil === 'rpjmd' && a === 'lalu' && (b === 'realisasi' || b === 'tw');
  }
  const [a, b] = dari;
  if (hasil === 'capaian') return a === 'realisasi' && b === 'target';
  return hasil === 'capaianRenstra' && b === 'renstra' && (a === 'rpjmd' || a === 'realisasi');
}
