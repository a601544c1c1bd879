import fc from 'fast-check';
import { readTautan } from './tautan';

const A = '1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC';
const B = '1nDjlFE4D3Fac3l1eLGEE2DbDupbfnoQx';
const berkas = (id: string) => `https://drive.google.com/file/d/${id}/view?usp=drive_link`;
const id = (teks: string, kaya?: string[]) => readTautan(teks, kaya).map((t) => t.id);

test('one link', () => {
  expect(readTautan(berkas(A))).toEqual([{ url: berkas(A), id: A, jenis: 'berkas', resourceKey: null }]);
});

test.each([
  ['on lines of their own', `${berkas(A)}\n${berkas(B)}`],
  ['with words around', `1. Notulen: ${berkas(A)}, dan daftar hadir (${berkas(B)}).`],
  ['separated by a comma only', `${berkas(A)},${berkas(B)}`],
  ['glued together', `${berkas(A)}${berkas(B)}`],
  ['without https', `drive.google.com/file/d/${A}/view; drive.google.com/open?id=${B}`],
  ['the same one twice', `${berkas(A)} ${berkas(A)} ${berkas(B)}`],
  ['with invisible marks', `\ufeff${berkas(A)}\u200b\u00a0${berkas(B)}`],
])('several in a cell: %s', (_, teks) => {
  expect(id(teks)).toEqual([A, B]);
});

test.each([
  [
    'inside the id',
    `https://drive.google.com/file/d/1rQiWGYml142E3\nLWmDEAWZk9bPHrpTGvC/view?usp=drive_link`,
  ],
  ['inside the host', `https://drive.goo\ngle.com/file/d/${A}/view?usp=drive_link`],
  ['behind the scheme', `https://\ndrive.google.com/file/d/${A}/view?usp=drive_link`],
  ['inside the scheme', `https: // drive.google.com/file/d/${A}/view?usp=drive_link`],
  ['behind the id', `https://drive.google.com/file/d/${A}\n/view?usp=drive_link`],
  ['inside view', `https://drive.google.com/file/d/${A}/vi\new?usp=drive_link`],
  ['inside usp', `https://drive.google.com/file/d/${A}/view?usp=drive\n_link`],
  [
    'in many places',
    `https://drive.google.com\n/file/d/1rQiW GYml142E3\r\n LWmDEAWZk9bPHrpTGvC/view\n?usp=drive_link`,
  ],
])('a link broken %s is whole again', (_, teks) => {
  expect(readTautan(teks).map((t) => t.url)).toEqual([berkas(A)]);
});

test('a broken link to a Google document (44 letters)', () => {
  const panjang = '1aBcDeFgHiJkLmNoPqRsTuVwXyZ0123456789-_AbCdE';
  expect(
    id(`https://docs.google.com/document/d/${panjang.slice(0, 33)}\n${panjang.slice(33)}/edit?usp=sharing`),
  ).toEqual([panjang]);
});

test('words after a link are not part of it', () => {
  expect(id(`https://drive.google.com/file/d/${A} notulen rapat`)).toEqual([A]);
  expect(readTautan(`${berkas(A)} dan notulen/view`).map((t) => t.url)).toEqual([berkas(A)]);
});

test('links behind rich text join those in the text', () => {
  expect(id('Notulen rapat', [berkas(A), berkas(B)])).toEqual([A, B]);
  expect(id(berkas(A), [`https://drive.google.com/open?id=${A}`, berkas(B)])).toEqual([A, B]);
});

test('the stump that a spreadsheet links of a broken one is not a second link', () => {
  const teks = `https://drive.google.com/file/d/1rQiWGYml142E3\nLWmDEAWZk9bPHrpTGvC/view?usp=drive_link`;
  expect(id(teks, ['https://drive.google.com/file/d/1rQiWGYml142E3'])).toEqual([A]);
});

test.each([
  'http://169.254.169.254/latest/meta-data/',
  'file:///etc/passwd',
  'javascript:alert(1)',
  'https://drive.google.com.evil.example/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'https://drive.google.com@evil.example/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'https://xn--drve-5pa.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'https://www.google.com/url?q=https://drive.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'https://evil.example/https://drive.google.com/file/d/1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC/view',
  'https://evil.example/x.google.com/drive.google.com/open?id=1rQiWGYml142E3LWmDEAWZk9bPHrpTGvC',
  'www.samarindakota.example/lkjip.pdf',
])('%s is seen, whole, and has no id: it is never looked up', (url) => {
  const harapan = [{ url, id: null, jenis: 'lain', resourceKey: null }];
  expect(readTautan(`Bukti: ${url}`)).toEqual(harapan);
  expect(readTautan(null, [url])).toEqual(harapan);
});

test('a cell without links gives none', () => {
  expect(readTautan(null)).toEqual([]);
  expect(readTautan('Catatan: lihat lemari arsip, rak 2/3')).toEqual([]);
});

test('a link broken anywhere, any number of times, is read as the whole one', () => {
  const potongan = fc.array(fc.integer({ min: 1, max: berkas(A).length - 1 }), {
    minLength: 1,
    maxLength: 5,
  });
  const spasi = fc.constantFrom(' ', '\n', '\r\n', ' \n ');
  fc.assert(
    fc.property(potongan, spasi, (letak, jeda) => {
      const tempat = [...new Set(letak)].filter((i) => i > 'https://'.length).sort((a, b) => b - a);
      const teks = tempat.reduce((t, i) => t.slice(0, i) + jeda + t.slice(i), berkas(A));
      expect(id(teks)).toEqual([A]);
    }),
  );
});
