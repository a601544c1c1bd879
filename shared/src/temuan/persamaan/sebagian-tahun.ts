/**
 * A sheet that shows the first quarters only while its totals already hold later ones: its rows are "wrong" in the same
 * direction, which is one remark about the sheet and no accusation of each row.
 */
import { romawi } from '../../dasar/romawi';
import { lapor, type Temuan } from '../../dasar/temuan';
import type { PengukuranTerbaca } from '../../lembar/terbaca';
import { dugaan } from '../kalimat';
import { kurang, type Persamaan } from './persamaan';

export function sebagianTahun(
  pengukuran: readonly PengukuranTerbaca[],
  semua: readonly Persamaan[],
): { persamaan: Persamaan[]; temuan: Temuan[] } {
  const buang = new Set<Persamaan>();
  const temuan = pengukuran.flatMap((p): Temuan[] => {
    const tampak = triwulanTampak(p);
    if (tampak === 4) return [];
    const lebih = semua.filter(
      (x) =>
        x.aturan === 'jumlah-triwulan' &&
        x.hasil.berkas === p.berkas &&
        x.hasil.lembar === p.lembar &&
        isLebih(x),
    );
    for (const x of lebih) buang.add(x);
    const [pertama, ...lain] = lebih.map(({ hasil }) => ({
      berkas: hasil.berkas,
      lembar: hasil.lembar,
      sel: hasil.sel.sel ?? 'A1',
    }));
    if (!pertama) return [];
    return [
      lapor({
        aturan: 'jumlah-triwulan',
        tingkat: 'peringatan',
        pesan: `Kolom triwulan lembar ini baru terisi sampai triwulan ${romawi(tampak)}, tetapi realisasi di ${lebih.length} sel lebih besar daripada jumlah triwulannya. Tampaknya realisasi sudah memuat triwulan sesudahnya; isi kolom triwulan itu atau samakan realisasinya.`,
        lokasi: pertama,
        terkait: lain,
      }),
    ];
  });
  return { persamaan: semua.filter((x) => !buang.has(x)), temuan };
}

function isLebih(x: Persamaan): boolean {
  const cetak = x.hasil.sel.nilai;
  const hitung = x.hitung((a) => a.sel.nilai);
  if (cetak === null || hitung === null || kurang(cetak, hitung) <= 0) return false;
  return dugaan(cetak, hitung) === '';
}

/** Last quarter that any row of the sheet fills. */
function triwulanTampak(p: PengukuranTerbaca): number {
  const isTerisi = (i: 0 | 1 | 2 | 3) =>
    p.baris.some((b) => b.twRp[i].nilai !== null || b.indikator.some((k) => k.tw[i].nilai !== null));
  return ([4, 3, 2, 1] as const).find((n) => isTerisi((n - 1) as 0 | 1 | 2 | 3)) ?? 0;
}
