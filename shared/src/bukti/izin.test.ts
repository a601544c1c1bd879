import { PEMBACA_BAWAAN, pemilikLuar, terbaca } from './izin';

const grup = { ...PEMBACA_BAWAAN, siapaSaja: false, pembaca: ['evaluator@kota.example'] };

test('by default anyone with the link must be able to read', () => {
  expect(terbaca([{ type: 'anyone' }])).toBe(true);
  expect(terbaca([{ type: 'user', emailAddress: 'staf@kota.example' }])).toBe(false);
  expect(terbaca([])).toBe(false);
});

test('the evaluators by name, in any case; a link for anyone is then not enough', () => {
  expect(terbaca([{ type: 'group', emailAddress: 'Evaluator@Kota.example' }], grup)).toBe(true);
  expect(terbaca([{ type: 'anyone' }], grup)).toBe(false);
  expect(terbaca([{ type: 'user', emailAddress: null }], grup)).toBe(false);
});

test('a whole domain counts only when it is the evaluators’', () => {
  const izin = [{ type: 'domain' as const, domain: 'kota.example' }];
  expect(terbaca(izin)).toBe(false);
  expect(terbaca(izin, { ...grup, domainPembaca: 'KOTA.example' })).toBe(true);
  expect(terbaca(izin, { ...grup, domainPembaca: 'provinsi.example' })).toBe(false);
});

test('an owner outside the agency’s domain', () => {
  const aturan = { ...PEMBACA_BAWAAN, domainInstansi: 'bkpsdm.example' };
  expect(pemilikLuar('akun.pribadi@surel.example', aturan)).toBe(true);
  expect(pemilikLuar('Sekretariat@BKPSDM.example', aturan)).toBe(false);
  // The end of the name is not the domain.
  expect(pemilikLuar('akun@palsu-bkpsdm.example', aturan)).toBe(true);
  expect(pemilikLuar(null, aturan)).toBe(false);
  expect(pemilikLuar('akun.pribadi@surel.example')).toBe(false);
});
