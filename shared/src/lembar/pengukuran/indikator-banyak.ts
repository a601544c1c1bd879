/** Several indicators in one cell (`1. … 2. …`), their figures under the same numbers; figures written with their unit. */
import { type AngkaTerbaca, type JenisAngka, readAngka } from '../../dasar/angka';
import { rapi } from '../../dasar/teks';
import { jenisSatuan } from '../../kinerja/satuan';

/** Parts of a cell by their number, counted from 0; one part for a cell without numbering. */
export type Butir = Map<number, string>;

const TANDA = /(^|[\s;,])\(?(\d{1,2}|[a-h])[.)]\)?(?=\s|[^\d\s.,)]|$)/g;

/**
 * Splits `1. … 2. …`, `a) … b) …` and bulleted lines. Numbers must run on from the first; a number in the middle of a
 * sentence, a decimal (`1.90`) or a year does not split.
 */
export function readButir(teks: string): Butir {
  const baris = teks.split(/\r?\n/).map(rapi).filter(Boolean);
  const berbaris = baris.map((b) => /^\(?(\d{1,2})[.)]\)?\s*(.*)$/.exec(b));
  if (baris.length > 1 && berbaris.every((c, i) => Number(c?.[1]) === i + 1)) {
    return new Map(berbaris.map((c, i) => [i, c?.[2] ?? '']));
  }
  if (baris.length > 1 && baris.every((b) => /^[-•*–]\s+\S/.test(b))) {
    return new Map(baris.map((b, i) => [i, b.replace(/^[-•*–]\s+/, '')]));
  }
  return bernomor(rapi(teks));
}

function bernomor(teks: string): Butir {
  const hasil: Butir = new Map();
  let mulai = -1;
  let lama = -1;
  for (const cocok of teks.matchAll(TANDA)) {
    const tanda = cocok[2] as string;
    const ke = /\d/.test(tanda) ? Number(tanda) - 1 : tanda.charCodeAt(0) - 97;
    const awal = cocok.index;
    // The first part must begin the cell; a later one may leave a number out, as an indicator without a figure does.
    if (mulai < 0 ? awal !== 0 : ke <= lama || ke > lama + 3) continue;
    if (mulai >= 0) hasil.set(lama, teks.slice(mulai, awal).trim());
    mulai = awal + cocok[0].length;
    lama = ke;
  }
  if (mulai < 0) return new Map([[0, teks]]);
  hasil.set(lama, teks.slice(mulai).trim());
  return new Map([...hasil].map(([ke, isi]) => [ke, isi.replace(/[;,]$/, '')]));
}

/** Parts of a figure cell for `banyak` indicators; null when the cell has one part only, or another count of them. */
export function butirAngka(teks: string, banyak: number): Butir | null {
  const bertanda = readButir(teks);
  if (bertanda.size > 1 || !bertanda.has(0) || /^\(?1[.)]\s/.test(teks.trim())) {
    return [...bertanda.keys()].every((k) => k < banyak) ? bertanda : null;
  }
  for (const pemisah of [/\r?\n/, /;/, /\s\/\s/, /\s\|\s/]) {
    const bagian = teks.split(pemisah).map(rapi).filter(Boolean);
    if (bagian.length === banyak && banyak > 1) return new Map(bagian.map((b, i) => [i, b]));
  }
  return null;
}

/** A figure with what is written beside it: `90 %`, `12 dokumen`, `≥ 80`, `B (67,50)`, or a word of a scale alone. */
export interface AngkaBersatuan extends AngkaTerbaca {
  satuan: string | null;
  /** A target that is a word (`BB`, `WTP`, `Baik`): no figure, and no mistake. */
  kata: boolean;
}

const KATA =
  /^(aa|a|bb|b|cc|c|d|wtp|wdp|opini wtp|sangat (baik|tinggi|puas)|baik|cukup|kurang|tinggi|sedang|rendah|puas|ada|tidak ada|ya|tidak|n\/?a|prima|paripurna|utama|madya)$/i;
const BERSATUAN =
  /^(?:[≥≤<>=±~]+|min(?:imal|\.)?|maks(?:imal|\.)?)?\s*(\(?-?\s?(?:rp\.?\s*)?\d[\d.,]*(?:\s?%)?\)?)\s*(\D*|[a-z]+[23]\b\D*)$/i;
const BERPREDIKAT = /^(?:aa|a|bb|b|cc|c|d|wtp|sangat baik|baik|cukup)\s*[(/:-]?\s*(\d[\d.,]*)\s*\)?$/i;

/** null for a text that is neither a figure with a unit nor a word of a scale. */
export function readAngkaBersatuan(teks: string, jenis: JenisAngka): AngkaBersatuan | null {
  const isi = rapi(teks);
  if (KATA.test(isi)) return { nilai: null, kosong: true, ambigu: false, satuan: null, kata: true };
  const [, angka = BERPREDIKAT.exec(isi)?.[1], ekor = ''] = BERSATUAN.exec(isi) ?? [];
  if (angka === undefined) return null;
  const satuan = ekor.replace(/^[\s(/-]+|[\s)]+$/g, '').trim() || (/%/.test(angka) ? '%' : null);
  const menurut = satuan === null ? jenis : jenisSatuan(satuan);
  const dibaca = readAngka(angka.replace(/[.,]+(?=\s*%?$)/, ''), menurut);
  return dibaca.nilai === null ? null : { ...dibaca, satuan, kata: false };
}
