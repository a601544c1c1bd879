/**
 * An XML part as a tree that gives back its own text: what nobody touches is written as it was read, to the last blank.
 * Strict as the reader of workbooks is: what is not well-formed is an error and never guessed at.
 */
import { DALAM_MAKS, uraiXml, XmlRusak } from '@lembar-kinerja/functions/berkas/xml/pembaca';

/** An element; texts, comments and instructions between elements are kept as they stand. */
export interface Unsur {
  /** Without the prefix that the root has; other prefixes stay (`x14:sparkline`). */
  nama: string;
  /** The opening tag as written. */
  buka: string;
  anak: Simpul[];
  /** The closing tag as written; empty where the element closes itself. */
  tutup: string;
}
export type Simpul = Unsur | string;

/** A row whose cells are taken apart only when someone asks for them: most rows of a sheet are never touched. */
class UnsurMentah implements Unsur {
  #anak: Simpul[] | null = null;
  constructor(
    readonly nama: string,
    public buka: string,
    readonly mentah: string,
    public tutup: string,
    private readonly awalan: string,
  ) {}
  get anak(): Simpul[] {
    this.#anak ??= bacaPotongan(this.mentah, this.awalan);
    return this.#anak;
  }
  set anak(baru: Simpul[]) {
    this.#anak = baru;
  }
  get utuh(): boolean {
    return this.#anak === null;
  }
}

/** Text inside an element that nobody has taken apart yet; null otherwise. */
export function isiMentah(unsur: Unsur): string | null {
  return unsur instanceof UnsurMentah && unsur.utuh ? unsur.mentah : null;
}

export interface Dokumen {
  kepala: string;
  akar: Unsur;
  ekor: string;
  /** `x:` where the root is `x:worksheet`. */
  awalan: string;
}

const SIFAT = /\s([^\s=/>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** @throws XmlRusak */
export function bacaPohon(xml: string): Dokumen {
  const { anak, awalan } = new Pengurai(xml).baca(null);
  const letak = anak.findIndex((satu) => typeof satu !== 'string');
  const akar = anak[letak];
  if (akar === undefined || typeof akar === 'string') throw new XmlRusak();
  const luar = (bagian: Simpul[]) => {
    if (bagian.some((satu) => typeof satu !== 'string' || (!satu.startsWith('<') && satu.trim() !== '')))
      throw new XmlRusak();
    return bagian.join('');
  };
  return { kepala: luar(anak.slice(0, letak)), akar, ekor: luar(anak.slice(letak + 1)), awalan };
}

/** Elements of a text that stands inside a part with that prefix. @throws XmlRusak */
export function bacaPotongan(xml: string, awalan: string): Simpul[] {
  return new Pengurai(xml).baca(awalan).anak;
}

class Pengurai {
  private p = 0;
  constructor(private readonly xml: string) {
    if (xml.charCodeAt(0) === 0xfeff) this.p = 1;
  }

  baca(awalanLuar: string | null): { anak: Simpul[]; awalan: string } {
    const { xml } = this;
    const puncak: Simpul[] = [];
    const tumpukan: { unsur: Unsur; penuh: string }[] = [];
    let anak = puncak;
    let awalan = awalanLuar;
    while (this.p < xml.length) {
      const buka = xml.indexOf('<', this.p);
      if (buka !== this.p) {
        const akhir = buka < 0 ? xml.length : buka;
        anak.push(xml.slice(this.p, akhir));
        this.p = akhir;
        continue;
      }
      const huruf = xml.charCodeAt(buka + 1);
      if (huruf === 33 || huruf === 63) {
        anak.push(this.lain(huruf));
        continue;
      }
      const akhir = this.akhirTanda(buka + 1);
      const tanda = xml.slice(buka, akhir);
      this.p = akhir;
      if (huruf === 47) {
        const atas = tumpukan.pop();
        if (!atas || tanda.slice(2, -1).trimEnd() !== atas.penuh) throw new XmlRusak();
        atas.unsur.tutup = tanda;
        anak = tumpukan[tumpukan.length - 1]?.unsur.anak ?? puncak;
        continue;
      }
      const penuh = /^<([^\s/>"'=<]+)/.exec(tanda)?.[1];
      if (penuh === undefined) throw new XmlRusak();
      awalan ??= penuh.slice(0, penuh.indexOf(':') + 1);
      const nama = awalan !== '' && penuh.startsWith(awalan) ? penuh.slice(awalan.length) : penuh;
      const unsur: Unsur = { nama, buka: tanda, anak: [], tutup: '' };
      anak.push(unsur);
      if (tanda.endsWith('/>')) continue;
      const mentah = nama === 'row' ? this.sampaiTutup(penuh) : null;
      if (mentah) {
        anak[anak.length - 1] = new UnsurMentah(nama, tanda, mentah.isi, mentah.tutup, awalan);
        continue;
      }
      if (tumpukan.push({ unsur, penuh }) > DALAM_MAKS) throw new XmlRusak();
      anak = unsur.anak;
    }
    if (tumpukan.length > 0) throw new XmlRusak();
    return { anak: puncak, awalan: awalan ?? '' };
  }

  /** Content of the element that was just opened, where it holds nothing but elements and texts. */
  private sampaiTutup(penuh: string): { isi: string; tutup: string } | null {
    const tutup = `</${penuh}>`;
    const akhir = this.xml.indexOf(tutup, this.p);
    const isi = akhir < 0 ? '' : this.xml.slice(this.p, akhir);
    if (akhir < 0 || isi.includes('<!') || isi.includes(`<${penuh} `) || isi.includes(`<${penuh}>`))
      return null;
    this.p = akhir + tutup.length;
    return { isi, tutup };
  }

  /** A comment, CDATA, or an instruction; no document type. */
  private lain(huruf: number): string {
    const { xml, p } = this;
    const tutup =
      huruf === 63 ? '?>' : xml.startsWith('<!--', p) ? '-->' : xml.startsWith('<![CDATA[', p) ? ']]>' : null;
    const akhir = tutup === null ? -1 : xml.indexOf(tutup, p + 2);
    if (tutup === null || akhir < 0) throw new XmlRusak();
    this.p = akhir + tutup.length;
    return xml.slice(p, this.p);
  }

  /** A `>` inside quotes belongs to the attribute. */
  private akhirTanda(dari: number): number {
    const { xml } = this;
    let kutip = 0;
    for (let p = dari; p < xml.length; p++) {
      const h = xml.charCodeAt(p);
      if (kutip !== 0) {
        if (h === kutip) kutip = 0;
      } else if (h === 34 || h === 39) kutip = h;
      else if (h === 62) return p + 1;
      else if (h === 60) break;
    }
    throw new XmlRusak();
  }
}

export function tulisPohon({ kepala, akar, ekor }: Dokumen): string {
  return kepala + tulisSimpul(akar) + ekor;
}

export function tulisSimpul(simpul: Simpul): string {
  const hasil: string[] = [];
  const tulis = (satu: Simpul): void => {
    if (typeof satu === 'string') {
      hasil.push(satu);
      return;
    }
    hasil.push(satu.buka);
    const mentah = isiMentah(satu);
    if (mentah !== null) {
      hasil.push(mentah, satu.tutup);
      return;
    }
    for (const anak of satu.anak) tulis(anak);
    hasil.push(satu.tutup);
  };
  tulis(simpul);
  return hasil.join('');
}

/** Element's value of an attribute by its name as written; undefined when it has none. */
export function sifat({ buka }: Unsur, nama: string): string | undefined {
  SIFAT.lastIndex = 0;
  for (let s = SIFAT.exec(buka); s; s = SIFAT.exec(buka)) {
    if (s[1] === nama) return uraiXml(s[2] ?? s[3] ?? '');
  }
  return undefined;
}

/** As `sifat`, whatever the prefix of the name is: `r:id`. */
export function sifatBerawalan({ buka }: Unsur, nama: string): string | undefined {
  SIFAT.lastIndex = 0;
  for (let s = SIFAT.exec(buka); s; s = SIFAT.exec(buka)) {
    if (s[1]?.endsWith(`:${nama}`)) return uraiXml(s[2] ?? s[3] ?? '');
  }
  return undefined;
}

/** Sets, adds or (null) removes one attribute; the others stay as they are written. */
export function setSifat(unsur: Unsur, nama: string, nilai: string | number | null): void {
  const baru = nilai === null ? '' : ` ${nama}="${lolosSifat(String(nilai))}"`;
  let ada = false;
  const hasil = unsur.buka.replace(SIFAT, (utuh, n: string) => {
    if (n !== nama) return utuh;
    ada = true;
    return baru;
  });
  unsur.buka = ada ? hasil : hasil.replace(/\s*\/?>$/, (akhir) => baru + akhir.trim());
}

/** Element children, of one name or all. */
export function anakUnsur({ anak }: Unsur, nama?: string): Unsur[] {
  return anak.filter((satu): satu is Unsur => typeof satu !== 'string' && (!nama || satu.nama === nama));
}

export function anakPertama({ anak }: Unsur, nama: string): Unsur | undefined {
  return anak.find((satu): satu is Unsur => typeof satu !== 'string' && satu.nama === nama);
}

/** Text of an element as it reads, CDATA too. */
export function teksUnsur({ anak }: Unsur): string {
  return anak
    .map((satu) => {
      if (typeof satu !== 'string' || satu.startsWith('<!--') || satu.startsWith('<?')) return '';
      return satu.startsWith('<![CDATA[') ? satu.slice(9, -3) : uraiXml(satu);
    })
    .join('');
}

export function setTeks(unsur: Unsur, teks: string): void {
  setAnak(unsur, teks === '' ? [] : [lolosTeks(teks)]);
}

/** Replaces the content; an element that closed itself gets a closing tag. */
export function setAnak(unsur: Unsur, anak: Simpul[]): void {
  unsur.anak = anak;
  if (anak.length > 0) bukaUnsur(unsur);
}

function bukaUnsur(unsur: Unsur): void {
  if (unsur.tutup !== '') return;
  const penuh = /^<([^\s/>]+)/.exec(unsur.buka)?.[1] ?? '';
  unsur.buka = unsur.buka.replace(/\s*\/>$/, '>');
  unsur.tutup = `</${penuh}>`;
}

export function sisipAnak(induk: Unsur, letak: number, ...baru: Simpul[]): void {
  induk.anak.splice(letak, 0, ...baru);
  bukaUnsur(induk);
}

export function lepasAnak(induk: Unsur, anak: Unsur): void {
  const letak = induk.anak.indexOf(anak);
  if (letak >= 0) induk.anak.splice(letak, 1);
}

/** Puts `baru` where the order of the schema wants it: before the first child whose name comes later in `urutan`. */
export function sisipUrut(induk: Unsur, baru: Unsur, urutan: readonly string[]): void {
  const nomor = urutan.indexOf(baru.nama);
  const letak = induk.anak.findIndex((satu) => typeof satu !== 'string' && urutan.indexOf(satu.nama) > nomor);
  sisipAnak(induk, letak < 0 ? induk.anak.length : letak, baru);
}

/** A new element with its attributes; `nama` without the root's prefix. */
export function unsur(
  awalan: string,
  nama: string,
  sifatnya: Readonly<Record<string, string | number | undefined>> = {},
  anak: Simpul[] = [],
): Unsur {
  const isi = Object.entries(sifatnya)
    .map(([n, v]) => (v === undefined ? '' : ` ${n}="${lolosSifat(String(v))}"`))
    .join('');
  return anak.length > 0
    ? { nama, buka: `<${awalan}${nama}${isi}>`, anak, tutup: `</${awalan}${nama}>` }
    : { nama, buka: `<${awalan}${nama}${isi}/>`, anak, tutup: '' };
}

/** Every element of the tree, the root first. */
export function* semuaUnsur(akar: Unsur): Generator<Unsur> {
  yield akar;
  for (const satu of akar.anak) if (typeof satu !== 'string') yield* semuaUnsur(satu);
}

/** Name without any prefix: `xm:f` and `f` are both a formula. */
export const namaLokal = ({ nama }: Unsur): string => nama.slice(nama.indexOf(':') + 1);

export function lolosTeks(teks: string): string {
  return teks.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function lolosSifat(teks: string): string {
  return lolosTeks(teks)
    .replaceAll('"', '&quot;')
    .replace(/[\t\n\r]/g, (h) => `&#${h.charCodeAt(0)};`);
}
