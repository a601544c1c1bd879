/** Cell styles between an .xlsx file and the grid. */
import type { IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import type { UbahGaya } from '../paket/gaya';
import { type Unsur, unsur } from '../paket/pohon';

export const DATAR = { left: 1, center: 2, right: 3, justify: 4 } as const;
const TEGAK = { top: 1, center: 2, bottom: 3 } as const;
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

type Sisi = keyof typeof SISI;
const semuaSisi = Object.entries(SISI) as [Sisi, (typeof SISI)[Sisi]][];

/** What the grid changed from `dari` to `ke`, as the file writes it; null when nothing did. */
export function ubahGaya(dari: IStyleData, ke: IStyleData, awalan: string): UbahGaya | null {
  const beda = (...kunci: (keyof IStyleData)[]) =>
    kunci.filter((satu) => JSON.stringify(dari[satu] ?? null) !== JSON.stringify(ke[satu] ?? null));
  const hasil: UbahGaya = {};
  if (beda('n').length > 0) hasil.format = ke.n?.pattern ?? null;
  const huruf = beda('ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl');
  if (huruf.length > 0) hasil.huruf = hurufXlsx(huruf, ke, awalan);
  if (beda('bg').length > 0) hasil.isian = isianXlsx(ke.bg?.rgb ?? null, awalan);
  const letak = beda('ht', 'vt', 'tb');
  if (letak.length > 0) {
    hasil.letak = {
      ...(letak.includes('ht') ? { horizontal: namaDari(DATAR, ke.ht) } : {}),
      ...(letak.includes('vt') ? { vertical: namaDari(TEGAK, ke.vt) } : {}),
      ...(letak.includes('tb') ? { wrapText: ke.tb === BUNGKUS ? 1 : null } : {}),
    };
  }
  const sisi = semuaSisi.filter(
    ([s]) => JSON.stringify(dari.bd?.[s] ?? null) !== JSON.stringify(ke.bd?.[s] ?? null),
  );
  if (sisi.length > 0) {
    hasil.garis = Object.fromEntries(sisi.map(([s, nama]) => [nama, garisXlsx(nama, ke.bd?.[s], awalan)]));
  }
  return Object.keys(hasil).length > 0 ? hasil : null;
}

export function isianXlsx(rgb: string | null, awalan: string): Unsur {
  const pola =
    rgb === null
      ? unsur(awalan, 'patternFill', { patternType: 'none' })
      : unsur(awalan, 'patternFill', { patternType: 'solid' }, [
          unsur(awalan, 'fgColor', { rgb: argb(rgb) }),
          unsur(awalan, 'bgColor', { indexed: 64 }),
        ]);
  return unsur(awalan, 'fill', {}, [pola]);
}

function hurufXlsx(
  kunci: (keyof IStyleData)[],
  gaya: IStyleData,
  awalan: string,
): Record<string, Unsur | null> {
  const tanda = (nama: string, ada: boolean) => ({ [nama]: ada ? unsur(awalan, nama) : null });
  const hasil: Record<string, Unsur | null> = {};
  for (const satu of kunci) {
    if (satu === 'ff') {
      // A font of the theme's follows the theme; one that was chosen does not.
      Object.assign(hasil, {
        name: gaya.ff ? unsur(awalan, 'name', { val: gaya.ff }) : null,
        scheme: null,
        family: null,
        charset: null,
      });
    } else if (satu === 'fs') hasil.sz = unsur(awalan, 'sz', { val: gaya.fs ?? 11 });
    else if (satu === 'bl') Object.assign(hasil, tanda('b', gaya.bl === 1));
    else if (satu === 'it') Object.assign(hasil, tanda('i', gaya.it === 1));
    else if (satu === 'ul') Object.assign(hasil, tanda('u', gaya.ul?.s === 1));
    else if (satu === 'st') Object.assign(hasil, tanda('strike', gaya.st?.s === 1));
    else hasil.color = gaya.cl?.rgb ? unsur(awalan, 'color', { rgb: argb(gaya.cl.rgb) }) : null;
  }
  return hasil;
}

function garisXlsx(nama: string, garis: Nullable<IBorderStyleData>, awalan: string): Unsur {
  const style = namaDari(GARIS, garis?.s);
  if (!garis || !style) return unsur(awalan, nama);
  return unsur(awalan, nama, { style }, [unsur(awalan, 'color', { rgb: argb(garis.cl?.rgb ?? '#000000') })]);
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
