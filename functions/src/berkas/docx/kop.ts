/** Puts a template's letterhead in the place that the writer kept for it: the first roman page. */
import { strFromU8, strToU8 } from 'fflate';
import type { BagianDocx } from './rapi';
import type { Kop, Templat } from './templat';

/** Text of the header that is replaced. */
export const TEMPAT_KOP = 'LEMBAR-KINERJA-KOP';

export function pasangTemplat(bagian: BagianDocx, templat: Templat): BagianDocx {
  const hasil = { ...bagian };
  if (templat.tema) hasil['word/theme/theme1.xml'] = templat.tema;
  if (templat.kop) pasangKop(hasil, templat.kop);
  return hasil;
}

function pasangKop(bagian: BagianDocx, kop: Kop): void {
  const tempat = Object.entries(bagian).find(
    ([n, isi]) => /^word\/header\d+\.xml$/.test(n) && strFromU8(isi).includes(TEMPAT_KOP),
  );
  if (!tempat) return;
  const [nama, lama] = tempat;
  bagian[nama] = strToU8(denganJarak(denganTandaAir(kop.xml, strFromU8(lama))));
  // Pictures keep their kind and get a name of their own beside those of the charts.
  const alih = (target: string) => target.replace(/^media\//, 'media/kop-');
  for (const [target, data] of Object.entries(kop.gambar)) bagian[`word/${alih(target)}`] = data;
  if (kop.rels) {
    const rels = kop.rels.replace(/Target="(media\/[^"]+)"/g, (_, t: string) => `Target="${alih(t)}"`);
    bagian[`word/_rels/${nama.replace('word/', '')}.rels`] = strToU8(rels);
  }
  const jenis = new Set(Object.keys(kop.gambar).map((t) => (t.split('.').pop() ?? '').toLowerCase()));
  const isi = '[Content_Types].xml';
  let daftar = strFromU8(bagian[isi] as Uint8Array);
  for (const akhiran of jenis) {
    if (daftar.includes(`Extension="${akhiran}"`)) continue;
    const mime = `image/${akhiran === 'jpg' ? 'jpeg' : akhiran}`;
    daftar = daftar.replace(/(<Types\b[^>]*>)/, `$1<Default Extension="${akhiran}" ContentType="${mime}"/>`);
  }
  bagian[isi] = strToU8(daftar);
}

/** Room below a letterhead: a page's first heading would stand right under its line. */
function denganJarak(kop: string): string {
  const jarak =
    '<w:p><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="exact"/></w:pPr></w:p>';
  return kop.replace(/<\/w:hdr>\s*$/, `${jarak}</w:hdr>`);
}

/** A draft's watermark goes along with the letterhead. */
function denganTandaAir(kop: string, tempat: string): string {
  const airnya = /<w:r>(?:(?!<\/w:r>)[\s\S])*<w:pict>[\s\S]*?<\/w:pict>[\s\S]*?<\/w:r>/.exec(tempat)?.[0];
  if (!airnya) return kop;
  const nama = {
    v: 'urn:schemas-microsoft-com:vml',
    o: 'urn:schemas-microsoft-com:office:office',
    w10: 'urn:schemas-microsoft-com:office:word',
  };
  const akar = Object.entries(nama).reduce(
    (xml, [awalan, uri]) =>
      xml.includes(`xmlns:${awalan}=`) ? xml : xml.replace(/<w:hdr\b/, `<w:hdr xmlns:${awalan}="${uri}"`),
    kop,
  );
  const ekor = akar.lastIndexOf('</w:p>');
  return ekor < 0 ? akar : `${akar.slice(0, ekor)}${airnya}${akar.slice(ekor)}`;
}
