/** Numbers of the tables of an existing report, and what its text says about them. */

import type { Temuan, Tingkat } from '../../dasar/temuan';
import type { Blok } from '../teks/blok';

const TAKARIR = /^tabel\s+(\d+)\b/i;
const RUJUKAN = /\btabel\s+(\d+)\b/gi;

/** Findings `rujukan-tabel`: a number used twice or left out, a reference to a table that does not exist. */
export function nomorTabel(blok: readonly Blok[]): Temuan[] {
  const takarir = blok.filter((b, i) => isTakarir(b, blok[i + 1]));
  const nomor = takarir.map((b) => Number(TAKARIR.exec(b.teks)?.[1]));
  if (takarir.length === 0) return [];
  const urutan = takarir.flatMap((b, i): Temuan[] => {
    const kini = nomor[i] as number;
    const harus = (nomor[i - 1] ?? 0) + 1;
    if (kini === harus || (i === 0 && kini <= 1)) return [];
    const pesan = nomor.slice(0, i).includes(kini)
      ? `Nomor Tabel ${kini} dipakai dua kali; tabel “${b.teks}” seharusnya Tabel ${harus}.`
      : `Nomor tabel melompat dari ${harus - 1} ke ${kini} pada “${b.teks}”.`;
    return [temuan(b, 'peringatan', pesan, kini, harus)];
  });
  const ada = new Set(nomor);
  const rujukan = blok
    .filter((b) => !takarir.includes(b))
    .flatMap((b) =>
      [...b.teks.matchAll(RUJUKAN)]
        .filter((c) => !ada.has(Number(c[1])) && !isLuar(b.teks, c.index))
        .map((c) => {
          const pesan = `${b.lokasi.sel} merujuk ${c[0]}, padahal dokumen ini tidak mempunyai tabel bernomor itu (yang ada Tabel ${Math.min(...nomor)} sampai Tabel ${Math.max(...nomor)}).`;
          return temuan(b, 'galat', pesan.charAt(0).toUpperCase() + pesan.slice(1), Number(c[1]), null);
        }),
    );
  return [...urutan, ...rujukan];
}

/** A caption stands right above its table's first row, or above a line on its unit. */
export function isTakarir(b: Blok, lanjut: Blok | undefined): boolean {
  return b.jenis !== 'sel' && TAKARIR.test(b.teks) && lanjut?.tabel?.baris === 1;
}

/** `Tabel 3 Permendagri 86/2017`: another document's table. */
function isLuar(teks: string, dari: number): boolean {
  return /^tabel\s+\d+\s+(permen|peraturan|lampiran|renstra|rpjmd|lkjip tahun)/i.test(teks.slice(dari));
}

function temuan(
  b: Blok,
  tingkat: Tingkat,
  pesan: string,
  tercetak: number,
  seharusnya: number | null,
): Temuan {
  const isi = { lokasi: b.lokasi, terkait: [], tercetak, seharusnya, selisih: null };
  return { aturan: 'rujukan-tabel', tingkat, pesan, ...isi };
}
