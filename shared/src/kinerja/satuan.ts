/** What the satuan of an indicator says about its figures. */
import type { JenisAngka } from '../dasar/angka';

/**
 * How a lone separator reads in a K column: decimals for a rate or an index, thousands where heads are counted; elsewhere
 * the column decides.
 */
export function jenisSatuan(satuan: string | null): JenisAngka {
  if (satuan === null) return 'bebas';
  if (/%|persen|indeks|nilai|skor|rasio|poin|predikat/i.test(satuan)) return 'persen';
  return /^(orang|asn|pns|pppk|p3k|pegawai|peserta|jiwa|siswa|aparatur)\b(?!\s*\/)/i.test(satuan.trim())
    ? 'orang'
    : 'bebas';
}
