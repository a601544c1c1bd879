/** Defined names, from the file through the grid's own engine: what a name stands for, and none that ends the process. */
import { hitungBuku } from '../local/src/page/kisi/mesin';
import { bukaKisi } from '../local/src/workspace/buka/kisi';
import { bukuXml } from './buku-xml';

async function hitung(nama: string, rumus: string): Promise<unknown> {
  const isi = bukuXml({
    lembar: {
      Hitung: `<row r="1"><c r="A1"><v>80</v></c><c r="B1"><f>${rumus}</f></c></row>`,
      Acuan: `<row r="1"><c r="A1" t="str"><v>Kode</v></c><c r="B1"><v>4</v></c>${nama.includes('Ganda') ? '<c r="D1"><f>Ganda</f></c>' : ''}</row><row r="2"><c r="A2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>`,
    },
    nama,
  });
  const mesin = await hitungBuku(bukaKisi(isi, 'Uji.xlsx'), {});
  try {
    return mesin.nilai('Hitung', 0, 1);
  } finally {
    mesin.tutup();
  }
}

test.each([
  ['<definedName name="Batas">1.2</definedName>', 'A1*Batas', 96],
  ['<definedName name="Tambah">1+2</definedName>', 'A1*Tambah', 240],
  ['<definedName name="Teks">"Dinas Contoh"</definedName>', 'Teks', 'Dinas Contoh'],
  ['<definedName name="Satu">Acuan!$B$1</definedName>', 'Satu+1', 5],
  ['<definedName name="Kolom">Acuan!$A:$A</definedName>', 'SUM(Kolom)', 5],
  ['<definedName name="Baris">Acuan!$1:$2</definedName>', 'SUM(Baris)', 6],
  [
    '<definedName name="Dinamis">OFFSET(Acuan!$A$2,0,0,COUNTA(Acuan!$A:$A)-1,1)</definedName>',
    'SUM(Dinamis)',
    5,
  ],
  ['<definedName name="Semua">Acuan!$A$1:$XFD$1048576</definedName>', 'SUM(Semua)', 9],
  ['<definedName name="Lama">Acuan!$A$1:$IV$65536</definedName>', 'SUM(Lama)', 9],
  [
    '<definedName name="Nilai" localSheetId="0">Acuan!$A$2</definedName><definedName name="Nilai" localSheetId="1">Acuan!$A$3</definedName>',
    'Nilai',
    2,
  ],
  [
    '<definedName name="Ganda" localSheetId="0">Acuan!$A$2+1</definedName><definedName name="Ganda" localSheetId="1">Acuan!$A$3</definedName>',
    'Ganda*Acuan!Ganda+Acuan!D1+LEN("Ganda")',
    17,
  ],
])('%s: =%s is %s', async (nama, rumus, nilai) => {
  expect(await hitung(nama, rumus)).toBe(nilai);
});
