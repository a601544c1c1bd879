/** Cell styles between an .xlsx file and the grid. */
import type { Alignment, Border, Borders, Font, Style } from '@cj-tech-master/excelts';
import type { IStyleData } from '@univerjs/core';

export const DATAR = { left: 1, center: 2, right: 3, justify: 4 } as const;
const TEGAK = { top: 1, middle: 2, bottom: 3 } as const;
/** The grid's border numbers (its `BorderStyleTypes`). */
export const GARIS = {
  thin: 1,
  hair: 2,
  dotted: 3,
  dashed: 4,
  dashDot: 5,
  dashDotDot: 6,
  double: 7,
  medium: 8,
  mediumDashed: 9,
  mediumDashDot: 10,
  mediumDashDotDot: 11,
  slantDashDot: 12,
  thick: 13,
} as const;
const SISI = { t: 'top', r: 'right', b: 'bottom', l: 'left' } as const;
/** Office theme colours by index; a tint is not computed. */
export const TEMA = [
  'FFFFFF',
  '000000',
  'E7E6E6',
  '44546A',
  '4472C4',
  'ED7D31',
  'A5A5A5',
  'FFC000',
  '5B9BD5',
  '70AD47',
];
export const BUNGKUS = 3;

/** `lama` with what the grid changed from `dari` to `ke`; whatever the grid does not know stays. */
export function gayaXlsx(lama: Partial<Style>, dari: IStyleData, ke: IStyleData): Partial<Style> {
  const beda = (...kunci: (keyof IStyleData)[]) =>
    kunci.some((satu) => JSON.stringify(dari[satu]) !== JSON.stringify(ke[satu]));
  const hasil: Partial<Style> = { ...lama };
  if (beda('n')) hasil.numFmt = ke.n?.pattern ?? 'General';
  if (beda('ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl')) hasil.font = { ...lama.font, ...hurufXlsx(ke) };
  if (beda('bg')) {
    hasil.fill = ke.bg?.rgb
      ? { type: 'pattern', pattern: 'solid', fgColor: { argb: argb(ke.bg.rgb) } }
      : { type: 'pattern', pattern: 'none' };
  }
  if (beda('ht', 'vt', 'tb')) hasil.alignment = { ...lama.alignment, ...letakXlsx(ke) };
  if (beda('bd')) hasil.border = garisXlsx(ke);
  return hasil;
}

function hurufXlsx(gaya: IStyleData): Partial<Font> {
  return {
    ...(gaya.ff ? { name: gaya.ff } : {}),
    ...(gaya.fs ? { size: gaya.fs } : {}),
    bold: gaya.bl === 1,
    italic: gaya.it === 1,
    underline: gaya.ul?.s === 1,
    strike: gaya.st?.s === 1,
    ...(gaya.cl?.rgb ? { color: { argb: argb(gaya.cl.rgb) } } : {}),
  };
}

function letakXlsx(gaya: IStyleData): Partial<Alignment> {
  const datar = namaDari(DATAR, gaya.ht);
  const tegak = namaDari(TEGAK, gaya.vt);
  return {
    ...(datar ? { horizontal: datar } : {}),
    ...(tegak ? { vertical: tegak } : {}),
    wrapText: gaya.tb === BUNGKUS,
  };
}

function garisXlsx(gaya: IStyleData): Partial<Borders> {
  const hasil: Partial<Borders> = {};
  for (const [sisi, nama] of Object.entries(SISI) as [
    keyof typeof SISI,
    (typeof SISI)[keyof typeof SISI],
  ][]) {
    const satu = gaya.bd?.[sisi];
    const style = namaDari(GARIS, satu?.s);
    if (satu && style) hasil[nama] = { style, color: { argb: argb(satu.cl?.rgb ?? '#000000') } } as Border;
  }
  return hasil;
}

function namaDari<N extends string>(daftar: Record<N, number>, angka: unknown): N | null {
  return (Object.keys(daftar) as N[]).find((nama) => daftar[nama] === angka) ?? null;
}

/** `#RRGGBB`, `RRGGBB` or `rgb(r, g, b)` as the file's AARRGGBB. */
function argb(rgb: string): string {
  const bagian = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(rgb);
  const enam = bagian
    ? bagian
        .slice(1, 4)
        .map((satu) => Number(satu).toString(16).padStart(2, '0'))
        .join('')
    : rgb.replace('#', '');
  return `FF${enam.toUpperCase()}`;
}
