/**
 * A strict pull reader for the large XML parts of a workbook: one pass over the text, nothing built. What is not
 * well-formed is an error, and so is an end before the root is closed: half a sheet must never pass for a whole one.
 * No DTD, so no entity but the five of XML.
 */

import { at } from '@lembar-kinerja/shared/dasar/pasti';

/** What `maju` has come to. */
export const AKHIR = 0;
export const BUKA = 1;
export const TUTUP = 2;
export const TEKS = 3;
export type Langkah = typeof AKHIR | typeof BUKA | typeof TUTUP | typeof TEKS;

/** Not XML, or cut off. */
export class XmlRusak extends Error {}

/** A workbook's parts are ten elements deep. */
export const DALAM_MAKS = 256;
const KURANG = 60;
const LEBIH = 62;
const MIRING = 47;
const SAMA = 61;
const isSela = (h: number): boolean => h === 32 || h === 10 || h === 13 || h === 9;

export class PembacaXml {
  /** Name of the element, without the prefix that the root has; other prefixes stay (`x14:sparkline`). */
  nama = '';
  private p = 0;
  private readonly terbuka: string[] = [];
  private langsungTutup = false;
  private sifatNama: string[] = [];
  private sifatIsi: string[] = [];
  private sifatBanyak = 0;
  private isiTeks = '';
  private mentah = true;
  private adaAkar = false;
  /** `x:` where the root is `x:worksheet`. */
  private awalan = '';

  constructor(private readonly xml: string) {
    if (xml.charCodeAt(0) === 0xfeff) this.p = 1;
  }

  /** Elements that are open; the root's own is 1. */
  get dalam(): number {
    return this.terbuka.length;
  }

  /** Name of the element around the one that was just opened; '' for the root. */
  get induk(): string {
    return this.tanpaAwalan(this.terbuka[this.terbuka.length - 2] ?? '');
  }

  /** @throws XmlRusak */
  maju(): Langkah {
    if (this.langsungTutup) {
      this.langsungTutup = false;
      this.terbuka.pop();
      return TUTUP;
    }
    const { xml } = this;
    for (;;) {
      if (this.p >= xml.length) {
        if (this.terbuka.length > 0 || !this.adaAkar) throw new XmlRusak();
        return AKHIR;
      }
      if (xml.charCodeAt(this.p) !== KURANG) {
        if (this.bacaTeks()) return TEKS;
        continue;
      }
      const huruf = xml.charCodeAt(this.p + 1);
      if (huruf === MIRING) return this.bacaTutup();
      if (huruf === 63) this.p = this.sampai('?>', this.p + 2) + 2;
      else if (huruf === 33) {
        if (this.bacaTanda()) return TEKS;
      } else return this.bacaBuka();
    }
  }

  /** Text of the step `TEKS`. */
  get teks(): string {
    return this.mentah ? uraiXml(this.isiTeks) : this.isiTeks;
  }

  /** Attribute of the element that was just opened, by its name as written. */
  sifat(nama: string): string | undefined {
    for (let i = 0; i < this.sifatBanyak; i++) {
      if (this.sifatNama[i] === nama) return uraiXml(at(this.sifatIsi, i));
    }
    return undefined;
  }

  /** As `sifat`, for an attribute with a prefix: the relationship of `r:id`, whatever the prefix is. */
  sifatBerawalan(nama: string): string | undefined {
    const ekor = `:${nama}`;
    for (let i = 0; i < this.sifatBanyak; i++) {
      if (this.sifatNama[i]?.endsWith(ekor)) return uraiXml(at(this.sifatIsi, i));
    }
    return undefined;
  }

  /** Goes to the end of the element that was just opened. */
  lewati(): void {
    const dalam = this.dalam - 1;
    while (this.dalam > dalam) this.maju();
  }

  /** Text of the element that was just opened, up to its end; elements inside are left out. */
  isi(): string {
    const dalam = this.dalam;
    let hasil = '';
    for (;;) {
      const langkah = this.maju();
      if (langkah === TEKS && this.dalam === dalam) hasil = hasil === '' ? this.teks : hasil + this.teks;
      else if (langkah === TUTUP && this.dalam < dalam) return hasil;
    }
  }

  private sampai(tanda: string, dari: number): number {
    const letak = this.xml.indexOf(tanda, dari);
    if (letak < 0) throw new XmlRusak();
    return letak;
  }

  /** False for the blanks around the root. */
  private bacaTeks(): boolean {
    let akhir = this.xml.indexOf('<', this.p);
    if (akhir < 0) akhir = this.xml.length;
    this.isiTeks = this.xml.slice(this.p, akhir);
    this.mentah = true;
    this.p = akhir;
    if (this.terbuka.length > 0) return true;
    if (this.isiTeks.trim() !== '') throw new XmlRusak();
    return false;
  }

  /** A comment (false) or CDATA; a DOCTYPE is refused. */
  private bacaTanda(): boolean {
    if (this.xml.startsWith('<!--', this.p)) {
      this.p = this.sampai('-->', this.p + 4) + 3;
      return false;
    }
    if (!this.xml.startsWith('<![CDATA[', this.p) || this.terbuka.length === 0) throw new XmlRusak();
    const akhir = this.sampai(']]>', this.p + 9);
    this.isiTeks = this.xml.slice(this.p + 9, akhir);
    this.mentah = false;
    this.p = akhir + 3;
    return true;
  }

  private bacaTutup(): Langkah {
    const penuh = this.terbuka.pop();
    if (penuh === undefined || !this.xml.startsWith(penuh, this.p + 2)) throw new XmlRusak();
    let p = this.p + 2 + penuh.length;
    while (isSela(this.xml.charCodeAt(p))) p++;
    if (this.xml.charCodeAt(p) !== LEBIH) throw new XmlRusak();
    this.p = p + 1;
    this.nama = this.tanpaAwalan(penuh);
    return TUTUP;
  }

  private bacaBuka(): Langkah {
    const { xml } = this;
    let p = this.p + 1;
    let h = xml.charCodeAt(p);
    while (h !== LEBIH && h !== MIRING && !isSela(h)) {
      if (h === KURANG || Number.isNaN(h)) throw new XmlRusak();
      h = xml.charCodeAt(++p);
    }
    const penuh = xml.slice(this.p + 1, p);
    if (penuh === '') throw new XmlRusak();
    this.p = p;
    this.bacaSifat();
    if (!this.adaAkar) {
      this.adaAkar = true;
      this.awalan = penuh.slice(0, penuh.indexOf(':') + 1);
    } else if (this.terbuka.length === 0) throw new XmlRusak();
    this.nama = this.tanpaAwalan(penuh);
    if (this.terbuka.push(penuh) > DALAM_MAKS) throw new XmlRusak();
    return BUKA;
  }

  private tanpaAwalan(penuh: string): string {
    return this.awalan !== '' && penuh.startsWith(this.awalan) ? penuh.slice(this.awalan.length) : penuh;
  }

  private bacaSifat(): void {
    const { xml } = this;
    let { p } = this;
    let banyak = 0;
    for (;;) {
      let h = xml.charCodeAt(p);
      const mulai = p;
      while (isSela(h)) h = xml.charCodeAt(++p);
      if (h === LEBIH) break;
      if (h === MIRING) {
        if (xml.charCodeAt(++p) !== LEBIH) throw new XmlRusak();
        this.langsungTutup = true;
        break;
      }
      if (p === mulai) throw new XmlRusak();
      const awal = p;
      while (h !== SAMA && !isSela(h)) {
        if (h === LEBIH || h === KURANG || Number.isNaN(h)) throw new XmlRusak();
        h = xml.charCodeAt(++p);
      }
      const nama = xml.slice(awal, p);
      while (isSela(h)) h = xml.charCodeAt(++p);
      if (h !== SAMA) throw new XmlRusak();
      h = xml.charCodeAt(++p);
      while (isSela(h)) h = xml.charCodeAt(++p);
      if (h !== 34 && h !== 39) throw new XmlRusak();
      const akhir = this.sampai(h === 34 ? '"' : "'", p + 1);
      const isi = xml.slice(p + 1, akhir);
      if (isi.includes('<')) throw new XmlRusak();
      this.sifatNama[banyak] = nama;
      this.sifatIsi[banyak++] = isi;
      p = akhir + 1;
    }
    this.sifatBanyak = banyak;
    this.p = p + 1;
  }
}

const LAMBANG: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Entities and line ends as XML reads them. @throws XmlRusak for an entity that XML does not know */
export function uraiXml(mentah: string): string {
  const teks = mentah.includes('\r') ? mentah.replace(/\r\n?/g, '\n') : mentah;
  if (!teks.includes('&')) return teks;
  return teks.replace(/&(?:#x([0-9a-f]{1,8});|#(\d{1,9});|(\w{1,8});)?/gi, (_, heks, des, nama) => {
    const lambang = nama === undefined ? undefined : LAMBANG[nama];
    if (lambang !== undefined) return lambang;
    if (heks === undefined && des === undefined) throw new XmlRusak();
    const kode = heks === undefined ? Number(des) : Number.parseInt(heks, 16);
    // A number that is no character of XML is left out: no program shows anything there.
    const sah =
      kode <= 0x10ffff && (kode >= 32 || [9, 10, 13].includes(kode)) && !(kode >= 0xd800 && kode <= 0xdfff);
    return sah && kode !== 0xfffe && kode !== 0xffff ? String.fromCodePoint(kode) : '';
  });
}

const DEKLARASI = /^<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']/;

/** Bytes of a part as text, by its byte order mark or its declaration; UTF-8 else. @throws XmlRusak */
export function teksXml(isi: Uint8Array): string {
  const [satu, dua] = isi;
  const utf16 =
    satu === 0xff && dua === 0xfe ? 'utf-16le' : satu === 0xfe && dua === 0xff ? 'utf-16be' : null;
  const kepala = utf16
    ? ''
    : new TextDecoder('latin1').decode(isi.subarray(0, 120)).replace(/^\u00ef\u00bb\u00bf/, '');
  const label = utf16 ?? DEKLARASI.exec(kepala)?.[1] ?? 'utf-8';
  try {
    return new TextDecoder(/^utf-?16$/i.test(label) ? 'utf-8' : label, { fatal: true }).decode(isi);
  } catch {
    throw new XmlRusak();
  }
}
