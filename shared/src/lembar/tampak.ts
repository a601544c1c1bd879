/** A sheet as a person sees it: without invisible characters, and without what lies under merged cells. */
import { alamat, type Lembar, type Nilai } from '../dasar/kisi';
import { bersih } from '../dasar/teks';
import { lapor, type Temuan } from '../dasar/temuan';
import type { PengukuranTerbaca } from './terbaca';

/** A number that a merge covers: programs keep it, and their sums count it. */
export interface SelTertutup {
  baris: number;
  kolom: number;
  nilai: number;
  /** Top left cell of the merge, which is what is shown. */
  oleh: string;
}

/** The sheet with its texts as they are seen; the same object where nothing hides in them. */
export function teksTampak(lembar: Lembar): Lembar {
  let berubah = false;
  const nilai = lembar.nilai.map((baris) => {
    let baru: Nilai[] | null = null;
    for (let k = 0; k < baris.length; k++) {
      const isi = baris[k];
      if (typeof isi !== 'string') continue;
      const teks = bersih(isi);
      if (teks === isi) continue;
      baru ??= [...baris];
      baru[k] = teks === '' ? null : teks;
    }
    berubah ||= baru !== null;
    return baru ?? baris;
  });
  return berubah ? { ...lembar, nilai } : lembar;
}

/** The sheet without the values and formulas under merges, and the numbers among them that differ from what is shown. */
export function tanpaTertutup(lembar: Lembar): { lembar: Lembar; tertutup: SelTertutup[] } {
  const tertutup: SelTertutup[] = [];
  const baru = new Map<number, Nilai[]>();
  const rumus = new Map<number, (string | null)[]>();
  for (const { baris, kolom, tinggi, lebar } of lembar.gabungan) {
    const induk = lembar.nilai[baris]?.[kolom] ?? null;
    const akhir = Math.min(baris + tinggi, lembar.nilai.length);
    for (let b = baris; b < akhir; b++) {
      const isi = lembar.nilai[b] ?? [];
      const ujung = Math.min(kolom + lebar, isi.length);
      for (let k = b === baris ? kolom + 1 : kolom; k < ujung; k++) {
        const nilai = isi[k] ?? null;
        if (nilai === null) continue;
        if (!baru.has(b)) baru.set(b, [...isi]);
        (baru.get(b) as Nilai[])[k] = null;
        if (lembar.rumus[b]?.[k]) {
          if (!rumus.has(b)) rumus.set(b, [...(lembar.rumus[b] ?? [])]);
          (rumus.get(b) as (string | null)[])[k] = null;
        }
        if (typeof nilai === 'number' && nilai !== 0 && nilai !== induk)
          tertutup.push({ baris: b, kolom: k, nilai, oleh: alamat(baris, kolom) });
      }
    }
  }
  if (baru.size === 0) return { lembar, tertutup };
  return {
    tertutup,
    lembar: {
      ...lembar,
      nilai: lembar.nilai.map((isi, b) => baru.get(b) ?? isi),
      rumus: lembar.rumus.map((isi, b) => rumus.get(b) ?? isi),
    },
  };
}

/** One warning for the covered figures of a measurement: the sheet's own sums count them, a reader does not see them. */
export function laporTertutup(tertutup: readonly SelTertutup[], p: PengukuranTerbaca): Temuan[] {
  const awal = p.kepala.baris + p.kepala.tinggi;
  const kolom = new Set(Object.values(p.peta));
  const [pertama, ...lain] = tertutup.filter((t) => t.baris >= awal && kolom.has(t.kolom));
  if (pertama === undefined) return [];
  const tempat = ({ baris, kolom: k }: SelTertutup) => ({
    berkas: p.berkas,
    lembar: p.lembar,
    sel: alamat(baris, k),
  });
  const { sel } = tempat(pertama);
  const ekor = lain.length > 0 ? ` Begitu pula ${lain.length} sel lain.` : '';
  return [
    lapor({
      aturan: 'sel-tertutup',
      tingkat: 'peringatan',
      pesan: `Sel ${sel} tertutup sel gabungan ${pertama.oleh}, tetapi masih berisi angka. Angka itu tidak tampak dan tidak dibaca, padahal rumus jumlah di lembar itu menghitungnya.${ekor} Lepas gabungannya, lalu hapus atau pindahkan isinya.`,
      lokasi: tempat(pertama),
      terkait: lain.map(tempat),
      tercetak: pertama.nilai,
    }),
  ];
}
