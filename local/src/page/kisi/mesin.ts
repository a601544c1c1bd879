/** The grid's formula engine without a grid, in Node: recalculates a whole workbook with the add-on's formulas. */
import {
  ICommandService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
  type Workbook,
} from '@univerjs/core';
import { FormulaExecutedStateType, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsPlugin } from '@univerjs/sheets';
import { CalculationMode, UniverSheetsFormulaPlugin } from '@univerjs/sheets-formula';
import { type FungsiRumus, fungsiMesin } from './rumus';

const SELESAI = 'formula.mutation.set-formula-calculation-notification';

export interface HasilMesin {
  /** Value of a cell, spilled values included; null when blank. */
  nilai(lembar: string, baris: number, kolom: number): string | number | boolean | null;
  /** Sentences of thrown errors by `lembar!baris:kolom`. */
  galat: ReadonlyMap<string, string>;
  tutup(): void;
}

/** Recalculates every formula of `data`, whatever value is cached in it. */
export async function hitungBuku(
  data: IWorkbookData,
  rumus: Readonly<Record<string, FungsiRumus>>,
): Promise<HasilMesin> {
  const galat = new Map<string, string>();
  const univer = new Univer({ locale: LocaleType.ID_ID, locales: {}, logLevel: LogLevel.ERROR });
  univer.registerPlugin(UniverFormulaEnginePlugin, {
    function: fungsiMesin(rumus, (letak, pesan) => {
      if (pesan !== null) galat.set(`${letak.lembar}!${letak.baris}:${letak.kolom}`, pesan);
    }),
  });
  univer.registerPlugin(UniverSheetsPlugin, {});
  univer.registerPlugin(UniverSheetsFormulaPlugin, { initialFormulaComputing: CalculationMode.FORCED });
  const perintah = univer.__getInjector().get(ICommandService);
  const selesai = new Promise<void>((lanjut) => {
    perintah.onCommandExecuted(({ id, params }) => {
      const keadaan = (params as { functionsExecutedState?: number } | undefined)?.functionsExecutedState;
      if (id === SELESAI && keadaan === FormulaExecutedStateType.SUCCESS) lanjut();
    });
  });
  const buku = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  await selesai;
  return {
    nilai: (lembar, baris, kolom) => buku.getSheetBySheetName(lembar)?.getCell(baris, kolom)?.v ?? null,
    galat,
    tutup: () => univer.dispose(),
  };
}
