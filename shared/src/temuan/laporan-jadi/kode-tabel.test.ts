import type { BarisRekap, Rekap } from '../../rekap/rekap';
import { kodeTabel } from './kode-tabel';
import { tabelUji } from './tabel-uji';

const baris = (kode: string, nama: string) => ({ kode, nama }) as BarisRekap;
const REKAP = {
  baris: [
    baris('5.03.02', 'PROGRAM KEPEGAWAIAN DAERAH'),
    baris('5.03.02.2.03.0002', 'Pengelolaan Assessment Center'),
    baris('5.03.02.2.03.0003', 'Pengelolaan Diklat'),
    baris('5.03.02.2.01.0001', 'Rapat Koordinasi'),
    baris('5.04.02.2.01.0001', 'Rapat Koordinasi'),
  ],
} as Rekap;

const cek = (...isi: string[][]) => kodeTabel(tabelUji(isi), REKAP);

test('another kode beside a name of the rekap: one finding a table, the other rows related', () => {
  const [satu, ...lain] = cek(
    ['Kode', 'Uraian', 'Pagu'],
    ['5.03.02', 'PROGRAM KEPEGAWAIAN DAERAH', '14.110.534.200'],
    ['5.03.02.2.02.0002', 'Pengelolaan Assessment Center', '10.000.000'],
    ['5.03.20.2.03.0003', 'Pengelolaan  Diklat', '10.000.000'],
  );
  expect(lain).toEqual([]);
  expect(satu).toMatchObject({
    ...{ aturan: 'kode-beda', tingkat: 'peringatan', lokasi: { sel: 'Tabel 1 baris 3 kolom 1' } },
    ...{ tercetak: '5.03.02.2.02.0002', seharusnya: '5.03.02.2.03.0002' },
  });
  expect(satu?.terkait.map((l) => l.sel)).toEqual(['Tabel 1 baris 4 kolom 1']);
});

test('amounts, running numbers, figures after the name, and names that stand twice are no kode to be held', () => {
  expect(
    cek(
      ['1', 'PROGRAM KEPEGAWAIAN DAERAH', '14.110.534.200'],
      ['15.050.266.521', 'PROGRAM KEPEGAWAIAN DAERAH'],
      ['1.2', 'Pengelolaan Diklat', '3.19'],
      ['5.09.01.2.01.0001', 'Rapat Koordinasi'],
    ),
  ).toEqual([]);
});
