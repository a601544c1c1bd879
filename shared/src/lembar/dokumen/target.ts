/** A target as reports print it: the figure and its satuan in one cell, `74,83 %`, `92.11 persen`, `66 Orang/bulan`, `Nilai 90`. */
import { readAngka } from '../../dasar/angka';
import { isGalat } from '../../dasar/kisi';
import { rapi } from '../../dasar/teks';
import { jenisSatuan } from '../../kinerja/satuan';
import type { Sel } from '../terbaca';
import type { Tabel } from './tabel';

const BERSATUAN = /^(?:([a-z][a-z ]*?) )?(-?\d[\d.,]*(?:, \d+)?) ?(%|[a-z][a-z/ .-]*)?$/i;

export interface Target {
  target: Sel;
  satuan: Sel<string>;
}

/** The satuan column, where there is one, wins over the word beside the figure. */
export function readTarget(tabel: Tabel, r: number, bidang = 'target'): Target {
  const kolomSatuan = tabel.teks(r, 'satuan');
  const kolom = tabel.kepala.peta[bidang];
  const mentah = tabel.sel.mentah(r, kolom);
  const cocok = typeof mentah === 'string' && !isGalat(mentah) ? BERSATUAN.exec(rapi(mentah)) : null;
  const kata = (cocok?.[1] ?? cocok?.[3])?.trim();
  if (!cocok || kata === undefined) {
    return { target: tabel.angka(r, bidang, jenisSatuan(kolomSatuan.nilai)), satuan: kolomSatuan };
  }
  const asal = tabel.teks(r, bidang);
  const satuan = kolomSatuan.nilai === null ? { ...asal, nilai: kata } : kolomSatuan;
  const nilai = readAngka(cocok[2] as string, jenisSatuan(satuan.nilai)).nilai;
  return { target: { ...asal, nilai }, satuan };
}
