/** Rows with figures and without a name: a total that nobody labelled, a helper row of the form, or figures that are lost. */
import { alamat } from '../../dasar/kisi';
import { isKosong } from '../../dasar/teks';
import { URUTAN } from '../../kinerja/kode';
import type { PembacaSel } from '../sel';
import type { BarisTerbaca, Sel } from '../terbaca';
import type { PembacaAngka } from './pengukuran-angka';
import type { PembacaPenutup } from './pengukuran-penutup';

const SELISIH_RP = 0.5;

/** True where this money is what the rows so far add up to: the topmost ones, or those that own nothing. */
export function isJumlahSeluruh(
  baris: readonly BarisTerbaca[],
  uang: { anggaran: Sel; realisasiRp: Sel },
): boolean {
  const atas = Math.min(...baris.map((b) => URUTAN.indexOf(b.level)));
  const puncak = baris.filter((b) => URUTAN.indexOf(b.level) === atas);
  const bawah = baris.filter(
    (b, i) => URUTAN.indexOf(baris[i + 1]?.level ?? 'urusan') <= URUTAN.indexOf(b.level),
  );
  for (const bidang of ['anggaran', 'realisasiRp'] as const) {
    const tertulis = uang[bidang].nilai;
    if (!tertulis) continue;
    const jumlah = (semua: readonly BarisTerbaca[]) => semua.reduce((n, b) => n + (b[bidang].nilai ?? 0), 0);
    return [puncak, bawah].some((semua) => Math.abs(jumlah(semua) - tertulis) <= SELISIH_RP);
  }
  return false;
}

/** True where this money is what an owner still open at the last row prints itself: its sum, repeated below its rows. */
function isJumlahPemilik(baris: readonly BarisTerbaca[], uang: { anggaran: Sel; realisasiRp: Sel }): boolean {
  let level = URUTAN.length;
  for (const b of [...baris].reverse()) {
    if (URUTAN.indexOf(b.level) >= level) continue;
    level = URUTAN.indexOf(b.level);
    const sama = (bidang: 'anggaran' | 'realisasiRp') =>
      b[bidang].nilai !== null && b[bidang].nilai !== 0 && b[bidang].nilai === uang[bidang].nilai;
    if (sama('anggaran') || (uang.anggaran.nilai === null && sama('realisasiRp'))) return true;
  }
  return false;
}

/** True where an entry has no money at all yet: a further row may bring it. */
const isTanpaUang = (b: BarisTerbaca): boolean =>
  [b.anggaran, b.realisasiRp, ...b.twRp].every((s) => s.nilai === null);

/** True where none of an entry's indicators has a figure yet. */
export const isTanpaKinerja = (b: BarisTerbaca): boolean =>
  b.indikator.every((i) => [i.target, i.realisasi, ...i.tw].every((s) => s.nilai === null));

const SEL_DISEBUT = 3;

/** Figures that belong to no row are lost to every sum: that is said as loudly as a wrong figure. */
function laporTakTerbaca(sel: PembacaSel, r: number, kolom: readonly number[], teks: string): void {
  const isi = sel.lembar.nilai[r] ?? [];
  const berangka = kolom.filter((k) => !isKosong(isi[k]));
  const disebut = berangka.slice(0, SEL_DISEBUT).map((k) => alamat(r, k));
  const sisa = berangka.length - disebut.length;
  const nama = teks ? ` (“${teks.slice(0, 80)}”)` : '';
  const pesan =
    `Baris ${r + 1}${nama} memuat angka di sel ${disebut.join(', ')}${sisa > 0 ? ` dan ${sisa} sel lain` : ''}, tetapi tidak dikenali sebagai ` +
    'program, kegiatan, sub kegiatan, indikator, atau jumlah; isinya tidak dibaca. Tulis nama barisnya, atau hapus bila tidak dipakai.';
  sel.lapor('baris-tak-dikenal', 'galat', pesan, disebut[0] ?? alamat(r, 0), teks || null);
}

interface TakBernama {
  r: number;
  teks: string;
  /** Entries above it. */
  setelah: number;
}

/** Rows of figures that no entry owns, judged when all entries are known: a total may stand above them too. */
export class PenampungTakBernama {
  private readonly semua: TakBernama[] = [];
  /** Entries whose money stands in a row of its own. */
  private uangTerpisah = 0;

  constructor(
    private readonly sel: PembacaSel,
    private readonly angka: PembacaAngka,
    private readonly penutup: PembacaPenutup,
  ) {}

  /** Money alone, below an entry that has none: its own where the sheet is written so, else perhaps a total. */
  isUangTerpisah(baris: readonly BarisTerbaca[], r: number, teks: string): boolean {
    const kini = baris[baris.length - 1];
    if (!kini || !isTanpaUang(kini) || !this.angka.adaAngkaRp(r) || /\p{L}{3}/u.test(teks)) return false;
    const uang = this.angka.uang(r);
    const jumlah = isJumlahSeluruh(baris, uang) || isJumlahPemilik(baris, uang);
    if (jumlah && this.uangTerpisah === 0) return false;
    this.uangTerpisah++;
    return true;
  }

  tampung(r: number, teks: string, setelah: number): void {
    this.semua.push({ r, teks, setelah });
  }

  putuskan(baris: readonly BarisTerbaca[]): void {
    for (const { r, teks, setelah } of this.semua) {
      const uang = this.angka.uang(r);
      const diTepi = setelah === 0 || setelah === baris.length;
      if (diTepi && baris.length > 0 && !this.penutup.jumlah && isJumlahSeluruh(baris, uang))
        this.penutup.baca(r, 0, { jenis: 'jumlah', pemilik: [] });
      else if (!/\p{L}{3}/u.test(teks) && isJumlahPemilik(baris.slice(0, setelah), uang))
        laporBarisBantu(this.sel, r);
      else laporTakTerbaca(this.sel, r, this.angka.kolom, teks);
    }
  }
}

/** A row of figures among the closing lines, or an owner's sum once more, which no line of the form explains. */
export function laporBarisBantu(sel: PembacaSel, r: number): void {
  const pesan = `Baris ${r + 1} berdiri tanpa nama di antara atau di bawah baris lain dan hanya mengulang hitungannya; dianggap baris bantu dan tidak dibaca.`;
  sel.lapor('baris-tak-dikenal', 'info', pesan, alamat(r, 0));
}
