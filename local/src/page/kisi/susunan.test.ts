import { CatatanSusunan } from './susunan';

const rentang = (startRow: number, endRow: number) => ({ startRow, endRow, startColumn: 0, endColumn: 9 });
const langkah = (id: string, isi: object) => ({
  id: `sheet.mutation.${id}`,
  params: { subUnitId: 'lembar-1', ...isi },
});
/** As the grid calls it, undoing or not. */
function jalankan(...semua: { batal?: boolean; id: string; params: object }[]): CatatanSusunan {
  const catatan = new CatatanSusunan();
  for (const { batal = false, ...satu } of semua) {
    (catatan as unknown as { membatalkan: boolean }).membatalkan = batal;
    catatan.catat(satu);
  }
  return catatan;
}

test('rows that come, go and move are kept in their order', () => {
  const catatan = jalankan(
    langkah('insert-row', { range: rentang(1, 2) }),
    langkah('remove-rows', { range: rentang(5, 5) }),
    langkah('move-rows', { sourceRange: rentang(3, 4), targetRange: rentang(9, 10) }),
    langkah('set-range-values', { cellValue: {} }),
  );
  expect(catatan.isi()).toEqual([
    { jenis: 'sisip', lembar: 'lembar-1', sumbu: 'baris', dari: 1, banyak: 2 },
    { jenis: 'hapus', lembar: 'lembar-1', sumbu: 'baris', dari: 5, banyak: 1 },
    { jenis: 'pindah', lembar: 'lembar-1', sumbu: 'baris', dari: 3, banyak: 2, ke: 9 },
  ]);
  catatan.tersimpan(2);
  expect(catatan.isi()).toHaveLength(1);
});

test('what is undone never was; the same steps done by hand are two', () => {
  const hapus = langkah('remove-rows', { range: rentang(5, 6) });
  const sisip = langkah('insert-row', { range: rentang(5, 6) });
  expect(jalankan(hapus, { ...sisip, batal: true }).isi()).toEqual([]);
  expect(jalankan(hapus, sisip).isi()).toHaveLength(2);
  const maju = langkah('move-rows', { sourceRange: rentang(3, 4), targetRange: rentang(9, 10) });
  const mundur = langkah('move-rows', { sourceRange: rentang(7, 8), targetRange: rentang(3, 4) });
  expect(jalankan(maju, { ...mundur, batal: true }).isi()).toEqual([]);
});
