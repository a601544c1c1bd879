/** Rows with figures and without a name: a total that nobody labelled, a helper row of the form, or figures that are lost. */
import { alamat } from '../../dasar/kisi';
import { isKosong } from '../../dasar/teks';
import { URUTAN } from '../../kinerja/kode';
import type { PembacaSel } from '../sel';
import type { BarisTerbaca, Sel } from '../terbaca';

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

/** True where an entry has no money at all yet: a further row may bring it. */
export const isTanpaUang = (b: BarisTerbaca): boolean =>
  [b.anggaran, b.realisasiRp, ...b.twRp].every((s) => s.nilai === null);

/** True where none of an entry's indicators has a figure yet. */
export const isTanpaKinerja = (b: BarisTerbaca): boolean =>
  b.indikator.every((i) => [i.target, i.realisasi, ...i.tw].every((s) => s.nilai === null));

const SEL_DISEBUT = 3;

/** Figures that belong to no row are lost to every sum: that is said as loudly as a wrong figure. */
export function laporTakTerbaca(sel: PembacaSel, r: number, kolom: readonly number[], teks: string): void {
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

/** A row of figures among the closing lines, which no line of the form explains. */
export function laporBarisBantu(sel: PembacaSel, r: number): void {
  const pesan = `Baris ${r + 1} berdiri di antara baris penutup tanpa nama; dianggap baris bantu dan tidak dibaca.`;
  sel.lapor('baris-tak-dikenal', 'info', pesan, alamat(r, 0));
}
