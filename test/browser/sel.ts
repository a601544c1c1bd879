/** Typing into the grid as a person does, and reading what a cell shows. */
import type { Page } from 'playwright-core';

interface KisiUji {
  api: {
    getActiveWorkbook(): {
      getActiveSheet(): {
        getSheetName(): string;
        getVisibleRange(): {
          startRow: number;
          endRow: number;
          startColumn: number;
          endColumn: number;
        } | null;
        getActiveRange(): { getA1Notation(): string };
        getRange(a1: string): {
          activate(): void;
          getRange(): { startRow: number; startColumn: number };
          getFormula(): string;
          getRawValue(): unknown;
          getDisplayValue(): string;
          getCellRect(): { x: number; y: number; width: number; height: number };
        };
        scrollToCell(baris: number, kolom: number): void;
      };
    };
    getFormula(): { onCalculationResultApplied(batas: number): Promise<void> };
  };
}

declare global {
  var kisiLembarKinerja: KisiUji;
}

export async function pilih(page: Page, a1: string): Promise<void> {
  await page.evaluate((sel) => {
    const lembar = globalThis.kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet();
    const rentang = lembar.getRange(sel);
    rentang.activate();
    const { startRow, startColumn } = rentang.getRange();
    lembar.scrollToCell(Math.max(9, startRow - 2), Math.max(2, startColumn - 2));
  }, a1);
}

export async function ketik(page: Page, a1: string, teks: string): Promise<void> {
  await pilih(page, a1);
  await page.keyboard.type(teks, { delay: 30 });
  // The editor works on the typed text a little after the keys.
  await page.waitForTimeout(400);
  await page.keyboard.press('Enter');
  await page.evaluate(() => globalThis.kisiLembarKinerja.api.getFormula().onCalculationResultApplied(10_000));
}

/** What the edit line holds when a cell is opened for editing, taken as a person can: select all, copy. */
export async function teksSunting(page: Page, a1: string): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await pilih(page, a1);
  for (const tuts of ['F2', 'Control+a', 'Control+c']) {
    await page.keyboard.press(tuts);
    await page.waitForTimeout(300);
  }
  const teks = await page.evaluate('navigator.clipboard.readText()');
  await page.keyboard.press('Escape');
  return String(teks).trim();
}

export function isiSel(page: Page, a1: string): Promise<{ rumus: string; nilai: unknown; tampil: string }> {
  return page.evaluate((sel) => {
    const rentang = globalThis.kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet().getRange(sel);
    return { rumus: rentang.getFormula(), nilai: rentang.getRawValue(), tampil: rentang.getDisplayValue() };
  }, a1);
}

/** Clicks on a cell of the part that does not scroll, or that has not been scrolled, as the mouse does. */
export async function klikSel(page: Page, a1: string): Promise<void> {
  const { x, y, width, height } = await page.evaluate((sel) => {
    const letak = globalThis.kisiLembarKinerja.api
      .getActiveWorkbook()
      .getActiveSheet()
      .getRange(sel)
      .getCellRect();
    return { x: letak.x, y: letak.y, width: letak.width, height: letak.height };
  }, a1);
  const kanvas = await page.locator('canvas[id^="univer-sheet-main-canvas"]').boundingBox();
  await page.mouse.click((kanvas?.x ?? 0) + x + width / 2, (kanvas?.y ?? 0) + y + height / 2);
  await page.waitForTimeout(400);
}

/** On a busy machine the engine puts its results into the cells a moment after the formulas stand there. */
export async function dihitung(page: Page, a1: string): Promise<void> {
  await page.waitForFunction(
    (sel) =>
      globalThis.kisiLembarKinerja.api
        .getActiveWorkbook()
        .getActiveSheet()
        .getRange(sel)
        .getDisplayValue() !== '',
    a1,
  );
}

/** Rows and columns, counted from 0, that the scrolling part of the grid shows. */
export async function terlihat(page: Page): Promise<{ baris: number[]; kolom: number[] }> {
  const tampak = await page.evaluate(() =>
    globalThis.kisiLembarKinerja.api.getActiveWorkbook().getActiveSheet().getVisibleRange(),
  );
  const urutan = (dari = 0, sampai = -1) => Array.from({ length: sampai - dari + 1 }, (_, i) => dari + i);
  return {
    baris: urutan(tampak?.startRow, tampak?.endRow),
    kolom: urutan(tampak?.startColumn, tampak?.endColumn),
  };
}
