/** Rule `lebih-pagu`: more was spent than the budget allows. */
import { rupiah } from '../../dasar/angka';
import { selisih } from '../../dasar/jumlah';
import { sebut } from '../kalimat';
import { benarSel, type HasilAturan, isTakTerbaca, type Lahan, type Perkara } from '../lahan';

export function lebihPagu(lahan: Lahan): HasilAturan {
  const lebih = lahan.simpul.filter((s) => {
    const baris = s.pemilik?.baris;
    if (!baris || [baris.anggaran, baris.realisasiRp].some(isTakTerbaca)) return false;
    const pagu = benarSel(lahan, baris.anggaran);
    return pagu !== null && (benarSel(lahan, baris.realisasiRp) ?? 0) > pagu;
  });
  // Only the lowest row is the cause; owners above it exceed because it does.
  const perkara = lebih
    .filter((s) => !s.anak.some((a) => lebih.includes(a)))
    .flatMap((s): Perkara[] => {
      const asal = s.pemilik;
      if (!asal) return [];
      const { anggaran, realisasiRp } = asal.baris;
      const pagu = benarSel(lahan, anggaran) ?? 0;
      const realisasi = benarSel(lahan, realisasiRp) ?? 0;
      return [
        {
          asal,
          sel: realisasiRp,
          tingkat: 'peringatan',
          pesan: `Realisasi anggaran ${sebut(asal)} ${rupiah(realisasi)} melebihi pagunya ${rupiah(pagu)} sebesar ${rupiah(selisih(realisasi, pagu))}. Periksa angkanya, atau catat dasar perubahan pagunya.`,
          terkait: [{ asal, sel: anggaran }],
          tercetak: realisasi,
          seharusnya: null,
          selisih: selisih(realisasi, pagu),
        },
      ];
    });
  return { perkara };
}
