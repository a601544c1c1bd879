import { bacaCatatan, memburuk, tulisCatatan } from './catatan';

const TABEL = [
  ['Median', 'waktu', 'terhadap membuka saja'],
  ['membuka enam berkas', '100,0 ms', '1,00 ×'],
  ['membaca, mengonsolidasi, memeriksa', '110,0 ms', '1,10 ×'],
  ['addon/dist/Code.js', '44,3 kB', '15,1 kB gzip'],
];

test('the kept table gives back its ratios, and only those', () => {
  const dulu = bacaCatatan(tulisCatatan(TABEL, new Date(0)));
  expect([...dulu]).toEqual([
    ['membuka enam berkas', 1],
    ['membaca, mengonsolidasi, memeriksa', 1.1],
  ]);
});

test('what is over 25 % worse is named with both ratios; less, better and new rows are not', () => {
  const dulu = bacaCatatan(tulisCatatan(TABEL, new Date(0)));
  const kini = (r: string) => [
    ['membaca, mengonsolidasi, memeriksa', '', r],
    ['baru', '', '9,00 ×'],
  ];
  expect(memburuk(kini('1,37 ×'), dulu)).toEqual([]);
  expect(memburuk(kini('0,50 ×'), dulu)).toEqual([]);
  expect(memburuk(kini('1,38 ×'), dulu)).toEqual([
    'membaca, mengonsolidasi, memeriksa: 1,10 × menjadi 1,38 ×',
  ]);
});
