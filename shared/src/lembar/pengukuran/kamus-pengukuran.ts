/** What a pengukuran form knows of its header. */
import type { Kamus } from '../kepala';
import { tetapkanKolom } from './kolom/tetapkan';
import { bidangLabel, isLabelPengukuran } from './sinonim-pengukuran';

export const KAMUS_PENGUKURAN: Kamus = {
  kenal: isLabelPengukuran,
  bidang: bidangLabel,
  tetapkan: (kepala, lembar) => tetapkanKolom(kepala, lembar, KAMUS_PENGUKURAN),
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
