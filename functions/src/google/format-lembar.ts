/** The looks of a product's sheet as requests over ranges, one attribute after the other. */
import type { sheets_v4 } from '@googleapis/sheets';
import type { GayaSel, LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';
import { type Minat, type Petak, petak } from './petak';

type Permintaan = sheets_v4.Schema$Request;
type Format = sheets_v4.Schema$CellFormat;

const RATA = { kiri: 'LEFT', tengah: 'CENTER', kanan: 'RIGHT' } as const;
const TEGAK = { atas: 'TOP', tengah: 'MIDDLE', bawah: 'BOTTOM' } as const;
const GARIS = { style: 'SOLID', colorStyle: { rgbColor: { red: 0.5, green: 0.5, blue: 0.5 } } };

/** What holds for a cell that no style says otherwise of. */
const DASAR: Format = {
  textFormat: { fontFamily: 'Arial', fontSize: 9, bold: false, italic: false },
  verticalAlignment: 'TOP',
  wrapStrategy: 'OVERFLOW_CELL',
};

interface Sifat {
  /** Fields of the format that are set. */
  medan: readonly string[];
  /** Of a style; null where the ground holds. */
  kunci(gaya: GayaSel): string | null;
  format(kunci: string): Format;
  /** A cell without content may look as its neighbours do: that joins ranges. */
  bebas?: true;
}

const SIFAT: readonly Sifat[] = [
  {
    medan: ['textFormat.bold', 'textFormat.italic', 'textFormat.fontSize'],
    kunci: (g) =>
      g.tebal || g.miring || g.ukuran
        ? `${g.tebal ? 1 : 0} ${g.miring ? 1 : 0} ${g.ukuran ?? DASAR.textFormat?.fontSize}`
        : null,
    format: (kunci) => {
      const [tebal, miring, fontSize] = kunci.split(' ').map(Number);
      return { textFormat: { bold: tebal === 1, italic: miring === 1, fontSize: fontSize ?? null } };
    },
  },
  {
    medan: ['backgroundColorStyle'],
    kunci: (g) => g.warna ?? null,
    format: (kunci) => ({ backgroundColorStyle: { rgbColor: warnaApi(kunci) } }),
  },
  {
    medan: ['verticalAlignment'],
    kunci: (g) => (g.tegak && g.tegak !== 'atas' ? TEGAK[g.tegak] : null),
    format: (verticalAlignment) => ({ verticalAlignment }),
  },
  {
    medan: ['horizontalAlignment'],
    kunci: (g) => (g.rata ? RATA[g.rata] : null),
    format: (horizontalAlignment) => ({ horizontalAlignment }),
    bebas: true,
  },
  {
    medan: ['wrapStrategy'],
    kunci: (g) => (g.bungkus ? 'WRAP' : null),
    format: (wrapStrategy) => ({ wrapStrategy }),
    bebas: true,
  },
  {
    medan: ['numberFormat'],
    kunci: (g) => g.format ?? null,
    format: (pattern) => ({ numberFormat: { type: 'NUMBER', pattern } }),
    bebas: true,
  },
];

/** The sheet must have no format yet where these go. */
export function permintaanFormat(lembar: LembarTulis, sheetId: number): Permintaan[] {
  const tinggi = lembar.sel.length;
  const lebar = Math.max(0, ...lembar.sel.map((b) => b.length));
  if (tinggi === 0 || lebar === 0) return [];
  const gaya = (b: number, k: number) => lembar.gaya[lembar.sel[b]?.[k]?.gaya ?? ''];
  const isKosong = (b: number, k: number) => {
    const sel = lembar.sel[b]?.[k];
    return !sel || (sel.nilai === null && sel.rumus === undefined);
  };
  const ulangi = (p: Petak | Omit<Petak, 'kunci'>, isi: Format, medan: readonly string[]): Permintaan => ({
    repeatCell: {
      range: jangkauan(sheetId, p),
      cell: { userEnteredFormat: isi },
      fields: medan.map((m) => `userEnteredFormat.${m}`).join(','),
    },
  });
  const seluruh = { baris: 0, kolom: 0, tinggi, lebar };
  const minat =
    (sifat: Sifat) =>
    (b: number, k: number): Minat => {
      if (sifat.bebas && isKosong(b, k)) return undefined;
      const g = gaya(b, k);
      return g ? sifat.kunci(g) : null;
    };
  return [
    ulangi(seluruh, DASAR, ['textFormat', 'verticalAlignment', 'wrapStrategy']),
    ...SIFAT.flatMap((sifat) =>
      petak(tinggi, lebar, minat(sifat)).map((p) => ulangi(p, sifat.format(p.kunci), sifat.medan)),
    ),
    ...petak(tinggi, lebar, (b, k) => (gaya(b, k)?.garis ? 'garis' : null)).map((p) => ({
      updateBorders: {
        range: jangkauan(sheetId, p),
        ...{ top: GARIS, bottom: GARIS, left: GARIS, right: GARIS },
        ...{ innerHorizontal: GARIS, innerVertical: GARIS },
      },
    })),
    ...tautan(lembar.sel).map(({ uri, ...p }) =>
      ulangi(p, { textFormat: { link: { uri } } }, ['textFormat.link']),
    ),
  ];
}

function tautan(sel: (SelTulis | null)[][]) {
  return sel.flatMap((baris, b) =>
    baris.flatMap((s, k) =>
      s?.tautan === undefined ? [] : [{ baris: b, kolom: k, tinggi: 1, lebar: 1, uri: s.tautan }],
    ),
  );
}

export function jangkauan(
  sheetId: number,
  { baris, kolom, tinggi, lebar }: Omit<Petak, 'kunci'>,
): sheets_v4.Schema$GridRange {
  return {
    sheetId,
    startRowIndex: baris,
    endRowIndex: baris + tinggi,
    startColumnIndex: kolom,
    endColumnIndex: kolom + lebar,
  };
}

/** RRGGBB as the API's fractions. */
export function warnaApi(rrggbb: string): { red: number; green: number; blue: number } {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map(
    (i) => Number.parseInt(rrggbb.slice(i, i + 2), 16) / 255,
  );
  return { red, green, blue };
}
