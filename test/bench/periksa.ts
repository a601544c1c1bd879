/** What checking the six sample workbooks costs beside reading them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from '@lembar-kinerja/functions/berkas/xlsx/baca';
import { formatAngka } from '@lembar-kinerja/shared/dasar/angka';
import { checkBuku } from '@lembar-kinerja/shared/temuan/buku';
import { periksa } from '@lembar-kinerja/shared/temuan/periksa';

const ULANGAN = 30;
const PEMANASAN = 10;

/** Rows of the bench's table: label, figure, comparison. */
export async function benchPeriksa(folder: string): Promise<string[][]> {
  const nama = readdirSync(folder).filter((n) => n.endsWith('.xlsx'));
  const isi = nama.map((n) => readFileSync(join(folder, n)));
  const [baca, cek]: [number[], number[]] = [[], []];
  let temuan = 0;
  for (let i = 0; i < PEMANASAN + ULANGAN; i++) {
    globalThis.gc?.();
    const mulai = performance.now();
    const buku = [];
    for (const [n, berkas] of nama.entries()) buku.push(checkBuku(await readXlsx(isi[n] as Buffer, berkas)));
    const lamaBaca = performance.now() - mulai;
    // What reading has left behind is not the checker's to clear away.
    globalThis.gc?.();
    const terbaca = performance.now();
    const hasil = periksa({
      rekap: null,
      pengukuran: buku.flatMap((b) => b.pengukuran),
      dokumen: buku.map((b) => b.dokumen).find((d) => d !== null) ?? null,
      temuanBaca: buku.flatMap((b) => b.temuan),
    });
    const lamaCek = performance.now() - terbaca;
    temuan = hasil.length;
    if (i < PEMANASAN) continue;
    baca.push(lamaBaca);
    cek.push(lamaCek);
  }
  const [a, b] = [tengah(baca), tengah(cek)];
  return [
    ['membaca enam buku kerja', ms(a), ''],
    [`memeriksanya: ${temuan} temuan`, ms(b), `${formatAngka(b / a, 2)} × membaca, sasaran di bawah 0,5`],
  ];
}

const tengah = (n: number[]) => n.sort((a, b) => a - b)[n.length >> 1] ?? Number.NaN;
const ms = (lama: number) => `${formatAngka(lama, 1)} ms`;
