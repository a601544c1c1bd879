/** The grid on the page: Univer with Indonesian texts and notation, and the add-on's formulas. */
import {
  BooleanNumber,
  CellValueType,
  CommandType,
  type ICellData,
  ICommandService,
  InterceptorEffectEnum,
  type IWorkbookData,
  isDefaultFormat,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from '@univerjs/core';
import { FUniver } from '@univerjs/core/lib/facade';
import { LexerTreeBuilder, UniverFormulaEnginePlugin } from '@univerjs/engine-formula';
import { UniverSheetsCorePreset } from '@univerjs/preset-sheets-core';
import {
  AFTER_CELL_EDIT,
  BEFORE_CELL_EDIT,
  EmptyMutation,
  INTERCEPTOR_POINT,
  InterceptCellContentPriority,
  SetSelectionsOperation,
  SetWorksheetRowAutoHeightMutation,
  SheetInterceptorService,
} from '@univerjs/sheets';
import { CalculationMode } from '@univerjs/sheets-formula';
import type { UraianRumus } from '../../host/protokol';
import { teksIndonesia } from './bahasa';
import { rumusSimpan, rumusTampil } from './dialek';
import { bacaKetikan, tulisAngka } from './ketikan';
import { LeksikalIndonesia } from './leksikal';
import { type CatatGalat, type FungsiRumus, fungsiMesin } from './rumus';
import { CatatanSusunan } from './susunan';
import { pasangTempel } from './tempel';
import { keteranganRumus } from './uraian';
import '@univerjs/preset-sheets-core/lib/index.css';

export interface Kisi {
  univer: Univer;
  api: FUniver;
  susunan: CatatanSusunan;
  buka(data: IWorkbookData): void;
}

class MesinIndonesia extends UniverFormulaEnginePlugin {
  protected override _initializeWithOverride(): void {
    super._initializeWithOverride();
    this._injector.replace([LexerTreeBuilder, { useClass: LeksikalIndonesia }]);
  }
}

/** Menu entries of no use on an .xlsx that goes back to disk. */
const TERSEMBUNYI = [
  'sheet.command.numfmt.set.currency',
  'sheet.toolbar.sheet-permission',
  'sheet.menu.sheets-permission',
  'sheet.contextMenu.permission',
  'sheet.header-menu.permission',
];

export function buatKisi(
  wadah: HTMLElement,
  rumus: Readonly<Record<string, FungsiRumus>>,
  uraian: readonly UraianRumus[],
  catat: CatatGalat,
): Kisi {
  const univer = new Univer({
    locale: LocaleType.ID_ID,
    locales: { [LocaleType.ID_ID]: teksIndonesia() },
    logLevel: LogLevel.WARN,
  });
  const preset = UniverSheetsCorePreset({
    container: wadah,
    ribbonType: 'simple',
    menu: Object.fromEntries(TERSEMBUNYI.map((id) => [id, { hidden: true }])),
    sheets: { disableForceStringAlert: true, disableForceStringMark: true },
    disableTextFormatAlert: true,
    disableTextFormatMark: true,
    formula: {
      function: fungsiMesin(rumus, catat),
      description: keteranganRumus(uraian),
      // A file keeps the values it came with; only cells without one are calculated at opening.
      initialFormulaComputing: CalculationMode.WHEN_EMPTY,
    },
  });
  for (const isi of preset.plugins) {
    const [plugin, opsi] = Array.isArray(isi) ? isi : [isi, undefined];
    univer.registerPlugin(
      (plugin === UniverFormulaEnginePlugin ? MesinIndonesia : plugin) as typeof plugin,
      opsi,
    );
  }
  const api = FUniver.newAPI(univer);
  const susunan = new CatatanSusunan();
  let terpasang = false;
  return {
    univer,
    api,
    susunan,
    buka(data) {
      const lama = api.getActiveWorkbook();
      if (lama) api.disposeUnit(lama.getId());
      univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
      // The sheet services exist from the first workbook on.
      if (!terpasang) {
        pasangNotasi(univer);
        pasangTempel(univer);
        luruskanPilihan(univer, api);
        susunan.pasang(univer);
      }
      susunan.kosongkan();
      terpasang = true;
      sesuaikanTinggi(univer, api);
      api
        .getActiveWorkbook()
        ?.getWorkbook()
        .activeSheet$.subscribe(() => sesuaikanTinggi(univer, api));
      api.getActiveWorkbook()?.setNumfmtLocal('id');
    },
  };
}

/**
 * What the editor shows when a cell is opened. The grid's own handlers end the chain at a formula, so that none of ours
 * would come after them: the whole chain is wrapped instead.
 */
function tampilSunting({ writeCellInterceptor: rantai }: SheetInterceptorService): void {
  const asli = rantai.fetchThroughInterceptors.bind(rantai);
  const bungkus = (titik: Parameters<typeof asli>[0]) => {
    const ambil = asli(titik);
    if (titik !== BEFORE_CELL_EDIT) return ambil;
    return (...isian: Parameters<typeof ambil>) =>
      notasiSunting(ambil(...isian) as ICellData | null | undefined);
  };
  rantai.fetchThroughInterceptors = bungkus as typeof rantai.fetchThroughInterceptors;
}

function notasiSunting(isi: ICellData | null | undefined): ICellData | null | undefined {
  if (!isi) return isi;
  if (isi.f) return { ...isi, f: rumusTampil(isi.f) };
  if (isi.t !== CellValueType.NUMBER) return isi;
  if (typeof isi.v === 'number') return { ...isi, v: tulisAngka(isi.v) };
  return typeof isi.v === 'string' && /^-?\d+\.\d+%?$/.test(isi.v)
    ? { ...isi, v: isi.v.replace('.', ',') }
    : isi;
}

/** Typed text is read, and numbers and formulas are shown, in Indonesian notation. */
function pasangNotasi(univer: Univer): void {
  const sadap = univer.__getInjector().get(SheetInterceptorService);
  const utama = 100;
  tampilSunting(sadap);
  sadap.writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: utama,
    handler: (sel, letak, lanjut) => {
      if (!sel) return lanjut(sel);
      if (sel.f) return lanjut({ ...sel, f: rumusSimpan(sel.f) });
      if (sel.p || typeof sel.v !== 'string' || sel.t === CellValueType.FORCE_STRING) return lanjut(sel);
      const gaya = letak.worksheet.getComposedCellStyle(letak.row, letak.col);
      if (gaya.n?.pattern === '@') return { ...sel, t: CellValueType.STRING };
      const ketikan = bacaKetikan(sel.v);
      // Text that other notations would read as a number or date (`5.03`) stays text: nothing further may parse it.
      if (!ketikan) return /^(true|false)$/i.test(sel.v) ? lanjut(sel) : { ...sel, t: CellValueType.STRING };
      const angka = { ...sel, v: ketikan.nilai, t: CellValueType.NUMBER };
      if (!ketikan.format || !isDefaultFormat(gaya.n?.pattern)) return angka;
      return { ...angka, s: { ...gaya, n: { pattern: ketikan.format } } };
    },
  });
  sadap.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: InterceptCellContentPriority.NUMFMT - 0.5,
    effect: InterceptorEffectEnum.Value,
    handler: (sel, _letak, lanjut) =>
      typeof sel?.v === 'number' && !Number.isInteger(sel.v) && sel.t !== CellValueType.BOOLEAN
        ? lanjut({ ...sel, v: tulisAngka(sel.v), t: CellValueType.NUMBER })
        : lanjut(sel),
  });
}

/** Left with Escape after the fx button, the edit line selects in its own unit, which is no workbook, and throws. */
function luruskanPilihan(univer: Univer, api: FUniver): void {
  univer
    .__getInjector()
    .get(ICommandService)
    .beforeCommandExecuted(({ id, params }) => {
      const pilihan = params as { unitId?: string } | undefined;
      const buku = api.getActiveWorkbook()?.getId();
      if (id === SetSelectionsOperation.id && pilihan && buku) pilihan.unitId = buku;
    });
}

/** Runs `lihat` after every command that changes what a file would hold; recalculated values are no change of anyone's. */
export function pantauUbahan(kisi: Kisi, lihat: () => void): void {
  const perintah = kisi.univer.__getInjector().get(ICommandService);
  perintah.onCommandExecuted(({ id, type }, opsi) => {
    if (type !== CommandType.MUTATION || !id.startsWith('sheet.mutation.') || ABAIKAN.has(id)) return;
    if (!opsi?.fromFormula) lihat();
  });
}

const ABAIKAN = new Set([SetWorksheetRowAutoHeightMutation.id, EmptyMutation.id]);

/** Rows without a height of their own are as high as their text, which only the drawn sheet can tell. */
function sesuaikanTinggi(univer: Univer, api: FUniver, sisaCoba = 120): void {
  const lembar = api.getActiveWorkbook()?.getActiveSheet();
  const kerangka = lembar?.getSkeleton();
  if (!lembar || !kerangka) {
    // Drawing begins some frames after the workbook is there.
    if (sisaCoba > 0) requestAnimationFrame(() => sesuaikanTinggi(univer, api, sisaCoba - 1));
    return;
  }
  const data = lembar.getSheet().getConfig().rowData;
  const rentang = Object.entries(data)
    .filter(([, baris]) => baris?.ia === BooleanNumber.TRUE && baris.ah === undefined)
    .map(([b]) => ({ startRow: +b, endRow: +b, startColumn: 0, endColumn: lembar.getMaxColumns() - 1 }));
  if (rentang.length === 0) return;
  univer
    .__getInjector()
    .get(ICommandService)
    .syncExecuteCommand(SetWorksheetRowAutoHeightMutation.id, {
      unitId: lembar.getWorkbook().getUnitId(),
      subUnitId: lembar.getSheetId(),
      rowsAutoHeightInfo: kerangka.calculateAutoHeightInRange(rentang),
    });
}
