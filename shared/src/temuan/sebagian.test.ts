import type { IdAturan, Temuan } from '../dasar/temuan';
import { sebutSebagian } from './sebagian';

const temuan = (aturan: IdAturan, tingkat: Temuan['tingkat'], lembar: string, sel: string): Temuan => ({
  aturan,
  tingkat,
  pesan: '',
  lokasi: { berkas: 'Mutasi.xlsx', lembar, sel },
  terkait: [],
  tercetak: null,
  seharusnya: null,
  selisih: null,
});

test('rows, sheets and workbooks that were not read are counted once each', () => {
  const semua = [
    temuan('baris-tak-dikenal', 'galat', 'A', 'B9'),
    temuan('baris-tak-dikenal', 'galat', 'A', 'B9'),
    temuan('baris-tak-dikenal', 'galat', 'A', 'B10'),
    temuan('kepala-tak-dikenal', 'galat', 'B', 'A1'),
    temuan('buku-tak-terbaca', 'galat', '', ''),
  ];
  expect(sebutSebagian(semua)).toContain('1 buku kerja, 1 lembar dan 2 baris berangka tidak terbaca');
  expect(sebutSebagian(semua.slice(0, 1))).toMatch(/^Rekap ini sebagian: 1 baris berangka tidak terbaca/);
});

test('what is no galat lacks no figures', () => {
  expect(sebutSebagian([temuan('baris-tak-dikenal', 'info', 'A', 'B9')])).toBeNull();
  expect(sebutSebagian([temuan('persen', 'galat', 'A', 'B9')])).toBeNull();
});
