import * as fc from 'fast-check';
import { sel, sheetBidang, sheetUtuh } from '../../uji/formulir';
import type { Temuan } from '../dasar/temuan';
import type { BarisTerbaca, PengukuranTerbaca, Sel } from '../lembar/terbaca';
import { periksa } from './periksa';

/** What is only odd is not what these tests are about. */
const JANGGAL = ['belanja-tanpa-keluaran', 'keluaran-tanpa-belanja', 'satuan'];
const cek = (pengukuran: PengukuranTerbaca[], temuanBaca: Temuan[] = []) =>
  periksa({ rekap: null, pengukuran, dokumen: null, temuanBaca }).filter((t) => !JANGGAL.includes(t.aturan));
const ringkas = (t: Temuan[]) => t.map((x) => `${x.tingkat} ${x.aturan} ${x.lokasi.sel}`);

/** The five sheets with one row changed; what the real form itself gives is left out of the findings. */
function dengan(kode: string, ubah: (b: BarisTerbaca, p: PengukuranTerbaca) => void): Temuan[] {
  const lembar = sheetBidang();
  for (const p of lembar)
    for (const b of p.baris) if (b.kode.nilai === kode && b.anggaran.nilai !== null) ubah(b, p);
  const asli = new Set(cek(sheetBidang()).map((t) => t.pesan));
  return cek(lembar).filter((t) => !asli.has(t.pesan));
}
const isi = <T>(sel: Sel<T> | undefined, nilai: T) => Object.assign(sel as Sel<T>, { nilai });

describe('on the printed forms nothing right is accused', () => {
  const asli = cek(sheetBidang());

  test('form 4: one lost-zeros galat and two roundings', () => {
    expect(asli.map((t) => `${t.tingkat} ${t.aturan} ${t.lokasi.berkas} ${t.lokasi.sel}`)).toEqual([
      'info persen Pengukuran Pembinaan Aparatur.xlsx X49',
      'info persen Pengukuran Pengembangan Kompetensi.xlsx X69',
      'galat jumlah-triwulan Pengukuran Sekretariat.xlsx T73',
    ]);
  });

  test('the 700 is one finding: both numbers, the cell, the reason, and what hangs on it', () => {
    const t = asli[2] as Temuan;
    expect([t.tercetak, t.seharusnya, t.selisih]).toEqual([700, 700000, -699300]);
    expect(t.pesan).toContain('5.03.01.2.06.0008 Fasilitasi Kunjungan Tamu tercetak Rp 700');
    expect(t.pesan).toContain('Rp 700.000. Tampaknya tiga angka nol di belakang hilang.');
    // The kegiatan's total and the row's own percentage hold the right figure: consequences, not findings.
    expect(t.terkait.map((l) => l.sel)).toEqual(['T53', 'X73']);
  });

  test('27,81 where the quotient is 27,80 is info, the closing line its consequence', () => {
    const t = asli[1] as Temuan;
    expect([t.tercetak, t.seharusnya, t.terkait.map((l) => l.sel)]).toEqual([27.81, 27.8, ['X71']]);
  });

  test.each([1, 2, 3])('form %i: totals that hold later quarters are one remark a sheet', (n) => {
    const galat = cek(sheetBidang(n)).filter((t) => t.tingkat === 'galat');
    expect(galat.map((t) => t.tercetak)).toEqual([700]);
    expect(cek(sheetBidang(n)).filter((t) => t.tingkat === 'peringatan').length).toBeLessThanOrEqual(5);
  });

  test.each(sheetBidang().map((p) => p.bidang as string))('with %s alone, and with all but it', (bidang) => {
    const boleh = new Set([...asli.map((t) => t.pesan)]);
    for (const lembar of [
      sheetBidang().filter((p) => p.bidang === bidang),
      sheetBidang().filter((p) => p.bidang !== bidang),
    ])
      expect(cek(lembar).filter((t) => !boleh.has(t.pesan))).toEqual([]);
  });

  test('the same on one sheet and in any order of files', () => {
    expect(
      cek([sheetUtuh()])
        .map((t) => t.pesan)
        .sort(),
    ).toEqual(asli.map((t) => t.pesan).sort());
    fc.assert(
      fc.property(fc.shuffledSubarray(sheetBidang(), { minLength: 5 }), (acak) => {
        expect(cek(acak)).toEqual(asli);
      }),
      { numRuns: 15 },
    );
  });
});

describe('one fault, one finding', () => {
  test('pagu of a kegiatan with two digits swapped', () => {
    const t = dengan('5.03.02.2.01', (b) => isi(b.anggaran, 3175106475));
    expect(ringkas(t)).toEqual(['galat jumlah-anak F17']);
    expect(t[0]?.seharusnya).toBe(3157106475);
    expect(t[0]?.pesan).toContain('tertukar');
    // Its percentage, closing line and the program above it agree with the right figure.
    expect(t[0]?.terkait.map((l) => l.sel)).toEqual(expect.arrayContaining(['F13', 'X17', 'X19']));
  });

  test('pagu of a sub kegiatan: its own percentage bears witness', () => {
    const t = dengan('5.03.02.2.02.0002', (b) => isi(b.anggaran, 652986000));
    expect(ringkas(t)).toEqual(['galat jumlah-anak F25']);
    expect(t[0]?.seharusnya).toBe(625986000);
  });

  test('one quarter of a sub kegiatan: the kegiatan bears witness', () => {
    const t = dengan('5.03.02.2.02.0002', (b) => isi(b.twRp[1], 102498330));
    expect(ringkas(t)).toEqual(['galat jumlah-triwulan K25']);
    expect([t[0]?.tercetak, t[0]?.seharusnya]).toEqual([102498330, 102498303]);
  });

  test('a quarter and the total of a kegiatan changed together', () => {
    const t = dengan('5.03.02.2.04', (b) => {
      isi(b.twRp[0], (b.twRp[0].nilai as number) + 1000000);
      isi(b.realisasiRp, (b.realisasiRp.nilai as number) + 1000000);
    });
    expect(ringkas(t)).toEqual(['galat jumlah-anak H17']);
    expect(t[0]?.terkait.map((l) => l.sel)).toContain('T17');
  });

  test('a realisasi K that misses a quarter', () => {
    const t = dengan('5.03.01.2.06.0009', (b) => isi(b.indikator[0]?.realisasi, 19));
    expect(t.map((x) => [x.aturan, x.tercetak, x.seharusnya])).toEqual([['jumlah-triwulan', 19, 18]]);
  });

  test('a wrong capaian K', () => {
    const t = dengan('5.03.02.2.02.0002', (b) => isi(b.indikator[0]?.capaian, 87.14));
    expect(ringkas(t)).toEqual(['galat persen W26']);
    expect(t[0]?.seharusnya).toBe(78.14);
  });

  test('a wrong average: the predikat below it and the average above it are its consequences', () => {
    const t = dengan('5.03.02.2.02', (b) => isi(b.rata?.rataK, 95.38));
    expect(ringkas(t)).toEqual(['galat rata-rata W19']);
    expect(t[0]?.seharusnya).toBe(59.38);
    expect(t[0]?.terkait.map((l) => l.sel)).toEqual(expect.arrayContaining(['W20', 'W15']));
  });

  test('a wrong predikat: 50,63 is SR, whole-number classes have no gap', () => {
    const t = dengan('5.03', (b) => isi(b.rata?.predikatK, 'R'));
    expect(t.map((x) => [x.aturan, x.tercetak, x.seharusnya])).toEqual([['predikat', 'R', 'SR']]);
  });

  test('a kode typed twice: the sum above it is not accused as well', () => {
    const t = dengan('5.03.02.2.01.0003', (b) => isi(b.kode, '5.03.02.2.01.0002'));
    expect(ringkas(t)).toEqual(['galat kode-ganda A29']);
    expect(t[0]?.terkait.map((l) => l.sel)).toEqual(['A25']);
  });

  test('a row under another kegiatan than its kode says', () => {
    const t = dengan('5.03.02.2.02.0003', (b) => isi(b.kode, '5.03.02.2.01.0013'));
    expect(t.map((x) => x.aturan)).toContain('kode-induk');
  });

  test('spending above pagu names the row, not its owners', () => {
    const t = dengan('5.03.02.2.02.0002', (b) => {
      isi(b.anggaran, 100000000);
      isi(b.capaianRp, 122.94);
    });
    expect(t.filter((x) => x.aturan === 'lebih-pagu').map((x) => x.lokasi.sel)).toEqual(['T25']);
  });

  test('a total that formulas carried up is accused where it was typed', () => {
    const lembar = sheetBidang();
    const tambah = (kode: string) => {
      const b = lembar
        .flatMap((p) => p.baris)
        .find((x) => x.kode.nilai === kode && x.anggaran.nilai !== null);
      if (b) isi(b.realisasiRp, (b.realisasiRp.nilai as number) + 5000);
    };
    for (const kode of ['5.03.02.2.02.0002', '5.03.02.2.02', '5.03.02', '5.03']) tambah(kode);
    const t = cek(lembar).filter((x) => x.aturan === 'jumlah-triwulan' && x.tercetak !== 700);
    expect(ringkas(t)).toEqual(['galat jumlah-triwulan T25']);
    expect(t[0]?.terkait.length).toBeGreaterThanOrEqual(3);
  });
});

describe('JUMLAH ANGGARAN DAN REALISASI DARI SELURUH PROGRAM', () => {
  const BENAR = [35288053421, 3414850724, 7759245290, 2721242045, 0, 13895338059];
  const denganJumlah = (nilai: number[]) =>
    sheetBidang().map((p): PengukuranTerbaca => {
      if (p.bidang !== 'Sekretariat') return p;
      const [anggaran, tw1, tw2, tw3, tw4, realisasiRp] = nilai.map((n, i) =>
        sel(n, `${['F', 'H', 'K', 'N', 'Q', 'T'][i]}300`),
      ) as [Sel, Sel, Sel, Sel, Sel, Sel];
      return { ...p, jumlah: { anggaran, twRp: [tw1, tw2, tw3, tw4], realisasiRp } };
    });
  const galat = (t: Temuan[]) => t.filter((x) => x.tingkat === 'galat' && x.tercetak !== 700);

  test('both urusan together; the Sekretariat alone cannot know', () => {
    expect(galat(cek(denganJumlah(BENAR)))).toEqual([]);
    expect(galat(cek(denganJumlah(BENAR).filter((p) => p.jumlah)))).toEqual([]);
  });

  test('a wrong grand total', () => {
    const t = galat(cek(denganJumlah([34341934719, ...BENAR.slice(1)])));
    expect(t.map((x) => [x.aturan, x.lokasi.sel, x.seharusnya])).toEqual([
      ['jumlah-anak', 'F300', 35288053421],
    ]);
  });

  test('a grand total of realisasi that its quarters do not make', () => {
    const t = galat(cek(denganJumlah([...BENAR.slice(0, 5), 13895338095])));
    expect(t.map((x) => [x.aturan, x.lokasi.sel, x.seharusnya])).toEqual([
      ['jumlah-triwulan', 'T300', 13895338059],
    ]);
  });
});

test('an unreadable cell is the reader’s finding and no second one', () => {
  const baca: Temuan = {
    aturan: 'sel-galat',
    tingkat: 'galat',
    pesan: 'Sel T25 berisi #REF!.',
    lokasi: { berkas: 'Pengukuran Mutasi.xlsx', lembar: 'Pengukuran 2024', sel: 'T25' },
    terkait: [],
    tercetak: '#REF!',
    seharusnya: null,
    selisih: null,
  };
  const lembar = sheetBidang();
  for (const p of lembar)
    for (const b of p.baris)
      if (b.kode.nilai === '5.03.02.2.02.0002' && b.anggaran.nilai !== null)
        Object.assign(b.realisasiRp, { nilai: null, teks: '#REF!' });
  const t = cek(lembar, [baca, baca]).filter((x) => x.lokasi.berkas === 'Pengukuran Mutasi.xlsx');
  expect(t).toEqual([baca]);
});
