import fc from 'fast-check';
import { AKHIR, BUKA, PembacaXml, TEKS, teksXml, uraiXml, XmlRusak } from './pembaca';

/** Every step as a short text; throws for what is not well-formed. */
function langkah(xml: string): string[] {
  const x = new PembacaXml(xml);
  const hasil: string[] = [];
  for (let l = x.maju(); l !== AKHIR; l = x.maju()) {
    hasil.push(l === BUKA ? `<${x.nama}` : l === TEKS ? x.teks : `>${x.nama}`);
  }
  return hasil;
}

test('elements, texts, CDATA, comments; the root’s prefix is left out and no other', () => {
  const xml =
    '\ufeff<?xml version="1.0"?>\n<!-- a < b --><x:a xmlns:x="u"><x:b/>1 &lt; 2<y:c><![CDATA[<&]]></y:c></x:a>\n';
  expect(langkah(xml)).toEqual(['<a', '<b', '>b', '1 < 2', '<y:c', '<&', '>y:c', '>a']);
});

test('attributes in both quotes, with blanks around the sign', () => {
  const x = new PembacaXml(`<a satu="1 &amp; 2" dua = 'x"y' r:id="rId1"/>`);
  x.maju();
  expect([x.sifat('satu'), x.sifat('dua'), x.sifat('tiga'), x.sifatBerawalan('id')]).toEqual([
    '1 & 2',
    'x"y',
    undefined,
    'rId1',
  ]);
});

test.each([
  '',
  '<a>',
  '<a><b></a>',
  '<a></b>',
  '<a/><b/>',
  '<a/>x',
  'x<a/>',
  '<a b=1/>',
  '<a b="1"c="2"/>',
  '<a b="<"/>',
  '<a>&nbsp;</a>',
  '<a>a & b</a>',
  '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>',
  '<a',
  '<a b="1',
  '<a><!-- x</a>',
  '<a><![CDATA[x</a>',
  `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`,
])('refused: %s', (xml) => expect(() => langkah(xml)).toThrow(XmlRusak));

test('numbers of characters, line ends, and what is no character', () => {
  expect(uraiXml('&#65;&#x1F600;a\r\nb\rc&#xD800;&#0;&#xFFFF;')).toBe('A😀a\nb\nc');
});

test('bytes by their mark or declaration; bytes that are no text are refused', () => {
  expect(teksXml(Buffer.from('\ufeff<a>é</a>', 'utf16le'))).toContain('<a>é</a>');
  expect(teksXml(Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a>é</a>', 'latin1'))).toContain(
    'é',
  );
  expect(() => teksXml(Buffer.from('<a>é</a>', 'latin1'))).toThrow(XmlRusak);
});

test('cut anywhere before its end, a document is never read to its end', () => {
  const utuh = '<w><d><r r="1"><c r="A1" t="s"><v>0</v></c><!-- x --><c r="B1"/></r></d></w>';
  for (let p = 0; p < utuh.length; p++) expect(() => langkah(utuh.slice(0, p))).toThrow(XmlRusak);
});

test('any text is read or refused', () => {
  const potong = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="1">',
    '</b>',
    '<c/>',
    'teks',
    '&amp;',
    '&',
    '<',
    '>',
    '"',
    '<!--',
    '-->',
  );
  fc.assert(
    fc.property(fc.array(potong, { maxLength: 12 }), (bagian) => {
      try {
        langkah(bagian.join(''));
      } catch (sebab) {
        expect(sebab).toBeInstanceOf(XmlRusak);
      }
    }),
  );
});
