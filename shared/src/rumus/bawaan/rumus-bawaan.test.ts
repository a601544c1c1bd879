import { type OpsiBawaan, rumusBawaan } from './rumus-bawaan';

const satu = (rumus: string, opsi?: OpsiBawaan): string => {
  const hasil = rumusBawaan(rumus, opsi);
  if (hasil?.jenis !== 'rumus') throw new Error(JSON.stringify(hasil));
  return hasil.rumus.map((baris) => baris.join(' | ')).join('\n');
};

test('each formula becomes one that every spreadsheet knows', () => {
  expect(satu('=SERAPAN(F12,T12)')).toBe('=IF(OR(F12="",T12=""),"",IF(F12=0,"",ROUND(T12*100/F12,2)))');
  expect(satu('=SISA(D79,E79)')).toBe('=IF(OR(D79="",E79=""),"",D79-E79)');
  expect(satu('=REALISASI(G34,J34,M34,P34)')).toBe('=IF(COUNT(G34,J34,M34,P34)=0,"",SUM(G34,J34,M34,P34))');
});

test('the separator stays the one of the formula, or the one that was asked for', () => {
  expect(satu('=SISA(D79;E79)')).toBe('=IF(OR(D79="";E79="");"";D79-E79)');
  expect(satu('=PREDIKATLHE(D9)', { pemisah: ';' })).toContain('IF(ROUND(D9;2)>90;"AA"');
});

test('a range gives one formula a row, a four-column range its four quarters', () => {
  expect(satu('=SISA(D2:D3;E2:E3)')).toBe('=IF(OR(D2="";E2="");"";D2-E2)\n=IF(OR(D3="";E3="");"";D3-E3)');
  expect(satu('=REALISASI(G2:J3)')).toBe(
    '=IF(COUNT(G2,H2,I2,J2)=0,"",SUM(G2,H2,I2,J2))\n=IF(COUNT(G3,H3,I3,J3)=0,"",SUM(G3,H3,I3,J3))',
  );
});

test('formulas inside formulas, and built-in ones around them', () => {
  expect(satu('=IF(A1="x, (y)",SISA(D1,E1),0)')).toBe('=IF(A1="x, (y)",IF(OR(D1="",E1=""),"",D1-E1),0)');
  expect(satu("=SISA('Pengukuran 2024'!D1,SUM(E1:E3))")).toBe(
    `=IF(OR('Pengukuran 2024'!D1="",SUM(E1:E3)=""),"",'Pengukuran 2024'!D1-SUM(E1:E3))`,
  );
});

test('a formula without the product in it is left alone', () => {
  expect(rumusBawaan('=SUM(A1:A3)')).toBeNull();
  expect(rumusBawaan('="SISA(1,2)"')).toBeNull();
  expect(rumusBawaan('=SISAKAN(A1)')).toBeNull();
});

test.each([
  ['=TERBILANG(A1)', 'TERBILANG tidak punya padanan'],
  ['=IF(A1>0;TERBILANG(A1);"")', 'TERBILANG tidak punya padanan'],
  ['=RATACAPAIAN(C14:W34)', 'tidak dapat dilihat'],
  ['=SUM(SISA(D2:D9;E2:E9))', 'bagian rumus lain'],
  ['=SISA(D2:D9;E2:E9)+1', 'bagian rumus lain'],
  ['=SERAPAN(F:F;T:T)', 'bukan satu sel'],
  ['=PREDIKATLHE(67,5)', 'terlalu banyak'],
  ['=PREDIKAT(67,5)', 'bukan kata'],
  ['=CAPAIAN(A1;B1;"naik")', '"naik" tidak dikenal'],
])('%s has no equivalent: its value stands in', (rumus, sebab) => {
  expect(rumusBawaan(rumus)).toMatchObject({ jenis: 'nilai', sebab: expect.stringContaining(sebab) });
});

test('a text where a number belongs keeps the value, because only the product reads it', () => {
  expect(rumusBawaan('=SERAPAN(F1,T1)', { lihat: () => [['Rp 1.000']] })).toMatchObject({
    jenis: 'nilai',
    sebab: 'sel F1 berisi teks, bukan angka',
  });
});

test('a dash in a money cell is no money', () => {
  expect(satu('=SISA(F1,T1)', { lihat: ({ kolom }) => [[kolom === 5 ? 1000 : '-']] })).toBe(
    '=IF(OR(F1="",N(T1)=""),"",F1-N(T1))',
  );
});
