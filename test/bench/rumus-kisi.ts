/** Formulas in cells beside built-in ones with the same result, computed by the grid's own engine. */
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import type { ICellData, IWorkbookData } from '@univerjs/core';
import { hitungBuku } from '../../local/src/page/kisi/mesin';
import { bukuUji, rumusBundel } from '../kisi-uji';

const BARIS = 1000;
const ULANGAN = 7;

type Rumus = (baris: number) => string | null;

/** CAPAIAN as a formula of each row, as one formula over the column, and as *Ubah ke rumus bawaan* would write it. */
const CARA: readonly (readonly [nama: string, rumus: Rumus])[] = [
  // The engine reports its end only where it has had something to compute.
  ['satu rumus saja', (b) => (b === 1 ? '=1+1' : null)],
  ['rumus bawaan per sel', (b) => `=IF(A${b}="","",ROUND(B${b}/A${b}*100,2))`],
  ['CAPAIAN per sel', (b) => `=CAPAIAN(A${b},B${b})`],
  ['CAPAIAN satu rumus sekolom', (b) => (b === 1 ? `=CAPAIAN(A1:A${BARIS},B1:B${BARIS})` : null)],
];

function buku(rumus: Rumus): IWorkbookData {
  const cellData: Record<number, Record<number, ICellData>> = {};
  for (let i = 0; i < BARIS; i++) {
    const f = rumus(i + 1);
    cellData[i] = { 0: { v: 1 + (i % 100) }, 1: { v: ((i * 37) % 12_345) / 100 }, ...(f && { 3: { f } }) };
  }
  return bukuUji(cellData, BARIS + 10);
}

/** Medians of opening and computing a sheet, less what the sheet with one small formula costs; the ways take turns. */
export async function benchRumusKisi(bundel: string): Promise<string[][]> {
  const fungsi = rumusBundel(bundel);
  const lama: number[][] = CARA.map(() => []);
  const akhir: unknown[] = [];
  for (let ulang = 0; ulang <= ULANGAN; ulang++) {
    for (const [i, [, rumus]] of CARA.entries()) {
      globalThis.gc?.();
      const mulai = performance.now();
      const mesin = await hitungBuku(buku(rumus), fungsi);
      if (ulang > 0) lama[i]?.push(performance.now() - mulai);
      akhir[i] = mesin.nilai('Uji', BARIS - 1, 3);
      mesin.tutup();
    }
  }
  const [, ...hasil] = akhir;
  if (new Set(hasil).size !== 1) throw new Error(`hasilnya berbeda: ${hasil.join(', ')}`);
  const [dasar = 0, bawaan = 0, ...lain] = lama.map(
    (n) => n.sort((a, b) => a - b)[n.length >> 1] ?? Number.NaN,
  );
  const perSel = (n: number) => `${formatAngka(((n - dasar) / BARIS) * 1000, 1)} µs per sel`;
  return [
    [`kisi, ${formatAngka(BARIS)} baris: rumus bawaan per sel`, perSel(bawaan), `${formatAngka(1)} ×`],
    ...lain.map((n, i) => [
      `kisi: ${CARA[i + 2]?.[0]}`,
      perSel(n),
      `${formatAngka((n - dasar) / (bawaan - dasar), 2)} × rumus bawaan`,
    ]),
  ];
}
