/** The kept table of the benchmark, `docs/kinerja.md`, and what has become worse since it was kept. */
import { cpus, totalmem } from 'node:os';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';

/** A ratio that grew by more than this is shown; machines differ too much for less to mean anything. */
const BATAS = 1.25;

const RASIO = /(\d+(?:,\d+)?) ×/;

/** Name, measured value, value beside it; rows without a ratio are kept but not compared. */
export type BarisUkur = string[];

const rasio = (baris: BarisUkur): number | null => {
  const cocok = RASIO.exec(baris[2] ?? '');
  return cocok ? Number(cocok[1]?.replace(',', '.')) : null;
};

export function tulisCatatan(baris: BarisUkur[], waktu: Date): string {
  const [kepala = [], ...isi] = baris;
  const garis = (b: BarisUkur) =>
    `| ${[0, 1, 2].map((k) => (b[k] ?? '').replaceAll('|', '\\|')).join(' | ')} |`;
  const prosesor = cpus()[0]?.model.trim() ?? 'tidak dikenal';
  return `${[
    '# Kinerja',
    '',
    'Ditulis oleh `npm run bench -- --simpan`; jangan disunting. Yang berarti adalah perbandingan di kolom ketiga: keduanya',
    'diukur berselang-seling dalam satu kali jalan, sehingga mesin yang sibuk mengenai keduanya. `npm run bench` membandingkan',
    'hasilnya dengan tabel ini dan menyebut setiap perbandingan yang memburuk lebih dari 25 %.',
    '',
    `Mesin: ${cpus().length} inti ${prosesor}, ${formatAngka(Math.round(totalmem() / 2 ** 30))} GiB, Node ${process.version}; ${waktu.toISOString().slice(0, 10)}.`,
    '',
    garis(kepala.map((k, i) => k || ['ukuran', 'nilai', 'terhadap'][i] || '')),
    '|---|--:|--:|',
    ...isi.map(garis),
  ].join('\n')}\n`;
}

/** Ratios of the kept table, by row name. */
export function bacaCatatan(teks: string): Map<string, number> {
  const hasil = new Map<string, number>();
  for (const garis of teks.split('\n').filter((g) => g.startsWith('| '))) {
    const sel = garis.slice(2, -2).split(' | ');
    const nilai = rasio(sel);
    if (sel[0] && nilai !== null) hasil.set(sel[0], nilai);
  }
  return hasil;
}

/** One sentence for each ratio that is over 25 % worse than the kept one. */
export function memburuk(baris: BarisUkur[], dulu: Map<string, number>): string[] {
  return baris.flatMap((b) => {
    const kini = rasio(b);
    const lama = dulu.get(b[0] ?? '');
    if (kini === null || lama === undefined || kini <= lama * BATAS) return [];
    return [`${b[0]}: ${formatAngka(lama, 2)} × menjadi ${formatAngka(kini, 2)} ×`];
  });
}
