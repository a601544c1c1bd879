/** Rule `rata-rata`: the closing line of an owner against its children (K) and against its own money (Rp). */

import { serapan } from '../anggaran';
import { bulat, persen as tulisPersen } from '../angka';
import { selisih } from '../konsolidasi/jumlah';
import type { Asal, Simpul } from '../konsolidasi/pohon';
import { rataAnak } from '../konsolidasi/rata';
import type { Sel } from '../lembar/terbaca';
import { isAnakLengkap } from './jumlah-anak';
import { sebut } from './kalimat';
import {
  type Akibat,
  barisBerangka,
  benarSel,
  type HasilAturan,
  isTakTerbaca,
  type Lahan,
  type Perkara,
} from './lahan';
import { isSelisihPembulatan } from './persen';

export function rataRata(lahan: Lahan): HasilAturan {
  const rp = barisBerangka(lahan).flatMap(({ asal }) => rataRp(lahan, asal) ?? []);
  const benar = new Map(lahan.benar);
  const k: HasilAturan[] = [];
  for (const simpul of [...lahan.simpul].reverse()) {
    const hasil = rataK({ benar }, simpul);
    for (const p of hasil.perkara) if (p.benar !== undefined) benar.set(p.sel, p.benar);
    k.push(hasil);
  }
  const semua = [...rp, ...k];
  return { perkara: semua.flatMap((h) => h.perkara), akibat: semua.flatMap((h) => h.akibat ?? []) };
}

/** The Rp side is no mean: total realisasi / total pagu of the owner itself. */
function rataRp(lahan: Lahan, asal: Asal): HasilAturan | null {
  const { rata, anggaran, realisasiRp, capaianRp, twRp } = asal.baris;
  if (!rata || rata.rataRp.nilai === null || [anggaran, realisasiRp].some(isTakTerbaca)) return null;
  const cetak = bulat(rata.rataRp.nilai);
  const hitung = serapan(benarSel(lahan, anggaran), benarSel(lahan, realisasiRp));
  const sebab = [anggaran, realisasiRp, ...twRp].filter((s) => lahan.benar.has(s));
  const akibat: Akibat[] = sebab.map((s) => ({ sebab: s, asal, sel: rata.rataRp }));
  const apaAdanya = serapan(anggaran.nilai, realisasiRp.nilai);
  if (hitung === null || cetak === hitung || cetak === apaAdanya) return { perkara: [], akibat };
  // Same wrong figure as the percentage of the row itself: accused there by the rule `persen`.
  if (capaianRp.nilai !== null && cetak === bulat(capaianRp.nilai))
    return { perkara: [], akibat: [{ sebab: capaianRp, asal, sel: rata.rataRp }] };
  const apa = `Rata-rata anggaran ${sebut(asal)}`;
  return { perkara: [perkara(asal, rata.rataRp, hitung, apa, 'realisasi dibagi pagu pemilik yang sama')] };
}

function rataK(lahan: Pick<Lahan, 'benar'>, simpul: Simpul): HasilAturan {
  const asal = simpul.pemilik;
  const sel = asal?.baris.rata?.rataK;
  if (!asal || !sel || sel.nilai === null || !isAnakLengkap(simpul)) return { perkara: [] };
  const anak = simpul.anak.flatMap((a) => (a.pemilik ? [a.pemilik] : []));
  const semua = simpul.anak.flatMap((a) => [...(a.pemilik ? [a.pemilik] : []), ...a.kembar]);
  if (semua.some(({ baris }) => baris.indikator.some((i) => isTakTerbaca(i.capaian)))) return { perkara: [] };
  const rata = (baris: Asal[], nilai: (s: Sel) => number | null) =>
    rataAnak(
      baris.map(({ baris: b }) => ({
        capaian: b.indikator.map((i) => nilai(i.capaian)),
        rata: b.rata ? nilai(b.rata.rataK) : null,
      })),
    );
  const cetak = bulat(sel.nilai);
  const benar = (s: Sel) => benarSel(lahan, s);
  const apaAdanya = (s: Sel) => s.nilai;
  const hitung = rata(anak, benar);
  const akibat = semua
    .flatMap(({ baris }) => [
      ...baris.indikator.map((i) => i.capaian),
      ...(baris.rata ? [baris.rata.rataK] : []),
    ])
    .filter((s) => lahan.benar.has(s))
    .map((sebab) => ({ sebab, asal, sel }));
  const cocok = [rata(anak, apaAdanya), hitung, rata(semua, apaAdanya), rata(semua, benar)];
  if (hitung === null || cocok.includes(cetak)) return { perkara: [...judul(asal, sel)], akibat };
  const anakApa = { urusan: 'program', program: 'kegiatan', kegiatan: 'sub kegiatan', subkegiatan: 'baris' };
  return {
    perkara: [
      {
        ...perkara(
          asal,
          sel,
          hitung,
          `Rata-rata capaian kinerja ${sebut(asal)}`,
          `rata-rata ${anak.length} ${anakApa[simpul.level]} di bawahnya`,
        ),
        terkait: asal.baris.capaianK.nilai === null ? [] : [{ asal, sel: asal.baris.capaianK }],
      },
    ],
  };
}

/** A row without indicator (urusan) prints its average as its capaian too: the two must agree. */
function judul(asal: Asal, rata: Sel): Perkara[] {
  const sel = asal.baris.capaianK;
  if (sel.nilai === null || rata.nilai === null || bulat(sel.nilai) === bulat(rata.nilai)) return [];
  return [
    perkara(
      asal,
      sel,
      bulat(rata.nilai),
      `Capaian kinerja ${sebut(asal)}`,
      'rata-rata pada baris penutupnya',
    ),
  ];
}

function perkara(asal: Asal, sel: Sel, seharusnya: number, apa: string, dari: string): Perkara {
  const cetak = sel.nilai ?? 0;
  const dasar = { asal, sel, terkait: [], tercetak: cetak, seharusnya, selisih: selisih(cetak, seharusnya) };
  const pesan = `${apa} tercetak ${tulisPersen(cetak)}, padahal ${dari} adalah ${tulisPersen(seharusnya)}.`;
  if (isSelisihPembulatan(cetak, seharusnya))
    return {
      ...dasar,
      tingkat: 'info',
      pesan: `${pesan} Selisih satu angka terakhir, biasanya karena dibulatkan dua kali.`,
    };
  return { ...dasar, tingkat: 'galat', pesan, benar: seharusnya };
}
