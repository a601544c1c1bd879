import type { BuktiRekomendasi } from '@lembar-kinerja/shared/bukti/bukti';
import { saringBukti, unitBukti } from './saring';

const baris = (no: number, unit: string | null, status: BuktiRekomendasi['status']): BuktiRekomendasi => ({
  ...{ no, rekomendasi: `Rekomendasi ${no}`, unit, status },
  tautan: [
    {
      ...{ url: 'https://drive.google.com/file/d/x/view', id: 'x', jenis: 'berkas', keadaan: 'ada' },
      ...{ nama: 'SOP.pdf', diubah: null, sidik: null, dipakaiOleh: [no] },
    },
  ],
});
const MATRIKS = [
  baris(1, 'Sekretariat', 'selesai'),
  baris(2, ' Sub Bagian\nUmum ', 'proses'),
  baris(3, 'Sekretariat', 'proses'),
  { ...baris(4, null, 'selesai'), tautan: [] },
];
const no = (golongan: string, unit: string) => saringBukti(MATRIKS, { golongan, unit }).map((b) => b.no);

test('units once each, in the order of the matrix', () => {
  expect(unitBukti(MATRIKS)).toEqual(['Sekretariat', 'Sub Bagian Umum', 'Tanpa unit']);
});

test('by state, by unit, by both', () => {
  expect(no('', '')).toEqual([1, 2, 3, 4]);
  expect(no('proses', '')).toEqual([2, 3]);
  expect(no('proses', 'Sekretariat')).toEqual([3]);
  expect(no('', 'Sub Bagian Umum')).toEqual([2]);
  expect(no('tanpa-bukti', 'Tanpa unit')).toEqual([4]);
});
