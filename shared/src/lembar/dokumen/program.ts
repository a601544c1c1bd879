/** Capaian Program (programs, kegiatan, sub kegiatan with their year's result) and Pelayanan (services per quarter). */

import { jenisSatuan } from '../../kinerja/satuan';
import type { PembacaSel } from '../sel';
import { findTabel, kamusTabel } from './tabel';
import { readTarget } from './target';
import type { BarisCapaianProgram, BarisPelayanan } from './terbaca';
import { tingkatNomor, tingkatTeks } from './tingkat';

const NAMA =
  /program.*kegiatan|^(nama|uraian|program|kegiatan|sub kegiatan)$|^nama (program|kegiatan|pelayanan|layanan)/;
const CAPAIAN_PROGRAM = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['tingkat', /^(tingkat|jenis|level)$/],
    ['indikator', /^indikator/],
    ['nama', NAMA],
    ['target', /^target/],
    ['satuan', /^satuan/],
    ['persentase', /^(persentase|persen|%|tingkat capaian|% capaian|capaian %)/],
    ['capaian', /^(capaian|realisasi)/],
    ['keterangan', /^(ket|keterangan)$/],
  ],
  ['nama', 'indikator', 'target', 'capaian'],
);

export function readCapaianProgram(sel: PembacaSel): BarisCapaianProgram[] | null {
  const tabel = findTabel(sel, { program: CAPAIAN_PROGRAM })[0]?.tabel;
  if (tabel === undefined) return null;
  return tabel.baris
    .filter((r) => tabel.isi(r, 'nama'))
    .map((r) => {
      const { target, satuan } = readTarget(tabel, r);
      const no = tabel.teks(r, 'no');
      const nama = tabel.teks(r, 'nama');
      const level =
        tingkatTeks(tabel.teks(r, 'tingkat').nilai) ?? tingkatTeks(nama.nilai) ?? tingkatNomor(no.nilai);
      return {
        no,
        level: level ?? 'subkegiatan',
        nama,
        indikator: tabel.teks(r, 'indikator'),
        target,
        satuan,
        capaian: tabel.angka(r, 'capaian', jenisSatuan(satuan.nilai)),
        persentase: tabel.angka(r, 'persentase', 'persen'),
      };
    });
}

const PELAYANAN = kamusTabel(
  [
    ['no', /^(no|nomor)( urut)?$/],
    ['jenis', /^(jenis|uraian) (pelayanan|layanan)|^jenis$/],
    ['nama', NAMA],
    ['tw1', /^(tw|triwulan) ?(1|i)$/],
    ['tw2', /^(tw|triwulan) ?(2|ii)$/],
    ['tw3', /^(tw|triwulan) ?(3|iii)$/],
    ['tw4', /^(tw|triwulan) ?(4|iv)$/],
    ['kelompok', /^realisasi/],
    ['jumlah', /^(jumlah|total)$/],
  ],
  ['jenis', 'tw1', 'tw4'],
);

export function readPelayanan(sel: PembacaSel): BarisPelayanan[] | null {
  const tabel = findTabel(sel, { pelayanan: PELAYANAN })[0]?.tabel;
  if (tabel === undefined) return null;
  const tw = (r: number, n: number) => tabel.angka(r, `tw${n}`, 'orang');
  return tabel.baris
    .filter((r) => tabel.isi(r, 'jenis'))
    .map((r) => ({
      no: tabel.nomor(r),
      nama: tabel.teks(r, 'nama'),
      jenis: tabel.teks(r, 'jenis'),
      tw: [tw(r, 1), tw(r, 2), tw(r, 3), tw(r, 4)],
    }));
}
