/** The bundled face of Arial's metrics (Arimo): its files for charts and PDF, its widths for laying out tables. */
import { readFileSync } from 'node:fs';
import { create } from 'fontkit';

const berkas = (nama: string) => require.resolve(`@expo-google-fonts/arimo/${nama}.ttf`);

export const BERKAS_HURUF = {
  normal: berkas('400Regular/Arimo_400Regular'),
  bold: berkas('700Bold/Arimo_700Bold'),
  italics: berkas('400Regular_Italic/Arimo_400Regular_Italic'),
  bolditalics: berkas('700Bold_Italic/Arimo_700Bold_Italic'),
} as const;

/** Line height of Arial in parts of its size: ascent, descent and line gap of its hhea table. */
export const TINGGI_BARIS = (1854 + 434 + 67) / 2048;

type Gaya = 'normal' | 'bold';

const lebar = new Map<string, number>();
const kamus = new Map<Gaya, ReturnType<typeof create>>();

function font(gaya: Gaya): ReturnType<typeof create> {
  const ada = kamus.get(gaya) ?? create(readFileSync(BERKAS_HURUF[gaya]));
  kamus.set(gaya, ada);
  return ada;
}

/** Width of a character in parts of its size, without kerning, as Word sets Arial. Italics are as wide as upright. */
export function lebarHuruf(huruf: string, tebal: boolean): number {
  const kunci = `${tebal ? 'b' : 'n'}${huruf}`;
  const ada = lebar.get(kunci);
  if (ada !== undefined) return ada;
  const muka = font(tebal ? 'bold' : 'normal');
  const hasil = muka.glyphForCodePoint(huruf.codePointAt(0) ?? 0).advanceWidth / muka.unitsPerEm;
  lebar.set(kunci, hasil);
  return hasil;
}

export function lebarTulisan(teks: string, tebal: boolean): number {
  let jumlah = 0;
  for (const huruf of teks) jumlah += lebarHuruf(huruf, tebal);
  return jumlah;
}
