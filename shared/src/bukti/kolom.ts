/**
 * The product's columns at the right of the sheet *Tindak Lanjut LHE*: which cells to write. They are found again by
 * their headings; every other column is the staff's and is never written.
 */

import { alamat, type Lembar } from '../dasar/kisi';
import { rapi } from '../dasar/teks';
import type { BarisTindakLanjut } from '../lembar/dokumen/terbaca';
import type { BuktiRekomendasi, PeristiwaTautan, TautanBukti } from './bukti';
import { NAMA_KEADAAN, NAMA_STATUS, namaTautan, tanggal } from './nama';
import { golongan } from './ringkas';

export interface SelRencana {
  /** Counted from 0. */
  baris: number;
  kolom: number;
  /** The same in A1 notation. */
  sel: string;
  /** Written as text, whatever it begins with. */
  nilai: string;
  /** Fill as RRGGBB; null: none. */
  warna: string | null;
  tebal: boolean;
  /** Width of its column in pixels; absent: left as it is. */
  lebar?: number;
}

/** The headings begin with words by which the reader knows the columns as the product's own. */
export const KEPALA_BUKTI = [
  'Status hasil pemeriksaan bukti',
  'Keadaan bukti',
  'Catatan tautan bukti',
  'Hasil pemantauan bukti',
] as const;

/** Set with a new heading only: later the column is as wide as the staff have made it. */
const LEBAR = [170, 130, 380, 260] as const;

const HIJAU = 'C6EFCE';
const KUNING = 'FFEB9C';
const MERAH = 'FFC7CE';
const ABU = 'E7E6E6';

/**
 * Cells whose content is to change, headings included; nothing when the sheet shows it all already.
 * @param matriks rows of that sheet, as read
 * @param bukti their states, in the same order
 * @param zona hours east of Greenwich, for the dates
 */
export function buktiKolom(
  lembar: Lembar,
  matriks: readonly BarisTindakLanjut[],
  bukti: readonly BuktiRekomendasi[],
  zona?: number,
): SelRencana[] {
  const baris = matriks.map((b) => barisSel(b.rekomendasi.sel ?? b.no.sel ?? b.status.sel));
  const pertama = Math.min(...baris.filter((r) => r !== null));
  if (!Number.isFinite(pertama) || pertama < 1) return [];
  const { baris: kepala, kolom } = tempat(lembar, pertama);
  const rencana: SelRencana[] = [];
  const tulis = (r: number, ke: number, nilai: string, warna: string | null, kepala = false) => {
    const k = kolom[ke] ?? 0;
    if (rapi(lembar.nilai[r]?.[k]) === rapi(nilai)) return;
    rencana.push({
      baris: r,
      kolom: k,
      sel: alamat(r, k),
      nilai,
      warna,
      tebal: kepala,
      ...(kepala && { lebar: LEBAR[ke] ?? 0 }),
    });
  };
  KEPALA_BUKTI.forEach((teks, ke) => {
    tulis(kepala, ke, teks, ABU, true);
  });
  bukti.forEach((b, i) => {
    const r = baris[i];
    if (r === null || r === undefined) return;
    isi(b, zona).forEach(([nilai, warna], ke) => {
      tulis(r, ke, nilai, warna);
    });
  });
  return rencana;
}

function barisSel(sel: string | null | undefined): number | null {
  const angka = /\d+$/.exec(sel ?? '');
  return angka ? Number(angka[0]) - 1 : null;
}

/** The heading row, and the column of each heading: where it stands already, else behind everything on the sheet. */
function tempat(lembar: Lembar, pertama: number): { baris: number; kolom: number[] } {
  const letak = new Map<string, [number, number]>();
  for (let r = 0; r < pertama; r++) {
    lembar.nilai[r]?.forEach((nilai, k) => {
      const teks = rapi(nilai);
      if (KEPALA_BUKTI.some((kepala) => kepala === teks)) letak.set(teks, [r, k]);
    });
  }
  let bebas = lebarPakai(lembar);
  const kolom = KEPALA_BUKTI.map((kepala) => letak.get(kepala)?.[1] ?? bebas++);
  const ada = [...letak.values()][0];
  return { baris: ada ? ada[0] : barisKepala(lembar, pertama), kolom };
}

/** The lowest row above the matrix with words in several cells: below it may stand a row of column numbers. */
function barisKepala(lembar: Lembar, pertama: number): number {
  for (let r = pertama - 1; r >= 0; r--) {
    const kata = (lembar.nilai[r] ?? []).filter((n) => typeof n === 'string' && /\p{L}{2}/u.test(n));
    if (kata.length >= 3) return r;
  }
  return pertama - 1;
}

/** First column right of everything that is typed, computed or merged anywhere on the sheet. */
function lebarPakai({ nilai, rumus, gabungan }: Lembar): number {
  let lebar = 0;
  for (const baris of nilai) {
    for (let k = baris.length; k > lebar; k--) if (rapi(baris[k - 1]) !== '') lebar = k;
  }
  for (const baris of rumus) {
    for (let k = baris.length; k > lebar; k--) if (baris[k - 1]) lebar = k;
  }
  return gabungan.reduce((l, g) => Math.max(l, g.kolom + g.lebar), lebar);
}

/** Text and colour of the four cells of a row. */
function isi(b: BuktiRekomendasi, zona?: number): [string, string | null][] {
  const oleh = b.penetapan
    ? `, ditetapkan ${b.penetapan.oleh} tanggal ${tanggal(b.penetapan.pada, zona)}`
    : '';
  const warnaStatus = { selesai: HIJAU, proses: KUNING, belum: MERAH, kabur: ABU }[b.status];
  const pemantauan = b.tautan.flatMap((t, i) => kabar(t, i + 1, b.tautan.length, zona));
  return [
    [`${NAMA_STATUS[b.status]}${oleh}`, warnaStatus],
    keadaan(b),
    [b.tautan.map((t, i) => catatan(t, i + 1, zona)).join('\n'), null],
    [pemantauan.join('\n'), pemantauan.length > 0 ? KUNING : null],
  ];
}

function keadaan(b: BuktiRekomendasi): [string, string] {
  if (b.tautan.length === 0) return ['Tanpa tautan', MERAH];
  const jenis = golongan(b);
  if (jenis === 'rusak') return ['Bermasalah', MERAH];
  if (jenis === 'tanpa-bukti') return ['Kosong', MERAH];
  if (b.tautan.some((t) => t.keadaan === 'galat')) return ['Belum dapat diperiksa', ABU];
  return b.tautan.some((t) => t.keadaan === 'kosong') ? ['Sebagian kosong', KUNING] : ['Ada', HIJAU];
}

/** `1. Laporan Kinerja 2023.pdf: dapat dibuka, diubah 29 Januari 2024`. */
function catatan(t: TautanBukti, ke: number, zona?: number): string {
  const rinci = [
    NAMA_KEADAAN[t.keadaan],
    t.isi && t.isi.jumlah > 0 ? `${t.isi.sebagian ? 'sekurangnya ' : ''}${t.isi.jumlah} berkas` : '',
    t.diubah ? `diubah ${tanggal(t.diubah, zona)}` : '',
    t.pemilikLuar ? 'pemilik di luar instansi' : '',
    t.dipakaiOleh.length > 1 ? `dipakai juga ${t.dipakaiOleh.length - 1} rekomendasi lain` : '',
  ];
  return `${ke}. ${namaTautan(t) ?? t.url}: ${rinci.filter(Boolean).join(', ')}`;
}

const KABAR: Partial<Record<PeristiwaTautan['peristiwa'], string>> = {
  hilang: 'tidak terlihat lagi',
  kembali: 'terlihat kembali',
  berubah: 'isinya berubah',
};

/** What someone who has seen the evidence before should know: the last event, and a change after it was done. */
function kabar(t: TautanBukti, ke: number, dari: number, zona?: number): string[] {
  if (!t.jejak) return [];
  const nomor = dari > 1 ? `${ke}. ` : '';
  const { riwayat, berubahSejakSelesai } = t.jejak;
  const akhir = riwayat[riwayat.length - 1];
  const kata = akhir && KABAR[akhir.peristiwa];
  if (berubahSejakSelesai) {
    const kapan = t.diubah ? ` (${tanggal(t.diubah, zona)})` : '';
    return [`${nomor}Berubah setelah dinyatakan selesai${kapan}`];
  }
  return akhir && kata ? [`${nomor}Sejak ${tanggal(akhir.waktu, zona)} ${kata}`] : [];
}
