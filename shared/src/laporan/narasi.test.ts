import { sebaris, uraiNarasi } from './narasi';

const rujuk = (teks: string) => `<${teks}>`;

test('emphasis and references in one paragraph; a lone star is a star', () => {
  expect(sebaris('**Capaian {{a:1}}** naik *pesat*, 2 * 3 {{b}}.', rujuk)).toEqual([
    { teks: 'Capaian ', tebal: true },
    { teks: '<a:1>', tebal: true },
    ' naik ',
    { teks: 'pesat', miring: true },
    ', 2 * 3 ',
    '<b>',
    '.',
  ]);
  expect(sebaris('**{{tabel:x}}**', (t) => ({ rujukan: t }))).toEqual([{ rujukan: 'tabel:x' }]);
});

test('paragraphs, lists, subheadings and a table with its caption, in order', () => {
  const naskah = [
    'Baris satu',
    'dan dua.',
    '',
    '# Tugas {{n}}',
    '- butir a',
    '• butir b',
    '1. satu',
    '2) dua',
    'Tabel [uji]: Hasil uji',
    '| Nama | Nilai |',
    '|---|---|',
    '| x | {{v}} |',
    '| y |  |',
  ].join('\r\n');
  const blok = uraiNarasi(naskah, rujuk);
  expect(blok.map((b) => b.jenis)).toEqual(['paragraf', 'judul', 'daftar', 'daftar', 'tabel']);
  expect(blok[0]).toMatchObject({ isi: ['Baris satu dan dua.'] });
  expect(blok[1]).toMatchObject({ teks: 'Tugas <n>', tanpaNomor: true });
  expect(blok[2]).toMatchObject({ berurut: false, butir: [['butir a'], ['butir b']] });
  expect(blok[3]).toMatchObject({ berurut: true, butir: [['satu'], ['dua']] });
  expect(blok[4]).toMatchObject({ kunci: 'uji', judul: 'Hasil uji' });
  const tabel = blok[4];
  if (tabel?.jenis !== 'tabel') throw new Error('tidak ada tabel');
  expect(tabel.baris.map((b) => b.map((s) => s.isi.join('')))).toEqual([
    ['x', '<v>'],
    ['y', '–'],
  ]);
});
