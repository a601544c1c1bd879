/** Perjanjian Kinerja: sasaran and targets, programmes, signature, and the list of everything to be carried out. */
import type { LembarTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type BarisCetak, readData } from '../data';
import { Kertas } from '../kertas';
import { printed, writeTable, writeTitle } from './tabel';

interface Perjanjian {
  judul: string;
  pihak: string;
  baris: BarisCetak[];
  program: BarisCetak[];
  tempatTanggal: string;
  penandaTangan: { jabatan: string; nama: string; nip: string };
}

export function perjanjian(): LembarTulis {
  const data = readData<Perjanjian>('perjanjian');
  const kertas = new Kertas('Perjanjian Kinerja', [6, 46, 56, 36]);
  writeTitle(kertas, 4, data.judul, data.pihak);
  const kolom = ['No', 'Sasaran Strategis', 'Indikator Kinerja', 'Target'];
  const setelah = writeTable(kertas, 3, kolom, data.baris, ['tengah', 'teks', 'teks', 'tengah']);
  const akhir = writeTable(
    kertas,
    setelah + 1,
    ['No', 'Program', 'Anggaran', 'Keterangan'],
    data.program.map((baris) => [...baris, null]),
    ['tengah', 'teks', 'uang', 'teks'],
  );
  const { jabatan, nama, nip } = data.penandaTangan;
  [data.tempatTanggal, jabatan, null, null, nama, `NIP. ${nip}`].forEach((teks, i) => {
    kertas.put(akhir + 1 + i, 3, teks, teks === nama ? 'nama' : 'ttd');
  });
  writeProgramList(kertas, akhir + 9);
  return kertas.finish(printed('mendatar'));
}

/** The names are long: each takes the two last columns. */
function writeProgramList(kertas: Kertas, baris: number): void {
  const daftar = readData<{ program: string[]; kegiatan: string[]; subKegiatan: string[] }>('program');
  kertas.merge(baris, 0, 1, 4, 'DAFTAR PROGRAM, KEGIATAN, DAN SUB KEGIATAN TAHUN 2024', 'keterangan');
  kertas.putRow(baris + 1, 0, ['No', 'Jenis'], 'kepala');
  kertas.merge(baris + 1, 2, 1, 2, 'Nama', 'kepala');
  const rows = (jenis: string, nama: string[]): [number, string, string][] =>
    nama.map((satu, i) => [i + 1, jenis, satu]);
  [
    ...rows('Program', daftar.program),
    ...rows('Kegiatan', daftar.kegiatan),
    ...rows('Sub Kegiatan', daftar.subKegiatan),
  ].forEach(([no, jenis, nama], i) => {
    kertas.putRow(baris + 2 + i, 0, [no, jenis], ['tengah', 'teks']);
    kertas.merge(baris + 2 + i, 2, 1, 2, nama, 'teks');
  });
}
