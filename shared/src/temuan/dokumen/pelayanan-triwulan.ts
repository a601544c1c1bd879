/** Rule `angka-beda` on Pelayanan: a quarter's service that the pengukuran counts too, in the same words. */
import { formatAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { indeksNama } from '../cocok/nama';
import { isTakTerbaca, type Lahan } from '../lahan';
import { isSamaHitungan } from '../persamaan/capaian-program';
import { tambah } from '../persamaan/persamaan';
import { lokasiSel, temuanSel } from './lapor';

/**
 * Quarters that both tables fill. Where the year itself differs from Capaian Program that is the finding, and its
 * quarters are among its related cells.
 */
export function pelayananTriwulan(lahan: Lahan): Temuan[] {
  const { dokumen, simpul } = lahan;
  const bagian = dokumen?.pelayanan;
  if (!dokumen || !bagian) return [];
  const cari = indeksNama(simpul);
  const t = { berkas: dokumen.berkas, lembar: bagian.lembar };
  return bagian.isi.flatMap((b): Temuan[] => {
    const asal = cari('subkegiatan', b.nama.nilai);
    const [i, ...lain] = asal?.baris.indikator ?? [];
    if (!asal || !i || lain.length > 0 || !isSamaHitungan(b.jenis.nilai, i.nama.nilai)) return [];
    const program = dokumen.capaianProgram?.isi.find((c) => c.indikator.nilai === i.nama.nilai);
    if (program && tambah(b.tw.map((s) => s.nilai)) !== program.capaian.nilai) return [];
    return b.tw.flatMap((sel, ke): Temuan[] => {
      const ukur = i.tw[ke];
      if (!ukur || !sel.nilai || !ukur.nilai || sel.nilai === ukur.nilai || isTakTerbaca(sel)) return [];
      return [
        temuanSel(t, sel, {
          aturan: 'angka-beda',
          tingkat: 'peringatan',
          pesan: `${b.jenis.nilai} triwulan ${ke + 1} tercetak ${formatAngka(sel.nilai)}, padahal realisasi triwulan itu pada lembar pengukuran adalah ${formatAngka(ukur.nilai)}.`,
          terkait: [lokasiSel(asal.pengukuran, ukur)],
          seharusnya: ukur.nilai,
          selisih: tambah([sel.nilai, -ukur.nilai]),
        }),
      ];
    });
  });
}
