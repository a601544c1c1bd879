/** An .xlsx file out of sheets of cells: what a person downloads, and what the samples are. */

import {
  type CellValue,
  type PaperSize,
  type Style,
  Workbook,
  type Worksheet,
} from '@cj-tech-master/excelts';
import { alamat } from '@lembar-kinerja/shared/dasar/kisi';
import { bersih } from '@lembar-kinerja/shared/dasar/teks';
import type { GayaSel, LembarTulis, SelTulis } from '@lembar-kinerja/shared/lembar/tulis';

// The same sheets give the same bytes: neither the document nor the zip entries may carry the moment of writing.
// A zip entry stores local time, so its date is made from local parts; the document's is UTC.
const TERBIT = new Date(Date.UTC(2025, 0, 1));
const WAKTU_ENTRI = new Date(2025, 0, 1);

// ECMA-376 part 1, 18.3.1.63: 9 is A4, 14 is Folio (215 × 330 mm), the F4 of Indonesian offices.
const KERTAS: Record<'A4' | 'F4', number> = { A4: 9, F4: 14 };

const RATA = { kiri: 'left', tengah: 'center', kanan: 'right' } as const;
const TEGAK = { atas: 'top', tengah: 'middle', bawah: 'bottom' } as const;
const MARGIN = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.5, header: 0.2, footer: 0.2 };
const HURUF = { name: 'Arial', family: 2 };

/**
 * Bytes of a workbook with these sheets, in their order. Text stays text whatever it begins with; a formula keeps
 * its cached value, so that a program without the product's functions still shows the figure.
 */
export async function writeXlsx(lembar: LembarTulis[]): Promise<Uint8Array> {
  const buku = new Workbook();
  buku.creator = 'Lembar Kinerja';
  buku.lastModifiedBy = 'Lembar Kinerja';
  buku.created = TERBIT;
  buku.modified = TERBIT;
  for (const satu of lembar) {
    const tujuan = buku.addWorksheet(satu.nama);
    fillCells(tujuan, satu);
    fillLayout(tujuan, satu);
  }
  return new Uint8Array(await buku.xlsx.writeBuffer({ zip: { modTime: WAKTU_ENTRI } }));
}

function fillCells(tujuan: Worksheet, lembar: LembarTulis): void {
  const gaya = new Map(Object.entries(lembar.gaya).map(([kunci, isi]) => [kunci, styleOf(isi)]));
  lembar.sel.forEach((baris, b) => {
    baris.forEach((sel, k) => {
      if (!sel) return;
      const tujuanSel = tujuan.getCell(b + 1, k + 1);
      const isi = cellValue(sel);
      if (isi !== null) tujuanSel.value = isi;
      const style = sel.gaya === undefined ? undefined : gaya.get(sel.gaya);
      if (style)
        tujuanSel.style = sel.tautan ? { ...style, font: { ...style.font, ...WARNA_TAUTAN } } : style;
    });
  });
}

const WARNA_TAUTAN = { color: { argb: 'FF0B57D0' }, underline: true } as const;

function cellValue(sel: SelTulis): CellValue {
  const nilai = typeof sel.nilai === 'string' ? teksSah(sel.nilai) : sel.nilai;
  if (sel.rumus !== undefined) {
    const formula = teksSah(sel.rumus.replace(/^=/, ''));
    return nilai === null ? { formula } : { formula, result: nilai };
  }
  if (sel.tautan !== undefined) return { text: String(nilai ?? sel.tautan), hyperlink: bersih(sel.tautan) };
  return nilai;
}

/** What XML can hold; an underscore that would begin an escaped character (`_x000D_`) is escaped itself. */
function teksSah(teks: string): string {
  return bersih(teks).replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function styleOf(gaya: GayaSel): Partial<Style> {
  const tipis = { style: 'thin', color: { argb: 'FF7F7F7F' } } as const;
  return {
    ...(gaya.format === undefined ? {} : { numFmt: gaya.format }),
    font: { ...HURUF, size: gaya.ukuran ?? 9, bold: gaya.tebal ?? false, italic: gaya.miring ?? false },
    alignment: {
      vertical: TEGAK[gaya.tegak ?? 'atas'],
      wrapText: gaya.bungkus ?? false,
      ...(gaya.rata === undefined ? {} : { horizontal: RATA[gaya.rata] }),
    },
    ...(gaya.garis ? { border: { top: tipis, left: tipis, bottom: tipis, right: tipis } } : {}),
    ...(gaya.warna === undefined
      ? {}
      : { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${gaya.warna}` } } }),
  };
}

function fillLayout(tujuan: Worksheet, lembar: LembarTulis): void {
  for (const { baris, kolom, tinggi, lebar } of lembar.gabungan) {
    // Without style: each cell of a block keeps its own borders.
    tujuan.mergeCellsWithoutStyle(`${alamat(baris, kolom)}:${alamat(baris + tinggi - 1, kolom + lebar - 1)}`);
  }
  lembar.lebar.forEach((lebar, k) => {
    tujuan.getColumn(k + 1).width = lebar;
  });
  for (const [baris, tinggi] of Object.entries(lembar.tinggi ?? {})) {
    tujuan.getRow(Number(baris) + 1).height = tinggi;
  }
  tujuan.views = [
    lembar.barisBeku > 0 || lembar.kolomBeku > 0
      ? { state: 'frozen', xSplit: lembar.kolomBeku, ySplit: lembar.barisBeku, showGridLines: false }
      : { state: 'normal', showGridLines: false },
  ];
  if (lembar.cetak) fillPrint(tujuan, lembar.cetak);
}

function fillPrint(tujuan: Worksheet, cetak: NonNullable<LembarTulis['cetak']>): void {
  Object.assign(tujuan.pageSetup, {
    orientation: cetak.arah === 'mendatar' ? 'landscape' : 'portrait',
    paperSize: KERTAS[cetak.kertas] as PaperSize,
    margins: MARGIN,
    horizontalCentered: true,
    ...(cetak.muatLebar ? { fitToPage: true, fitToWidth: 1, fitToHeight: 0 } : {}),
    ...(cetak.barisUlang ? { printTitlesRow: `${cetak.barisUlang[0] + 1}:${cetak.barisUlang[1] + 1}` } : {}),
  });
  tujuan.headerFooter.oddFooter = '&R&8Halaman &P dari &N';
}
