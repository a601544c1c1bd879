/** Rule `kategori` in prose: a class that is on no scale, or not that of the figure beside it. */
import { persen, readAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { predikat } from '../../kinerja/predikat';
import { SKALA } from '../../kinerja/skala';
import type { AcuanTeks } from './acuan';
import type { Blok } from './blok';
import { kalimatBlok, kutip, temuanTeks } from './kalimat-teks';

const SEMUA = Object.values(SKALA).flatMap((skala) =>
  skala.flatMap((k) => [k.nama.toLowerCase(), k.kode.toLowerCase()]),
);
const SEBUTAN =
  /\b(?:dikategorikan|dengan kategori|kategori|kriteria|berpredikat|predikat)\s+(?:sebagai\s+|yaitu\s+|nilai\s+)?[“"'‘(]?\s*((?:(?:sangat|cukup|kurang|tidak)\s+)?(?:berhasil|baik|tinggi|memuaskan|sedang|rendah|kurang|cukup|istimewa|optimal|unggul|efisien))\b/gi;
/** Words of success stand on no scale wherever they stand. */
const BERHASIL = /\b((?:sangat|cukup|kurang) berhasil)\b/gi;
/** Efficiency has labels of its own. */
const LAIN = /efisien/i;

export function kategoriTeks(blok: Blok, { skala }: AcuanTeks): Temuan[] {
  if (blok.jenis === 'sel') return [];
  return kalimatBlok(blok).flatMap((kalimat): Temuan[] => {
    const kata = new Map<string, number>();
    for (const m of [...kalimat.matchAll(SEBUTAN), ...kalimat.matchAll(BERHASIL)])
      if (!LAIN.test(m[1] ?? '')) kata.set((m[1] ?? '').toLowerCase(), m.index);
    return [...kata].flatMap(([sebut, di]): Temuan[] => {
      if (!SEMUA.includes(sebut))
        return [
          temuanTeks(blok, {
            aturan: 'kategori',
            tingkat: 'peringatan',
            pesan: `Sebutan “${sebut}” pada ${kutip(kalimat, di)} tidak ada pada skala mana pun. Pakai sebutan dari skala yang dipakai: ${skala.map((k) => k.nama).join(', ')}.`,
            tercetak: sebut,
          }),
        ];
      const angka = [...kalimat.matchAll(/(\d{1,3}(?:[.,]\d{1,2})?)\s*(?:%|persen)/g)];
      const n = angka.length === 1 ? readAngka(angka[0]?.[1] ?? '', 'persen').nilai : null;
      const harus = predikat(n, skala);
      const dikenal = skala.some((k) => k.nama.toLowerCase() === sebut);
      if (n === null || !harus || !dikenal || harus.nama.toLowerCase() === sebut) return [];
      return [
        temuanTeks(blok, {
          aturan: 'kategori',
          tingkat: 'peringatan',
          pesan: `${kutip(kalimat, di)}: ${persen(n)} berpredikat ${harus.nama}, bukan ${sebut}.`,
          tercetak: sebut,
          seharusnya: harus.nama,
        }),
      ];
    });
  });
}
