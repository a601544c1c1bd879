import fc from 'fast-check';
import {
  daftarKata,
  type FaktaCapaian,
  kalimatCapaian,
  kalimatEfisiensi,
  kalimatJumlahTercapai,
  kalimatSerapan,
  namaRapi,
  perubahan,
} from './kalimat';

const IKU: FaktaCapaian = {
  indikator: 'Aparatur sesuai standar',
  tahun: 2024,
  satuan: '%',
  target: 81.73,
  realisasi: 73.76,
  capaian: 90.25,
  predikat: 'Tinggi',
};

test('target against realisasi: not reached, reached exactly, exceeded, and by how much', () => {
  expect(kalimatCapaian(IKU)).toBe(
    'Realisasi “Aparatur sesuai standar” tahun 2024 sebesar 73,76 % dari target 81,73 %, sehingga tingkat capaiannya 90,25 % dengan predikat Tinggi. Target belum tercapai, dengan selisih 7,97 poin persentase.',
  );
  expect(kalimatCapaian({ ...IKU, target: 49.84, capaian: 147.99 })).toContain(
    'Target tercapai dan terlampaui 23,92 poin persentase.',
  );
  expect(kalimatCapaian({ ...IKU, target: 73.76, capaian: 100 })).toContain('Target tercapai tepat.');
});

test('less is better: seven cases of twenty-one planned exceed the target', () => {
  const kasus = { ...IKU, satuan: 'Kasus', target: 21, realisasi: 7, capaian: 166.67, negatif: true };
  expect(kalimatCapaian(kasus)).toContain('terlampaui 14 Kasus');
  expect(kalimatCapaian({ ...kasus, realisasi: 30 })).toContain('belum tercapai, dengan selisih 9 Kasus');
});

test('blanks are said, never printed', () => {
  expect(kalimatCapaian({ ...IKU, target: null })).toContain('belum ditetapkan');
  expect(kalimatCapaian({ ...IKU, realisasi: null })).toContain('belum tersedia dari target 81,73 %');
  expect(kalimatSerapan('tahun 2024', null, 1, null)).toBe(
    'Pagu tahun 2024 belum tersedia pada dokumen anggaran.',
  );
});

test('rise and fall: percentage points for a percent, percent for anything else', () => {
  expect(perubahan(73.76, 22.43, '%', 2023)).toBe(
    'naik 51,33 poin persentase dari 22,43 % pada tahun 2023 menjadi 73,76 %',
  );
  expect(perubahan(7, 21, 'Kasus', 2023)).toBe(
    'turun 14 Kasus (66,67 %) dari 21 Kasus pada tahun 2023 menjadi 7 Kasus',
  );
  expect(perubahan(5, 5, '%', 2023)).toContain('tetap');
  expect(perubahan(5, 0, 'Kasus', 2023)).toBe('naik 5 Kasus dari 0 Kasus pada tahun 2023 menjadi 5 Kasus');
});

test('budget: what is left, nothing left, overspent', () => {
  expect(kalimatSerapan('tahun anggaran 2024', 34341934719, 29642392019, 86.32)).toBe(
    'Dari pagu tahun anggaran 2024 sebesar Rp 34.341.934.719 terealisasi Rp 29.642.392.019 atau 86,32 %; sisa pagu Rp 4.699.542.700.',
  );
  expect(kalimatSerapan('x', 10, 10, 100)).toContain('seluruh pagu terserap');
  expect(kalimatSerapan('x', 10, 12, 120)).toContain('realisasi melebihi pagu sebesar Rp 2');
});

test('how many reached their target adds up', () => {
  fc.assert(
    fc.property(fc.array(fc.option(fc.nat(200)), { minLength: 1, maxLength: 80 }), (capaian) => {
      const tercapai = capaian.filter((c) => (c ?? 0) >= 100).length;
      const kalimat = kalimatJumlahTercapai('indikator', capaian);
      if (tercapai === capaian.length) expect(kalimat).toContain(`Seluruh ${tercapai} indikator`);
      else if (tercapai === 0) expect(kalimat).toContain('belum ada yang mencapai target');
      else expect(kalimat).toContain(`target dan ${capaian.length - tercapai} belum`);
    }),
  );
});

test('efficiency: capaian beside serapan', () => {
  const f = { capaian: 90.25, serapan: 21.3, efisiensi: 76.4, kategori: 'efisien' };
  expect(kalimatEfisiensi('IKU 1', f)).toBe(
    'Capaian IKU 1 (90,25 %) lebih tinggi 68,95 poin persentase daripada serapan anggarannya (21,30 %), dengan tingkat efisiensi 76,40 %, sehingga penggunaan sumber dayanya tergolong efisien.',
  );
  expect(kalimatEfisiensi('IKU 1', { ...f, serapan: null })).toContain('tidak dapat dihitung');
});

test('lists and names in running text', () => {
  expect(daftarKata(['a', 'b', 'c'])).toBe('a, b, dan c');
  expect(namaRapi('PROGRAM PENGADAAN DAN MUTASI ASN')).toBe('Program Pengadaan dan Mutasi ASN');
});
