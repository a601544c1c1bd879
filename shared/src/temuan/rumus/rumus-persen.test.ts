import type { Lembar } from '../../dasar/kisi';
import { rumusPersen } from './rumus-persen';

function lembar(rumus: (string | null)[], persen: string[]): Lembar {
  return {
    nama: 'Pengukuran 2024',
    nilai: [[0.9025, 0, 90.25, 1000, 850], rumus.map(() => 'SR')],
    rumus: [[], rumus],
    gabungan: [],
    tautan: {},
    persen: Object.fromEntries(persen.map((sel) => [sel, true as const])),
  };
}

test.each([
  ['=PREDIKAT(A1)', 'PREDIKAT'],
  ['=predikat($A$1;"akip")', 'PREDIKAT'],
  ['=IF(A1="","",PREDIKAT(A1))', 'PREDIKAT'],
  ['=EFISIENSI(D1,E1,A1)', 'EFISIENSI'],
  ['=RATACAPAIAN(A1:C1)', 'RATACAPAIAN'],
])('%s reads a cell that shows a percentage', (rumus, fungsi) => {
  expect(rumusPersen(lembar([rumus, rumus], ['A1']), 'Uji.xlsx')).toMatchObject([
    {
      aturan: 'rumus-persen',
      lokasi: { lembar: 'Pengukuran 2024', sel: 'A2' },
      terkait: [{ sel: 'A1' }, { sel: 'B2' }],
      pesan: `Rumus ${fungsi} di sel A2 membaca sel A1 sebagai 0,9025, padahal sel itu tampak 90,25 %; 1 rumus lain di lembar ini juga. Kalikan 100 di dalam rumusnya (A1*100), atau ubah format selnya menjadi angka biasa.`,
    },
  ]);
});

test.each([
  ['=PREDIKAT(A1*100)', ['A1']],
  ['=PREDIKAT(C1)', ['A1']],
  ['=PREDIKAT(B1)', ['B1']],
  ['=EFISIENSI(A1,E1,C1)', ['A1']],
  ['=PERIKSABARIS(D1,E1,A1)', ['A1']],
  ["=PREDIKAT('Lain'!A1)", ['A1']],
  ['=SUM(A1)', ['A1']],
] as [string, string[]][])('%s does not', (rumus, persen) => {
  expect(rumusPersen(lembar([rumus], persen), 'Uji.xlsx')).toEqual([]);
});
