import { butirAngka, readAngkaBersatuan, readButir } from './indikator-banyak';
import { pisahNomor, readNomor } from './nomor-urut';

const gaya = (teks: string) => readNomor(teks)?.urutan.map((u) => `${u.gaya} ${u.ke}`) ?? null;

describe('nomor urut', () => {
  test.each<[string, string[] | null]>([
    ['I', ['romawi-besar 1', 'huruf-besar 9']],
    ['IV.', ['romawi-besar 4']],
    ['B', ['huruf-besar 2']],
    ['c)', ['huruf-kecil) 3']],
    ['12', ['angka 12']],
    ['(3)', ['angka) 3']],
    ['1.2.3', ['angka3 3']],
    ['I.2', ['ruas2-angka 2']],
    ['A.1.b', ['ruas3-huruf-kecil 2']],
    ['1.2.a.', ['ruas3-huruf-kecil 1']],
    ['a.n.', null],
    ['Dinas', null],
    ['2024/2025', null],
    ['', null],
  ])('%s', (teks, harap) => expect(gaya(teks)).toEqual(harap));

  test.each([
    ['1. Penyediaan Jasa', 'Penyediaan Jasa'],
    ['a) Koordinasi', 'Koordinasi'],
    ['IV. Program Pengelolaan', 'Program Pengelolaan'],
    ['1.2 Administrasi Keuangan', 'Administrasi Keuangan'],
    ['I.1.a Penguatan Promosi', 'Penguatan Promosi'],
    ['a.n. Kepala Dinas', 'a.n. Kepala Dinas'],
    ['A Yani', 'A Yani'],
    ['12 Dokumen', '12 Dokumen'],
  ])('di depan nama: %s', (teks, sisa) => expect(pisahNomor(teks).sisa).toBe(sisa));
});

describe('beberapa indikator dalam satu sel', () => {
  const isi = (teks: string) => [...readButir(teks)];
  test('bernomor, sebaris atau berbaris', () => {
    const harap = [
      [0, 'Angka Partisipasi Murni'],
      [1, 'Persentase guru bersertifikat'],
    ];
    expect(isi('1. Angka Partisipasi Murni 2. Persentase guru bersertifikat')).toEqual(harap);
    expect(isi('1.Angka Partisipasi Murni\n2.Persentase guru bersertifikat')).toEqual(harap);
    expect(isi('a) Angka Partisipasi Murni; b) Persentase guru bersertifikat')).toEqual(harap);
    expect(isi('- Angka Partisipasi Murni\n- Persentase guru bersertifikat')).toEqual(harap);
  });
  test('satu indikator tidak terpecah oleh ganti baris, tahun, atau angka di tengah kalimat', () => {
    for (const teks of [
      'Persentase sarana\nyang baik',
      'Jumlah desa tahun 2024. Terlaporkan',
      'Rasio 1. 000 penduduk',
    ]) {
      expect(readButir(teks).size).toBe(1);
    }
  });
  test.each<[string, [number, string][] | null]>([
    [
      '1. 90 % 2. 12 dokumen',
      [
        [0, '90 %'],
        [1, '12 dokumen'],
      ],
    ],
    [
      '1.90\n2.12',
      [
        [0, '90'],
        [1, '12'],
      ],
    ],
    ['2. 12', [[1, '12']]],
    [
      '90\n12',
      [
        [0, '90'],
        [1, '12'],
      ],
    ],
    [
      '90; 12',
      [
        [0, '90'],
        [1, '12'],
      ],
    ],
    ['90', null],
    ['1.234,5', null],
  ])('angkanya: %s', (teks, harap) => {
    const hasil = butirAngka(teks, 2);
    expect(hasil && [...hasil]).toEqual(harap);
  });
});

test.each<[string, number | null, string | null]>([
  ['12 Dokumen', 12, 'Dokumen'],
  ['95,5%', 95.5, '%'],
  ['100 persen', 100, 'persen'],
  ['≥ 80', 80, null],
  ['1.250 Orang', 1250, 'Orang'],
  ['12 Bln', 12, 'Bln'],
  ['67,50 (B)', 67.5, 'B'],
  ['B (67,50)', 67.5, null],
  ['BB', null, null],
])('angka bersatuan: %s', (teks, nilai, satuan) => {
  expect(readAngkaBersatuan(teks, 'bebas')).toMatchObject({ nilai, satuan });
});
test.each(['80-90', 'menunggu DPA', '12 Mei 2024', ''])('bukan angka bersatuan: %s', (teks) => {
  expect(readAngkaBersatuan(teks, 'bebas')).toBeNull();
});
