/** One formula over a whole column, as Sheets calls the built bundle: one call, 5.000 rows in, 5.000 rows out. */
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';

const BARIS = 5000;
const PEMANASAN = 5;
const ULANGAN = 21;

type Kolom = unknown[][];

const kolom = (isi: (i: number) => unknown): Kolom => Array.from({ length: BARIS }, (_, i) => [isi(i)]);

/** Figures as the form has them: whole rupiah, percentages with two decimals, some blanks. */
const pagu = kolom((i) => 1_000_000 + ((i * 7_919_123) % 34_000_000_000));
const realisasiRp = kolom((i) => (i % 17 === 0 ? '' : 900_000 + ((i * 5_915_587) % 30_000_000_000)));
const target = kolom((i) => (i % 13 === 0 ? '' : 1 + (i % 100)));
const realisasi = kolom((i) => (i % 11 === 0 ? '' : ((i * 37) % 12_345) / 100));
const nilai = kolom((i) => ((i * 7) % 12_000) / 100);
/** As in a real sheet: right in most rows. */
const capaian = kolom((i) => {
  const [t, r] = [target[i]?.[0], realisasi[i]?.[0]];
  if (t === '' || r === '') return '';
  return i % 20 === 0 ? 12.34 : Math.round((Number(r) / Number(t)) * 10_000) / 100;
});
const serapan = kolom((i) => {
  const r = realisasiRp[i]?.[0];
  return r === '' ? '' : Math.round((Number(r) / Number(pagu[i]?.[0])) * 10_000) / 100;
});
const teks = kolom((i) => `Rp ${(i * 1000).toLocaleString('id-ID')}`);
const empat = Array.from({ length: BARIS }, (_, i) => [i % 40, (i * 3) % 50, '', (i * 7) % 60]);

const PANGGILAN: readonly (readonly [rumus: string, ...argumen: unknown[]])[] = [
  ['CAPAIAN', target, realisasi],
  ['REALISASI', empat],
  ['SERAPAN', pagu, realisasiRp],
  ['SISA', pagu, realisasiRp],
  ['PREDIKAT', nilai],
  ['EFISIENSI', pagu, realisasiRp, nilai],
  ['KATEGORIEFISIENSI', pagu, realisasiRp, nilai],
  ['RATACAPAIAN', nilai],
  ['ANGKA', teks],
  ['RUPIAH', pagu],
  ['TERBILANG', pagu],
  ['PERIKSABARIS', target, realisasi, capaian, pagu, realisasiRp, serapan],
];

/** Median processor time in ms of one call over 5.000 rows, by formula: a busy machine does not change it. */
export function benchRumus(bundel: string): string[][] {
  const konteks: Record<string, (...argumen: unknown[]) => unknown> = {};
  runInContext(readFileSync(bundel, 'utf8'), createContext(konteks));
  return PANGGILAN.map(([rumus, ...argumen]) => {
    const lama: number[] = [];
    for (let i = 0; i < PEMANASAN + ULANGAN; i++) {
      const mulai = process.cpuUsage();
      konteks[rumus]?.(...argumen);
      const { user, system } = process.cpuUsage(mulai);
      if (i >= PEMANASAN) lama.push((user + system) / 1000);
    }
    const median = lama.sort((a, b) => a - b)[ULANGAN >> 1] ?? Number.NaN;
    return [`${rumus} atas ${formatAngka(BARIS)} baris (waktu prosesor)`, `${formatAngka(median, 1)} ms`, ''];
  });
}
