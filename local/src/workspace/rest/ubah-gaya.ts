/** A cell format of the Sheets API as the file's style. */
import type { Style } from '@cj-tech-master/excelts';
import type { sheets_v4 } from '@lembar-kinerja/functions/google/klien';

type Format = sheets_v4.Schema$CellFormat;

const DATAR: Record<string, string> = { LEFT: 'left', CENTER: 'center', RIGHT: 'right' };
const TEGAK: Record<string, string> = { TOP: 'top', MIDDLE: 'middle', BOTTOM: 'bottom' };

/** What Sheets writes in where nobody chose a font; without one a file is shown in whatever its program prefers. */
const HURUF_BAWAAN = { name: 'Arial', size: 10 };

/** `lama` with what the format says; what it does not say stays. */
export function gayaApi(lama: Partial<Style>, f: Format): Partial<Style> {
  const huruf = f.textFormat;
  const latar = warna(f.backgroundColorStyle?.rgbColor);
  const hasil: Record<string, unknown> = { ...lama, font: lama.font?.name ? lama.font : HURUF_BAWAAN };
  if (huruf) {
    hasil.font = {
      ...HURUF_BAWAAN,
      ...lama.font,
      ...(huruf.fontFamily ? { name: huruf.fontFamily } : {}),
      ...(huruf.fontSize ? { size: huruf.fontSize } : {}),
      ...(typeof huruf.bold === 'boolean' ? { bold: huruf.bold } : {}),
      ...(typeof huruf.italic === 'boolean' ? { italic: huruf.italic } : {}),
      ...(huruf.link ? { color: { argb: 'FF0B57D0' }, underline: true } : {}),
    };
  }
  if (f.numberFormat?.pattern) hasil.numFmt = f.numberFormat.pattern;
  if (f.horizontalAlignment || f.verticalAlignment || f.wrapStrategy) {
    hasil.alignment = {
      ...lama.alignment,
      ...(f.horizontalAlignment ? { horizontal: DATAR[f.horizontalAlignment] } : {}),
      ...(f.verticalAlignment ? { vertical: TEGAK[f.verticalAlignment] } : {}),
      ...(f.wrapStrategy ? { wrapText: f.wrapStrategy === 'WRAP' } : {}),
    };
  }
  if (f.borders) {
    const garis = { style: 'thin', color: { argb: 'FF7F7F7F' } };
    hasil.border = { top: garis, left: garis, bottom: garis, right: garis };
  }
  if (latar) hasil.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${latar}` } };
  return hasil as Partial<Style>;
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
