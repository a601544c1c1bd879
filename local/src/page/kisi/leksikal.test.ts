import { LeksikalIndonesia } from './leksikal';

const leksikal = new LeksikalIndonesia();
const token = (rumus: string) =>
  leksikal.sequenceNodesBuilder(rumus)?.map((satu) => (typeof satu === 'string' ? satu : satu.token));

test('a shown formula falls into its parts, each as it was typed', () => {
  expect(token('=IF(D13>0,5;1;"a;b")')).toEqual(['IF', '(', 'D13', '>', '0,5', ';', '1', ';', '"a;b"', ')']);
  expect(token('CAPAIAN(D13; S13)')).toEqual(['CAPAIAN', '(', 'D13', ';', ' ', 'S13', ')']);
});

test('references are references in both forms', () => {
  const rujukan = (rumus: string) =>
    leksikal
      .sequenceNodesBuilder(rumus)
      ?.flatMap((satu) => (typeof satu !== 'string' && satu.nodeType === 4 ? [satu] : []));
  expect(rujukan('=CAPAIAN(D13;S13)')).toEqual(rujukan('=CAPAIAN(D13,S13)'));
});

test('the stored form is read as ever', () => {
  expect(token('=SUM({1,2;3,4},A1)')).toEqual(['SUM', '(', '{1,2;3,4}', ',', 'A1', ')']);
});

test('a space after ; is kept while the next argument is not there yet', () => {
  expect(token('CAPAIAN(D13; ')).toEqual(['CAPAIAN', '(', 'D13', ';', ' ']);
});

test('the argument under the cursor is known after ;', () => {
  expect(leksikal.getFunctionAndParameter('=CAPAIAN(D13; A', 13)).toEqual({
    functionName: 'CAPAIAN',
    paramIndex: 1,
  });
});

test('missing brackets are counted', () => {
  expect(leksikal.checkIfAddBracket('=CAPAIAN(D13; SUM(S13')).toBe(2);
});
