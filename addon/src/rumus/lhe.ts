import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { nilaiLhe, predikatLhe } from '@lembar-kinerja/shared/kinerja/lhe';
import { type Argumen, angka, type Hasil, jagai, type Masukan, perBaris, tolak } from './argumen';
import { persentase } from './persentase';

/**
 * Nilai LHE AKIP: jumlah nilai semua komponen. Nilai setiap komponen tidak boleh melebihi bobotnya.
 * Komponen yang nilainya kosong dilewati; kosong bila semuanya kosong.
 *
 * @example =NILAILHE({30;30;15;25}; {21,5;17,25;11,25;17,5})
 * @param {Array<Array<number>>} bobot Bobot komponen (30, 30, 15, 25).
 * @param {Array<Array<number>>} nilai Nilai komponen pada skala bobotnya, seukuran rentang bobot.
 * @return {number} Nilai LHE AKIP.
 * @customfunction
 */
export function NILAILHE(bobot: Masukan, nilai: Masukan): Hasil {
  return jagai(() => {
    const b = angka('bobot', bobot, 'persen');
    const n = angka('nilai', nilai, 'persen');
    if (b.tinggi !== n.tinggi || b.lebar !== n.lebar) {
      throw tolak(`nilai berukuran ${n.tinggi} × ${n.lebar} sel, padahal bobot ${b.tinggi} × ${b.lebar}`);
    }
    return (
      nilaiLhe(isiSemua(n).map((nilaiKomponen, i) => periksa(isiSemua(b)[i] ?? null, nilaiKomponen, i))) ?? ''
    );
  });
}

function isiSemua(argumen: Argumen<number | null>): (number | null)[] {
  return Array.from({ length: argumen.tinggi * argumen.lebar }, (_, i) =>
    argumen.baca(Math.floor(i / argumen.lebar), i % argumen.lebar),
  );
}

function periksa(bobot: number | null, nilai: number | null, i: number): number | null {
  if (nilai === null) return null;
  if (bobot === null) throw tolak(`bobot ke-${i + 1} kosong padahal nilainya terisi`);
  if (nilai < 0 || nilai > bobot) {
    throw tolak(
      `nilai ke-${i + 1} (${formatAngka(nilai)}) harus antara 0 dan bobotnya, ${formatAngka(bobot)}`,
    );
  }
  return nilai;
}

/**
 * Predikat LHE AKIP (PermenPANRB 88/2021): AA, A, BB, B, CC, C, atau D.
 *
 * @example =PREDIKATLHE(67,5)
 * @param {number|Array<Array<number>>} nilai Nilai LHE AKIP, 0 sampai 100.
 * @return {string} Predikat.
 * @customfunction
 */
export function PREDIKATLHE(nilai: Masukan): Hasil {
  return perBaris([persentase('nilai', nilai)], (n) => {
    if (n !== null && (n < 0 || n > 100)) throw tolak('nilai harus antara 0 dan 100');
    return predikatLhe(n)?.kode ?? null;
  });
}
