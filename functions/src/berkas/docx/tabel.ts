/** Tables: fixed widths in twips, header rows that repeat, rows that stay whole. */

import type { BlokTabel, Rata, SelTabel } from '@lembar-kinerja/shared/laporan/model';
import { type Penomoran, teksRujukan } from '@lembar-kinerja/shared/laporan/nomor';
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { TINGGI_BARIS } from '../huruf';
import { banyakBaris } from './baris';
import { potongan } from './teks';

export const RATA: Record<Rata, (typeof AlignmentType)[keyof typeof AlignmentType]> = {
  kiri: AlignmentType.LEFT,
  tengah: AlignmentType.CENTER,
  kanan: AlignmentType.RIGHT,
  rata: AlignmentType.BOTH,
};

/** A table this short stays on one page with its caption. */
export const BARIS_PENDEK = 6;

/** Twips of each column, together exactly `lebar`. */
export function lebarKolom(relatif: number[], lebar: number): number[] {
  const jumlah = relatif.reduce((a, b) => a + b, 0) || 1;
  let sisa = lebar;
  return relatif.map((n, i) => {
    const ini = i === relatif.length - 1 ? sisa : Math.round((n * lebar) / jumlah);
    sisa -= ini;
    return ini;
  });
}

/** First grid column of each cell of each row; cells covered from above leave their columns out. */
export function letakSel(baris: SelTabel[][], kolom: number): number[][] {
  const tertutup = new Array<number>(kolom).fill(0);
  return baris.map((sel) => {
    let k = 0;
    const letak = sel.map((s) => {
      while ((tertutup[k] ?? 0) > 0) k++;
      const mulai = k;
      for (let i = 0; i < (s.kolom ?? 1); i++) tertutup[k++] = s.baris ?? 1;
      return mulai;
    });
    for (let i = 0; i < kolom; i++) tertutup[i] = Math.max(0, (tertutup[i] ?? 0) - 1);
    return letak;
  });
}

export function tabelDocx(t: BlokTabel, lebar: number, nomor: Penomoran): Table {
  const kolom = lebarKolom(t.lebar, lebar);
  const semua = [...t.kepala, ...t.baris];
  const letak = letakSel(semua, kolom.length);
  const tinggi = tinggiTergabung(t, semua, letak, kolom, nomor);
  const pendek = t.baris.length <= BARIS_PENDEK;
  const rows = semua.map((sel, i) => {
    const isKepala = i < t.kepala.length;
    // A header never ends a page alone, and the last line (a total) never begins one.
    const lengket = isKepala || (pendek ? i < semua.length - 1 : i === semua.length - 2);
    return new TableRow({
      cantSplit: true,
      ...(isKepala ? { tableHeader: true } : {}),
      keepNext: lengket,
      ...(tinggi[i] ? { height: { value: tinggi[i], rule: HeightRule.ATLEAST } } : {}),
      children: sel.map((s, j) => selDocx(t, s, kolom, letak[i]?.[j] ?? 0, isKepala, nomor)),
    });
  });
  const garis = t.polos
    ? { style: BorderStyle.NONE, size: 0, color: 'auto' }
    : { style: BorderStyle.SINGLE, size: 4, color: '7F7F7F' };
  return new Table({
    rows,
    layout: TableLayoutType.FIXED,
    width: { size: lebar, type: WidthType.DXA },
    columnWidths: kolom,
    alignment: AlignmentType.CENTER,
    margins: {
      left: tepi(t),
      right: tepi(t),
      top: TEPI_TEGAK,
      bottom: TEPI_TEGAK,
      marginUnitType: WidthType.DXA,
    },
    borders: {
      top: garis,
      bottom: garis,
      left: garis,
      right: garis,
      insideHorizontal: garis,
      insideVertical: garis,
    },
  });
}

/** Above and below a cell's lines, in twips: the table's margins, and the spacing of `IsiTabel`. */
const TEPI_TEGAK = 15;
const JARAK_ISI = 20;

/**
 * Twips of the rows that a cell over several rows makes higher, where it ends; 0: the row's own cells decide. Word works
 * this out itself; LibreOffice cuts the cell off where a header is repeated.
 */
function tinggiTergabung(
  t: BlokTabel,
  baris: SelTabel[][],
  letak: number[][],
  kolom: number[],
  nomor: Penomoran,
): number[] {
  if (!baris.flat().some((s) => (s.baris ?? 1) > 1)) return [];
  const ukuran = t.ukuran ?? 10;
  const tinggiSel = (s: SelTabel, mulai: number) => {
    const ruas = s.isi.map((p) => ({
      teks: typeof p === 'string' ? p : 'teks' in p ? p.teks : teksRujukan(nomor, p.rujukan),
      tebal: s.tebal === true || (typeof p !== 'string' && 'tebal' in p && p.tebal === true),
      ukuran,
    }));
    const lebar = (lebarSel(s, kolom, mulai) - 2 * tepi(t)) / 20;
    return banyakBaris(ruas, lebar) * ukuran * TINGGI_BARIS * 20 + 2 * (TEPI_TEGAK + JARAK_ISI);
  };
  const berakhir = baris.map((): { mulai: number; butuh: number }[] => []);
  const tinggi: number[] = [];
  return baris.map((sel, i) => {
    let sendiri = 0;
    sel.forEach((s, j) => {
      const butuh = tinggiSel(s, letak[i]?.[j] ?? 0);
      const akhir = i + (s.baris ?? 1) - 1;
      if (akhir === i) sendiri = Math.max(sendiri, butuh);
      else berakhir[akhir]?.push({ mulai: i, butuh });
    });
    const sisa = (berakhir[i] ?? []).map(
      ({ mulai, butuh }) => butuh - tinggi.slice(mulai).reduce((a, b) => a + b, 0),
    );
    tinggi.push(Math.max(sendiri, ...sisa));
    return Math.max(0, ...sisa) > sendiri ? Math.ceil(Math.max(...sisa)) : 0;
  });
}

const lebarSel = (s: SelTabel, kolom: number[], mulai: number) =>
  kolom.slice(mulai, mulai + (s.kolom ?? 1)).reduce((a, b) => a + b, 0);

const tepi = (t: BlokTabel) => ((t.ukuran ?? 10) < 7 ? 34 : 70);

function selDocx(
  t: BlokTabel,
  s: SelTabel,
  kolom: number[],
  mulai: number,
  isKepala: boolean,
  nomor: Penomoran,
): TableCell {
  const lebar = lebarSel(s, kolom, mulai);
  const warna = s.warna ?? (isKepala ? 'E7E6E6' : undefined);
  return new TableCell({
    width: { size: lebar, type: WidthType.DXA },
    ...(s.kolom && s.kolom > 1 ? { columnSpan: s.kolom } : {}),
    ...(s.baris && s.baris > 1 ? { rowSpan: s.baris } : {}),
    ...(warna ? { shading: { type: ShadingType.CLEAR, fill: warna, color: 'auto' } } : {}),
    verticalAlign: isKepala ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
    children: [
      new Paragraph({
        style: 'IsiTabel',
        alignment: RATA[s.rata ?? 'kiri'],
        children: potongan(s.isi, nomor, {
          ...(t.ukuran ? { size: Math.round(t.ukuran * 2) } : {}),
          ...(s.tebal ? { bold: true } : {}),
        }),
      }),
    ],
  });
}
