/** Rule `nomor-urut`: running numbers, letters and roman numerals that skip or repeat. */

import { readRomawi, romawi } from '../../dasar/romawi';
import type { Temuan } from '../../dasar/temuan';
import type { Level } from '../../kinerja/istilah';
import { URUTAN } from '../../kinerja/kode';
import type { DokumenTerbaca } from '../../lembar/dokumen/terbaca';
import type { Sel } from '../../lembar/terbaca';
import { type Tempat, temuanSel } from './lapor';

interface Butir {
  sel: Sel<unknown>;
  /** Numbering may begin anew here. */
  mulai: boolean;
  sebut: string;
}

export function nomorUrut(dokumen: DokumenTerbaca): Temuan[] {
  const di = (lembar: string): Tempat => ({ berkas: dokumen.berkas, lembar });
  const polos = (
    bagian: { lembar: string; isi: { no: Sel<unknown> }[] } | null,
    sebut: (b: never) => string | null,
  ) =>
    bagian
      ? urut(
          di(bagian.lembar),
          bagian.isi.map((b, i) => ({ sel: b.no, mulai: i === 0, sebut: sebut(b as never) ?? '' })),
        )
      : [];
  const { belanjaLangsung, capaianProgram, perjanjian, pelayanan } = dokumen;
  return [
    ...(belanjaLangsung
      ? bertingkat(
          di(belanjaLangsung.lembar),
          belanjaLangsung.isi.baris.map((b) => ({ level: b.level, no: b.no, nama: b.uraian })),
        )
      : []),
    ...(capaianProgram ? bertingkat(di(capaianProgram.lembar), capaianProgram.isi) : []),
    ...(perjanjian?.isi.daftar ? bertingkat(di(perjanjian.lembar), perjanjian.isi.daftar, false) : []),
    ...(pelayanan
      ? urut(
          di(pelayanan.lembar),
          pelayanan.isi
            .filter((b, i, semua) => b.no.nilai !== semua[i - 1]?.no.nilai)
            .map((b, i) => ({ sel: b.no, mulai: i === 0, sebut: b.nama.nilai ?? '' })),
        )
      : []),
    ...polos(dokumen.tindakLanjut, (b: { rekomendasi: Sel<string> }) => b.rekomendasi.nilai),
    ...polos(dokumen.lampiran, (b: { judul: Sel<string> }) => b.judul.nilai),
    ...(dokumen.lhe
      ? urut(
          di(dokumen.lhe.lembar),
          dokumen.lhe.isi.baris.map((b, i) => ({ sel: b.no, mulai: i === 0, sebut: b.komponen.nilai ?? '' })),
        )
      : []),
  ];
}

/** Each level counts on its own; below a new owner it may begin anew. */
function bertingkat(
  t: Tempat,
  baris: readonly { level: Level | null; no: Sel<unknown>; nama: Sel<string> }[],
  bersarang = true,
): Temuan[] {
  return URUTAN.flatMap((_, tingkat) => {
    const butir: Butir[] = [];
    let mulai = true;
    for (const b of baris) {
      const ini = URUTAN.indexOf(b.level as Level);
      if (bersarang && ini < tingkat) mulai = true;
      if (ini !== tingkat) continue;
      butir.push({ sel: b.no, mulai, sebut: b.nama.nilai ?? '' });
      mulai = false;
    }
    return urut(t, butir);
  });
}

function urut(t: Tempat, butir: readonly Butir[]): Temuan[] {
  const hasil: Temuan[] = [];
  let lalu: number | null = null;
  const angka = butir.map((b) => bacaNomor(b.sel.nilai));
  if (angka.filter((n) => n !== null).length * 2 < butir.length) return [];
  for (const [i, b] of butir.entries()) {
    const n = angka[i] ?? null;
    if (n === null) {
      lalu = lalu === null ? null : lalu + 1;
      continue;
    }
    const harus: number = (lalu ?? 0) + 1;
    const sah: boolean = n === harus || (b.mulai && n === 1);
    const berikut = angka[i + 1] ?? null;
    if (!sah) {
      hasil.push(
        temuanSel(t, b.sel, {
          aturan: 'nomor-urut',
          tingkat: 'peringatan',
          pesan: `Nomor ${String(b.sel.nilai)} pada “${b.sebut.slice(0, 80)}” tidak berurutan; setelah nomor sebelumnya seharusnya ${tulis(harus, b.sel.nilai)}.`,
          seharusnya: tulis(harus, b.sel.nilai),
        }),
      );
    }
    // One number mistyped: those after it go on from where it should have been. A numbering that goes on wrong is one fault.
    lalu = !sah && berikut === harus + 1 ? harus : n;
  }
  return hasil;
}

function bacaNomor(nilai: unknown): number | null {
  if (typeof nilai === 'number') return nilai;
  const teks = typeof nilai === 'string' ? nilai.trim().replace(/\.$/, '') : '';
  if (/^\d+$/.test(teks)) return Number(teks);
  if (/^[IVX]+$/.test(teks)) return readRomawi(teks);
  return /^[A-H]$/.test(teks) ? teks.charCodeAt(0) - 64 : null;
}

function tulis(n: number, contoh: unknown): string | number {
  if (typeof contoh === 'number') return n;
  const teks = String(contoh).trim();
  if (/^[IVX]+/.test(teks)) return romawi(n);
  return /^[A-H]/.test(teks) ? String.fromCharCode(64 + n) : String(n);
}
