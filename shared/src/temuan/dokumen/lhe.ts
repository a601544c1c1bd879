/** The class of the LHE total. */
import { formatAngka } from '../../dasar/angka';
import type { Temuan } from '../../dasar/temuan';
import { predikatLhe } from '../../kinerja/lhe';
import type { Lahan } from '../lahan';
import { lokasiSel, temuanSel } from './lapor';

export function nilaiLheWajar(lahan: Lahan): Temuan[] {
  const lhe = lahan.dokumen?.lhe;
  if (!lahan.dokumen || !lhe) return [];
  const t = { berkas: lahan.dokumen.berkas, lembar: lhe.lembar };
  const { jumlah, predikat } = lhe.isi;
  const total = jumlah ? (lahan.benar.get(jumlah.nilai) ?? jumlah.nilai.nilai) : null;
  const harus = predikatLhe(total, lahan.ketentuan);
  const cetak = predikat.nilai?.trim();
  if (
    !cetak ||
    !harus ||
    total === null ||
    [harus.kode, harus.nama].some((x) => x.toLowerCase() === cetak.toLowerCase())
  )
    return [];
  return [
    temuanSel(t, predikat, {
      aturan: 'predikat',
      tingkat: 'galat',
      pesan: `Predikat LHE tercetak ${cetak}, padahal nilai ${formatAngka(total)} berpredikat ${harus.kode} (${harus.nama}).`,
      terkait: jumlah ? [lokasiSel(t, jumlah.nilai)] : [],
      seharusnya: harus.kode,
    }),
  ];
}
