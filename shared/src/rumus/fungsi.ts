/** The built-in functions that performance sheets calculate with. */
import { bulat } from '../dasar/angka';
import { isGalat, type Nilai } from '../dasar/kisi';

/** A value, or the values of a range. */
export type NilaiAtauBlok = Nilai | Nilai[][];
type Malas = () => NilaiAtauBlok;

export const GALAT = { bagi: '#DIV/0!', nilai: '#VALUE!' } as const;

/** The formula gives a cell error, or (null) cannot be calculated here. */
export class TakTerhitung extends Error {
  constructor(readonly galat: string | null) {
    super(galat ?? 'tak terhitung');
  }
}

/** A cell error in a calculation is its result. */
export function lewatkan(nilai: Nilai): void {
  if (isGalat(nilai)) throw new TakTerhitung(nilai);
}

const semua = (arg: Malas[]): Nilai[] =>
  arg.flatMap((a): Nilai[] => {
    const isi = a();
    return Array.isArray(isi) ? isi.flat() : [isi];
  });

/** Numbers of the arguments: texts and blanks in cells are passed over, an error goes through. */
function bilangan(arg: Malas[]): number[] {
  const hasil: number[] = [];
  for (const nilai of semua(arg)) {
    lewatkan(nilai);
    if (typeof nilai === 'number') hasil.push(nilai);
  }
  return hasil;
}

function angka(arg: Malas | undefined, bawaan = 0): number {
  const isi = arg?.();
  const nilai = Array.isArray(isi) ? (isi[0]?.[0] ?? null) : (isi ?? null);
  lewatkan(nilai);
  if (nilai === null || nilai === '') return bawaan;
  const n = Number(nilai);
  if (Number.isNaN(n)) throw new TakTerhitung(GALAT.nilai);
  return n;
}

const jumlah = (n: number[]): number => n.reduce((a, b) => a + b, 0);

function rata(n: number[]): number {
  if (n.length === 0) throw new TakTerhitung(GALAT.bagi);
  return jumlah(n) / n.length;
}

function arah(n: number, desimal: number, f: (x: number) => number): number {
  const pangkat = 10 ** desimal;
  return (Math.sign(n) * f(bulat(Math.abs(n) * pangkat, 9))) / pangkat;
}

function bilaGalat([isi, ganti]: Malas[], hanya: (galat: string) => boolean): NilaiAtauBlok {
  try {
    const nilai = isi?.() ?? null;
    return typeof nilai === 'string' && isGalat(nilai) && hanya(nilai) ? (ganti?.() ?? '') : nilai;
  } catch (sebab) {
    if (!(sebab instanceof TakTerhitung) || sebab.galat === null || !hanya(sebab.galat)) throw sebab;
    return ganti?.() ?? '';
  }
}

function jumlahHasilKali(arg: Malas[]): number {
  const kisi = arg.map((a) => {
    const isi = a();
    return Array.isArray(isi) ? isi.flat() : [isi];
  });
  const panjang = kisi[0]?.length ?? 0;
  if (kisi.some((k) => k.length !== panjang)) throw new TakTerhitung(GALAT.nilai);
  return jumlah(
    Array.from({ length: panjang }, (_, i) =>
      kisi.reduce((hasil, k) => {
        const faktor = k[i];
        return hasil * (typeof faktor === 'number' ? faktor : 0);
      }, 1),
    ),
  );
}

export const FUNGSI: Record<string, ((arg: Malas[]) => NilaiAtauBlok) | undefined> = Object.assign(
  Object.create(null),
  {
    SUM: (arg: Malas[]) => jumlah(bilangan(arg)),
    AVERAGE: (arg: Malas[]) => rata(bilangan(arg)),
    COUNT: (arg: Malas[]) => bilangan(arg).length,
    COUNTA: (arg: Malas[]) => semua(arg).filter((nilai) => nilai !== null).length,
    MAX: (arg: Malas[]) => Math.max(...bilangan(arg), ...(bilangan(arg).length === 0 ? [0] : [])),
    MIN: (arg: Malas[]) => Math.min(...bilangan(arg), ...(bilangan(arg).length === 0 ? [0] : [])),
    PRODUCT: (arg: Malas[]) => bilangan(arg).reduce((a, b) => a * b, 1),
    SUMPRODUCT: jumlahHasilKali,
    ABS: ([a]: Malas[]) => Math.abs(angka(a)),
    ROUND: ([a, d]: Malas[]) => bulatArah(angka(a), angka(d)),
    ROUNDUP: ([a, d]: Malas[]) => arah(angka(a), angka(d), Math.ceil),
    ROUNDDOWN: ([a, d]: Malas[]) => arah(angka(a), angka(d), Math.floor),
    IF: ([syarat, ya, tidak]: Malas[]) =>
      angka(syarat) !== 0 ? (ya?.() ?? 0) : tidak === undefined ? false : tidak(),
    IFERROR: (arg: Malas[]) => bilaGalat(arg, () => true),
    IFNA: (arg: Malas[]) => bilaGalat(arg, (g) => g === '#N/A'),
    AND: (arg: Malas[]) => semua(arg).every((nilai) => Number(nilai) !== 0),
    OR: (arg: Malas[]) => semua(arg).some((nilai) => Number(nilai) !== 0),
    NOT: ([a]: Malas[]) => angka(a) === 0,
  },
);

/** A negative number of places rounds to tens. */
function bulatArah(n: number, desimal: number): number {
  if (desimal >= 0) return bulat(n, Math.min(desimal, 12));
  const pangkat = 10 ** -desimal;
  return bulat(n / pangkat, 0) * pangkat;
}
