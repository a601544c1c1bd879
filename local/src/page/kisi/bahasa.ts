/**
 * The grid's own texts in Indonesian. Its locale has the menus, but explains the built-in functions in English only:
 * those most used here get an Indonesian line, all others a neutral one, and no foreign help link.
 */
import locale from '@univerjs/preset-sheets-core/locales/id-ID';
import { KATA_ISIAN, URAIAN_FUNGSI } from './fungsi-bawaan';

interface TeksFungsi {
  description: string;
  abstract: string;
  links?: unknown[];
  functionParameter: Record<string, { name: string; detail: string }>;
}

export function teksIndonesia(): typeof locale {
  const teks = structuredClone(locale) as typeof locale & {
    'sheets-formula': { functionList: Record<string, TeksFungsi> };
  };
  for (const [nama, fungsi] of Object.entries(teks['sheets-formula'].functionList)) {
    const uraian = URAIAN_FUNGSI[nama] ?? 'Fungsi bawaan lembar kerja.';
    fungsi.description = uraian;
    fungsi.abstract = uraian;
    fungsi.links = [];
    for (const isian of Object.values(fungsi.functionParameter)) {
      isian.name = namaIsian(isian.name);
      isian.detail = '';
    }
  }
  return teks;
}

/** `number1` → `angka1`, `sum_range` → `rentang_jumlah`-like names word by word; an unknown word stays. */
function namaIsian(nama: string): string {
  return nama
    .toLowerCase()
    .replace(/[a-z]+/g, (kata) => KATA_ISIAN[kata] ?? kata)
    .replaceAll('_', ' ');
}
