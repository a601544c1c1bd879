import { sel } from '../../uji/formulir';
import { parseKode } from '../kinerja/kode';
import type { BarisBelanja, DokumenTerbaca } from '../lembar/dokumen/terbaca';
import { periksa } from './periksa';

const sisaBelanja = (dokumen: DokumenTerbaca) =>
  periksa({ rekap: null, pengukuran: [], dokumen, temuanBaca: [] });

/** kode, pagu, realisasi, sisa of Tabel 13 as printed. */
type Cetak = [kode: string, pagu: number, realisasi: number, sisa: number];

function dokumen(isi: Cetak[]): DokumenTerbaca {
  const baris = isi.map(
    ([kode, pagu, realisasi, sisa], i): BarisBelanja => ({
      no: sel<string>(null),
      kode: sel(kode, `B${i + 3}`),
      uraian: sel(`Uraian ${i}`, `C${i + 3}`),
      level: parseKode(kode)?.level ?? null,
      pagu: sel(pagu, `D${i + 3}`),
      realisasi: sel(realisasi, `E${i + 3}`),
      persen: sel<number>(null),
      sisa: sel(sisa, `G${i + 3}`),
    }),
  );
  const tabel = { lembar: 'Belanja Langsung', judul: sel<string>(null), isi: { baris, jumlah: null } };
  return {
    berkas: 'Dokumen Kinerja.xlsx',
    belanjaLangsung: tabel,
    belanjaTidakLangsung: null,
  } as unknown as DokumenTerbaca;
}

const BENAR: Cetak[] = [
  ['5.03.01.2.01', 250000000, 218884609, 31115391],
  ['5.03.01.2.01.0001', 125000000, 104395585, 20604415],
  ['5.03.01.2.01.0006', 75000000, 70787039, 4212961],
  ['5.03.01.2.01.0007', 50000000, 43701985, 6298015],
];

test('a right table has no finding', () => {
  expect(sisaBelanja(dokumen(BENAR))).toEqual([]);
});

test('319.232.500 − 318.392.500 is not 66.125.314', () => {
  const [t, ...lain] = sisaBelanja(dokumen([['5.03.01.2.06.0002', 319232500, 318392500, 66125314]]));
  expect(lain).toEqual([]);
  expect([t?.tingkat, t?.tercetak, t?.seharusnya, t?.lokasi.sel]).toEqual(['galat', 66125314, 840000, 'G3']);
});

test('an owner that added up a wrong remainder is a consequence', () => {
  const salah = BENAR.map((b): Cetak => [...b]);
  (salah[2] as Cetak)[3] += 1000;
  (salah[0] as Cetak)[3] += 1000;
  const temuan = sisaBelanja(dokumen(salah));
  expect(temuan.map((t) => [t.lokasi.sel, t.seharusnya, t.terkait.map((l) => l.sel)])).toEqual([
    ['G5', 4212961, ['G3']],
  ]);
});
