/** Every figure of the four quarterly forms of 2024, as printed, against the rules. */
import tw1 from '../../test/emas/tw1.json';
import tw2 from '../../test/emas/tw2.json';
import tw3 from '../../test/emas/tw3.json';
import tw4 from '../../test/emas/tw4.json';
import { bulat } from './dasar/angka';
import { serapan } from './kinerja/anggaran';
import { capaian, rataCapaian } from './kinerja/capaian';
import { compareKode, indukKode, parseKode } from './kinerja/kode';
import { predikat } from './kinerja/predikat';
import { caraBawaan, realisasi } from './kinerja/triwulan';

const FORMULIR = [tw1, tw2, tw3, tw4];

interface Salah {
  /** What the form prints. */
  tercetak: number;
  benar: number;
  /** Shows from the printed figures alone that the form is wrong. */
  bukti: (baris: { pagu: number; totalRp: number; rp: (number | null)[] }) => boolean;
}

/** 15,1846… was rounded to 15,185 and that to 15,19; 27,8046… likewise to 27,81. */
const duaKali = ({ pagu, totalRp }: { pagu: number; totalRp: number }) =>
  bulat(bulat((totalRp / pagu) * 100, 3)) !== bulat((totalRp / pagu) * 100);

/** 700.000 was spent in triwulan I, the total prints 700; its percentage is the one of 700.000. */
const tigaNol = ({ totalRp, rp }: { totalRp: number; rp: (number | null)[] }) =>
  rp[0] === 700_000 && totalRp === 700;

const SALAH_RP: Record<string, Salah> = {
  'tw1 5.03.02.2.04.0010': { tercetak: 15.19, benar: 15.18, bukti: duaKali },
  'tw2 5.03.02.2.04.0010': { tercetak: 15.19, benar: 15.18, bukti: duaKali },
  'tw3 5.03.02.2.04.0010': { tercetak: 15.19, benar: 15.18, bukti: duaKali },
  'tw4 5.03.02.2.04.0010': { tercetak: 15.19, benar: 15.18, bukti: duaKali },
  'tw4 5.04.02.2.01': { tercetak: 27.81, benar: 27.8, bukti: duaKali },
  'tw1 5.03.01.2.06.0008': { tercetak: 5.83, benar: 0.01, bukti: tigaNol },
  'tw2 5.03.01.2.06.0008': { tercetak: 5.83, benar: 0.01, bukti: tigaNol },
  'tw3 5.03.01.2.06.0008': { tercetak: 5.83, benar: 0.01, bukti: tigaNol },
  'tw4 5.03.01.2.06.0008': { tercetak: 5.83, benar: 0.01, bukti: tigaNol },
};

describe.each(FORMULIR)('formulir triwulan $triwulan', ({ triwulan, baris, rata }) => {
  const nama = (kode: string) => `tw${triwulan} ${kode}`;
  const rataDari = new Map(rata.map((r) => [r.kode, r]));
  const anak = (kode: string) => baris.filter((b) => indukKode(b.kode) === kode);

  test('77 rows: the printed kode read to the tree', () => {
    expect(baris).toHaveLength(77);
    for (const { kode, tercetak, level } of baris) {
      expect(parseKode(tercetak)).toEqual({ kode, level });
      expect(parseKode(kode)).toEqual({ kode, level });
    }
    const urut = baris.map((b) => b.kode).sort(compareKode);
    expect(
      urut.every((kode, i) => (indukKode(kode) ?? '') === '' || urut.indexOf(indukKode(kode) ?? '') < i),
    ).toBe(true);
  });

  test('75 printed K percentages, all right', () => {
    const berindikator = baris.filter((b) => b.target !== null);
    expect(berindikator).toHaveLength(75);
    for (const b of berindikator) {
      expect([b.kode, capaian(b.target, b.totalK)]).toEqual([b.kode, b.capaianK]);
    }
  });

  test('77 printed Rp percentages, right but for the proven ones', () => {
    for (const b of baris) {
      const salah = SALAH_RP[nama(b.kode)];
      expect([b.kode, serapan(b.pagu, b.totalRp)]).toEqual([b.kode, salah ? salah.benar : b.capaianRp]);
      if (salah) expect([b.kode, b.capaianRp, salah.bukti(b)]).toEqual([b.kode, salah.tercetak, true]);
    }
    const berlaku = Object.keys(SALAH_RP).filter((kunci) => kunci.startsWith(`tw${triwulan} `));
    expect(berlaku).toHaveLength(triwulan === 4 ? 3 : 2);
  });

  test('17 averages K: means of the printed figures one level down', () => {
    expect(rata).toHaveLength(17);
    for (const { kode, rataK } of rata) {
      const bawah = anak(kode).map((b) => rataDari.get(b.kode)?.rataK ?? b.capaianK);
      expect([kode, rataCapaian(bawah)]).toEqual([kode, rataK]);
    }
  });

  test('17 averages Rp: total realisasi over total pagu of the owner', () => {
    for (const { kode, rataRp } of rata) {
      const pemilik = baris.find((b) => b.kode === kode);
      const benar = SALAH_RP[nama(kode)]?.benar ?? rataRp;
      expect([kode, serapan(pemilik?.pagu ?? null, pemilik?.totalRp ?? null)]).toEqual([kode, benar]);
      expect(pemilik?.capaianRp).toBe(rataRp);
    }
  });

  test('34 predikat of the printed averages', () => {
    for (const r of rata) {
      expect([r.kode, predikat(r.rataK)?.kode]).toEqual([r.kode, r.predikatK]);
      expect([r.kode, predikat(r.rataRp)?.kode]).toEqual([r.kode, r.predikatRp]);
    }
  });
});

test('form 4, all quarters shown: every year to date from its quarters, K by the satuan and Rp summed', () => {
  for (const b of tw4.baris) {
    const total = b.kode === '5.03.01.2.06.0008' ? 700_000 : b.totalRp;
    expect([b.kode, realisasi(b.rp, 'jumlah')]).toEqual([b.kode, total]);
    if (b.target === null) continue;
    const tercetak = b.k.some((k) => k !== null) ? b.totalK : null;
    expect([b.kode, realisasi(b.k, caraBawaan(b.satuan))]).toEqual([b.kode, tercetak]);
  }
});

test('form 4: 74 of 75 rows are sums; Orang/bulan is not', () => {
  const bukanJumlah = tw4.baris.filter(
    (b) => b.target !== null && (realisasi(b.k, 'jumlah') ?? 0) !== b.totalK,
  );
  expect(bukanJumlah.map((b) => [b.satuan, b.k, b.totalK])).toEqual([
    ['Orang/bulan', [71, 71, null, null], 71],
  ]);
});

test('form 4: a row with no quarter filled is printed as 0 once the year is over', () => {
  const kosong = tw4.baris.filter((b) => b.target !== null && b.k.every((k) => k === null));
  expect(kosong.length).toBeGreaterThan(0);
  for (const b of kosong) {
    expect([b.totalK, b.capaianK]).toEqual([0, capaian(b.target, null, 'positif', { lewat: true })]);
  }
});

test('pagu and realisasi of an owner are the sums of what it owns', () => {
  const jumlah = (kode: string, ambil: 'pagu' | 'totalRp') =>
    tw4.baris.filter((b) => indukKode(b.kode) === kode).reduce((total, b) => total + b[ambil], 0);
  for (const { kode, pagu, totalRp } of tw4.baris.filter((b) => b.level !== 'subkegiatan')) {
    expect([kode, jumlah(kode, 'pagu')]).toEqual([kode, pagu]);
    expect([kode, jumlah(kode, 'totalRp') + (kode === '5.03.01.2.06' ? 699_300 : 0)]).toEqual([
      kode,
      totalRp,
    ]);
  }
});
