import fc from 'fast-check';
import type { Lembar, Nilai } from '../dasar/kisi';
import { lengkapiNilai, nilaiRumus } from './hitung';

/** A text beginning with `=` is a formula without its value. */
function lembar(nama: string, isi: Nilai[][]): Lembar {
  const isRumus = (n: Nilai): n is string => typeof n === 'string' && n.startsWith('=');
  return {
    nama,
    nilai: isi.map((b) => b.map((n) => (isRumus(n) ? null : n))),
    rumus: isi.map((b) => b.map((n) => (isRumus(n) ? n : null))),
    gabungan: [],
    tautan: {},
  };
}
const hitung = (...l: Lembar[]) =>
  lengkapiNilai({ id: 'x', berkas: 'x', revisi: null, lembar: l }).lembar.map((x) => x.nilai);

test('jumlah, selisih, dan persen dari lembar Kecamatan tanpa nilai tersimpan', () => {
  const isi = lembar('E81', [
    [120_000_000, 118_500_000, '=B1/A1*100', '=A1-B1'],
    [80_000_000, 40_000_000, '=IF(A2=0,0,ROUND(B2/A2*100;2))', '=A2-B2'],
    ['=SUM(A1:A2)', '=B1+B2', '=IFERROR(B3/A3,0)*100', '=SUM(D1:D2)'],
  ]);
  expect(hitung(isi)[0]?.[2]).toEqual([200_000_000, 158_500_000, 79.25, 41_500_000]);
  expect(hitung(isi)[0]?.[1]?.[2]).toBe(50);
});

test.each<[string, Nilai]>([
  ['=A1/B9', '#DIV/0!'],
  ['=IFERROR(A1/B9,"-")', '-'],
  ['=AVERAGE(A1:B1)', 150],
  ['=-A1^2', 10_000],
  ['=SUM(A1:B1)*10%', 30],
  ['="TW "&1', 'TW 1'],
  ['=A1>B1', false],
  ['=MAX(A1:B1)-MIN(A1:B1)', 100],
  ['=AVERAGE(B8:B9)', '#DIV/0!'],
  ['=CAPAIAN(A1,B1)', null],
  ['=[1]Sheet1!A1', null],
  ['=SUM(A:A)', 100],
  ['=SUM($A:$XFD)', 300],
  ['=SUM(1:1048576)', 300],
  ['=SUM(A2:A9:B1)', 300],
  ['=OFFSET(A1,0,1)', 200],
  ['=SUM(OFFSET(A1,0,0,1,COUNTA(1:1)))', 300],
  ['=SUM(A1:INDEX(1:1,2))', 300],
  ['=INDEX(A1:B1,2)', 200],
  ['=OFFSET(A1,-1,0)', '#REF!'],
  ['=INDEX(A1:B1,5,1)', '#REF!'],
  ['=ROWS(A:A)', null],
  ['=Nama*2', null],
  ['=TRUE', 1],
  ['=__proto__()', null],
  ['=toString(1)', null],
])('%s', (rumus, nilai) => {
  expect(nilaiRumus(lembar('S', [[100, 200]]), rumus)).toEqual(nilai);
});

test('antarlembar, dan lingkaran rumus tidak menggantung', () => {
  const a = lembar('Rekap Kec.', [["='TW 1'!A1*2", '=C1', '=B1', '=SUM(A1:B1)']]);
  const b = lembar('TW 1', [[21]]);
  expect(hitung(a, b)[0]).toEqual([[42, null, null, null]]);
});

test('rantai panjang berhenti tanpa memenuhi tumpukan', () => {
  const isi = Array.from({ length: 5000 }, (_, i) => [i === 4999 ? 1 : `=A${i + 2}+1`]);
  expect(() => hitung(lembar('S', isi))).not.toThrow();
});

test('teks apa pun sebagai rumus memberi nilai, galat sel, atau kosong', () => {
  const potongan = fc.constantFrom(
    'A1',
    'B2:C3',
    'SUM(',
    ')',
    '+',
    '-',
    '*',
    '/',
    '^',
    '%',
    '"x"',
    '1',
    ',',
    ';',
    'IF(',
    ' ',
    '(',
    "'S'!",
    '&',
    '<>',
  );
  fc.assert(
    fc.property(fc.array(potongan, { maxLength: 14 }), (bagian) => {
      const nilai = nilaiRumus(
        lembar('S', [
          [1, 'a'],
          [null, 2],
        ]),
        `=${bagian.join('')}`,
      );
      expect(['number', 'string', 'boolean', 'object']).toContain(typeof nilai);
    }),
  );
});

describe('nama yang didefinisikan', () => {
  const acuan = lembar('Acuan', [
    ['Kode', 120, 1],
    [2, 3, 4],
    [5, null, null],
  ]);
  const nama = (isi: Record<string, string>, setempat: Record<string, string> = {}) => [
    ...Object.entries(isi).map(([n, teks]) => ({ nama: n, lembar: null, isi: teks })),
    ...Object.entries(setempat).map(([n, teks]) => ({ nama: n, lembar: 'S 1', isi: teks })),
  ];
  const dengan = (rumus: string, isi: ReturnType<typeof nama>) =>
    lengkapiNilai({
      id: 'x',
      berkas: 'x',
      revisi: null,
      lembar: [lembar('S 1', [[7, rumus]]), acuan],
      nama: isi,
    }).lembar[0]?.nilai[0]?.[1];

  test.each<[string, Record<string, string>, Nilai]>([
    ['=A1*BatasAtas', { BatasAtas: '1.2' }, 8.4],
    ['=batasatas', { BatasAtas: 'Acuan!$B$1' }, 120],
    ['="Dinas "&Teks', { Teks: '"Contoh"' }, 'Dinas Contoh'],
    ['=SUM(Baris)', { Baris: 'Acuan!$2:$2' }, 9],
    ['=SUM(Kolom)', { Kolom: "'Acuan'!$A:$A" }, 7],
    ['=SUM(Semua)', { Semua: 'Acuan!$A$1:$XFD$1048576' }, 135],
    ['=SUM(Dinamis)', { Dinamis: 'OFFSET(Acuan!$A$2,0,0,COUNTA(Acuan!$A:$A)-1,1)' }, 7],
    ['=SUM(Dinamis)', { Dinamis: 'Acuan!$A$2:INDEX(Acuan!$A:$A,COUNTA(Acuan!$A:$A))' }, 7],
    ['=Dua+1', { Satu: '5', Dua: 'Satu*2' }, 11],
    ['=Kinerja_é.1', { 'Kinerja_é.1': '3' }, 3],
    ['=Relatif', { Relatif: 'Acuan!B1' }, null],
    ['=Rusak', { Rusak: '#REF!' }, null],
    ['=Lingkar', { Lingkar: 'Lingkar+Lingkar' }, null],
  ])('%s dengan %j', (rumus, isi, nilai) => expect(dengan(rumus, nama(isi))).toEqual(nilai));

  test('nama yang sama di lembar sendiri didahulukan; nama lembar lain dengan tanda serunya', () => {
    const dua = nama({ Nilai: '1' }, { Nilai: '2' });
    expect(dengan('=Nilai', dua)).toBe(2);
    expect(dengan("='S 1'!Nilai", dua)).toBe(2);
    expect(dengan('=Acuan!Nilai', dua)).toBe(1);
  });

  test('nama yang berlipat dua tiap tingkat tidak menahan pembacaan', () => {
    const berlipat = Object.fromEntries(
      Array.from({ length: 60 }, (_, i) => [`N_${i}`, `N_${i + 1}+N_${i + 1}`]),
    );
    expect(dengan('=N_0', nama({ ...berlipat, N_60: '1' }))).toBeNull();
  });
});
