import { getPengaturan } from '@lembar-kinerja/functions/guna/pengaturan';
import { LibsqlStore } from '@lembar-kinerja/functions/store/libsql';
import fc from 'fast-check';
import { idBidang, namaBidang } from './bidang-folder';
import { lengkapiPengaturan } from './pengaturan-awal';
import { daftarPengguna } from './pengguna';

const PANJANG =
  'Pengukuran Bidang Mutasi dan Promosi Aparatur Sipil Negara Triwulan Empat Tahun Anggaran 2024 perbaikan';

test('nama pendek menjadi id yang terbaca', () => {
  const berkas = ['Pengukuran Mutasi.xlsx', 'Pengukuran Pengadaan dan Pemberhentian.xlsx'];
  expect([...idBidang(berkas).values()]).toEqual(['mutasi', 'pengadaan-dan-pemberhentian']);
});

test('buku kerja bernama panjang, sama, atau tanpa huruf Latin dilayani, masing-masing dengan haknya sendiri', async () => {
  const berkas = [
    `${PANJANG} kedua.xlsx`,
    `${PANJANG} ketiga.xlsx`,
    'Pengukuran Mutasi.xlsx',
    'Pengukuran Mutasi!.xlsx',
    'Pengukuran 人.xlsx',
    'Pengukuran .xlsx',
  ];
  const store = new LibsqlStore(':memory:');
  await lengkapiPengaturan(store, berkas);
  const { bidang, peran } = await getPengaturan(store);
  expect(bidang.map((b) => b.nama)).toEqual(berkas.map(namaBidang));
  expect(new Set(bidang.map((b) => b.id)).size).toBe(berkas.length);
  const orang = daftarPengguna(berkas).filter((o) => o.peran === 'bidang');
  expect(orang.map((o) => peran[o.surel])).toEqual(bidang.map((b) => `bidang:${b.id}`));
});

test('folder dengan lebih banyak buku kerja daripada yang dapat dicatat tetap dilayani', async () => {
  const store = new LibsqlStore(':memory:');
  await lengkapiPengaturan(
    store,
    Array.from({ length: 400 }, (_, i) => `Pengukuran Bagian ${i}.xlsx`),
  );
  expect((await getPengaturan(store)).bidang).toHaveLength(300);
});

test('apa pun nama berkasnya, pengaturan yang dibuat dapat dibaca kembali', () =>
  fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }), { maxLength: 6 }),
      async (nama) => {
        const store = new LibsqlStore(':memory:');
        const berkas = nama.map((n) => `Pengukuran ${n}.xlsx`);
        await lengkapiPengaturan(store, berkas);
        const { bidang } = await getPengaturan(store);
        expect(new Set(bidang.map((b) => b.id)).size).toBe(bidang.length);
      },
    ),
  ));
