/**
 * The two ways of writing one formula. Files and the engine hold the *stored* form (`=IF(A1>0.5,1,2)`); a person in an
 * Indonesian sheet reads and types the *shown* form (`=IF(A1>0,5;1;2)`), with `\` between the columns of an array.
 */

/** Parts that both forms keep as they are: texts and quoted sheet names. */
const KUTIPAN = /"(?:[^"]|"")*"?|'(?:[^']|'')*'?/y;
const ANGKA_TAMPIL = /(?<![\w.$])\d+,\d+/y;
const ANGKA_SIMPAN = /(?<![\w$])(?:\d+\.\d+|\.\d+)/y;

/** Shown → stored. A formula typed in the stored form stays as it is where the two do not contradict. */
export function rumusSimpan(tampil: string): string {
  // With `;` present a comma between digits is a decimal comma; without any, `=ROUND(A1,2)` was typed the other way.
  const berkoma = titikKoma(tampil) || !argumenBerkoma(tampil);
  return ubah(tampil, berkoma ? ANGKA_TAMPIL : null, (angka) => angka.replace(',', '.'), {
    ';': [',', ';'],
    '\\': ['\\', ','],
  });
}

/** Stored → shown. */
export function rumusTampil(simpan: string): string {
  return ubah(simpan, ANGKA_SIMPAN, (angka) => angka.replace('.', ','), {
    ',': [';', '\\'],
    ';': [';', ';'],
  });
}

/** True when `;` separates arguments, that is outside texts and braces: only the shown form has such a one. */
export function titikKoma(rumus: string): boolean {
  let ada = false;
  telusuri(rumus, (huruf, dalamLarik) => {
    if (huruf === ';' && !dalamLarik) ada = true;
  });
  return ada;
}

/** True when a comma stands where it can only separate arguments: next to something that is not a digit. */
function argumenBerkoma(rumus: string): boolean {
  let ada = false;
  telusuri(rumus, (huruf, dalamLarik, letak) => {
    if (huruf !== ',' || dalamLarik) return;
    const kiri = /(?:^|[^\w.$])\d+$/.test(rumus.slice(0, letak));
    if (!kiri || !/^\d/.test(rumus.slice(letak + 1))) ada = true;
  });
  return ada;
}

function telusuri(rumus: string, lihat: (huruf: string, dalamLarik: boolean, letak: number) => void): void {
  let kurawal = 0;
  for (let i = 0; i < rumus.length; i++) {
    const kutipan = cocok(KUTIPAN, rumus, i);
    if (kutipan) {
      i += kutipan.length - 1;
      continue;
    }
    const huruf = rumus.charAt(i);
    if (huruf === '{') kurawal++;
    if (huruf === '}') kurawal--;
    lihat(huruf, kurawal > 0, i);
  }
}

/** Each mark of `ganti` becomes its first form outside an array, its second inside. Length never changes. */
function ubah(
  rumus: string,
  pola: RegExp | null,
  angkaBaru: (angka: string) => string,
  ganti: Readonly<Record<string, readonly [string, string]>>,
): string {
  let hasil = '';
  let kurawal = 0;
  for (let i = 0; i < rumus.length; ) {
    const utuh = cocok(KUTIPAN, rumus, i);
    const angka = utuh || !pola ? null : cocok(pola, rumus, i);
    const bagian = utuh ?? angka ?? rumus.charAt(i);
    if (bagian === '{') kurawal++;
    if (bagian === '}') kurawal--;
    if (angka) hasil += angkaBaru(angka);
    else hasil += ganti[bagian]?.[kurawal > 0 ? 1 : 0] ?? bagian;
    i += bagian.length;
  }
  return hasil;
}

function cocok(pola: RegExp, teks: string, letak: number): string | null {
  pola.lastIndex = letak;
  return pola.exec(teks)?.[0] ?? null;
}
