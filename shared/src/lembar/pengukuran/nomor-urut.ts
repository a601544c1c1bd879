/** Running numbers in front of names: `I.`, `A`, `1)`, `1.2`, `I.1.a`, `-`. What they count decides how deep a row lies. */

export interface NomorUrut {
  /** Kind of number, with the number of its parts for `1.2.3` and `I.1.a`, and `)` where it ends in a bracket. */
  gaya: string;
  /** What it counts, by each way it can be read: `I` is 1 as a roman numeral and 9 as a letter. */
  urutan: { gaya: string; ke: number }[];
}

const ROMAWI = /^(?=[ivxl])(xl|l?x{0,3})(ix|iv|v?i{0,3})$/;
const NILAI: Record<string, number> = { i: 1, v: 5, x: 10, l: 50 };

/** A cell that holds nothing but a running number; null for anything else. */
export function readNomor(teks: string): NomorUrut | null {
  const cocok = /^\(?([a-z]{1,5}|\d{1,3}(?:\.\d{1,3}){0,4})[.]?(\))?\.?$/i.exec(teks.trim());
  const inti = cocok?.[1];
  if (inti === undefined) return readCampuran(teks);
  const akhir = cocok?.[2] ?? '';
  if (/^\d/.test(inti)) {
    const ruas = inti.split('.');
    const gaya = `angka${ruas.length > 1 ? ruas.length : ''}${akhir}`;
    return { gaya, urutan: [{ gaya, ke: Number(ruas[ruas.length - 1]) }] };
  }
  const kecil = inti.toLowerCase();
  const besar = inti === inti.toUpperCase() ? 'besar' : 'kecil';
  if (inti !== kecil && inti !== inti.toUpperCase()) return null;
  const urutan: NomorUrut['urutan'] = [];
  if (ROMAWI.test(kecil)) urutan.push({ gaya: `romawi-${besar}${akhir}`, ke: romawi(kecil) });
  if (kecil.length === 1) urutan.push({ gaya: `huruf-${besar}${akhir}`, ke: kecil.charCodeAt(0) - 96 });
  return urutan[0] === undefined ? null : { gaya: urutan[0].gaya, urutan };
}

/** `I.1`, `A.2.b`: a number, whatever it begins with, once one of its parts is of digits (`a.n.` is none). */
function readCampuran(teks: string): NomorUrut | null {
  const cocok = /^([a-z]|[ivx]{1,5}|\d{1,3})((?:\.(?:\d{1,3}|[a-z])){1,4})\.?$/i.exec(teks.trim());
  const ruas = cocok?.[2]?.split('.') ?? [];
  if (!/\d/.test(cocok?.[0] ?? '')) return null;
  const akhir = readNomor(ruas[ruas.length - 1] as string);
  const depan = `ruas${ruas.length}-`;
  return (
    akhir && {
      gaya: depan + akhir.gaya,
      urutan: akhir.urutan.map((u) => ({ gaya: depan + u.gaya, ke: u.ke })),
    }
  );
}

/**
 * The number in front of a name, and the name without it. A number needs its dot or bracket (or dots inside) here:
 * `A Yani` and `12 dokumen` begin with none.
 */
export function pisahNomor(teks: string): { nomor: NomorUrut | null; sisa: string } {
  const cocok =
    /^\(?([a-z]|[ivx]{1,5}|\d{1,2})\s?[.)]\)?\.?\s+(?=\S)|^((?:[a-z]|[ivx]{1,5}|\d{1,2})(?:\.(?:\d{1,2}|[a-z])){1,4})[.)]?\s+(?=\D)/i.exec(
      teks,
    );
  if (!cocok) return { nomor: null, sisa: teks };
  const nomor = readNomor(cocok[0].replace(/\s+/g, ''));
  return nomor === null ? { nomor, sisa: teks } : { nomor, sisa: teks.slice(cocok[0].length) };
}

function romawi(teks: string): number {
  let jumlah = 0;
  for (let i = 0; i < teks.length; i++) {
    const kini = NILAI[teks[i] as string] ?? 0;
    jumlah += kini < (NILAI[teks[i + 1] as string] ?? 0) ? -kini : kini;
  }
  return jumlah;
}
