/** Texts in a workbook, plain or in runs. */
import { anakUnsur, teksUnsur, type Unsur } from './pohon';

/** Text of `si` or `is`: runs joined; phonetic text is no part of it. */
export function teksSi(si: Unsur): string {
  return anakUnsur(si)
    .map((satu) => {
      if (satu.nama === 't') return teksUnsur(satu);
      return satu.nama === 'r' ? anakUnsur(satu, 't').map(teksUnsur).join('') : '';
    })
    .join('');
}
