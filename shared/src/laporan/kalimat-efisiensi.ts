/** How the sub kegiatan fall into the classes of efficiency. */

import { formatAngka } from '../dasar/angka';
import { type KategoriEfisiensi, kategoriEfisiensi } from '../kinerja/anggaran';
import { sebutPeraturan } from '../kinerja/ketentuan';
import { hasilBaris } from './analisis-program';
import { daftarKata } from './kalimat';
import { baris, type Konteks } from './konteks';

const URUTAN: KategoriEfisiensi[] = ['efisien', 'cukup efisien', 'tidak efisien', 'tidak dapat dihitung'];

export function kalimatEfisiensiUmum(k: Konteks): string {
  const sub = baris(k, 'subkegiatan');
  const kelas = sub.map((b) => kategoriEfisiensi(b.anggaran, b.realisasiRp, hasilBaris(b), k.ketentuan));
  const bagian = URUTAN.map((u) => [u, kelas.filter((x) => x === u).length] as const).filter(
    ([, n]) => n > 0,
  );
  const { nilai, sumber } = k.ketentuan.efisiensi;
  const ambang = formatAngka(nilai.ambang);
  const cara = `Efisiensi dihitung dengan membandingkan capaian keluaran terhadap serapan anggaran menurut ${sebutPeraturan(sumber)} pada satu keluaran; selisih lebih dari ${ambang} poin tergolong efisien dan sampai dengan ${ambang} poin cukup efisien.`;
  if (bagian.length === 0) return cara;
  return `${cara} Dari ${formatAngka(sub.length)} sub kegiatan, ${daftarKata(bagian.map(([u, n]) => `${formatAngka(n)} ${u}`))}.`;
}
