/** Numbers of the tables of an existing report, and what its text says about them. */

import { at, last } from '../../dasar/pasti';
import { lapor, type Temuan, type Tingkat } from '../../dasar/temuan';
import type { Blok } from '../teks/blok';

/** `3`, or counted anew in each chapter: `3.1`, `3-1`, `III.1`. */
const NOMOR = String.raw`((?:\d+|[IVX]+(?=[.–-]\d))(?:[.–-]\d+)*)(?![\w%])`;
const TAKARIR = new RegExp(String.raw`^tabel\s+${NOMOR}`, 'i');
const RUJUKAN = new RegExp(String.raw`\btabel\s+${NOMOR}`, 'gi');

interface Nomor {
  tulis: string;
  /** What it is counted within: '' for tables counted through the whole report. */
  bab: string;
  ke: number;
}

function uraiNomor(tulis: string): Nomor {
  const ruas = tulis.toUpperCase().split(/[.–-]/);
  const ke = Number(ruas.pop());
  return { tulis, bab: ruas.join('.'), ke };
}

const kunci = ({ bab, ke }: Nomor): string => `${bab}.${ke}`;
/** The number that would stand there, written as its neighbour is. */
const sebagai = (n: Nomor, ke: number): string => n.tulis.replace(/\d+$/, String(ke));
/** A number without chapter is a figure in temuan.json, as it always was. */
const cetak = ({ tulis, bab, ke }: Nomor): string | number => (bab === '' ? ke : tulis);

/** Findings `rujukan-tabel`: a number used twice or left out, a reference to a table that does not exist. */
export function nomorTabel(blok: readonly Blok[]): Temuan[] {
  const takarir = blok.filter((b, i) => isTakarir(b, blok[i + 1]));
  const nomor = takarir.map((b) => uraiNomor(TAKARIR.exec(b.teks)?.[1] ?? '0'));
  if (takarir.length === 0) return [];
  const urutan = takarir.flatMap((b, i): Temuan[] => {
    const kini = at(nomor, i);
    const sebab = nomor.slice(0, i).filter((n) => n.bab === kini.bab);
    const harus = (sebab[sebab.length - 1]?.ke ?? 0) + 1;
    if (kini.ke === harus || (sebab.length === 0 && kini.ke <= 1)) return [];
    const pesan = sebab.some((n) => n.ke === kini.ke)
      ? `Nomor Tabel ${kini.tulis} dipakai dua kali; tabel “${b.teks}” seharusnya Tabel ${sebagai(kini, harus)}.`
      : `Nomor tabel melompat dari ${sebagai(kini, harus - 1)} ke ${kini.tulis} pada “${b.teks}”.`;
    const seharusnya = kini.bab === '' ? harus : sebagai(kini, harus);
    return [temuan(b, 'peringatan', pesan, cetak(kini), seharusnya)];
  });
  const ada = new Set(nomor.map(kunci));
  const rentang = sebutRentang(nomor);
  const rujukan = blok
    .filter((b) => !takarir.includes(b))
    .flatMap((b) =>
      [...b.teks.matchAll(RUJUKAN)]
        .map((c) => ({ c, n: uraiNomor(at(c, 1)) }))
        .filter(({ c, n }) => !ada.has(kunci(n)) && !isLuar(b.teks, c.index))
        .map(({ c, n }) => {
          const pesan = `${b.lokasi.sel} merujuk ${c[0]}, padahal dokumen ini tidak mempunyai tabel bernomor itu (yang ada ${rentang}).`;
          return temuan(b, 'galat', pesan.charAt(0).toUpperCase() + pesan.slice(1), cetak(n), null);
        }),
    );
  return [...urutan, ...rujukan];
}

/** `Tabel 1 sampai Tabel 14`, for each chapter that counts its own. */
function sebutRentang(nomor: readonly Nomor[]): string {
  const bab = [...new Set(nomor.map((n) => n.bab))];
  return bab
    .map((b) => {
      const isi = nomor.filter((n) => n.bab === b).sort((x, y) => x.ke - y.ke);
      const [awal, akhir] = [at(isi, 0), last(isi)];
      return bab.length > 1 && awal.ke === akhir.ke
        ? `Tabel ${awal.tulis}`
        : `Tabel ${awal.tulis} sampai Tabel ${akhir.tulis}`;
    })
    .join(', ');
}

/** A caption stands right above its table's first row, or above a line on its unit. */
export function isTakarir(b: Blok, lanjut: Blok | undefined): boolean {
  return b.jenis !== 'sel' && TAKARIR.test(b.teks) && lanjut?.tabel?.baris === 1;
}

/** `Tabel 3 Permendagri 86/2017`: another document's table. */
function isLuar(teks: string, dari: number): boolean {
  return /^tabel\s+[\d.–-]+\s+(permen|peraturan|lampiran|renstra|rpjmd|lkjip tahun)/i.test(teks.slice(dari));
}

function temuan(
  b: Blok,
  tingkat: Tingkat,
  pesan: string,
  tercetak: number | string,
  seharusnya: number | string | null,
): Temuan {
  return lapor({ aturan: 'rujukan-tabel', tingkat, pesan, lokasi: b.lokasi, tercetak, seharusnya });
}
