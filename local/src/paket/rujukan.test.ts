import fc from 'fast-check';
import { buatGeseran, type UbahSusunan } from './geseran';
import { type Kotak, teksKotak, uraiKotak } from './kotak';
import { geserRelatif, ubahRujukan } from './rujukan';

const sisip = (dari: number, banyak = 1, sumbu: 'baris' | 'kolom' = 'baris'): UbahSusunan => ({
  jenis: 'sisip',
  lembar: '',
  sumbu,
  dari,
  banyak,
});
const hapus = (dari: number, banyak = 1, sumbu: 'baris' | 'kolom' = 'baris'): UbahSusunan => ({
  jenis: 'hapus',
  lembar: '',
  sumbu,
  dari,
  banyak,
});
/** The formula on the sheet that changes, whose name is `Data`. */
const ubah = (rumus: string, satu: UbahSusunan): string => {
  const geseran = buatGeseran(satu);
  return ubahRujukan(rumus, {
    rujukan: (kotak, lembar) => (lembar === null || lembar === 'Data' ? geseran.kotak(kotak) : kotak),
  });
};

test.each([
  ['A1+B5', 'A1+B6'],
  ['$A$5:$B$9', '$A$6:$B$10'],
  ['SUM(A3:A9)', 'SUM(A3:A10)'],
  ['SUM(A9:A3)', 'SUM(A10:A3)'],
  ['SUM(A:A)+SUM($B:$C)', 'SUM(A:A)+SUM($B:$C)'],
  ['SUM(2:7)+SUM($5:$5)', 'SUM(2:8)+SUM($6:$6)'],
  ['Data!B5+Lain!B5', 'Data!B6+Lain!B5'],
  ["'Data'!B5+'Data 2'!B5", "'Data'!B6+'Data 2'!B5"],
  ['"B5"&B5', '"B5"&B6'],
  ['LOG10(B5)+TW5_1+Tarif.B5', 'LOG10(B6)+TW5_1+Tarif.B5'],
  ['[1]Data!B5+[2]!Nama', '[1]Data!B5+[2]!Nama'],
  ['Tabel[[#This Row],[B5]]+SUM(Tabel[B5])', 'Tabel[[#This Row],[B5]]+SUM(Tabel[B5])'],
  ['Jan:Mar!B5', 'Jan:Mar!B5'],
  ['1E5+5.5E-3+B5', '1E5+5.5E-3+B6'],
  ['#REF!+B5', '#REF!+B6'],
  ['OFFSET(B5,0,0,COUNTA(Data!$A:$A)-1,1)', 'OFFSET(B6,0,0,COUNTA(Data!$A:$A)-1,1)'],
  ['B5#+@B5', 'B6#+@B6'],
  [
    'IFERROR(__xludf.DUMMYFUNCTION("CAPAIAN(D5,""B5"")"),81.3)',
    'IFERROR(__xludf.DUMMYFUNCTION("CAPAIAN(D6,""B5"")"),81.3)',
  ],
])('a row before row 5: %s', (lama, baru) => expect(ubah(lama, sisip(4))).toBe(baru));

test.each([
  ['A5+B6', '#REF!+B5'],
  ['SUM(A5:A9)', 'SUM(A5:A8)'],
  ['SUM(A2:A5)', 'SUM(A2:A4)'],
  ['SUM(A5:B5)', 'SUM(#REF!)'],
  ['Data!$A$5', 'Data!#REF!'],
])('row 5 is gone: %s', (lama, baru) => expect(ubah(lama, hapus(4))).toBe(baru));

test('columns, and a shared formula at another cell', () => {
  expect(ubah('SUM(B:D)+$C1+AA$7', sisip(2, 2, 'kolom'))).toBe('SUM(B:F)+$E1+AC$7');
  expect(ubah('SUM(1:3)+C1', hapus(2, 1, 'kolom'))).toBe('SUM(1:3)+#REF!');
  expect(geserRelatif('A1+$A1+A$1+$A$1+SUM(B:B)+SUM(2:3)', 2, 1)).toBe('B3+$A3+B$1+$A$1+SUM(C:C)+SUM(4:5)');
  expect(geserRelatif('A1', -1, 0)).toBe('#REF!');
});

test.each([
  ["Acuan!A1+'Acuan'!B2", "'Jum''at 2024'!A1+'Jum''at 2024'!B2"],
  ['Acuan!Nama+Acuan2!A1', "'Jum''at 2024'!Nama+Acuan2!A1"],
  ['"Acuan!A1"', '"Acuan!A1"'],
  ['[1]Acuan!A1', '[1]Acuan!A1'],
])('a sheet with another name: %s', (lama, baru) => {
  const lembar = (nama: string) => (nama === 'Acuan' ? "Jum'at 2024" : nama);
  expect(ubahRujukan(lama, { lembar })).toBe(baru);
});
test('a sheet that is gone', () => {
  expect(ubahRujukan('Acuan!A1*2+Acuan!Nama', { lembar: () => null })).toBe('#REF!*2+#REF!');
});

const angka = fc.integer({ min: 0, max: 30 });
const kotak = fc.tuple(angka, angka, angka, angka).map(
  ([a, b, c, d]): Kotak => ({
    b1: Math.min(a, b),
    b2: Math.max(a, b),
    k1: Math.min(c, d),
    k2: Math.max(c, d),
  }),
);
const sumbu = fc.constantFrom('baris' as const, 'kolom' as const);
const banyak = fc.integer({ min: 1, max: 6 });

test('inserted and deleted again, every formula is what it was', () => {
  fc.assert(
    fc.property(
      fc.array(kotak, { minLength: 1, maxLength: 4 }),
      angka,
      banyak,
      sumbu,
      (isi, dari, n, arah) => {
        const rumus = isi.map((k) => `SUM(${teksKotak(k)})`).join('+');
        expect(ubah(ubah(rumus, sisip(dari, n, arah)), hapus(dari, n, arah))).toBe(rumus);
      },
    ),
  );
});

test('a block becomes what its cells become', () => {
  fc.assert(
    fc.property(kotak, angka, banyak, sumbu, fc.boolean(), (k, dari, n, arah, masuk) => {
      const geseran = buatGeseran(masuk ? sisip(dari, n, arah) : hapus(dari, n, arah));
      const sel: { b: number; k: number }[] = [];
      for (let b = k.b1; b <= k.b2; b++) {
        for (let kk = k.k1; kk <= k.k2; kk++) {
          const satu = geseran.sel(b, kk);
          if (satu) sel.push(satu);
        }
      }
      const tepi = (nama: 'b' | 'k') => sel.map((s) => s[nama]);
      const harus =
        sel.length === 0
          ? null
          : {
              b1: Math.min(...tepi('b')),
              b2: Math.max(...tepi('b')),
              k1: Math.min(...tepi('k')),
              k2: Math.max(...tepi('k')),
            };
      expect(geseran.kotak(k)).toEqual(harus);
    }),
  );
});

test('moved rows are a permutation, there and back', () => {
  fc.assert(
    fc.property(angka, banyak, angka, (dari, n, tujuan) => {
      const ke = tujuan > dari && tujuan < dari + n ? dari : tujuan;
      const maju = buatGeseran({ jenis: 'pindah', lembar: '', sumbu: 'baris', dari, banyak: n, ke });
      const awal = ke > dari ? ke - n : ke;
      const balik = ke > dari ? dari : dari + n;
      const mundur = buatGeseran({
        jenis: 'pindah',
        lembar: '',
        sumbu: 'baris',
        dari: awal,
        banyak: n,
        ke: balik,
      });
      const baru = Array.from({ length: 50 }, (_, b) => maju.sel(b, 0)?.b ?? -1);
      expect(new Set(baru).size).toBe(50);
      expect(baru.map((b) => mundur.sel(b, 0)?.b)).toEqual(Array.from({ length: 50 }, (_, b) => b));
    }),
  );
});

test('addresses read and written', () => {
  fc.assert(fc.property(kotak, (k) => expect(uraiKotak(teksKotak(k))).toEqual(k)));
});
