/** Title lines, names of the sheet and of the file: where a form says whose it is and for which year. */
import type { Acak } from './acak';
import { INSTANSI } from './kata';
import type { Kertas } from './kertas';
import type { Rancangan } from './rancangan';

export interface Judul {
  tahun: number;
  instansi: string;
  lembar: string;
  berkas: string;
}

export function susunJudul(r: Rancangan, acak: Acak): Judul {
  const tahun = acak.antara(2019, 2026);
  const instansi = acak.pilih(INSTANSI);
  const lembar = acak.pilih(['E.81', 'Evaluasi Renja', 'Pengukuran', 'Sheet1', 'Form Evaluasi', 'Renja']);
  const berkas = acak.pilih([
    'Evaluasi Renja',
    'Form E81',
    'Laporan Evaluasi Hasil Renja',
    'Pengukuran Kinerja',
  ]);
  return {
    ...{ tahun, instansi },
    lembar: r.tahun === 'lembar' ? `${lembar} ${tahun}` : lembar,
    berkas: r.tahun === 'berkas' ? `${berkas} ${tahun}.xlsx` : `${berkas}.xlsx`,
  };
}

/** Gives the first row below the title. */
export function tulisJudul(kertas: Kertas, r: Rancangan, acak: Acak, judul: Judul, kiri: number): number {
  const { tahun, instansi } = judul;
  const pokok = acak.pilih([
    'EVALUASI TERHADAP HASIL RENJA PERANGKAT DAERAH',
    'EVALUASI TERHADAP HASIL RENCANA KERJA PERANGKAT DAERAH LINGKUP KABUPATEN',
    'Formulir E.81 Evaluasi Terhadap Hasil Renja',
  ]);
  const baris: string[] = [r.tahun === 'judul' ? `${pokok} TAHUN ${tahun}` : pokok];
  if (r.instansi === 'judul') baris.push(instansi);
  else if (r.instansi === 'barisSendiri') baris.unshift(instansi);
  else
    baris.push(
      acak.pilih([`Perangkat Daerah : ${instansi}`, `Nama OPD : ${instansi}`, `Unit Kerja : ${instansi}`]),
    );
  if (r.tahun === 'barisSendiri')
    baris.push(acak.pilih([`TAHUN ${tahun}`, `Tahun Anggaran : ${tahun}`, `TAHUN ANGGARAN ${tahun}`]));
  if (r.tahun === 'periode')
    baris.push(acak.pilih([`Periode Pelaksanaan ${tahun}`, `Periode Pelaksanaan : ${tahun}`]));
  if (r.tahun === 'triwulan')
    baris.push(`TRIWULAN ${['', 'I', 'II', 'III', 'IV'][r.triwulan]} TAHUN ${tahun}`);
  baris.forEach((teks, i) => {
    kertas.taruh(i, kiri, teks);
    if (i === 0 && acak.mungkin(0.4)) kertas.gabung(i, kiri, 1, 12);
  });
  return baris.length + acak.antara(0, 2);
}
