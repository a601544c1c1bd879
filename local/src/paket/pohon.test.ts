import { XmlRusak } from '@lembar-kinerja/functions/berkas/xml/pembaca';
import { anakPertama, bacaPohon, setSifat, setTeks, sifat, sifatBerawalan, tulisPohon } from './pohon';

const XML = `\ufeff<?xml version="1.0"?>\r\n<!-- a --><x:a xmlns:x='u'  x:b = "1 &amp; 2" r:id='r"1'><x:c  k=">"/>\n <y:d><![CDATA[<&]]> &lt;</y:d><x:e ></x:e></x:a>\n`;

test('written again, a part is what it was to the last blank', () => {
  expect(tulisPohon(bacaPohon(XML))).toBe(XML.slice(1));
});

test('one attribute and one text change, and nothing else', () => {
  const pohon = bacaPohon(XML);
  const c = anakPertama(pohon.akar, 'c');
  const d = anakPertama(pohon.akar, 'y:d');
  if (!c || !d) throw new Error('tidak ada');
  expect([sifat(c, 'k'), sifatBerawalan(pohon.akar, 'id')]).toEqual(['>', 'r"1']);
  setSifat(c, 'k', '<"');
  setSifat(c, 'm', 2);
  setTeks(d, 'a & b');
  expect(tulisPohon(pohon)).toBe(
    XML.slice(1).replace('k=">"', 'k="&lt;&quot;" m="2"').replace('<![CDATA[<&]]> &lt;', 'a &amp; b'),
  );
});

test.each([
  '',
  '<a>',
  '<a><b></a>',
  '<a></b>',
  '<a/><b/>',
  'x<a/>',
  '<a b="1',
  '<!DOCTYPE a><a/>',
  '<a><!-- </a>',
])('refused: %s', (xml) => expect(() => bacaPohon(xml)).toThrow(XmlRusak));
