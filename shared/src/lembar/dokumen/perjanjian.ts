/** Perjanjian Kinerja: sasaran with indikator and target; programs with their budgets; the list of what they hold. */

import type { PembacaSel } from '../sel';
import { findTabel, kamusTabel } from './tabel';
import { readTarget } from './target';
import type { DokumenTerbaca } from './terbaca';
import { tingkatTeks } from './tingkat';

type Perjanjian = NonNullable<DokumenTerbaca['perjanjian']>['isi'];

const KAMUS = {
  sasaran: kamusTabel(
    [
      ['no', /^(no|nomor)( urut)?$/],
      ['sasaran', /^sasaran/],
      ['indikator', /^indikator/],
      ['satuan', /^satuan/],
      ['target', /^target/],
      ['keterangan', /^(ket|keterangan)$/],
    ],
    ['sasaran', 'indikator', 'target'],
  ),
  program: kamusTabel(
    [
      ['no', /^(no|nomor)( urut)?$/],
      ['nama', /^(nama )?program$/],
      ['anggaran', /^(pagu|anggaran|jumlah anggaran)/],
      ['keterangan', /^(ket|keterangan|sumber dana)$/],
    ],
    ['nama', 'anggaran'],
  ),
  daftar: kamusTabel(
    [
      ['no', /^(no|nomor)( urut)?$/],
      ['jenis', /^(jenis|tingkat|level)$/],
      ['nama', /^(nama|uraian|nomenklatur)( program.*)?$/],
      ['keterangan', /^(ket|keterangan)$/],
    ],
    ['jenis', 'nama'],
  ),
};

export function readPerjanjian(sel: PembacaSel): Perjanjian | null {
  const hasil: Perjanjian = { baris: [], program: [], daftar: [] };
  const semua = findTabel(sel, KAMUS);
  if (!semua.some((t) => t.nama === 'sasaran')) return null;
  for (const { nama, tabel } of semua) {
    for (const r of tabel.baris) {
      if (nama === 'sasaran' && tabel.isi(r, 'indikator')) {
        hasil.baris.push({
          no: tabel.nomor(r),
          sasaran: tabel.teks(r, 'sasaran'),
          indikator: tabel.teks(r, 'indikator'),
          ...readTarget(tabel, r),
        });
      } else if (nama === 'program' && tabel.isi(r, 'nama') && tabel.isi(r, 'no')) {
        hasil.program.push({ nama: tabel.teks(r, 'nama'), anggaran: tabel.angka(r, 'anggaran', 'uang') });
      } else if (nama === 'daftar') {
        const level = tingkatTeks(tabel.teks(r, 'jenis').nilai);
        if (level !== null) hasil.daftar?.push({ no: tabel.nomor(r), level, nama: tabel.teks(r, 'nama') });
      }
    }
  }
  return hasil;
}
