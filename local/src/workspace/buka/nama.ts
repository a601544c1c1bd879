/** Defined names for the grid's formula engine, which knows one meaning a name and puts its text into the formula. */
import { indeksKolom, kolomHuruf, type NamaBuku } from '@lembar-kinerja/shared/dasar/kisi';
import { namaLembar } from '@lembar-kinerja/shared/rumus/urai';
import type { IWorkbookData } from '@univerjs/core';

/** The engine's own key of its names, and its word for "everywhere". */
const KUNCI = 'SHEET_DEFINED_NAME_PLUGIN';
const SELURUH_BUKU = 'AllDefaultWorkbook';
/** Workbooks that were copied from each other for years carry thousands of dead names: the engine asks every one. */
const NAMA_MAKS = 500;

export interface RumusLembar {
  /** Title of the sheet. */
  lembar: string;
  id: string;
  rumus: Iterable<string>;
  rowCount: number;
  columnCount: number;
}

export interface NamaKisi {
  sumber: NonNullable<IWorkbookData['resources']>;
  /** A sheet's formula with the names of several meanings written out; null where there are none. */
  uraikan: ((rumus: string, lembar: string) => string) | null;
}

/**
 * Names that formulas use, and the others up to a bound. One name on several sheets is given with the meaning that the
 * formulas have; where they have two, the formulas are to be written out: the engine would take one for the other.
 */
export function namaKisi(nama: NamaBuku[], semua: RumusLembar[]): NamaKisi {
  const menurut = new Map<string, NamaBuku[]>();
  for (const satu of nama) {
    const kunci = satu.nama.toLowerCase();
    menurut.set(kunci, [...(menurut.get(kunci) ?? []), satu]);
  }
  const dipakai = pemakaian(menurut, semua);
  const semuaArti = [...menurut.entries()].map(([kunci, arti]) => ({
    kunci,
    semua: arti,
    arti: artiDipakai(arti, dipakai.get(kunci)),
  }));
  const ganda = new Map(
    semuaArti.filter((s) => s.arti === null && dipakai.has(s.kunci)).map((s) => [s.kunci, s.semua]),
  );
  const isiNama = (satu: NamaBuku) => bungkus(potong(satu.isi, semua));
  const uraikan =
    ganda.size === 0 ? null : (rumus: string, lembar: string) => uraikanGanda(rumus, lembar, ganda, isiNama);
  const pilihan = semuaArti
    .filter((satu) => satu.arti !== null)
    .sort((a, b) => Number(dipakai.has(b.kunci)) - Number(dipakai.has(a.kunci)))
    .slice(0, Math.max(NAMA_MAKS, dipakai.size));
  if (pilihan.length === 0) return { sumber: [], uraikan };
  const isi = Object.fromEntries(
    pilihan.map(({ arti }, i) => {
      const { nama: name, lembar } = arti as NamaBuku;
      const localSheetId = semua.find((l) => l.lembar === lembar)?.id ?? SELURUH_BUKU;
      return [
        `nama-${i}`,
        { id: `nama-${i}`, name, formulaOrRefString: isiNama(arti as NamaBuku), localSheetId },
      ];
    }),
  );
  return { sumber: [{ name: KUNCI, data: JSON.stringify(isi) }], uraikan };
}

const KATA = /"(?:[^"]|"")*"|'(?:[^']|'')*'!|[\p{L}_\\][\p{L}\p{N}_.\\?]*/gu;

const KATA_LEMBAR =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)?([\p{L}_\\][\p{L}\p{N}_.\\?]*)(?![(!])/gu;

function uraikanGanda(
  rumus: string,
  lembar: string,
  ganda: Map<string, NamaBuku[]>,
  isi: (nama: NamaBuku) => string,
): string {
  return rumus.replace(KATA_LEMBAR, (utuh, tertulis?: string, kata?: string) => {
    const arti = kata === undefined ? undefined : ganda.get(kata.toLowerCase());
    const tempat = (tertulis === undefined ? lembar : namaLembar(tertulis)).toLowerCase();
    const satu =
      arti?.find((a) => a.lembar?.toLowerCase() === tempat) ?? arti?.find((a) => a.lembar === null);
    return satu ? isi(satu) : utuh;
  });
}

/** Sheets on which a name stands in a formula, by the name; names within names count where the outer one stands. */
function pemakaian(menurut: Map<string, NamaBuku[]>, semua: RumusLembar[]): Map<string, Set<string>> {
  const hasil = new Map<string, Set<string>>();
  const catat = (teks: string, lembar: string): void => {
    for (const [kata] of teks.matchAll(KATA)) {
      const kunci = kata.toLowerCase();
      const arti = menurut.get(kunci);
      if (!arti || hasil.get(kunci)?.has(lembar)) continue;
      hasil.set(kunci, (hasil.get(kunci) ?? new Set()).add(lembar));
      for (const satu of arti) catat(satu.isi, lembar);
    }
  };
  for (const { lembar, rumus } of semua) for (const teks of rumus) catat(teks, lembar);
  return hasil;
}

function artiDipakai(arti: NamaBuku[], lembar: Set<string> | undefined): NamaBuku | null {
  const umum = arti.find((satu) => satu.lembar === null);
  if (arti.length === 1 || lembar === undefined)
    return umum ?? (arti.length === 1 ? (arti[0] ?? null) : null);
  const terpakai = new Set([...lembar].map((nama) => arti.find((satu) => satu.lembar === nama) ?? umum));
  const [satu] = terpakai;
  return terpakai.size === 1 ? (satu ?? null) : null;
}

const RENTANG =
  /"(?:[^"]|"")*"|((?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!)(\$?[A-Z]{1,3})?(\$?\d{1,7})?:(\$?[A-Z]{1,3})?(\$?\d{1,7})?(?![\p{L}\p{N}_.(])/giu;
/** The engine makes an object of every cell that a reference reaches over, filled or not. */
const SEL_MAKS = 200_000;

/** References over more than the grid has end where it ends. */
function potong(teks: string, semua: RumusLembar[]): string {
  return teks.replace(
    RENTANG,
    (utuh, tertulis?: string, k1?: string, b1?: string, k2?: string, b2?: string) => {
      const l =
        tertulis && semua.find(({ lembar }) => lembar.toLowerCase() === namaLembar(tertulis).toLowerCase());
      if (!l || (!k2 && !b2)) return utuh;
      const angka = (b: string) => Number(b.replace('$', ''));
      const kolom =
        k1 && k2 ? [indeksKolom(k1.replace('$', '')), indeksKolom(k2.replace('$', ''))] : [0, 16_383];
      const baris = b1 && b2 ? [angka(b1) - 1, angka(b2) - 1] : [0, 1_048_575];
      const [ka = 0, kz = 0, ba = 0, bz = 0] = [...kolom, ...baris];
      if ((kz - ka + 1) * (bz - ba + 1) <= SEL_MAKS || ka >= l.columnCount || ba >= l.rowCount) return utuh;
      const akhirKolom = kolomHuruf(Math.min(kz, l.columnCount - 1));
      return `${tertulis}$${kolomHuruf(ka)}$${ba + 1}:$${akhirKolom}$${Math.min(bz, l.rowCount - 1) + 1}`;
    },
  );
}

/** A reference, a number, a text or one call stands for itself; anything else needs brackets in a larger formula. */
function bungkus(teks: string): string {
  const utuh = /^(?:[^-+*/^&=<>(),"']*|"(?:[^"]|"")*"|'(?:[^']|'')*'![$\w:]+|\w+\([^()]*\))$/.test(teks);
  return utuh ? teks : `(${teks})`;
}
