/** The LHE table: no component above its weight, and the class of the total. */
import { formatAngka } from '../../angka';
import { predikatLhe } from '../../lhe';
import type { Lahan } from '../lahan';
import type { Temuan } from '../temuan';
import { lokasiSel, temuanSel } from './lapor';

export function nilaiLheWajar(lahan: Lahan): Temuan[] {
  const lhe = lahan.dokumen?.lhe;
  if (!lahan.dokumen || !lhe) return [];
  const t = { berkas: lahan.dokumen.berkas, lembar: lhe.lembar };
  const lebih = lhe.isi.baris
    .filter((b) => b.nilai.nilai !== null && b.bobot.nilai !== null && b.nilai.nilai > b.bobot.nilai)
    .filter((b) => !lahan.benar.has(b.nilai) && !lahan.benar.has(b.bobot))
    .map((b) =>
      temuanSel(t, b.nilai, {
        aturan: 'nilai-lhe',
        tingkat: 'galat',
        pesan: `Nilai ${b.komponen.nilai} ${formatAngka(b.nilai.nilai ?? 0)} melebihi bobotnya ${formatAngka(b.bobot.nilai ?? 0)}.`,
        terkait: [lokasiSel(t, b.bobot)],
      }),
    );
  const { jumlah, predikat } = lhe.isi;
  const total = jumlah ? (lahan.benar.get(jumlah.nilai) ?? jumlah.nilai.nilai) : null;
  const harus = predikatLhe(total);
  const cetak = predikat.nilai?.trim();
  if (
    !cetak ||
    !harus ||
    total === null ||
    [harus.kode, harus.nama].some((x) => x.toLowerCase() === cetak.toLowerCase())
  )
    return lebih;
  return [
    ...lebih,
    temuanSel(t, predikat, {
      aturan: 'predikat',
      tingkat: 'galat',
      pesan: `Predikat LHE tercetak ${cetak}, padahal nilai ${formatAngka(total)} berpredikat ${harus.kode} (${harus.nama}).`,
      terkait: jumlah ? [lokasiSel(t, jumlah.nilai)] : [],
      seharusnya: harus.kode,
    }),
  ];
}
