/// <reference types="google-apps-script" />
import { Kesalahan } from '@lembar-kinerja/shared/dasar/kesalahan';
import { masalah } from './api';
import { dariAppsScript, galat, jawab } from './galat';
import { laporan, tetapTeks } from './ubah-rumus';

test.each([
  [
    'We’re sorry, a server error occurred while reading from storage. Error code PERMISSION_DENIED.',
    'masuk/tanpa-identitas',
  ],
  ['Exception: You do not have permission to call SpreadsheetApp.getActiveSpreadsheet.', 'addon/tak-aktif'],
  ['ScriptError: Authorization is required to perform that action.', 'addon/tak-aktif'],
  ['NetworkError: Connection failure due to HTTP 0', 'sambungan/putus'],
  ['TypeError: x is not a function', 'addon/galat'],
])('Apps Script says %j', (pesan, kode) => {
  expect(dariAppsScript(pesan).kode).toBe(kode);
});

test('only a lost connection is worth another try', () => {
  expect([galat('sambungan/putus').sementara, galat('addon/tak-aktif').sementara]).toEqual([true, false]);
});

test("the api's own sentence is the one shown; another page's words never are", () => {
  const badan = JSON.stringify({
    type: 'urn:x',
    status: 503,
    kode: 'google/kuota',
    detail: 'Google sedang membatasi.',
  });
  expect(masalah(503, badan)).toMatchObject({
    kode: 'google/kuota',
    message: 'Google sedang membatasi.',
    sementara: true,
  });
  expect(masalah(403, '<html>Forbidden</html>')).toMatchObject({
    kode: 'layanan/jawaban-asing',
    sementara: false,
  });
  expect(masalah(502, '<html>Bad gateway</html>').kode).toBe('sambungan/putus');
});

test('nothing but an answer leaves a panel function', () => {
  expect(jawab(() => 1)).toEqual({ ok: true, isi: 1 });
  const salah = jawab(() => {
    throw new Kesalahan('lembar/kepala-tak-dikenal', { lembar: 'Uji' });
  });
  expect(salah).toMatchObject({
    ok: false,
    kode: 'lembar/kepala-tak-dikenal',
    pesan: expect.stringContaining('Uji'),
  });
  expect(
    jawab(() => {
      throw new Error('DNS error');
    }),
  ).toMatchObject({ ok: false, kode: 'sambungan/putus', sementara: true });
});

test('what the rewriting of formulas says, and text that begins like a formula', () => {
  expect(laporan(0, [])).toMatch(/^Tidak ada rumus/);
  expect(laporan(3, [{ sel: 'B5', sebab: 'TERBILANG tidak punya padanan bawaan' }])).toBe(
    '3 rumus diubah menjadi rumus bawaan. 1 rumus diganti nilainya karena TERBILANG tidak punya padanan bawaan (B5).',
  );
  expect(['=A1', '+62', '-', 'satu', 5].map(tetapTeks)).toEqual(["'=A1", "'+62", "'-", 'satu', 5]);
});
