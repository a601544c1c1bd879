/** Help of the add-on's formulas in the grid, from the documentation that the bundle itself carries. */
import { FunctionType, type IFunctionInfo } from '@univerjs/engine-formula';

export interface UraianRumus {
  nama: string;
  uraian: string;
  contoh: string;
  isian: { nama: string; uraian: string; wajib: boolean }[];
}

export function keteranganRumus(rumus: readonly UraianRumus[]): IFunctionInfo[] {
  return rumus.map(({ nama, uraian, contoh, isian }) => ({
    functionName: nama,
    functionType: FunctionType.User,
    description: contoh ? `${uraian} Contoh: ${contoh}` : uraian,
    abstract: uraian,
    functionParameter: isian.map((satu) => ({
      name: satu.nama,
      detail: satu.uraian,
      example: '',
      require: satu.wajib ? 1 : 0,
      repeat: 0,
    })),
  }));
}
