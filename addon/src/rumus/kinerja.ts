import { type JenisAngka, readAngka } from '@lembar-kinerja/shared/dasar/angka';
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { capaian, rataCapaian } from '@lembar-kinerja/shared/kinerja/capaian';
import { CARA, mapEmpat, POLARITAS } from '@lembar-kinerja/shared/kinerja/istilah';
import { predikat } from '@lembar-kinerja/shared/kinerja/predikat';
import {
  NAMA_SKALA,
  type NamaSkala,
  SKALA_BAWAAN,
  type Skala,
  skalaSendiri,
} from '@lembar-kinerja/shared/kinerja/skala';
import { realisasi as setahun } from '@lembar-kinerja/shared/kinerja/triwulan';
import {
  angka,
  type Hasil,
  jagai,
  kisi,
  type Masukan,
  perBaris,
  pilihan,
  Tolak,
  terusan,
  tolak,
} from './argumen';
import { isPecahan, isPersentase, persentase, tanyaPersen } from './persentase';

/**
 * Capaian kinerja: realisasi dibanding target, dalam persen dengan dua desimal.
 * Kosong bila target atau realisasi kosong, atau bila target 0 pada polaritas positif.
 *
 * @example =CAPAIAN(81,73; 73,76)
 * @param {number|Array<Array<number>>} target Target, satu sel atau satu rentang.
 * @param {number|Array<Array<number>>} realisasi Realisasi, satu sel atau rentang seukuran target.
 * @param {string} polaritas [opsional] "positif" (bawaan), "negatif", "negatif-rasio", atau "stabil".
 * @param {number} batas [opsional] Batas atas capaian, misalnya 100 atau 120; kosong berarti tanpa batas.
 * @return {number} Capaian dalam persen.
 * @customfunction
 */
export function CAPAIAN(target: Masukan, realisasi: Masukan, polaritas?: Masukan, batas?: Masukan): Hasil {
  return perBaris(
    [
      angka('target', target, 'bebas'),
      angka('realisasi', realisasi, 'bebas'),
      pilihan('polaritas', polaritas, POLARITAS, 'positif'),
      persentase('batas', batas, 'opsional'),
    ],
    (t, r, p, b) => {
      if (b !== null && b <= 0) throw tolak('batas harus lebih besar dari 0');
      return capaian(t, r, p, b === null ? {} : { batas: b });
    },
  );
}

/**
 * Realisasi sampai dengan triwulan berjalan dari empat triwulan. Triwulan kosong dilewati.
 * Empat triwulan boleh diberikan sebagai satu rentang empat kolom: REALISASI(rentang; cara).
 *
 * @example =REALISASI(25; 25; 30; 20)
 * @param {number|Array<Array<number>>} tw1 Triwulan I, atau satu rentang empat kolom.
 * @param {number|Array<Array<number>>} tw2 Triwulan II, atau cara bila tw1 rentang empat kolom.
 * @param {number|Array<Array<number>>} tw3 Triwulan III.
 * @param {number|Array<Array<number>>} tw4 Triwulan IV.
 * @param {string} cara [opsional] "jumlah" (bawaan), "terakhir", "rata-rata", atau "tertinggi".
 * @return {number} Realisasi setahun.
 * @customfunction
 */
export function REALISASI(tw1: Masukan, tw2?: Masukan, tw3?: Masukan, tw4?: Masukan, cara?: Masukan): Hasil {
  const rentang = Array.isArray(tw1) ? kisi(tw1) : null;
  if (rentang?.every((baris) => baris.length === 4) && tw3 === undefined) {
    const kolom = (j: number): Masukan => rentang.map((baris) => [baris[j] ?? null]);
    return REALISASI(kolom(0), kolom(1), kolom(2), kolom(3), tw2);
  }
  if (rentang && (rentang[0]?.length ?? 0) > 1 && tw2 === undefined) {
    return jagai(() => {
      throw tolak('tw1 harus satu kolom, atau rentang empat kolom untuk empat triwulan');
    });
  }
  const [a, b, c, d] = mapEmpat([tw1, tw2, tw3, tw4], (masukan, tw) =>
    angka(`tw${tw}`, masukan, 'bebas', tw === 1 ? 'wajib' : 'opsional'),
  );
  return perBaris([a, b, c, d, pilihan('cara', cara, CARA, 'jumlah')], (k1, k2, k3, k4, pilih) =>
    setahun([k1, k2, k3, k4], pilih),
  );
}

/**
 * Predikat sebuah persentase menurut skala yang dipilih.
 *
 * @example =PREDIKAT(67,5; "akip")
 * @param {number|Array<Array<number>>} nilai Persentase atau nilai, satu sel atau satu rentang.
 * @param {string|Array<Array<any>>} skala [opsional] "permendagri86" (bawaan), "akip", "ipasn", atau rentang dua kolom (batas bawah; sebutan) dengan urutan bebas.
 * @param {string} bentuk [opsional] "kode" (bawaan, ST) atau "nama" (Sangat Tinggi).
 * @return {string} Predikat.
 * @customfunction
 */
export function PREDIKAT(nilai: Masukan, skala?: Masukan, bentuk?: Masukan): Hasil {
  return jagai(() => {
    const dipakai = bacaSkala(skala);
    return perBaris(
      [
        isSkalaPecahan(dipakai) ? angka('nilai', nilai, 'persen') : persentase('nilai', nilai),
        pilihan<'kode' | 'nama'>('bentuk', bentuk, ['kode', 'nama'], 'kode'),
      ],
      (n, b) => {
        const kelas = predikat(n, dipakai);
        if (n !== null && !kelas) throw tolak('nilai berada di bawah batas terendah pada skala');
        return kelas?.[b] ?? null;
      },
    );
  });
}

/** A person's own scale between 0 and 1 judges fractions. */
function isSkalaPecahan(skala: NamaSkala | Skala): boolean {
  return typeof skala !== 'string' && !isPersentase(skala.map(({ batas }) => batas ?? 0));
}

function bacaSkala(masukan: Masukan): NamaSkala | Skala {
  const isi = kisi(masukan);
  if (!Array.isArray(masukan) || (isi.length === 1 && isi[0]?.length === 1)) {
    return pilihan<NamaSkala>('skala', masukan, NAMA_SKALA, SKALA_BAWAAN).baca(0, 0);
  }
  const baris = isi.filter((sel) => sel.some((isiSel) => isiSel !== null));
  if (baris.length === 0 || baris.some((sel) => sel.length !== 2)) {
    throw tolak('skala harus rentang dua kolom: batas bawah dan sebutan');
  }
  return skalaSendiri(
    baris.map(([batas = null, label = null]) => ({
      batas: wajib('skala', batas, 'persen'),
      label: String(label ?? '').trim(),
    })),
  );
}

function wajib(nama: string, sel: Nilai, jenis: JenisAngka): number {
  if (terusan(sel)) throw new Tolak(sel);
  const { nilai } = readAngka(sel, jenis);
  if (nilai === null) throw tolak(`${nama} harus angka, bukan "${String(sel ?? '')}"`);
  return nilai;
}

/**
 * Rata-rata capaian tanpa bobot, dua desimal. Sel kosong dihitung 0.
 * Pada rentang beberapa kolom yang kolom pertamanya indikator, capaian dibaca dari kolom terakhir dan
 * hanya baris yang berindikator yang dihitung. Kosong bila tidak ada satu pun yang terisi.
 *
 * @example =RATACAPAIAN(48,65; 50)
 * @param {number|Array<Array<any>>} rentang Capaian, atau rentang dari kolom indikator sampai kolom capaian.
 * @param {...number|Array<Array<any>>} lainnya [opsional] Sel atau rentang berikutnya.
 * @return {number} Rata-rata dalam persen.
 * @customfunction
 */
export function RATACAPAIAN(rentang: Masukan, ...lainnya: Masukan[]): Hasil {
  return jagai(() => {
    const sel = [rentang, ...lainnya].flatMap(pilihCapaian);
    const nilai = sel.map((isi) => (isi === null ? null : wajibAtauKosong(isi)));
    const pecahan = isPersentase(nilai) ? undefined : sel.find(isPecahan);
    if (pecahan !== undefined) throw tanyaPersen('rentang', pecahan);
    return nilai.every((n) => n === null) ? '' : (rataCapaian(nilai) ?? '');
  });
}

function pilihCapaian(masukan: Masukan): Nilai[] {
  const isi = kisi(masukan);
  const pertama = isi.map((baris) => baris[0] ?? null);
  const berindikator =
    (isi[0]?.length ?? 0) > 1 &&
    pertama.some((sel) => sel !== null) &&
    pertama.every((sel) => {
      const { nilai, kosong } = readAngka(sel);
      return kosong || (nilai === null && !terusan(sel));
    });
  if (!berindikator) return isi.flat();
  return isi
    .filter(([indikator = null]) => !readAngka(indikator).kosong)
    .map((baris) => baris[baris.length - 1] ?? null);
}

function wajibAtauKosong(sel: Nilai): number | null {
  if (terusan(sel)) throw new Tolak(sel);
  return readAngka(sel, 'persen').kosong ? null : wajib('rentang', sel, 'persen');
}
