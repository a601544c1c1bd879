/** Rule `predikat`: the class printed on a closing line is that of the average printed above it. */
import { persen } from '../../dasar/angka';
import { predikat } from '../../kinerja/predikat';
import type { Sel } from '../../lembar/terbaca';
import type { Asal } from '../../rekap/pohon';
import { sebut } from '../kalimat';
import { type Akibat, barisBerangka, type HasilAturan, type Lahan, type Perkara } from '../lahan';
import { rataAkhir } from './rata-akhir';

export function predikatRata(lahan: Lahan): HasilAturan {
  const semua = [...barisBerangka(lahan).map(({ asal }) => asal), ...rataAkhir(lahan)];
  const hasil = semua.flatMap((asal) => {
    const rata = asal.baris.rata;
    if (!rata) return [];
    return [
      periksaSatu(lahan, asal, rata.rataK, rata.predikatK, 'kinerja'),
      periksaSatu(lahan, asal, rata.rataRp, rata.predikatRp, 'anggaran'),
    ];
  });
  return { perkara: hasil.flatMap((h) => h.perkara), akibat: hasil.flatMap((h) => h.akibat ?? []) };
}

function periksaSatu(lahan: Lahan, asal: Asal, rata: Sel, sel: Sel<string>, sisi: string): HasilAturan {
  const cetak = sel.nilai?.trim();
  if (!cetak || rata.nilai === null) return { perkara: [] };
  const isCocok = (n: number | null) => {
    const kelas = predikat(n, lahan.ketentuan.skala.nilai);
    return kelas !== null && [kelas.kode, kelas.nama].some((x) => x.toLowerCase() === cetak.toLowerCase());
  };
  const benar = lahan.benar.get(rata);
  const akibat: Akibat[] = benar === undefined ? [] : [{ sebab: rata, asal, sel }];
  if (isCocok(rata.nilai))
    return { perkara: [], akibat: benar !== undefined && !isCocok(benar) ? akibat : [] };
  if (benar !== undefined && isCocok(benar)) return { perkara: [], akibat };
  const harus = predikat(benar ?? rata.nilai, lahan.ketentuan.skala.nilai);
  if (!harus) return { perkara: [] };
  const p: Perkara = {
    asal,
    sel,
    tingkat: 'galat',
    pesan: `Predikat ${sisi} ${sebut(asal)} tercetak ${cetak}, padahal ${persen(benar ?? rata.nilai)} berpredikat ${harus.kode} (${harus.nama}).`,
    terkait: [{ asal, sel: rata }],
    tercetak: cetak,
    seharusnya: harus.kode,
  };
  return { perkara: [p] };
}
