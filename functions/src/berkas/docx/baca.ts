/** An existing report (.docx) as blocks of text with their place: paragraphs, headings and table cells in reading order. */
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import type { Blok } from '@lembar-kinerja/shared/temuan/teks/blok';
import { strFromU8 } from 'fflate';
import { bukaZip } from '../zip/buka';
import { isiZip } from '../zip/isi';
import { PenyusunBlok } from './baca-blok';
import { bacaXml, XmlRusak } from './baca-xml';

/** Unpacked size above which a document is refused; a report of 200 pages has some 5 MB of text parts. */
const UKURAN_MAKS = 64 * 1024 * 1024;
const ISI = 'word/document.xml';
const GAYA = 'word/styles.xml';
const BAGIAN = /^word\/(document|styles)\.xml$/;

/**
 * Blocks of the document's body; headers, footers, notes and deleted text are left out, and so are lists of contents.
 * Throws `Kesalahan` (`laporan/…`) for anything that is no readable .docx.
 */
export function readDocx(isi: Uint8Array, berkas: string): Blok[] {
  if (isi.length < 4 || isi[0] !== 0x50 || isi[1] !== 0x4b)
    throw new Kesalahan('laporan/bukan-docx', { berkas });
  const zip = isiZip(isi, BAGIAN);
  if (zip === null) throw new Kesalahan('laporan/rusak', { berkas });
  if (zip.bersandi || !zip.nama.includes(ISI)) throw new Kesalahan('laporan/bukan-docx', { berkas });
  if (zip.ukuran > UKURAN_MAKS) throw new Kesalahan('laporan/terlalu-besar', { berkas });
  try {
    const bagian = bukaZip(isi, BAGIAN, UKURAN_MAKS);
    const teks = (nama: string) => (bagian[nama] === undefined ? '' : strFromU8(bagian[nama]));
    const penyusun = new PenyusunBlok(berkas, gayaJudul(teks(GAYA)));
    for (const tanda of bacaXml(teks(ISI))) penyusun.terima(tanda);
    return penyusun.selesai();
  } catch (sebab) {
    if (sebab instanceof Kesalahan) throw sebab;
    // The unpacker throws its own errors for damaged parts.
    throw new Kesalahan('laporan/rusak', { berkas });
  }
}

/** Ids of the styles that are headings, by their built-in name or their outline level. */
function gayaJudul(xml: string): Set<string> {
  const hasil = new Set<string>();
  let kini = '';
  try {
    for (const { jenis, nama, sifat } of bacaXml(xml)) {
      if (jenis !== 'buka') continue;
      if (nama === 'w:style') kini = sifat['w:styleId'] ?? '';
      const bernama = nama === 'w:name' && /^(heading \d|title)$/i.test(sifat['w:val'] ?? '');
      if (bernama || (nama === 'w:outlineLvl' && Number(sifat['w:val']) < 9)) hasil.add(kini);
    }
  } catch (sebab) {
    // A document with damaged styles still has its text.
    if (!(sebab instanceof XmlRusak)) throw sebab;
  }
  return hasil;
}
