import * as fc from 'fast-check';
import { bersih, isKosong, kunci, rapi } from './teks';

describe('bersih', () => {
  test.each([
    ['5.03.02\u200b', '5.03.02'],
    ['\u200e5.03.02.2.01', '5.03.02.2.01'],
    ['\u202a5.03\u202c', '5.03'],
    ['\ufeffKode', 'Kode'],
    ['Realisa\u00adsi', 'Realisasi'],
    ['baris satu_x000D_\nbaris dua', 'baris satu\nbaris dua'],
    ['baris satu\r\nbaris dua\rtiga', 'baris satu\nbaris dua\ntiga'],
    ['rusak\uffff\u0007', 'rusak'],
    ['setengah \ud83d huruf', 'setengah  huruf'],
    ['utuh \ud83d\ude00', 'utuh \ud83d\ude00'],
  ])('%j → %j', (teks, harap) => expect(bersih(teks)).toBe(harap));

  test('blanks of every width stay, and count as blanks', () => {
    expect(bersih('Rp\u00a01\u202f000')).toBe('Rp\u00a01\u202f000');
    expect(rapi('a\u2009\u00a0b')).toBe('a b');
    expect(kunci('a\u2009\u00a0b.')).toBe('a b');
    expect(isKosong('\u00a0\u2003')).toBe(true);
  });

  test('is done once, and is well-formed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (teks) => {
        const hasil = bersih(teks);
        expect(bersih(hasil)).toBe(hasil);
        expect(hasil).toBe(hasil.replace(/[\r\u200b\ufeff]/g, ''));
      }),
    );
  });
});
