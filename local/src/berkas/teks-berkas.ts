/** Text files: their encoding and, for CSV, what separates the cells. */

/** Spreadsheet programs in Indonesia write `;`; others write commas, tabs or bars. In doubt the first. */
const PEMISAH = [';', '\t', ',', '|'] as const;
const BARIS_CONTOH = 200;

/** The text of a file in UTF-8, UTF-16 or, where it is neither, Windows-1252; without its byte order mark. */
export function bacaTeks(isi: Uint8Array): string {
  if (isi[0] === 0xff && isi[1] === 0xfe) return new TextDecoder('utf-16le').decode(isi);
  if (isi[0] === 0xfe && isi[1] === 0xff) return new TextDecoder('utf-16be').decode(isi);
  if (isi.length > 3 && isi[1] === 0 && isi[3] === 0) return new TextDecoder('utf-16le').decode(isi);
  if (isi.length > 3 && isi[0] === 0 && isi[2] === 0) return new TextDecoder('utf-16be').decode(isi);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(isi);
  } catch {
    return new TextDecoder('windows-1252').decode(isi);
  }
}

/** The separator that stands equally often in most lines; `sep=;` in the first line decides, as Excel has it. */
export function pemisahCsv(teks: string): string {
  const tersurat = /^sep=(.)\r?\n/i.exec(teks)?.[1];
  if (tersurat !== undefined) return tersurat;
  const baris = barisLuarKutip(teks);
  let terbaik: string = PEMISAH[0];
  let nilaiTerbaik = 0;
  for (const pemisah of PEMISAH) {
    const banyak = baris.map((b) => b.split(pemisah).length - 1);
    const terisi = banyak.filter((n) => n > 0);
    if (terisi.length === 0) continue;
    const kali = new Map<number, number>();
    for (const n of terisi) kali.set(n, (kali.get(n) ?? 0) + 1);
    const nilai = Math.max(...kali.values()) / baris.length;
    if (nilai > nilaiTerbaik) [terbaik, nilaiTerbaik] = [pemisah, nilai];
  }
  return terbaik;
}

/** First lines with what stands in quotation marks left out; a line break inside of them is none. */
function barisLuarKutip(teks: string): string[] {
  return teks
    .slice(0, 200_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n?|\n/)
    .slice(0, BARIS_CONTOH)
    .filter((b) => b.trim() !== '');
}
