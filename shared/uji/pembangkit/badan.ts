/** The rows of the table: entries, their indicators, averages and predikat below an owner. */
import type { Acak } from './acak';
import { Penulis } from './isi';
import { bulat2, type EntriBenar, type IndikatorBenar, semuaEntri } from './kebenaran';
import type { Kertas, SelBangkit } from './kertas';
import type { Kolom } from './kolom';
import type { Rancangan } from './rancangan';

export interface Tempat {
  entri: EntriBenar;
  /** Row of the name, counted from 0. */
  baris: number;
}

export interface BadanTertulis {
  tempat: Tempat[];
  akhir: number;
}

export function tulisBadan(
  kertas: Kertas,
  kolom: readonly Kolom[],
  r: Rancangan,
  acak: Acak,
  { akar, mulai, kiri }: { akar: EntriBenar[]; mulai: number; kiri: number },
): BadanTertulis {
  const badan = new Badan(kertas, kolom, r, acak, kiri);
  return badan.tulis(akar, mulai);
}

class Badan {
  private readonly barisRp = new Map<EntriBenar, number>();
  private readonly barisK = new Map<EntriBenar, number[]>();
  private readonly barisRata: { entri: EntriBenar; baris: number }[] = [];
  private readonly kolomDi = new Map<string, number>();
  private readonly penulis: Penulis;
  private akhir = 0;

  constructor(
    private readonly kertas: Kertas,
    private readonly kolom: readonly Kolom[],
    private readonly r: Rancangan,
    private readonly acak: Acak,
    private readonly kiri: number,
  ) {
    kolom.forEach((k, i) => {
      this.kolomDi.set(k.kunci, kiri + i);
    });
    this.penulis = new Penulis(r, acak, (kunci) => this.kolomDi.get(kunci) ?? null);
  }

  tulis(akar: EntriBenar[], mulai: number): BadanTertulis {
    this.akhir = mulai;
    akar.forEach((e, i) => {
      if (i > 0 && this.r.sela === 'barisKosong') this.akhir++;
      this.letakkan(e);
    });
    const semua = semuaEntri(akar);
    const menyimpang = this.r.nomor === 'menyimpang' ? this.acak.antara(1, semua.length - 1) : -1;
    semua.forEach((e, i) => {
      this.entri(e, i === menyimpang ? '0' : String(i + 1), akar);
    });
    for (const { entri, baris } of this.barisRata) this.rata(entri, baris);
    const tempat = semua.map((entri) => ({ entri, baris: this.barisRp.get(entri) as number }));
    if (this.r.barisTersembunyi)
      this.kertas.barisTersembunyi.push(tempat[tempat.length - 1]?.baris as number);
    return { tempat, akhir: this.akhir };
  }

  /** Gives every entry its rows. */
  private letakkan(e: EntriBenar): void {
    const { baris, indikator } = this.r;
    this.barisRp.set(e, this.akhir);
    if (baris === 'berpasangan') {
      this.barisK.set(
        e,
        e.indikator.map((_, i) => this.akhir + 1 + i),
      );
      this.akhir += 1 + e.indikator.length;
    } else {
      const banyak = indikator === 'baris' ? Math.max(1, e.indikator.length) : 1;
      this.barisK.set(
        e,
        Array.from({ length: banyak }, (_, i) => this.akhir + i),
      );
      this.akhir += banyak;
    }
    for (const a of e.anak) this.letakkan(a);
    if (this.r.rata === 'perKegiatan' && e.anak.length > 0 && e.tingkat !== 'urusan') {
      this.barisRata.push({ entri: e, baris: this.akhir });
      this.akhir += 2;
    }
  }

  private taruh(baris: number, kunci: string, isi: SelBangkit | string | null): void {
    const kolom = this.kolomDi.get(kunci);
    if (kolom !== undefined) this.kertas.taruh(baris, kolom, isi);
  }

  private entri(e: EntriBenar, urut: string, akar: readonly EntriBenar[]): void {
    const atas = this.barisRp.get(e) as number;
    const barisK = this.barisK.get(e) as number[];
    this.kode(e, atas);
    if (this.r.baris === 'berpasangan' && this.r.kodeBerulang) for (const b of barisK) this.kode(e, b);
    this.taruh(atas, 'no', this.r.nomor === 'jenjang' ? this.nomorJenjang(e, akar) : urut);
    this.taruh(atas, 'sasaran', e.sasaran);
    this.taruh(atas, 'penanggungJawab', e.penanggungJawab);
    this.nama(e, atas);
    for (const { kunci } of this.kolom) {
      const [medan, b] = kunci.split('.') as [string, string | undefined];
      const persen = /^tw(\d)$/.exec(medan);
      const anak = e.anak.map((a) => this.barisRp.get(a) as number);
      if (b === 'rp') this.taruh(atas, kunci, this.penulis.uang(medan, e, atas, anak));
      else if (b === 'persenRp')
        this.taruh(atas, kunci, this.penulis.uang(`persen${persen?.[1]}`, e, atas, []));
      else if (b === 'sumberDana') this.taruh(atas, kunci, 'APBD');
    }
    const perBaris = this.r.indikator === 'sel' ? [e.indikator] : e.indikator.map((i) => [i]);
    perBaris.forEach((i, n) => {
      if (i.length > 0) this.indikator(i, barisK[n] as number);
    });
  }

  private indikator(isi: IndikatorBenar[], baris: number): void {
    const bernomor = (ambil: (i: IndikatorBenar) => string) =>
      isi.length === 1
        ? ambil(isi[0] as IndikatorBenar)
        : isi.map((i, n) => `${n + 1}. ${ambil(i)}`).join('\n');
    this.taruh(
      baris,
      'indikator',
      bernomor((i) => i.nama),
    );
    this.taruh(
      baris,
      'satuan',
      bernomor((i) => i.satuan),
    );
    for (const { kunci } of this.kolom) {
      const [medan, b] = kunci.split('.') as [string, string | undefined];
      const persen = /^tw(\d)$/.exec(medan);
      if (b === 'k') this.taruh(baris, kunci, this.penulis.kinerja(medan, isi, baris));
      else if (b === 'persen')
        this.taruh(baris, kunci, this.penulis.kinerja(`persen${persen?.[1]}`, isi, baris));
    }
  }

  private kode(e: EntriBenar, baris: number): void {
    const { kode } = e;
    if (this.r.kode === 'satu')
      this.taruh(baris, 'kode0', kode.join('.') + (this.r.gaib === 'kode' ? '\u200b' : ''));
    else if (this.r.kode === 'berspasi')
      this.taruh(
        baris,
        'kode0',
        this.r.benih % 2 === 0 ? kode.join(' ') : kode.join(' ').replaceAll('.', ' '),
      );
    else if (this.r.kode === 'pecah' || this.r.kode === 'lama')
      kode
        .flatMap((k, i) => (i === 0 || this.r.kode === 'lama' ? k.split('.') : [k]))
        .forEach((k, i) => {
          this.taruh(baris, `kode${i}`, k);
        });
  }

  private nama(e: EntriBenar, baris: number): void {
    if (this.r.nama === 'spasi') this.taruh(baris, 'nama0', ' '.repeat(4 * e.dalam) + e.nama);
    else if (this.r.nama === 'satu') this.taruh(baris, 'nama0', e.nama);
    else this.taruh(baris, `nama${e.dalam}`, e.nama);
  }

  /** `1`, `1.1`, `1.1.1`; or letters and figures of their own for each level. */
  private nomorJenjang(e: EntriBenar, akar: readonly EntriBenar[]): string {
    const jalur = jalurKe(akar, e).map((x) => x.ke);
    if (this.r.benih % 2 === 0) return jalur.join('.');
    const akhir = jalur[jalur.length - 1] as number;
    const gaya = [
      (n: number) => String.fromCharCode(64 + n),
      String,
      (n: number) => `${String.fromCharCode(96 + n)}.`,
    ];
    return (gaya[e.dalam] ?? String)(akhir);
  }

  /** Mean of what stands below, and the class of it (Permendagri 86/2017). */
  private rata(e: EntriBenar, baris: number): void {
    const label =
      e.tingkat === 'kegiatan'
        ? 'Rata-rata capaian kinerja (%)'
        : 'TOTAL RATA-RATA CAPAIAN KINERJA DAN ANGGARAN DARI SELURUH KEGIATAN';
    const [k, rp] = [rataKinerja(e), e.rp.capaian ?? 0];
    this.kertas.taruh(baris, this.kiri, label);
    this.taruh(baris, 'capaian.k', { nilai: k });
    this.taruh(baris, 'capaian.rp', { nilai: rp });
    this.kertas.taruh(baris + 1, this.kiri, 'Predikat Kinerja');
    this.taruh(baris + 1, 'capaian.k', predikat(k));
    this.taruh(baris + 1, 'capaian.rp', predikat(rp));
  }
}

export const rataDari = (isi: readonly number[]): number =>
  bulat2(isi.reduce((a, b) => a + b, 0) / isi.length);

function rataKinerja(e: EntriBenar): number {
  return rataDari(e.anak.map((a) => (a.anak.length > 0 ? rataKinerja(a) : (a.indikator[0]?.k.capaian ?? 0))));
}

export function predikat(n: number): string {
  if (n >= 91) return 'ST';
  if (n >= 76) return 'T';
  if (n >= 66) return 'S';
  return n >= 51 ? 'R' : 'SR';
}

function jalurKe(akar: readonly EntriBenar[], cari: EntriBenar): EntriBenar[] {
  for (const e of akar) {
    if (e === cari) return [e];
    const bawah = jalurKe(e.anak, cari);
    if (bawah.length > 0) return [e, ...bawah];
  }
  return [];
}
