/** How the sub kegiatan fall into the classes of efficiency. */

import { formatAngka } from '../dasar/angka';
import { type KategoriEfisiensi, kategoriEfisiensi } from '../kinerja/anggaran';
import { hasilBaris } from './analisis-program';
import { daftarKata } from './kalimat';
import { baris, type Konteks } from './konteks';

const URUTAN: KategoriEfisiensi[] = ['efisien', 'cukup efisien', 'tidak efisien', 'tidak dapat dihitung'];

export function kalimatEfisiensiUmum(k: Konteks): string {
  const sub = baris(k, 'subkegiatan');
  const kelas = sub.map((b) => kategoriEfisiensi(b.anggaran, b.realisasiRp, hasilBaris(b)));
  const bagian = URUTAN.map((u) => [u, kelas.filter((x) => x === u).length] as const).filter(
    ([, n]) => n > 0,
  );
  const cara =
    'Efisiensi dihitung dengan membandingkan capaian keluaran terhadap serapan anggaran menurut PMK Nomor 214 Tahun 2017 pada satu keluaran; selisih lebih dari 5 poin tergolong efisien dan sampai dengan 5 poin cukup efisien.';
  if (bagian.length === 0) return cara;
  return `${cara} Dari ${formatAngka(sub.length)} sub kegiatan, ${daftarKata(bagian.map(([u, n]) => `${formatAngka(n)} ${u}`))}.`;
}
