/** Rule `tahun-salah` before BAB I: the cover, the foreword and the review name the report itself, with its year. */

import type { Temuan } from '../../dasar/temuan';
import type { Blok } from '../teks/blok';
import { kalimatBlok, kutip, temuanTeks } from '../teks/kalimat-teks';

const BAB = /^bab\s+(i|1)\b/i;
const SENDIRI = /^tahun(?: anggaran)? (20\d\d)\.?$/i;
const LAPORAN = /\b(?:lkji?p|laporan kinerja)\b.*?\btahun(?: anggaran)? (20\d\d)\b/i;
/** Another year's report has its reason here. */
const BERALASAN = /dibanding|sebelum|tahun lalu|evaluasi|\blhe\b|hasil reviu|peraturan|perubahan/i;

/** A line that is nothing but the year, and sentences that name this report, each with another year than its own. */
export function tahunDepan(blok: readonly Blok[], tahun: number | null): Temuan[] {
  const bab = blok.findIndex((b) => b.jenis === 'judul' && BAB.test(b.teks.trim()));
  if (tahun === null || bab < 0) return [];
  return blok.slice(0, bab).flatMap((b) => {
    if (b.jenis !== 'paragraf') return [];
    return kalimatBlok(b).flatMap((kalimat) => {
      const teks = kalimat.trim();
      const tertulis =
        SENDIRI.exec(teks)?.[1] ?? (BERALASAN.test(teks) ? undefined : LAPORAN.exec(teks)?.[1]);
      if (tertulis === undefined || Number(tertulis) === tahun) return [];
      return [
        temuanTeks(b, {
          aturan: 'tahun-salah',
          tingkat: 'peringatan',
          pesan: `Bagian depan laporan menulis ${kutip(kalimat, Math.max(0, kalimat.indexOf(tertulis)))} dengan tahun ${tertulis}, padahal laporan ini untuk tahun ${tahun}.`,
          tercetak: Number(tertulis),
          seharusnya: tahun,
        }),
      ];
    });
  });
}
