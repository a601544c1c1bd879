import type { BlokGrafik } from '@lembar-kinerja/shared/laporan/model';
import { opsiGrafik } from './grafik-opsi';

type Titik = { value: number | null; label: { position: string } };

test('labels of two lines stand outside of what lies between them, wherever the lines cross', () => {
  const grafik: BlokGrafik = {
    jenis: 'grafik',
    kunci: 'g',
    judul: 'Perkembangan',
    alt: '',
    satuan: '%',
    bentuk: 'garis',
    kategori: ['2021', '2022', '2023', '2024'],
    seri: [
      { nama: 'Realisasi', nilai: [22.43, 80, 50, 73.76] },
      { nama: 'Target', nilai: [30, 79, 50, null] },
    ],
  };
  const seri = opsiGrafik(grafik).series as { data: Titik[] }[];
  expect(seri.map((s) => s.data.map((t) => t.label.position))).toEqual([
    ['bottom', 'top', 'top', 'top'],
    ['top', 'bottom', 'bottom', 'top'],
  ]);
  expect(seri[0]?.data.map((t) => t.value)).toEqual([22.43, 80, 50, 73.76]);
});
