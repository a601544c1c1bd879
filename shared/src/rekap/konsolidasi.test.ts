import * as fc from 'fast-check';
import { barisKonteks, form, rataForm, sel, sheetBidang, sheetUtuh } from '../../uji/formulir';
import type { PengukuranTerbaca } from '../lembar/terbaca';
import { konsolidasi } from './konsolidasi';
import type { BarisRekap, Rekap } from './rekap';

const OPSI = { instansi: 'BKPSDM', tahun: 2024, triwulan: 4 as const };
const cari = (rekap: Rekap, kode: string) => rekap.baris.find((b) => b.kode === kode) as BarisRekap;

describe('konsolidasi of the five bidang sheets', () => {
  const rekap = konsolidasi(sheetBidang(), OPSI);

  test('holds the 77 rows of the form once each, in kode order', () => {
    const kode = rekap.baris.map((b) => b.kode as string);
    expect(kode).toHaveLength(77);
    expect(kode).toEqual([...form(4).map((r) => r.kode)].sort());
  });

  test.each(rataForm(4))('$kode: averages and predikat as printed', (cetak) => {
    const b = cari(rekap, cetak.kode);
    // 375.361.081 / 1.349.992.700 = 27,8047…: the form rounded twice.
    const rataRp = cetak.kode === '5.04.02.2.01' ? 27.8 : cetak.rataRp;
    expect([b.rataK, b.rataRp, b.predikatK, b.predikatRp]).toEqual([
      cetak.rataK,
      rataRp,
      cetak.predikatK,
      cetak.predikatRp,
    ]);
    expect(b.tercetak.rataRp).toBe(cetak.rataRp);
  });

  test('urusan totals', () => {
    expect([cari(rekap, '5.03').anggaran, cari(rekap, '5.03').realisasiRp]).toEqual([
      29160800721, 12386177788,
    ]);
    expect([cari(rekap, '5.04').anggaran, cari(rekap, '5.04').realisasiRp]).toEqual([6127252700, 1509160271]);
  });

  test('recomputes a total that lost three zeros and keeps the printed one beside it', () => {
    const b = cari(rekap, '5.03.01.2.06.0008');
    expect(b.realisasiRp).toBe(700000);
    expect(b.tercetak.realisasiRp).toBe(700);
    expect(b.serapan).toBe(5.83);
  });

  test('Orang/bulan is not summed: 71 and 71 are 71', () => {
    const [i] = cari(rekap, '5.03.01.2.02.0001').indikator;
    expect([i?.cara, i?.realisasi]).toEqual(['terakhir', 71]);
  });

  test('a blank realisasi of a row with target is capaian 0', () => {
    const [i] = cari(rekap, '5.03.02.2.01.0004').indikator;
    expect([i?.target, i?.realisasi, i?.capaian]).toEqual([1, null, 0]);
  });

  test('a row is owned by the sheet that has its figures, not by one that shows it as a heading', () => {
    expect(cari(rekap, '5.03').bidang).toBe('Sekretariat');
    expect(cari(rekap, '5.03.02.2.03').bidang).toBe('Pengembangan Kompetensi');
  });

  test('equals the consolidation of the whole form as one sheet, but for where the rows stand', () => {
    const utuh = konsolidasi([sheetUtuh()], OPSI);
    const tanpaTempat = (r: Rekap) => r.baris.map(({ bidang, sumber, ...b }) => b);
    expect(tanpaTempat(rekap)).toEqual(tanpaTempat(utuh));
  });

  test('does not depend on the order of the files', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(sheetBidang(), { minLength: 5 }), (acak) => {
        expect(konsolidasi(acak, OPSI)).toEqual(rekap);
      }),
      { numRuns: 40 },
    );
  });
});

test('quarters after the chosen one are ignored', () => {
  const b = cari(konsolidasi(sheetBidang(), { ...OPSI, triwulan: 1 }), '5.03');
  expect(b.twRp).toEqual([3348832724, null, null, null]);
  expect(b.realisasiRp).toBe(3348832724);
  expect(b.tercetak.realisasiRp).toBe(12386177788);
});

test('an owner that no sheet gives figures for is the sum of its children', () => {
  const mutasi = sheetBidang().filter((p) => p.bidang === 'Mutasi');
  const rekap = konsolidasi(mutasi, OPSI);
  const kegiatan = cari(rekap, '5.03.02.2.02');
  expect(cari(rekap, '5.03').anggaran).toBe(kegiatan.anggaran);
  expect(cari(rekap, '5.03.02').twRp).toEqual(kegiatan.twRp);
  expect(cari(rekap, '5.03.02').rataK).toBe(kegiatan.rataK);
});

test("Sekretariat alone: the urusan's average takes the printed one of the program whose kegiatan are elsewhere", () => {
  const rekap = konsolidasi(
    sheetBidang().filter((p) => p.bidang === 'Sekretariat'),
    OPSI,
  );
  expect(cari(rekap, '5.03.02').rataK).toBeNull();
  expect(cari(rekap, '5.03').rataK).toBe(50.63);
});

test('of two sheets with figures for one kode the first by file name counts, in whatever order they come', () => {
  const [sekretariat, pengadaan] = sheetBidang() as [PengukuranTerbaca, PengukuranTerbaca];
  const program = form(4).find((r) => r.kode === '5.03.02') as ReturnType<typeof form>[number];
  const rebut = { ...barisKonteks(program, 300, ['KEPEGAWAIAN', program.nama]), anggaran: sel(1, 'F301') };
  const kedua = { ...pengadaan, baris: [...pengadaan.baris, rebut] };
  for (const urutan of [
    [sekretariat, kedua],
    [kedua, sekretariat],
  ])
    expect(cari(konsolidasi(urutan, OPSI), '5.03.02').anggaran).toBe(1);
});

test('rows without kode are known by their names from the top', () => {
  const utuh = sheetUtuh();
  const tanpaKode = { ...utuh, baris: utuh.baris.map((b) => ({ ...b, kode: sel<string>(null) })) };
  const rekap = konsolidasi([tanpaKode], OPSI);
  expect(rekap.baris.map((b) => b.kode)).toEqual(Array(77).fill(null));
  const program = rekap.baris.find((b) => b.jalur === 'KEPEGAWAIAN > PROGRAM KEPEGAWAIAN DAERAH');
  expect(program?.rataK).toBe(45.98);
});
