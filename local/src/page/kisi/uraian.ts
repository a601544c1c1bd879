/** Help of the add-on's formulas in the grid, from the documentation that the bundle itself carries. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';
import type { UraianRumus } from '../../host/protokol';

export function keteranganRumus(rumus: readonly UraianRumus[]): IFunctionInfo[] {
  return rumus.map(({ nama, uraian, contoh, isian }) => ({
    functionName: nama,
    functionType: FunctionType.User,
    description: uraian,
    abstract: uraian,
    functionParameter: isian.map((satu, i) => ({
      name: satu.nama,
      detail: satu.uraian,
      // The grid puts the example together from its parts.
      example: isiContoh(contoh)[i] ?? '',
      require: satu.wajib ? 1 : 0,
      repeat: 0,
    })),
  }));
}

/** `=SISA(5; {1;2})` → `5`, `{1;2}`: what stands between the outermost brackets, divided at `;` outside of braces. */
export function isiContoh(contoh: string): string[] {
  const isi = /^=?\w+\((.*)\)$/.exec(contoh)?.[1] ?? '';
  return (isi.match(/(?:\{[^}]*\}|"[^"]*"|[^;{"])+/g) ?? []).map((satu) => satu.trim());
}
