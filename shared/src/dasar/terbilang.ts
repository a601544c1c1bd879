/** Numbers in words, as a perjanjian kinerja or a receipt spells them. */
import Big from 'big.js';

const SATUAN = ['nol', 'satu', 'dua', 'tiga', 'empat', 'lima', 'enam', 'tujuh', 'delapan', 'sembilan'];
const BESAR: [number, string][] = [
  [1e12, 'triliun'],
  [1e9, 'miliar'],
  [1e6, 'juta'],
  [1e3, 'ribu'],
];

/** Largest amount that is spelled out. */
export const TERBILANG_TERBESAR = 1e15;

function eja(n: number): string {
  if (n < 10) return SATUAN[n] ?? '';
  if (n === 10) return 'sepuluh';
  if (n === 11) return 'sebelas';
  if (n < 20) return `${eja(n - 10)} belas`;
  if (n < 100) return susun(n, 10, `${eja(Math.floor(n / 10))} puluh`);
  if (n < 200) return susun(n, 100, 'seratus');
  if (n < 1000) return susun(n, 100, `${eja(Math.floor(n / 100))} ratus`);
  if (n < 2000) return susun(n, 1000, 'seribu');
  const [nilai, nama] = BESAR.find(([batas]) => n >= batas) ?? [1, ''];
  return susun(n, nilai, `${eja(Math.floor(n / nilai))} ${nama}`);
}

function susun(n: number, pembagi: number, depan: string): string {
  return n % pembagi === 0 ? depan : `${depan} ${eja(n % pembagi)}`;
}

/**
 * `tiga puluh empat miliar …`, `minus lima`, decimals digit by digit after `koma`.
 * Beyond ±10^15 it throws a RangeError: a sheet's number is not exact there.
 */
export function terbilang(n: number): string {
  if (!Number.isFinite(n) || Math.abs(n) > TERBILANG_TERBESAR) {
    throw new RangeError('Angka di luar jangkauan terbilang (paling besar 1.000.000.000.000.000).');
  }
  const [utuh = '0', pecahan] = new Big(Math.abs(n)).toFixed().split('.');
  const koma = pecahan ? ` koma ${[...pecahan].map((d) => SATUAN[Number(d)]).join(' ')}` : '';
  return `${n < 0 ? 'minus ' : ''}${eja(Number(utuh))}${koma}`;
}
