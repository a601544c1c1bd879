import fc from 'fast-check';
import type { KeadaanTautan } from './bukti';
import { type CatatanTautan, catatTautan, type HasilPeriksa, isTerlihat, terakhirTerlihat } from './riwayat';

const ID = '1nDjlFE4D3Fac3l1eLGEE2DbDupbfnoQx';
const hari = (n: number) => `2024-03-${String(n).padStart(2, '0')}T00:00:00.000Z`;
const ada: HasilPeriksa = {
  keadaan: 'ada',
  jenis: 'berkas',
  nama: 'Penyelarasan Target.pdf',
  diubah: hari(1),
  sidik: 'a',
  ukuran: 10,
  pemilikLuar: false,
  sasaran: null,
  isi: null,
};
const hilang: HasilPeriksa = {
  ...ada,
  keadaan: 'tak-ditemukan',
  jenis: null,
  nama: null,
  diubah: null,
  sidik: null,
  ukuran: null,
};

/** Checks on following days, one a day, the first on day 1. */
function periksa(...hasil: HasilPeriksa[]): CatatanTautan {
  let catatan: CatatanTautan | null = null;
  hasil.forEach((h, i) => {
    catatan = catatTautan(catatan, ID, h, hari(i + 1), i === 0 ? null : hari(i));
  });
  if (!catatan) throw new Error('tanpa catatan');
  return catatan;
}
const peristiwa = (c: CatatanTautan) => c.riwayat.map((p) => [p.waktu, p.peristiwa]);

test('a link that stays as it is leaves one event and is not written again', () => {
  const pertama = periksa(ada);
  expect(catatTautan(pertama, ID, { ...ada }, hari(2), hari(1))).toBe(pertama);
  expect(peristiwa(pertama)).toEqual([[hari(1), 'pertama']]);
  expect(terakhirTerlihat(pertama, hari(2))).toBe(hari(2));
});

test('a changed file', () => {
  const c = periksa(ada, { ...ada, sidik: 'b', diubah: hari(2) });
  expect(peristiwa(c)).toEqual([
    [hari(1), 'pertama'],
    [hari(2), 'berubah'],
  ]);
});

test('a file without fingerprint goes by its time of change', () => {
  const c = periksa({ ...ada, sidik: null }, { ...ada, sidik: null, diubah: hari(2) });
  expect(peristiwa(c).at(-1)).toEqual([hari(2), 'berubah']);
});

test('a file that disappears and comes back as another', () => {
  const c = periksa(ada, ada, hilang, hilang, { ...ada, sidik: 'b' });
  expect(peristiwa(c)).toEqual([
    [hari(1), 'pertama'],
    [hari(3), 'hilang'],
    [hari(5), 'kembali'],
    [hari(5), 'berubah'],
  ]);
  expect(c.terakhir).toBeNull();
});

test('the last time it was seen is the check before it disappeared', () => {
  const c = periksa(ada, ada, hilang, hilang);
  expect(c.terakhir).toBe(hari(2));
  expect(terakhirTerlihat(c, hari(4))).toBe(hari(2));
  expect(terakhirTerlihat(periksa(hilang), hari(1))).toBeNull();
});

test('from the trash to gone, from full to empty: another state, not another disappearance', () => {
  const c = periksa(ada, { ...ada, keadaan: 'sampah' }, hilang);
  expect(peristiwa(c).map(([, p]) => p)).toEqual(['pertama', 'hilang', 'beralih']);
  expect(peristiwa(periksa(ada, { ...ada, keadaan: 'kosong' })).at(-1)).toEqual([hari(2), 'beralih']);
});

test('a renamed file', () => {
  expect(peristiwa(periksa(ada, { ...ada, nama: 'Lain.pdf' })).at(-1)).toEqual([hari(2), 'berganti-nama']);
});

test('a check that failed says nothing', () => {
  const galat: HasilPeriksa = { ...hilang, keadaan: 'galat' };
  expect(catatTautan(null, ID, galat, hari(1), null)).toBeNull();
  const pertama = periksa(ada);
  expect(catatTautan(pertama, ID, galat, hari(2), hari(1))).toBe(pertama);
});

test('whatever happens: disappearing and coming back take turns, and the history stays small', () => {
  const keadaan = fc.constantFrom<KeadaanTautan>(
    'ada',
    'kosong',
    'sampah',
    'tak-ditemukan',
    'tak-berizin',
    'galat',
  );
  const hasil = fc.record({ keadaan, sidik: fc.constantFrom('a', 'b', null) }).map((h) => ({ ...ada, ...h }));
  fc.assert(
    fc.property(fc.array(hasil, { minLength: 1, maxLength: 400 }), (deret) => {
      let catatan: CatatanTautan | null = null;
      deret.forEach((h, i) => {
        const waktu = new Date(Date.UTC(2024, 0, 1 + i)).toISOString();
        catatan = catatTautan(catatan, ID, h, waktu, null);
      });
      const terlihat = deret.filter((h) => h.keadaan !== 'galat').map((h) => isTerlihat(h.keadaan));
      if (terlihat.length === 0) return expect(catatan).toBeNull();
      const c = catatan as unknown as CatatanTautan;
      expect(isTerlihat(c.kini.keadaan)).toBe(terlihat.at(-1));
      expect(c.riwayat.length).toBeLessThanOrEqual(200);
      expect(c.riwayat[0]?.peristiwa).toBe('pertama');
      const silih = c.riwayat
        .slice(1)
        .flatMap(({ peristiwa: p }) => (p === 'hilang' || p === 'kembali' ? [p] : []));
      silih.forEach((p, i) => {
        if (i > 0) expect(p).not.toBe(silih[i - 1]);
      });
    }),
    { numRuns: 200 },
  );
});
