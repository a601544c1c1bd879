import { isiContoh } from './uraian';

test.each([
  ['=CAPAIAN(81,73; 73,76)', ['81,73', '73,76']],
  ['=NILAILHE({30;30;15;25}; {21,5;17,25})', ['{30;30;15;25}', '{21,5;17,25}']],
  ['=ANGKA("Rp 1; 2")', ['"Rp 1; 2"']],
  ['', []],
])('%s has the parts %j', (contoh, isi) => {
  expect(isiContoh(contoh)).toEqual(isi);
});
