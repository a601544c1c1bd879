/** Prestasi, Narasi and Lampiran: what the report says in words. */

import type { PembacaSel } from '../sel';
import { findTabel, kamusTabel } from './tabel';
import type { BagianNarasi, BarisLampiran, BarisPrestasi } from './terbaca';

const PRESTASI = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['judul', /^(nama )?(prestasi|penghargaan)/],
    ['uraian', /^(uraian|penjelasan|deskripsi|keterangan)/],
    ['nilai', /^(nilai|capaian|hasil|peringkat)/],
    ['sumber', /^(sumber|pemberi|penyelenggara|instansi)/],
    ['tahun', /^tahun/],
  ],
  ['judul'],
);
const NARASI = kamusTabel(
  [
    ['bagian', /^(bagian|bab|kunci)$/],
    ['isi', /^(isi|narasi|teks|uraian)$/],
    ['keterangan', /^(ket|keterangan|judul)$/],
  ],
  ['bagian', 'isi'],
);
const LAMPIRAN = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['judul', /^(judul|nama|uraian)( lampiran)?$|^lampiran$/],
    ['keterangan', /^(ket|keterangan)$/],
  ],
  ['no', 'judul'],
);

export function readPrestasi(sel: PembacaSel): BarisPrestasi[] | null {
  const tabel = findTabel(sel, { prestasi: PRESTASI })[0]?.tabel;
  if (tabel === undefined) return null;
  const teks = (r: number, bidang: string) => tabel.naskah(r, bidang);
  return tabel.baris
    .filter((r) => tabel.isi(r, 'judul'))
    .map((r) => ({
      judul: tabel.teks(r, 'judul'),
      uraian: teks(r, 'uraian'),
      nilai: teks(r, 'nilai'),
      sumber: teks(r, 'sumber'),
    }));
}

/** Text as written, with line breaks and `{{…}}` references; rows with a blank key go on with the key above them. */
export function readNarasi(sel: PembacaSel): BagianNarasi[] | null {
  const tabel = findTabel(sel, { narasi: NARASI })[0]?.tabel;
  if (tabel === undefined) return null;
  const hasil: BagianNarasi[] = [];
  let bagian: string | null = null;
  for (const r of tabel.baris) {
    bagian = tabel.teks(r, 'bagian').nilai ?? bagian;
    const isi = tabel.naskah(r, 'isi');
    if (bagian !== null && isi.nilai !== null && isi.sel !== null) {
      hasil.push({ bagian, isi: isi.nilai, sel: isi.sel });
    }
  }
  return hasil;
}

export function readLampiran(sel: PembacaSel): BarisLampiran[] | null {
  const tabel = findTabel(sel, { lampiran: LAMPIRAN })[0]?.tabel;
  if (tabel === undefined) return null;
  return tabel.baris
    .filter((r) => tabel.isi(r, 'judul'))
    .map((r) => ({
      no: tabel.teks(r, 'no'),
      judul: tabel.teks(r, 'judul'),
      keterangan: tabel.naskah(r, 'keterangan'),
    }));
}
