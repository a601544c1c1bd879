/**
 * Percentages among the arguments. A custom function is handed 0,9025 for a cell that shows 90,25 % and cannot see the
 * format, so a lone small number is asked about instead of judged.
 */
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { type Argumen, angka, kisi, type Masukan, tanya } from './argumen';

/** 150 %: achievements above are rare, and a column with one number above is one of percentages. */
const PECAHAN_MAKS = 1.5;

/** A percentage with what it may be: `pecahan` where the number could be a hundredth of what its cell shows. */
interface Persentase {
  nilai: number | null;
  pecahan: boolean;
}

/**
 * As `angka`, for a percentage. A number above 0 and up to 1,5 may be a fraction where nothing in its column of the range
 * is larger; 0, texts (`"0,87 %"`), and columns with a larger number are taken as they are.
 */
export function persentaseBerdua(
  nama: string,
  masukan: Masukan,
  keharusan: 'wajib' | 'opsional' = 'wajib',
): Argumen<Persentase> {
  const dasar = angka(nama, masukan, 'persen', keharusan);
  const isi = kisi(masukan);
  const jelas = new Map<number, boolean>();
  const isKolomJelas = (kolom: number): boolean => {
    const ada = jelas.get(kolom) ?? isPersentase(isi.map((baris) => baris[kolom] ?? null));
    jelas.set(kolom, ada);
    return ada;
  };
  return {
    ...dasar,
    baca(i, j) {
      const nilai = dasar.baca(i, j);
      const kolom = dasar.lebar === 1 ? 0 : j;
      const sel = isi[dasar.tinggi === 1 ? 0 : i]?.[kolom] ?? null;
      return { nilai, pecahan: isPecahan(sel) && !isKolomJelas(kolom) };
    },
  };
}

/** As `persentaseBerdua`; what may be a fraction is refused with a question. */
export function persentase(
  nama: string,
  masukan: Masukan,
  keharusan: 'wajib' | 'opsional' = 'wajib',
): Argumen<number | null> {
  const dasar = persentaseBerdua(nama, masukan, keharusan);
  return {
    ...dasar,
    baca(i, j) {
      const { nilai, pecahan } = dasar.baca(i, j);
      if (pecahan && nilai !== null) throw tanyaPersen(nama, nilai);
      return nilai;
    },
  };
}

/** True where one of the numbers is too large for a fraction: the others are percentages then, however small. */
export function isPersentase(nilai: readonly Nilai[]): boolean {
  return nilai.some((n) => typeof n === 'number' && Math.abs(n) > PECAHAN_MAKS);
}

/** A number that may be a percentage whose cell shows a hundred times as much. */
export function isPecahan(sel: Nilai): sel is number {
  return typeof sel === 'number' && sel > 0 && sel <= PECAHAN_MAKS;
}

export function tanyaPersen(nama: string, n: number): Error {
  return tanya(
    `${nama} ${formatAngka(n, desimal(n))} atau ${formatAngka(n * 100)} %? Rumus tidak melihat format selnya. Bila selnya berformat persen, kalikan 100 (B2*100); bila memang ${formatAngka(n, desimal(n))} persen, beri tanda (B2&" %")`,
  );
}

/** Places that a person would see, at most four. */
function desimal(n: number): number {
  return Math.min(4, String(n).split('.')[1]?.length ?? 0);
}
