/** LHE (scores of the AKIP evaluation) and Tindak Lanjut LHE (the follow-up matrix with its Drive links). */

import type { Nilai } from '@lembar-kinerja/shared/dasar/kisi';
import { nilaiLhe, predikatLhe } from '@lembar-kinerja/shared/kinerja/lhe';
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData, type TabelCetak } from '../data';
import { blok, computed, Kertas } from '../kertas';
import { printed, writeTable, writeTitle } from './tabel';

export function lhe(): LembarTulis {
  const data = readData<TabelCetak & { jumlah: BarisCetak; predikat: string }>('lhe');
  const kertas = new Kertas('LHE', [8, 70, 20, 28]);
  writeTitle(kertas, 4, data.judul.toUpperCase());
  const akhir = writeTable(kertas, 3, data.kolom, data.baris, ['tengah', 'teks', 'tengah', 'persen']);
  kertas.merge(akhir, 0, 1, 2, 'Jumlah', 'tengah-rata');
  const bobot = nilaiLhe(data.baris.map((baris) => Number(baris[2])));
  const [jumlahBobot, jumlahNilai] = data.jumlah;
  const sel = computed(jumlahBobot ?? null, bobot, `SUM(${blok(4, 2, akhir - 1, 2)})`);
  kertas.putRow(akhir, 2, [sel, jumlahNilai ?? null], ['tengah-rata', 'bebas-rata']);
  kertas.merge(akhir + 1, 0, 1, 3, 'Predikat', 'tengah-rata');
  const nilai = nilaiLhe(data.baris.map((baris) => Number(baris[3])));
  const rumus = `PREDIKATLHE(SUM(${blok(4, 3, akhir - 1, 3)}))`;
  kertas.put(akhir + 1, 3, computed(data.predikat, predikatLhe(nilai)?.kode ?? null, rumus), 'tengah-rata');
  return kertas.finish(printed('tegak', [3, 3]));
}

interface BarisMatriks {
  no: number;
  rekomendasi: string;
  temuan: string;
  rencanaAksi: string;
  /** Null: the cell is merged with the one above. */
  unit: string | null;
  status: string;
  tautan: string[];
}

const UNIT = 3;

export function tindakLanjut(): LembarTulis {
  const data = readData<{ judul: string; subjudul: string; kolom: string[]; baris: BarisMatriks[] }>(
    'tindak-lanjut-lhe',
  );
  const kertas = new Kertas('Tindak Lanjut LHE', [6, 52, 52, 24, 34, 58]);
  writeTitle(kertas, 6, data.judul, data.subjudul);
  kertas.putRow(3, 0, data.kolom, 'kepala');
  data.baris.forEach((baris, i) => {
    const { no, rekomendasi, temuan, rencanaAksi, unit, status } = baris;
    const isi = [no, `${rekomendasi}\n= ${temuan}`, rencanaAksi, unit, status, evidence(baris)];
    kertas.putRow(4 + i, 0, isi, ['tengah', 'teks', 'teks', 'teks', 'teks', 'teks']);
  });
  mergeUnits(kertas, data.baris);
  return kertas.finish(printed('mendatar', [3, 3]));
}

function mergeUnits(kertas: Kertas, baris: BarisMatriks[]): void {
  baris.forEach(({ unit }, i) => {
    if (unit === null) return;
    let tinggi = 1;
    while (baris[i + tinggi]?.unit === null) tinggi += 1;
    kertas.merge(4 + i, UNIT, tinggi, 1, unit, 'teks');
  });
}

/** The three ways in which a link stands in a real matrix: behind a text, written out, and broken over lines. */
function evidence({ no, tautan }: BarisMatriks): Nilai | { nilai: Nilai; tautan: string } {
  const [satu] = tautan;
  if (tautan.length === 1 && satu && no % 3 === 0) return { nilai: 'Bukti dukung', tautan: satu };
  return tautan.map((url, i) => ((no + i) % 3 === 1 ? url : broken(url))).join('\n');
}

/** As a narrow table cell breaks it: in the middle of the id, and before the query with a stray space. */
function broken(url: string): string {
  const id = /[-\w]{25,}/.exec(url);
  const tengah = id ? id.index + Math.floor(id[0].length / 2) : Math.floor(url.length / 2);
  return `${url.slice(0, tengah)}\n${url.slice(tengah).replace(/usp=/, 'usp=\n ')}`;
}
