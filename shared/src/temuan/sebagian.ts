/** Whether a rekap holds all that its workbooks hold: figures that were not read are said wherever the rekap is shown. */
import type { Temuan } from '../dasar/temuan';

const TAK_TERBACA: [aturan: string, satuan: string][] = [
  ['buku-tak-terbaca', 'buku kerja'],
  ['kepala-tak-dikenal', 'lembar'],
  ['baris-tak-dikenal', 'baris berangka'],
];

/**
 * One sentence that says how many workbooks, sheets and rows with figures could not be read; null when all were.
 * Only a galat counts: what holds no figures is told as less.
 */
export function sebutSebagian(temuan: readonly Temuan[]): string | null {
  const galat = temuan.filter((t) => t.tingkat === 'galat');
  const bagian = TAK_TERBACA.flatMap(([aturan, satuan]) => {
    const banyak = new Set(
      galat
        .filter((t) => t.aturan === aturan)
        .map(
          ({ lokasi: l }) =>
            `${l.berkas}\u0000${l.lembar}\u0000${aturan === 'baris-tak-dikenal' ? l.sel : ''}`,
        ),
    ).size;
    return banyak === 0 ? [] : [`${banyak} ${satuan}`];
  });
  if (bagian.length === 0) return null;
  const daftar =
    bagian.length < 2
      ? bagian.join('')
      : `${bagian.slice(0, -1).join(', ')} dan ${bagian[bagian.length - 1]}`;
  return `Rekap ini sebagian: ${daftar} tidak terbaca, sehingga angkanya tidak ikut dihitung. Betulkan galatnya, lalu konsolidasi lagi.`;
}
