/** A cell format of the Sheets API as the file's style. */
import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';
import type { GayaPaket, UbahGaya } from '../../paket/gaya';
import { anakPertama, sifat, unsur } from '../../paket/pohon';
import { isianXlsx } from '../simpan-gaya';

type Format = sheets_v4.Schema$CellFormat;

const DATAR: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const TEGAK: Record<string, string> = { TOP: 'top', MIDDLE: 'center', BOTTOM: 'bottom' };

/** What Sheets writes in where nobody chose a font; without one a file is shown in whatever its program prefers. */
const HURUF_BAWAAN = { name: 'Arial', size: 10 };

/** Number of the style that is `s` with what the format says; what it does not say stays. */
export function gayaApi(gaya: GayaPaket, s: number, f: Format): number {
  const { awalan } = gaya;
  const u = (nama: string, val: string | number) => unsur(awalan, nama, { val });
  const huruf = f.textFormat;
  const latar = warna(f.backgroundColorStyle?.rgbColor);
  const lama = gaya.baca(s).huruf;
  const namaLama = s > 0 && lama ? anakPertama(lama, 'name') : undefined;
  const bernama = namaLama !== undefined && (sifat(namaLama, 'val') ?? '') !== '';
  const ubah: UbahGaya = {};
  const isi: NonNullable<UbahGaya['huruf']> = bernama
    ? {}
    : { name: u('name', HURUF_BAWAAN.name), sz: u('sz', HURUF_BAWAAN.size), scheme: null, family: null };
  if (huruf?.fontFamily) Object.assign(isi, { name: u('name', huruf.fontFamily), scheme: null });
  if (huruf?.fontSize) isi.sz = u('sz', huruf.fontSize);
  if (typeof huruf?.bold === 'boolean') isi.b = huruf.bold ? unsur(awalan, 'b') : null;
  if (typeof huruf?.italic === 'boolean') isi.i = huruf.italic ? unsur(awalan, 'i') : null;
  if (huruf?.link)
    Object.assign(isi, { color: unsur(awalan, 'color', { rgb: 'FF0B57D0' }), u: unsur(awalan, 'u') });
  if (Object.keys(isi).length > 0) ubah.huruf = isi;
  if (f.numberFormat?.pattern) ubah.format = f.numberFormat.pattern;
  if (f.horizontalAlignment || f.verticalAlignment || f.wrapStrategy) {
    ubah.letak = {
      ...(f.horizontalAlignment ? { horizontal: DATAR[f.horizontalAlignment] ?? null } : {}),
      ...(f.verticalAlignment ? { vertical: TEGAK[f.verticalAlignment] ?? null } : {}),
      ...(f.wrapStrategy ? { wrapText: f.wrapStrategy === 'WRAP' ? 1 : null } : {}),
    };
  }
  if (f.borders) {
    const garis = (nama: string) =>
      unsur(awalan, nama, { style: 'thin' }, [unsur(awalan, 'color', { rgb: 'FF7F7F7F' })]);
    ubah.garis = Object.fromEntries(['left', 'right', 'top', 'bottom'].map((nama) => [nama, garis(nama)]));
  }
  if (latar) ubah.isian = isianXlsx(latar, awalan);
  return Object.keys(ubah).length > 0 ? gaya.turunan(s, ubah) : s;
}

function warna(rgb: sheets_v4.Schema$Color | undefined): string | null {
  if (!rgb) return null;
  return [rgb.red, rgb.green, rgb.blue]
    .map((bagian) =>
      Math.round((bagian ?? 0) * 255)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')
    .toUpperCase();
}
