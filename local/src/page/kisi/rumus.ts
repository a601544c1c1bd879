/**
 * The add-on's formulas as functions of the grid's formula engine, with the semantics of Apps Script custom functions:
 * a blank cell is '', one cell is a scalar, a range is rows of cells, a result of rows spills, a thrown error is
 * `#ERROR!`, and an error in a single argument comes through without the function being called.
 */
import { at } from '@lembar-kinerja/shared/dasar/pasti';
import type { Nullable } from '@univerjs/core';
import {
  ArrayValueObject,
  BaseFunction,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';

export type NilaiRumus = string | number | boolean;
export type IsiRumus = NilaiRumus | NilaiRumus[][];
/** A global function of the built bundle. */
export type FungsiRumus = (...isian: IsiRumus[]) => unknown;

/** Where a formula stands, counted from 0; `unit` and `lembar` are the engine's ids. */
export interface LetakRumus {
  unit: string;
  lembar: string;
  baris: number;
  kolom: number;
}

/** Told after every call: the sentence of the thrown error, or null when the call went well. */
export type CatatGalat = (letak: LetakRumus, pesan: string | null) => void;

/** Entries for the engine's `function` option, one per formula. */
export function fungsiMesin(
  rumus: Readonly<Record<string, FungsiRumus>>,
  catat: CatatGalat = () => {},
): [new () => BaseFunction, string][] {
  return Object.entries(rumus).map(([nama, fungsi]) => [adaptor(nama, fungsi, catat), nama]);
}

function adaptor(nama: string, fungsi: FungsiRumus, catat: CatatGalat): new () => BaseFunction {
  return class extends BaseFunction {
    override minParams = 0;
    override maxParams = 255;

    constructor() {
      super(nama);
    }

    // The formula's own number format counts, not the one of the cells it reads.
    override isArgumentsIgnoreNumberPattern(): boolean {
      return true;
    }

    override calculate(...isian: BaseValueObject[]): BaseValueObject {
      const letak = {
        unit: this.unitId ?? '',
        lembar: this.subUnitId ?? '',
        baris: this.row,
        kolom: this.column,
      };
      try {
        const nilai = isian.map(dariMesin);
        const galat = nilai.find((satu): satu is GalatIsian => satu instanceof GalatIsian);
        if (galat) return galat.nilai;
        const hasil = keMesin(fungsi(...(nilai as IsiRumus[])), letak);
        catat(letak, null);
        return hasil;
      } catch (sebab) {
        const pesan = sebab instanceof Error ? sebab.message : String(sebab);
        catat(letak, pesan);
        return ErrorValueObject.create(ErrorType.ERROR, pesan);
      }
    }
  };
}

/** An argument that is itself an error value. */
class GalatIsian {
  constructor(readonly nilai: ErrorValueObject) {}
}

function dariMesin(isi: BaseValueObject): IsiRumus | GalatIsian {
  if (isi.isError()) return new GalatIsian(isi as ErrorValueObject);
  if (!isi.isArray()) return nilaiTunggal(isi);
  const larik = isi as ArrayValueObject;
  const tinggi = larik.getRowCount();
  const lebar = larik.getColumnCount();
  if (tinggi === 1 && lebar === 1) {
    const satu = larik.get(0, 0);
    if (satu?.isError()) return new GalatIsian(satu as ErrorValueObject);
    return nilaiTunggal(satu);
  }
  const baris: NilaiRumus[][] = [];
  for (let b = 0; b < tinggi; b++) {
    const sel: NilaiRumus[] = [];
    for (let k = 0; k < lebar; k++) sel.push(nilaiTunggal(larik.get(b, k)));
    baris.push(sel);
  }
  return baris;
}

/** Inside a range an error is its own text (`#N/A`), as Apps Script hands it over. */
function nilaiTunggal(isi: Nullable<BaseValueObject>): NilaiRumus {
  if (!isi || isi.isNull()) return '';
  return isi.getValue();
}

function keMesin(hasil: unknown, letak: LetakRumus): BaseValueObject {
  if (!Array.isArray(hasil)) return objekNilai(hasil);
  const baris = hasil.map((satu) => (Array.isArray(satu) ? satu : [satu]).map(objekNilai));
  const lebar = Math.max(1, ...baris.map((satu) => satu.length));
  for (const satu of baris) while (satu.length < lebar) satu.push(StringValueObject.create(''));
  if (baris.length === 0) return StringValueObject.create('');
  if (baris.length === 1 && lebar === 1) return at(at(baris, 0), 0);
  return new ArrayValueObject({
    calculateValueList: baris,
    rowCount: baris.length,
    columnCount: lebar,
    unitId: letak.unit,
    sheetId: letak.lembar,
    row: letak.baris,
    column: letak.kolom,
  });
}

const GALAT = new Set<string>(Object.values(ErrorType));

function objekNilai(isi: unknown): BaseValueObject {
  if (isi === null || isi === undefined) return StringValueObject.create('');
  if (typeof isi === 'boolean') return BooleanValueObject.create(isi);
  if (typeof isi === 'number') {
    return Number.isFinite(isi) ? NumberValueObject.create(isi) : ErrorValueObject.create(ErrorType.NUM);
  }
  const teks = String(isi);
  return GALAT.has(teks) ? ErrorValueObject.create(teks as ErrorType) : StringValueObject.create(teks);
}
