/** A date cell as text, the way an Indonesian sheet shows it. */

const BULAN = [
  'Januari',
  'Februari',
  'Maret',
  'April',
  'Mei',
  'Juni',
  'Juli',
  'Agustus',
  'September',
  'Oktober',
  'November',
  'Desember',
];

const HURUF_TANGGAL = /[dmyhs]/i;

/** True when a number format shows its number as a date or a time; colours, currencies and quoted text do not count. */
export function isFormatTanggal(format: string | undefined): boolean {
  if (!format) return false;
  const bagian = format.split(';')[0] ?? '';
  const bersih = bagian.replace(/\[(?:[^\]hms]|\$)[^\]]*\]|"[^"]*"|\\.|_.|\*./gi, '');
  if (/general|standard/i.test(bersih) || /[#0?@]/.test(bersih.replace(/s\.0+/i, ''))) return false;
  return HURUF_TANGGAL.test(bersih);
}

/** `31/12/2024`, or `31 Desember 2024` where the format spells the month; with ` 14.05` when it shows the hour. */
export function teksTanggal(seri: number, format: string, sejak1904: boolean): string {
  const waktu = new Date(Math.round((seri - 25569 + (sejak1904 ? 1462 : 0)) * 86_400_000));
  if (Number.isNaN(waktu.getTime())) return String(seri);
  const dua = (n: number) => String(n).padStart(2, '0');
  const jam = /h/i.test(format) ? `${dua(waktu.getUTCHours())}.${dua(waktu.getUTCMinutes())}` : '';
  if (!/[dy]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]/g, '')) && jam) return jam;
  const [tanggal, bulan, tahun] = [waktu.getUTCDate(), waktu.getUTCMonth(), waktu.getUTCFullYear()];
  const hari = /mmm/i.test(format)
    ? `${tanggal} ${BULAN[bulan]} ${tahun}`
    : `${dua(tanggal)}/${dua(bulan + 1)}/${tahun}`;
  return jam ? `${hari} ${jam}` : hari;
}
