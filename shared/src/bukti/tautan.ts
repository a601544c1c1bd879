/** Links out of an evidence cell: written out (often broken over lines), several in one cell, or behind rich text. */

import { readAlamat } from './alamat';
import type { JenisTautan } from './bukti';

export interface TautanTerbaca {
  /** As a person would type it: broken pieces joined, punctuation around it removed. */
  url: string;
  /** Drive id; null: the link is no Drive file and is never looked up. */
  id: string | null;
  jenis: JenisTautan;
  resourceKey: string | null;
}

/** Where a link begins. What follows without a space belongs to it, so that an address inside an address is no second link. */
const AWAL =
  /(?<![\w@.])(?:[a-z][a-z0-9+.-]{1,20}\s?:\s?\/\s?\/\s*|(?:javascript|vbscript|data|file|blob|mailto|tel):(?=\S)|www\.|(?:drive|docs)\.google\.com\/)[^\s,;|<>()"]*/gi;
/** Glued to the link before it: a line break that got lost. After `=`, `/` or `?` it is part of that link. */
const AWAL_LEKAT = /(?<=[\w-])https:\/\/(?:drive|docs)\.google\.com\//gi;
const EKOR = /[.,;:!)\]}>"'’”]+$/;
const POTONGAN = /^[\w\-./?=&%#~:+]+$/;
/** Ids as Drive gives them today (33), for its own documents (44), before 2013 (28) and for shared drives (19). */
const ID_UTUH = /^(?:1[\w-]{32}|1[\w-]{43}|0B[\w-]{26}|0A[\w-]{17})$/;
const LANJUTAN = /^(?:[?&#/=_][\w\-./?=&%#]+|[\w-]*(?:\/(?:view|edit|preview|copy|htmlview)\b|\?usp=).*)$/;
const EKOR_UTUH =
  /(?:[?&]usp=(?:sharing|share_link|drive_link|drive_web|drive_fs|drivesdk|docslist_api|classroom_web)|&(?:rtpof|sd)=true)$/;
/** No cell breaks one link into more pieces than this; it bounds the work on a long text. */
const POTONGAN_MAKS = 12;

/**
 * Every link of a cell in reading order, each once.
 * @param teks the cell's text; null or without links gives []
 * @param kaya links behind the cell's rich text
 */
export function readTautan(teks: string | null, kaya: readonly string[] = []): TautanTerbaca[] {
  const tertulis = (teks === null ? [] : potong(bersih(teks))).map(tautan);
  // A spreadsheet turns only the first line of a broken link into a hyperlink: that stump is the same link.
  const utuh = kaya
    .map((url) => tautan(bersih(url).trim()))
    .filter(({ url, id }) => {
      return url !== '' && !tertulis.some((t) => t.id !== null && t.id !== id && t.url.startsWith(url));
    });
  const unik = new Map<string, TautanTerbaca>();
  for (const t of [...tertulis, ...utuh]) {
    const kunci = kunciTautan(t);
    if (!unik.has(kunci)) unik.set(kunci, t);
  }
  return [...unik.values()];
}

/** What makes two links the same evidence: the Drive file, however it is addressed; else the address. */
export function kunciTautan({ id, url }: Pick<TautanTerbaca, 'id' | 'url'>): string {
  return id === null ? `url:${url}` : `id:${id}`;
}

/** Invisible marks come along when a link is copied from a chat or a PDF. */
function bersih(teks: string): string {
  return teks.replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, '').replace(/\u00a0/g, ' ');
}

function tautan(url: string): TautanTerbaca {
  const rujukan = readAlamat(/^(?:drive|docs)\.google\.com\//i.test(url) ? `https://${url}` : url);
  return rujukan
    ? { url, id: rujukan.id, jenis: rujukan.jenis, resourceKey: rujukan.resourceKey }
    : { url, id: null, jenis: 'lain', resourceKey: null };
}

function potong(teks: string): string[] {
  const awal = [...teks.matchAll(AWAL)].map((m) => m.index);
  return awal.flatMap((mulai, i) => {
    const bagian = teks.slice(mulai, awal[i + 1] ?? teks.length).replace(/^(\w+)\s?:\s?\/\s?\/\s*/, '$1://');
    return lepas(bagian).map(sambung);
  });
}

/** Separates Drive links that stand glued together, as long as what stands before is itself a whole one. */
function lepas(bagian: string): string[] {
  const hasil: string[] = [];
  let mulai = 0;
  for (const m of bagian.matchAll(AWAL_LEKAT)) {
    if (m.index === 0 || !readAlamat(sambung(bagian.slice(mulai, m.index)))) continue;
    hasil.push(bagian.slice(mulai, m.index));
    mulai = m.index;
  }
  return [...hasil, bagian.slice(mulai)];
}

/** Joins the pieces of a broken Drive link: as many as make a whole id, then what can only be its tail. */
function sambung(bagian: string): string {
  const potongan = bagian.split(/\s+/).slice(0, POTONGAN_MAKS);
  let awal = '';
  for (let k = 0; k < potongan.length; k++) {
    const p = potongan[k] ?? '';
    const rapi = tanpaEkor(p);
    // A lone dot is the one of `google.com`, broken off on both sides.
    if (p !== '.' && !POTONGAN.test(rapi)) break;
    if (idUtuh(awal + rapi)) return lanjutkan(awal + rapi, rapi === p ? potongan.slice(k + 1) : []);
    // A line can break behind the dot of `google.com`; any other mark ends the link.
    if (rapi !== p && p !== `${rapi}.`) break;
    awal += p;
  }
  return tanpaEkor(potongan[0] ?? '');
}

/** Without the punctuation of the sentence around it. */
function tanpaEkor(potongan: string): string {
  return potongan.includes('(') ? potongan.replace(/[.,;:!"']+$/, '') : potongan.replace(EKOR, '');
}

function idUtuh(url: string): boolean {
  const { id } = tautan(url);
  return id !== null && ID_UTUH.test(id);
}

function lanjutkan(url: string, potongan: string[]): string {
  let hasil = url;
  for (const p of potongan) {
    const rapi = tanpaEkor(p);
    const gabung = hasil + rapi;
    const ekor = !EKOR_UTUH.test(hasil) && EKOR_UTUH.test(gabung);
    if (!POTONGAN.test(rapi) || !(LANJUTAN.test(rapi) || ekor) || readAlamat(gabung) === null) break;
    hasil = gabung;
    if (rapi !== p) break;
  }
  return hasil;
}
