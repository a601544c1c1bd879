/** A sheet for the grid's engine, and the built bundle's formulas as functions that the engine calls. */
import { readFileSync } from 'node:fs';
import { type ICellData, type IWorkbookData, LocaleType } from '@univerjs/core';
import { loadAppsScript } from '../local/src/appsscript/runtime';
import { uraianBundel } from '../local/src/host/uraian';
import type { FungsiRumus } from '../local/src/page/kisi/rumus';

export function rumusBundel(letak: string): Record<string, FungsiRumus> {
  const naskah = loadAppsScript(letak);
  const hasil: Record<string, FungsiRumus> = {};
  for (const { nama } of uraianBundel(readFileSync(letak, 'utf8')))
    hasil[nama] = (...isian) => naskah.call(nama, isian);
  return hasil;
}

/** One sheet named Uji. */
export const bukuUji = (
  cellData: Record<number, Record<number, ICellData>>,
  rowCount = 50,
): IWorkbookData => ({
  id: 'uji',
  name: 'uji',
  appVersion: '0.25.1',
  locale: LocaleType.ID_ID,
  styles: {},
  sheetOrder: ['s'],
  sheets: { s: { id: 's', name: 'Uji', rowCount, columnCount: 10, cellData } },
});
