/** A strict reader of the XML inside Office files: elements, attributes, text. No DTD, so no entity but the five of XML. */

export interface Tanda {
  jenis: 'buka' | 'tutup' | 'teks';
  /** With its prefix, `w:p`; '' for text. */
  nama: string;
  sifat: Record<string, string>;
  teks: string;
}

/** Not XML as Office writes it. */
export class XmlRusak extends Error {}

const BAGIAN =
  /<(?:!--[\s\S]*?-->|\?[^>]*\?>|!\[CDATA\[([\s\S]*?)\]\]>|(\/?)([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>)|([^<]+)/;
const SIFAT = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const LAMBANG: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** Throws `XmlRusak` for anything else: a DOCTYPE, a tag that is not closed by its own, a bare `<`. */
export function* bacaXml(xml: string): Generator<Tanda> {
  const terbuka: string[] = [];
  const bagian = new RegExp(BAGIAN.source, 'y');
  bagian.lastIndex = xml.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (bagian.lastIndex < xml.length) {
    const cocok = bagian.exec(xml);
    if (cocok === null) throw new XmlRusak();
    const [, cdata, tutup, nama, sifat = '', kosong, teks] = cocok;
    if (teks !== undefined) yield { jenis: 'teks', nama: '', sifat: {}, teks: urai(teks) };
    else if (cdata !== undefined) yield { jenis: 'teks', nama: '', sifat: {}, teks: cdata };
    else if (nama !== undefined) {
      if (tutup) {
        if (terbuka.pop() !== nama) throw new XmlRusak();
        yield { jenis: 'tutup', nama, sifat: {}, teks: '' };
      } else {
        yield { jenis: 'buka', nama, sifat: bacaSifat(sifat), teks: '' };
        if (kosong) yield { jenis: 'tutup', nama, sifat: {}, teks: '' };
        else terbuka.push(nama);
      }
    }
  }
  if (terbuka.length > 0) throw new XmlRusak();
}

function bacaSifat(teks: string): Record<string, string> {
  const hasil: Record<string, string> = {};
  for (const [, nama = '', ganda, tunggal] of teks.matchAll(SIFAT))
    hasil[nama] = urai(ganda ?? tunggal ?? '');
  return hasil;
}

function urai(teks: string): string {
  if (!teks.includes('&')) return teks;
  return teks.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,8}));/gi, (utuh, heks, des, nama) => {
    if (nama !== undefined) return LAMBANG[nama] ?? utuh;
    const kode = heks === undefined ? Number(des) : Number.parseInt(heks, 16);
    return kode > 0 && kode <= 0x10ffff ? String.fromCodePoint(kode) : '';
  });
}
