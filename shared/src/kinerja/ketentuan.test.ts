import { kategoriEfisiensi, nilaiEfisiensi } from './anggaran';
import { KETENTUAN_KINI, ketentuan, opsiCapaian, RIWAYAT, sebutPeraturan, sebutSkala } from './ketentuan';
import { skalaSendiri } from './skala';

test('what rules 2024, each with its year and its regulation', () => {
  const k = ketentuan(2024);
  expect([k.skala.nama, k.skala.sumber, k.batas.nilai, k.polaritas.nilai]).toEqual([
    'permendagri86',
    'Permendagri 86/2017',
    null,
    'positif',
  ]);
  expect(k.efisiensi).toEqual({
    nilai: { penjepit: 20, ambang: 5 },
    berlakuSejak: 2017,
    sumber: 'PMK 214/2017',
  });
  expect(k.bobotLhe.nilai.map((b) => b.bobot)).toEqual([30, 30, 15, 25]);
});

test('it survives being stored', () => {
  for (const skala of ['permendagri86', 'akip', 'ipasn'] as const) {
    const k = ketentuan(2024, { skala, batas: 100 });
    expect(JSON.parse(JSON.stringify(k))).toEqual(k);
  }
});

test('a regulation rules from its year on, and the years before it stay as they were', () => {
  const baru = { nilai: { penjepit: 10, ambang: 2 }, berlakuSejak: 2026, sumber: 'PMK 1/2026' };
  const riwayat = { ...RIWAYAT, efisiensi: [...RIWAYAT.efisiensi, baru] };
  const [lama, kini] = [ketentuan(2025, {}, riwayat), ketentuan(2026, {}, riwayat)];
  expect([lama.efisiensi.sumber, kini.efisiensi.sumber]).toEqual(['PMK 214/2017', 'PMK 1/2026']);
  // 1.000 for 100 %, 960 spent: E is 4, and capaian passes serapan by 4 points.
  expect(nilaiEfisiensi(1000, 960, 100, lama)).toBe(60);
  expect(nilaiEfisiensi(1000, 960, 100, kini)).toBe(70);
  expect(kategoriEfisiensi(1000, 960, 100, lama)).toBe('cukup efisien');
  expect(kategoriEfisiensi(1000, 960, 100, kini)).toBe('efisien');
  expect(ketentuan(1990).bobotLhe).toEqual(KETENTUAN_KINI.bobotLhe);
});

test('scale and cap are the agency’s choice', () => {
  expect(opsiCapaian(ketentuan(2024))).toEqual({ lewat: true });
  expect(opsiCapaian(ketentuan(2024, { batas: 120 }))).toEqual({ lewat: true, batas: 120 });
  const sendiri = ketentuan(2024, { skala: skalaSendiri([{ batas: 50, label: 'Cukup' }]) });
  expect([sendiri.skala.nama, sebutSkala(sendiri)]).toEqual([null, 'skala yang ditetapkan instansi']);
});

test('as a sentence names them', () => {
  expect(sebutPeraturan('PMK 214/2017')).toBe('PMK Nomor 214 Tahun 2017');
  expect(sebutSkala(ketentuan(2024))).toBe('Permendagri Nomor 86 Tahun 2017');
  expect(sebutSkala(ketentuan(2024, { skala: 'akip' }))).toBe('skala AKIP (PermenPANRB Nomor 88 Tahun 2021)');
});
