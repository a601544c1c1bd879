/** A date cell as text, the way an Indonesian sheet shows it. */

import { BULAN } from '@lembar-kinerja/shared/dasar/bulan';

const HARI = 86_400;
/** 1900 is no leap year, but spreadsheets count its 29 February as day 60. */
const KABISAT_PALSU = 60;
const LAMA = /\[(h+|m+|s+)\]/i;

/** The first section, without colours, currencies, escaped or quoted text and padding; `[h]` stays. */
function kode(format: string): string {
  const polos = format.replace(/"[^"]*"?|\\.|_.|\*.|\[(?!(?:h+|m+|s+)\])[^\]]*\]/gi, '');
  return polos.split(';')[0] ?? '';
}

/** True when a number format shows its number as a date, a time or a length of time. */
export function isFormatTanggal(format: string | undefined): boolean {
  if (!format) return false;
  const bersih = kode(format);
  if (/general|standard/i.test(bersih) || /[#0?@]/.test(bersih.replace(/s[.,]0+/i, ''))) return false;
  return /[dmyhs]/i.test(bersih);
}

/**
 * `31/12/2024`, or `31 Desember 2024` where the format spells the month; with ` 14.05` when it shows the hour. A length of
 * time (`[h]:mm`) keeps its days: a day and a half is `36.00`.
 */
export function teksTanggal(seri: number, format: string, sejak1904: boolean): string {
  const bersih = kode(format);
  const lama = LAMA.exec(bersih)?.[1];
  if (lama !== undefined) return teksLama(seri, lama, /s/i.test(bersih));
  if (seri < 0 && !sejak1904) return String(seri);
  const geser = sejak1904 ? 1462 : seri < KABISAT_PALSU ? 1 : 0;
  const waktu = new Date(Math.round((seri - 25569 + geser) * HARI) * 1000);
  if (Number.isNaN(waktu.getTime())) return String(seri);
  const jam = teksJam(waktu, bersih);
  if (!/[dy]/i.test(bersih) && jam !== '') return jam;
  const [tanggal, bulan, tahun] = [waktu.getUTCDate(), waktu.getUTCMonth(), waktu.getUTCFullYear()];
  const hari = /mmm/i.test(bersih)
    ? `${tanggal} ${BULAN[bulan]} ${tahun}`
    : `${dua(tanggal)}/${dua(bulan + 1)}/${tahun}`;
  return jam === '' ? hari : `${hari} ${jam}`;
}

const dua = (n: number): string => String(n).padStart(2, '0');

function teksJam(waktu: Date, format: string): string {
  const detik = /s/i.test(format) ? `.${dua(waktu.getUTCSeconds())}` : '';
  if (/h/i.test(format)) return `${dua(waktu.getUTCHours())}.${dua(waktu.getUTCMinutes())}${detik}`;
  return detik === '' ? '' : `${dua(waktu.getUTCMinutes())}${detik}`;
}

function teksLama(seri: number, satuan: string, berdetik: boolean): string {
  const total = Math.round(Math.abs(seri) * HARI);
  const tanda = seri < 0 && total > 0 ? '-' : '';
  const awal = (n: number) => String(Math.floor(n)).padStart(satuan.length, '0');
  const detik = berdetik ? `.${dua(total % 60)}` : '';
  if (/s/i.test(satuan)) return tanda + awal(total);
  if (/m/i.test(satuan)) return `${tanda}${awal(total / 60)}${detik}`;
  return `${tanda}${awal(total / 3600)}.${dua(Math.floor(total / 60) % 60)}${detik}`;
}
