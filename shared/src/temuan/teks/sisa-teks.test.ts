import { SKALA } from '../../kinerja/skala';
import { angkaTeks } from './angka-teks';
import type { Blok } from './blok';

const ACUAN = {
  tahun: 2024,
  kota: null,
  skala: SKALA.permendagri86,
  jumlah: {},
  tercapai: null,
  uang: [],
};
function cek(teks: string) {
  const blok: Blok = { teks, jenis: 'paragraf', lokasi: { berkas: 'x.docx', lembar: '', sel: 'paragraf 1' } };
  return angkaTeks(blok, ACUAN).map((t) => [t.tingkat, t.aturan, t.tercetak, t.seharusnya]);
}
const kalimat = (sisa: string, ekor = '') =>
  `Dari pagu Rp 29.160.800.721, terealisasi Rp12.386.177.788,00${ekor} sehingga tersisa Rp ${sisa}.`;

test('what is left is the difference, to the last rupiah', () => {
  expect(cek(kalimat('16.774.622.933'))).toEqual([]);
  expect(cek(kalimat('16.774.622.393'))).toEqual([['galat', 'sisa', 16_774_622_393, 16_774_622_933]]);
  expect(cek(kalimat('9.000.000'))).toEqual([['peringatan', 'sisa', 9_000_000, 16_774_622_933]]);
});

test('the order of the three does not matter', () => {
  const sisa = (n: string) =>
    cek(`Sisa anggaran sebesar Rp ${n} berasal dari pagu Rp 5.000.000 dengan realisasi Rp 3.750.000.`);
  expect(sisa('1.250.000')).toEqual([]);
  expect(sisa('1.520.000')).toEqual([['galat', 'sisa', 1_520_000, 1_250_000]]);
});

test('its percentage is of what was spent or of what is left, within its rounding', () => {
  const persen = (n: string) => cek(kalimat('16.774.622.933', ` atau ${n}`));
  expect(persen('42,48 %')).toEqual([]);
  expect(persen('42 persen')).toEqual([]);
  expect(persen('57,52 %')).toEqual([]);
  expect(persen('48,42 %')).toEqual([['peringatan', 'persen', 48.42, 42.48]]);
});

test('amounts that are not these three are left alone', () => {
  expect(cek('Pagu Rp 5.000.000 dan Rp 4.000.000, sisa Rp 1.000.000 dan sisa Rp 2.000.000.')).toEqual([]);
  expect(cek('Pagu Rp 5.000.000, sisa Rp 1.000.000, hibah Rp 3.000.000.')).toEqual([]);
  expect(cek('Belanja Rp 5.000.000, Rp 4.000.000, dan Rp 3.000.000.')).toEqual([]);
  expect(cek('Dari pagu Rp 5.000.000 tersisa Rp 1.000.000.')).toEqual([]);
});
