/** What a pengukuran form knows of its header. */
import type { Lembar } from '../../dasar/kisi';
import type { Kamus, KepalaMentah, Penetapan } from '../kepala';
import { tetapkanKolom } from './kolom/tetapkan';
import { bidangLabel, isLabelPengukuran } from './sinonim-pengukuran';

/** A sheet is asked several times whether it is a measurement; its columns are weighed once. */
const ingat = new WeakMap<Lembar['nilai'], Map<string, Penetapan>>();

function tetapkan(kepala: KepalaMentah, lembar: Lembar): Penetapan {
  const milik = ingat.get(lembar.nilai) ?? new Map<string, Penetapan>();
  ingat.set(lembar.nilai, milik);
  const kunci = `${kepala.rentang.baris}:${kepala.rentang.tinggi}`;
  const hasil = milik.get(kunci) ?? tetapkanKolom(kepala, lembar, KAMUS_PENGUKURAN);
  milik.set(kunci, hasil);
  return hasil;
}

export const KAMUS_PENGUKURAN: Kamus = {
  kenal: isLabelPengukuran,
  bidang: bidangLabel,
  tetapkan,
  // `K | % | Rp | %`: only its place tells whose percentage it is.
  setelah: (bidang, kiri) =>
    bidang.endsWith('.persen') && kiri === bidang.replace('.persen', '.rp') ? `${bidang}Rp` : bidang,
  sah: (peta) => {
    const ada = (pola: RegExp) => Object.keys(peta).some((b) => pola.test(b));
    return (
      ada(/^(kode|nama|namaKegiatan|namaSubkegiatan)$/) &&
      ada(/^(tw|sd)[1-4]\.(k|rp)$/) &&
      ada(/^target\.(k|rp)$/)
    );
  },
};
