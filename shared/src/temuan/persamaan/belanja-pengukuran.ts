/** The same budget in the Belanja tables and in the pengukuran. */
import type { Sel } from '../../lembar/terbaca';
import { indeksNama } from '../cocok/nama';
import { isGaji, pohonBelanja, type RantingBelanja } from '../cocok/ranting-belanja';
import { isTakTerbaca, type Lahan } from '../lahan';
import { angkaBelanja, type IsiBelanja, sebutBaris } from './angka-belanja';
import { angkaDokumen, type TempatLembar } from './angka-dokumen';
import { uang } from './pengukuran-uang';
import { type Persamaan, samaDengan } from './persamaan';

/** Pagu of a sub kegiatan here and in the pengukuran: murni and perubahan may differ, so a remark and no accusation. */
export function paguPengukuran(lahan: Lahan): Persamaan[] {
  const { dokumen } = lahan;
  const langsung = dokumen?.belanjaLangsung;
  if (!dokumen || !langsung) return [];
  const t = { berkas: dokumen.berkas, lembar: langsung.lembar };
  const cari = indeksNama(lahan.simpul);
  const pasang = (
    b: IsiBelanja,
    nama: string,
    asal: ReturnType<typeof cari>,
    tempat: TempatLembar,
    serta: Sel[] = [],
  ) => {
    if (!asal || b.pagu.nilai === null || asal.baris.anggaran.nilai === null) return [];
    if ([b.pagu, asal.baris.anggaran].some(isTakTerbaca)) return [];
    return [
      samaDengan(uang(asal, 'anggaran'), {
        aturan: 'angka-beda',
        tingkat: 'peringatan',
        bobot: 0.5,
        hasil: angkaBelanja(tempat, b, nama, 'pagu'),
        dari: () => 'pagu pada lembar pengukuran adalah',
        sebab: () =>
          ' Bila pagunya berubah (murni dan perubahan), samakan kedua lembar atau sebutkan dasarnya.',
        serta: serta.map((sel) => angkaDokumen(tempat, sel, 'Pagu', 'uang')),
      }),
    ];
  };
  const lewat = (r: RantingBelanja, atas: Sel[]): Persamaan[] =>
    r.anak.length > 0
      ? r.anak.flatMap((a) => lewat(a, [...atas, r.baris.pagu]))
      : pasang(r.baris, sebutBaris(r.baris), cari(r.baris.level, r.baris.uraian.nilai), t, atas);
  const gaji = lahan.simpul.find(
    (s) => s.level === 'subkegiatan' && isGaji(s.pemilik?.baris.nama.nilai ?? null),
  );
  const btl = dokumen.belanjaTidakLangsung;
  const tanpaGaji = !langsung.isi.baris.some((b) => isGaji(b.uraian.nilai));
  return [
    ...pohonBelanja(langsung.isi).flatMap((r) => lewat(r, [])),
    ...(btl?.isi.jumlah && tanpaGaji
      ? pasang(btl.isi.jumlah as IsiBelanja, 'Belanja Tidak Langsung (gaji)', gaji?.pemilik ?? null, {
          berkas: dokumen.berkas,
          lembar: btl.lembar,
        })
      : []),
  ];
}
