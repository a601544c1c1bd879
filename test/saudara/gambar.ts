/**
 * A form drawn in plain text → its sheet and what must be read of it.
 *
 * Lines before `kepala:` are settings (`lembar:`, `judul:` for each title line with its cells, `uang:`, `rumus:`, `sela:`). Under
 * `kepala:` one line per header row: `<` continues the cell at its left, `^` the one above. `medan:` names the field of each
 * column. Under `isi:` one line per row: `*S1` an entry, `*S1 nama` some of it, `: a | b` cells as they are, `*JUMLAH Jumlah` a
 * total, `*RATA Rata-rata` averages; `no=` gives a number. Nothing under `isi:` means every entry in its order.
 */
import type { Lembar, Nilai, Rentang } from '@lembar-kinerja/shared/dasar/kisi';
import { kolomHuruf } from '@lembar-kinerja/shared/dasar/kisi';
import { angkaMedan, ENTRI, type Entri, entri } from './model';

export interface Gambar {
  lembar: Lembar;
  atur: Record<string, string>;
  /** Field of each column. */
  medan: string[];
  /** Entries in the order in which they stand. */
  entri: { id: string; baris: number }[];
  /** Fields that no row of an entry prints: by id. */
  tercetak: Map<string, Set<string>>;
}

const pecah = (baris: string): string[] =>
  baris.split('|').map((s) => s.replace(/^ | $/g, '').replace(/\\n/g, '\n').trim());
const isi = (teks: string): Nilai =>
  teks === '' || teks === '.' ? null : /^-?\d+(\.\d+)?$/.test(teks) ? Number(teks) : teks.replace(/^'/, '');

export function gambar(naskah: string): Gambar {
  const atur: Record<string, string> = {};
  const [judul, kepala, tubuh]: [string[][], string[][], string[]] = [[], [], []];
  let medan: string[] = [];
  let bagian = '';
  for (const baris of naskah.split('\n')) {
    if (baris.trim() === '' || baris.startsWith('#')) continue;
    const [, kunci = '', nilai = ''] = /^([a-z]+):\s?(.*)$/.exec(baris) ?? [];
    if (kunci === 'kepala' || kunci === 'isi') bagian = kunci;
    else if (kunci === 'judul') judul.push(pecah(nilai));
    else if (kunci === 'medan') medan = pecah(nilai);
    else if (kunci !== '') atur[kunci] = nilai;
    else if (bagian === 'kepala') kepala.push(pecah(baris));
    else tubuh.push(baris.trim());
  }
  return new Penggambar(atur, medan).gambar(
    judul,
    kepala,
    tubuh.length > 0 ? tubuh : ENTRI.map((e) => `*${e.id}`),
  );
}

class Penggambar {
  private readonly nilai: Nilai[][] = [];
  private readonly rumus: (string | null)[][] = [];
  private readonly gabungan: Rentang[] = [];
  private readonly entri: { id: string; baris: number }[] = [];
  private readonly tercetak = new Map<string, Set<string>>();

  constructor(
    private readonly atur: Record<string, string>,
    private readonly medan: string[],
  ) {}

  gambar(judul: string[][], kepala: string[][], tubuh: string[]): Gambar {
    for (const j of judul) this.nilai.push(j.map(isi));
    if (judul.length > 0) this.nilai.push([]);
    this.kepala(kepala);
    for (const baris of tubuh) this.baris(baris);
    if (/jenjang/.test(this.atur.rumus ?? '')) this.rumusJenjang();
    const lebar = this.medan.length;
    const nilai = this.nilai.map((b) =>
      Array.from({ length: Math.max(lebar, b.length) }, (_, k) => b[k] ?? null),
    );
    const rumus = nilai.map((b, r) => b.map((_, k) => this.rumus[r]?.[k] ?? null));
    const nama = this.atur.lembar ?? 'Evaluasi';
    const lembar = { nama, nilai, rumus, gabungan: this.gabungan, tautan: {} };
    return { lembar, atur: this.atur, medan: this.medan, entri: this.entri, tercetak: this.tercetak };
  }

  private kepala(baris: string[][]): void {
    const awal = this.nilai.length;
    for (const [r, sel] of baris.entries()) {
      this.nilai.push(sel.map((s) => (s === '<' || s === '^' ? null : isi(s))));
      for (const [k, s] of sel.entries()) {
        if (s === '<' || s === '^' || s === '.' || s === '') continue;
        let [lebar, tinggi] = [1, 1];
        while (sel[k + lebar] === '<') lebar++;
        while (baris[r + tinggi]?.[k] === '^') tinggi++;
        if (lebar * tinggi > 1) this.gabungan.push({ baris: awal + r, kolom: k, lebar, tinggi });
      }
    }
  }

  private baris(teks: string): void {
    if (teks.startsWith(':')) {
      this.nilai.push(pecah(teks.slice(1)).map(isi));
      return;
    }
    const [id = '', ...lain] = teks.slice(1).split(' ');
    if (id === 'JUMLAH' || id === 'RATA' || id === 'BANTU') this.penutup(id, lain.join(' '));
    else this.satu(entri(id), lain);
  }

  private penutup(id: string, label: string): void {
    const tempat = Math.max(
      0,
      this.medan.findIndex((m) => /^(nama|kode)/.test(m)),
    );
    const program = ENTRI.filter((e) => e.level === 'program');
    const baris = this.medan.map((m, k): Nilai => {
      if (k === tempat) return label || null;
      const semua = (/\.rp$/.test(m) ? program : ENTRI).map((e) => e.angka[m]);
      if (semua.some((n) => n === undefined)) return null;
      const jumlah = (semua as number[]).reduce((a, b) => a + b, 0);
      if (id === 'JUMLAH') return /\.rp$/.test(m) && !m.startsWith('capaian') ? this.uang(jumlah) : null;
      return /\.k$|persen$/.test(m) ? Math.round((jumlah / semua.length) * 100) / 100 : null;
    });
    this.nilai.push(baris);
  }

  private satu(e: Entri, lain: string[]): void {
    const no = lain.find((l) => l.startsWith('no='))?.slice(3);
    const bagian = lain.find((l) => !l.includes('=')) ?? 'semua';
    const r = this.nilai.length;
    if (!this.entri.some((x) => x.id === e.id)) this.entri.push({ id: e.id, baris: r + 1 });
    const ada = this.tercetak.get(e.id) ?? new Set<string>();
    this.tercetak.set(e.id, ada);
    const baris = this.medan.map((m): Nilai => {
      const jenis = /^(no|kode|nama)/.test(m) ? 'nama' : /\.rp$|Rp$/.test(m) ? 'rp' : 'k';
      const ikut = {
        semua: true,
        nama: jenis === 'nama',
        rp: jenis !== 'k',
        k: jenis === 'k' || m.startsWith('kode'),
        angka: jenis !== 'nama',
        duit: jenis === 'rp',
        tanpauang: jenis !== 'rp',
      }[bagian];
      if (!ikut) return null;
      const nilai = this.sel(e, m, no);
      if (nilai !== null) ada.add(m);
      return nilai;
    });
    this.nilai.push(baris);
    if (/tahun/.test(this.atur.rumus ?? '')) this.rumusTahun(r);
  }

  private sel(e: Entri, medan: string, no: string | undefined): Nilai {
    const dalam = ['program', 'kegiatan', 'subkegiatan'].indexOf(e.level);
    const kode = (this.atur.kode === '13' ? e.kodeLama : e.kode).split('.');
    const ke = /^(kode|nama)(\d)$/.exec(medan);
    if (ke?.[1] === 'kode') {
      const n = Number(ke[2]) - 1;
      const ruas =
        this.atur.kode === '5' && kode.length > 4
          ? [...kode.slice(0, 3), kode.slice(3, 5).join('.'), ...kode.slice(5)]
          : kode;
      const teks = ruas[n];
      return teks === undefined
        ? null
        : this.atur.ruas === 'angka' && !teks.includes('.')
          ? Number(teks)
          : teks;
    }
    if (medan === 'namakode') return `${e.kode} ${e.nama}`;
    const sampai = /^sdx(\d)(k|rp)$/.exec(medan);
    if (sampai) return this.sel(e, `sd${sampai[1]}.${sampai[2]}`, no);
    if (medan === 'bantu') return e.angka['sisa.rp'] ?? null;
    if (medan === 'kodeA') return kode.slice(0, 3).join('.');
    if (medan === 'kodeB') return kode.slice(3).join('.') || null;
    if (ke) return Number(ke[2]) - 1 === dalam ? e.nama : null;
    if (medan === 'no') return no === undefined ? null : isi(no);
    if (medan === 'kode')
      return kode.join(this.atur.kode === 'spasi' ? ' ' : '.') + (this.atur.kode === 'titik' ? '.' : '');
    if (medan === 'nama') {
      const nama = this.atur.nama === 'polos' ? e.nama.replace(/^Program /, '') : e.nama;
      return (
        ' '.repeat(Number(this.atur.sela ?? 0) * dalam) +
        (no !== undefined && !this.medan.includes('no') ? `${no} ` : '') +
        nama
      );
    }
    if (medan === 'indikator') return e.indikator;
    if (medan === 'satuan') return e.satuan;
    if (medan === 'pj') return 'Bidang Tangkap';
    const angka = angkaMedan(e, medan, Number(this.atur.sampai ?? 4));
    if (angka === undefined) return null;
    if (/\.rp$/.test(medan) && !medan.startsWith('capaian')) return this.uang(angka);
    return angka;
  }

  private uang(n: number): Nilai {
    const { uang = '' } = this.atur;
    if (/^\d+$/.test(uang)) return n / Number(uang);
    const ribu = String(n).replace(/\B(?=(\d{3})+$)/g, '.');
    if (uang === 'teks') return ribu;
    if (uang === 'rp') return `Rp ${ribu},00`;
    if (uang === 'nbsp') return `\u00a0${ribu.replace(/\./g, '.\u200b')}\u00a0`;
    return n;
  }

  /** Money of owners adds up the rows of their own, one by one, in every money column. */
  private rumusJenjang(): void {
    for (const { id, baris } of this.entri) {
      const anak = this.entri.filter((x) => entri(x.id).induk === id);
      if (anak.length === 0) continue;
      this.medan.forEach((m, k) => {
        if (!/\.rp$/.test(m) || m.startsWith('capaian') || m.startsWith('rpjmd') || m.startsWith('realisasi'))
          return;
        const huruf = kolomHuruf(k);
        this.tulisRumus(baris - 1, k, `=${anak.map((a) => `${huruf}${a.baris}`).join('+')}`);
      });
    }
  }

  private rumusTahun(r: number): void {
    for (const b of ['k', 'rp']) {
      const k = this.medan.indexOf(`realisasi.${b}`);
      const tw = [1, 2, 3, 4].map((n) => this.medan.indexOf(`tw${n}.${b}`));
      if (k >= 0 && tw.every((n) => n >= 0) && this.nilai[r]?.[k] !== null)
        this.tulisRumus(r, k, `=${tw.map((n) => `${kolomHuruf(n)}${r + 1}`).join('+')}`);
    }
  }

  private tulisRumus(r: number, k: number, rumus: string): void {
    const baris = this.rumus[r] ?? [];
    baris[k] = rumus;
    this.rumus[r] = baris;
  }
}
