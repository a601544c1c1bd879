import type { Blok } from '../teks/blok';
import { nomorTabel } from './nomor-tabel';

/** A caption above its table, or a paragraph. */
const naskah = (...baris: string[]): Blok[] =>
  baris.flatMap((teks, i): Blok[] => {
    const lokasi = { berkas: 'LKjIP.docx', lembar: 'BAB', sel: `paragraf ${i + 1}` };
    const paragraf: Blok = { jenis: 'paragraf', teks, lokasi };
    if (!/^Tabel/.test(teks)) return [paragraf];
    return [
      paragraf,
      { ...paragraf, jenis: 'sel', teks: 'No', tabel: { ke: i, baris: 1 } } as unknown as Blok,
    ];
  });
const pesan = (...baris: string[]) => nomorTabel(naskah(...baris)).map((t) => t.pesan);

test('tables counted through the report, or anew in each chapter, in either way of writing', () => {
  expect(pesan('Tabel 1 A', 'Tabel 2 B', 'lihat Tabel 2.')).toEqual([]);
  expect(pesan('Tabel 2.1 A', 'Tabel 3.1 B', 'Tabel 3.2 C', 'pada Tabel 3.2. Sesudah itu')).toEqual([]);
  expect(
    pesan('Tabel II.1 A', 'Tabel III-1 B', 'Tabel III-2 C', 'menurut Tabel III.2 dan Tabel II.1'),
  ).toEqual([]);
});

test('a number used twice, left out, or referred to in vain', () => {
  expect(pesan('Tabel 3.1 A', 'Tabel 3.1 B')).toEqual([
    'Nomor Tabel 3.1 dipakai dua kali; tabel “Tabel 3.1 B” seharusnya Tabel 3.2.',
  ]);
  expect(pesan('Tabel 2.1 A', 'Tabel 3.1 B', 'Tabel 3.3 C')).toEqual([
    'Nomor tabel melompat dari 3.1 ke 3.3 pada “Tabel 3.3 C”.',
  ]);
  expect(pesan('Tabel 2.1 A', 'Tabel 3.1 B', 'Tabel 3.2 C', 'menurut Tabel 3.4')).toEqual([
    'Paragraf 4 merujuk Tabel 3.4, padahal dokumen ini tidak mempunyai tabel bernomor itu (yang ada Tabel 2.1, Tabel 3.1 sampai Tabel 3.2).',
  ]);
  expect(pesan('Tabel 1 A', 'Tabel 3 B')).toEqual(['Nomor tabel melompat dari 1 ke 3 pada “Tabel 3 B”.']);
});

test('another document’s table is not this one’s', () => {
  expect(pesan('Tabel 3.1 A', 'angka pada Tabel 2.4 Renstra')).toEqual([]);
});
