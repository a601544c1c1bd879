/** Formulas in the way of writing of a spreadsheet's locale. */

export type PenulisRumus = (rumus: string) => string;

const POTONGAN = /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\w.])\d+\.\d+|,/g;

/**
 * A formula in the spreadsheet's own way of writing: `;` between arguments is understood everywhere, the decimal comma
 * only where the locale has one.
 */
export function penulisRumus(lokal: string): PenulisRumus {
  const koma = isKomaDesimal(lokal);
  return (rumus) =>
    rumus.replace(POTONGAN, (potong) => {
      if (potong === ',') return ';';
      return koma && /^\d/.test(potong) ? potong.replace('.', ',') : potong;
    });
}

function isKomaDesimal(lokal: string): boolean {
  try {
    return new Intl.NumberFormat(lokal.replace('_', '-')).format(0.5).includes(',');
  } catch {
    return false;
  }
}
