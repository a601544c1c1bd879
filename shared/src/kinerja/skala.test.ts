import { NAMA_SKALA, readSkala, SKALA } from './skala';

test.each([
  ['akip', 'akip'],
  ['Skala AKIP', 'akip'],
  ['AKIP (PermenPANRB 88/2021)', 'akip'],
  ['PermenPAN-RB Nomor 88 Tahun 2021', 'akip'],
  ['predikat SAKIP', 'akip'],
  ['permendagri86', 'permendagri86'],
  ['Permendagri 86/2017', 'permendagri86'],
  ['Permendagri No. 86 Tahun 2017', 'permendagri86'],
  ['Peraturan Menteri Dalam Negeri Nomor 86 Tahun 2017', 'permendagri86'],
  ['IP ASN', 'ipasn'],
  ['Indeks Profesionalitas ASN', 'ipasn'],
  // Unknown, blank, or more than one.
  ['skala dinas', null],
  ['Permendagri 90/2019', null],
  ['Permendagri 86/2017 dan AKIP', null],
  ['', null],
  [null, null],
] as const)('%s names the scale %s', (teks, nama) => {
  expect(readSkala(teks)).toBe(nama);
});

test('every scale is known by its own name, and its classes go down', () => {
  for (const nama of NAMA_SKALA) {
    expect(readSkala(nama)).toBe(nama);
    const batas = SKALA[nama].map((k) => k.batas ?? Number.NEGATIVE_INFINITY);
    expect([...batas].sort((a, b) => b - a)).toEqual(batas);
    expect(SKALA[nama].filter((k) => k.batas === null)).toHaveLength(1);
  }
});
