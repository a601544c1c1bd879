import { type IsianPengaturan, idBerkas, susunPengaturan } from './susun-pengaturan';

const KOSONG: IsianPengaturan = {
  bidang: [],
  peran: [],
  dokumen: '',
  skala: 'permendagri86',
  batas: '',
  templat: '',
  pembacaBukti: '',
  zona: 'WITA',
};

test('empty fields are null, and anyone may read the evidence', () => {
  expect(susunPengaturan({ ...KOSONG, bidang: [{ id: '', nama: ' ', buku: '' }] })).toEqual({
    bidang: [],
    dokumen: null,
    peran: {},
    skala: 'permendagri86',
    batas: null,
    templat: null,
    pembacaBukti: 'siapa-saja',
    zona: 'WITA',
  });
});

test('a new bidang gets an id from its name, an old one keeps its own', () => {
  const hasil = susunPengaturan({
    ...KOSONG,
    bidang: [
      {
        id: 'mutasi',
        nama: 'Mutasi dan Promosi',
        buku: 'https://docs.google.com/spreadsheets/d/1AbC_d-EfGh/edit#gid=0',
      },
      { id: '', nama: 'Pengembangan Kompetensi', buku: '' },
      { id: '', nama: 'Mutasi', buku: '' },
    ],
  });
  expect(hasil).toMatchObject({
    bidang: [
      { id: 'mutasi', nama: 'Mutasi dan Promosi', buku: '1AbC_d-EfGh' },
      { id: 'pengembangan-kompetensi', buku: null },
      { id: 'mutasi-2', buku: null },
    ],
  });
});

test('addresses in lower case, a cap in Indonesian', () => {
  const peran = [{ email: ' Staf@Contoh.go.id ', peran: 'evaluator' }];
  expect(susunPengaturan({ ...KOSONG, peran, batas: '112,5 %' })).toMatchObject({
    peran: { 'staf@contoh.go.id': 'evaluator' },
    batas: 112.5,
  });
});

test.each([
  [{ bidang: [{ id: '', nama: '', buku: 'abc' }] }, 'abc belum bernama'],
  [{ peran: [{ email: 'bukan surel', peran: 'evaluator' }] }, 'bukan alamat e-mail'],
  [{ peran: ['a@b.id', 'A@b.id'].map((email) => ({ email, peran: 'evaluator' })) }, 'tertulis dua kali'],
  [{ batas: 'banyak' }, 'bukan "banyak"'],
  [{ batas: '0' }, 'lebih besar dari 0'],
])('a wrong field is one sentence: %j', (ubahan, kalimat) => {
  expect(susunPengaturan({ ...KOSONG, ...ubahan })).toContain(kalimat);
});

test('links of Drive and bare ids', () => {
  expect(idBerkas('https://drive.google.com/open?id=1AbC_d-EfGh')).toBe('1AbC_d-EfGh');
  expect(idBerkas(' Dokumen Kinerja.xlsx ')).toBe('Dokumen Kinerja.xlsx');
});
