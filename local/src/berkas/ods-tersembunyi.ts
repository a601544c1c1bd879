/** What is hidden in an .ods, which the library does not tell: tabs, rows and columns (ODF 1.3 part 3, 17.15 and 19.749). */
import type { Lembar } from '@lembar-kinerja/shared/dasar/kisi';

type Sembunyi = Pick<Lembar, 'tersembunyi' | 'barisTersembunyi' | 'kolomTersembunyi'>;

const TANDA =
  /<(style:style|style:table-properties|table:table|table:table-row|table:table-column)(\s[^>]*)?>|<\/table:table>/g;
/** Repeated rows at the end of a sheet reach to its edge. */
const ULANG_MAKS = 20_000;

/** By the sheet's name. `konten`: the text of `content.xml`. */
export function odsTersembunyi(konten: string): Map<string, Sembunyi> {
  const hasil = new Map<string, Sembunyi>();
  const gayaTersembunyi = new Set<string>();
  let gaya = '';
  let kini: Sembunyi | null = null;
  let [baris, kolom] = [0, 0];
  for (const [tanda, nama, isi = ''] of konten.matchAll(TANDA)) {
    if (tanda === '</table:table>') kini = null;
    else if (nama === 'style:style') gaya = atribut(isi, 'style:name');
    else if (nama === 'style:table-properties') {
      if (atribut(isi, 'table:display') === 'false') gayaTersembunyi.add(gaya);
    } else if (nama === 'table:table') {
      [baris, kolom] = [0, 0];
      kini = gayaTersembunyi.has(atribut(isi, 'table:style-name')) ? { tersembunyi: 'ya' } : {};
      hasil.set(polos(atribut(isi, 'table:name')), kini);
    } else if (kini !== null) {
      const isBaris = nama === 'table:table-row';
      const ulang = Number(atribut(isi, `table:number-${isBaris ? 'rows' : 'columns'}-repeated`)) || 1;
      const mulai = isBaris ? baris : kolom;
      if (/collapse|filter/.test(atribut(isi, 'table:visibility')) && mulai < ULANG_MAKS) {
        const nomor = Array.from({ length: Math.min(ulang, ULANG_MAKS) }, (_, i) => mulai + i);
        const kunci = isBaris ? 'barisTersembunyi' : 'kolomTersembunyi';
        kini[kunci] = [...(kini[kunci] ?? []), ...nomor];
      }
      if (isBaris) baris += ulang;
      else kolom += ulang;
    }
  }
  return hasil;
}

const atribut = (isi: string, nama: string): string =>
  new RegExp(`\\s${nama}="([^"]*)"`).exec(isi)?.[1] ?? '';

const SANDI: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const polos = (teks: string): string =>
  teks.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (utuh, heksa, desimal, nama) => {
    if (nama) return SANDI[nama] ?? utuh;
    return String.fromCodePoint(heksa ? Number.parseInt(heksa, 16) : Number(desimal));
  });
