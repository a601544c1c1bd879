import { namaTunggal } from './nama-buku';

const buku = (...pasangan: [string, string][]) => pasangan.map(([id, berkas]) => ({ id, berkas }));
const tanpa = () => null;

test('a title that one workbook has stays as it is', () => {
  const semua = buku(['1', 'Pengukuran Mutasi'], ['2', 'Dokumen Kinerja']);
  expect(namaTunggal(semua, tanpa)).toEqual(semua);
});

test('equal titles are told apart by what the settings call the workbook, else by its id', () => {
  const semua = buku(
    ['abc-111111', 'Pengukuran 2024'],
    ['abc-222222', 'pengukuran 2024.xlsx'],
    ['3', 'Lain'],
  );
  const sebut = (id: string) => (id === 'abc-111111' ? 'Mutasi' : null);
  expect(namaTunggal(semua, sebut).map((b) => b.berkas)).toEqual([
    'Pengukuran 2024 (Mutasi)',
    'pengukuran 2024.xlsx (222222)',
    'Lain',
  ]);
});

test('whatever the titles and the settings say, no two names are alike', () => {
  const semua = buku(['x-000001', 'A'], ['x-000002', 'A'], ['x-000003', 'A (Mutasi)']);
  const nama = namaTunggal(semua, () => 'Mutasi').map((b) => b.berkas.toLowerCase());
  expect(new Set(nama).size).toBe(3);
});
