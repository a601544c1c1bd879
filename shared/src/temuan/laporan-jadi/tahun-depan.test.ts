import type { Blok } from '../teks/blok';
import { tahunDepan } from './tahun-depan';

const blok = (...isi: [Blok['jenis'], string][]): Blok[] =>
  isi.map(([jenis, teks], i) => ({
    ...{ jenis, teks },
    lokasi: { berkas: 'x.docx', lembar: '', sel: `paragraf ${i + 1}` },
  }));
const cek = (tahun: number | null, ...isi: [Blok['jenis'], string][]) =>
  tahunDepan(blok(...isi), tahun).map((t) => [t.lokasi.sel, t.tercetak, t.seharusnya]);
const BAB: [Blok['jenis'], string] = ['judul', 'BAB I PENDAHULUAN'];

test('the cover and the foreword name this year only', () => {
  expect(
    cek(
      2024,
      ['paragraf', 'LAPORAN KINERJA INSTANSI PEMERINTAH'],
      ['paragraf', 'TAHUN 2023'],
      [
        'paragraf',
        'Puji syukur atas selesainya Laporan Kinerja Instansi Pemerintah (LKjIP) Kota Contoh Tahun 2025. Semoga berguna.',
      ],
      BAB,
    ),
  ).toEqual([
    ['paragraf 2', 2023, 2024],
    ['paragraf 3', 2025, 2024],
  ]);
});

test('this year, a year with its reason, what stands after BAB I, and a report of unknown year are left alone', () => {
  const benar: [Blok['jenis'], string][] = [
    ['paragraf', 'TAHUN 2024'],
    ['paragraf', 'Evaluasi atas LKjIP Tahun 2023 telah ditindaklanjuti.'],
    ['paragraf', 'Peraturan tentang laporan kinerja tahun 2014.'],
    BAB,
    ['paragraf', 'TAHUN 2023'],
  ];
  expect(cek(2024, ...benar)).toEqual([]);
  expect(cek(null, ['paragraf', 'TAHUN 2023'], BAB)).toEqual([]);
});
