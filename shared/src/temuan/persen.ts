/** Rule `persen`: every printed percentage is the quotient of the figures printed beside it. */

import { serapan } from '../anggaran';
import { bulat, formatAngka, rupiah, persen as tulisPersen } from '../angka';
import { capaian, POLARITAS } from '../capaian';
import { caraIndikator, polaritasIndikator } from '../konsolidasi/indikator';
import { selisih } from '../konsolidasi/jumlah';
import type { Asal } from '../konsolidasi/pohon';
import type { IndikatorTerbaca, Sel } from '../lembar/terbaca';
import { realisasi } from '../triwulan';
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

export function persen(lahan: Lahan): HasilAturan {
  const hasil = barisBerangka(lahan).flatMap(({ asal }) => [
    persenRp(lahan, asal),
    ...asal.baris.indikator.map((i) => persenK(lahan, asal, i)),
  ]);
  return {
    perkara: hasil.flatMap((h) => h.perkara),
    akibat: hasil.flatMap((h) => h.akibat ?? []),
  };
}

/** One unit in the last of two decimals: a source that rounded twice, no fault of the office. */
export function isSelisihPembulatan(cetak: number, hitung: number): boolean {
  return Math.abs(selisih(bulat(cetak), hitung)) <= 0.01;
}

const NIHIL: HasilAturan = { perkara: [] };

function persenRp(lahan: Lahan, asal: Asal): HasilAturan {
  const { anggaran, realisasiRp, capaianRp } = asal.baris;
  if (capaianRp.nilai === null || [anggaran, realisasiRp].some(isTakTerbaca)) return NIHIL;
  const cetak = bulat(capaianRp.nilai);
  const hitung = serapan(anggaran.nilai, realisasiRp.nilai ?? 0);
  const benar = serapan(benarSel(lahan, anggaran), benarSel(lahan, realisasiRp) ?? 0);
  const akibat = sebabDi(lahan, [anggaran, realisasiRp, ...asal.baris.twRp], asal, capaianRp);
  if (hitung === null || cetak === hitung || cetak === benar) return { perkara: [], akibat };
  if (akibat.length > 0 && benar !== null && isSelisihPembulatan(cetak, benar))
    return { perkara: [], akibat };
  return {
    perkara: [
      perkara(
        asal,
        capaianRp,
        benar ?? hitung,
        `Persentase realisasi anggaran ${sebut(asal)}`,
        `${rupiah(realisasiRp.nilai ?? 0)} dari ${rupiah(anggaran.nilai ?? 0)}`,
      ),
    ],
  };
}

function persenK(lahan: Lahan, asal: Asal, i: IndikatorTerbaca): HasilAturan {
  if (i.capaian.nilai === null || [i.target, i.realisasi, ...i.tw].some(isTakTerbaca)) return NIHIL;
  const cetak = bulat(i.capaian.nilai);
  const polaritas = polaritasIndikator(i);
  const hasil =
    i.realisasi.nilai ??
    realisasi(
      i.tw.map((s) => s.nilai),
      caraIndikator(i),
    );
  const persenDari = (n: number | null, p = polaritas) => capaian(i.target.nilai, n, p, { lewat: true });
  const hitung = persenDari(hasil);
  const benar = persenDari(benarSel(lahan, i.realisasi));
  const akibat = sebabDi(lahan, [i.realisasi, ...i.tw], asal, i.capaian);
  if (hitung === null || cetak === hitung || cetak === benar) return { perkara: [], akibat };
  const p = perkara(
    asal,
    i.capaian,
    benar ?? hitung,
    `Capaian kinerja ${sebut(asal)}`,
    `realisasi ${formatAngka(hasil ?? 0)} terhadap target ${formatAngka(i.target.nilai ?? 0)}`,
  );
  const lain = i.polaritas === null ? POLARITAS.find((x) => persenDari(hasil, x) === cetak) : undefined;
  if (lain)
    return ragu(
      p,
      `Angka itu cocok untuk polaritas ${lain}; bila memang begitu, tulis pada kolom polaritas.`,
    );
  if (cetak === 100 && hitung > 100) return ragu(p, 'Tampaknya capaian dibatasi 100 %.');
  return { perkara: [p] };
}

/** Odd, but explained: shown without accusing, and not reckoned with as a fault. */
function ragu({ benar, ...p }: Perkara, sebab: string): HasilAturan {
  return { perkara: [{ ...p, tingkat: 'info', pesan: `${p.pesan} ${sebab}` }] };
}

function perkara(asal: Asal, sel: Sel, seharusnya: number, apa: string, dari: string): Perkara {
  const cetak = sel.nilai ?? 0;
  const dasar = { asal, sel, terkait: [], tercetak: cetak, seharusnya, selisih: selisih(cetak, seharusnya) };
  const pesan = `${apa} tercetak ${tulisPersen(cetak)}, padahal ${dari} adalah ${tulisPersen(seharusnya)}.`;
  const desimal = String(cetak).split('.')[1]?.length ?? 0;
  if (isSelisihPembulatan(cetak, seharusnya))
    return {
      ...dasar,
      tingkat: 'info',
      pesan: `${pesan} Selisih satu angka terakhir, biasanya karena dibulatkan dua kali.`,
    };
  if (desimal < 2 && bulat(seharusnya, desimal) === cetak)
    return { ...dasar, tingkat: 'info', pesan: `${pesan} Tampaknya dibulatkan; tulis dua angka desimal.` };
  return { ...dasar, tingkat: 'galat', pesan, benar: seharusnya };
}

function sebabDi(lahan: Lahan, sumber: Sel[], asal: Asal, sel: Sel): Akibat[] {
  return sumber.filter((s) => lahan.benar.has(s)).map((sebab) => ({ sebab, asal, sel }));
}
