/** Texts of a workbook: shared, in the cell, plain or in runs of several styles. */
import { bersih } from '@lembar-kinerja/shared/dasar/teks';
import { AKHIR, BUKA, PembacaXml, TUTUP } from '../xml/pembaca';

/** From here on the engine keeps a text as a piece of the whole part, and with it the part's megabytes. */
const POTONGAN = 13;

/** Every shared text by its number, runs joined. */
export function bacaTeksBersama(xml: string): string[] {
  const x = new PembacaXml(xml);
  const hasil: string[] = [];
  for (let langkah = x.maju(); langkah !== AKHIR; langkah = x.maju()) {
    if (langkah !== BUKA) continue;
    if (x.nama === 'si') hasil.push(teksKaya(x));
    else if (x.dalam > 1) x.lewati();
  }
  return hasil;
}

/** Text of the `si` or `is` that was just opened; how it is pronounced (`rPh`) and extensions are no part of it. */
export function teksKaya(x: PembacaXml): string {
  const dalam = x.dalam;
  let hasil = '';
  for (;;) {
    const langkah = x.maju();
    if (langkah === TUTUP && x.dalam < dalam) return teksBuku(hasil);
    if (langkah !== BUKA || x.nama === 'r') continue;
    if (x.nama === 't') hasil += x.isi();
    else x.lewati();
  }
}

/**
 * ECMA-376 part 1, 22.9.2.19: what XML cannot hold stands as `_x000D_`, and an underscore that would begin such a text
 * as `_x005F_`.
 */
export function teksBuku(teks: string): string {
  if (!teks.includes('_x')) return lepas(teks);
  const asli = teks.replace(/_x([0-9a-f]{4})_/gi, (_, kode) =>
    String.fromCharCode(Number.parseInt(kode, 16)),
  );
  return asli === teks ? lepas(teks) : bersih(asli);
}

/** A copy that does not hold the part it was cut from. */
export function lepas(teks: string): string {
  return teks.length < POTONGAN ? teks : Buffer.from(teks).toString();
}
